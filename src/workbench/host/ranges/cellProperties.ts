/** Range: what is hidden, linked and where it lies, and the calls that set properties of many cells at once. */
import type { RangeObject } from "../book";
import { HostObject, invalidArgument } from "../objects";
import { RangeContent, gridOf, shaped } from "./content";
import type { RangeFormat } from "./rangeFormat";

const BORDER_SIDES: Record<string, string> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  vertical: "InsideVertical",
  horizontal: "InsideHorizontal",
};
/** Up to this many rows are asked one by one; beyond, only those in use. */
const MAX_ASKED = 100_000;

type Literal = Record<string, unknown>;
const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const isLiteral = (value: unknown): value is Literal => value !== null && typeof value === "object" && !Array.isArray(value);

/** Sets the members of an object literal on a host object, deeply. */
function assign(object: HostObject, literal: Literal): void {
  const target = object as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(literal)) {
    if (value === undefined || value === null) continue;
    if (key === "borders" && isLiteral(value)) {
      const borders = (object as RangeFormat).Borders;
      for (const [side, line] of Object.entries(value)) if (isLiteral(line)) assign(borders.GetItem(BORDER_SIDES[side] ?? side), line);
      continue;
    }
    const name = pascal(key);
    if (!(name in target)) throw invalidArgument();
    const inner = target[name];
    if (inner instanceof HostObject && isLiteral(value)) assign(inner, value);
    else target[name] = value;
  }
}

/** Reads the members asked for, deeply, with the add-in's names. */
function pick(object: HostObject, wanted: Literal): Literal {
  const out: Literal = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === false || value === undefined) continue;
    const name = pascal(key);
    if (key === "borders" && isLiteral(value)) {
      const borders = (object as RangeFormat).Borders;
      out[key] = Object.fromEntries(Object.keys(BORDER_SIDES).map((side) => [side, pick(borders.GetItem(BORDER_SIDES[side]), value)]));
      continue;
    }
    if (!(name in object)) throw invalidArgument();
    const inner = (object as unknown as Record<string, unknown>)[name];
    out[key] = inner instanceof HostObject && isLiteral(value) ? pick(inner, value) : inner;
  }
  return out;
}

export abstract class CellProperties extends RangeContent {
  abstract get Format(): RangeFormat;

