/** In which periods a table has something, in all or by name. */
import { firstSerial } from "../../calendar/days";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";
import { nameKey } from "./names";

/** The period a row belongs to: of the first of these columns that has one; null without. Days other than of Period are dates. */
export function periodOfRow(row: AnyRow, columns: readonly string[], calendar: PeriodCalendar): number | null {
  for (const column of columns) {
    const value = row[column];
    if (typeof value !== "number" || value < firstSerial) continue;
    const period = column === "Period" ? calendar.periodInCell(value) : calendar.periodOf(value);
    if (period !== undefined) return period;
  }
  return null;
}

/** Periods with at least one row. */
export function periodsWith(rows: readonly AnyRow[], columns: readonly string[], calendar: PeriodCalendar): Set<number> {
  return new Set(rows.flatMap((row) => periodOfRow(row, columns, calendar) ?? []));
}

/** Periods with at least one row, by the key of the row's name. */
export function periodsByName(rows: readonly AnyRow[], name: string, calendar: PeriodCalendar): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const row of rows) {
    const period = periodOfRow(row, ["Period"], calendar);
    if (period === null) continue;
    const key = nameKey(row[name]);
    const periods = found.get(key) ?? new Set<number>();
    periods.add(period);
    found.set(key, periods);
  }
  return found;
}

export const earliest = (periods: Iterable<number>): number | undefined => {
  let first: number | undefined;
  for (const period of periods) if (first === undefined || period < first) first = period;
  return first;
};

export const latestOf = (periods: Iterable<number>): number | undefined => {
  let last: number | undefined;
  for (const period of periods) if (last === undefined || period > last) last = period;
  return last;
};

/** `count` periods that end with this one. */
export const periodsUpTo = (last: number, count: number, calendar: PeriodCalendar): number[] =>
  calendar.range(calendar.add(last, 1 - count), last);
