/** Excel.PageBreakCollection of a worksheet, as far as the workbench keeps it: the rows that begin a page. */
import type { Book } from "../book";
import { HostObject, invalidArgument } from "../objects";

export class HorizontalPageBreaks extends HostObject {
  static override readonly typeName: string = "PageBreakCollection";
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  private get page() {
    return this.book.document.sheet(this.sheetId).page;
  }
  private keep(rows: readonly number[]): void {
    this.page.rowBreaks = rows.length === 0 ? undefined : [...new Set(rows)].sort((a, b) => a - b);
    this.book.document.changed("settings");
  }

  /** A page begins with the first row of the range. Nothing can begin above the first row. */
  Add(given: unknown) {
    const { row } = this.book.resolveRange(given, this.sheetId).area;
    if (row === 0) throw invalidArgument();
    this.keep([...(this.page.rowBreaks ?? []), row]);
    return new PageBreak(this.book, row);
  }
  GetCount(): number {
    return this.page.rowBreaks?.length ?? 0;
  }
  RemovePageBreaks() {
    this.keep([]);
  }
}

class PageBreak extends HostObject {
  static override readonly typeName: string = "PageBreak";
  static override readonly scalars = ["RowIndex", "ColumnIndex"];
  constructor(
    book: Book,
    readonly RowIndex: number,
  ) {
    super(book);
  }
  get ColumnIndex(): number {
    return 0;
  }
}
