/** Range.format: fill, font, borders, alignment, sizes and protection of cells. A property that differs among cells is null. */

import { colorOf } from "../color";
import { invalidArgument } from "../objects";
import { RangeBorderCollection } from "./borders";

import { flag, MAX_COMPARED, oneOf, positive, RangePart } from "./rangePart";

class RangeFill extends RangePart {
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

class RangeFont extends RangePart {
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

class FormatProtection extends RangePart {
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
