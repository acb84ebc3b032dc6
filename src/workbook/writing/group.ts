/**
 * Carries out a group of acts under the pen: takes it with the row in the journal, writes act by act, closes the row. Every batch is
 * refused by Excel once somebody else has taken the pen, and reads what it writes over.
 */
import { clock } from "../clock";
import { WorkbookError, workbookErrorOf } from "../errors";
import { fingerprint } from "../fingerprint";
import type { TypedOnSheet } from "../drawing/stoodThere";
import { inExcel } from "../gateway";
import { inOrder } from "../inOrder";
import { readTableStates } from "../reading/tableState";
import { touchedBy, type Act, type Pair } from "./acts";
import { Journal } from "./journal/journal";
import type { GroupHeader } from "./journal/journalRow";
import { noteWritten } from "./journal/ownWrites";
import { isFreshFromOthers, runOf } from "./journal/pen";
import { foundInWords, type Known } from "./met";
import { performAct } from "./performAct";
import { cellAt, cellChanged } from "./planning/planCells";
import type { Planned } from "./planning/planned";
import { putBackGroup } from "./settleGroup";
import { look } from "./recovery/look";
import { sheetsOf, type SheetSource } from "./redraw";
import { marksAfter, marksBefore } from "./rowMarks";
import { takeBreak } from "../slices";

/** Longest texts, in characters, with which an intention can be put back after the pane has died, be finished, and be undone later. */
const limits = { interruption: 12_000_000, finishing: 3_000_000, undo: 1_500_000 };

