/** Carries out a group of acts with its row in the journal; puts an interrupted group back, or finishes it. */
import { tables } from "../../domain/tables/catalogue";
import { isFinal, touchedBy, type Act, type Pair } from "./acts";
import { WorkbookError, workbookErrorOf } from "../errors";
import { inExcel } from "../gateway";
import { inOrder } from "../inOrder";
import { fingerprint } from "../fingerprint";
import { Journal } from "./journal/journal";
import type { GroupHeader, GroupProgress } from "./journal/journalRow";
import { performAct } from "./performAct";
import type { Planned } from "./planning/planned";
import { cellAt, cellChanged, cellsSetBy } from "./planning/planCells";
import { sheetsOf, type SheetSource } from "./redraw";
import { invertStep, stepsDone, type TablePatch } from "./tablePatch";
import { readTableStates, rowMarks } from "../reading/tableState";

/** Longest texts, in characters, with which an intention can be put back after the pane has died, be finished, and be undone later. */
const limits = { interruption: 12_000_000, finishing: 3_000_000, undo: 1_500_000 };

export interface GroupOptions {
  intention: string;
  undoes?: string;
  onProgress?: (done: number, of: number, act: Act) => void;
  /** Works out the sheets that are drawn again, also when the group has to be put back. */
  sheets: SheetSource;
}

/** How much of an intention the journal can keep. */
export interface Backup {
  /** How to put it back and how to finish it, as text; empty when that is too long to keep. */
  back: string;
  on: string;
  /** It can be put back after an interruption. */
  safe: boolean;
  undoable: boolean;
}

/** What the journal can keep of a group that is about to be carried out. */
export function backupOf(planned: readonly Planned[]): Backup {
  const back = JSON.stringify(planned.map((pair) => pair.back));
  const on = JSON.stringify(planned.map(({ forward }) => forward));
  const safe = back.length <= limits.interruption;
  // Room for the fingerprints of the rows, which are added when it is done.
  const rows = planned.reduce(
    (sum, { forward, state }) => sum + (forward.kind === "makeTable" ? forward.rows.length : (state?.inputs.length ?? 0)),
    0,
  );
  return {
    back: safe ? back : "",
    on: on.length <= limits.finishing && back.length + on.length <= limits.interruption ? on : "",
    safe,
    undoable: back.length + rows * 8 <= limits.undo && planned.every((pair) => pair.back !== null),
  };
}

/** Names of the sheets that a group drew, by their marks. */
export type Drawn = ReadonlyMap<string, string>;

/**
 * Carries out a group: writes its row in the journal, checks one last time that nobody changed a target, carries out the acts, and ticks
 * the row off. If something fails on the way, everything is put back at once and the failure thrown; if that fails too, the row stays
 * open and `halfWritten` is thrown.
 */
export async function runGroup(planned: readonly Planned[], options: GroupOptions): Promise<Drawn> {
  const started: { group?: GroupHeader } = {};
  try {
    return await inExcel((context) => carryOut(context, planned, options, started));
  } catch (failure) {
    await putBackAtOnce(planned, started.group, failure, options.sheets);
    throw failure;
  }
}

async function carryOut(
  context: Excel.RequestContext,
  planned: readonly Planned[],
  { intention, undoes, onProgress, sheets }: GroupOptions,
  started: { group?: GroupHeader },
): Promise<Drawn> {
  const journal = await Journal.open(context);
  const targets = planned.map(({ forward }) => touchedBy(forward));
  const half = journal.unfinished.find((group) => group.targets.some(({ name }) => targets.some((target) => target.name === name)));
  if (half !== undefined) throw new WorkbookError("unfinished", { intention: half.intention });
  const keeping = backupOf(planned);
  const time = new Date().toISOString();
  const group = await journal.begin({
    time,
    intention,
    targets,
    ...(undoes !== undefined && { undoes }),
    back: keeping.back,
    on: keeping.on,
  });
  started.group = group;
  await context.sync();
  await refuseChanged(context, planned);

  const drawn = new Map<string, string>();
  const blueprintOf = sheetsOf(
    planned.map(({ forward }) => forward),
    sheets,
  );
  await inOrder(planned, async ({ forward, state }, act) => {
    onProgress?.(act, planned.length, forward);
    const tick = (done: number): void => journal.tick(group, { act, done, reached: act, backwards: false });
    tick(0);
    const sheet = await performAct(context, forward, { done: 0, tick, headers: state?.headers, blueprintOf });
    if (sheet !== undefined) drawn.set(touchedBy(forward).name, sheet);
    await context.sync();
  });

  const marks = keeping.undoable ? await marksOf(context, planned) : "";
  const undone = undoes === undefined ? undefined : journal.groups.find(({ id }) => id === undoes);
  journal.finish(group, "done", { marks, hashAfter: marks === "" ? "" : fingerprint(marks), keep: keeping.undoable });
  if (undone !== undefined) journal.settleUndone(undone);
  await context.sync();
  return drawn;
}

