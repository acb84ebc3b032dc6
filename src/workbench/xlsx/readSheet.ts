/** A worksheet part with the parts it refers to: tables, notes, charts. */
import type { ChartModel } from "../chartModel";
import type { PageMargins, SheetModel, TableModel } from "../model";
import { paperNumbers } from "../papers";
import { readChart } from "./charts/extras";
import { gridSizes, labelOf, placeOf } from "./charts/place";
import { readConditionalFormats } from "./conditionalFormatXml";
import { FileError } from "../../xlsx/fileError";
import type { Relationship, Parts } from "../../xlsx/parts";
import { ReadCells, type CellSource } from "./readCells";
import { parseRange, type Rectangle } from "../../xlsx/cellReference";
import { readText } from "../../xlsx/sharedTexts";
import { scanSheet } from "../../xlsx/sheetScan";
import { fromFileFormula } from "./formula/fileText";
import { pointsPerCharacter, readProtection } from "./sheetFrame";
import { differentialOf } from "./styleRead";
import { themeColor } from "./colors";
import { readTable } from "./tablePart";
import { readValidations } from "./validationXml";
import { child, childrenOf, descend, descendants, flag, numberOf, unescapedText, type XmlNode } from "../../xlsx/xml";

export interface SheetSource extends CellSource {
  parts: Parts;
  theme: XmlNode | undefined;
  /** Tables and charts read so far in the workbook, for their ids. */
  count: { tables: number; charts: number };
}

/** Reads a sheet; visibility and what names say of printing are the workbook's. */
export function readSheet(source: SheetSource, path: string, number: number, name: string): SheetModel {
  const { parts, styles, dropped } = source;
  const cells = new ReadCells(source);
  const sheet = scanned(parts, path, cells);
  if (sheet.name !== "worksheet") throw new FileError("damaged", { part: path });
  const relations = parts.relationshipsOf(path);
  const tables = readTables(source, sheet, relations, name);
  const axes = { ...readColumns(sheet, source), ...readRows(sheet, cells) };
  const frozen = /^frozen/.test(descend(sheet, "sheetViews", "sheetView", "pane")?.attributes["state"] ?? "");
  const pane = frozen ? descend(sheet, "sheetViews", "sheetView", "pane") : undefined;
  const tab = styles.color(descend(sheet, "sheetPr", "tabColor"));
  reportRest(sheet, relations, source);
  return {
    id: `sheet${number}`,
    name,
    visibility: "visible",
    ...(tab === undefined ? {} : { tabColor: tab }),
    frozenRows: Math.floor(numberOf(pane, "ySplit") ?? 0),
    frozenColumns: Math.floor(numberOf(pane, "xSplit") ?? 0),
    showGridlines: flag(descend(sheet, "sheetViews", "sheetView"), "showGridLines", true),
    rows: withFormulas(cells.rows, tables),
    ...axes,
    merges: childrenOf(child(sheet, "mergeCells"), "mergeCell").flatMap(({ attributes }) => parseRange(attributes["ref"] ?? "") ?? []),
    tables,
    conditionalFormats: readConditionalFormats(
      sheet,
      styles.differential,
      styles.color,
      (node) => differentialOf(node, styles.color),
      dropped,
    ),
    validations: readValidations(sheet),
    charts: readCharts(source, relations, axes),
    notes: readNotes(source, relations),
    hyperlinks: readHyperlinks(sheet, relations),
    protection: readProtection(child(sheet, "sheetProtection")),
    page: readPage(sheet),
  };
}

/** Runs a reading that a workbook can do without; damage is listed instead of thrown. */
function optional<Result>(source: SheetSource, path: string, absent: Result, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    source.dropped.add("damagedPart", path);
    return absent;
  }
}

/** A part that another refers to. */
function existing(parts: Parts, path: string): XmlNode {
  const found = parts.xml(path);
  if (found === undefined) throw new FileError("damaged", { part: path });
  return found;
}

function readTables(source: SheetSource, sheet: XmlNode, relations: readonly Relationship[], name: string): TableModel[] {
  return childrenOf(child(sheet, "tableParts"), "tablePart").flatMap((node): TableModel[] => {
    const path = relations.find(({ id }) => id === (node.attributes["r:id"] ?? node.attributes["id"]))?.target;
    const part = path === undefined ? undefined : optional(source, path, undefined, () => existing(source.parts, path));
    const table = part === undefined ? undefined : readTable(part);
    if (table === undefined) {
      source.dropped.add("table", name);
      return [];
    }
    if (descendants(part, "filterColumn").some(({ children }) => children.length > 0)) source.dropped.add("filter");
    source.count.tables += 1;
    return [{ id: `table${source.count.tables}`, ...table }];
  });
}

const rounded = (points: number) => Math.round(points * 10_000) / 10_000;