export interface GroupOptions {
  intention: string;
  undoes?: string;
  /** The token of the pen before what is written was worked out: fails with `busy` where somebody has written since. */
  since?: string;
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

/** What the journal can keep of a group that is about to be carried out. Long texts are written down with a break between them. */
export async function backupOf(planned: readonly Planned[]): Promise<Backup> {
  const back = JSON.stringify(planned.map((pair) => pair.back));
  if (back.length > longText) await takeBreak();
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

/** One try to carry out a group, as far as it has come. */
interface Run {
  journal?: Journal;
  group?: GroupHeader;
  /** Excel has said that its row is in the journal. */
  hasBegun: boolean;
  planned: readonly Planned[];
  /** Acts that put back what the batches found, where that is not what was planned for. */
  backs: Map<number, Act>;
  /** What was typed on sheets at the very moment, to be written again last. */
  typed: TypedOnSheet[];
  /** What somebody had typed where it was written over, in words. */
  found: string;
  drawn: Map<string, string>;
}

/** What was planned, and the sheets that were drawn. */
export interface Carried {
  planned: readonly Planned[];
  drawn: Drawn;
}

/** How often a write begins anew because somebody else has written between its look at the journal and its begin. */
const begins = 3;

/**
 * Plans a group and carries it out. The journal is read before the plan is made: whatever somebody else writes after that moves the pen,
 * and the group cannot begin. If something fails on the way, everything is put back at once and the failure thrown; if that fails too,
 * the row stays open and `halfWritten` is thrown. Fails with `busy` while somebody else is writing, with `unfinished` when an interrupted
 * group touches the same targets, and with `takenOver` when somebody has settled this one while the pane stood still.
 */
export async function runGroup(
  plan: (context: Excel.RequestContext) => Promise<readonly Planned[]>,
  options: GroupOptions,
  tried = 1,
): Promise<Carried> {
  const run: Run = { hasBegun: false, planned: [], backs: new Map(), typed: [], found: "", drawn: new Map() };
  try {
    await inExcel((context) => carryOut(context, plan, options, run));
  } catch (failure) {
    run.journal?.letGo();
    const end = await afterFailure(run, failure, options);
    if (end === "again" && tried < begins) return runGroup(plan, options, tried + 1);
    if (end === "again") throw new WorkbookError("busy", { intention: run.journal?.running?.intention ?? options.intention });
  }
  const { pen } = run.journal ?? {};
  if (run.group !== undefined) noteWritten(run.group, pen !== undefined && isFreshFromOthers(pen));
  return { planned: run.planned, drawn: run.drawn };
}

async function carryOut(
  context: Excel.RequestContext,
  plan: (context: Excel.RequestContext) => Promise<readonly Planned[]>,
  { intention, undoes, since, onProgress, sheets }: GroupOptions,
  run: Run,
): Promise<void> {
  const journal = await Journal.open(context);
  if (journal.running !== undefined) throw new WorkbookError("busy", { intention: journal.running.intention });
  if (since !== undefined && since !== (journal.pen?.token ?? "")) throw new WorkbookError("busy", { intention });
  run.planned = await plan(context);
  const planned = run.planned.filter(({ idle }) => !idle);
  if (planned.length === 0) return;
  const targets = planned.map(({ forward }) => touchedBy(forward));
  const half = journal.unfinished.find((group) => group.targets.some(({ name }) => targets.some((target) => target.name === name)));
  if (half !== undefined) throw new WorkbookError("unfinished", { intention: half.intention });
  const { back, on, undoable } = await backupOf(planned);
  run.journal = journal;
  const group = journal.newGroup({
    time: new Date(clock.now()).toISOString(),
    intention,
    targets,
    ...(undoes !== undefined && { undoes }),
  });
  run.group = group;
  if (back.length > longText) await takeBreak();
  await journal.begin(group, { back, on, before: on === "" ? "" : JSON.stringify(marksBefore(planned)) });
  run.hasBegun = true;
  // Excel of somebody else may not have heard of it yet: two who begin at once find out before they write.
  if (journal.pen !== undefined && isFreshFromOthers(journal.pen)) await clock.wait(crossing);
  await refuseChanged(context, planned);

  const blueprintOf = sheetsOf(
    planned.map(({ forward }) => forward),
    sheets,
  );
  await inOrder(planned, async (pair, act) => {
    const { forward, back: wayBack } = pair;
    const known = knownOf(planned, act);
    onProgress?.(act, planned.length, forward);
    const tick = (done: number): void => journal.tick(group, { act, done, reached: act, backwards: false });
    tick(0);
    const { sheet, met } = await performAct(context, forward, {
      done: 0,
      tick,
      headed: known.table,
      blueprintOf,
      known,
      ...(wayBack?.kind === "patch" && { formats: wayBack.patch.formats }),
    });
    if (sheet !== undefined) run.drawn.set(touchedBy(forward).name, sheet);
    await context.sync();
    const { asKnown, back: found, typed, found: cells } = await met();
    if (asKnown) return;
    if (found !== undefined) run.backs.set(act, found);
    if (typed !== undefined) run.typed.push(typed);
    if (cells !== undefined) run.found = foundInWords(cells);
    throw new WorkbookError("typedMeanwhile", { intention, sheet: sheetOf(pair) });
  });

  const marks = undoable ? await marksAfter(context, planned) : "";
  await journal.close(group, "done", { marks, hashAfter: marks === "" ? "" : fingerprint(marks), keep: undoable });
}

/** So many characters are cut into cells and fingerprinted for so long that the page takes a break before. */
const longText = 1_000_000;

/** Milliseconds in which what one Excel writes has come to the others, where several people have the workbook open. */
const crossing = 3000;

/** What was planned to be written over. Once an act of the group has changed a table, neither what it holds nor its language is known. */
function knownOf(planned: readonly Planned[], act: number): Known {
  const { forward, back, state } = planned[act] ?? {};
  const { name = "" } = forward === undefined ? {} : touchedBy(forward);
  const isFirst = planned.slice(0, act).every((earlier) => touchedBy(earlier.forward).name !== name);
  return { table: isFirst ? state : undefined, value: isFirst && back != null && "value" in back ? back.value : undefined };
}

const sheetOf = ({ summary }: Planned): string => ("sheet" in summary ? summary.sheet : summary.name);

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

/**
 * After a failure: what became of the group is read from the journal. One that is done, is done, and only the answer was lost. One that
 * never began has written nothing; it can begin again when somebody else was first. What was begun is put back. Otherwise throws what
 * the person has to be told.
 */
async function afterFailure(run: Run, failure: unknown, { intention, sheets }: GroupOptions): Promise<"done" | "again"> {
  const { group: begun, journal: earlier } = run;
  if (begun === undefined) throw failure;
  let isThere = run.hasBegun;
  try {
    return await inExcel(async (context) => {
      const journal = await Journal.open(context);
      const group = journal.groups.find(({ id }) => id === begun.id);
      if (group === undefined) {
        const token = journal.pen?.token ?? "";
        if (token !== (earlier?.pen?.token ?? "") && runOf(token) !== runOf(begun.own?.last ?? "")) return "again";
        throw new Untouched();
      }
      isThere = true;
      if (group.state === "done" && !journal.isTakenOver(group)) return "done";
      if (group.state !== "writing" || journal.isTakenOver(group) || !journal.resume(group))
        throw new WorkbookError("takenOver", { intention });
      try {
        await putBackAtOnce(context, journal, group, run, sheets);
      } finally {
        journal.letGo();
      }
      throw new Untouched();
    });
  } catch (second) {
    if (second instanceof Untouched) throw failure;
    if (second instanceof WorkbookError && second.code === "takenOver") throw second;
    if (!isThere) throw failure;
    if (run.found !== "") throw new WorkbookError("notGivenBack", { intention, cells: run.found });
    throw new WorkbookError("halfWritten", { intention, why: codeOf(workbookErrorOf(failure)), then: codeOf(workbookErrorOf(second)) });
  }
}

/** Nothing of the group is in the workbook, or no longer: the person is told of the first failure. */
class Untouched extends Error {}

const codeOf = (failure: unknown): string => (failure instanceof WorkbookError ? failure.code : String(failure));

/** Puts back what was begun. Where somebody has typed something of their own over it since, it is left open for them to settle. */
async function putBackAtOnce(
  context: Excel.RequestContext,
  journal: Journal,
  group: GroupHeader,
  { planned, backs, typed }: Run,
  sheets: SheetSource,
): Promise<void> {
  const effective = planned.filter(({ idle }) => !idle);
  const pairs = effective.map((pair, act): Pair => ({ forward: pair.forward, back: backs.get(act) ?? pair.back }));
  const seen = await look(context, pairs, group.progress, "restore", marksBefore(effective));
  if (seen.lost.length > 0) {
    await journal.layDown();
    throw new WorkbookError("changedMeanwhile", { table: "", sheet: "" });
  }
  await putBackGroup(context, journal, group, pairs, { sheets, seen, typed });
}
