/**
 * Draws a blueprint on its sheet: a new one, or the one it was drawn on before, which a defined name marks. It touches only the marked
 * area, the charts named Sop... and the names of the blueprint; what a person added beside them stays.
 */
import { type Area, areaRef } from "../../language/references";
import type { Spelling } from "../../language/tableReferences";
import type { Blueprint, CellContent, PrintedPages } from "../../sheets/blueprint";
import type { Language } from "../../language/text";
import { writeBlock } from "../blocks";
import { asCellInput } from "../cellText";
import { addCardChart } from "./cardChart";
import { addChart } from "./chart";
import { addConditional } from "./conditional";
import { cellsFilled } from "./drawnCells";
import { chartsOf, keepMemory } from "./memory";
import { around, clearAround, keepFilled, markComment } from "./notes";
import { asComment, findDrawing, forgetLeft, rangeOf, wholeArea, type TypedInputs } from "./readDrawing";
import { addRefusal, keepAside, putTyped } from "./typedGrid";
import { readTyped, type TypedCell } from "./stoodThere";
import { withoutInterim } from "../gateway";
import { spellingOf, spelt } from "../reading/tableWords";
import { quotedSheetName } from "../sheetNames";
import { applyLook, setNumberFormat, tabColors } from "./sheetStyles";

/** A sheet that was drawn: its name, and what somebody had typed there at the very moment, to be asked once the batch is answered. */
export interface Drawn {
  sheet: string;
  typed: () => TypedCell[];
}

/** How a sheet is drawn. */
export interface DrawOptions {
  position: number;
  sheet: string;
  language: Language;
  inputs?: TypedInputs;
  /** The name that the sheet is taken from, where it still has it: that of the blueprint in the other language. */
  titled?: string;
  /** What a person has put where the drawing would go stays; otherwise it is refused with `occupied`. */
  stays?: boolean;
}

/**
 * Draws the blueprint on its sheet, or on a new one called `sheet`; the caller syncs. Its inputs are filled with those given, otherwise
 * with those a person typed before.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  whole: Blueprint,
  { position, sheet: wanted, language, inputs, titled, stays = false }: DrawOptions,
): Promise<Drawn> {
  const { names, worksheets } = context.workbook;
  const { mark, items, copy, grids, unused, found, drawing, headers } = await findDrawing(context, whole, { stays });
  const blueprint = stays && found !== undefined ? around(whole, found.notes) : whole;
  const typed = inputs ?? drawing?.inputs ?? {};
  const spelling = spellingOf(headers);
  const cells = blueprint.cells.map((row) => row.map((content) => inputOf(content, spelling)));
  for (const { name, area } of blueprint.names) {
    const line = cells[area.row];
    if (line && blueprint.inputs.includes(name) && typed[name] !== undefined) line[area.column] = spelt(typed[name], spelling);
  }
  putTyped(cells, blueprint, typed);
  const renamed = found !== undefined && found.name === titled && (await isFree(context, whole.title));
  withoutInterim(context);
  const sheet = found === undefined ? worksheets.add(wanted) : found.sheet;
  if (renamed) sheet.name = whole.title;
  const name = renamed ? whole.title : (found?.name ?? wanted);
  const stood = found === undefined ? () => [] : readTyped(rangeOf(sheet, found.reached), found.held);
  if (found === undefined) {
    sheet.position = position;
    if (blueprint.hidden) sheet.visibility = "Hidden";
    numberPages(sheet, blueprint);
  } else if (found.old === undefined) forgetLeft(context, blueprint.mark);
  else clearAround(rangeOf(sheet, found.old), found.old, found.notes);
  const filled = cellsFilled(blueprint);
  const comment = markComment(language, filled);
  setName(names, mark, blueprint.mark, name, wholeArea(blueprint), comment);
  keepFilled(context, blueprint.mark, filled);
  keepAside(context, blueprint, grids, typed);
  for (const { name: title, area, item } of items) setName(names, item, title, name, area, suggestionFor(blueprint, title, area));
  keepMemory(context, blueprint.mark, copy, { comment, usual: suggestionsFor(blueprint), filled, charts: chartsOf(blueprint) });
  // Its cells are gone, and others stand in their place: no answer is better than theirs. Deleted, it would break the formulas that use it.
  for (const item of unused) if (!item.isNullObject) item.formula = "=NA()";
  drawFormats(sheet, blueprint);
  await writeBlock(sheet, 0, 0, cells);
  drawRules(sheet, blueprint, spelling);
  for (const chart of found?.charts ?? []) chart.delete();
  for (const chart of blueprint.charts) addChart(sheet, chart);
  for (const chart of blueprint.cardCharts) addCardChart(context, sheet, chart);
  return { sheet: name, typed: stood };
}

/** Whether no sheet has this name. */
async function isFree(context: Excel.RequestContext, title: string): Promise<boolean> {
  const namesake = context.workbook.worksheets.getItemOrNullObject(title);
  namesake.load("name");
  await context.sync();
  return namesake.isNullObject;
}

