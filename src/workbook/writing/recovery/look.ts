/**
 * Looks at what an interrupted intention would write over when it is finished or put back. A cell of the intention holds the old value,
 * the new one, or nothing yet: anything else was typed by a person. A row that is another one than it was has been moved.
 */
import type { Act, Pair } from "../acts";
import { WorkbookError } from "../../errors";
import { inOrder } from "../../inOrder";
import { readStepsDone } from "../stepsTaken";
import type { GroupProgress } from "../journal/journalRow";
import { contractOf } from "../contractOf";
import { cellsSetBy } from "../planning/planCells";
import { rowInputs } from "../planning/planRows";
import { askMemory, memoryIn, usualOf } from "../../drawing/memory";
import { isSuggested } from "../../drawing/readDrawing";
import { asBefore, type Input } from "../../cellText";
import { isOtherFormula } from "../../formulaShape";
import type { CellValue } from "../../../domain/tables/defineTable";
import { originsOf, rowsAfter, type RowBlock, type TablePatch } from "../tablePatch";
import { readTableStates, type TableState } from "../../reading/tableState";
import { headerOf, loadHeaders, spellingByIds, spelt } from "../../reading/tableWords";
import type { Known } from "../met";
import { marksIn, placeMarks, type MarksBefore } from "../rowMarks";
import { lostRow, type Lost } from "./lost";
import { refuseTypedBelow } from "./roomBelow";

export type KnownPair = Pair | { back: Act | null; forward?: undefined };

/** What was found. */
export interface Look {
  /** Cells that somebody typed and that would be lost. */
  lost: Lost[];
  /** What an act is known to write over. */
  knownOf(act: Act): Known;
  /** Tells whether anything has changed between two looks. */
  seen: string;
}

/**
 * Writes nothing. Rows are not looked at when how to finish the intention was too long to keep. Fails with `missingTable` or
 * `missingColumn` when one of its tables is no longer what it was, with `rearranged` when somebody inserted, deleted or moved its rows,
 * with `occupied` when something was typed where rows have to go, and when a table cannot be written (`protected`, `filtered`, `totals`). `before` are the marks of the rows before the intention.
 */
export async function look(
  context: Excel.RequestContext,
  pairs: readonly KnownPair[],
  progress: GroupProgress,
  direction: "finish" | "restore",
  before: MarksBefore = {},
): Promise<Look> {
  const concerned = direction === "finish" ? pairs : pairs.slice(0, progress.reached + 1);
  const names = concerned.flatMap(({ back, forward }) => tablesOf(back, forward));
  const states = await readTableStates(context, names);
  const rows = await inOrder(concerned, (pair, act) => lostOf(context, pair, { act, progress, direction, states, before }));
  const cells = await readCells(context, concerned);
  const typed = [...typedCells(cells), ...(await typedInputs(context, concerned))];
  return {
    lost: [...rows.flat(), ...typed],
    knownOf: (act) => {
      const [table = ""] = tablesOf(act);
      return { table: states.get(table), value: cells.find(({ forward }) => isSameCell(forward, act))?.now };
    },
    seen: JSON.stringify([[...states.values()].map(({ table, seen }) => [table, seen]), cells.map(({ now }) => now), typed]),
  };
}

const tablesOf = (...acts: (Act | null | undefined)[]): string[] =>
  acts.flatMap((act) => (act?.kind === "patch" ? [act.patch.table] : act != null && "table" in act ? [act.table] : []));

interface Ground {
  act: number;
  progress: GroupProgress;
  direction: "finish" | "restore";
  states: ReadonlyMap<string, TableState>;
  before: MarksBefore;
}

async function lostOf(context: Excel.RequestContext, { back, forward }: KnownPair, ground: Ground): Promise<Lost[]> {
  const { act, progress, direction, states, before } = ground;
  const [table = ""] = tablesOf(back, forward);
  const state = states.get(table);
  const one = direction === "finish" ? forward : back;
  if (state === undefined) {
    if (one?.kind === "patch" || one?.kind === "addColumns" || one?.kind === "dropColumns")
      throw new WorkbookError("missingTable", { table });
    return [];
  }
  if (one?.kind === "patch") refuseLostColumns(one.patch, state);
  if (forward === undefined) return [];
  if (forward.kind === "patch" && back?.kind === "patch") {
    const { steps } = forward.patch;
    const done = act < progress.act ? steps.length : act > progress.act ? 0 : await readStepsDone(context, forward.patch, progress);
    if (state.inputs.length !== rowsAfter(forward.patch, done))
      throw new WorkbookError("rearranged", { table: state.table, sheet: state.sheet });
    if (direction === "finish") await refuseTypedBelow(context, state, forward.patch, done);
    else await refuseTypedBelow(context, state, back.patch, steps.length - done);
    refuseMoved(state, forward.patch, back.patch, done, before[table]?.marks);
    return rowsTypedSince(state, expectedOf(forward.patch, back.patch, done));
  }
  const made = [forward, back].find((other) => other?.kind === "makeTable");
  if (made?.kind === "makeTable") {
    const contract = contractOf(made.table);
    const cells = made.rows.map(
      (row) => new Map(rowInputs(contract, row).map((input, place) => [contract.columns[place]?.name ?? "", input])),
    );
    return rowsTypedSince(state, (row, name) => [cells[row]?.get(name) ?? ""]);
  }
  const columns = [forward, back].find((other) => other?.kind === "addColumns");
  if (columns?.kind !== "addColumns") return [];
  const coming = new Map(columns.columns.map(({ name, cells = [] }) => [name, cells]));
  return rowsTypedSince(state, (row, name) => (coming.has(name) ? [coming.get(name)?.[row] ?? ""] : []));
}

