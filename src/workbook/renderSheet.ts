/**
 * Draws a blueprint onto its sheet: a new one, or the one it was drawn on before, found by the name that marks its area. Only that
 * area, the charts named Sop... and the names of the blueprint are touched; what a person added beside them stays.
 */
import type { Area, Blueprint, CellContent } from "../domain/blueprints/blueprint";
import { writeBlock } from "./blocks";
import { asCellInput } from "./cellText";
import { addChart } from "./chart";
import { addConditional } from "./conditional";
import { WorkbookError } from "./errors";
import { inExcel, withoutInterim } from "./gateway";
import { JournalWriter } from "./journal";
import { freeSheetName, quotedSheetName } from "./sheetNames";
import { applyLook, setNumberFormat } from "./sheetStyles";
import { areaRef } from "../domain/blueprints/draft";

export interface RenderOptions {
  /** Place of a new sheet among the tabs, from 0. */
  position: number;
  /** What the person asked for, for the journal. */
  intention: string;
}

interface Found {
  sheet: Excel.Worksheet;
  name: string;
  /** Area the add-in drew before; absent on a new sheet. */
  old?: Area;
}

/**
 * Draws the blueprint and gives the name of its sheet. Inputs that a person changed are kept. Fails without having written anything
 * with `protected`, or with `occupied` when the sheet grew and cells of theirs stand in the way.
 */
export function renderSheet(blueprint: Blueprint, options: RenderOptions): Promise<string> {
  return inExcel(async (context) => {
    const { names } = context.workbook;
    const journal = new JournalWriter(context);
    journal.discover();
    const mark = names.getItemOrNullObject(blueprint.mark);
    mark.load("name");
    const items = blueprint.names.map(({ name, area }) => ({ name, area, item: names.getItemOrNullObject(name) }));
    for (const { item } of items) item.load(["name", "comment"]);
    await context.sync();
    journal.measure();
    const inputs = items
      .filter(({ name, item }) => blueprint.inputs.includes(name) && !item.isNullObject)
      .map(({ area, item }) => {
        const range = item.getRangeOrNullObject();
        range.load("formulas");
        return { area, range, usual: item.comment };
      });
    const found = await findSheet(context, blueprint, mark, options);
    const cells = blueprint.cells.map((row) => [...row]);
    for (const { area, range, usual } of inputs) {
      if (range.isNullObject) continue;
      const typed = String(range.formulas[0]?.[0] ?? "");
      const line = cells[area.row];
      // What stands there is not what the add-in put there: a person chose it.
      if (line && typed !== "" && typed !== usual) line[area.column] = contentOf(range.formulas[0]?.[0]);
    }

    withoutInterim(context);
    const created = found.old === undefined;
    const sheet = created ? context.workbook.worksheets.add(freeSheetName(blueprint.title, journal.sheetNames)) : found.sheet;
    const name = created ? freeSheetName(blueprint.title, journal.sheetNames) : found.name;
    if (created) sheet.position = options.position;
    // What was drawn before is drawn again by the next build: nothing needs to be kept for putting it back.
    journal.begin({ intention: options.intention, target: { kind: "sheet", name: blueprint.mark, created } });
    if (found.old) clearOld(sheet, found.old);
    setName(names, mark, blueprint.mark, name, wholeArea(blueprint), "");
    for (const { name: title, area, item } of items) setName(names, item, title, name, area, usualOf(blueprint, title, area));
    drawFormats(sheet, blueprint);
    await writeBlock(
      sheet,
      0,
      0,
      cells.map((row) => row.map(inputOf)),
    );
    drawRules(sheet, blueprint);
    if (found.charts) for (const chart of found.charts) chart.delete();
    for (const chart of blueprint.charts) addChart(sheet, chart);
    journal.finish();
    await context.sync();
    return name;
  });
}

interface FoundSheet extends Found {
  charts?: Excel.Chart[];
}

/** The sheet of an earlier drawing with what must be known before touching it; a stand-in when there is none. */
async function findSheet(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  mark: Excel.NamedItem,
  options: RenderOptions,
): Promise<FoundSheet> {
  const nowhere = { sheet: context.workbook.worksheets.getActiveWorksheet(), name: "" };
  if (mark.isNullObject) {
    await context.sync();
    return nowhere;
  }
  const range = mark.getRangeOrNullObject();
  range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
  await context.sync();
  if (range.isNullObject) return nowhere;
  const sheet = range.worksheet;
  const old: Area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const wanted = wholeArea(blueprint);
  const future = sheet.getRangeByIndexes(0, 0, wanted.rows, wanted.columns);
  future.load("values");
  sheet.load("name");
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name, intention: options.intention });
  future.values.forEach((cells: unknown[], row) =>
    cells.forEach((value, column) => {
      const ours = row < old.row + old.rows && column < old.column + old.columns;
      if (!ours && value !== "")
        throw new WorkbookError("occupied", {
          sheet: sheet.name,
          address: areaRef({ row, column, rows: 1, columns: 1 }).replaceAll("$", ""),
        });
    }),
  );
  return { sheet, name: sheet.name, old, charts: sheet.charts.items.filter((chart) => /^Sop/.test(chart.name)) };
}

const wholeArea = (blueprint: Blueprint): Area => ({
  row: 0,
  column: 0,
  rows: blueprint.cells.length,
  columns: blueprint.cells[0]?.length ?? 1,
});
const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

const contentOf = (value: unknown): CellContent => {
  if (typeof value === "number") return value;
  const text = String(value ?? "");
  return text.startsWith("=") ? { formula: text } : text;
};

function inputOf(content: CellContent): string | number | boolean | null {
  if (content === null) return null;
  return typeof content === "object" ? content.formula : asCellInput(content);
}

/** What the add-in itself puts into an input, as Excel reports it: kept as the name's comment, to tell it from what a person types. */
function usualOf(blueprint: Blueprint, name: `Sop${string}`, area: Area): string {
  if (!blueprint.inputs.includes(name)) return "";
  const content = blueprint.cells[area.row]?.[area.column] ?? "";
  return typeof content === "object" ? content.formula : String(content);
}

function setName(names: Excel.NamedItemCollection, item: Excel.NamedItem, name: string, sheet: string, area: Area, comment: string): void {
  const reference = `=${quotedSheetName(sheet)}!${areaRef(area)}`;
  if (item.isNullObject) names.add(name, reference, comment);
  else {
    // Deleting and adding again would break formulas that use the name.
    item.formula = reference;
    item.comment = comment;
  }
}

function clearOld(sheet: Excel.Worksheet, old: Area): void {
  const range = rangeOf(sheet, old);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.unmerge();
  range.clear("All");
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
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$1:$${blueprint.printTitleRows}`);
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
  for (const { area, title, message } of blueprint.prompts) {
    const { dataValidation } = rangeOf(sheet, area);
    // A prompt belongs to a rule; where no list is given the rule accepts everything.
    if (!blueprint.lists.some((list) => list.area.row === area.row && list.area.column === area.column))
      dataValidation.rule = { custom: { formula: "=TRUE" } };
    dataValidation.prompt = { title: title.slice(0, 32), message: message.slice(0, 255), showPrompt: true };
  }
}
