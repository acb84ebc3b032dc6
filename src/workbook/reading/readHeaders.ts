/** Reads which of our tables a workbook has, and their columns: a workbook of an earlier version may lack some. */
import type { TableContract } from "../../domain/tables/defineTable";
import { isForeign } from "../../domain/tables/isForeign";
import type { PresentHeaders } from "../../domain/tables/upgrade";
import { penName } from "../../domain/journal/sopJournal";
import type { Language } from "../../language/text";
import { inExcel } from "../gateway";
import { idsOf, languageOfTable, loadHeaders } from "./tableWords";

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

/** The language that each of these tables is in, by name; one that the workbook does not have, or that is a person's own, is left out. */
export function readLanguages(contracts: readonly TableContract[]): Promise<ReadonlyMap<string, Language>> {
  return inExcel(async (context) => {
    const loaded = loadHeaders(context);
    await context.sync();
    const headers = loaded();
    return new Map(
      contracts.flatMap((contract) => {
        const own = headers.get(contract.name);
        if (own === undefined || isForeign(contract, idsOf(contract.name, own))) return [];
        return [[contract.name, languageOfTable(contract.name, own)] as const];
      }),
    );
  });
}
