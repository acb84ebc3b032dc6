/** Closing a cycle: what is still open, what goes along into the next one and since when, and the days of the next one. */
import { largestOf, smallestOf } from "../../calc/extremes";
import { calendarOf, type Bucket } from "../../calendar/periods";
import type { Holidays } from "../../calendar/workingDays";
import { isSameName, nameKey } from "../../language/sameName";
import { sentenceOf } from "../analyse/riskMessages";
import type { RiskRow } from "../analyse/sopRisks";
import type { DemandRow } from "../collect/sopDemand";
import { isOpen, isTaken } from "../decisions/decisionRules";
import type { ActionRow } from "../decisions/sopActions";
import type { DecisionRow } from "../decisions/sopDecisions";
import { waiting } from "../feedback/feedbackRules";
import type { MeasuredEffect } from "../evaluate/measuredEffects";
import { namesNotIn } from "../evaluate/notInYet";
import type { FeedbackRow } from "../feedback/sopFeedback";
import type { CommentRow } from "../comments/sopComments";
import { cycleDates } from "../steps/cycleDates";
import { sameWorkingDay } from "../steps/sameWorkingDay";
import type { CycleRow } from "../steps/sopCycles";
import type { CarriedRow } from "./sopCarried";

/** What may be open when a cycle is closed. */
export interface OpenSources {
  actions: readonly ActionRow[];
  decisions: readonly DecisionRow[];
  risks: readonly RiskRow[];
  feedback: readonly FeedbackRow[];
  comments: readonly CommentRow[];
}

export type CarriedKind = CarriedRow["Kind"];

export interface OpenItem {
  kind: CarriedKind;
  /** Number or name in its own table. */
  item: string;
  words: string;
  /** The day on which it began; null where its row does not say. */
  began: number | null;
}

/** Everything that goes along into the next cycle, by kind. A risk that was accepted or that the data no longer shows does not. */
export function openItems({ actions, decisions, risks, feedback, comments }: OpenSources, today: number): OpenItem[] {
  const carried = new Set(["open", "owned", "to decide"]);
  const decidedOn = (name: string | null): number | null => decisions.find((row) => isSameName(row.Decision, name))?.Date ?? null;
  // An action that follows from no decision was asked for by the answer to a remark.
  const answeredOn = (name: string): number | null => feedback.find((row) => isSameName(row.Action, name))?.["Decided on"] ?? null;
  return [
    ...actions
      .filter(({ Status: status }) => status === "open")
      .map((row) => ({ kind: "action", item: row.Action, words: row.What, began: decidedOn(row.Decision) ?? answeredOn(row.Action) })),
    ...decisions.filter(isOpen).map((row) => ({ kind: "decision", item: row.Decision, words: row.Question, began: row.Asked ?? null })),
    ...risks
      .filter((row) => carried.has(row.Status))
      .map((row) => ({ kind: "risk", item: row.Risk, words: row.Detail === null ? "" : sentenceOf(row), began: row.Found ?? null })),
    // What is put off comes back on its day, in whichever cycle that is.
    ...feedback
      .filter((row) => row.Disposition === "deferred" || waiting([row], today).length > 0)
      .map((row) => ({ kind: "feedback", item: row.Feedback, words: row.Text, began: row.Date })),
    ...comments
      .filter((row) => row.Closed === null)
      .map((row) => ({ kind: "comment", item: row.Comment, words: row.Text, began: row.Date })),
  ];
}

const keyOf = (kind: string, item: string): string => `${kind}\t${nameKey(item)}`;

/** The cycle that is closed among the others. */
export interface CycleAtClose {
  cycle: number;
  /** Every cycle that was run, and those that are closed. */
  cycles: readonly number[];
  closed: readonly number[];
  today: number;
}

/**
 * The rows of SopCarried after this cycle is closed: what was carried before keeps its cycle, what is settled goes. What no earlier close
 * has carried began in this cycle, or in a later one that had begun on its day; of what has no day nobody knows which, where a later one
 * has begun. Where an earlier cycle was never closed, its day alone tells its cycle.
 */
export function carriedRows(open: readonly OpenItem[], before: readonly CarriedRow[], at: CycleAtClose): CarriedRow[] {
  const { cycle, cycles, closed, today } = at;
  const since = sinceOf(before);
  const isCarriedBefore = cycles.every((one) => one >= cycle || closed.includes(one));
  const isLast = cycles.every((one) => one <= cycle || one > today);
  return open.map(({ kind, item, began }) => {
    const known = since(kind, item);
    const ofDay = began === null ? null : cycleOfDay(began, at);
    const ofThis = isCarriedBefore ? (ofDay === null ? (isLast ? cycle : null) : Math.max(cycle, ofDay)) : ofDay;
    return { Kind: kind, Item: item, Since: known === undefined ? ofThis : (known ?? ofDay) };
  });
}

