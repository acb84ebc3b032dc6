/** Reading everything that collecting looks at, in one run: the collected tables, the cycle, who owes what, what was frozen. */
import { companyHolidays } from "../domain/settings/companyHolidays";
import type { Holidays } from "../calendar/workingDays";
import type { CheckedTable } from "../domain/collect/findings";
import { collectTableNames, collectTables, type CollectTable } from "../domain/collect/collectTables";
import type { AnyRow } from "../domain/tables/defineTable";
import type { TableRows } from "../domain/tables/catalogue";
import { addMonths } from "../calendar/months";
import { settingsOf } from "../domain/settings/readSettings";
import type { Settings } from "../domain/settings/declarations";
import { sopCycles, type CycleRow } from "../domain/steps/sopCycles";
import { sopDataVersions, type DataVersionRow } from "../domain/collect/sopDataVersions";
import { sopInputs, type InputRow } from "../domain/collect/sopInputs";
import { sopSettings } from "../domain/settings/sopSettings";
import { WorkbookError } from "../workbook/errors";
import { readTables, type TableRead } from "../workbook/reading/readTable";

export interface CollectReading {
  /** Rows of the collected tables that exist, of SopInputs and of SopSettings. */
  rows: TableRows;
  /** The collected tables that exist, with where each row stands. */
  tables: CheckedTable[];
  unreadable: Partial<Record<CollectTable, number>>;
  cycles: CycleRow[];
  /** Sheet of SopCycles; null where there is none. */
  cyclesSheet: string | null;
  inputs: InputRow[];
  versions: DataVersionRow[];
  settings: Settings;
  /** Month of the cycle that is run now: the latest of SopCycles; null when no cycle was ever opened. */
  month: number | null;
}

const own = [sopCycles, sopInputs, sopDataVersions, sopSettings] as const;

/**
 * Reads; writes nothing. Fails with `unreadableRow` where a row of SopCycles or SopDataVersions cannot be read, since a write that
 * follows must not lose it.
 */
export async function readForCollect(): Promise<CollectReading> {
  const reads = await readTables([...collectTableNames.map((name) => collectTables[name]), ...own]);
  const at = (index: number): TableRead<AnyRow> | undefined => reads[index];
  const rows: TableRows = {};
  const tables: CheckedTable[] = [];
  const unreadable: Partial<Record<CollectTable, number>> = {};
  collectTableNames.forEach((table, index) => {
    const read = at(index);
    if (!read?.exists) return;
    const { sheet, lines, columns } = read;
    rows[table] = read.rows;
    tables.push({ table, sheet, rows: read.rows, lines, columns, unreadable: read.unreadable });
    if (read.unreadable.length > 0) unreadable[table] = read.unreadable.length;
  });
  const [cycles, inputs, versions, settings] = own.map((_, index) => at(collectTableNames.length + index));
  for (const [contract, read] of [
    [sopCycles, cycles],
    [sopDataVersions, versions],
  ] as const) {
    const [spoilt] = read?.unreadable ?? [];
    if (spoilt) throw new WorkbookError("unreadableRow", { table: contract.name, sheet: read?.sheet ?? "", ...spoilt });
  }
  rows.SopInputs = inputs?.rows ?? [];
  rows.SopSettings = settings?.rows ?? [];
  const cycleRows = (cycles?.rows ?? []) as CycleRow[];
  return {
    rows,
    tables,
    unreadable,
    cycles: cycleRows,
    cyclesSheet: cycles?.exists ? cycles.sheet : null,
    inputs: (inputs?.rows ?? []) as InputRow[],
    versions: (versions?.rows ?? []) as DataVersionRow[],
    settings: settingsOf(rows.SopSettings),
    month: cycleRows.length === 0 ? null : Math.max(...cycleRows.map((row) => row.Cycle)),
  };
}

/** Days on which the company does not work around a month: due days may lie in the months before and after. */
export const holidaysAround = (settings: Settings, month: number): Holidays =>
  companyHolidays(settings, addMonths(month, -2), addMonths(month, 3));
