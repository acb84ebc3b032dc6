/**
 * Draws a blueprint on its sheet: a new one, or the one it was drawn on before, which a defined name marks. It touches only the marked
 * area, the charts named Sop... and the names of the blueprint; what a person added beside them stays.
 */
import { type Area, areaRef } from "../../language/references";
import type { Blueprint, CellContent } from "../../sheets/blueprint";
import { languageOf, type Language } from "../../language/text";
import { writeBlock } from "../blocks";
import { asBefore, asCellInput, type Input } from "../cellText";
import { addCardChart } from "./cardChart";
import { addChart } from "./chart";
import { addConditional } from "./conditional";
import { cellsFilled, clearAround, keepFilled, markComment, readNotes, refuseNotesInTheWay, type Note } from "./notes";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";
import { withoutInterim } from "../gateway";
import { findMerged, isWithin, overlaps, refuseMerged } from "../reading/mergedCells";
import { quotedSheetName } from "../sheetNames";
import { applyLook, setNumberFormat, tabColors } from "./sheetStyles";

/** What a person typed into named cells, by name. */
export type TypedInputs = Readonly<Record<string, Input>>;

/** One of our sheets as it is now. */
export interface Drawing {
  name: string;
  /** The language it was drawn in; earlier versions did not note it. */
  language?: Language;
  /** What a person typed into its inputs, as it has to be given back to Excel. */
  inputs: TypedInputs;
  /** Names of the blueprint that the workbook does not have yet. */
  newNames: string[];
  position: number;
  /** A person has put nothing outside the drawn area. */
  alone: boolean;
  seen: string;
}

interface Found {
  sheet: Excel.Worksheet;
  old: Area;
  charts: Excel.Chart[];
  notes: Note[];
}

interface FoundDrawing {
  mark: Excel.NamedItem;
  items: { name: `Sop${string}`; area: Area; item: Excel.NamedItem }[];
  found?: Found;
  drawing?: Drawing;
}

/**
 * The sheet that a blueprint was drawn on before; undefined when it would be new. Fails with `protected`, and with `occupied` or
 * `merged` when the drawing has grown and a person's cells are in its way.
 */
export async function readDrawing(context: Excel.RequestContext, blueprint: Blueprint): Promise<Drawing | undefined> {
  return (await findDrawing(context, blueprint)).drawing;
}

