import type { AnyRow } from "../domain/tables/defineTable";
import type { DatasetKind } from "./datasetKinds";
import type { PeriodCalendar } from "../calendar/periods";
import type { ImportNotice, NoticeCode } from "./noticeSentences";

/** Collects remarks about imported rows, one for each code and column, with the first row as the example. */
export class Notices {
  private readonly found = new Map<string, ImportNotice>();

  add(code: NoticeCode, row: number, column?: string, values: Readonly<Record<string, string | number>> = {}, count = 1): void {
    const key = `${code}\u0000${column ?? ""}`;
    const known = this.found.get(key);
    if (known) known.count += count;
    else this.found.set(key, { code, count, row, ...(column !== undefined && { column }), values });
  }

  list(): ImportNotice[] {
    return [...this.found.values()];
  }
}

/** Missing months of one family that a notice carries to be named; more are counted. */
const mostPeriods = 12;

/** Periods without a row, of one family or resource. */
export interface Gap {
  item: string;
  /** The first missing month. */
  period: number;
  /** The missing months, first ones first, up to `mostMonths` of them. */
  periods: number[];
  /** How many are missing altogether. */
  count: number;
}

/**
 * Periods without a row between the first one of a family (or resource) and the last one of the source: a forecast reads them
 * as missing, so they are pointed out, each family with its months.
 */
export function missingPeriods(kind: DatasetKind, rows: readonly AnyRow[], calendar: PeriodCalendar): Gap[] {
  const item = kind.table.key.find((name) => name === "Family" || name === "Resource");
  if (item === undefined || !kind.table.key.includes("Period")) return [];
  const periods = new Map<string, Set<number>>();
  let last = 0;
  for (const row of rows) {
    const { [item]: name, Period: period } = row;
    if (typeof name !== "string" || typeof period !== "number") continue;
    last = Math.max(last, period);
    const known = periods.get(name);
    if (known) known.add(period);
    else periods.set(name, new Set([period]));
  }
  return [...periods].flatMap(([name, known]) => {
    const first = [...known].reduce((least, period) => Math.min(least, period), last);
    const missing = calendar.range(first, last).filter((period) => !known.has(period));
    const [period] = missing;
    return period === undefined ? [] : [{ item: name, period, periods: missing.slice(0, mostPeriods), count: missing.length }];
  });
}
