/** What stands in the cells of a range: values, formulas, texts, number formats and their kinds. */
import type { Area, CellContent } from "../../engine/engine";
import { columnsIn, rowsIn } from "../address";
import { invalidArgument, RichApiError } from "../objects";
import { RangeGeometry } from "./geometry";

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
/** Excel answers no more cells than this in one request. */
const MAX_CELLS = 5_000_000;

export type Grid<T> = T[][];

/** Calls `make` for every cell of an area, row by row. */
export function gridOf<T>(area: Area, make: (row: number, column: number) => T): Grid<T> {
  const grid: Grid<T> = [];
  for (let row = area.row; row <= area.lastRow; row++) {
    const line: T[] = [];
    for (let column = area.column; column <= area.lastColumn; column++) line.push(make(row, column));
    grid.push(line);
  }
  return grid;
}

/** A value for every cell: a grid of the range's own shape, or one value for all. Throws Excel's InvalidArgument otherwise. */
export function shaped(area: Area, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const wide = columnsIn(area);
  const grid = given as unknown[];
  if (grid.length !== rowsIn(area)) throw invalidArgument(SHAPE);
  for (const line of grid) if (!Array.isArray(line) || line.length !== wide) throw invalidArgument(SHAPE);
  return (row, column) => (grid[row - area.row] as unknown[])[column - area.column];
}

const valueOf = (cell: CellContent) => cell.error ?? cell.value;

export abstract class RangeContent extends RangeGeometry {
  /** Excel gives null for cell properties of whole rows and columns. */
  protected get unbounded() {
    return this.IsEntireColumn || this.IsEntireRow;
  }
  protected bounded(): Area {
    if (this.RowCount * this.ColumnCount > MAX_CELLS)
      throw new RichApiError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
    return this.area;
  }
  protected cells<T>(make: (cell: CellContent) => T): Grid<T> | null {
    if (this.unbounded) return null;
    return this.book.engine.read(this.bounded()).map((line) => line.map(make));
  }

  get Values(): Grid<unknown> | null {
    return this.cells(valueOf);
  }
  set Values(given: unknown) {
    this.enter(given);
  }
  /** A formula where there is one, else the value; a spilled cell shows its value, as it owns no formula. */
  get Formulas(): Grid<unknown> | null {
    return this.cells((cell) => cell.formula ?? valueOf(cell));
  }
  set Formulas(given: unknown) {
    this.enter(given);
  }
  /** The workbench's formulas are English everywhere. */
  get FormulasLocal(): Grid<unknown> | null {
    return this.Formulas;
  }
  set FormulasLocal(given: unknown) {
    this.enter(given);
  }
  get Text(): Grid<string> | null {
    return this.unbounded ? null : this.book.engine.text(this.bounded());
  }
  get ValueTypes(): Grid<string> | null {
    return this.cells((cell) => {
      if (cell.error) return "Error";
      if (typeof cell.value === "number") return "Double";
      if (typeof cell.value === "boolean") return "Boolean";
      return cell.value === "" && cell.formula === undefined ? "Empty" : "String";
    });
  }

  get NumberFormat(): Grid<string> | null {
    if (this.unbounded) return null;
    const { engine } = this.book;
    const { sheetId } = this.area;
    return gridOf(this.bounded(), (row, column) => engine.styleAt(sheetId, row, column).numberFormat ?? "General");
  }
  /** One format in a grid of one cell is that of the whole range: published samples write it so. */
  set NumberFormat(value: unknown) {
    const isOne = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
    const given: unknown = isOne ? (value as unknown[][])[0]?.[0] : value;
    const { area } = this;
    const formatAt = shaped(area, given);
    const patchOf = (format: unknown) => {
      if (format === null || format === undefined) return {};
      if (typeof format !== "string" || (format.match(/"/g)?.length ?? 0) % 2 === 1) throw invalidArgument();
      return { numberFormat: format === "" || format === "General" ? null : format };
    };
    this.book.assertFormatting(area, "allowFormatCells");
    if (!Array.isArray(given)) this.book.restyle(area, patchOf(given));
    else {
      for (const line of given as unknown[][]) line.forEach(patchOf); // refused as a whole, before anything is written
      this.book.restyle(area, (row, column) => patchOf(formatAt(row, column)));
    }
  }
  get NumberFormatLocal() {
    return this.NumberFormat;
  }
  set NumberFormatLocal(given: unknown) {
    this.NumberFormat = given as Grid<string>;
  }

  /** Office.js sends it before it splits a large write into blocks. */
  _ValidateArraySize(rows: unknown, columns: unknown) {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw invalidArgument(SHAPE);
    this.book.expectBlocks(this.area);
  }

  /** True, false, or null when the cells differ. */
  get HasSpill(): boolean | null {
    const { engine } = this.book;
    const { sheetId } = this.area;
    if (this.unbounded) return null;
    const flags = gridOf(
      this.bounded(),
      (row, column) => engine.spillAnchor(sheetId, row, column) !== null || engine.spillFrom(sheetId, row, column) !== null,
    );
    const all = flags.flat();
    if (all.every((flag) => flag)) return true;
    return all.some((flag) => flag) ? null : false;
  }

  private enter(given: unknown): void {
    if (this.unbounded) throw invalidArgument(); // as Excel: too large a request
    if (given === null || given === undefined) return;
    this.book.enterCells(this.bounded(), shaped(this.area, given));
  }
}
