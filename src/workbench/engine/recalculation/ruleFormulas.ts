/** Formulas of conditional formats and validations: they give no cell a value, so they are calculated after all cells. */
import type { IRange } from "@univerjs/core";
import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { IDirtyUnitOtherFormulaMap } from "@univerjs/engine-formula";
import type { Context } from "../context";
import type { Understood } from "./formula";
import { overlap } from "./readers";
import type { SheetRectangle } from "./readers";
import type { Place, Reading } from "./reading";
import type { Understanding } from "./formulaUnderstanding";

/** One cell of a rule: the formula of the first cell, moved by `x` columns and `y` rows. */
export interface RuleCell {
  id: string;
  understood: Understood;
  place: Place;
  x: number;
  y: number;
}

/** From this many changed areas on, looking which cells of a rule read one takes longer than calculating them all. */
const many = 64;

export class RuleFormulas {
  constructor(
    readonly context: Context,
    readonly understanding: Understanding,
    readonly reading: Reading,
  ) {}

  /** Cells of rules that have to be calculated: all of rules that are new or marked, of others those that read a changed area. */
  *due(changed: readonly SheetRectangle[], marked: IDirtyUnitOtherFormulaMap, everything: boolean): Iterable<RuleCell> {
    const { unitId, injector } = this.context;
    for (const [sheetId, rules] of Object.entries(injector.get(IOtherFormulaManagerService).getOtherFormulaData()[unitId] ?? {}))
      for (const [id, rule] of Object.entries(rules ?? {})) {
        const all = everything || marked[unitId]?.[sheetId]?.[id] !== undefined;
        if (rule && (all || changed.length > 0)) yield* this.#cells(id, sheetId, rule, all ? undefined : changed);
      }
  }

  *#cells(
    id: string,
    sheetId: string,
    { f, ranges }: { f: string; ranges: IRange[] },
    changed: readonly SheetRectangle[] | undefined,
  ): Iterable<RuleCell> {
    const sheet = this.context.book.getSheetBySheetId(sheetId);
    const [first] = ranges;
    if (!sheet || !first) return;
    const understood = this.understanding.of(f);
    const [rowCount, columnCount] = [sheet.getRowCount(), sheet.getColumnCount()];
    for (const range of ranges)
      for (let row = range.startRow; row <= Math.min(range.endRow, rowCount - 1); row++)
        for (let column = range.startColumn; column <= Math.min(range.endColumn, columnCount - 1); column++) {
          const cell = {
            id,
            understood,
            place: { unitId: this.context.unitId, sheetId, row, column, rowCount, columnCount },
            x: column - first.startColumn,
            y: row - first.startRow,
          };
          if (!changed || this.#reads(cell, changed)) yield cell;
        }
  }

  #reads(cell: RuleCell, changed: readonly SheetRectangle[]): boolean {
    const { volatile, pointers } = cell.understood;
    if (volatile || pointers.length > 0 || changed.length > many) return true;
    this.reading.at(cell.place);
    const areas = this.reading.areas(cell.understood, cell);
    return changed.some((one) => areas.some((area) => area.sheetId === one.sheetId && overlap(area, one)));
  }
}
