/** In which periods a table has something, in all or by name. */
import { firstSerial } from "../../calendar/days";
import type { AnyRow } from "../tables/defineTable";
import { months as monthPeriods, type Periods } from "../../calendar/periods";
import { nameKey } from "./names";

/** The period a row belongs to: of the first of these columns that has one; null without. Days other than of Period are dates. */
export function monthOf(row: AnyRow, columns: readonly string[], periods: Periods = monthPeriods): number | null {
  for (const column of columns) {
    const value = row[column];
    if (typeof value !== "number" || value < firstSerial) continue;
    const period = column === "Period" ? periods.recorded(value) : periods.of(value);
    if (period !== undefined) return period;
  }
  return null;
}

/** Periods with at least one row. */
export function monthsWith(rows: readonly AnyRow[], columns: readonly string[], periods: Periods = monthPeriods): Set<number> {
  return new Set(rows.flatMap((row) => monthOf(row, columns, periods) ?? []));
}

/** Periods with at least one row, by the key of the row's name. */
export function monthsByName(rows: readonly AnyRow[], name: string, periods: Periods = monthPeriods): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const row of rows) {
    const month = monthOf(row, ["Period"], periods);
    if (month === null) continue;
    const key = nameKey(row[name]);
    const months = found.get(key) ?? new Set<number>();
    months.add(month);
    found.set(key, months);
  }
  return found;
}

export const earliest = (months: Iterable<number>): number | undefined => {
  let first: number | undefined;
  for (const month of months) if (first === undefined || month < first) first = month;
  return first;
};

export const latestOf = (months: Iterable<number>): number | undefined => {
  let last: number | undefined;
  for (const month of months) if (last === undefined || month > last) last = month;
  return last;
};

/** `count` periods that end with this one. */
export const monthsUpTo = (last: number, count: number, periods: Periods = monthPeriods): number[] =>
  periods.range(periods.add(last, 1 - count), last);
