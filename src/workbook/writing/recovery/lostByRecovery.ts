/**
 * Finds what somebody typed after an intention was interrupted, which finishing it or putting it back would overwrite. A cell of the
 * intention holds the old value, the new one, or nothing yet: anything else was typed by a person.
 */
import { areaRef } from "../../../language/references";
import type { Act, Pair } from "../acts";
import { WorkbookError } from "../../errors";
import { inOrder } from "../../inOrder";
import { readStepsDone } from "../group";
import type { GroupProgress } from "../journal/journalRow";
import { contractOf } from "../performAct";
import { cellsSetBy } from "../planning/planCells";
import { rowInputs } from "../planning/planRows";
import { isSuggested } from "../../drawing/renderSheet";
import type { Input } from "../../cellText";
import { originsOf, rowsAfter, type RowBlock, type TablePatch } from "../tablePatch";
import { readTableStates, type TableState } from "../../reading/tableState";
import { lostRow, type Lost } from "./undo";

type KnownPair = Pair | { back: Act | null; forward?: undefined };

/**
 * Writes nothing. Rows are not looked at when how to finish the intention was too long to keep. Fails with `rearranged` when somebody
 * inserted or deleted rows of one of its tables, and with `occupied` when something was typed where rows have to go.
 */
export async function lostByRecovery(
  context: Excel.RequestContext,
  pairs: readonly KnownPair[],
  progress: GroupProgress,
  direction: "finish" | "restore",
): Promise<Lost[]> {
  const concerned = direction === "finish" ? pairs : pairs.slice(0, progress.reached + 1);
  const names = concerned.flatMap(({ back, forward }) => tablesOf(back, forward));
  const states = await readTableStates(context, names, { readOnly: true });
  const rows = await inOrder(concerned, (pair, act) => lostOf(context, pair, act, progress, direction, states));
  return [...rows.flat(), ...(await typedCells(context, concerned)), ...(await typedInputs(context, concerned))];
}

const tablesOf = (...acts: (Act | null | undefined)[]): string[] =>
  acts.flatMap((act) => (act?.kind === "patch" ? [act.patch.table] : act != null && "table" in act ? [act.table] : []));

async function lostOf(
  context: Excel.RequestContext,
  { back, forward }: KnownPair,
  act: number,
  progress: GroupProgress,
  direction: "finish" | "restore",
  states: ReadonlyMap<string, TableState>,
): Promise<Lost[]> {
  const state = states.get(tablesOf(back, forward)[0] ?? "");
  if (state === undefined || forward === undefined) return [];
  if (forward.kind === "patch" && back?.kind === "patch") {
    const { steps } = forward.patch;
    const done = act < progress.act ? steps.length : act > progress.act ? 0 : await readStepsDone(context, forward.patch, progress);
    if (state.inputs.length !== rowsAfter(forward.patch, done))
      throw new WorkbookError("rearranged", { table: state.table, sheet: state.sheet });
    if (direction === "finish") await refuseTypedBelow(context, state, forward.patch, done);
    else await refuseTypedBelow(context, state, back.patch, steps.length - done);
    return rowsTypedSince(state, expectedOf(forward.patch, back.patch, done));
  }
  const made = [forward, back].find((one) => one?.kind === "makeTable");
  if (made?.kind === "makeTable") {
    const contract = contractOf(made.table);
    const cells = made.rows.map(
      (row) => new Map(rowInputs(contract, row).map((input, place) => [contract.columns[place]?.name ?? "", input])),
    );
    return rowsTypedSince(state, (row, name) => [cells[row]?.get(name) ?? ""]);
  }
  const columns = [forward, back].find((one) => one?.kind === "addColumns");
  if (columns?.kind !== "addColumns") return [];
  const coming = new Map(columns.columns.map(({ name, cells = [] }) => [name, cells]));
  return rowsTypedSince(state, (row, name) => (coming.has(name) ? [coming.get(name)?.[row] ?? ""] : []));
}

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
  // Excel itself fills the formula columns of new rows.
  const filling = new Set(contract.columns.flatMap(({ name, formula }) => (formula === undefined ? [] : [name])));
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
  if (written === now || (isFormula(written) && isFormula(now))) return true;
  if (typeof now === "number") return written !== "" && Number(written) === now;
  return typeof now === "boolean" && String(written).toLowerCase() === String(now);
}

