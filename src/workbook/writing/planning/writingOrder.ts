/** The order in which planned acts are carried out, and what has to be known of the whole workbook for them. */
import { sopJournal } from "../../../domain/journal/sopJournal";
import { planTableWrite } from "../../../domain/tables/planTableWrite";
import { isFinal } from "../acts";
import type { Change } from "../changeSet";
import { WorkbookError } from "../../errors";
import type { Planned } from "./planned";

/** The changes with those of the rows of one table made into one. */
export function mergeRows(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex((other) => other.kind === "rows" && change.kind === "rows" && other.table.name === change.table.name);
    const earlier = merged[index];
    if (change.kind !== "rows" || earlier?.kind !== "rows") merged.push(change);
    else if (change.mode === "replace") merged[index] = change;
    else merged[index] = { ...earlier, rows: planTableWrite(change.table, earlier.rows, change.rows, "append", false).rows };
  }
  return merged;
}

/**
 * Rows of tables first, since a patch knows its table by the columns it had; then columns, then what has no way back, then sheets that
 * are worked out from the tables.
 */
export function inWritingOrder(planned: readonly Planned[]): Planned[] {
  const rank = ({ forward }: Planned): number => (forward.kind === "redraw" ? 3 : isFinal(forward) ? 2 : "columns" in forward ? 1 : 0);
  return [...planned].sort((a, b) => rank(a) - rank(b));
}

/** What a workbook holds, by name, and whether sheets may be added to it. */
export interface SheetsAndTables {
  sheets: string[];
  tables: ReadonlySet<string>;
  locked: boolean;
}

export async function readSheetsAndTables(context: Excel.RequestContext): Promise<SheetsAndTables> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  context.workbook.tables.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: new Set(context.workbook.tables.items.map(({ name }) => name)),
    locked: protection.protected,
  };
}

/** Acts that add or remove sheets are refused before anything is written where the structure of the workbook is protected. */
export function refuseLockedStructure(planned: readonly Planned[], { locked, tables: present }: SheetsAndTables): void {
  const needsSheets = ({ summary }: Planned): boolean =>
    summary.kind === "tableRemoved" ||
    summary.kind === "sheetRemoved" ||
    ((summary.kind === "table" || summary.kind === "sheet") && summary.created);
  const journal = planned.length > 0 && !present.has(sopJournal.name);
  if (locked && (journal || planned.some(needsSheets))) throw new WorkbookError("structureProtected");
}