/** A column that something has to be written into is gone, or has another name: fails with `missingColumn`. */
export function refuseLostColumns({ table, writes }: TablePatch, { headers, language, sheet }: TableState): void {
  for (const { columns, cells } of writes) {
    const lost = columns.find((name, place) => !headers.includes(name) && cells.some((line) => (line[place] ?? "") !== ""));
    if (lost !== undefined) throw new WorkbookError("missingColumn", { table, column: headerOf(table, lost, language), sheet });
  }
}

/**
 * Fails with `rearranged` when a row is neither as it was before nor as the intention writes it, but as another row was: then rows have
 * been sorted, or some were inserted and as many deleted. Without marks of the rows before, only the rows of the intention are known.
 */
function refuseMoved(state: TableState, patch: TablePatch, back: TablePatch, done: number, kept: string | undefined): void {
  const then = kept === undefined ? undefined : marksIn(kept);
  const origins = originsOf({ before: patch.before, steps: patch.steps.slice(0, done) });
  const later = new Map(originsOf({ before: rowsAfter(patch, done), steps: patch.steps.slice(done) }).map((row, place) => [row, place]));
  const [old, fresh] = [lineMarks(state, back.writes), lineMarks(state, patch.writes)];
  const markBefore = (origin: number): string | undefined => then?.[origin] ?? old.get(origin);
  const known = new Set([...(then ?? old.values()), ...fresh.values()]);
  known.delete(blankMark(state));
  const moved = placeMarks(state.table, state.headers, state.formulas).some((mark, row) => {
    const origin = origins[row] ?? -1;
    return known.has(mark) && mark !== markBefore(origin) && mark !== fresh.get(later.get(row) ?? -1);
  });
  if (moved) throw new WorkbookError("rearranged", { table: state.table, sheet: state.sheet });
}

/** Marks of the rows that a patch writes as a whole, as they will be; those of rows that it writes in part are not known. */
function lineMarks({ table, headers }: TableState, blocks: readonly RowBlock<Input>[]): Map<number, string> {
  const ours = contractOf(table)
    .columns.map(({ name }) => name)
    .filter((name) => headers.includes(name));
  const whole = [...cellsIn(blocks)].filter(([, cells]) => ours.every((name) => cells.has(name)));
  const marks = placeMarks(
    table,
    headers,
    whole.map(([, cells]) => headers.map((name) => cells.get(name) ?? "")),
  );
  return new Map(whole.map(([row], place) => [row, marks[place] ?? ""]));
}

const blankMark = ({ table, headers }: TableState): string => placeMarks(table, headers, [headers.map(() => "")])[0] ?? "";

