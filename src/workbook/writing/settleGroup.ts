/** Puts an interrupted group back, or finishes it, act by act under the pen. */
import { writeTyped, type TypedOnSheet } from "../drawing/stoodThere";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";
import { inOrder } from "../inOrder";
import { isFinal, type Act, type Pair } from "./acts";
import type { Journal } from "./journal/journal";
import type { GroupHeader } from "./journal/journalRow";
import { foundInWords, type Met } from "./met";
import { performAct } from "./performAct";
import type { KnownPair, Look } from "./recovery/look";
import { sheetsOf, type BlueprintOf, type SheetSource } from "./redraw";
import { marksAfter } from "./rowMarks";
import { readStepsDone, readStepsLeft } from "./stepsTaken";

interface Settling {
  /** Works out the sheets that are drawn again. */
  sheets: SheetSource;
  /** What was found at the last look, which was taken under the pen. */
  seen: Look;
  /** What was typed on sheets while they were drawn, to be written again last. */
  typed?: readonly TypedOnSheet[];
}

/**
 * Puts back what a group has written so far and closes it as "restored". Sheets come last, since they are worked out from the tables.
 * Fails with `nothingToRestore` when an act that was begun has no way back, with `rearranged` when somebody inserted or deleted rows of a
 * table that the group was changing, and with `typedWhileSettling` when somebody types at the very moment: then that stays, and the group
 * stays open.
 */
export async function putBackGroup(
  context: Excel.RequestContext,
  journal: Journal,
  group: GroupHeader,
  pairs: readonly KnownPair[],
  { sheets, seen, typed = [] }: Settling,
): Promise<void> {
  const { progress } = group;
  const blueprintOf = sheetsOf(
    pairs.map(({ back }) => back),
    sheets,
  );
  const reached = pairs.slice(0, progress.reached + 1);
  if (reached.some(({ back }) => back === null)) throw new WorkbookError("nothingToRestore", { id: group.id });
  const begun = pairs.slice(0, progress.act + 1);
  const downwards = begun.flatMap(({ back, forward }, act) => (back === null ? [] : [{ back, forward, act }]));
  const known = onceKnown(seen);
  await inOrder(downwards.reverse(), async ({ back, forward, act }) => {
    if (back.kind === "redraw") return;
    const length = back.kind === "patch" ? back.patch.steps.length : 0;
    const left = back.kind !== "patch" ? 0 : act < progress.act ? length : await readStepsLeft(context, back.patch, progress);
    const tick = (done: number): void => journal.tick(group, { act, done: length - done, reached: progress.reached, backwards: true });
    tick(length - left);
    const { met } = await performAct(context, back, {
      done: length - left,
      tick,
      again: true,
      blueprintOf,
      known: known(back),
      ...(forward?.kind === "patch" && { formats: forward.patch.formats }),
    });
    await context.sync();
    const forwards = (done: number): void => journal.tick(group, { act, done, reached: progress.reached, backwards: false });
    await giveBack(context, journal, await met(), { blueprintOf, tick: forwards, intention: group.intention });
  });
  const redraws = reached.flatMap(({ back, forward }) => (back?.kind === "redraw" ? [{ back, forward }] : []));
  const still = (): void => undefined;
  await inOrder(redraws, async ({ back, forward }) => {
    const { met } = await performAct(context, back, { done: 0, tick: still, again: true, blueprintOf, fallback: forward });
    await context.sync();
    await giveBack(context, journal, await met(), { blueprintOf, tick: still, intention: group.intention });
  });
  await inOrder(typed, (cells) => writeTyped(context, cells));
  await journal.close(group, "restored");
}

/** What is known of each table and cell until the first act has changed it. */
function onceKnown(seen: Look): (act: Act) => ReturnType<Look["knownOf"]> {
  const met = new Set<unknown>();
  return (act) => {
    const known = seen.knownOf(act);
    if (known.table === undefined || !met.has(known.table)) {
      met.add(known.table);
      return known;
    }
    return { ...known, table: undefined };
  };
}

/**
 * Somebody typed between the look and the write: that is written again, and the group stays open for a person to settle. Fails with
 * `typedWhileSettling`, or with `notGivenBack` when Excel does not let it be written.
 */
async function giveBack(
  context: Excel.RequestContext,
  journal: Journal,
  { asKnown, back, typed, found }: Met,
  { blueprintOf, tick, intention }: { blueprintOf: BlueprintOf; tick: (done: number) => void; intention: string },
): Promise<void> {
  if (asKnown) return;
  try {
    if (back !== undefined) await performAct(context, back, { done: 0, tick, blueprintOf });
    if (typed !== undefined) await writeTyped(context, typed);
    await journal.layDown();
  } catch (failure) {
    if (found === undefined || found.cells.length === 0) throw failure;
    throw new WorkbookError("notGivenBack", { intention, cells: foundInWords(found) });
  }
  throw new WorkbookError("typedWhileSettling", { intention, sheet: found?.sheet ?? "" });
}

/** Resumes an interrupted group, carries out the rest of it and closes it as "done". */
export async function finishGroup(
  context: Excel.RequestContext,
  journal: Journal,
  group: GroupHeader,
  pairs: readonly Pair[],
  { sheets, seen }: Settling,
): Promise<void> {
  const { progress } = group;
  const blueprintOf = sheetsOf(
    pairs.map(({ forward }) => forward),
    sheets,
  );
  const first = Math.max(0, progress.act);
  const known = onceKnown(seen);
  await inOrder(pairs.slice(first), async ({ forward, back }, index) => {
    const act = first + index;
    const begun = act === progress.act;
    const done = forward.kind === "patch" && begun ? await readStepsDone(context, forward.patch, progress) : 0;
    const reached = Math.max(act, progress.reached);
    const tick = (steps: number): void => journal.tick(group, { act, done: steps, reached, backwards: false });
    tick(done);
    const { met } = await performAct(context, forward, {
      done,
      tick,
      again: true,
      blueprintOf,
      known: known(forward),
      ...(back?.kind === "patch" && { formats: back.patch.formats }),
    });
    await context.sync();
    const length = forward.kind === "patch" ? forward.patch.steps.length : 0;
    const backwards = (steps: number): void => journal.tick(group, { act, done: length - steps, reached, backwards: true });
    await giveBack(context, journal, await met(), { blueprintOf, tick: backwards, intention: group.intention });
  });
  const keep = pairs.every(({ back, forward }) => back !== null && !isFinal(forward));
  const marks = keep ? await marksAfter(context, pairs) : "";
  await journal.close(group, "done", { marks, hashAfter: marks === "" ? "" : fingerprint(marks), keep });
}
