/** Range.format: fill, font, borders, alignment, sizes and protection of cells. A property that differs among cells is null. */
import type { Book, StylePatch } from "../book";
import type { BorderLine, CellStyle } from "../../model";
import { intersection } from "../address";
import { colorOf } from "../color";
import { Collection, HostObject, invalidArgument, itemNotFound } from "../objects";
import type { Range } from "./range";

/** Cells compared to find out whether a property is the same everywhere. */
const MAX_COMPARED = 20_000;

/** The one value of a property over the range, or null when it differs. */
function common<T>(range: Range, of: (style: CellStyle) => T): T | null {
  const { engine } = range.book;
  const { area } = range;
  // Whole rows and columns are compared where something stands; beyond, all cells are as their first.
  const used = range.CellCount > MAX_COMPARED || range.CellCount < 0 ? engine.usedArea(area.sheetId, false) : area;
  const seen = (used && intersection(area, used)) ?? { ...area, lastRow: area.row, lastColumn: area.column };
  const first = of(engine.styleAt(area.sheetId, seen.row, seen.column));
  for (let row = seen.row; row <= seen.lastRow; row++)
    for (let column = seen.column; column <= seen.lastColumn; column++)
      if (JSON.stringify(of(engine.styleAt(area.sheetId, row, column))) !== JSON.stringify(first)) return null;
  return first;
}

abstract class RangePart extends HostObject {
  constructor(
    book: Book,
    protected readonly range: Range,
  ) {
    super(book);
  }
  protected read<T>(of: (style: CellStyle) => T): T | null {
    return common(this.range, of);
  }
  protected patch(patch: StylePatch): void {
    this.book.assertFormatting(this.range.area, "allowFormatCells");
    this.book.restyle(this.range.area, patch);
  }
}

function oneOf<T extends string>(allowed: readonly T[], given: unknown): T {
  const found = allowed.find((item) => typeof given === "string" && item.toLowerCase() === given.toLowerCase());
  if (!found) throw invalidArgument();
  return found;
}
const flag = (given: unknown): boolean => {
  if (typeof given !== "boolean") throw invalidArgument();
  return given;
};
const positive = (given: unknown, limit: number): number => {
  if (typeof given !== "number" || !(given >= 0) || given > limit) throw invalidArgument();
  return given;
};

export class RangeFill extends RangePart {
  static override readonly typeName: string = "RangeFill";
  static override readonly scalars = ["Color", "Pattern"];
  get Color() {
    return this.read((style) => style.fill?.toUpperCase() ?? "#FFFFFF") ?? "";
  }
  set Color(given: unknown) {
    this.patch({ fill: given === "" ? null : colorOf(given) });
  }
  /** The workbench draws solid fills only. */
  get Pattern() {
    return this.read((style) => (style.fill ? "Solid" : "None"));
  }
  Clear() {
    this.patch({ fill: null });
  }
}

