import type { AnyRow } from "../contract";
import type { DatasetKind } from "../datasets";
import { addMonths, monthsBetween } from "../periods";
import type { ImportNotice, NoticeCode } from "./plan";

/** Collects remarks about imported rows, one for each code and column, with the first row as the example. */
export class Notices {
  private readonly found = new Map<string, ImportNotice>();

  add(code: NoticeCode, row: number, column?: string, values: Readonly<Record<string, string | number>> = {}): void {
    const key = `${code}\u0000${column ?? ""}`;
    const known = this.found.get(key);
    if (known) known.count++;
    else this.found.set(key, { code, count: 1, row, ...(column !== undefined && { column }), values });
  }

  list(): ImportNotice[] {
    return [...this.found.values()];
  }
}

/** Gaps named at most: more would hide the rest of the screen. */
const mostGaps = 50;

/**
 * Months without a row between the first month of a family (or resource) and the last month of the source: a forecast reads them
 * as missing, so they are pointed out. `period` is the first missing month, `count` how many there are.
 */
export function missingMonths(kind: DatasetKind, rows: readonly AnyRow[]): { item: string; period: number; count: number }[] {
  const item = kind.table.key.find((name) => name === "Family" || name === "Resource");
  if (item === undefined || !kind.table.key.includes("Period")) return [];
  const months = new Map<string, Set<number>>();
  let last = 0;
  for (const row of rows) {
    const { [item]: name, Period: period } = row;
    if (typeof name !== "string" || typeof period !== "number") continue;
    last = Math.max(last, period);
    const known = months.get(name);
    if (known) known.add(period);
    else months.set(name, new Set([period]));
  }
  return [...months]
    .flatMap(([name, periods]) => {
      const first = [...periods].reduce((least, period) => Math.min(least, period), last);
      const span = monthsBetween(first, last) + 1;
      if (span <= periods.size) return [];
      let period = first;
      while (periods.has(period)) period = addMonths(period, 1);
      return [{ item: name, period, count: span - periods.size }];
    })
    .slice(0, mostGaps);
}
