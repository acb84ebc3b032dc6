/** Reads which of our tables a workbook has, and their headers: a workbook of an earlier version may lack some. */
import type { PresentHeaders } from "../../domain/tables/upgrade";
import { penName } from "../../domain/journal/sopJournal";
import { inExcel } from "../gateway";
import { refuseHeadersOff } from "./readTable";

/**
 * Every table whose name begins like ours, with its headers as they are now. Fails with `headersOff` where a table shows none; with
 * `goOn` that table is left out instead, and the rest is told.
 */
export function readHeaders({ goOn = false } = {}): Promise<PresentHeaders[]> {
  return inExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/showHeaders,items/worksheet/name");
    await context.sync();
    const found = tables.items
      .filter(({ name, showHeaders }) => /^Sop[A-Z]/.test(name) && name !== penName && (showHeaders || !goOn))
      .map((table) => {
        refuseHeadersOff(table);
        const header = table.getHeaderRowRange();
        header.load("values");
        return { name: table.name, header };
      });
    await context.sync();
    return found.map(({ name, header }) => ({ name, headers: (header.values[0] ?? []).map(String) }));
  });
}
