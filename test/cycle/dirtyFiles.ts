/** Reading a file of bytes into the workbook as the pane does: read, understand, propose, preview, write. */
import { readCsv } from "../../src/import/csv";
import { explainFile } from "../../src/import/unreadableFile";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportPlan, ImportResult } from "../../src/import/plan";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import type { SourceGrid } from "../../src/domain/collect/source";
import type { WriteMode } from "../../src/domain/tables/planTableWrite";
import type { Language } from "../../src/language/text";
import type { ExcelSession } from "../support/excelSession";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface BringIn {
  kind: DatasetKindId;
  mode?: WriteMode;
  language?: Language;
  change?: Partial<ImportPlan>;
  /** The day of the import; the day of the test where nothing is said. */
  today?: number;
}

/** A refused file is thrown as the sentence that a person reads. */
export function gridOf(bytes: Uint8Array, name: string, language: Language = "en"): SourceGrid {
  const reading = readCsv(bytes, name);
  if (!reading.ok) throw new Error(explainFile(reading.why, name, language));
  return reading.grid;
}

export async function bringIn(
  excel: ExcelSession,
  bytes: Uint8Array,
  name: string,
  { kind, mode = "replace", language = "en", change = {}, today }: BringIn,
): Promise<{ result: ImportResult; imported: number; leftOut: number; sheet: string }> {
  const grid = gridOf(bytes, name, language);
  const context = await excel.addin.readImportContext();
  const plan = { ...proposePlan(understand(grid, "month"), kind, context), ...change };
  const result = await excel.addin.previewImport(grid, plan, context);
  return {
    result,
    ...(await excel.addin.run("importDataset", { grid, result, mode }, { language, ...(today !== undefined && { today }) })),
  };
}
