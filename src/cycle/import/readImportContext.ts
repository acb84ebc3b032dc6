/** What the workbook knows before an import, and reading a source without writing anything. */
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { fiscalYearsOf } from "../../domain/settings/fiscalSettings";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { AnyRow, TableContract } from "../../domain/tables/defineTable";
import { isMemoryKey } from "../../import/importMemory";
import type { ImportContext, ImportPlan, ImportResult } from "../../import/plan";
import { readRecords } from "../../import/readRecords";
import type { SourceGrid } from "../../domain/collect/source";
import { WorkbookError } from "../../workbook/errors";
import { inOrder } from "../../workbook/inOrder";
import { readTable, readTables } from "../../workbook/reading/readTable";
import { runInSlices, type Watch } from "../longWork";

/** Tables whose spelling of families an import follows. */
const spellingTables = [sopDemand, sopForecasts, sopStock, sopBudget, sopSales, sopRouting];

/**
 * What the workbook already knows that helps to read a source: what it plans by, its families and resources and how they are spelt,
 * the day of each order, and what was chosen for sources read before.
 */
export async function readImportContext(): Promise<ImportContext> {
  const [families, deliveries, settings, resources] = await readTables([sopFamilies, sopDeliveries, sopSettings, sopResources]);
  const orderPeriods = new Map<string, number>();
  for (const row of deliveries?.rows ?? []) {
    const day = row["Ordered date"] ?? row["Promised date"] ?? row["Delivered date"];
    if (typeof day === "number") orderPeriods.set(String(row["Order"]), day);
  }
  const delivered = (deliveries?.rows ?? []).flatMap(({ Family: family }) => (typeof family === "string" ? [family] : []));
  const spelt = await inOrder(spellingTables, readSpellings);
  const memories = (settings?.rows ?? []).filter((row) => isMemoryKey(String(row["Key"])));
  const chosen = settingsOf((settings?.rows ?? []) as AnyRow[]);
  const fiscal = fiscalYearsOf(chosen);
  return {
    bucket: chosen.bucket,
    ...(fiscal && { fiscal }),
    families: (families?.rows ?? []).map((row) => String(row["Family"])),
    hasDemand: (spelt[spellingTables.indexOf(sopDemand)] ?? []).length > 0,
    spellings: [...new Set([...spelt.flat(), ...delivered])],
    resources: (resources?.rows ?? []).map((row) => String(row["Resource"])),
    orderPeriods,
    memories: new Map(memories.map((row) => [String(row["Key"]), String(row["Value"] ?? "")])),
  };
}

/** The families of one table, in its own spelling. */
async function readSpellings(table: TableContract): Promise<string[]> {
  try {
    const { rows } = await readTable<TableContract>(table);
    return [...new Set(rows.map((row) => String((row as AnyRow)["Family"] ?? "")))].filter((family) => family !== "");
  } catch (failure) {
    // A table that has lost a column is complained about when it is written; it must not block the import of other data.
    if (failure instanceof WorkbookError && ["missingColumn", "foreignTable", "headersOff"].includes(failure.code)) return [];
    throw failure;
  }
}

/** Reads a source by a plan and writes nothing. The pane stays responsive; the watch is told how many records are done, and can stop it. */
export function previewImport(grid: SourceGrid, plan: ImportPlan, context: ImportContext, watch: Watch = {}): Promise<ImportResult> {
  return runInSlices(readRecords(grid, plan, context), watch);
}
