/** Interrupted intentions: lists them, puts them back, finishes them, or leaves them as they are. */
import type { Act, Pair, Touched } from "../acts";
import { WorkbookError } from "../../errors";
import { inExcel } from "../../gateway";
import { inOrder } from "../../inOrder";
import { refuseNewer } from "../../reading/newerVersion";
import { Journal, type GroupTexts } from "../journal/journal";
import type { GroupHeader } from "../journal/journalRow";
import { oneAfterTheOther } from "../../oneAfterTheOther";
import type { SheetSource } from "../redraw";
import type { MarksBefore } from "../rowMarks";
import { finishGroup, putBackGroup } from "../settleGroup";
import { stillFor } from "../journal/pen";
import type { Lost } from "./lost";
import { look, type KnownPair } from "./look";

export interface PendingWrite {
  id: string;
  time: string;
  intention: string;
  targets: Touched[];
  /** Somebody is writing or settling it now, in this workbook; for so many seconds nothing has come from them. */
  running: boolean;
  quietSeconds: number;
  /** The way back was kept. */
  restorable: boolean;
  /** What was still to be written was kept, too. */
  finishable: boolean;
}

/** Intentions that were begun and have not ended, oldest first. While one runs, none can be settled: there is one pen. */
export function pendingWrites(): Promise<PendingWrite[]> {
  return inExcel(async (context) => {
    const journal = await Journal.open(context, { readOnly: true });
    const { running, pen } = journal;
    const quietSeconds = pen === undefined ? 0 : Math.floor(stillFor(pen) / 1000);
    return inOrder(journal.unfinished, async (group): Promise<PendingWrite> => {
      const { id, time, intention, targets } = group;
      const { back, on, strange } = await journal.texts(group);
      const known = !strange && running === undefined;
      return {
        id,
        time,
        intention,
        targets,
        running: group === running,
        quietSeconds: group === running ? quietSeconds : 0,
        restorable: known && isWayBack(back, group),
        finishable: known && back !== undefined && on !== undefined,
      };
    });
  });
}

const isWayBack = (back: (Act | null)[] | undefined, { progress }: GroupHeader): boolean =>
  back !== undefined && back.slice(0, progress.reached + 1).every((act) => act !== null);

/**
 * Puts back what an interrupted intention has overwritten. If that would overwrite what somebody typed since, nothing is written and the
 * list of it is returned; call it with `accept` to go ahead. `sheets` works out the sheets that are drawn again. Fails with
 * `nothingToRestore`, `laterAct`, `missingTable`, `missingColumn`, `rearranged` or `occupied`; with `busy` while somebody writes or
 * settles in this workbook; with `settledMeanwhile`, `changedMeanwhile` or `typedWhileSettling` when somebody types at the very moment.
 */
export function restore(id: string, sheets: SheetSource, accept = false): Promise<Lost[]> {
  return settle(id, accept, "restore", (group, { back, on }) => {
    if (!isWayBack(back, group) || back === undefined) throw new WorkbookError("nothingToRestore", { id });
    const pairs = back.map((act, index): KnownPair => {
      const forward = on?.[index];
      return forward === undefined ? { back: act } : { back: act, forward };
    });
    return { pairs, act: (context, journal, seen) => putBackGroup(context, journal, group, pairs, { sheets, seen }) };
  });
}

/** Finishes an interrupted intention, and asks first as `restore` does. Fails like it, and with `nothingToFinish`. */
export function finish(id: string, sheets: SheetSource, accept = false): Promise<Lost[]> {
  return settle(id, accept, "finish", (group, { back, on }) => {
    if (on === undefined || back === undefined) throw new WorkbookError("nothingToFinish", { id });
    const pairs = on.map((forward, index): Pair => ({ forward, back: back[index] ?? null }));
    return { pairs, act: (context, journal, seen) => finishGroup(context, journal, group, pairs, { sheets, seen }) };
  });
}

/** Closes an interrupted intention and leaves the workbook as it is. Needs neither its texts nor its tables; fails with `busy`. */
export function leaveAsIs(id: string): Promise<void> {
  return withGroup(id, async (_context, journal, group) => {
    journal.takeOver(group);
    await journal.close(group, "left");
  });
}

type Looked = Awaited<ReturnType<typeof look>>;

interface Settlement {
  pairs: readonly KnownPair[];
  act: (context: Excel.RequestContext, journal: Journal, seen: Looked) => Promise<void>;
}

/** Looks, asks, takes the pen, looks again, and acts. Nobody has the pen while a person reads a list. */
function settle(
  id: string,
  accept: boolean,
  direction: "restore" | "finish",
  prepare: (group: GroupHeader, texts: GroupTexts) => Settlement,
): Promise<Lost[]> {
  return withGroup(id, async (context, journal, group, taken) => {
    const texts = await journal.texts(group);
    if (texts.strange) throw new WorkbookError("laterAct", { intention: group.intention });
    const { pairs, act } = prepare(group, texts);
    const before = JSON.parse(texts.before ?? "{}") as MarksBefore;
    const looking = () => look(context, pairs, group.progress, direction, before);
    const first = await looking();
    if (first.lost.length > 0 && !accept) return first.lost;
    journal.takeOver(group);
    await context.sync();
    taken();
    const seen = await looking().catch(async (failure: unknown) => {
      await journal.layDown();
      throw failure;
    });
    if (seen.seen !== first.seen) {
      await journal.layDown();
      throw new WorkbookError("changedMeanwhile", { table: group.targets[0]?.name ?? "", sheet: "…" });
    }
    await act(context, journal, seen);
    return [];
  });
}

/**
 * Does something to an open group. When somebody else has written since the journal was read, whatever went wrong is their doing: then
 * it fails with `busy` while they go on, and with `settledMeanwhile` when they have ended it.
 */
function withGroup<Result>(
  id: string,
  act: (context: Excel.RequestContext, journal: Journal, group: GroupHeader, taken: () => void) => Promise<Result>,
): Promise<Result> {
  return oneAfterTheOther(async () => {
    await refuseNewer();
    let read: Journal | undefined;
    let isTaken = false;
    try {
      return await inExcel(async (context) => {
        const journal = await Journal.open(context);
        if (journal.running !== undefined) throw new WorkbookError("busy", { intention: journal.running.intention });
        const group = openGroup(journal, id);
        read = journal;
        return act(context, journal, group, () => (isTaken = true));
      });
    } catch (failure) {
      if (read === undefined || isTaken) throw failure;
      const now = await inExcel((context) => Journal.open(context, { readOnly: true }));
      if (now.pen?.token === read.pen?.token) throw failure;
      const { intention } = openGroup(now, id);
      throw new WorkbookError("busy", { intention });
    } finally {
      read?.letGo();
    }
  });
}

function openGroup(journal: Journal, id: string): GroupHeader {
  const group = journal.groups.find((one) => one.id === id);
  if (group === undefined) throw new WorkbookError("nothingToRestore", { id });
  if (group.state !== "writing") throw new WorkbookError("settledMeanwhile", { intention: group.intention });
  return group;
}