/**
 * Draws the blueprint on its sheet, or on a new one called `sheet`; the caller syncs. Its inputs are filled with those given, otherwise
 * with those a person typed before. Returns the name of the sheet.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  { position, sheet: wanted, language, inputs }: { position: number; sheet: string; language: Language; inputs?: TypedInputs },
): Promise<string> {
  const { names, worksheets } = context.workbook;
  const { mark, items, found, drawing } = await findDrawing(context, blueprint);
  const typed = inputs ?? drawing?.inputs ?? {};
  const cells = blueprint.cells.map((row) => row.map(inputOf));
  for (const { name, area } of blueprint.names) {
    const line = cells[area.row];
    if (line && blueprint.inputs.includes(name) && typed[name] !== undefined) line[area.column] = typed[name];
  }
  withoutInterim(context);
  const sheet = found === undefined ? worksheets.add(wanted) : found.sheet;
  const name = drawing?.name ?? wanted;
  if (found === undefined) {
    sheet.position = position;
    if (blueprint.hidden) sheet.visibility = "Hidden";
    numberPages(sheet, blueprint);
  } else clearAround(rangeOf(sheet, found.old), found.old, found.notes);
  const filled = cellsFilled(blueprint);
  setName(names, mark, blueprint.mark, name, wholeArea(blueprint), markComment(language, filled));
  keepFilled(context, blueprint.mark, filled);
  for (const { name: title, area, item } of items) setName(names, item, title, name, area, suggestionFor(blueprint, title, area));
  drawFormats(sheet, blueprint);
  await writeBlock(sheet, 0, 0, cells);
  drawRules(sheet, blueprint);
  for (const chart of found?.charts ?? []) chart.delete();
  for (const chart of blueprint.charts) addChart(sheet, chart);
  for (const chart of blueprint.cardCharts) addCardChart(context, sheet, chart);
  return name;
}

/** Reads everything that must be known before a sheet is touched; one to three requests. */
async function findDrawing(context: Excel.RequestContext, blueprint: Blueprint): Promise<FoundDrawing> {
  const { names } = context.workbook;
  const mark = names.getItemOrNullObject(blueprint.mark);
  mark.load("name,comment");
  const items = blueprint.names.map(({ name, area }) => ({ name, area, item: names.getItemOrNullObject(name) }));
  for (const { item } of items) item.load("name,comment");
  await context.sync();
  if (mark.isNullObject) return { mark, items };
  const range = mark.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const inputs = items
    .filter(({ name, item }) => blueprint.inputs.includes(name) && !item.isNullObject)
    .map(({ name, item }) => {
      const cell = item.getRangeOrNullObject();
      cell.load("formulas,values");
      return { name, cell, usual: item.comment };
    });
  await context.sync();
  if (range.isNullObject) return { mark, items };
  const sheet = range.worksheet;
  const old: Area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const wanted = wholeArea(blueprint);
  const future = sheet.getRangeByIndexes(0, 0, wanted.rows, wanted.columns);
  const used = sheet.getUsedRange(true);
  future.load("values");
  // Both areas begin in A1.
  const merged = findMerged(sheet, { ...wanted, rows: Math.max(wanted.rows, old.rows), columns: Math.max(wanted.columns, old.columns) });
  sheet.load("name,position");
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  sheet.tables.load("items/name");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });
  refuseOccupied(sheet.name, future.values, old);
  const notes = await readNotes(context, mark, range, old);
  refuseNotesInTheWay(sheet.name, notes, blueprint);
  // Merged cells inside the old drawing are ours and go with it; others are a person's.
  refuseMerged(sheet.name, merged, (area) => !isWithin(area, old) && (overlaps(area, wanted) || overlaps(area, old)));

  const typed: Record<string, string | number | boolean> = {};
  for (const { name, cell, usual } of inputs) {
    if (cell.isNullObject) continue;
    const formula = cell.formulas[0]?.[0] as string | number | boolean;
    // It is not what the add-in suggested: a person typed it.
    if (formula !== "" && !isSuggested(formula, usual)) typed[name] = asBefore(formula, cell.values[0]?.[0]);
  }
  const charts = sheet.charts.items.filter((chart) => /^Sop/.test(chart.name));
  const inside = used.rowIndex + used.rowCount <= old.row + old.rows && used.columnIndex + used.columnCount <= old.column + old.columns;
  const drawing: Drawing = {
    name: sheet.name,
    ...(mark.comment !== "" && { language: languageOf(mark.comment) }),
    inputs: typed,
    newNames: items.filter(({ item }) => item.isNullObject).map(({ name }) => name),
    position: sheet.position,
    alone: inside && charts.length === sheet.charts.items.length && sheet.tables.items.length === 0,
    seen: JSON.stringify(typed),
  };
  return { mark, items, found: { sheet, old, charts, notes }, drawing };
}

function refuseOccupied(sheet: string, future: unknown[][], old: Area): void {
  future.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const ours = isWithin({ row, column, rows: 1, columns: 1 }, old);
      if (!ours && value !== "")
        throw new WorkbookError("occupied", { sheet, address: areaRef({ row, column, rows: 1, columns: 1 }).replaceAll("$", "") });
    }),
  );
}

const wholeArea = (blueprint: Blueprint): Area => ({
  row: 0,
  column: 0,
  rows: blueprint.cells.length,
  columns: blueprint.cells[0]?.length ?? 1,
});
const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

function inputOf(content: CellContent): string | number | boolean | null {
  if (content === null) return null;
  return typeof content === "object" ? content.formula : asCellInput(content);
}

/** Most characters that the comment of a name may have. */
const longestComment = 255;

/** A text as the comment of a name: one that is too long is replaced by its fingerprint, which is enough to recognise it. */
const asComment = (text: string): string => (text.length <= longestComment ? text : fingerprint(text));

/** True when an input still holds what the add-in suggested, which the comment of its name keeps. */
export const isSuggested = (input: string | number | boolean, comment: string): boolean => asComment(String(input)) === comment;

/** What the add-in suggests for an input, as Excel reports it. The comment of the name keeps it, to tell later what a person typed. */
function suggestionFor(blueprint: Blueprint, name: `Sop${string}`, area: Area): string {
  if (!blueprint.inputs.includes(name)) return "";
  const content = blueprint.cells[area.row]?.[area.column] ?? "";
  return asComment(typeof content === "object" ? content.formula : String(content));
}

