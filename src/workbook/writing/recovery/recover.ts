/** Interrupted intentions: lists them, puts them back, finishes them, or leaves them as they are. */
import type { Act, Pair, Touched } from "../acts";
import { WorkbookError } from "../../errors";
import { inExcel } from "../../gateway";
import { inOrder } from "../../inOrder";
import { finishGroup, putBackGroup } from "../group";
import { Journal } from "../journal/journal";
import type { GroupHeader } from "../journal/journalRow";
import { lostByRecovery } from "./lostByRecovery";
import type { SheetSource } from "../redraw";
import { oneAfterTheOther } from "../../oneAfterTheOther";
import type { Lost } from "./undo";

export interface PendingWrite {
  id: string;
  time: string;
  intention: string;
  targets: Touched[];
  /** The way back was kept. */
  restorable: boolean;
  /** What was still to be written was kept, too. */
  finishable: boolean;
}

/** Intentions that were begun and never ended, oldest first. */
export function pendingWrites(): Promise<PendingWrite[]> {
  return inExcel(async (context) => {
    const journal = await Journal.open(context, { readOnly: true });
    return inOrder(journal.unfinished, async (group): Promise<PendingWrite> => {
      const { id, time, intention, targets } = group;
      const { back, on } = await journal.texts(group);
      return { id, time, intention, targets, restorable: isWayBack(back, group), finishable: back !== undefined && on !== undefined };
    });
  });
}

const isWayBack = (back: (Act | null)[] | undefined, { progress }: GroupHeader): boolean =>
  back !== undefined && back.slice(0, progress.reached + 1).every((act) => act !== null);

/**
 * Puts back what an interrupted intention has overwritten. If that would overwrite what somebody typed since, nothing is written and the
 * list of it is returned; call it with `accept` to go ahead. `sheets` works out the sheets that are drawn again. Fails with `nothingToRestore`, `rearranged` or `occupied`.
 */
export function restore(id: string, sheets: SheetSource, accept = false): Promise<Lost[]> {
  return withGroup(id, async (context, journal, group) => {
    const { back, on } = await journal.texts(group);
    if (!isWayBack(back, group) || back === undefined) throw new WorkbookError("nothingToRestore", { id });
    const pairs = back.map((act, index) => ({ back: act, forward: on?.[index] }));
    const lost = await lostByRecovery(context, pairs, group.progress, "restore");
    if (lost.length > 0 && !accept) return lost;
    await putBackGroup(context, journal, group, pairs, sheets);
    return [];
  });
}

/** Finishes an interrupted intention, and asks first as `restore` does. Fails with `nothingToFinish`, `rearranged` or `occupied`. */
export function finish(id: string, sheets: SheetSource, accept = false): Promise<Lost[]> {
  return withGroup(id, async (context, journal, group) => {
    const { back, on } = await journal.texts(group);
    if (on === undefined || back === undefined) throw new WorkbookError("nothingToFinish", { id });
    const pairs: Pair[] = on.map((forward, index) => ({ forward, back: back[index] ?? null }));
    const lost = await lostByRecovery(context, pairs, group.progress, "finish");
    if (lost.length > 0 && !accept) return lost;
    await finishGroup(context, journal, group, pairs, sheets);
    return [];
  });
}

/** Closes an interrupted intention and leaves the workbook as it is. */
export function leaveAsIs(id: string): Promise<void> {
  return withGroup(id, async (context, journal, group) => {
    journal.finish(group, "done", { marks: "", hashAfter: "", keep: false });
    await context.sync();
  });
}

function withGroup<Result>(
  id: string,
  act: (context: Excel.RequestContext, journal: Journal, group: GroupHeader) => Promise<Result>,
): Promise<Result> {
  return oneAfterTheOther(() =>
    inExcel(async (context) => {
      const journal = await Journal.open(context);
      const group = journal.unfinished.find((pending) => pending.id === id);
      if (group === undefined) throw new WorkbookError("nothingToRestore", { id });
      return act(context, journal, group);
    }),
  );
}
