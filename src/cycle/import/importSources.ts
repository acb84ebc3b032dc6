/** Data to import that is in the workbook already. CSV files are read by `import/csv`. */
import { withoutDoubledTexts } from "../../import/doubleEncoding";
import type { SourceGrid } from "../../domain/collect/source";
import { listSourceTables, readSelection, readSourceTable } from "../../workbook/reading/readSource";

/** A table of the workbook that could be imported. */
export interface ImportableTable {
  id: string;
  name: string;
  sheet: string;
  rows: number;
}

/** The cells a person has selected, or the filled block around the selected cell. */
export async function readSelectedCells(): Promise<SourceGrid> {
  return withoutDoubledTexts(await readSelection());
}

/** The tables of the workbook that are not the add-in's own, by name. */
export async function importableTables(): Promise<ImportableTable[]> {
  const tables = await listSourceTables();
  return tables
    .filter(({ own }) => !own)
    .map(({ id, name, sheet, rows }) => ({ id, name, sheet, rows }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A table with its header row, by its id from `importableTables`. */
export async function readImportableTable(id: string): Promise<SourceGrid> {
  return withoutDoubledTexts(await readSourceTable(id));
}
