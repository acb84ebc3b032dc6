/** Columns of a table that one formula calculates all the way down: Excel fills them as the table grows or the formula is typed. */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { CellStore } from "./cellStore";
import { valueOf } from "./cellStore";
import type { Context } from "./context";
import type { Area } from "./engine";

/** Where a table stands, with its header and totals rows. */
export interface CalculatedArea extends Area {
  hasHeaders: boolean;
  hasTotals: boolean;
}

export class CalculatedColumns {
  constructor(
    readonly context: Context,
    readonly cells: () => CellStore,
    /** What is done inside is not taken for a person's change. */
    readonly quietly: (work: () => void) => void,
  ) {}

  /** A formula typed into an otherwise empty column of a table fills it. */
  typed({ row: top, lastRow: bottom, hasHeaders, hasTotals }: Omit<CalculatedArea, "sheetId">, area: Area): void {
    const cells = this.cells();
    const cellAt = cells.reader(area.sheetId);
    const formula = cellAt(area.row, area.column)?.f;
    const first = top + (hasHeaders ? 1 : 0);
    const last = bottom - (hasTotals ? 1 : 0);
    if (!formula || area.row < first || area.row > last) return;
    for (let row = first; row <= last; row++)
      if (row !== area.row && (valueOf(cellAt(row, area.column)) !== "" || cellAt(row, area.column)?.f)) return;
    this.#fill(area.sheetId, area.column, formula, area.row, first, last);
  }

  /** New rows get the formulas of columns that are calculated all the way down. */
  fillDown({ sheetId, hasHeaders, ...at }: CalculatedArea, lastBefore: number): void {
    const cells = this.cells();
    cells.flush();
    const cellAt = cells.reader(sheetId);
    const first = at.row + (hasHeaders ? 1 : 0);
    if (lastBefore < first) return;
    const lexer = this.context.injector.get(LexerTreeBuilder);
    const formulaAt = (row: number, column: number) =>
      this.context.formulas.getFormulaStringByCell(row, column, sheetId, this.context.unitId) ?? undefined;
    for (let column = at.column; column <= at.lastColumn; column++) {
      const formula = formulaAt(lastBefore, column);
      if (!formula) continue;
      const above = lastBefore > first ? formulaAt(lastBefore - 1, column) : undefined;
      if (lastBefore > first && (above === undefined || lexer.moveFormulaRefOffset(above, 0, 1) !== formula)) continue;
      let blank = true;
      for (let row = lastBefore + 1; row <= at.lastRow; row++) blank &&= valueOf(cellAt(row, column)) === "" && !cellAt(row, column)?.f;
      if (blank) this.#fill(sheetId, column, formula, lastBefore, lastBefore + 1, at.lastRow);
    }
  }

  #fill(sheetId: string, column: number, formula: string, from: number, first: number, last: number): void {
    const lexer = this.context.injector.get(LexerTreeBuilder);
    const rows: Record<number, Record<number, { f: string; v: null; si: null }>> = {};
    for (let row = first; row <= last; row++)
      if (row !== from) rows[row] = { [column]: { f: lexer.moveFormulaRefOffset(formula, 0, row - from), v: null, si: null } };
    this.cells().put(sheetId, rows, false, "user");
    this.quietly(() => this.cells().flush());
  }
}