/** New rows need the cells below the table: fails with `occupied` if those are no longer free. */
async function refuseTypedBelow(
  context: Excel.RequestContext,
  { sheet, area }: TableState,
  patch: TablePatch,
  done: number,
): Promise<void> {
  const rows = roomNeeded(patch, done);
  if (rows === 0) return;
  const room = { row: area.row + area.rows, column: area.column, rows, columns: area.columns };
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(room.row, room.column, room.rows, room.columns);
  range.load("formulas");
  await context.sync();
  if (range.formulas.some((line: unknown[]) => line.some((cell) => cell !== "")))
    throw new WorkbookError("occupied", { sheet, address: areaRef(room).replaceAll("$", "") });
}

/** How many rows below the table will become part of it without room being made for them first. */
function roomNeeded({ steps }: TablePatch, done: number): number {
  let free = 0;
  let needed = 0;
  for (const step of steps.slice(done)) {
    if (step.op === "push") free += step.count;
    else if (step.op === "pull") free -= step.count;
    else if (step.op === "resize") {
      free -= step.to - step.from;
      needed = Math.max(needed, -free);
    }
  }
  return needed;
}

/** Single cells that hold neither the old value nor the new one. */
async function typedCells(context: Excel.RequestContext, pairs: readonly KnownPair[]): Promise<Lost[]> {
  const acts = pairs.flatMap(({ back, forward }) =>
    forward?.kind === "input" || forward?.kind === "cell" ? [{ forward, back: back?.kind === forward.kind ? back : undefined }] : [],
  );
  const cells = cellsSetBy(
    context,
    acts.map(({ forward }) => forward),
  );
  for (const { cell } of cells) cell.load("formulas");
  if (cells.length > 0) await context.sync();
  return cells.flatMap(({ name, cell }, index): Lost[] => {
    const now = (cell.formulas[0]?.[0] ?? "") as Input;
    const known = [acts[index]?.forward.value, acts[index]?.back?.value].flatMap((input) => (input === undefined ? [] : [input]));
    const plain = known.map((input) => (typeof input === "string" ? input.replace(/^'/, "") : input));
    return now === "" || plain.some((input) => isSame(input, now)) ? [] : [{ kind: "input", name, value: String(now) }];
  });
}

/** Inputs of sheets to be drawn that hold neither what was typed before nor what the add-in suggests. */
async function typedInputs(context: Excel.RequestContext, pairs: readonly KnownPair[]): Promise<Lost[]> {
  const wanted = pairs.flatMap(({ back, forward }) => {
    if (back?.kind !== "redraw" || back.inputs === undefined) return [];
    const { inputs } = back;
    const names = forward?.kind === "draw" ? forward.blueprint.inputs : Object.keys(inputs);
    return names.map((name) => ({ name, before: inputs[name], item: context.workbook.names.getItemOrNullObject(name) }));
  });
  for (const { item } of wanted) item.load("name,comment");
  if (wanted.length > 0) await context.sync();
  const found = wanted.flatMap(({ name, before, item }) => {
    if (item.isNullObject) return [];
    const cell = item.getRangeOrNullObject();
    cell.load("formulas");
    return [{ name, before, cell, usual: item.comment }];
  });
  if (found.length > 0) await context.sync();
  return found.flatMap(({ name, before, cell, usual }): Lost[] => {
    const now = cell.isNullObject ? "" : ((cell.formulas[0]?.[0] ?? "") as Input);
    const known = typeof before === "string" ? before.replace(/^'/, "") : before;
    if (now === "" || isSuggested(now, usual) || (known !== undefined && isSame(known, now))) return [];
    return [{ kind: "input", name, value: String(now) }];
  });
}
