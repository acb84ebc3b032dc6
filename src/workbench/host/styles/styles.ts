/** Excel.Style and its collection: the cell styles of the workbook, Excel's own and those that an add-in makes. */
import type { CellStyle, CellStyleModel } from "../../model";
import type { Book, StylePatch } from "../book";
import { Collection, HostObject, invalidArgument, itemAlreadyExists, itemNotFound } from "../objects";
import { flag, oneOf, positive } from "../ranges/rangePart";
import { builtInNamed, builtInStyles } from "./builtInStyles";
import { StyleFill, StyleFont } from "./styleParts";

/** Which members of a cell's look belong to which part that a style may include. */
const parts = {
  includeNumber: ["numberFormat"],
  includeAlignment: ["horizontal", "vertical", "wrap", "indent", "rotation"],
  includeFont: ["bold", "italic", "underline", "strikethrough", "fontName", "fontSize", "fontColor"],
  includeBorder: ["top", "bottom", "left", "right"],
  includePatterns: ["fill"],
  includeProtection: ["unlocked", "formulaHidden"],
} as const satisfies Record<string, readonly (keyof CellStyle)[]>;
type Part = keyof typeof parts;
const allParts = Object.keys(parts) as Part[];

/** Styles that only set numbers; the other built-in ones leave the numbers of the cell alone. */
const ofNumbers = /^(?:Comma|Currency|Percent)/;

function includedOf(name: string): Record<Part, boolean> {
  const isNormal = name === "Normal";
  const includes = (part: Part): boolean =>
    isNormal || (ofNumbers.test(name) ? part === "includeNumber" : !/Number|Alignment|Protection/.test(part));
  return Object.fromEntries(allParts.map((part) => [part, includes(part)])) as Record<Part, boolean>;
}

const newStyle = (style: CellStyle, included: Record<Part, boolean>): CellStyleModel => ({
  style,
  included,
  readingOrder: "Context",
  shrinkToFit: false,
  autoIndent: false,
});

/** The style of a name; undefined where the workbook has none. */
function styleNamed(book: Book, given: string): { name: string; model: CellStyleModel } | undefined {
  const { cellStyles } = book.document;
  const own = Object.keys(cellStyles).find((name) => name.toLowerCase() === given.toLowerCase());
  const name = own ?? builtInNamed(given);
  if (name === undefined) return undefined;
  return { name, model: cellStyles[name] ?? newStyle(builtInStyles[name] ?? {}, includedOf(name)) };
}

/** What a cell takes over from a style: the look of all that it includes, and its name. InvalidArgument for no style. */
export function patchFor(book: Book, given: unknown): StylePatch {
  const found = typeof given === "string" ? styleNamed(book, given) : undefined;
  if (!found) throw invalidArgument();
  const { name, model } = found;
  const members = allParts.filter((part) => model.included[part] === true).flatMap((part): readonly (keyof CellStyle)[] => parts[part]);
  const patch = Object.fromEntries(members.map((member) => [member, model.style[member] ?? null])) as StylePatch;
  return { ...patch, styleName: name === "Normal" ? null : name };
}

/** The name under which the API gives a style. */
export const styleNameOf = (book: Book, { styleName }: CellStyle): string =>
  // Cells of a style that was deleted are of Normal.
  styleName !== undefined && styleNamed(book, styleName) !== undefined ? styleName : "Normal";

