/** Excel.WorksheetFreezePanes. */
import type { Book } from "../book";
import { HostObject, invalidArgument, itemNotFound } from "../objects";
import { whole } from "../ranges/geometry";

export class FreezePanes extends HostObject {
  static override readonly typeName: string = "WorksheetFreezePanes";
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  private freeze(frozenRows: number, frozenColumns: number) {
    if (frozenRows < 0 || frozenColumns < 0) throw invalidArgument();
    this.book.engine.changeSheet(this.sheetId, { frozenRows, frozenColumns });
  }
  /** Everything up to the range's last row and column stays; whole rows freeze rows only, whole columns columns only. */
  FreezeAt(given: unknown) {
    const range = this.book.resolveRange(given, this.sheetId);
    const { lastRow, lastColumn } = range.area;
    this.freeze(range.IsEntireColumn ? 0 : lastRow + 1, range.IsEntireRow ? 0 : lastColumn + 1);
  }
  FreezeRows(count: unknown = 1) {
    this.freeze(whole(count, 1), 0);
  }
  FreezeColumns(count: unknown = 1) {
    this.freeze(0, whole(count, 1));
  }
  Unfreeze() {
    this.freeze(0, 0);
  }
  GetLocation() {
    const location = this.GetLocationOrNullObject();
    if (!location) throw itemNotFound();
    return location;
  }
  GetLocationOrNullObject() {
    const state = this.book.engine.sheet(this.sheetId);
    if (!state || (state.frozenRows === 0 && state.frozenColumns === 0)) return null;
    const { frozenRows, frozenColumns } = state;
    const rows = frozenRows > 0 ? frozenRows - 1 : 1048575;
    const columns = frozenColumns > 0 ? frozenColumns - 1 : 16383;
    return this.book.range({ sheetId: this.sheetId, row: 0, column: 0, lastRow: rows, lastColumn: columns });
  }
}
