/** Importing: what is known before, a preview that writes nothing, and one write of exactly what was previewed. */
import { datasetKind } from "../domain/datasets";
import type { ImportContext, ImportPlan, ImportResult } from "../domain/import/plan";
import { readRows } from "../domain/import/readRows";
import { periodOf } from "../domain/periods";
import type { SourceGrid } from "../domain/source";
import { sopDeliveries } from "../domain/tables/collected";
import { sopFamilies } from "../domain/tables/masterData";
import type { WriteMode } from "../domain/tableWrite";
import { explainProblem } from "../i18n/importMessages";
import type { Language } from "../i18n/text";
import { applyChanges, previewChanges, type ChangePreview, type ChangeSet } from "../workbook/changes";
import { WorkbookError } from "../workbook/errors";
import { planNotes } from "../workbook/planNotes";
import { readTables } from "../workbook/readTable";
import type { WriteResult } from "../workbook/writeTable";
import { inSlices, type Watch } from "./slices";

/** What the workbook already knows that helps to read a source: its families, and the month of each order. */
export async function readImportContext(): Promise<ImportContext> {
  const [families, deliveries] = await readTables([sopFamilies, sopDeliveries]);
  const orderMonths = new Map<string, number>();
  for (const row of deliveries?.rows ?? []) {
    const day = row["Ordered date"] ?? row["Promised date"] ?? row["Delivered date"];
    if (typeof day === "number") orderMonths.set(String(row["Order"]), periodOf(day));
  }
  return { families: (families?.rows ?? []).map((row) => String(row["Family"])), orderMonths };
}

/** Reads a source by a plan without writing anything. Stays responsive, reports records done, and stops when the watch is aborted. */
export function previewImport(grid: SourceGrid, plan: ImportPlan, context: ImportContext, watch: Watch = {}): Promise<ImportResult> {
  return inSlices(readRows(grid, plan, context), watch);
}

export interface ImportOutcome extends WriteResult {
  imported: number;
  leftOut: number;
}

/** The rows go to the table of their kind, the rows left out to the "Import notes" sheet, as one. */
export async function planImport(grid: SourceGrid, result: ImportResult, mode: WriteMode, language: Language): Promise<ChangeSet> {
  const { table } = datasetKind(result.kind);
  const notes = result.rejected.map((row) => {
    const { reason, fix } = explainProblem(row, language);
    return { Row: row.row, Column: row.column ?? null, Reason: reason, Fix: fix, Text: row.text === "" ? null : row.text };
  });
  const listed = await planNotes(sourceName(grid, result), notes);
  return {
    intention: { en: `Import of ${grid.name}`, fr: `Import de ${grid.name}` },
    changes: [{ kind: "rows", table, rows: result.rows, mode }, ...listed],
  };
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
