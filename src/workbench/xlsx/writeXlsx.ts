/**
 * A workbook as the bytes of an .xlsx file. Runs in the browser, in a worker and in Node; equal workbooks give equal bytes.
 *
 * The library writes the cells (writeCells.ts); this module puts everything else around them: names, tables, rules, charts, properties,
 * custom XML and settings, in the order and with the relationships the format asks for. What Excel would refuse is refused first (guards.ts).
 */
import type { CellModel, CellStyle, SheetModel, WorkbookModel } from "../model";
import { restoredText, writeCells } from "./writeCells";
import { gridSizes, writeDrawing } from "./charts/place";
import type { CellLookup } from "./charts/seriesWrite";
import { writeChart } from "./charts/write";
import { writeConditionalFormats } from "./conditionalFormatXml";
import { writeCustomParts } from "./customParts";
import { checkWorkbook } from "./guards";
import { writeNames } from "./definedNames";
import { relationship, types } from "./namespaces";
import { WrittenParts } from "./writtenParts";
import { writeCoreProperties, writeCustomProperties, writeExtendedProperties } from "./properties";
import { parseSheetReference } from "../../xlsx/cellReference";
import {
  framed,
  headerFooterOf,
  hyperlinksOf,
  mergesOf,
  pageMarginsOf,
  pageSetupOf,
  rowBreaksOf,
  printOptionsOf,
  protectionOf,
  sheetHead,
} from "./sheetFrame";
import { completeStyles, differentialFormat } from "./styleWrite";
import { writeTable } from "./tablePart";
import { writeValidations } from "./validationXml";
import { writeWebExtensions } from "./webExtensions";
import { element } from "../../xlsx/xml";

export interface WriteOptions {
  /**
   * For programs other than Excel: formulas that fill one cell are stored without the dynamic-array mark. LibreOffice then keeps the
   * cached numbers of functions it does not know; Excel would show such formulas with `@`. Spilled formulas keep the mark.
   */
  plainSingleResults?: boolean;
}

/** Excel 365 of the day: a lower number makes Excel recalculate on opening and ask to save on closing. */
const calculationEngine = 191_029;

/** First id of the number formats of rules, above those of cells. */
const firstRuleFormat = 20_000;

/** Writes a workbook. Throws FileError for what Excel would not open; `sentence` of fileMessages.ts says it to people. */
export async function writeXlsx(model: WorkbookModel, options: WriteOptions = {}): Promise<Uint8Array> {
  checkWorkbook(model);
  const cells = await writeCells(model, { plainSingleResults: options.plainSingleResults === true });
  const parts = WrittenParts.unzip(cells);
  const differential = new DifferentialFormats();
  const count = { tables: 0, charts: 0, drawings: 0 };
  const lookup = lookupIn(model);
  model.sheets.forEach((sheet, index) => writeSheetParts(parts, model, sheet, index, differential, count, lookup));
  writeWorkbookPart(parts, model);
  parts.set("xl/styles.xml", completeStyles(parts.text("xl/styles.xml") ?? "", differential.list));
  const strings = parts.text("xl/sharedStrings.xml");
  if (strings !== undefined) parts.set("xl/sharedStrings.xml", restoredText(strings));
  parts.set("docProps/core.xml", writeCoreProperties(model.properties), types.coreProperties);
  parts.set("docProps/app.xml", writeExtendedProperties(model.properties), types.extendedProperties);
  const custom = writeCustomProperties(model.customProperties);
  if (custom !== "") {
    parts.set("docProps/custom.xml", custom, types.customProperties);
    parts.relate("", `${relationship}/custom-properties`, "docProps/custom.xml");
  }
  writeCustomParts(parts, model);
  writeWebExtensions(parts, model);
  return parts.zip();
}

/** Styles of rules, each once. */
class DifferentialFormats {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  readonly index = (style: CellStyle): number => {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    const found = this.known.get(key) ?? this.list.length;
    if (found === this.list.length) {
      this.known.set(key, found);
      this.list.push(differentialFormat(style, firstRuleFormat + found));
    }
    return found;
  };
}

