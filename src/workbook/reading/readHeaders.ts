/** The tables of ours in a workbook and their headers: what a workbook of another version has. */
import type { PresentHeaders } from "../../domain/tables/upgrade";
import { inExcel } from "../gateway";

/** Every table whose name is of our kind, with its headers as they stand. */
export function readHeaders(): Promise<PresentHeaders[]> {
  return inExcel(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const found = tables.items
      .filter(({ name }) => /^Sop[A-Z]/.test(name))
      .map((table) => {
        const header = table.getHeaderRowRange();
        header.load("values");
        return { name: table.name, header };
      });
    await context.sync();
    return found.map(({ name, header }) => ({ name, headers: (header.values[0] ?? []).map(String) }));
  });
}
