/** Excel.TableRowCollection and TableRow. */
import type { Area } from "../../engine/engine";
import type { Book, RangeObject } from "../book";
import { Collection, HostObject, invalidArgument, itemNotFound } from "../objects";
import { shaped } from "../ranges/content";
import { whole } from "../ranges/geometry";
import type { Table } from "./table";

class TableRow extends HostObject {
  static override readonly typeName: string = "TableRow";
  static override readonly scalars: readonly string[] = ["Index", "Values"];
  static override readonly calculated: readonly string[] = ["Values"];
  constructor(
    book: Book,
    private readonly table: Table,
    readonly Index: number,
  ) {
    super(book);
  }
  GetRange(): RangeObject {
    if (this.Index >= this.table.dataRows) throw itemNotFound();
    return this.table.GetDataBodyRange().GetRow(this.Index);
  }
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(given: unknown) {
    this.GetRange().Values = given;
  }
  Delete() {
    if (this.Index >= this.table.dataRows) throw itemNotFound();
    return this.table.Rows.DeleteRowsAt(this.Index, 1);
  }
}

export class TableRows extends Collection<TableRow> {
  static override readonly typeName: string = "TableRowCollection";
  static override readonly scalars: readonly string[] = ["Count"];
  constructor(
    book: Book,
    private readonly table: Table,
  ) {
    super(book);
  }
  override get items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.book, this.table, index));
  }
  override get Count(): number {
    return this.table.dataRows;
  }
  override GetItemAt(index: number): TableRow {
    if (!Number.isInteger(index) || index < 0 || index >= this.Count) throw invalidArgument();
    return new TableRow(this.book, this.table, index);
  }

  /**
   * Rows before `index`, or at the end (null or -1); cells below the table move down. Without values one empty row is added. The blank row
   * that Excel keeps in a table without data is the first of those that are added.
   * Null values leave the cell, so that calculated columns keep their formula.
   */
  async Add(index: unknown = null, given: unknown = null, _alwaysInsert: unknown = true): Promise<TableRow> {
    const { table } = this;
    this.book.assertUnprotected(table.area.sheetId);
    const count = this.Count;
    const place = index === null || index === undefined || index === -1 ? count : whole(index);
    if (place < 0 || place > count) throw invalidArgument();
    const rows = given === null || given === undefined ? 1 : Array.isArray(given) ? given.length : 1;
    if (rows === 0) throw invalidArgument();
    const { body, width } = table;
    const row = (body?.row ?? table.area.row + 1) + place;
    const added: Area = { ...table.area, row, lastRow: row + rows - 1 };
    const valueAt = shaped(added, given ?? null);
    if (given !== null && given !== undefined && !Array.isArray(given) && width * rows !== 1) throw invalidArgument();
    const isBlank = body !== null && count === 1 && given !== null && given !== undefined && !this.book.hasContent(body);
    if (isBlank) {
      if (rows > 1) await this.makeRoom({ ...added, row: body.row + 1, lastRow: body.row + rows - 1 }, true);
      this.book.enterCells({ ...added, row: body.row, lastRow: body.row + rows - 1 }, (row, column) =>
        valueAt(row - body.row + added.row, column),
      );
      return new TableRow(this.book, table, 0);
    }
    await this.makeRoom(added, place === count);
    this.book.enterCells(added, valueAt);
    return new TableRow(this.book, table, place);
  }

  private async makeRoom(added: Area, atEnd: boolean): Promise<void> {
    const { table, book } = this;
    const before = table.area;
    const rows = added.lastRow - added.row + 1;
    const wanted = { ...before, lastRow: before.lastRow + rows };
    const hasTotals = table.ShowTotals;
    const free =
      atEnd &&
      !hasTotals &&
      !book.hasContent({ ...before, row: before.lastRow + 1, lastRow: before.lastRow + rows }) &&
      !this.tableIn({ ...before, row: before.lastRow + 1, lastRow: before.lastRow + rows });
    if (!free) {
      book.shiftCells(added, "Down", table.Id);
      book.engine.flush();
    }
    const now = table.area;
    if (now.row !== wanted.row || now.lastRow !== wanted.lastRow) await book.engine.resizeTable(table.Id, wanted);
  }
  private tableIn(area: Area): boolean {
    return this.book.engine
      .tables()
      .some(
        ({ id, sheetId, range }) =>
          id !== this.table.Id &&
          sheetId === area.sheetId &&
          range.row <= area.lastRow &&
          area.row <= range.lastRow &&
          range.column <= area.lastColumn &&
          area.column <= range.lastColumn,
      );
  }

  async DeleteRowsAt(index: unknown, given: unknown = 1): Promise<void> {
    const { table } = this;
    const first = whole(index);
    const count = whole(given, 1);
    const { body } = table;
    if (!body || first < 0 || count < 1 || first + count > this.Count) throw invalidArgument();
    this.book.assertUnprotected(body.sheetId);
    const gone: Area = { ...body, row: body.row + first, lastRow: body.row + first + count - 1 };
    if (count === this.Count) {
      // Excel keeps one empty row.
      this.book.enterCells({ ...gone, lastRow: gone.row }, () => "");
      if (count === 1) return;
      gone.row += 1;
    }
    const wanted = { ...table.area, lastRow: table.area.lastRow - (gone.lastRow - gone.row + 1) };
    this.book.shiftCells(gone, "Up", table.Id);
    this.book.engine.flush();
    const now = table.area;
    if (now.row !== wanted.row || now.lastRow !== wanted.lastRow) await this.book.engine.resizeTable(table.Id, wanted);
  }
  /** Rows by index or as objects; from the last to the first, so that indexes stay true. */
  async DeleteRows(given: unknown): Promise<void> {
    if (!Array.isArray(given)) throw invalidArgument();
    const indexes = given.map((row) => (row instanceof TableRow ? row.Index : whole(row)));
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) await this.DeleteRowsAt(index, 1);
  }
}