/** A content as Excel reports it: without the apostrophe that keeps a text a text. */
const plainText = (input: Input | undefined): Input | undefined => (typeof input === "string" ? input.replace(/^'/, "") : input);

/** What a cell may hold if nobody typed into it; nothing for a cell that the intention does not touch. */
type Expected = (row: number, column: string) => readonly Input[];

function expectedOf(patch: TablePatch, back: TablePatch, done: number): Expected {
  const origins = originsOf({ before: patch.before, steps: patch.steps.slice(0, done) });
  const places = originsOf({ before: rowsAfter(patch, done), steps: patch.steps.slice(done) });
  const later = new Map(places.map((row, place) => [row, place]));
  const [old, fresh] = [cellsIn(back.writes), cellsIn(patch.writes)];
  return (row, column) => {
    const origin = origins[row] ?? -1;
    const known = [old.get(origin)?.get(column), fresh.get(later.get(row) ?? -1)?.get(column)].filter((input) => input !== undefined);
    return origin < 0 ? [...known, ""] : known;
  };
}

function cellsIn(blocks: readonly RowBlock<Input>[]): Map<number, Map<string, Input>> {
  const rows = new Map<number, Map<string, Input>>();
  for (const { row, columns, cells } of blocks)
    cells.forEach((line, index) => {
      const known = rows.get(row + index) ?? new Map<string, Input>();
      columns.forEach((name, place) => known.set(name, line[place] ?? ""));
      rows.set(row + index, known);
    });
  return rows;
}

function rowsTypedSince(state: TableState, expected: Expected): Lost[] {
  const contract = contractOf(state.table);
  // Excel itself fills the formula columns of new rows: ours, and those of a person's that have a formula in a row that was there.
  const isCalculated = (name: string, place: number): boolean =>
    state.inputs.some((line, row) => isFormula(line[place] ?? "") && expected(row, name).length === 0);
  const filling = new Set(contract.columns.flatMap(({ name, formula }) => (formula === undefined ? [] : [name])));
  for (const [place, name] of state.headers.entries())
    if (contract.columns.every((own) => own.name !== name) && isCalculated(name, place)) filling.add(name);
  const isStrange = (row: number, name: string, now: Input): boolean => {
    if (now === "" || (isFormula(now) && filling.has(name))) return false;
    const known = expected(row, name);
    return known.length > 0 && !known.some((input) => isSame(input, now));
  };
  return state.inputs.flatMap((line, row) =>
    state.headers.some((name, place) => isStrange(row, name, line[place] ?? "")) ? [lostRow(contract, state, row)] : [],
  );
}

const isFormula = (input: Input): boolean => typeof input === "string" && input.startsWith("=");

/** The same, as far as Excel may respell a formula, and turns a text that looks like a number or a truth value into one. */
function isSame(written: Input, now: Input): boolean {
  if (written === now || (isFormula(written) && isFormula(now) && !isOtherFormula(String(written), String(now)))) return true;
  if (typeof now === "number") return written !== "" && Number(written) === now;
  return typeof now === "boolean" && String(written).toLowerCase() === String(now);
}

type CellAct = Extract<Act, { kind: "input" | "cell" }>;

/** A single cell of the intention, and what it holds now. */
interface FoundCell {
  forward: CellAct;
  back: Act | null;
  name: string;
  now: Input;
}

const isSameCell = (one: CellAct, other: Act): boolean =>
  one.kind === "input"
    ? other.kind === "input" && other.name === one.name
    : other.kind === "cell" && other.sheet === one.sheet && other.row === one.row && other.column === one.column;

async function readCells(context: Excel.RequestContext, pairs: readonly KnownPair[]): Promise<FoundCell[]> {
  const acts = pairs.flatMap(({ back, forward }) => (forward?.kind === "input" || forward?.kind === "cell" ? [{ forward, back }] : []));
  const cells = cellsSetBy(
    context,
    acts.map(({ forward }) => forward),
  );
  for (const { cell } of cells) cell.load("formulas,values");
  if (cells.length > 0) await context.sync();
  return acts.flatMap(({ forward, back }, index) => {
    const found = cells[index];
    if (found === undefined) return [];
    const now = asBefore(found.cell.formulas[0]?.[0] as CellValue, found.cell.values[0]?.[0] as CellValue);
    return [{ forward, back, name: found.name, now }];
  });
}

/** Single cells that hold neither the old value nor the new one. */
const typedCells = (cells: readonly FoundCell[]): Lost[] =>
  cells.flatMap(({ forward, back, name, now }): Lost[] => {
    const known = [forward.value, back !== null && "value" in back ? back.value : undefined];
    const shown = plainText(now) ?? "";
    const isKnown = known.some((input) => input !== undefined && isSame(plainText(input) ?? "", shown));
    return shown === "" || isKnown ? [] : [{ kind: "input", name, value: String(shown) }];
  });

/** Inputs of sheets to be drawn that hold neither what was typed before nor what the add-in suggests. */
async function typedInputs(context: Excel.RequestContext, pairs: readonly KnownPair[]): Promise<Lost[]> {
  const wanted = pairs.flatMap(({ back, forward }) => {
    if (back?.kind !== "redraw" || back.inputs === undefined) return [];
    const { inputs } = back;
    const names = forward?.kind === "draw" ? forward.blueprint.inputs : Object.keys(inputs);
    const [mark, copy] = [context.workbook.names.getItemOrNullObject(back.mark), askMemory(context, back.mark)];
    mark.load("name,comment");
    return names.map((name) => ({ name, before: inputs[name], item: context.workbook.names.getItemOrNullObject(name), mark, copy }));
  });
  for (const { item } of wanted) item.load("name,comment");
  const headers = loadHeaders(context);
  if (wanted.length > 0) await context.sync();
  const found = wanted.flatMap(({ name, before, item, mark, copy }) => {
    if (item.isNullObject) return [];
    const cell = item.getRangeOrNullObject();
    cell.load("formulas");
    return [{ name, before, cell, usual: mark.isNullObject ? item.comment : usualOf(mark, item, name, memoryIn(copy)) }];
  });
  if (found.length > 0) await context.sync();
  const byIds = spellingByIds(found.length > 0 ? headers() : new Map());
  return found.flatMap(({ name, before, cell, usual }): Lost[] => {
    const now = cell.isNullObject ? "" : spelt((cell.formulas[0]?.[0] ?? "") as Input, byIds);
    const known = typeof before === "string" ? before.replace(/^'/, "") : before;
    if (now === "" || isSuggested(now, usual) || (known !== undefined && isSame(known, now))) return [];
    return [{ kind: "input", name, value: String(now) }];
  });
}
