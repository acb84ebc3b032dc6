/** Which feedback waits for an answer, by when, and how old it is. Every item gets an answer with a reason; none is just filed away. */
import { lastSerial } from "../../calendar/days";
import { addWorkingDays, workingDaysBetween, type Holidays } from "../../calendar/workingDays";
import type { Role } from "../meetings/roles";
import type { FeedbackRow } from "./sopFeedback";

/** Working days within which feedback is answered. */
export const answeredWithin = { usual: 10, severe: 3 } as const;

/** The day by which feedback given on a day is to be answered. */
export const answerDue = (given: number, severity: string, holidays: Holidays): number =>
  addWorkingDays(given, severity === "severe" ? answeredWithin.severe : answeredWithin.usual, holidays);

/** The day by which it is answered: within its time, or on the day until which it was put off. */
export const dueOf = ({ Disposition: disposition, Until: until, Due: due }: FeedbackRow): number =>
  disposition === "deferred" ? (until ?? due) : due;

/** A day until which something can be put off: one that Excel knows, and none that has passed. */
export const canWaitUntil = (until: number, today: number): boolean => Number.isInteger(until) && until >= today && until <= lastSerial;

/** Nobody answered, or it was put off until a day that has come; put off without a new day, it comes back on its first one. */
export const waits = (row: FeedbackRow, today: number): boolean =>
  row.Disposition === null || (row.Disposition === "deferred" && dueOf(row) <= today);

/** It should have been answered before this day. */
export const isOverdue = (row: FeedbackRow, today: number): boolean => waits(row, today) && dueOf(row) < today;

/**
 * The day of the first answer; null where there is none, or where its row does not say: what was put off and settled afterwards tells the
 * day of the last one in "Decided on".
 */
export function firstAnswerOf(row: FeedbackRow): number | null {
  const wasPutOff = row.Until !== null && row.Disposition !== "deferred";
  return row["First answer"] ?? (wasPutOff ? null : row["Decided on"]);
}

/** An answer that was owed by a day. */
export interface OwedAnswer {
  due: number;
  inTime: boolean;
}

/**
 * The answers that were owed to whoever said it, as far as they can be told by a day: the first one within its time, and the one that it was
 * put off to on that day. One without its day may have been in time or not, and is left out.
 */
export function owedAnswers(row: FeedbackRow, today: number): OwedAnswer[] {
  const { Disposition: disposition, Due: due, Until: until } = row;
  const answerBy = (by: number, given: number | null, isGiven: boolean): OwedAnswer[] => {
    if (!isGiven) return by < today ? [{ due: by, inTime: false }] : [];
    return given === null ? [] : [{ due: by, inTime: given <= by }];
  };
  const first = answerBy(due, firstAnswerOf(row), disposition !== null);
  if (until === null || disposition === null) return first;
  return [...first, ...answerBy(until, row["Decided on"], disposition !== "deferred")];
}

/** Feedback that waits, the earliest due first, the severe before others of a day. */
export const waiting = (rows: readonly FeedbackRow[], today: number): FeedbackRow[] =>
  rows
    .filter((row) => waits(row, today))
    .sort((a, b) => dueOf(a) - dueOf(b) || Number(b.Severity === "severe") - Number(a.Severity === "severe") || a.Date - b.Date);

export interface AgeCounts {
  department: string;
  /** Waiting at most 5 working days, 6 to 10, and longer. */
  young: number;
  older: number;
  oldest: number;
}

/** How much waits in each department, and for how long; never by person. */
export function countsByAge(rows: readonly FeedbackRow[], today: number, holidays: Holidays): AgeCounts[] {
  const counts = new Map<string, AgeCounts>();
  for (const row of waiting(rows, today)) {
    const age = workingDaysBetween(row.Date, today, holidays);
    const known = counts.get(row.Department) ?? { department: row.Department, young: 0, older: 0, oldest: 0 };
    const place = age <= 5 ? "young" : age <= 10 ? "older" : "oldest";
    counts.set(row.Department, { ...known, [place]: known[place] + 1 });
  }
  return [...counts.values()];
}

/** Who answers by their role: sales a dispute, production a problem of its own, the coordinator everything else. Anybody else may, too. */
export const answererOf = ({ Kind: kind, Department: department }: FeedbackRow): Role =>
  kind === "dispute" ? "sales" : kind === "problem" && department === "production" ? "production" : "coordinator";
