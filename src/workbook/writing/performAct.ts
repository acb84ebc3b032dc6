/** Carries out one act; the caller syncs afterwards. An act that was interrupted may be carried out again. */
import { inLanguage, languages } from "../../language/text";
import type { AnyRow, CellValue, TableContract } from "../../domain/tables/defineTable";
import { tables } from "../../domain/tables/catalogue";
import type { Act } from "./acts";
import { writeBlock } from "../blocks";
import { asBefore, type Input } from "../cellText";
import { WorkbookError } from "../errors";
import { withoutInterim } from "../gateway";
import { freeSheetName } from "../sheetNames";
import { cellAt } from "./planning/planCells";
import { rowInputs, rowsIn } from "./planning/planRows";
import { asKnown, isUntouched, type Known, type Met } from "./met";
import type { BlueprintOf } from "./redraw";
import type { TablePatch } from "./tablePatch";
import { clearAround, readNotes } from "../drawing/notes";
import { drawSheet } from "../drawing/renderSheet";
import { addColumns, dropColumns } from "./tableColumns";
import { addTable, headerRow, prepareTableSheet } from "../drawing/tableSheet";
import { readTableStates } from "../reading/tableState";
import { writePatch, type Tick } from "./writePatch";

export interface Performing {
  /** Steps of a patch that are done already. */
  done: number;
  tick: Tick;
  /** It may have been begun before: something half made is made anew. */
  again?: boolean;
  /** Headers of the table, where they are known. */
  headers?: readonly string[] | undefined;
  /** How sheets are drawn again. */
  blueprintOf: BlueprintOf;
  /** What a look before found where it writes, to be compared with what its own batches find. */
  known?: Known | undefined;
  /** Formats of the rows that a patch cuts out. */
  formats?: TablePatch["formats"];
  /** An act whose blueprint is used if the sheet can no longer be worked out from the tables. */
  fallback?: Act | undefined;
}

/** What an act has done. */
export interface Performed {
  /** Name of the sheet it drew, if it drew one. */
  sheet?: string | undefined;
  /** What it found where it wrote; to be asked after the caller's sync. */
  met: () => Met;
}

/** Carries out an act. */
export async function performAct(context: Excel.RequestContext, act: Act, performing: Performing): Promise<Performed> {
  const { done, tick, known = {}, formats = [] } = performing;
  if (act.kind === "patch") {
    const headers = performing.headers ?? (await headersOf(context, act.patch.table));
    return { met: await writePatch(context, act.patch, headers, { done, tick, known: known.table, formats }) };
  }
  if (act.kind === "input" || act.kind === "cell") return { met: await setCell(context, act, performing) };
  if (act.kind === "addColumns") return { met: await addColumns(context, act, performing) };
  if (act.kind === "dropColumns") return { met: await dropColumns(context, act, known.table) };
  return { sheet: await performOnSheets(context, act, performing), met: () => asKnown };
}

/** Sets one cell. If Excel refused to write it before, it holds the old value still, and Excel would refuse to write that as well. */
async function setCell(
  context: Excel.RequestContext,
  act: Extract<Act, { kind: "input" | "cell" }>,
  { again = false, known = {} }: Performing,
): Promise<() => Met> {
  const cell = act.kind === "cell" ? cellAt(context, act) : context.workbook.names.getItem(act.name).getRange().getCell(0, 0);
  cell.load("formulas,values");
  const found = (): Input => asBefore(cell.formulas[0]?.[0] as CellValue, cell.values[0]?.[0] as CellValue);
  if (again) {
    await context.sync();
    if (found() === act.value) return () => asKnown;
    cell.load("formulas,values");
  }
  cell.formulas = [[act.value]];
  return () =>
    known.value === undefined || isUntouched(known.value, found()) ? asKnown : { asKnown: false, back: { ...act, value: found() } };
}

type OnSheets = Exclude<Act, { kind: "patch" | "input" | "cell" | "addColumns" | "dropColumns" }>;

async function performOnSheets(
  context: Excel.RequestContext,
  act: OnSheets,
  { again = false, blueprintOf, fallback }: Performing,
): Promise<string | undefined> {
  switch (act.kind) {
    case "makeTable":
      if (again && (await isMade(context, act))) return undefined;
      if (again) await dropTable(context, act.table, act.sheet);
      await makeTable(context, act, again ? await freeName(context, act.sheet) : act.sheet);
      return undefined;
    case "dropTable":
      await dropTable(context, act.table, act.sheet);
      return undefined;
    case "draw": {
      if (again) await removeHalfMade(context, act.sheet, act.blueprint.title);
      const sheet = act.sheet === "" ? await freeName(context, act.blueprint.title) : act.sheet;
      return drawSheet(context, act.blueprint, { ...act, sheet });
    }
    case "redraw": {
      // The sheet is worked out from the tables, so they must be final.
      await context.sync();
      const blueprint = (await blueprintOf(act.mark, act.language)) ?? (fallback?.kind === "draw" ? fallback.blueprint : undefined);
      if (blueprint === undefined) return undefined;
      const name = await drawSheet(context, blueprint, { ...act, sheet: await freeName(context, blueprint.title) });
      const own = new Set<string>(blueprint.names.map((item) => item.name));
      await dropNames(
        context,
        act.drop.filter((title) => !own.has(title)),
      );
      return name;
    }
    case "dropSheet": {
      const marked = await markedRange(context, act.mark);
      if (marked !== undefined) await dropDrawing(context, marked);
      else await removeHalfMade(context, act.sheet, act.title);
      await dropNames(context, [act.mark, ...act.names]);
      return undefined;
    }
  }
}