class Style extends HostObject {
  static override readonly typeName = "Style";
  static override readonly scalars = [
    "Name",
    "BuiltIn",
    "FormulaHidden",
    "HorizontalAlignment",
    "IncludeAlignment",
    "IncludeBorder",
    "IncludeFont",
    "IncludeNumber",
    "IncludePatterns",
    "IncludeProtection",
    "IndentLevel",
    "Locked",
    "NumberFormat",
    "ReadingOrder",
    "ShrinkToFit",
    "TextOrientation",
    "AutoIndent",
    "VerticalAlignment",
    "WrapText",
  ];
  constructor(
    book: Book,
    readonly Name: string,
  ) {
    super(book);
  }
  private get model(): CellStyleModel {
    const found = styleNamed(this.book, this.Name);
    if (!found) throw itemNotFound();
    return found.model;
  }
  private change(patch: Partial<CellStyleModel>): void {
    this.book.document.cellStyles[this.Name] = { ...this.model, ...patch };
    this.book.document.changed("settings");
  }
  get look(): CellStyle {
    return this.model.style;
  }
  put(patch: StylePatch): void {
    const style = Object.entries({ ...this.look, ...patch }).filter(([, value]) => value !== null && value !== undefined);
    this.change({ style: Object.fromEntries(style) });
  }
  /** The client addresses styles by name. */
  get Id(): string {
    return this.Name;
  }
  get BuiltIn(): boolean {
    return this.Name in builtInStyles;
  }
  get Font(): HostObject {
    return new StyleFont(this.book, this);
  }
  get Fill(): HostObject {
    return new StyleFill(this.book, this);
  }
  private include(part: Part, given: unknown): void {
    this.change({ included: { ...this.model.included, [part]: flag(given) } });
  }
  get IncludeAlignment(): boolean {
    return this.model.included.includeAlignment === true;
  }
  set IncludeAlignment(given: unknown) {
    this.include("includeAlignment", given);
  }
  get IncludeBorder(): boolean {
    return this.model.included.includeBorder === true;
  }
  set IncludeBorder(given: unknown) {
    this.include("includeBorder", given);
  }
  get IncludeFont(): boolean {
    return this.model.included.includeFont === true;
  }
  set IncludeFont(given: unknown) {
    this.include("includeFont", given);
  }
  get IncludeNumber(): boolean {
    return this.model.included.includeNumber === true;
  }
  set IncludeNumber(given: unknown) {
    this.include("includeNumber", given);
  }
  get IncludePatterns(): boolean {
    return this.model.included.includePatterns === true;
  }
  set IncludePatterns(given: unknown) {
    this.include("includePatterns", given);
  }
  get IncludeProtection(): boolean {
    return this.model.included.includeProtection === true;
  }
  set IncludeProtection(given: unknown) {
    this.include("includeProtection", given);
  }
  get FormulaHidden(): boolean {
    return this.look.formulaHidden === true;
  }
  set FormulaHidden(given: unknown) {
    this.put({ formulaHidden: flag(given) ? true : null });
  }
  get Locked(): boolean {
    return this.look.unlocked !== true;
  }
  set Locked(given: unknown) {
    this.put({ unlocked: flag(given) ? null : true });
  }
  get HorizontalAlignment(): string {
    return this.look.horizontal ?? "General";
  }
  set HorizontalAlignment(given: unknown) {
    const words = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
    const word = oneOf(words, given);
    this.put({ horizontal: word === "General" ? null : word });
  }
  get VerticalAlignment(): string {
    return this.look.vertical ?? "Bottom";
  }
  set VerticalAlignment(given: unknown) {
    this.put({ vertical: oneOf(["Top", "Center", "Bottom", "Justify", "Distributed"], given) });
  }
  get IndentLevel(): number {
    return this.look.indent ?? 0;
  }
  set IndentLevel(given: unknown) {
    this.put({ indent: positive(given, 250) });
  }
  get NumberFormat(): string {
    return this.look.numberFormat ?? "General";
  }
  set NumberFormat(given: unknown) {
    if (typeof given !== "string") throw invalidArgument();
    this.put({ numberFormat: given === "" || given === "General" ? null : given });
  }
  get TextOrientation(): number {
    return this.look.rotation ?? 0;
  }
  set TextOrientation(given: unknown) {
    if (typeof given !== "number" || ((given < -90 || given > 90) && given !== 180)) throw invalidArgument();
    this.put({ rotation: given });
  }
  /** Office.js writes `textOrientation` under this name. */
  get Orientation(): number {
    return this.TextOrientation;
  }
  set Orientation(given: unknown) {
    this.TextOrientation = given as number;
  }
  get WrapText(): boolean {
    return this.look.wrap === true;
  }
  set WrapText(given: unknown) {
    this.put({ wrap: flag(given) });
  }
  get ReadingOrder(): string {
    return this.model.readingOrder;
  }
  set ReadingOrder(given: unknown) {
    this.change({ readingOrder: oneOf(["Context", "LeftToRight", "RightToLeft"], given) });
  }
  get ShrinkToFit(): boolean {
    return this.model.shrinkToFit;
  }
  set ShrinkToFit(given: unknown) {
    this.change({ shrinkToFit: flag(given) });
  }
  get AutoIndent(): boolean {
    return this.model.autoIndent;
  }
  set AutoIndent(given: unknown) {
    this.change({ autoIndent: flag(given) });
  }
  /** One of Excel's own goes back to how it was. Cells keep their look and are of the style Normal. */
  Delete(): void {
    if (this.BuiltIn && this.Name === "Normal") throw invalidArgument();
    delete this.book.document.cellStyles[this.Name];
    this.book.document.changed("settings");
  }
}

export class Styles extends Collection<Style> {
  static override readonly typeName = "StyleCollection";
  static override readonly own = [];
  get items(): Style[] {
    const own = Object.keys(this.book.document.cellStyles);
    return [...new Set([...Object.keys(builtInStyles), ...own])].map((name) => new Style(this.book, name));
  }
  protected override matches(item: Style, key: unknown): boolean {
    return typeof key === "string" && (item.Name.toLowerCase() === key.toLowerCase() || (item.BuiltIn && builtInNamed(key) === item.Name));
  }
  /** Looks like Normal at first, and includes everything. */
  Add(name: unknown): void {
    if (typeof name !== "string" || name.trim() === "" || name.length > 255) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    this.book.document.cellStyles[name] = newStyle({}, includedOf("Normal"));
    this.book.document.changed("settings");
  }
}