function readColumns(sheet: XmlNode, { dropped }: SheetSource): Pick<SheetModel, "columnWidths" | "hiddenColumns"> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const node of childrenOf(child(sheet, "cols"), "col")) {
    const width = numberOf(node, "width");
    const points = width === undefined ? undefined : rounded(width * pointsPerCharacter);
    const hidden = flag(node, "hidden");
    const own = points !== undefined && points > 0 && (flag(node, "customWidth") || (!hidden && Math.abs(points - 48) > 0.5));
    if ((numberOf(node, "style") ?? 0) > 0) dropped.add("axisFormat");
    if ((numberOf(node, "outlineLevel") ?? 0) > 0) dropped.add("outline");
    for (let index = (numberOf(node, "min") ?? 1) - 1; index < Math.min(16_384, numberOf(node, "max") ?? 0); index += 1) {
      if (own) columnWidths[index] = points;
      if (hidden) hiddenColumns.push(index);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readRows(sheet: XmlNode, { fileRows }: ReadCells): Pick<SheetModel, "rowHeights" | "hiddenRows"> {
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  const usual = numberOf(child(sheet, "sheetFormatPr"), "defaultRowHeight") ?? 15;
  for (const { row, height, hasOwnHeight, hidden } of fileRows) {
    if (height !== undefined && (hasOwnHeight || (!hidden && height !== usual))) rowHeights[row] = height;
    if (hidden) hiddenRows.push(row);
  }
  return { rowHeights, hiddenRows };
}

/** Scans a part to its end; what stands around the cells comes back. */
function scanned(parts: Parts, path: string, cells: ReadCells): XmlNode {
  const scan = scanSheet(parts.textInParts(path), path, cells);
  for (;;) {
    const step = scan.next();
    if (step.done === true) return step.value;
  }
}

/** Formulas as Excel shows them; one that says "this row" or leaves out the name of its table means the table that it stands in. */
function withFormulas(rows: SheetModel["rows"], tables: readonly TableModel[]): SheetModel["rows"] {
  for (const [row, cells] of Object.entries(rows))
    for (const [column, cell] of Object.entries(cells)) {
      if (cell.f === undefined) continue;
      const table = cell.f.includes("[") ? tables.find(({ range }) => isWithin(range, Number(row), Number(column)))?.name : undefined;
      cell.f = fromFileFormula(cell.f, { table });
    }
  return rows;
}

const isWithin = (range: Rectangle, row: number, column: number): boolean =>
  row >= range.row && row <= range.lastRow && column >= range.column && column <= range.lastColumn;

function readCharts(source: SheetSource, relations: readonly Relationship[], axes: Parameters<typeof gridSizes>[0]): ChartModel[] {
  const path = relations.find(({ kind }) => kind === "drawing")?.target;
  const drawing = path === undefined ? undefined : optional(source, path, undefined, () => existing(source.parts, path));
  if (path === undefined || drawing === undefined) return [];
  const sizes = gridSizes(axes);
  const parts = source.parts.relationshipsOf(path);
  const scheme = (name: string) => themeColor(source.theme, name);
  return drawing.children.flatMap((anchor): ChartModel[] => {
    if (!anchor.name.endsWith("Anchor")) return [];
    if (child(anchor, "pic") !== undefined) source.dropped.add("picture");
    if (["sp", "cxnSp", "grpSp"].some((name) => child(anchor, name) !== undefined)) source.dropped.add("shape");
    if (child(anchor, "AlternateContent") !== undefined) source.dropped.add("chart", "cx");
    const reference = descend(anchor, "graphicFrame", "graphic", "graphicData", "chart")?.attributes;
    const part = parts.find(({ id }) => reference !== undefined && id === (reference["r:id"] ?? reference["id"]))?.target;
    if (part === undefined) {
      if (reference !== undefined) source.dropped.add("damagedPart", path);
      return [];
    }
    const read = optional(source, part, undefined, () => {
      const node = existing(source.parts, part);
      return readChart(node, source.parts.text(part) ?? "", scheme);
    });
    read?.unknown.forEach((kind) => source.dropped.add("chart", kind));
    if (read?.chart === undefined) return [];
    source.count.charts += 1;
    return [{ id: `chart${source.count.charts}`, ...labelOf(anchor), ...read.chart, ...placeOf(anchor, sizes) }];
  });
}

function readNotes(source: SheetSource, relations: readonly Relationship[]): SheetModel["notes"] {
  const path = relations.find(({ kind }) => kind === "comments")?.target;
  const part = path === undefined ? undefined : optional(source, path, undefined, () => source.parts.xml(path));
  return childrenOf(child(part, "commentList"), "comment").flatMap((node) => {
    const area = parseRange(node.attributes["ref"] ?? "");
    const text = child(node, "text");
    return area === undefined || text === undefined ? [] : [{ row: area.row, column: area.column, text: readText(text).text }];
  });
}

function readHyperlinks(sheet: XmlNode, relations: readonly Relationship[]): SheetModel["hyperlinks"] {
  return childrenOf(child(sheet, "hyperlinks"), "hyperlink").flatMap((node) => {
    const { ref = "", location, tooltip } = node.attributes;
    const id = node.attributes["r:id"] ?? node.attributes["id"];
    const address = relations.find((relation) => relation.id === id)?.target ?? "";
    const area = parseRange(ref);
    const target = location === undefined ? address : `${address}#${location}`;
    if (area === undefined || target === "") return [];
    const link = { target, ...(tooltip === undefined ? {} : { tip: unescapedText(tooltip) }) };
    const cells: SheetModel["hyperlinks"] = [];
    // A link over a range is a link in each of its cells; over a whole column it is one in the first.
    const whole = (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) > 10_000;
    for (let row = area.row; row <= (whole ? area.row : area.lastRow); row += 1)
      for (let column = area.column; column <= (whole ? area.column : area.lastColumn); column += 1) cells.push({ row, column, ...link });
    return cells;
  });
}

/** Margins in points; undefined where they are those of a new sheet. */
function readMargins(node: XmlNode | undefined): PageMargins | undefined {
  const inches = (side: keyof PageMargins) => numberOf(node, side);
  const [top, bottom, left, right] = [inches("top"), inches("bottom"), inches("left"), inches("right")];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined;
  if (top === 0.75 && bottom === 0.75 && left === 0.7 && right === 0.7) return undefined;
  const points = (size: number) => Number((72 * size).toFixed(3));
  return { top: points(top), bottom: points(bottom), left: points(left), right: points(right) };
}

/** The flags of an element that are on, under the names of the model. */
const flagged = (node: XmlNode | undefined, names: Readonly<Record<string, keyof SheetModel["page"]>>): Partial<Record<string, true>> =>
  Object.fromEntries(Object.entries(names).flatMap(([name, own]) => (flag(node, name) ? [[own, true as const]] : [])));

function readPage(sheet: XmlNode): SheetModel["page"] {
  const setup = child(sheet, "pageSetup");
  const fits = flag(descend(sheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  const header = unescapedText(descend(sheet, "headerFooter", "oddHeader")?.text ?? "");
  const footer = unescapedText(descend(sheet, "headerFooter", "oddFooter")?.text ?? "");
  const pages = (name: string) => (fits ? (numberOf(setup, name) ?? 1) : 0);
  const wide = pages("fitToWidth");
  const tall = pages("fitToHeight");
  const paper = Object.keys(paperNumbers).find((word) => paperNumbers[word] === numberOf(setup, "paperSize"));
  const scale = numberOf(setup, "scale");
  const rowBreaks = descendants(child(sheet, "rowBreaks"), "brk").flatMap((node) =>
    flag(node, "man") ? (numberOf(node, "id") ?? []) : [],
  );
  const margins = readMargins(child(sheet, "pageMargins"));
  return {
    orientation: setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait",
    ...(wide > 0 ? { fitToWidth: wide } : {}),
    ...(tall > 0 ? { fitToHeight: tall } : {}),
    ...(fits || scale === undefined || scale === 100 ? {} : { scale }),
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
    ...(header === "" ? {} : { header }),
    ...(footer === "" ? {} : { footer }),
    ...(paper === undefined ? {} : { paper }),
    ...(margins === undefined ? {} : { margins }),
    ...flagged(child(sheet, "printOptions"), {
      horizontalCentered: "centerHorizontally",
      verticalCentered: "centerVertically",
      gridLines: "printGridlines",
      headings: "printHeadings",
    }),
    ...flagged(setup, { blackAndWhite: "blackAndWhite", draft: "draftMode" }),
  };
}

/** What a sheet holds beyond the model. */
function reportRest(sheet: XmlNode, relations: readonly Relationship[], { dropped }: SheetSource): void {
  for (const { kind } of relations) {
    if (kind === "pivotTable") dropped.add("pivotTable");
    if (kind === "slicer" || kind === "timeline") dropped.add("slicer");
    if (kind === "threadedComment") dropped.add("threadedComment");
  }
  const sparklines = descendants(child(sheet, "extLst"), "sparklineGroup").length;
  if (sparklines > 0) dropped.add("sparkline", "", sparklines);
  if (child(sheet, "autoFilter") !== undefined) dropped.add("filter");
  const controls = descendants(child(sheet, "controls") ?? child(sheet, "AlternateContent"), "control").length;
  if (controls > 0) dropped.add("formControl", "", controls);
  const protection = child(sheet, "sheetProtection")?.attributes ?? {};
  if (protection["hashValue"] !== undefined || protection["password"] !== undefined) dropped.add("password");
}
