/** Excel.TableCollection of the workbook and of a sheet, and the scoped collection a range answers. */
import type { Area } from "../../engine/engine";
import type { Book, TableObject, TablesObject } from "../book";
import { intersects } from "../address";
import { Collection, invalidArgument, itemNotFound, RichApiError } from "../objects";
import { checkName } from "../names/namedItems";
import { Table } from "./table";

export class Tables extends Collection<Table> implements TablesObject {
  static override readonly typeName: string = "TableCollection";
  static override readonly scalars: readonly string[] = ["Count"];
  static override readonly events: readonly string[] = ["Added", "Deleted", "DataChanged"];

  override get items(): Table[] {
    return this.book.engine.tables().map((table) => new Table(this.book, table.id));
  }
  /** Asked for often, and without making every table's object. */
  override find(key: unknown): Table | undefined {
    const wanted = typeof key === "string" ? key.toLowerCase() : key;
    const found = this.book.engine
      .tables()
      .find((table) => this.includes(table.sheetId) && (table.id === key || table.name.toLowerCase() === wanted));
    return found && new Table(this.book, found.id);
  }
  protected includes(_sheetId: string): boolean {
    return true;
  }
  override GetItemAt(index: unknown): Table {
    const item = typeof index === "number" ? this.items[index] : undefined;
    if (!item) throw invalidArgument();
    return item;
  }

  /** Without headers the cells move down one row and get "Column1", "Column2", ... above them, as in Excel. */
  async Add(address: unknown, hasHeaders: unknown): Promise<Table> {
    if (typeof hasHeaders !== "boolean") throw invalidArgument();
    const range = this.book.resolveRange(address, this.defaultSheet());
    let area: Area = { ...range.area };
    if (range.IsEntireColumn || range.IsEntireRow) area = this.book.engine.usedArea(area.sheetId, false) ?? area;
    this.book.assertUnprotected(area.sheetId);
    if (this.book.engine.tables().some((table) => table.sheetId === area.sheetId && intersects(table.range, area)))
      throw invalidArgument("A table can't overlap another table.");
    if (this.book.engine.merges(area.sheetId).some((merge) => intersects(merge, area)))
      throw new RichApiError("MergedRangeConflict", "A table can't overlap merged cells.");
    if (!hasHeaders) {
      const header = { ...area, lastRow: area.row };
      this.book.shiftCells(header, "Down");
      this.book.enterCells(header, (_row, column) => `Column${column - area.column + 1}`);
      area.lastRow += 1;
    }
    if (area.lastRow === area.row) {
      // A header alone gets a first, empty row.
      if (this.book.hasContent({ ...area, row: area.row + 1, lastRow: area.row + 1 }))
        this.book.shiftCells({ ...area, row: area.row + 1, lastRow: area.row + 1 }, "Down");
      area.lastRow += 1;
    }
    this.book.engine.flush();
    const id = await this.book.engine.addTable(area, this.freeName(), "TableStyleMedium2");
    return new Table(this.book, id);
  }
  protected defaultSheet(): string {
    return this.book.engine.activeSheet();
  }
  private freeName(): string {
    const taken = new Set([...this.book.engine.tables(), ...this.book.engine.names()].map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${number}`)) number++;
    return `Table${number}`;
  }
}

/** The tables of one sheet; their events are told with the sheet as target. */
export class SheetTables extends Tables {
  constructor(
    book: Book,
    readonly sheetId: string,
  ) {
    super(book);
  }
  override get items(): Table[] {
    return this.book.engine
      .tables()
      .filter((table) => table.sheetId === this.sheetId)
      .map((table) => new Table(this.book, table.id));
  }
  protected override includes(sheetId: string): boolean {
    return sheetId === this.sheetId;
  }
  protected override defaultSheet(): string {
    return this.sheetId;
  }
}

export class ScopedTables extends Collection<TableObject> {
  static override readonly typeName: string = "TableScopedCollection";
  static override readonly scalars: readonly string[] = ["Count"];
  constructor(
    book: Book,
    override readonly items: TableObject[],
  ) {
    super(book);
  }
  GetFirst(): TableObject {
    const first = this.items[0];
    if (!first) throw itemNotFound();
    return first;
  }
}

/** Throws when a table may not have this name: Excel's rules for names, and no other table or name has it. */
export function checkTableName(book: Book, given: unknown, ownId: string): string {
  const name = checkName(given);
  const lower = name.toLowerCase();
  if (book.engine.tables().some((table) => table.id !== ownId && table.name.toLowerCase() === lower)) throw invalidArgument();
  if (book.engine.names().some((item) => item.sheet === undefined && item.name.toLowerCase() === lower)) throw invalidArgument();
  return name;
}