  get RowHidden(): boolean | null {
    return this.hidden("row");
  }
  set RowHidden(given: unknown) {
    this.hide("row", given);
  }
  get ColumnHidden(): boolean | null {
    return this.hidden("column");
  }
  set ColumnHidden(given: unknown) {
    this.hide("column", given);
  }
  /** All cells hidden, none, or null. */
  get Hidden(): boolean | null {
    if (this.RowHidden === true || this.ColumnHidden === true) return true;
    return this.RowHidden === false && this.ColumnHidden === false ? false : null;
  }
  private hidden(axis: "row" | "column"): boolean | null {
    const { area } = this;
    const { engine } = this.book;
    const first = axis === "row" ? area.row : area.column;
    const last = axis === "row" ? area.lastRow : area.lastColumn;
    const used = last - first > MAX_ASKED ? (engine.usedArea(area.sheetId, false)?.lastRow ?? first) : last;
    const start = engine.isHidden(area.sheetId, axis, first);
    for (let index = first + 1; index <= Math.min(last, Math.max(used, first)); index++)
      if (engine.isHidden(area.sheetId, axis, index) !== start) return null;
    return start;
  }
  private hide(axis: "row" | "column", given: unknown): void {
    if (typeof given !== "boolean") throw invalidArgument();
    const { area } = this;
    this.book.assertFormatting(area, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    const [first, last] = axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
    this.book.engine.setHidden(area.sheetId, axis, first, last, given);
    if (axis === "row") this.book.rowsHidden(area, given);
  }

  /** Points from the sheet's top left corner. */
  get Top(): number {
    return this.extent("rowHeight", 0, this.area.row - 1);
  }
  get Left(): number {
    return this.extent("columnWidth", 0, this.area.column - 1);
  }
  get Height(): number {
    return this.extent("rowHeight", this.area.row, this.area.lastRow);
  }
  get Width(): number {
    return this.extent("columnWidth", this.area.column, this.area.lastColumn);
  }
  private extent(size: "rowHeight" | "columnWidth", first: number, last: number): number {
    const { engine } = this.book;
    const { sheetId } = this.area;
    const axis = size === "rowHeight" ? "row" : "column";
    let sum = 0;
    for (let index = first; index <= last; index++) if (!engine.isHidden(sheetId, axis, index)) sum += engine[size](sheetId, index);
    return sum;
  }

  /** The link of the first cell: `{ address, documentReference, screenTip, textToDisplay }`. */
  get Hyperlink(): Literal | null {
    const { sheetId, row, column } = this.area;
    const link = this.book.engine.hyperlinks(sheetId).find((item) => item.row === row && item.column === column);
    if (!link) return null;
    const inside = link.target.startsWith("#");
    return {
      ...(inside ? { documentReference: link.target.slice(1) } : { address: link.target }),
      ...(link.tip ? { screenTip: link.tip } : {}),
      textToDisplay: this.book.engine.text({ sheetId, row, column, lastRow: row, lastColumn: column })[0]?.[0] ?? "",
    };
  }
  set Hyperlink(given: unknown) {
    if (!isLiteral(given)) throw invalidArgument();
    const { address, documentReference, screenTip, textToDisplay } = given;
    const target = typeof documentReference === "string" && documentReference !== "" ? `#${documentReference}` : address;
    if (typeof target !== "string" || target === "") throw invalidArgument();
    this.book.assertUnlocked(this.area);
    const { engine } = this.book;
    const { sheetId } = this.area;
    const tip = typeof screenTip === "string" ? screenTip : undefined;
    gridOf(this.bounded(), (row, column) => engine.setHyperlink(sheetId, row, column, { target, tip }));
    // Excel gives such a cell the look of its style "Hyperlink".
    this.book.restyle(this.bounded(), { fontColor: "#0563C1", underline: true });
    const label = typeof textToDisplay === "string" ? textToDisplay : null;
    const blank = this.CellCount === 1 && this.Values?.[0]?.[0] === "";
    if (label !== null || blank) this.book.enterCells(this.area, () => (label === null ? target.replace(/^#/, "") : `'${label}`));
    else this.book.edited(this.area);
  }

  SetCellProperties(data: unknown) {
    const literalAt = shaped(this.area, data);
    if (!Array.isArray(data)) throw invalidArgument();
    gridOf(this.bounded(), (row, column) => {
      const literal = literalAt(row, column);
      if (isLiteral(literal)) assign(this.at(row, column, row, column), literal);
    });
  }
  GetCellProperties(wanted: unknown) {
    if (!isLiteral(wanted)) throw invalidArgument();
    return gridOf(this.bounded(), (row, column) => pick(this.at(row, column, row, column), wanted));
  }
  SetRowProperties(data: unknown) {
    this.lines(data, this.RowCount, (index) => this.GetRow(index));
  }
  SetColumnProperties(data: unknown) {
    this.lines(data, this.ColumnCount, (index) => this.GetColumn(index));
  }
  GetRowProperties(wanted: unknown) {
    if (!isLiteral(wanted)) throw invalidArgument();
    return Array.from({ length: this.RowCount }, (_, index) => pick(this.GetRow(index), wanted));
  }
  GetColumnProperties(wanted: unknown) {
    if (!isLiteral(wanted)) throw invalidArgument();
    return Array.from({ length: this.ColumnCount }, (_, index) => pick(this.GetColumn(index), wanted));
  }
  /** `columnHidden`, `rowHidden` and a format whose width or height is `columnWidth` or `rowHeight`. */
  private lines(data: unknown, count: number, lineAt: (index: number) => RangeObject): void {
    if (!Array.isArray(data) || data.length !== count) throw invalidArgument();
    data.forEach((literal, index) => {
      if (isLiteral(literal)) assign(lineAt(index), literal);
    });
  }
}
