import { sopJournal } from "../../domain/journal/sopJournal";
import { tables } from "../../domain/tables/catalogue";
import { inExcel } from "../../workbook/gateway";
import { readTableStates } from "../../workbook/reading/tableState";

/** What each of our tables looks like, by its name; the journal goes on growing. */
export async function tableFingerprints(): Promise<Record<string, string>> {
  const names = tables.map(({ name }) => name).filter((name) => name !== sopJournal.name);
  const states = await inExcel((context) => readTableStates(context, names, { readOnly: true }));
  return Object.fromEntries([...states].map(([name, { seen }]) => [name, seen]));
}
