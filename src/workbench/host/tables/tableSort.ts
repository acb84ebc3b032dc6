/** Excel.TableSort. */
import type { Book } from "../book";
import { HostObject } from "../objects";
import { checkedFields, type SortField, sortRows } from "../ranges/sort";
import type { Table } from "./table";

/** What each table was sorted by last, to be applied again. Forgotten with the page, as it is no part of the cells. */
const lastSort = new WeakMap<Book, Map<string, { fields: SortField[]; matchCase: boolean }>>();

export class TableSort extends HostObject {
  static override readonly typeName: string = "TableSort";
  static override readonly scalars: readonly string[] = ["MatchCase", "Method", "Fields"];
  static override readonly settleFirst: readonly string[] = ["Apply", "Reapply"];
  constructor(
    book: Book,
    private readonly table: Table,
  ) {
    super(book);
  }
  private get kept() {
    const all = lastSort.get(this.book) ?? new Map<string, { fields: SortField[]; matchCase: boolean }>();
    lastSort.set(this.book, all);
    return all;
  }
  get Fields(): SortField[] {
    return this.kept.get(this.table.Id)?.fields ?? [];
  }
  get MatchCase(): boolean {
    return this.kept.get(this.table.Id)?.matchCase ?? false;
  }
  get Method() {
    return "PinYin";
  }
  Apply(fields: unknown, matchCase: unknown = false) {
    const { body, width } = this.table;
    const checked = checkedFields(fields, width);
    this.kept.set(this.table.Id, { fields: checked, matchCase: matchCase === true });
    if (body) sortRows(this.book, body, checked, matchCase === true);
  }
  Reapply() {
    const { body } = this.table;
    const sort = this.kept.get(this.table.Id);
    if (body && sort) sortRows(this.book, body, sort.fields, sort.matchCase);
  }
  Clear() {
    this.kept.delete(this.table.Id);
  }
}
