/** The periods for which a table has rows, overall or by name. */
import { nameKey } from "../../language/sameName";
import { firstSerial } from "../../calendar/days";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";

/** The period a row belongs to, from the first of these columns that has a day; null if none does. All but Period hold dates. */
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

/** The first of some periods; undefined if there is none. */
export const earliest = (periods: Iterable<number>): number | undefined => {
  let first: number | undefined;
  for (const period of periods) if (first === undefined || period < first) first = period;
  return first;
};

/** The last of some periods; undefined if there is none. */
export const latestOf = (periods: Iterable<number>): number | undefined => {
  let last: number | undefined;
  for (const period of periods) if (last === undefined || period > last) last = period;
  return last;
};

/** `count` periods that end with this one. */
export const periodsUpTo = (last: number, count: number, calendar: PeriodCalendar): number[] =>
  calendar.range(calendar.add(last, 1 - count), last);
