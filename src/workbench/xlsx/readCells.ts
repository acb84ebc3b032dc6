/** The cells of a worksheet part. */
import { serialOfMoment } from "../../calendar/days";
import type { CellModel, ErrorCode, Rectangle, SheetModel, TableModel } from "../model";
import { fromFileFormula, readsAnotherWorkbook } from "./formula/fileText";
import { shiftFormula } from "./formula/shift";
import type { Dropped } from "./fileMessages";
import { columnNumber, lastColumn, lastRow, parseRange } from "./cellReference";
import type { StyleList } from "./styleList";
import type { FileStyles } from "./styleRead";
import { child, childrenOf, unescapedText, type XmlNode } from "./xml";

export interface SharedText {
  text: string;
  /** Single characters have formats of their own. */
  rich: boolean;
}

export const readSharedTexts = (node: XmlNode | undefined): SharedText[] => childrenOf(node, "si").map(readText);

/** Text of an `<si>` or `<is>`: one `<t>`, or runs; phonetic hints are no text. */
export function readText(node: XmlNode): SharedText {
  const runs = childrenOf(node, "r");
  if (runs.length === 0) return { text: unescapedText(child(node, "t")?.text ?? ""), rich: false };
  const text = runs.map((run) => unescapedText(child(run, "t")?.text ?? "")).join("");
  return { text, rich: runs.some((run) => child(run, "rPr") !== undefined) };
}

export interface CellSource {
  texts: readonly SharedText[];
  styles: FileStyles;
  styleList: StyleList;
  date1904: boolean;
  dropped: Dropped;
}

/** Days between the starts of the two date systems. */
const days1904 = 1462;

const errorCodes: ReadonlySet<string> = new Set<ErrorCode>([
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#REF!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);
const isError = (text: string): text is ErrorCode => errorCodes.has(text);

export function readCells(sheetData: XmlNode | undefined, tables: readonly TableModel[], source: CellSource): SheetModel["rows"] {
  const rows: SheetModel["rows"] = {};
  const shared = new Map<string, { text: string; row: number; column: number }>();
  let nextRow = 0;
  for (const rowNode of childrenOf(sheetData, "row")) {
    const row = rowNode.attributes["r"] === undefined ? nextRow : Number(rowNode.attributes["r"]) - 1;
    nextRow = row + 1;
    if (!(row >= 0 && row <= lastRow)) continue;
    const cells: Record<number, CellModel> = {};
    let nextColumn = 0;
    for (const node of rowNode.children) {
      if (node.name !== "c") continue;
      const letters = /^[A-Za-z]+/.exec(node.attributes["r"] ?? "")?.[0];
      const column = letters === undefined ? nextColumn : columnNumber(letters);
      nextColumn = column + 1;
      if (column > lastColumn) continue;
      const cell = readCell(node, row, column, tables, shared, source);
      if (cell !== undefined) cells[column] = cell;
    }
    if (Object.keys(cells).length > 0) rows[row] = cells;
  }
  return rows;
}

function readCell(
  node: XmlNode,
  row: number,
  column: number,
  tables: readonly TableModel[],
  shared: Map<string, { text: string; row: number; column: number }>,
  source: CellSource,
): CellModel | undefined {
  const style = source.styles.cells[Number(node.attributes["s"] ?? 0)];
  const cell: CellModel = { ...valueOf(node, source) };
  if (source.date1904 && typeof cell.v === "number" && isDateFormat(style?.numberFormat)) cell.v += days1904;
  const formula = formulaOf(node, row, column, shared, source.dropped);
  if (formula !== undefined) {
    const table = formula.text.includes("[") ? tables.find(({ range }) => within(range, row, column))?.name : undefined;
    cell.f = fromFileFormula(formula.text, { table });
    if (formula.spill !== undefined) cell.spill = formula.spill;
  }
  const index = source.styleList.index(style);
  if (index !== undefined) cell.s = index;
  return Object.keys(cell).length > 0 ? cell : undefined;
}

const within = (range: Rectangle, row: number, column: number) =>
  row >= range.row && row <= range.lastRow && column >= range.column && column <= range.lastColumn;

function valueOf(node: XmlNode, { texts, dropped }: CellSource): Pick<CellModel, "v" | "e"> {
  const kind = node.attributes["t"] ?? "n";
  if (kind === "inlineStr") {
    const inline = child(node, "is");
    const { text, rich } = inline === undefined ? { text: "", rich: false } : readText(inline);
    if (rich) dropped.add("richText");
    return { v: text };
  }
  const stored = child(node, "v");
  if (stored === undefined) return {};
  const text = stored.text;
  switch (kind) {
    case "s": {
      const entry = texts[Number(text)];
      if (entry?.rich === true) dropped.add("richText");
      return entry === undefined ? {} : { v: entry.text };
    }
    case "str":
      return { v: unescapedText(text) };
    case "b":
      return { v: text.trim() === "1" || text.trim().toLowerCase() === "true" };
    case "e":
      return { e: isError(text) ? text : "#VALUE!" };
    case "d": {
      const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`);
      return Number.isNaN(time) ? { v: text } : { v: serialOfMoment(time) };
    }
    default: {
      const number = text.trim() === "" ? NaN : Number(text);
      return Number.isFinite(number) ? { v: number } : text.trim() === "" ? {} : { e: "#NUM!" };
    }
  }
}

/** Formula of a cell in the words of the file, and the area it fills where that is more than the cell. */
function formulaOf(
  node: XmlNode,
  row: number,
  column: number,
  shared: Map<string, { text: string; row: number; column: number }>,
  dropped: Dropped,
): { text: string; spill?: Rectangle } | undefined {
  const stored = child(node, "f");
  if (stored === undefined) return undefined;
  const { t: kind, si = "", ref } = stored.attributes;
  if (kind === "dataTable") {
    dropped.add("dataTable");
    return undefined;
  }
  let text = stored.text;
  if (kind === "shared") {
    if (text !== "") shared.set(si, { text, row, column });
    const first = shared.get(si);
    if (first === undefined) return undefined;
    text = shiftFormula(first.text, row - first.row, column - first.column);
  }
  if (text.trim() === "") return undefined;
  if (readsAnotherWorkbook(text)) {
    dropped.add("externalFormula");
    return undefined;
  }
  if (kind !== "array") return { text };
  if (node.attributes["cm"] === undefined) dropped.add("arrayFormula");
  const area = parseRange(ref ?? "");
  const several = area !== undefined && (area.lastRow > area.row || area.lastColumn > area.column);
  return several ? { text, spill: area } : { text };
}

/** Whether a number format shows a date or a time. */
function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}
