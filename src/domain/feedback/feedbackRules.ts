/** Which feedback waits for an answer, by when, and how old it is. Every item gets an answer with a reason; none is just filed away. */
import { addWorkingDays, workingDaysBetween, type Holidays } from "../../calendar/workingDays";
import type { Role } from "../meetings/roles";
import type { FeedbackRow } from "./sopFeedback";

/** Working days within which feedback is answered. */
export const answeredWithin = { usual: 10, severe: 3 } as const;

/** The day by which feedback given on a day is to be answered. */
export const answerDue = (given: number, severity: string, holidays: Holidays): number =>
  addWorkingDays(given, severity === "severe" ? answeredWithin.severe : answeredWithin.usual, holidays);

/** Nobody answered, or it was put off until a day that has come. */
export const waits = ({ Disposition: disposition, Until: until }: FeedbackRow, today: number): boolean =>
  disposition === null || (disposition === "deferred" && until !== null && until <= today);

/** The day by which it is answered: within its time, or on the day until which it was put off. */
export const dueOf = ({ Disposition: disposition, Until: until, Due: due }: FeedbackRow): number =>
  disposition === "deferred" ? (until ?? due) : due;

/** It should have been answered before this day. */
export const isOverdue = (row: FeedbackRow, today: number): boolean => waits(row, today) && dueOf(row) < today;

/** Feedback that waits, the latest due first, the severe before others of a day. */
export const waiting = (rows: readonly FeedbackRow[], today: number): FeedbackRow[] =>
  rows
    .filter((row) => waits(row, today))
    .sort((a, b) => a.Due - b.Due || Number(b.Severity === "severe") - Number(a.Severity === "severe") || a.Date - b.Date);

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