export class RangeFont extends RangePart {
  static override readonly typeName: string = "RangeFont";
  static override readonly scalars = ["Name", "Size", "Color", "Italic", "Bold", "Underline", "Strikethrough"];
  get Name() {
    return this.read((style) => style.fontName ?? "Calibri");
  }
  set Name(given: unknown) {
    if (typeof given !== "string" || given === "") throw invalidArgument();
    this.patch({ fontName: given });
  }
  get Size() {
    return this.read((style) => style.fontSize ?? 11);
  }
  set Size(given: unknown) {
    if (typeof given !== "number" || given < 1 || given > 409) throw invalidArgument();
    this.patch({ fontSize: given });
  }
  get Color() {
    return this.read((style) => style.fontColor?.toUpperCase() ?? "#000000") ?? "";
  }
  set Color(given: unknown) {
    this.patch({ fontColor: colorOf(given) });
  }
  get Bold() {
    return this.read((style) => style.bold ?? false);
  }
  set Bold(given: unknown) {
    this.patch({ bold: flag(given) });
  }
  get Italic() {
    return this.read((style) => style.italic ?? false);
  }
  set Italic(given: unknown) {
    this.patch({ italic: flag(given) });
  }
  get Strikethrough() {
    return this.read((style) => style.strikethrough ?? false);
  }
  set Strikethrough(given: unknown) {
    this.patch({ strikethrough: flag(given) });
  }
  /** The workbench draws one kind of underline. */
  get Underline() {
    return this.read((style) => (style.underline ? "Single" : "None"));
  }
  set Underline(given: unknown) {
    const kind = oneOf(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"], given);
    this.patch({ underline: kind !== "None" });
  }
}

export class FormatProtection extends RangePart {
  static override readonly typeName: string = "FormatProtection";
  static override readonly scalars = ["Locked", "FormulaHidden"];
  get Locked() {
    return this.read((style) => !style.unlocked);
  }
  set Locked(given: unknown) {
    this.book.assertUnprotected(this.range.area.sheetId);
    this.patch({ unlocked: flag(given) ? null : true });
  }
  get FormulaHidden() {
    return this.read((style) => style.formulaHidden ?? false);
  }
  set FormulaHidden(given: unknown) {
    this.book.assertUnprotected(this.range.area.sheetId);
    this.patch({ formulaHidden: flag(given) ? true : null });
  }
}

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

export class RangeBorder extends RangePart {
  static override readonly typeName: string = "RangeBorder";
  static override readonly scalars = ["SideIndex", "Style", "Weight", "Color"];
  constructor(
    book: Book,
    range: Range,
    readonly SideIndex: Side,
  ) {
    super(book, range);
  }
  get Id() {
    return this.SideIndex;
  }
  /** The cells whose border this is, and which of their sides. Inner lines belong to the cell above or left of them. */
  private *places(): Iterable<[row: number, column: number, side: "top" | "bottom" | "left" | "right"]> {
    const { row, column, lastRow, lastColumn } = this.range.area;
    const rows = function* (last: number) {
      for (let r = row; r <= last; r++) yield r;
    };
    const columns = function* (last: number) {
      for (let c = column; c <= last; c++) yield c;
    };
    if (this.SideIndex === "EdgeTop") for (const c of columns(lastColumn)) yield [row, c, "top"];
    if (this.SideIndex === "EdgeBottom") for (const c of columns(lastColumn)) yield [lastRow, c, "bottom"];
    if (this.SideIndex === "EdgeLeft") for (const r of rows(lastRow)) yield [r, column, "left"];
    if (this.SideIndex === "EdgeRight") for (const r of rows(lastRow)) yield [r, lastColumn, "right"];
    if (this.SideIndex === "InsideHorizontal")
      for (const r of rows(lastRow - 1)) for (const c of columns(lastColumn)) yield [r, c, "bottom"];
    if (this.SideIndex === "InsideVertical") for (const r of rows(lastRow)) for (const c of columns(lastColumn - 1)) yield [r, c, "right"];
  }
  private get line(): BorderLine | undefined | null {
    let first: BorderLine | undefined;
    let started = false;
    for (const [row, column, side] of this.places()) {
      const line = this.book.engine.styleAt(this.range.area.sheetId, row, column)[side];
      if (started && JSON.stringify(line) !== JSON.stringify(first)) return null;
      first = line;
      started = true;
    }
    return first;
  }
  private draw(change: Partial<BorderLine> | null): void {
    if (this.range.IsEntireColumn || this.range.IsEntireRow) throw invalidArgument("The workbench draws borders of bounded ranges only.");
    this.book.assertFormatting(this.range.area, "allowFormatCells");
    const current = this.line ?? { style: "Continuous", weight: "Thin", color: "#000000" };
    const line = change && { ...current, ...change };
    const patches = new Map<string, StylePatch>();
    for (const [row, column, side] of this.places()) patches.set(`${row},${column}`, { [side]: line });
    this.book.restyle(this.range.area, (row, column) => patches.get(`${row},${column}`) ?? {});
  }
  get Style() {
    const { line } = this;
    return line === null ? null : (line?.style ?? "None");
  }
  set Style(given: unknown) {
    const style = oneOf(LINES, given);
    this.draw(style === "None" ? null : { style });
  }
  get Weight() {
    const { line } = this;
    return line === null ? null : (line?.weight ?? "Thin");
  }
  set Weight(given: unknown) {
    this.draw({ weight: oneOf(WEIGHTS, given) });
  }
  get Color() {
    const { line } = this;
    return line === null ? null : (line?.color ?? "#000000");
  }
  set Color(given: unknown) {
    this.draw({ color: colorOf(given) });
  }
}

export class RangeBorderCollection extends Collection<RangeBorder> {
  static override readonly typeName: string = "RangeBorderCollection";
  static override readonly scalars = ["Count"];
  constructor(
    book: Book,
    private readonly range: Range,
  ) {
    super(book);
  }
  override get items() {
    return SIDES.map((side) => new RangeBorder(this.book, this.range, side));
  }
  override GetItem(key: unknown) {
    if (key === "DiagonalDown" || key === "DiagonalUp") throw itemNotFound("The workbench draws no diagonal borders.");
    return new RangeBorder(this.book, this.range, oneOf(SIDES, key));
  }
}

/** Height of a row of Calibri 11 that nobody set. */
export const STANDARD_ROW_POINTS = 15;

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

export class RangeFormat extends RangePart {
  static override readonly typeName: string = "RangeFormat";
  static override readonly scalars = [
    "WrapText",
    "HorizontalAlignment",
    "VerticalAlignment",
    "ColumnWidth",
    "RowHeight",
    "UseStandardHeight",
    "TextOrientation",
    "IndentLevel",
  ];

