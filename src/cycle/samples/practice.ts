/** Practices for each role on a sample: what they are about, whether the cells show them done, and undoing all of it at the end. */
import { calendarOf } from "../../calendar/periods";
import { sopDemand } from "../../domain/collect/sopDemand";
import { roleInWords } from "../../domain/freeze/obstacles";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { tables, type ListedTable, type TableName } from "../../domain/tables/catalogue";
import type { AnyRow } from "../../domain/tables/defineTable";
import { wordIn } from "../../domain/tables/words";
import { inLanguage, type Language } from "../../language/text";
import {
  isCellTask,
  isTaskDone,
  movedPractice,
  practiceRoles,
  practices,
  practiceTasks,
  rowOfCell,
  tablesOfPractice,
  type Practice,
  type PracticeCell,
  type PracticeGrid,
  type PracticePoint,
  type PracticeRole,
} from "../../samples/practice";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { productionPlan } from "../../sheets/productionPlan/productionPlan";
import { clock } from "../../workbook/clock";
import { WorkbookError } from "../../workbook/errors";
import { readTypedCell, readTypedCells } from "../../workbook/reading/readNamed";
import { readTables } from "../../workbook/reading/readTable";
import { activateTableCell } from "../../workbook/showing/activateTableCell";
import { isOwnWrite } from "../../workbook/writing/journal/ownWrites";
import { carryOut } from "../carryOut";
import { isOwnPractice, keepPractice, lastingPractice, noteOwnPractice } from "../lastingPractice";
import { undoEntry, type HistoryEntry, type Lost } from "../history/undoEntry";
import { putBackPractice, type CellToPutBack } from "./putBackPractice";
import { holdsSample, isImport, readWholeHistory } from "./sampleData";
import { tableFingerprints } from "./tableFingerprints";
import { busiestPoint, currentTour } from "./tour";

/** The grids of the plan that people type into. */
const gridNames = [demandReview.cells.figures, productionPlan.cells.figures];

/** A practice as the pane shows it. */
export interface PracticeView {
  practice: Practice;
  place: { step: number; count: number };
  /** What its row says, in words; periods as they are. */
  where: (string | number)[];
  /** What to type into the cell of its first thing to do; null where the story has no such cell. */
  wanted: number | null;
}

/** What can be practised in this workbook. */
export interface Practices {
  roles: { role: PracticeRole; name: string; count: number }[];
  /** The practice of this person that lasts; null where there is none. */
  current: PracticeView | null;
  /** Somebody else practises in this workbook: one at a time, since the end of a practice looks at what was typed since it began. */
  byOthers: boolean;
}

const tableOf = (name: TableName): ListedTable => tables.find((table) => table.name === name) as ListedTable;

const viewOf = (practice: Practice, language: Language): PracticeView => {
  const { role, task, cell } = practice;
  const own = practices[role];
  const first = practiceTasks[own[0]];
  return {
    practice,
    place: { step: own.indexOf(task) + 1, count: own.length },
    where: cell === null ? [] : whereIs(cell, language),
    wanted: cell !== null && isCellTask(first) ? first.wanted(cell.value) : null,
  };
};

function whereIs({ table, row }: PracticeCell, language: Language): (string | number)[] {
  return tableOf(table).columns.flatMap((column): (string | number)[] => {
    const value = row[column.name];
    if (typeof value !== "string") return typeof value === "number" ? [value] : [];
    // Kinds of data go by the names of their tables.
    const named = tables.find(({ name }) => name === value);
    return [named === undefined ? wordIn(column, value, language) : inLanguage(named.title, language)];
  });
}

/**
 * The practices of this workbook; null where it holds no sample, or data of a company's own came in since, which no practice may be about.
 * A practice that lasts can be ended all the same.
 */
export async function readPractices(language: Language): Promise<Practices | null> {
  const kept = await lastingPractice();
  const current = kept !== undefined && isOwnPractice(kept) ? viewOf(kept, language) : null;
  if (current === null && !(await isOffered())) return null;
  const roles = practiceRoles.map((role) => ({ role, name: roleInWords(role, language), count: practices[role].length }));
  return { roles, current, byOthers: kept !== undefined && current === null };
}

async function isOffered(): Promise<boolean> {
  const view = await currentTour();
  return view !== null && (await holdsSample(view.tour.sample, await readWholeHistory()));
}

