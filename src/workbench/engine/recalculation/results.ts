/** Keeps what formulas gave until the calculation ends, spreads dynamic arrays over cells, and says which cells changed by it. */
import type { ICellData, IRange, Nullable, ObjectMatrix } from "@univerjs/core";
import { ObjectMatrix as Matrix } from "@univerjs/core";
import { CELL_INVERTED_INDEX_CACHE, ErrorType, ErrorValueObject, NumberValueObject } from "@univerjs/engine-formula";
import type {
  ArrayValueObject,
  BaseReferenceObject,
  BaseValueObject,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IRuntimeUnitDataType,
} from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "../cellStore";
import type { Context } from "../context";
import { resultSeam } from "../seams";
import { cellReader, isBlank, leaveCell } from "./referenceCells";
import type { Formula } from "./formula";
import type { FormulaBook } from "./formulaBook";
import { overlap } from "./readers";
import type { SheetRectangle } from "./readers";

export type Result = BaseValueObject | BaseReferenceObject;

export interface Recorded {
  /** Areas of which some cell shows something else now. */
  changed: SheetRectangle[];
  /** The formula stands in another area than before. */
  moved: boolean;
}

const nothing: Recorded = { changed: [], moved: false };

const rangeOf = ({ row, column, lastRow, lastColumn }: SheetRectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

export class Results {
  /** Arrays that this calculation has spread, by their formulas. */
  readonly #spread = new Map<Formula, SheetRectangle>();
  /** Formulas this calculation has results of. */
  readonly #given = new Set<Formula>();
  /** Cells that sheets need room for. */
  readonly needed = new Map<string, { row: number; column: number }>();

  constructor(
    readonly context: Context,
    readonly runtime: IFormulaRuntimeService,
    readonly current: IFormulaCurrentConfigService,
    readonly book: FormulaBook,
  ) {}

  /** A calculation begins. */
  begin(): void {
    this.#spread.clear();
    this.#given.clear();
    this.needed.clear();
  }

  /** What this calculation gave is in the cells now. */
  kept(): void {
    for (const formula of this.#given) {
      const area = this.#spread.get(formula);
      formula.fills = area && !sameArea(area, ownCell(formula)) ? area : undefined;
    }
  }

  /** The cells a formula fills: its own and those of its array. */
  area(formula: Formula): SheetRectangle {
    return (this.#given.has(formula) ? this.#spread.get(formula) : formula.fills) ?? ownCell(formula);
  }

  record(formula: Formula, result: Result): Recorded {
    const { sheetId, row, column } = formula;
    const cells = this.#cellsOf(result);
    const before = this.area(formula);
    const several = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
    const wanted = {
      sheetId,
      row,
      column,
      lastRow: row + Math.max(1, cells.length) - 1,
      lastColumn: column + Math.max(1, cells[0]?.length ?? 0) - 1,
    };
    const blocked = several && this.#isBlocked(formula, wanted);
    const now = blocked ? ownCell(formula) : wanted;
    const shown = blocked ? [[this.#cell(ErrorValueObject.create(ErrorType.SPILL))]] : cells;
    const same = sameArea(before, now) && this.#isSame(now, shown);
    this.book.blocked(formula, blocked ? wanted : undefined);
    if (same && this.#given.has(formula)) return nothing;
    this.#withdraw(formula, before);
    this.#put(formula, now, shown, blocked ? wanted : several ? now : undefined);
    if (same) return nothing;
    return { changed: sameArea(before, now) ? [now] : [before, now], moved: !sameArea(before, now) };
  }

  #cellsOf(result: Result): ICellData[][] {
    if (!result.isReferenceObject() && !(result as BaseValueObject).isArray()) return [[this.#cell(result as BaseValueObject)]];
    const array = result as ArrayValueObject | BaseReferenceObject;
    const { startRow, startColumn, endRow, endColumn } = array.getRangePosition();
    if (startRow === endRow && startColumn === endColumn) return [[this.#cell(array.getFirstCell())]];
    const rows: ICellData[][] = [];
    array.iterator((value, row, column) => {
      (rows[row - startRow] ??= [])[column - startColumn] = this.#cell(value);
    });
    return rows.length > 0 ? rows : [[this.#cell(ErrorValueObject.create(ErrorType.CALC))]];
  }

  /** What a formula gives is never blank: Excel shows the value of a blank cell as 0. */
  #cell(value: Nullable<BaseValueObject>): ICellData {
    return resultSeam(this.runtime)._getValueObjectOfRuntimeData(!value || value.isNull() ? NumberValueObject.create(0) : value) ?? {};
  }

  /** Something else stands where the array would. */
  #isBlocked(formula: Formula, area: SheetRectangle): boolean {
    if (area.lastRow >= MAX_ROWS || area.lastColumn >= MAX_COLUMNS) return true;
    for (const other of this.book.within(area)) if (other !== formula) return true;
    const stored = this.current.getUnitData()[this.context.unitId]?.[area.sheetId]?.cellData;
    for (let row = area.row; row <= area.lastRow; row++)
      for (let column = area.column; column <= area.lastColumn; column++)
        if ((row !== formula.row || column !== formula.column) && !isBlank({ cell: stored?.getValue(row, column), calculated: false }))
          return true;
    for (const one of this.#arraysIn(area.sheetId)) if (one.formula !== formula && overlap(one.area, area)) return true;
    return false;
  }

  /** Arrays that stand in a sheet: those of this calculation, and those of before that it has not come to. */
  *#arraysIn(sheetId: string): Iterable<{ formula: Formula; area: SheetRectangle }> {
    for (const formula of this.book.arrays(sheetId)) if (!this.#given.has(formula)) yield { formula, area: this.area(formula) };
    for (const [formula, area] of this.#spread) if (area.sheetId === sheetId) yield { formula, area };
  }

  #isSame(area: SheetRectangle, cells: readonly (readonly ICellData[])[]): boolean {
    const read = cellReader(
      {
        unitId: this.context.unitId,
        sheetId: area.sheetId,
        own: this.runtime.getUnitData(),
        spilled: this.runtime.getRuntimeArrayFormulaCellData(),
        spilledBefore: this.current.getArrayFormulaCellData(),
      },
      this.current.getUnitData()[this.context.unitId]?.[area.sheetId]?.cellData,
    );
    return cells.every((line, row) =>
      line.every((cell, column) => {
        const { cell: before } = read(area.row + row, area.column + column);
        return before?.v === cell.v && before?.t === cell.t && !cell.p && !before?.p;
      }),
    );
  }

  /** Takes back what the formula gave earlier in this calculation, and leaves the cells it filled before it. */
  #withdraw(formula: Formula, before: SheetRectangle): void {
    const { sheetId, row, column } = formula;
    const spilled = matrixOf(this.runtime.getRuntimeArrayFormulaCellData(), this.context.unitId, sheetId);
    const earlier = this.#spread.get(formula);
    if (earlier) eachCell(earlier, (r, c) => void spilled.realDeleteValue(r, c));
    this.#spread.delete(formula);
    const ranges = rangesOf(this.runtime, this.context.unitId, sheetId);
    delete ranges[row]?.[column];
    eachCell(before, (r, c) => {
      if (r === row && c === column) return;
      leaveCell(this.runtime.getRuntimeArrayFormulaCellData(), sheetId, r, c);
      CELL_INVERTED_INDEX_CACHE.set(this.context.unitId, sheetId, c, null, r, true);
    });
  }

  #put(formula: Formula, area: SheetRectangle, cells: readonly (readonly ICellData[])[], kept: SheetRectangle | undefined): void {
    const { unitId } = this.context;
    const { sheetId, row, column } = formula;
    const [[first = {}] = []] = cells;
    matrixOf(this.runtime.getUnitData(), unitId, sheetId).setValue(row, column, first);
    const cleared = matrixOf(resultSeam(this.runtime).getRuntimeClearArrayFormulaCellData(), unitId, sheetId);
    const spilled = matrixOf(this.runtime.getRuntimeArrayFormulaCellData(), unitId, sheetId);
    this.#given.add(formula);
    if (kept) {
      const ranges = rangesOf(this.runtime, unitId, sheetId);
      (ranges[row] ??= {})[column] = rangeOf(kept);
      cells.forEach((line, r) => line.forEach((cell, c) => spilled.setValue(row + r, column + c, cell)));
      cleared.realDeleteValue(row, column);
      this.#spread.set(formula, area);
      const room = this.needed.get(sheetId) ?? { row: 0, column: 0 };
      this.needed.set(sheetId, { row: Math.max(room.row, area.lastRow), column: Math.max(room.column, area.lastColumn) });
    } else cleared.setValue(row, column, first);
    cells.forEach((line, r) =>
      line.forEach((cell, c) => CELL_INVERTED_INDEX_CACHE.set(unitId, sheetId, column + c, cell.v ?? 0, row + r, true)),
    );
  }
}

const ownCell = ({ sheetId, row, column }: Formula): SheetRectangle => ({ sheetId, row, column, lastRow: row, lastColumn: column });

const sameArea = (a: SheetRectangle, b: SheetRectangle): boolean => a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

function eachCell({ row, column, lastRow, lastColumn }: SheetRectangle, visit: (row: number, column: number) => void): void {
  for (let r = row; r <= lastRow; r++) for (let c = column; c <= lastColumn; c++) visit(r, c);
}

function matrixOf(data: IRuntimeUnitDataType, unitId: string, sheetId: string): ObjectMatrix<ICellData> {
  const unit = (data[unitId] ??= {});
  return (unit[sheetId] ??= new Matrix()) as ObjectMatrix<ICellData>;
}

function rangesOf(runtime: IFormulaRuntimeService, unitId: string, sheetId: string): Record<number, Record<number, IRange>> {
  const unit = (runtime.getUnitArrayFormula()[unitId] ??= {});
  return (unit[sheetId] ??= {}) as Record<number, Record<number, IRange>>;
}
