/** Excel.WorksheetProtection. The password is compared, not encrypted: the workbench guards against mistakes, not against people. */
import type { Book } from "../book";
import { accessDenied, HostObject, invalidArgument } from "../objects";

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export class WorksheetProtection extends HostObject {
  static override readonly typeName: string = "WorksheetProtection";
  static override readonly scalars = ["Protected", "Options"];
  constructor(
    book: Book,
    private readonly sheetId: string,
  ) {
    super(book);
  }
  private get state() {
    return this.book.document.sheet(this.sheetId).protection;
  }
  get Protected() {
    return this.state.on;
  }
  get Options() {
    return { ...DEFAULTS, ...this.state.options };
  }
  Protect(options: unknown = null, password: unknown = null) {
    if (this.state.on) throw accessDenied();
    if (options !== null && typeof options !== "object") throw invalidArgument();
    const given = Object.entries((options ?? {}) as Record<string, boolean | string>).filter(
      ([, value]) => value !== null && value !== undefined,
    );
    for (const [name] of given) if (!(name in DEFAULTS)) throw invalidArgument();
    this.state.on = true;
    this.state.options = { ...DEFAULTS, ...Object.fromEntries(given) };
    this.state.password = typeof password === "string" && password !== "" ? password : undefined;
    this.book.protectionChanged(this.sheetId);
  }
  Unprotect(password: unknown = null) {
    if (!this.state.on) return;
    if (this.state.password !== undefined && this.state.password !== password) throw accessDenied();
    this.state.on = false;
    this.state.options = undefined;
    this.state.password = undefined;
    this.book.protectionChanged(this.sheetId);
  }
}
