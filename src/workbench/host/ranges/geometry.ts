/** Where a range is, and the ranges one reaches from it. Nothing here reads or changes a cell's content. */
import type { Area } from "../../engine/engine";
import type { Book, RangeObject, SheetObject } from "../book";
import { columnsIn, COLUMNS, intersection, ROWS, rowsIn, sheetAddress, wholeColumns, wholeRows } from "../address";
import { HostObject, invalidArgument, itemNotFound, RichApiError } from "../objects";

/** A whole number an add-in gave, or the default where it gave none. */
export function whole(value: unknown, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export abstract class RangeGeometry extends HostObject {
  /** Null once all its cells were deleted: then everything asked of it is InvalidReference. */
  private place: Area | null;

  constructor(book: Book, area: Area) {
    super(book);
    this.place = area;
  }

  get area(): Area {
    if (!this.place) throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    return this.place;
  }
  /** Follows an insertion or a deletion; null when the cells are gone. */
  moveTo(area: Area | null): void {
    this.place = area;
  }
  /** The area, or null when it is gone; for those who move ranges. */
  get placeOrNull(): Area | null {
    return this.place;
  }

  protected at(row: number, column: number, lastRow: number, lastColumn: number): RangeObject {
    if (row < 0 || column < 0 || lastRow >= ROWS || lastColumn >= COLUMNS || lastRow < row || lastColumn < column) throw invalidArgument();
    return this.book.range({ sheetId: this.area.sheetId, row, column, lastRow, lastColumn });
  }
  protected other(given: unknown): Area {
    const { area } = this.book.resolveRange(given, this.area.sheetId);
    return area;
  }

  get Worksheet(): SheetObject {
    return this.book.sheet(this.area.sheetId);
  }
  get Address() {
    return sheetAddress(this.Worksheet.Name, this.area);
  }
  get AddressLocal() {
    return this.Address;
  }
  get RowIndex() {
    return this.area.row;
  }
  get ColumnIndex() {
    return this.area.column;
  }
  get RowCount() {
    return rowsIn(this.area);
  }
  get ColumnCount() {
    return columnsIn(this.area);
  }
  /** -1 above 2^31 - 1 cells, as Excel answers. */
  get CellCount() {
    const count = this.RowCount * this.ColumnCount;
    return count > 2147483647 ? -1 : count;
  }
  get IsEntireColumn() {
    return wholeColumns(this.area);
  }
  get IsEntireRow() {
    return wholeRows(this.area);
  }

  GetCell(row: unknown, column: unknown) {
    const { area } = this;
    const r = area.row + whole(row);
    const c = area.column + whole(column);
    return this.at(r, c, r, c);
  }
  GetRow(row: unknown) {
    const { area } = this;
    const r = area.row + whole(row);
    if (whole(row) < 0 || r > area.lastRow) throw invalidArgument();
    return this.at(r, area.column, r, area.lastColumn);
  }
  GetColumn(column: unknown) {
    const { area } = this;
    const c = area.column + whole(column);
    if (whole(column) < 0 || c > area.lastColumn) throw invalidArgument();
    return this.at(area.row, c, area.lastRow, c);
  }
  GetLastCell() {
    const { area } = this;
    return this.at(area.lastRow, area.lastColumn, area.lastRow, area.lastColumn);
  }
  GetLastRow() {
    const { area } = this;
    return this.at(area.lastRow, area.column, area.lastRow, area.lastColumn);
  }
  GetLastColumn() {
    const { area } = this;
    return this.at(area.row, area.lastColumn, area.lastRow, area.lastColumn);
  }
  GetEntireRow() {
    const { area } = this;
    return this.at(area.row, 0, area.lastRow, COLUMNS - 1);
  }
  GetEntireColumn() {
    const { area } = this;
    return this.at(0, area.column, ROWS - 1, area.lastColumn);
  }
  GetOffsetRange(rows: unknown, columns: unknown) {
    const { area } = this;
    const r = whole(rows);
    const c = whole(columns);
    return this.at(area.row + r, area.column + c, area.lastRow + r, area.lastColumn + c);
  }
  GetResizedRange(rows: unknown, columns: unknown) {
    const { area } = this;
    return this.at(area.row, area.column, area.lastRow + whole(rows), area.lastColumn + whole(columns));
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown) {
    const { area } = this;
    const r = whole(rows);
    const c = whole(columns);
    if (r < 1 || c < 1) throw invalidArgument();
    return this.at(area.row, area.column, area.row + r - 1, area.column + c - 1);
  }
  GetBoundingRect(given: unknown) {
    const { area } = this;
    const other = this.other(given);
    if (other.sheetId !== area.sheetId) throw invalidArgument();
    return this.at(
      Math.min(area.row, other.row),
      Math.min(area.column, other.column),
      Math.max(area.lastRow, other.lastRow),
      Math.max(area.lastColumn, other.lastColumn),
    );
  }
  GetIntersection(given: unknown) {
    const found = this.GetIntersectionOrNullObject(given);
    if (!found) throw itemNotFound();
    return found;
  }
  GetIntersectionOrNullObject(given: unknown) {
    const other = this.other(given);
    const common = other.sheetId === this.area.sheetId ? intersection(this.area, other) : null;
    return common && this.book.range(common);
  }
  /** Negative counts take from the other side, zero is refused, as Excel's. */
  GetRowsAbove(count: unknown) {
    return this.beside(whole(count, 1), "row", -1);
  }
  GetRowsBelow(count: unknown) {
    return this.beside(whole(count, 1), "row", 1);
  }
  GetColumnsBefore(count: unknown) {
    return this.beside(whole(count, 1), "column", -1);
  }
  GetColumnsAfter(count: unknown) {
    return this.beside(whole(count, 1), "column", 1);
  }
  private beside(count: number, axis: "row" | "column", side: 1 | -1) {
    if (count === 0) throw invalidArgument();
    const { area } = this;
    const [first, last] = axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
    const outside = side > 0 ? [last + 1, last + count] : [first - count, first - 1];
    const inside = side > 0 ? [last + count + 1, last] : [first, first - count - 1];
    const [from = 0, to = 0] = count > 0 ? outside : inside;
    return axis === "row" ? this.at(from, area.column, to, area.lastColumn) : this.at(area.row, from, area.lastRow, to);
  }
}
