/** What of a period is not in yet: a sum without it would be told as the whole. */
import type { Bucket, PeriodCalendar } from "../../calendar/periods";
import { distinctNames, nameKey } from "../../language/sameName";

/** The tables that figures of decisions are measured from. */
export type MeasuredTable = "SopDeliveries" | "SopStock" | "SopSales" | "SopLogistics" | "SopFeedback";

/** Why a figure cannot be measured. */
export type WhyNot =
  /** Names that have rows in the periods before, and none in this one; or two where one is asked for. */
  | { kind: "names" | "twice"; table: MeasuredTable; column: "Family" | "Category"; names: string[]; period: number; bucket: Bucket }
  /** Nothing at all of a period. */
  | { kind: "none"; table: MeasuredTable; period: number; bucket: Bucket }
  /** Rows that count, and do not say how much or when. */
  | { kind: "blank"; table: MeasuredTable; column: string }
  /** A person's edit has made rows of the table unreadable: they could be the ones that count. */
  | { kind: "unreadable"; table: MeasuredTable }
  /** It is kept by month, and is asked for over weeks that are none. */
  | { kind: "months" }
  /** Nothing of it was delivered or sold, or nobody typed it. */
  | { kind: "noAnswer" };

interface NamedRow {
  name: string | null;
  period: number | null;
}

/** A name that had rows in one of so many periods before is expected in the next one; one that ended before them is not. */
const lookedBack = 12;

/** Names that have no row in a period, although one of the twelve before has; in the order in which they stand. */
export function namesNotIn(rows: readonly NamedRow[], period: number, { add }: Pick<PeriodCalendar, "add">): string[] {
  const first = add(period, -lookedBack);
  const there = new Set(rows.filter((row) => row.period === period).map(({ name }) => nameKey(name)));
  return distinctNames(
    rows
      .filter((row) => row.period !== null && row.period >= first && row.period < period && !there.has(nameKey(row.name)))
      .map(({ name }) => name ?? ""),
  );
}
