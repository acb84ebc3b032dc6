/** Excel.NamedItem and its collections of workbook and sheet. */
import type { Book, RangeObject, SheetObject } from "../book";
import type { NameModel } from "../../model";
import { parseLocal, sheetAddress, splitSheet } from "../address";
import { Collection, HostObject, invalidArgument, itemAlreadyExists, itemNotFound } from "../objects";
import { RangeGeometry } from "../ranges/geometry";

/** Excel's rules for names: a letter or underscore first, no blanks, at most 255 signs, not like a cell address. */
export function checkName(given: unknown): string {
  if (typeof given !== "string" || given.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(given)) throw invalidArgument();
  if (/^[a-z]{1,3}\d+$/i.test(given) && parseLocal(given)) throw invalidArgument();
  if (/^(r|c|r\d*c\d*)$/i.test(given)) throw invalidArgument();
  return given;
}

class NamedItem extends HostObject {
  static override readonly typeName: string = "NamedItem";
  static override readonly scalars: readonly string[] = ["Name", "Type", "Value", "Visible", "Comment", "Scope", "Formula"];
  static override readonly calculated: readonly string[] = ["Value", "Type"];
  constructor(
    book: Book,
    readonly Name: string,
    private readonly sheet?: string,
  ) {
    super(book);
  }
  private get model(): NameModel {
    const found = this.book.engine.name(this.Name, this.sheet);
    if (!found) throw itemNotFound();
    return found;
  }
  private change(patch: Partial<NameModel>): void {
    this.book.engine.setName({ ...this.model, ...patch });
    this.book.document.changed("cells");
  }
  /** The client addresses names by `_Id`. */
  get _Id(): string {
    return this.Name;
  }
  get Formula(): string {
    const { formula } = this.model;
    return formula.startsWith("=") ? formula : `=${formula}`;
  }
  set Formula(given: unknown) {
    if (typeof given !== "string" || !given.startsWith("=") || given.length < 2) throw invalidArgument();
    this.change({ formula: given });
  }
  get Comment(): string {
    return this.model.comment;
  }
  set Comment(given: unknown) {
    if (typeof given !== "string" || given.length > 255) throw invalidArgument();
    this.change({ comment: given });
  }
  get Visible(): boolean {
    return this.model.visible;
  }
  set Visible(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    this.change({ visible: given });
  }
  get Scope(): string {
    return this.sheet === undefined ? "Workbook" : "Worksheet";
  }

  /** What the name stands for: an address, or the constant; null for a formula the workbench does not evaluate by itself. */
  private get constant(): string | number | boolean | null {
    const body = this.Formula.slice(1).trim();
    if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(body)) return Number(body);
    const quoted = /^"((?:[^"]|"")*)"$/.exec(body);
    if (quoted) return (quoted[1] ?? "").replace(/""/g, '"');
    if (/^(true|false)$/i.test(body)) return /^true$/i.test(body);
    return null;
  }
  get Type(): string {
    if (this.GetRangeOrNullObject()) return "Range";
    const { constant } = this;
    if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
    if (typeof constant === "boolean") return "Boolean";
    if (typeof constant === "string") return "String";
    return /#REF!/.test(this.Formula) ? "Error" : "String";
  }
  get Value(): string | number | boolean {
    const range = this.GetRangeOrNullObject();
    if (range) return range.Address;
    return this.constant ?? (/#REF!/.test(this.Formula) ? "#REF!" : this.Formula);
  }
  get Worksheet(): SheetObject {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound();
    return sheet;
  }
  get WorksheetOrNullObject(): SheetObject | null {
    const found = this.sheet === undefined ? undefined : this.book.engine.sheets().find((sheet) => sheet.name === this.sheet);
    return found ? this.book.sheet(found.id) : null;
  }
  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }
  /** Null when the name is no plain reference. */
  GetRangeOrNullObject(): RangeObject | null {
    const { sheet, local } = splitSheet(this.Formula);
    const place = parseLocal(local);
    if (!place) return this.tableReference();
    const found = this.book.engine.sheets().find(({ name }) => name.toLowerCase() === (sheet ?? this.sheet ?? "").toLowerCase());
    return found ? this.book.range({ sheetId: found.id, ...place }) : null;
  }
  /** `=Table[Column]` and `=Table` are references too. */
  private tableReference(): RangeObject | null {
    const found = /^=([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[([^[\]#@]+)\])?$/u.exec(this.Formula);
    const table = found && this.book.allTables.find(found[1]);
    if (!table || !found) return null;
    if (found[2] === undefined) return table.body ? this.book.range(table.body) : null;
    return table.Columns.find(found[2])?.GetDataBodyRange() ?? null;
  }
  Delete(): void {
    this.book.engine.removeName(this.model.name, this.sheet);
  }
}

/** Names of the workbook, or of one sheet. */
export class NamedItems extends Collection<NamedItem> {
  static override readonly typeName: string = "NamedItemCollection";
  constructor(
    book: Book,
    private readonly sheetId?: string,
  ) {
    super(book);
  }
  private get sheetName(): string | undefined {
    return this.sheetId === undefined ? undefined : this.book.engine.sheet(this.sheetId)?.name;
  }
  override get items(): NamedItem[] {
    const { sheetName } = this;
    return this.book.engine
      .names()
      .filter((item) => item.sheet === sheetName)
      .map((item) => new NamedItem(this.book, item.name, item.sheet));
  }
  override find(key: unknown): NamedItem | undefined {
    const found = typeof key === "string" ? this.book.engine.name(key, this.sheetName) : undefined;
    return found && new NamedItem(this.book, found.name, found.sheet);
  }

  /** A range (absolute from then on), a formula with `=`, or a constant. */
  Add(given: unknown, reference: unknown, comment: unknown = ""): NamedItem {
    const name = checkName(given);
    if (this.find(name)) throw itemAlreadyExists();
    if (this.sheetId === undefined && this.book.allTables.find(name)) throw itemAlreadyExists();
    this.book.engine.setName({
      name,
      formula: this.formulaOf(reference),
      sheet: this.sheetName,
      visible: true,
      comment: typeof comment === "string" ? comment : "",
    });
    return new NamedItem(this.book, name, this.sheetName);
  }
  AddFormulaLocal(given: unknown, formula: unknown, comment: unknown = ""): NamedItem {
    return this.Add(given, formula, comment);
  }
  private formulaOf(reference: unknown): string {
    if (reference instanceof RangeGeometry) return `=${sheetAddress(reference.Worksheet.Name, reference.area, "$")}`;
    if (typeof reference === "number") return `=${reference}`;
    if (typeof reference === "boolean") return reference ? "=TRUE" : "=FALSE";
    if (typeof reference !== "string" || reference === "") throw invalidArgument();
    return reference.startsWith("=") ? reference : `="${reference.replace(/"/g, '""')}"`;
  }
}