function writeSheetParts(
  parts: WrittenParts,
  model: WorkbookModel,
  sheet: SheetModel,
  index: number,
  differential: DifferentialFormats,
  count: { tables: number; charts: number; drawings: number },
  lookup: CellLookup,
): void {
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  const formats = writeConditionalFormats(sheet.conditionalFormats, differential.index, index + 1);
  const hyperlinks = hyperlinksOf(sheet, (target) => parts.relate(path, `${relationship}/hyperlink`, target, true));
  const tables = sheet.tables.map((table) => {
    count.tables += 1;
    const part = `xl/tables/table${count.tables}.xml`;
    parts.set(part, writeTable(table, count.tables), types.table);
    return element("tablePart", { "r:id": parts.relate(path, `${relationship}/table`, part) });
  });
  const drawing = writeCharts(parts, path, sheet, count, lookup);
  const tail = {
    sheetProtection: protectionOf(sheet),
    mergeCells: mergesOf(sheet),
    conditionalFormatting: formats.blocks,
    dataValidations: writeValidations(sheet.validations, sheet.name),
    hyperlinks,
    printOptions: printOptionsOf(sheet),
    pageMargins: pageMarginsOf(sheet),
    pageSetup: pageSetupOf(sheet),
    headerFooter: headerFooterOf(sheet),
    rowBreaks: rowBreaksOf(sheet),
    drawing,
    tableParts: tables.length === 0 ? "" : element("tableParts", { count: tables.length }, ...tables),
    extLst: formats.extension === "" ? "" : element("extLst", {}, formats.extension),
  };
  const written = parts.text(path) ?? "";
  const head = sheetHead(sheet, activeIndex(model) === index);
  parts.set(path, restoredText(framed(written, head, tail, ["pageMargins", "legacyDrawing"])));
  for (const { kind, target } of parts.relationshipsOf(path)) {
    const comments = kind === "comments" ? parts.text(target) : undefined;
    if (comments !== undefined) parts.set(target, restoredText(comments));
  }
}

function writeCharts(
  parts: WrittenParts,
  sheetPath: string,
  sheet: SheetModel,
  count: { charts: number; drawings: number },
  lookup: CellLookup,
): string {
  if (sheet.charts.length === 0) return "";
  count.drawings += 1;
  const path = `xl/drawings/drawing${count.drawings}.xml`;
  const ids = sheet.charts.map((chart) => {
    count.charts += 1;
    const part = `xl/charts/chart${count.charts}.xml`;
    parts.set(part, writeChart(chart, lookup), types.chart);
    return parts.relate(path, `${relationship}/chart`, part);
  });
  parts.set(path, writeDrawing(sheet.charts, ids, gridSizes(sheet)), types.drawing);
  return element("drawing", { "r:id": parts.relate(sheetPath, `${relationship}/drawing`, path) });
}

/** Position of the active sheet, which the model names by id; a hidden one cannot be active. */
function activeIndex({ sheets, activeSheet }: WorkbookModel): number {
  const active = sheets.findIndex(({ id, name, visibility }) => (id === activeSheet || name === activeSheet) && visibility === "visible");
  return active >= 0 ? active : sheets.findIndex(({ visibility }) => visibility === "visible");
}

function writeWorkbookPart(parts: WrittenParts, model: WorkbookModel): void {
  const path = "xl/workbook.xml";
  const active = activeIndex(model);
  const views = element(
    "bookViews",
    {},
    element("workbookView", { activeTab: active, firstSheet: active > 0 ? firstVisible(model) : undefined }),
  );
  const names = writeNames(model.names, model.sheets);
  const text = (parts.text(path) ?? "")
    .replace(/<bookViews>[\s\S]*?<\/bookViews>|<bookViews\/>/, "")
    .replace(/<definedNames>[\s\S]*?<\/definedNames>/, "")
    .replace("<sheets>", () => `${views}<sheets>`)
    .replace(/<calcPr[^>]*\/>/, () => `${names}${element("calcPr", { calcId: calculationEngine })}`);
  parts.set(path, text);
}

const firstVisible = ({ sheets }: WorkbookModel) => {
  const first = sheets.findIndex(({ visibility }) => visibility === "visible");
  return first > 0 ? first : undefined;
};

function lookupIn(model: WorkbookModel): CellLookup {
  const sheets = new Map(model.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (reference) => {
    const found = parseSheetReference(reference);
    const sheet = found === undefined ? undefined : sheets.get(found.sheet.toLowerCase());
    if (found === undefined || sheet === undefined) return undefined;
    const { row, column, lastRow, lastColumn } = found.area;
    // Whole columns would make a cache of a million points; Excel fills it on opening.
    if ((lastRow - row + 1) * (lastColumn - column + 1) > 100_000) return undefined;
    const cells: (CellModel | undefined)[] = [];
    for (let r = row; r <= lastRow; r += 1) for (let c = column; c <= lastColumn; c += 1) cells.push(sheet.rows[r]?.[c]);
    const style = cells.find((cell) => cell?.s !== undefined)?.s;
    return { cells, format: (style === undefined ? undefined : model.styles[style]?.numberFormat) ?? "General" };
  };
}