/** Fails with `changedMeanwhile` when a table, or a cell that a person chose, is no longer as it was when the plan was made. */
async function refuseChanged(context: Excel.RequestContext, planned: readonly Planned[]): Promise<void> {
  const names = planned.flatMap(({ summary }) => ("table" in summary ? [summary.table] : []));
  const states = await readTableStates(context, names);
  await refuseChangedCells(context, planned);
  for (const { summary, seen } of planned) {
    if (!("table" in summary)) continue;
    if ((states.get(summary.table)?.seen ?? "") !== seen)
      throw new WorkbookError("changedMeanwhile", { table: summary.table, sheet: summary.sheet });
  }
}

async function refuseChangedCells(context: Excel.RequestContext, planned: readonly Planned[]): Promise<void> {
  const chosen = planned.flatMap(({ forward, seen }) =>
    forward.kind === "cell" ? [{ forward, seen, cell: cellAt(context, forward).load("formulas") }] : [],
  );
  if (chosen.length > 0) await context.sync();
  const changed = chosen.find(({ cell, seen }) => String(cell.formulas[0]?.[0] ?? "") !== seen);
  if (changed !== undefined) throw cellChanged(changed.forward);
}

/** Fingerprints of the written rows, and the contents of the written cells: from them it can be told later what somebody changed. */
export async function marksOf(context: Excel.RequestContext, planned: readonly Pair[]): Promise<string> {
  const names = planned.flatMap(({ forward }) =>
    forward.kind === "patch" ? [forward.patch.table] : forward.kind === "makeTable" ? [forward.table] : [],
  );
  const states = await readTableStates(context, names, { readOnly: true });
  const marks: Record<string, string> = {};
  for (const [name, state] of states) {
    const contract = tables.find((table) => table.name === name);
    const columns = contract?.columns.map((column) => column.name).filter((column) => state.headers.includes(column)) ?? state.headers;
    marks[name] = rowMarks(state, columns).join("");
  }
  const cells = cellsSetBy(
    context,
    planned.map(({ forward }) => forward),
  );
  for (const { cell } of cells) cell.load("formulas");
  if (cells.length > 0) await context.sync();
  for (const { name, cell } of cells) marks[name] = String(cell.formulas[0]?.[0] ?? "");
  return JSON.stringify(marks);
}

/** After a failure, puts back what was begun, in a run of its own. A group without a row in the journal has written nothing. */
async function putBackAtOnce(pairs: readonly Pair[], begun: GroupHeader | undefined, failure: unknown, sheets: SheetSource): Promise<void> {
  if (begun === undefined) return;
  try {
    await inExcel(async (context) => {
      const journal = await Journal.open(context);
      const group = journal.groups.find(({ id }) => id === begun.id);
      if (group !== undefined) await putBackGroup(context, journal, group, pairs, sheets);
    });
  } catch (second) {
    const why = workbookErrorOf(failure);
    const then = workbookErrorOf(second);
    throw new WorkbookError("halfWritten", { intention: begun.intention, why: codeOf(why), then: codeOf(then) });
  }
}

const codeOf = (failure: unknown): string => (failure instanceof WorkbookError ? failure.code : String(failure));

/**
 * Puts back what an interrupted group has written so far and closes it as "restored". Sheets come last, since they are worked out from
 * the tables. Fails with `nothingToRestore` when an act that was begun has no way back, and with `rearranged` when somebody inserted or
 * deleted rows of a table that the group was changing.
 */
