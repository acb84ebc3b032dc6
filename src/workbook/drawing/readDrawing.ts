/** Finds the sheet on which a blueprint was drawn before, and what stands on it now. */
import type { Area } from "../../language/references";
import type { Blueprint } from "../../sheets/blueprint";
import { languageOf, type Language } from "../../language/text";
import type { CellValue } from "../../domain/tables/defineTable";
import { asBefore, type Input } from "../cellText";
import { askMemory, commentOf, memoryIn, renamedCharts, usualOf } from "./memory";
import { heldBy, inTheWay, readNotes, refuseNotesInTheWay, type Note } from "./notes";
import type { HeldBefore } from "./stoodThere";
import { askGrids, findGrids, loadGrids, typedIn, type AskedGrid } from "./typedGrid";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";
import { loadHeaders, spellingByIds, spelt, type AllHeaders } from "../reading/tableWords";
import { findMerged, isWithin, overlaps, refuseMerged } from "../reading/mergedCells";

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

/** A sheet to draw on. */
interface Found {
  sheet: Excel.Worksheet;
  name: string;
  /** Where it was drawn before; undefined on a sheet that was left with a person's cells alone. */
  old?: Area;
  charts: Excel.Chart[];
  notes: Note[];
  /** The cells that drawing clears or fills, and what they hold. */
  reached: Area;
  held: HeldBefore;
}

interface FoundDrawing {
  /** What marks the drawing, and the names of its cells. */
  mark: Excel.NamedItem;
  items: { name: `Sop${string}`; area: Area; item: Excel.NamedItem }[];
  /** The copy of what comments and settings say, as names. */
  copy: Excel.NamedItem[];
  /** The grids of the blueprint, as the workbook has them. */
  grids: AskedGrid[];
  /** Names that the blueprint has no cell for. */
  unused: Excel.NamedItem[];
  found?: Found;
  drawing?: Drawing;
  /** How the tables are headed that formulas name. */
  headers: AllHeaders;
}

/**
 * The sheet that a blueprint was drawn on before, and the name of the sheet that it would be drawn on; both undefined when that would be
 * new. Fails with `protected`, and with `occupied` or `merged` when a person's cells are in the way of the drawing, unless
 * what they put there `stays` in any case.
 */
export async function readDrawing(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  options: { stays?: boolean } = {},
): Promise<{ drawing: Drawing | undefined; sheet: string | undefined }> {
  const { drawing, found } = await findDrawing(context, blueprint, options);
  return { drawing, sheet: found?.name };
}

/** The names of a blueprint, to be read by the next request. */
function loadNames(context: Excel.RequestContext, blueprint: Blueprint): Pick<FoundDrawing, "mark" | "items" | "unused" | "copy"> {
  const { names } = context.workbook;
  const mark = names.getItemOrNullObject(blueprint.mark);
  mark.load("name,comment");
  const items = blueprint.names.map(({ name, area }) => ({ name, area, item: names.getItemOrNullObject(name) }));
  for (const { item } of items) item.load("name,comment");
  const unused = (blueprint.unused ?? []).map((name) => names.getItemOrNullObject(name));
  for (const item of unused) item.load("name");
  return { mark, items, unused, copy: askMemory(context, blueprint.mark) };
}

/** Reads everything that must be known before a sheet is touched; one to four requests. */
export async function findDrawing(context: Excel.RequestContext, blueprint: Blueprint, { stays = false } = {}): Promise<FoundDrawing> {
  const named = loadNames(context, blueprint);
  const { mark, items, copy } = named;
  const left = context.workbook.settings.getItemOrNullObject(leftSetting(blueprint.mark));
  left.load("value");
  const grids = askGrids(context, blueprint);
  const loaded = loadHeaders(context);
  await context.sync();
  const headers = loaded();
  if (mark.isNullObject) {
    const found = left.isNullObject ? undefined : await findLeft(context, blueprint, String(left.value), stays);
    return { ...named, grids, headers, ...(found && { found }) };
  }
  const memory = memoryIn(copy);
  const range = mark.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const inputs = items
    .filter(({ name, item }) => blueprint.inputs.includes(name) && !item.isNullObject)
    .map(({ name, item }) => {
      const cell = item.getRangeOrNullObject();
      cell.load("formulas,values");
      return { name, cell, usual: usualOf(mark, item, name, memory) };
    });
  const standing = findGrids(grids);
  await context.sync();
  if (range.isNullObject) return { ...named, grids, headers };
  const sheet = range.worksheet;
  const old: Area = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
  const wanted = wholeArea(blueprint);
  const future = sheet.getRangeByIndexes(0, 0, wanted.rows, wanted.columns);
  const used = sheet.getUsedRange(true);
  future.load("formulas");
  // Both areas begin in A1.
  const merged = findMerged(sheet, { ...wanted, rows: Math.max(wanted.rows, old.rows), columns: Math.max(wanted.columns, old.columns) });
  sheet.load("name,position");
  sheet.protection.load("protected");
  sheet.charts.load("items/name");
  sheet.tables.load("items/name");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });
  const outside = filledOutside(future.formulas, old);
  if (!stays) refuseNotesInTheWay(sheet.name, outside);
  // What is typed into them later is found by the batch that draws.
  for (const { cell } of inputs) if (!cell.isNullObject) cell.load("formulas,values");
  const read = loadGrids(standing);
  const stood = await readNotes(context, mark, range, old, blueprint);
  const notes = [...stood.notes, ...outside];
  if (!stays) refuseNotesInTheWay(sheet.name, inTheWay(stood.notes, blueprint));
  // Merged cells inside the old drawing are ours and go with it; others are a person's.
  refuseMerged(sheet.name, merged, (area) => !isWithin(area, old) && (overlaps(area, wanted) || overlaps(area, old)));

  const typed = { ...typedIn(read, blueprint), ...typedInto(inputs, headers) };
  const { items: onSheet } = sheet.charts;
  const called = onSheet.filter((chart) => /^Sop/.test(chart.name));
  const charts = called.length > 0 ? called : await renamedCharts(context, sheet, onSheet, memory?.charts ?? []);
  const inside = used.rowIndex + used.rowCount <= old.row + old.rows && used.columnIndex + used.columnCount <= old.column + old.columns;
  const comment = commentOf(mark, memory);
  const drawing: Drawing = {
    name: sheet.name,
    ...(comment !== "" && { language: languageOf(comment) }),
    inputs: typed,
    newNames: items.filter(({ item }) => item.isNullObject).map(({ name }) => name),
    position: sheet.position,
    alone: inside && charts.length === sheet.charts.items.length && sheet.tables.items.length === 0,
    seen: JSON.stringify(typed),
  };
  const reached = { row: 0, column: 0, rows: bottomOf(old, wanted), columns: rightOf(old, wanted) };
  return {
    ...named,
    grids,
    headers,
    found: { sheet, name: sheet.name, old, charts, notes, reached, held: heldBy(stood, old) },
    drawing,
  };
}

