/** Excel.TableColumnCollection and TableColumn. */
import type { Area } from "../../engine/engine";
import type { Book, RangeObject } from "../book";
import { Collection, HostObject, invalidArgument, itemNotFound } from "../objects";
import { shaped } from "../ranges/content";
import { whole } from "../ranges/geometry";
import { Filter } from "./tableFilter";
import type { Table } from "./table";

/** Ids by column name, for each table of a workbook. */
const ids = new WeakMap<Book, Map<string, Map<string, number>>>();

function columnIds(book: Book, table: Table): Map<string, number> {
  const tables = ids.get(book) ?? new Map<string, Map<string, number>>();
  ids.set(book, tables);
  const known = tables.get(table.Id) ?? new Map<string, number>();
  tables.set(table.Id, known);
  const names = table.model.columns.map((column) => column.name);
  const gone = [...known.keys()].filter((name) => !names.includes(name));
  const fresh = names.filter((name) => !known.has(name));
  // One name gone and one come: a header was typed over, the column is the same.
  if (gone.length === 1 && fresh.length === 1) renamedColumn(book, table, gone[0] ?? "", fresh[0] ?? "");
  else {
    for (const name of gone) known.delete(name);
    for (const name of fresh) known.set(name, Math.max(0, ...known.values()) + 1);
  }
  return known;
}

function renamedColumn(book: Book, table: Table, before: string, after: string): void {
  const known = ids.get(book)?.get(table.Id);
  const id = known?.get(before);
  if (!known || id === undefined) return;
  known.delete(before);
  known.set(after, id);
}

class TableColumn extends HostObject {
  static override readonly typeName: string = "TableColumn";
  static override readonly scalars: readonly string[] = ["Id", "Index", "Values", "Name"];
  static override readonly calculated: readonly string[] = ["Values"];
  constructor(
    book: Book,
    private readonly table: Table,
    /** Name at the time it was found: the column is known by it, whatever is inserted before it. */
    private name: string,
  ) {
    super(book);
  }
  /** A number that stays with the column when others are inserted before it. */
  get Id(): number {
    return columnIds(this.book, this.table).get(this.name) ?? this.Index + 1;
  }
  get Index(): number {
    const index = this.table.model.columns.findIndex((column) => column.name === this.name);
    if (index < 0) throw itemNotFound();
    return index;
  }
  private get column(): number {
    return this.table.area.column + this.Index;
  }
  private within(area: Area): RangeObject {
    return this.book.range({ ...area, column: this.column, lastColumn: this.column });
  }

  get Name(): string {
    return this.name;
  }
  set Name(given: unknown) {
    if (typeof given !== "string" || given === "") throw invalidArgument();
    const twin = this.table.model.columns.some((column) => column.name !== this.name && column.name.toLowerCase() === given.toLowerCase());
    if (twin) throw invalidArgument();
    this.book.enterCells(this.GetHeaderRowRange().area, () => `'${given}`);
    this.book.engine.flush();
    renamedColumn(this.book, this.table, this.name, given);
    this.name = given;
  }
  /** Header, data and totals, one value a row. */
  get Values(): unknown {
    return this.GetRange().Values;
  }
  set Values(given: unknown) {
    this.GetRange().Values = given;
  }
  get Filter() {
    return new Filter(this.book, this.table, this.Index);
  }
  GetRange(): RangeObject {
    return this.within(this.table.area);
  }
  GetHeaderRowRange(): RangeObject {
    return this.within(this.table.GetHeaderRowRange().area);
  }
  GetDataBodyRange(): RangeObject {
    return this.within(this.table.GetDataBodyRange().area);
  }
  GetTotalRowRange(): RangeObject {
    return this.within(this.table.GetTotalRowRange().area);
  }
  /** A table keeps at least one column. */
  async Delete(): Promise<void> {
    const { table } = this;
    if (table.width === 1) return table.Delete();
    this.book.assertUnprotected(table.area.sheetId);
    const wanted = { ...table.area, lastColumn: table.area.lastColumn - 1 };
    this.book.shiftCells({ ...table.area, column: this.column, lastColumn: this.column }, "Left", table.Id);
    this.book.engine.flush();
    const now = table.area;
    if (now.column !== wanted.column || now.lastColumn !== wanted.lastColumn) await this.book.engine.resizeTable(table.Id, wanted);
  }
}

