/** Importing: what is known before, a preview that writes nothing, and one write of exactly what was previewed. */
import type { AnyRow, TableContract } from "../domain/tables/defineTable";
import { datasetKind } from "../import/datasets";
import type { ImportContext, ImportPlan, ImportResult } from "../import/plan";
import { isMemoryKey } from "../import/memory";
import { readRows } from "../import/readRows";
import { settingsOf } from "../domain/settings/readSettings";
import type { SourceGrid } from "../domain/collect/source";
import { sopDeliveries } from "../domain/collect/sopDeliveries";
import { sopDemand } from "../domain/collect/sopDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";
import { sopStock } from "../domain/collect/sopStock";
import { sopSettings } from "../domain/settings/sopSettings";
import { sopBudget } from "../domain/collect/sopBudget";
import { sopFamilies } from "../domain/collect/sopFamilies";
import { sopResources } from "../domain/collect/sopResources";
import type { WriteMode } from "../domain/tables/planTableWrite";
import { explainProblem } from "../import/problems";
import { filledIn, type Language, type Text } from "../language/text";
import { applyChanges, previewChanges, type ChangePreview } from "../workbook/writing/changes";
import type { Change, ChangeSet, WriteResult } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { planImportNotes } from "./planImportNotes";
import { readTable, readTables } from "../workbook/reading/readTable";
import { inOrder } from "../workbook/inOrder";
import { runInSlices, type Watch } from "./longWork";

/** Tables whose spelling of families an import follows. */
const spellingTables = [sopDemand, sopForecasts, sopStock, sopBudget];

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
  const spelt = await inOrder(spellingTables, readSpellings);
  const memories = (settings?.rows ?? []).filter((row) => isMemoryKey(String(row["Key"])));
  return {
    bucket: settingsOf((settings?.rows ?? []) as AnyRow[]).bucket,
    families: (families?.rows ?? []).map((row) => String(row["Family"])),
    spellings: [...new Set(spelt.flat())],
    resources: (resources?.rows ?? []).map((row) => String(row["Resource"])),
    orderPeriods,
    memories: new Map(memories.map((row) => [String(row["Key"]), String(row["Value"] ?? "")])),
  };
}

/** The families of one table, as it spells them. */
async function readSpellings(table: TableContract): Promise<string[]> {
  try {
    const { rows } = await readTable<TableContract>(table);
    return [...new Set(rows.map((row) => String((row as AnyRow)["Family"])))];
  } catch (failure) {
    // A table that lost a column has its own message when it is written; it must not keep other data from being imported.
    if (failure instanceof WorkbookError && failure.code === "missingColumn") return [];
    throw failure;
  }
}

/** Reads a source by a plan without writing anything. Stays responsive, reports records done, and stops when the watch is aborted. */
export function previewImport(grid: SourceGrid, plan: ImportPlan, context: ImportContext, watch: Watch = {}): Promise<ImportResult> {
  return runInSlices(readRows(grid, plan, context), watch);
}

export interface ImportOutcome extends WriteResult {
  imported: number;
  leftOut: number;
}

const intention: Text = { en: "Import of {name}", fr: "Import de {name}" };

/** The rows go to the table of their kind, the rows left out to the "Import notes" sheet, as one. */
export async function planImport(grid: SourceGrid, result: ImportResult, mode: WriteMode, language: Language): Promise<ChangeSet> {
  const { table } = datasetKind(result.kind);
  const notes = result.rejected.map((row) => {
    const { reason, fix } = explainProblem(row, language);
    return { Row: row.row, Column: row.column ?? null, Reason: reason, Fix: fix, Text: row.text === "" ? null : row.text };
  });
  const listed = await planImportNotes(sourceName(grid, result), notes);
  return {
    intention: filledIn(intention, () => ({ name: grid.name })),
    changes: [{ kind: "rows", table, rows: result.rows, mode }, ...listed, ...remembered(result)],
  };
}

/** What was chosen for the source, for the next export of the same program. */
function remembered({ memory }: ImportResult): Change[] {
  return memory === undefined ? [] : [{ kind: "rows", table: sopSettings, rows: [memory], mode: "append" }];
}

/** What an import would change, to the cell; nothing is written. */
export async function previewImportChanges(
  grid: SourceGrid,
  result: ImportResult,
  mode: WriteMode,
  language: Language,
): Promise<ChangePreview> {
  return previewChanges(await planImport(grid, result, mode, language), language);
}

/**
 * Writes what a preview found: "replace" leaves exactly these rows in the table; "append" updates rows with a known key and adds the
 * others; the same file twice is there once. Rows and notes are written both or not at all; not at all when the table is no longer
 * as the `preview` saw it.
 */
export async function importDataset(
  grid: SourceGrid,
  result: ImportResult,
  mode: WriteMode,
  language: Language,
  preview?: ChangePreview,
): Promise<ImportOutcome> {
  const set = await planImport(grid, result, mode, language);
  const { tables } = await applyChanges(set, { language, ...(preview !== undefined && { preview }) });
  const written = tables.find(({ table }) => table === datasetKind(result.kind).table.name);
  if (written === undefined) throw new WorkbookError("missingTable", { table: datasetKind(result.kind).table.name });
  return { ...written, imported: result.imported, leftOut: result.rejected.length };
}

/** Names the import among the notes: one file may be imported as several kinds of data. */
function sourceName(grid: SourceGrid, result: ImportResult): string {
  return `${grid.name} > ${datasetKind(result.kind).table.name}`;
}