/**
 * Begins a practice: notes what the cells hold now, and what the tables look like. It writes no cell. Fails with `practiceLasts` where
 * somebody else practises, and with `noSample` where data of the company's own came in meanwhile.
 */
export async function beginPractice(role: PracticeRole, language: Language): Promise<PracticeView> {
  if ((await lastingPractice()) !== undefined) throw new WorkbookError("practiceLasts");
  if (!(await isOffered())) throw new WorkbookError("noSample");
  const rows = await rowsOf(tablesOfPractice(role));
  const point = await pointOfPractice();
  const counted = practices[role].flatMap((id) => {
    const task = practiceTasks[id];
    return isCellTask(task) ? [] : [[id, (rows.get(task.table) ?? []).filter((row) => task.counts(row)).length] as const];
  });
  const practice: Practice = {
    role,
    task: practices[role][0],
    started: new Date(clock.now()).toISOString(),
    before: Object.fromEntries(counted),
    cell: await withInput(cellOf(role, rows, point)),
    tables: await tableFingerprints(),
    grids: await readTypedCells(gridNames),
  };
  noteOwnPractice(practice);
  await keepPractice(practice);
  return viewOf(practice, language);
}

/** One thing on or back; null beyond the last one, where the practice waits to be ended. */
export async function movePractice(practice: Practice, by: 1 | -1, language: Language): Promise<PracticeView | null> {
  const moved = movedPractice(practice, by);
  if (moved === undefined) return null;
  await keepPractice(moved);
  return viewOf(moved, language);
}

/** Whether the cells say that the thing at hand was done. */
export async function checkPractice(practice: Practice): Promise<boolean> {
  const { table } = practiceTasks[practice.task];
  return isTaskDone(practice, practice.task, (await rowsOf([table])).get(table) ?? []);
}

/** Brings the cell that is to be typed into into view. */
export async function showPracticeCell({ cell }: Practice): Promise<void> {
  if (cell !== null) await activateTableCell(tableOf(cell.table), cell.row, cell.column);
}

export type PracticeEnded =
  /** Nothing of what is named was written yet: somebody typed there since, and has to be asked. `entry` is what they say yes to. */
  | { ended: false; entry: string; what: string; lost: Lost[] }
  /** What could not be undone, imports that were left, and tables that are not as they were, in words. */
  | { ended: true; stuck: string[]; imported: string[]; differs: string[] };

/**
 * Undoes everything that this person wrote since the practice began, the newest first, and puts the typed cell back. Where that would
 * overwrite what somebody typed since, it stops there and says what; called with that entry as `accepted` it goes on, up to the next one
 * that nobody was asked about. Imports stay: they are data of the company's own. Called again after a failure it goes on where it was.
 */
export async function endPractice(practice: Practice, language: Language, accepted?: string): Promise<PracticeEnded> {
  const stuck = new Map<string, string>();
  const imported = new Map<string, string>();
  for (;;) {
    // Read again each time: what stood in the way of one may have been undone just now.
    const left = writtenSince(practice, await readWholeHistory()).filter(({ id }) => !stuck.has(id) && !imported.has(id));
    const [newest] = left;
    if (newest === undefined) break;
    if (isImport(newest)) {
      imported.set(newest.id, newest.intention);
      continue;
    }
    if (!newest.undoable) {
      stuck.set(newest.id, newest.intention);
      continue;
    }
    const lost = await undoEntry(newest, language, newest.id === accepted);
    if (lost.length > 0) return { ended: false, entry: newest.id, what: newest.intention, lost };
  }
  const cells = [...(await typedCell(practice)), ...(await typedInGrids(practice))];
  if (cells.length > 0) await carryOut(putBackPractice, { cells }, { language });
  const differs = await changedSince(practice, language);
  await keepPractice(null);
  return { ended: true, stuck: [...stuck.values()], imported: [...imported.values()], differs };
}

/** The cell of a table that was typed into; none where it holds what it held, or its row is gone. */
async function typedCell({ cell }: Practice): Promise<CellToPutBack[]> {
  if (cell === null) return [];
  const found = await inputNow(cell);
  if (found === null || found.input === cell.input) return [];
  const { sheet, row, column, formula: expected } = found;
  return [{ sheet, row, column, formula: cell.input, expected }];
}