  get Fill() {
    return new RangeFill(this.book, this.range);
  }
  get Font() {
    return new RangeFont(this.book, this.range);
  }
  get Borders() {
    return new RangeBorderCollection(this.book, this.range);
  }
  get Protection() {
    return new FormatProtection(this.book, this.range);
  }
  get WrapText() {
    return this.read((style) => style.wrap ?? false);
  }
  set WrapText(given: unknown) {
    this.patch({ wrap: flag(given) });
  }
  get HorizontalAlignment() {
    return this.read((style) => style.horizontal ?? "General");
  }
  set HorizontalAlignment(given: unknown) {
    const horizontal = oneOf(HORIZONTAL, given);
    this.patch({ horizontal: horizontal === "General" ? null : horizontal });
  }
  get VerticalAlignment() {
    return this.read((style) => style.vertical ?? "Bottom");
  }
  set VerticalAlignment(given: unknown) {
    this.patch({ vertical: oneOf(VERTICAL, given) });
  }
  get IndentLevel() {
    return this.read((style) => style.indent ?? 0);
  }
  set IndentLevel(given: unknown) {
    this.patch({ indent: positive(given, 250) });
  }
  get TextOrientation() {
    return this.read((style) => style.rotation ?? 0);
  }
  set TextOrientation(given: unknown) {
    if (typeof given !== "number" || ((given < -90 || given > 90) && given !== 180)) throw invalidArgument();
    this.patch({ rotation: given });
  }

  /** Points. Null when the columns differ. */
  get ColumnWidth() {
    const { sheetId, column, lastColumn } = this.range.area;
    return this.same(column, lastColumn, (index) => this.book.engine.columnWidth(sheetId, index));
  }
  set ColumnWidth(given: unknown) {
    const { area } = this.range;
    this.book.assertFormatting(area, "allowFormatColumns");
    this.book.engine.setColumnWidth(area.sheetId, area.column, area.lastColumn, positive(given, 1342));
  }
  get RowHeight() {
    const { sheetId, row, lastRow } = this.range.area;
    return this.same(row, lastRow, (index) => this.book.engine.rowHeight(sheetId, index));
  }
  set RowHeight(given: unknown) {
    const { area } = this.range;
    this.book.assertFormatting(area, "allowFormatRows");
    this.book.engine.setRowHeight(area.sheetId, area.row, area.lastRow, positive(given, 409.5));
  }
  /** Null when the rows differ. Only setting it does something: false leaves the rows as they are, as in Excel. */
  get UseStandardHeight() {
    const height = this.RowHeight;
    return height === null ? null : height === STANDARD_ROW_POINTS;
  }
  set UseStandardHeight(given: unknown) {
    const { area } = this.range;
    if (typeof given !== "boolean") throw invalidArgument();
    this.book.assertFormatting(area, "allowFormatRows");
    if (given) this.book.engine.resetRowHeight(area.sheetId, area.row, area.lastRow);
  }
  private same(first: number, last: number, sizeOf: (index: number) => number): number | null {
    const size = sizeOf(first);
    for (let index = first + 1; index <= Math.min(last, first + MAX_COMPARED); index++) if (sizeOf(index) !== size) return null;
    return size;
  }
  AutofitColumns() {
    const { area } = this.range;
    this.book.assertFormatting(area, "allowFormatColumns");
    this.book.engine.autofitColumns(area.sheetId, area.column, Math.min(area.lastColumn, this.lastUsed("lastColumn", area.column)));
  }
  AutofitRows() {
    const { area } = this.range;
    this.book.assertFormatting(area, "allowFormatRows");
    this.book.engine.autofitRows(area.sheetId, area.row, Math.min(area.lastRow, this.lastUsed("lastRow", area.row)));
  }
  private lastUsed(edge: "lastRow" | "lastColumn", atLeast: number) {
    return Math.max(atLeast, this.book.engine.usedArea(this.range.area.sheetId, false)?.[edge] ?? atLeast);
  }
  AdjustIndent(amount: unknown) {
    if (typeof amount !== "number") throw invalidArgument();
    const { engine } = this.book;
    const { sheetId } = this.range.area;
    this.book.restyle(this.range.area, (row, column) => ({
      indent: Math.max(0, (engine.styleAt(sheetId, row, column).indent ?? 0) + amount),
    }));
  }
}
