/** Reads which of our tables a workbook has, and their columns: a workbook of an earlier version may lack some. */
import type { PresentHeaders } from "../../domain/tables/upgrade";
import { penName } from "../../domain/journal/sopJournal";
import { inExcel } from "../gateway";
import { idsOf } from "./tableWords";

/** Every table whose name begins like ours, with the ids of its columns as they are now, also where its header row is switched off. */
export function readHeaders(): Promise<PresentHeaders[]> {
  return inExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const ours = tables.items.filter(({ name }) => /^Sop[A-Z]/.test(name) && name !== penName);
    for (const table of ours) table.columns.load("items/name");
    await context.sync();
    return ours.map(({ name, columns }) => ({
      name,
      headers: idsOf(
        name,
        columns.items.map((column) => column.name),
      ),
    }));
  });
}