function setName(names: Excel.NamedItemCollection, item: Excel.NamedItem, name: string, sheet: string, area: Area, comment: string): void {
  const reference = `=${quotedSheetName(sheet)}!${areaRef(area)}`;
  if (item.isNullObject) names.add(name, reference, comment);
  else {
    // Deleting the name and adding it again would break the formulas that use it.
    item.formula = reference;
    item.comment = comment;
  }
}

function drawFormats(sheet: Excel.Worksheet, blueprint: Blueprint): void {
  for (const { area, look } of blueprint.looks) applyLook(rangeOf(sheet, area), look);
  for (const { area, numberFormat } of blueprint.formats) setNumberFormat(rangeOf(sheet, area), numberFormat);
  for (const { area, horizontal } of blueprint.alignments) rangeOf(sheet, area).format.horizontalAlignment = horizontal;
  for (const area of blueprint.wraps) rangeOf(sheet, area).format.wrapText = true;
  for (const area of blueprint.merges) rangeOf(sheet, area).merge();
  blueprint.widths.forEach((points, column) => {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = points;
  });
  for (const { row, rows, points } of blueprint.heights) rangeOf(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
  const { rows, columns } = blueprint.freeze;
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  sheet.showGridlines = false;
  sheet.pageLayout.orientation = "Landscape";
  sheet.tabColor = tabColors[blueprint.tab];
  printOn(sheet, blueprint);
}

/** One page wide, with titles on each; or a sheet made for one page of A4. */
function printOn({ pageLayout }: Excel.Worksheet, { printArea, printTitlesFrom = 0, printTitleRows }: Blueprint): void {
  if (printArea === undefined) {
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows(`$${printTitlesFrom + 1}:$${printTitlesFrom + printTitleRows}`);
    return;
  }
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.paperSize = "A4";
  pageLayout.setPrintArea(areaRef(printArea));
  pageLayout.setPrintMargins("Inches", { top: halfInch, bottom: halfInch, left: halfInch, right: halfInch });
  pageLayout.centerHorizontally = true;
}

const halfInch = 0.5;

/**
 * Prints the name of the sheet, the page and the number of pages in the footer, in Excel's own codes: a loose page says where it belongs.
 * On a new sheet only, since a footer that the company chose stays when the sheet is drawn again.
 */
function numberPages(sheet: Excel.Worksheet, { printArea }: Blueprint): void {
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  // A page that goes round alone says which file it is from.
  footer.leftFooter = printArea === undefined ? "&A" : "&F";
  if (printArea !== undefined) footer.centerFooter = "&A";
  footer.rightFooter = "&P / &N";
}

function drawRules(sheet: Excel.Worksheet, blueprint: Blueprint): void {
  for (const { area, rule } of blueprint.conditional) addConditional(rangeOf(sheet, area), rule);
  for (const { area, items, strict } of blueprint.lists) {
    const { dataValidation } = rangeOf(sheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: Array.isArray(items) ? items.join(",") : `=${areaRef(items)}` } };
    dataValidation.errorAlert = {
      title: "S&OP",
      message: Array.isArray(items) ? items.join(", ").slice(0, 255) : areaRef(items),
      showAlert: strict,
      style: strict ? "Stop" : "Information",
    };
  }
  for (const { cell, target, text, tip } of blueprint.links) {
    const range = rangeOf(sheet, { ...cell, rows: 1, columns: 1 });
    range.hyperlink = { documentReference: target, screenTip: tip, ...(text !== null && { textToDisplay: text }) };
    // A cell that is not calculated yet would show the target: it gets its formula once it is a link.
    const content = blueprint.cells[cell.row]?.[cell.column];
    if (text === null && typeof content === "object" && content !== null) range.formulas = [[content.formula]];
  }
  for (const { area, title, message } of blueprint.prompts) {
    const { dataValidation } = rangeOf(sheet, area);
    // Excel shows a prompt only with a rule: where there is no list, the rule accepts everything.
    if (!blueprint.lists.some((list) => list.area.row === area.row && list.area.column === area.column))
      dataValidation.rule = { custom: { formula: "=TRUE" } };
    dataValidation.prompt = { title: title.slice(0, 32), message: message.slice(0, 255), showPrompt: true };
  }
}