/** The declaration of one of our tables. Fails with `missingTable` for any other name. */
export function contractOf(name: string): TableContract {
  const found = tables.find((contract) => contract.name === name);
  if (found === undefined) throw new WorkbookError("missingTable", { table: name });
  return found;
}

type MakeTable = Extract<Act, { kind: "makeTable" }>;

/** The table exists with all its rows: it was made before the interruption, or never removed. */
async function isMade(context: Excel.RequestContext, { table, rows }: MakeTable): Promise<boolean> {
  const state = (await readTableStates(context, [table], { readOnly: true })).get(table);
  const contract = contractOf(table);
  const content = (all: readonly AnyRow[]): string =>
    JSON.stringify(all.map((row) => contract.columns.map(({ name }) => row[name] ?? null)));
  const filled = state === undefined ? [] : rowsIn(contract, state).slice(0, Math.max(1, rows.length));
  const wanted = rows.length > 0 ? rows : [{}];
  return state !== undefined && state.inputs.length === wanted.length && content(filled) === content(wanted);
}

async function makeTable(context: Excel.RequestContext, act: MakeTable, name: string): Promise<void> {
  const contract = contractOf(act.table);
  withoutInterim(context);
  const sheet = context.workbook.worksheets.add(name);
  prepareTableSheet(sheet, contract, act.language, act.rows);
  // The table comes before its body: a formula such as [@Resource] means something only inside a table.
  addTable(sheet, contract, act.rows.length);
  await writeBlock(
    sheet,
    headerRow + 1,
    0,
    act.rows.map((row) => rowInputs(contract, row)),
  );
}

async function headersOf(context: Excel.RequestContext, table: string): Promise<string[]> {
  const header = context.workbook.tables.getItem(table).getHeaderRowRange();
  header.load("values");
  await context.sync();
  return (header.values[0] ?? []).map(String);
}

/** Removes a table, with its sheet unless a person put something else on it. */
async function dropTable(context: Excel.RequestContext, name: string, sheet: string): Promise<void> {
  const state = (await readTableStates(context, [name], { readOnly: true })).get(name);
  if (state === undefined)
    return removeHalfMade(context, sheet, ...languages.map((language) => inLanguage(contractOf(name).title, language)));
  const table = context.workbook.tables.getItem(name);
  if (state.alone) table.worksheet.delete();
  else table.delete();
  await context.sync();
}

/** Removes a sheet that was begun and not completed: it is empty, or only holds our title. */
async function removeHalfMade(context: Excel.RequestContext, name: string, ...titles: string[]): Promise<void> {
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

async function freeName(context: Excel.RequestContext, title: string): Promise<string> {
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

/** Removes a drawn sheet; if a person put something beside the drawing or into its blank cells, only the drawing. */
async function dropDrawing(context: Excel.RequestContext, { item, range: drawn }: Marked): Promise<void> {
  const { worksheet } = drawn;
  const used = worksheet.getUsedRange(true);
  drawn.load("rowIndex,rowCount,columnIndex,columnCount");
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  worksheet.tables.load("items/name");
  worksheet.charts.load("items/name");
  await context.sync();
  const inside =
    used.rowIndex + used.rowCount <= drawn.rowIndex + drawn.rowCount &&
    used.columnIndex + used.columnCount <= drawn.columnIndex + drawn.columnCount;
  const ours = worksheet.charts.items.filter(({ name }) => name.startsWith("Sop"));
  const area = { row: drawn.rowIndex, column: drawn.columnIndex, rows: drawn.rowCount, columns: drawn.columnCount };
  const notes = await readNotes(context, item, drawn, area);
  if (inside && notes.length === 0 && worksheet.tables.items.length === 0 && ours.length === worksheet.charts.items.length)
    worksheet.delete();
  else {
    for (const chart of ours) chart.delete();
    clearAround(drawn, area, notes);
  }
}

async function dropNames(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("name");
  await context.sync();
  for (const item of items) if (!item.isNullObject) item.delete();
}