/** The last cycle that had begun on a day; of what is older than all of them, the first. */
function cycleOfDay(day: number, { cycle, cycles }: CycleAtClose): number {
  return largestOf(
    cycles.filter((one) => one <= day),
    smallestOf(cycles, cycle),
  );
}

/** The cycle in which an item was first open; null where nobody knows, undefined for one that was never carried. */
export function sinceOf(carried: readonly CarriedRow[]): (kind: string, item: string) => number | null | undefined {
  const known = new Map(carried.map((row) => [keyOf(row.Kind, row.Item), row.Since]));
  return (kind, item) => known.get(keyOf(kind, item));
}

/** How many cycles something has been in: 1 in its first, 3 in its third; null where nobody knows. */
export function cyclesOld(since: number | null, cycles: readonly number[], current: number): number | null {
  if (since === null) return null;
  return Math.max(1, new Set(cycles.filter((cycle) => cycle >= since && cycle <= current)).size);
}

/** Families whose last closed period before the cycle has no demand, although one of the twelve before has; null where there is none at all. */
export function familiesWithoutActuals(demand: readonly DemandRow[], cycle: number, bucket: Bucket): string[] | null {
  if (demand.length === 0) return null;
  const calendar = calendarOf(bucket);
  const last = calendar.add(calendar.periodOf(cycle), -1);
  const names = namesNotIn(
    demand.map((row) => ({ name: row.Family, period: row.Period })),
    last,
    calendar,
  );
  return names.length === 0 && !demand.some((row) => row.Period === last) ? null : names;
}

/**
 * Decisions that were taken before the cycle with an effect in mind, and of which nobody has said yet what came of it. For those of the
 * cycle itself it is too early.
 */
export const unmeasured = (decisions: readonly DecisionRow[], cycle: number, effects: readonly MeasuredEffect[]): DecisionRow[] =>
  decisions.filter((row) => {
    if (!isTaken(row) || (row.Date !== null && row.Date >= cycle)) return false;
    const own = effects.filter((effect) => isSameName(effect.row.Decision, row.Decision));
    // What is measured by figures is known once their periods are over and the data says them.
    if (own.length > 0) return own.some(({ verdict }) => verdict === "cannot be measured");
    return !isBlank(row["Expected effect"]) && isBlank(row["Measured effect"]);
  });

const isBlank = (text: string | null): boolean => text === null || text.trim() === "";

export interface NextCycle {
  cycle: number;
  /** What the closed one was run by, and what the next one is. */
  was: Bucket;
  is: Bucket;
  holidays: Holidays;
}

/**
 * The steps of the next cycle with the same owners on the same working days as in this one; optional reviews come along. Where the company
 * has changed from months to weeks, or back, the days are the usual ones.
 */
export function nextSteps(rows: readonly CycleRow[], closed: number, { cycle, was, is, holidays }: NextCycle): CycleRow[] {
  const usual = cycleDates(cycle, holidays, is);
  const before = cycleDates(closed, holidays, was);
  const moved = (day: number | null, usually: number | undefined, next: number | undefined): number | null => {
    if (was !== is || day === null || day === usually) return next ?? null;
    return sameWorkingDay(day, closed, cycle, holidays, is);
  };
  const own = rows.filter((row) => row.Cycle === closed);
  const five = usual.map(({ step, start, due }, index): CycleRow => {
    const row = own.find((found) => found.Step === step);
    const then = before.find((found) => found.step === step);
    return {
      Cycle: cycle,
      Start: moved(row?.Start ?? null, then?.start, start),
      Step: step,
      Status: index === 0 ? "in progress" : "to do",
      Owner: row?.Owner ?? null,
      Due: moved(row?.Due ?? null, then?.due, due),
      Done: null,
      Note: null,
    };
  });
  const others = own.filter((row) => !usual.some(({ step }) => step === row.Step));
  const along = was === is ? others : [];
  return [
    ...five,
    ...along.map((row) => ({
      ...row,
      Cycle: cycle,
      Start: moved(row.Start, undefined, undefined),
      Due: moved(row.Due, undefined, undefined),
      Status: "to do",
      Done: null,
      Note: null,
    })),
  ];
}