function inputOf(content: CellContent, spelling: Spelling): string | number | boolean | null {
  if (content === null) return null;
  return typeof content === "object" ? spelt(content.formula, spelling) : asCellInput(content);
}

/** What the add-in suggests for an input, as Excel reports it. The comment of the name keeps it, to tell later what a person typed. */
function suggestionFor(blueprint: Blueprint, name: `Sop${string}`, area: Area): string {
  if (!blueprint.inputs.includes(name)) return "";
  const content = blueprint.cells[area.row]?.[area.column] ?? "";
  return asComment(typeof content === "object" ? content.formula : String(content));
}

const suggestionsFor = (blueprint: Blueprint): Record<string, string> =>
  Object.fromEntries(
    blueprint.names
      .filter(({ name }) => blueprint.inputs.includes(name))
      .map(({ name, area }) => [name, suggestionFor(blueprint, name, area)]),
  );

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
  if (blueprint.pages === undefined) printOn(sheet, blueprint);
  else printPages(sheet, blueprint.pages);
}

/** Page by page, each beginning with a break; both papers are landscape, and so is the scale meant. */
function printPages({ pageLayout, horizontalPageBreaks }: Excel.Worksheet, { area, breaks, paper, scale, header }: PrintedPages): void {
  pageLayout.setPrintArea(areaRef(area));
  if (paper !== undefined) pageLayout.paperSize = paper;
  pageLayout.zoom = { scale };
  pageLayout.setPrintMargins("Inches", { top: halfInch, bottom: halfInch, left: halfInch, right: halfInch });
  pageLayout.centerHorizontally = true;
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (header !== undefined) {
    defaultForAllPages.leftHeader = headerText(header.left);
    defaultForAllPages.centerHeader = headerText(header.center);
    defaultForAllPages.rightHeader = headerText(header.right);
  }
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) horizontalPageBreaks.add(areaRef({ row, column: 0, rows: 1, columns: 1 }));
}

/** In headers an ampersand begins a code, and two stand for one. */
const headerText = (text: string): string => text.replaceAll("&", "&&");

/** One page wide, with titles on each, whole or its first part; or a sheet made for one page of A4. */
function printOn({ pageLayout }: Excel.Worksheet, { printArea, printTitlesFrom = 0, printTitleRows }: Blueprint): void {
  if (printArea !== undefined) pageLayout.setPrintArea(areaRef(printArea));
  if (printArea?.onePage !== true) {
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows(`$${printTitlesFrom + 1}:$${printTitlesFrom + printTitleRows}`);
    return;
  }
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.paperSize = "A4";
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
  const isAlone = printArea?.onePage === true;
  footer.leftFooter = isAlone ? "&F" : "&A";
  if (isAlone) footer.centerFooter = "&A";
  footer.rightFooter = "&P / &N";
}

function drawRules(sheet: Excel.Worksheet, blueprint: Blueprint, spelling: Spelling): void {
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
    if (text === null && typeof content === "object" && content !== null) range.formulas = [[spelt(content.formula, spelling)]];
  }
  for (const grid of blueprint.grids ?? []) addRefusal(rangeOf(sheet, grid.area), grid);
  for (const { area, title, message } of blueprint.prompts) {
    const { dataValidation } = rangeOf(sheet, area);
    // Excel shows a prompt only with a rule: where there is no list, the rule accepts everything.
    if (!blueprint.lists.some((list) => list.area.row === area.row && list.area.column === area.column))
      dataValidation.rule = { custom: { formula: "=TRUE" } };
    dataValidation.prompt = { title: title.slice(0, 32), message: message.slice(0, 255), showPrompt: true };
  }
}