export class TableColumns extends Collection<TableColumn> {
  static override readonly typeName: string = "TableColumnCollection";
  static override readonly scalars: readonly string[] = ["Count"];
  constructor(
    book: Book,
    private readonly table: Table,
  ) {
    super(book);
  }
  override get items(): TableColumn[] {
    return this.table.model.columns.map((column) => new TableColumn(this.book, this.table, column.name));
  }
  override get Count(): number {
    return this.table.width;
  }
  override GetItemAt(index: number): TableColumn {
    const item = this.items[index];
    if (!item) throw invalidArgument();
    return item;
  }

  /** Values are those of header, data and totals rows; data rows alone when a name is given. One value fills all. */
  async Add(index: unknown = null, given: unknown = null, name: unknown = null): Promise<TableColumn> {
    const { table } = this;
    const before = table.area;
    this.book.assertUnprotected(before.sheetId);
    const place = index === null || index === undefined || index === -1 ? this.Count : whole(index);
    if (place < 0 || place > this.Count) throw invalidArgument();
    const headed = typeof name === "string" && name !== "";
    if (headed && this.find(name)) throw invalidArgument();
    const column = before.column + place;
    const rowsGiven = Array.isArray(given) ? given.length : 0;
    const added: Area = { ...before, column, lastColumn: column };
    const body: Area = { ...added, row: before.row + (table.ShowHeaders ? 1 : 0) };
    const filled =
      rowsGiven > 0 && rowsGiven === before.lastRow - before.row + 1
        ? added
        : rowsGiven > 0
          ? { ...body, lastRow: body.row + rowsGiven - 1 }
          : body;
    if (filled.lastRow > before.lastRow) throw invalidArgument();
    const valueAt = shaped(filled, given ?? null);
    await this.makeRoom(added);
    if (table.ShowHeaders) this.book.enterCells({ ...added, lastRow: added.row }, () => (headed ? `'${name}` : this.freeName(added)));
    this.book.enterCells(filled, (row, at) => (headed && row === before.row && table.ShowHeaders ? null : valueAt(row, at)));
    this.book.engine.flush();
    return new TableColumn(this.book, table, table.model.columns[place]?.name ?? "");
  }
  private freeName(added: Area): string {
    const taken = new Set(
      this.table.model.columns
        .filter((_, index) => index !== added.column - this.table.area.column)
        .map((column) => column.name.toLowerCase()),
    );
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    return `Column${number}`;
  }
  private async makeRoom(added: Area): Promise<void> {
    const { table, book } = this;
    const before = table.area;
    const wanted = { ...before, lastColumn: before.lastColumn + 1 };
    const beside = { ...before, column: before.lastColumn + 1, lastColumn: before.lastColumn + 1 };
    const atEnd = added.column > before.lastColumn;
    const occupied =
      book.hasContent(beside) ||
      book.engine
        .tables()
        .some(
          (other) =>
            other.id !== table.Id &&
            other.sheetId === before.sheetId &&
            other.range.column <= beside.column &&
            beside.column <= other.range.lastColumn &&
            other.range.row <= beside.lastRow &&
            beside.row <= other.range.lastRow,
        );
    if (!atEnd || occupied) {
      book.shiftCells(added, "Right", table.Id);
      book.engine.flush();
    }
    const now = table.area;
    if (now.column !== wanted.column || now.lastColumn !== wanted.lastColumn) await book.engine.resizeTable(table.Id, wanted);
  }
}
