/** A gap in the data and the result it affects; `gapMessages` turns it into a sentence with the names. */
import type { CollectTable } from "./collectTables";

export type GapCode =
  /** The table is not there or has no row; the sentence depends on the table. */
  | "missing"
  | "demandMonths"
  | "demandClosed"
  | "demandNever"
  | "demandShort"
  | "forecastNone"
  | "forecastMonths"
  | "forecastPast"
  | "resourceUnlisted"
  | "capacityNone"
  | "capacityMonths"
  | "routingFamily"
  | "routingResource"
  | "stockClosed"
  | "stockMonths"
  | "familyUnlisted"
  | "unitCost"
  | "price"
  | "stockLimits"
  | "supplyMonths"
  | "supplyUnpromised"
  | "eventsPast"
  | "deliveryMonths"
  | "deliveryUnpromised"
  | "budgetMonths"
  | "logisticsMonths"
  | "salesMonths"
  | "salesUndated"
  /** Cells that cannot be read: their rows are left out of every result. */
  | "unreadable";

export interface Gap {
  code: GapCode;
  table: CollectTable;
  /** True if it makes a result wrong; false if a result only says less. */
  critical: boolean;
  /** Families, resources or other names concerned. */
  names: readonly string[];
  /** Months concerned, ascending. */
  periods: readonly number[];
  /** Rows, months or cells concerned, where the sentence counts them. */
  count: number;
}

/** A gap; whatever its sentence does not need is left blank. */
export const gap = (
  code: GapCode,
  table: CollectTable,
  critical: boolean,
  { names = [], periods = [], count = 0 }: { names?: readonly string[]; periods?: readonly number[]; count?: number } = {},
): Gap => ({ code, table, critical, names, periods, count });

/** Puts names that miss the same months together: one sentence for all of them. */
export function gapsByPeriods(
  code: GapCode,
  table: CollectTable,
  critical: boolean,
  missing: ReadonlyMap<string, readonly number[]>,
): Gap[] {
  const groups = new Map<string, { names: string[]; periods: readonly number[] }>();
  for (const [name, periods] of missing) {
    if (periods.length === 0) continue;
    const key = periods.join();
    const group = groups.get(key) ?? { names: [], periods };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => gap(code, table, critical, group));
}

/** Critical gaps first, then the order of the tables; the order within a table is kept. */
export function ranked(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((a, b) => Number(b.critical) - Number(a.critical));
}