/** What a person typed into single cells: it is not what the add-in suggested. */
function typedInto(inputs: readonly { name: string; cell: Excel.Range; usual: string }[], headers: AllHeaders): TypedInputs {
  const typed: Record<string, Input> = {};
  const byIds = spellingByIds(headers);
  for (const { name, cell, usual } of inputs) {
    if (cell.isNullObject) continue;
    const formula = spelt(cell.formulas[0]?.[0] as Input, byIds);
    if (formula !== "" && !isSuggested(formula, usual)) typed[name] = asBefore(formula, cell.values[0]?.[0] as CellValue);
  }
  return typed;
}

const bottomOf = (one: Area, other: Area): number => Math.max(one.row + one.rows, other.row + other.rows);
const rightOf = (one: Area, other: Area): number => Math.max(one.column + one.columns, other.column + other.columns);

/** Which sheet was left with what a person had put there when its drawing was taken away, as the file keeps it. */
const leftSetting = (mark: string): string => `Left${mark}`;

/** Remembers the sheet that is left when a drawing is taken away, so that it is drawn there again; only queues. */
export function rememberLeft(context: Excel.RequestContext, mark: string, sheet: string): void {
  context.workbook.settings.add(leftSetting(mark), sheet);
}

/** The sheet has its drawing again; only queues. */
export function forgetLeft(context: Excel.RequestContext, mark: string): void {
  context.workbook.settings.add(leftSetting(mark), "");
}

/** The sheet that was left; undefined when it is gone, or has another name now: then it is the person's alone. */
async function findLeft(context: Excel.RequestContext, blueprint: Blueprint, name: string, stays: boolean): Promise<Found | undefined> {
  if (name === "") return undefined;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return undefined;
  const reached = wholeArea(blueprint);
  const range = rangeOf(sheet, reached);
  range.load("formulas");
  sheet.protection.load("protected");
  const merged = findMerged(sheet, reached);
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: name });
  const formulas = range.formulas as unknown[][];
  const notes = formulas.flatMap((line, row) => line.flatMap((content, column) => (content === "" ? [] : [{ row, column }])));
  if (!stays) refuseNotesInTheWay(name, inTheWay(notes, blueprint));
  refuseMerged(name, merged, (area) => overlaps(area, reached));
  return { sheet, name: sheet.name, charts: [], notes, reached, held: heldBy({ formulas, spilled: new Set() }, reached) };
}

/** Filled cells outside of the old drawing: they are a person's. */
const filledOutside = (formulas: readonly (readonly unknown[])[], old: Area): Note[] =>
  formulas.flatMap((line, row) =>
    line.flatMap((content, column) => (content === "" || isWithin({ row, column, rows: 1, columns: 1 }, old) ? [] : [{ row, column }])),
  );

export const wholeArea = (blueprint: Blueprint): Area => ({
  row: 0,
  column: 0,
  rows: blueprint.cells.length,
  columns: blueprint.cells[0]?.length ?? 1,
});
export const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/** Most characters that the comment of a name may have. */
const longestComment = 255;

/** A text as the comment of a name: one that is too long is replaced by its fingerprint, which is enough to recognise it. */
export const asComment = (text: string): string => (text.length <= longestComment ? text : fingerprint(text));

/** True when an input still holds what the add-in suggested, which the comment of its name keeps. */
export const isSuggested = (input: string | number | boolean, comment: string): boolean =>
  asComment(String(input)) === comment || asComment(withoutCalls(String(input))) === comment;

/** LibreOffice writes TRUE() and FALSE() for TRUE and FALSE. */
const withoutCalls = (formula: string): string => formula.replace(/\b(TRUE|FALSE)\(\)/g, "$1");
