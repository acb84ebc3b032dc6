/** Draws sheets, draws them again, and takes them away; the caller syncs afterwards. */
import { memoryNames } from "../drawing/memory";
import { clearAround, heldBy, readNotes } from "../drawing/notes";
import { rememberLeft } from "../drawing/readDrawing";
import { drawSheet } from "../drawing/renderSheet";
import { readTyped, type TypedCell } from "../drawing/stoodThere";
import { freeSheetName } from "../sheetNames";
import type { Act } from "./acts";
import { asKnown, type Met } from "./met";
import type { Performed, Performing } from "./performing";

type SheetAct = Extract<Act, { kind: "draw" | "redraw" | "dropSheet" }>;

const nothingDone: Performed = { met: () => asKnown };

/** Carries out an act on a sheet of ours. */
export async function performOnSheet(
  context: Excel.RequestContext,
  act: SheetAct,
  { again = false, blueprintOf, fallback }: Performing,
): Promise<Performed> {
  if (act.kind === "dropSheet") return dropSheet(context, act);
  if (act.kind === "draw") {
    // A drawing that was begun bears its mark, and what people have put onto it since stays.
    if (again && (await markedRange(context, act.blueprint.mark)) === undefined)
      await removeHalfMade(context, act.sheet, act.blueprint.title);
    const sheet = act.sheet === "" ? await freeName(context, act.blueprint.title) : act.sheet;
    return performed(await drawSheet(context, act.blueprint, { ...act, sheet }));
  }
  // The sheet is worked out from the tables, so they must be final.
  await context.sync();
  const blueprint = (await blueprintOf(act.mark, act.language)) ?? (fallback?.kind === "draw" ? fallback.blueprint : undefined);
  if (blueprint === undefined) return nothingDone;
  const drawn = await drawSheet(context, blueprint, { ...act, sheet: await freeName(context, blueprint.title), stays: again });
  const own = new Set<string>(blueprint.names.map((item) => item.name));
  await dropNames(
    context,
    act.drop.filter((title) => !own.has(title)),
  );
  return performed(drawn);
}

const performed = ({ sheet, typed }: { sheet: string; typed: () => TypedCell[] }): Performed => ({
  sheet,
  met: () => metOn(sheet, typed()),
});

/** What a batch has met on a sheet, by what somebody had typed there. */
export const metOn = (sheet: string, cells: TypedCell[]): Met =>
  cells.length === 0 ? asKnown : { asKnown: false, typed: { sheet, cells }, found: { sheet, cells } };

async function dropSheet(context: Excel.RequestContext, act: Extract<Act, { kind: "dropSheet" }>): Promise<Performed> {
  const marked = await markedRange(context, act.mark);
  const met = marked === undefined ? undefined : await dropDrawing(context, marked);
  if (marked === undefined) await removeHalfMade(context, act.sheet, act.title);
  await dropNames(context, [act.mark, ...memoryNames(act.mark), ...act.names]);
  return met === undefined ? nothingDone : { met };
}

/** Removes a sheet that was begun and not completed: it is empty, or only holds our title. */
export async function removeHalfMade(context: Excel.RequestContext, name: string, ...titles: string[]): Promise<void> {
  if (name === "") return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return;
  const used = sheet.getUsedRangeOrNullObject(true);
  const first = sheet.getRange("A1");
  used.load("address");
  first.load("values");
  sheet.tables.load("items/name");
  await context.sync();
  const theirs = sheet.tables.items.some((table) => !/^\p{L}+\d+$/u.test(table.name));
  if (theirs || !(used.isNullObject || titles.includes(String(first.values[0]?.[0])))) return;
  sheet.delete();
  await context.sync();
}

/** A name for a sheet that no other sheet has now. */
export async function freeName(context: Excel.RequestContext, title: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return freeSheetName(
    title,
    worksheets.items.map(({ name }) => name),
  );
}

interface Marked {
  item: Excel.NamedItem;
  range: Excel.Range;
}

async function markedRange(context: Excel.RequestContext, mark: string): Promise<Marked | undefined> {
  const item = context.workbook.names.getItemOrNullObject(mark);
  item.load("name,comment");
  await context.sync();
  if (item.isNullObject) return undefined;
  const range = item.getRangeOrNullObject();
  range.load("address");
  await context.sync();
  return range.isNullObject ? undefined : { item, range };
}

/**
 * Removes a drawn sheet; if a person put something beside the drawing or onto it, only the drawing, and the file keeps which sheet it was.
 * Tells afterwards what somebody had typed there at the very moment.
 */
async function dropDrawing(context: Excel.RequestContext, { item, range: drawn }: Marked): Promise<() => Met> {
  const { worksheet } = drawn;
  const used = worksheet.getUsedRange(true);
  drawn.load("rowIndex,rowCount,columnIndex,columnCount");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  worksheet.load("name");
  worksheet.tables.load("items/name");
  worksheet.charts.load("items/name");
  await context.sync();
  const inside =
    used.rowIndex + used.rowCount <= drawn.rowIndex + drawn.rowCount &&
    used.columnIndex + used.columnCount <= drawn.columnIndex + drawn.columnCount;
  const ours = worksheet.charts.items.filter(({ name }) => name.startsWith("Sop"));
  const area = { row: drawn.rowIndex, column: drawn.columnIndex, rows: drawn.rowCount, columns: drawn.columnCount };
  const stood = await readNotes(context, item, drawn, area);
  const isOnlyOurs =
    inside && stood.notes.length === 0 && worksheet.tables.items.length === 0 && ours.length === worksheet.charts.items.length;
  const typed = readTyped(isOnlyOurs ? worksheet.getUsedRangeOrNullObject(true) : drawn, heldBy(stood, area));
  const { name } = worksheet;
  if (isOnlyOurs) worksheet.delete();
  else {
    for (const chart of ours) chart.delete();
    clearAround(drawn, area, stood.notes);
    rememberLeft(context, item.name, name);
  }
  return () => metOn(name, typed());
}

async function dropNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("name");
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
}
