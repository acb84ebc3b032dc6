import { sopImportNotes, type ImportNoteRow } from "../../domain/collect/sopImportNotes";
import type { Change } from "../../workbook/writing/changeSet";
import { readTable } from "../../workbook/reading/readTable";

/**
 * Lists the rows that an import left out on the sheet "Import notes". They replace the notes of an earlier import of the same source;
 * those of other sources stay. No change when there is nothing to say and no earlier note to remove.
 */
export async function planImportNotes(source: string, notes: readonly Omit<ImportNoteRow, "Source">[]): Promise<Change[]> {
  const before = await readTable(sopImportNotes);
  const others = before.rows.filter((row) => row.Source !== source);
  if (notes.length === 0 && others.length === before.rows.length) return [];
  const rows = [...others, ...notes.map((note) => ({ ...note, Source: source }))];
  return [{ kind: "rows", table: sopImportNotes, rows, mode: "replace" }];
}
