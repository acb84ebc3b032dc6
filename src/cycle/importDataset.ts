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
import { readTables } from "../workbook/readTable";
import { WorkbookError } from "../workbook/errors";
import { writeNotes } from "../workbook/writeNotes";
import { writeTable, type WriteResult } from "../workbook/writeTable";
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

/**
 * Writes what a preview found: the rows to the table of their kind, the rows left out to the "Import notes" sheet. "replace" leaves
 * exactly these rows in the table; "append" updates rows with a known key and adds the others; the same file twice is there once.
 */
export async function importDataset(grid: SourceGrid, result: ImportResult, mode: WriteMode, language: Language): Promise<ImportOutcome> {
  const { table } = datasetKind(result.kind);
  const source = sourceName(grid, result);
  const written = await writeTable(table, result.rows, { mode, language, intention: `import ${source}` });
  const notes = result.rejected.map((row) => {
    const { reason, fix } = explainProblem(row, language);
    return { Row: row.row, Column: row.column ?? null, Reason: reason, Fix: fix, Text: row.text === "" ? null : row.text };
  });
  try {
    await writeNotes(source, notes, language);
  } catch (failure) {
    // The rows are in the table: whatever Excel said about the notes must not be read as "nothing was written".
    const why = failure instanceof WorkbookError ? failure.code : String(failure);
    throw new WorkbookError("notesUnwritten", { leftOut: notes.length, why });
  }
  return { ...written, imported: result.imported, leftOut: result.rejected.length };
}

/** Names the import among the notes: one file may be imported as several kinds of data. */
function sourceName(grid: SourceGrid, result: ImportResult): string {
  return `${grid.name} > ${datasetKind(result.kind).table.name}`;
}