export async function putBackGroup(
  context: Excel.RequestContext,
  journal: Journal,
  group: GroupHeader,
  pairs: readonly (Pair | { back: Act | null; forward?: undefined })[],
  sheets: SheetSource,
): Promise<void> {
  const { progress } = group;
  const blueprintOf = sheetsOf(
    pairs.map(({ back }) => back),
    sheets,
  );
  const reached = pairs.slice(0, progress.reached + 1);
  if (reached.some(({ back }) => back === null)) throw new WorkbookError("nothingToRestore", { id: group.id });
  const downwards = pairs.slice(0, progress.act + 1).flatMap(({ back }, act) => (back === null ? [] : [{ back, act }]));
  await inOrder(downwards.reverse(), async ({ back, act }) => {
    if (back.kind === "redraw") return;
    const length = back.kind === "patch" ? back.patch.steps.length : 0;
    const left = back.kind !== "patch" ? 0 : act < progress.act ? length : await stepsLeft(context, back.patch, progress);
    const tick = (done: number): void => journal.tick(group, { act, done: length - done, reached: progress.reached, backwards: true });
    tick(length - left);
    await performAct(context, back, { done: length - left, tick, again: true, blueprintOf });
    await context.sync();
  });
  const redraws = reached.flatMap(({ back, forward }) => (back?.kind === "redraw" ? [{ back, forward }] : []));
  await inOrder(redraws, async ({ back, forward }) => {
    await performAct(context, back, { done: 0, tick: () => undefined, again: true, blueprintOf, fallback: forward });
    await context.sync();
  });
  journal.finish(group, "restored", { marks: "", hashAfter: "", keep: false });
  await context.sync();
}

/** How many steps of the interrupted act have been done, so have to be taken back. `back` is its way back. */
async function stepsLeft(context: Excel.RequestContext, back: TablePatch, progress: GroupProgress): Promise<number> {
  const forward: TablePatch = { ...back, before: back.after, after: back.before, steps: [...back.steps].reverse().map(invertStep) };
  return readStepsDone(context, forward, progress);
}

/** How many steps of an interrupted patch have been done, by what its table looks like. Fails with `rearranged`. */
export async function readStepsDone(context: Excel.RequestContext, forward: TablePatch, progress: GroupProgress): Promise<number> {
  const state = (await readTableStates(context, [forward.table])).get(forward.table);
  if (state === undefined) throw new WorkbookError("missingTable", { table: forward.table });
  const done = stepsDone(forward, progress, state.inputs.length, state.below);
  if (done === undefined) throw new WorkbookError("rearranged", { table: forward.table, sheet: state.sheet });
  return done;
}

/** Resumes an interrupted group, carries out the rest of it and closes it as "done". */
export async function finishGroup(
  context: Excel.RequestContext,
  journal: Journal,
  group: GroupHeader,
  pairs: readonly Pair[],
  sheets: SheetSource,
): Promise<void> {
  const { progress } = group;
  const blueprintOf = sheetsOf(
    pairs.map(({ forward }) => forward),
    sheets,
  );
  const first = Math.max(0, progress.act);
  await inOrder(pairs.slice(first), async ({ forward }, index) => {
    const act = first + index;
    const begun = act === progress.act;
    const done = forward.kind === "patch" && begun ? await readStepsDone(context, forward.patch, progress) : 0;
    const tick = (steps: number): void =>
      journal.tick(group, { act, done: steps, reached: Math.max(act, progress.reached), backwards: false });
    tick(done);
    await performAct(context, forward, { done, tick, again: true, blueprintOf });
    await context.sync();
  });
  const keep = pairs.every(({ back, forward }) => back !== null && !isFinal(forward));
  const marks = keep ? await marksOf(context, pairs) : "";
  journal.finish(group, "done", { marks, hashAfter: marks === "" ? "" : fingerprint(marks), keep });
  const undone = group.undoes === undefined ? undefined : journal.groups.find(({ id }) => id === group.undoes);
  if (undone !== undefined) journal.settleUndone(undone);
  await context.sync();
}