/** Where the cell is and what was typed into it, also where that is no figure; null where its row is gone. */
async function inputNow(cell: Omit<PracticeCell, "input">) {
  const [read] = await readTables([tableOf(cell.table)]);
  if (read === undefined) return null;
  const line = read.lines[rowOfCell(cell, read.rows)] ?? read.unreadable[rowOfCell(cell, read.unread)]?.row;
  const column = read.columns[cell.column];
  if (line === undefined || column === undefined) return null;
  const place = { sheet: read.sheet, row: line - 1, column };
  return { ...place, ...(await readTypedCell(place)) };
}

/** The same with what was typed into it: a figure, or somebody's formula. */
async function withInput(cell: Omit<PracticeCell, "input"> | null): Promise<PracticeCell | null> {
  if (cell === null) return null;
  const found = await inputNow(cell);
  return found === null ? null : { ...cell, input: found.input };
}

/** Cells of the grids that were typed into; those of a grid that is somewhere else by now, or of another size, stay. */
async function typedInGrids({ grids }: Practice): Promise<CellToPutBack[]> {
  const now = await readTypedCells(Object.keys(grids));
  return Object.entries(grids).flatMap(([name, { sheet, row, column, inputs }]) => {
    const found = now[name];
    if (found?.sheet !== sheet || found.row !== row || found.column !== column || sizeOf(found.inputs) !== sizeOf(inputs)) return [];
    return inputs.flatMap((line, down) =>
      line.flatMap((input, right): CellToPutBack[] => {
        const typed = found.inputs[down]?.[right] ?? "";
        // Excel tells a text without the sign that keeps it one.
        const expected = String(typed).replace(/^'/, "");
        return typed === input ? [] : [{ sheet, row: row + down, column: column + right, formula: input, expected }];
      }),
    );
  });
}

const sizeOf = (inputs: PracticeGrid["inputs"]): string => `${inputs.length} x ${inputs[0]?.length ?? 0}`;

/** What this person wrote since, and has not undone again: newest first. */
function writtenSince({ started }: Practice, history: readonly HistoryEntry[]): HistoryEntry[] {
  const own = history.filter(({ id, time, state }) => time >= started && state === "done" && isOwnWrite(id));
  const since = new Set(history.filter(({ time }) => time >= started).map(({ id }) => id));
  return own.filter(({ undoes }) => undoes === undefined || !since.has(undoes));
}

async function rowsOf(names: readonly TableName[]): Promise<Map<TableName, readonly AnyRow[]>> {
  const read = await readTables(names.map(tableOf));
  return new Map(names.map((name, index) => [name, read[index]?.rows ?? []]));
}

async function pointOfPractice(): Promise<PracticePoint> {
  const busiest = await busiestPoint();
  const [demand, settings] = await readTables([sopDemand, sopSettings]);
  const known = (demand?.rows ?? []).map((row) => Number(row["Period"]));
  const { bucket } = settingsOf(settings?.rows ?? []);
  const ahead = calendarOf(bucket).add(
    known.reduce((last, period) => Math.max(last, period), 0),
    1,
  );
  return { ahead, resource: busiest?.resource ?? null, period: busiest?.period ?? null };
}

function cellOf(
  role: PracticeRole,
  rows: ReadonlyMap<TableName, readonly AnyRow[]>,
  point: PracticePoint,
): Omit<PracticeCell, "input"> | null {
  const task = practiceTasks[practices[role][0]];
  if (!isCellTask(task)) return null;
  const row = task.row(rows.get(task.table) ?? [], point);
  const value = row?.[task.column];
  if (row === undefined || typeof value !== "number") return null;
  const named = Object.fromEntries(task.key.map((column) => [column, row[column] ?? null]));
  return { table: task.table, column: task.column, row: named, value };
}

/** Titles of the tables, and sheets of the grids, that are not as they were. */
async function changedSince({ tables: before, grids }: Practice, language: Language): Promise<string[]> {
  const [now, typed] = [await tableFingerprints(), await readTypedCells(Object.keys(grids))];
  return [
    ...tables.filter(({ name }) => now[name] !== before[name]).map(({ title }) => inLanguage(title, language)),
    ...Object.entries(grids).flatMap(([name, { sheet, inputs }]) =>
      JSON.stringify(typed[name]?.inputs) === JSON.stringify(inputs) ? [] : [sheet],
    ),
  ];
}
