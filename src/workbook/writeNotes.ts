import { sopImportNotes, type ImportNoteRow } from "../domain/tables/records";
import type { Language } from "../i18n/text";
import { readTable } from "./readTable";
import { writeTable } from "./writeTable";

/**
 * Lists the rows that an import left out on the "Import notes" sheet. The notes of an earlier import of the same source make room
 * for the new ones; those of other sources stay. Nothing is written when there is nothing to say and no earlier note to remove.
 */
export async function writeNotes(source: string, notes: readonly Omit<ImportNoteRow, "Source">[], language: Language): Promise<void> {
  const before = await readTable(sopImportNotes);
  const others = before.rows.filter((row) => row.Source !== source);
  if (notes.length === 0 && others.length === before.rows.length) return;
  const rows = [...others, ...notes.map((note) => ({ ...note, Source: source }))];
  await writeTable(sopImportNotes, rows, { mode: "replace", language, intention: `note ${source}` });
}
