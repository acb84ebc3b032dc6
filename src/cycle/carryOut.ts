/** Planning, previewing and carrying out intentions: the one place from which they are written. */
import { filledIn, type Language } from "../language/text";
import { clock } from "../workbook/clock";
import { WorkbookError } from "../workbook/errors";
import { arrangeTabs } from "../workbook/showing/arrangeTabs";
import { fitCharts } from "../workbook/showing/fitCharts";
import {
  applyChanges,
  previewChanges,
  tokenNow,
  type ChangeOptions,
  type ChangePreview,
  type ChangeResult,
} from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import type { Asking, Intention } from "./defineIntention";
import { Cancelled } from "./longWork";
import { sheetsFromTables } from "./reviews/sheetsFromTables";
import { todaySerial } from "./today";

export type { ChangePreview };

/** What an intention would write, and what else was found while it was planned. */
export interface Plan<Found> {
  set: ChangeSet;
  found: Found;
  /** The token of the pen before it was planned; absent where a preview says what was seen. */
  since?: string;
}

/** A plan with exactly what it would change. */
export interface PreviewedPlan<Found> extends Plan<Found> {
  preview: ChangePreview;
}

export interface RunOptions {
  language: Language;
  /** The day on which it is asked, as Excel numbers days; today by default. */
  today?: number | undefined;
  /** Called before each change with the number done, the number in all, and the title of the next. */
  onProgress?: ChangeOptions["onProgress"] | undefined;
  /** Stops before the next change with `Cancelled`; the workbook is then as it was. */
  signal?: AbortSignal | undefined;
  /** What the person saw before: if a target has changed since, nothing is written and `changedMeanwhile` is thrown. */
  preview?: ChangePreview | undefined;
}

/** Who asks, and when. */
export type AskOptions = Pick<RunOptions, "language" | "today">;

/** Works out what an intention would write. */
export async function planIntention<Request, Found, Done>(
  intention: Intention<Request, Found, Done>,
  request: Request,
  { language, today = todaySerial() }: AskOptions,
  { again = false, isPreview = false }: Partial<Pick<Asking, "again" | "isPreview">> = {},
): Promise<Plan<Found>> {
  const { changes, details, found } = await intention.plan(request, { language, today, again, isPreview });
  return { set: { intention: filledIn(intention.words, details), changes }, found: found as Found };
}

/** Adds to a plan exactly what it would change in the workbook as it is now. */
export async function withPreview<Found>(plan: Plan<Found>, language: Language): Promise<PreviewedPlan<Found>> {
  return { ...plan, preview: await previewChanges(plan.set, language) };
}

/** Works out what an intention would write, and exactly what that would change. */
export async function previewIntention<Request, Found, Done>(
  intention: Intention<Request, Found, Done>,
  request: Request,
  options: AskOptions,
): Promise<PreviewedPlan<Found>> {
  return withPreview(await planIntention(intention, request, options, { isPreview: true }), options.language);
}

/**
 * Writes what was planned, all of it or nothing; nothing either when it was previewed and a target has changed since. What somebody else
 * wrote while it waited for them was not read for the plan: then it is planned `again`.
 */
export async function writePlan<Request, Found, Done>(
  intention: Intention<Request, Found, Done>,
  { set, found, since, preview }: Plan<Found> & { preview?: ChangePreview },
  { language, onProgress, signal, preview: seen = preview }: RunOptions,
  again?: () => Promise<Plan<Found>>,
): Promise<Done> {
  let written: ChangeResult;
  let hasWaited = false;
  try {
    written = await whenFree(signal, async () => {
      if (hasWaited && again !== undefined) ({ set, found, since } = await again());
      hasWaited = true;
      return writeSet(set, {
        language,
        // Between two changes: what was written already is put back with the failure of the whole.
        onProgress: (done, of, what) => {
          stopIfAsked(signal);
          onProgress?.(done, of, what);
        },
        ...(seen !== undefined && { preview: seen }),
        ...(since !== undefined && { since }),
      });
    });
  } catch (failure) {
    if (intention.refused === undefined) throw failure;
    return intention.refused(failure, found);
  }
  // The tab of the settings may stand anywhere.
  await arrangeTabs(written.tables.flatMap(({ created, sheet, table }) => (created && table !== "SopSettings" ? [sheet] : [])));
  for (const change of set.changes) if (change.kind === "sheet") await fitCharts(change.blueprint.mark, change.blueprint.cardCharts);
  return (await intention.done?.(found, written)) as Done;
}

/** Plans an intention and writes it, after the one that has to come first. */
export async function carryOut<Request, Found, Done>(
  intention: Intention<Request, Found, Done>,
  request: Request,
  options: RunOptions,
): Promise<Done> {
  return withNewNumbers(() => carryOutOnce(intention, request, options));
}

/** Somebody else may give the same number meanwhile: then it is planned once more with the next one, so many times. */
const mostNumbers = 3;

async function withNewNumbers<Done>(work: () => Promise<Done>, tries = mostNumbers): Promise<Done> {
  try {
    return await work();
  } catch (failure) {
    if (tries === 1 || !(failure instanceof WorkbookError) || failure.code !== "nameTaken") throw failure;
    return withNewNumbers(work, tries - 1);
  }
}

async function carryOutOnce<Request, Found, Done>(
  intention: Intention<Request, Found, Done>,
  request: Request,
  options: RunOptions,
): Promise<Done> {
  stopIfAsked(options.signal);
  // What somebody else writes while it is planned was not read for it: then it is planned again.
  const planned = async (asking: Partial<Asking> = {}): Promise<Plan<Found>> => {
    const since = await tokenNow();
    return { ...(await planIntention(intention, request, options, asking)), since };
  };
  const plan = await planned();
  const { first } = intention;
  if (first === undefined || !first.isNeeded(plan.found)) return writePlan(intention, plan, options, planned);
  await carryOut(first.intention, {}, { language: options.language });
  const again = (): Promise<Plan<Found>> => planned({ again: true });
  return writePlan(intention, await again(), options, again);
}

/** Milliseconds until it is tried again while somebody else writes in the workbook. */
const patience = [5000, 5000];

/** Writes once nobody else does: somebody else's write is waited for a little. Fails with `busy` when it takes longer. */
export async function whenFree<Result>(
  signal: AbortSignal | undefined,
  write: () => Promise<Result>,
  waits: readonly number[] = patience,
): Promise<Result> {
  try {
    return await write();
  } catch (failure) {
    const [wait, ...rest] = waits;
    if (wait === undefined || !(failure instanceof WorkbookError) || failure.code !== "busy") throw failure;
    await clock.wait(wait);
    stopIfAsked(signal);
    return whenFree(signal, write, rest);
  }
}

const nothingWritten: ChangeResult = { tables: [], sheets: [] };

/** Applies a set of changes; one without any asks nothing of Excel. */
const writeSet = async (set: ChangeSet, options: Omit<ChangeOptions, "sheets">): Promise<ChangeResult> =>
  set.changes.length === 0 ? nothingWritten : applyChanges(set, { ...options, sheets: sheetsFromTables });

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}
