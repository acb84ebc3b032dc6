/** Reads everything that collecting needs, in one run: the collected tables, the cycle, who owes what, what was frozen. */
import { largestOf } from "../../calc/extremes";
import { companyHolidays } from "../../domain/settings/companyHolidays";
import type { Holidays } from "../../calendar/workingDays";
import type { CheckedTable } from "../../domain/collect/findings";
import { collectTableNames, collectTables, type CollectTable } from "../../domain/collect/collectTables";
import type { TableRows } from "../../domain/tables/catalogue";
import { addMonths } from "../../calendar/months";
import { settingsOf } from "../../domain/settings/readSettings";
import type { Settings } from "../../domain/settings/declarations";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
import { sopDataVersions, type DataVersionRow } from "../../domain/collect/sopDataVersions";
import { sopArrivals, type ArrivalRow } from "../../domain/learn/sopArrivals";
import { sopInputs, type InputRow } from "../../domain/collect/sopInputs";
import { sopSettings } from "../../domain/settings/sopSettings";
import { readRows } from "../readRows";

export interface CollectReading {
  /** Rows of the collected tables and of the cycle that exist; of SopInputs and SopSettings in any case. */
  rows: TableRows;
  /** The collected tables that exist, with where each row stands. */
  tables: CheckedTable[];
  unreadable: Partial<Record<CollectTable, number>>;
  cycles: CycleRow[];
  /** Sheet of SopCycles; null where there is none. */
  cyclesSheet: string | null;
  inputs: InputRow[];
  versions: DataVersionRow[];
  arrivals: ArrivalRow[];
  settings: Settings;
  /** Month or week of the current cycle, which is the latest of SopCycles; null when none was ever opened. */
  period: number | null;
}

const collected = collectTableNames.map((name) => collectTables[name]);

/**
 * Reads; writes nothing. Fails with `unreadableRow` when a row of SopCycles, SopDataVersions or SopArrivals cannot be read, since a write that
 * follows would lose it.
 */
export async function readForCollect(): Promise<CollectReading> {
  const sources = [...collected, sopCycles, sopInputs, sopDataVersions, sopArrivals, sopSettings];
  const { rows, reads } = await readRows(sources, { kept: [sopCycles, sopDataVersions, sopArrivals] });
  const tables = collectTableNames.flatMap((table): CheckedTable[] => {
    const { exists, sheet, rows, lines, columns, unreadable } = reads[table];
    return exists ? [{ table, sheet, rows, lines, columns, unreadable }] : [];
  });
  const cycles = rows.SopCycles ?? [];
  const settings = rows.SopSettings ?? [];
  return {
    rows: { ...rows, SopInputs: rows.SopInputs ?? [], SopSettings: settings },
    tables,
    unreadable: Object.fromEntries(tables.flatMap(({ table, unreadable }) => (unreadable.length > 0 ? [[table, unreadable.length]] : []))),
    cycles,
    cyclesSheet: reads.SopCycles.exists ? reads.SopCycles.sheet : null,
    inputs: rows.SopInputs ?? [],
    versions: rows.SopDataVersions ?? [],
    arrivals: rows.SopArrivals ?? [],
    settings: settingsOf(settings),
    period: cycles.length === 0 ? null : largestOf(cycles.map((row) => row.Cycle)),
  };
}

/** The company's days off in a period and around it: due days may fall into the months before and after. */
export const holidaysAround = (settings: Settings, period: number): Holidays =>
  companyHolidays(settings, addMonths(period, -2), addMonths(period, 3));
