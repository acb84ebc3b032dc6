/** Writes of two people that have met: what each wrote and where it is no longer so, and noting that a person knows of it. */
import { WorkbookError } from "../../errors";
import { inExcel } from "../../gateway";
import { inOrder } from "../../inOrder";
import { oneAfterTheOther } from "../../oneAfterTheOther";
import { refuseNewer } from "../../reading/newerVersion";
import { collisionsIn } from "../journal/collisions";
import { Journal } from "../journal/journal";
import type { GroupHeader } from "../journal/journalRow";
import type { Lost } from "./lost";
import { changedSince } from "./undo";

/** Two writes that have met. */
export interface MetWrites {
  key: string;
  /** What each was, the older first. */
  one: string;
  other: string;
  /** When the younger began: ISO 8601, UTC. */
  time: string;
  /** Tables, sheets and cells that either touched, those that both did first. */
  targets: string[];
  /** All that both wrote is there as they left it. */
  whole: boolean;
  /** Rows and cells that are not as one of them left them, as far as that is known. */
  differing: Lost[];
}

/** The writes that have met and of which nobody has said yet that they know; none within one Excel. Writes nothing. */
export function readCollisions(): Promise<MetWrites[]> {
  return inExcel(async (context) => {
    const journal = await Journal.open(context, { readOnly: true });
    return inOrder(collisionsIn(journal.groups), async ({ key, one, other }): Promise<MetWrites> => {
      const found = await inOrder([one, other], (group) => since(context, journal, group));
      const [ones, others] = [one, other].map(({ targets }) => targets.map(({ name }) => name)) as [string[], string[]];
      return {
        key,
        one: one.intention,
        other: other.intention,
        time: other.time,
        targets: [...new Set([...ones.filter((name) => others.includes(name)), ...ones, ...others])],
        whole: found.every((differing) => differing?.length === 0),
        differing: found.flatMap((differing) => differing ?? []),
      };
    });
  });
}

/** What is no longer as a group left it; undefined where that cannot be told. */
export async function since(context: Excel.RequestContext, journal: Journal, group: GroupHeader): Promise<Lost[] | undefined> {
  if (group.state !== "done") return undefined;
  const { back, marks, strange } = await journal.texts(group);
  if (back === undefined || marks === undefined || strange) return undefined;
  const acts = back.flatMap((act) => act ?? []);
  try {
    return (await changedSince(context, acts, JSON.parse(marks) as Record<string, string>)).lost;
  } catch (failure) {
    // Rows or columns were moved since, or the table is gone.
    if (failure instanceof WorkbookError) return undefined;
    throw failure;
  }
}

/** Notes that a person knows of two writes that have met. Fails with `busy` while somebody writes, and with `newerVersion`. */
export function understand(key: string): Promise<void> {
  return oneAfterTheOther(async () => {
    await refuseNewer();
    await inExcel(async (context) => {
      const journal = await Journal.open(context);
      if (journal.running !== undefined) throw new WorkbookError("busy", { intention: journal.running.intention });
      const collision = collisionsIn(journal.groups).find((one) => one.key === key);
      if (collision === undefined) return;
      journal.understand(collision);
      await context.sync();
    });
  });
}
