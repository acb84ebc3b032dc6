/** The order in which planned acts are carried out, and whether the workbook as a whole allows them. */
import { sopJournal } from "../../../domain/journal/sopJournal";
import { asWritten, planTableWrite } from "../../../domain/tables/planTableWrite";
import type { Language } from "../../../language/text";
import { isFinal } from "../acts";
import type { Change } from "../changeSet";
import { WorkbookError } from "../../errors";
import { languageOfAll, loadHeaders } from "../../reading/tableWords";
import type { Planned } from "./planned";

/** Joins the changes that write rows into the same table. */
export function mergeRows(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex((other) => other.kind === "rows" && change.kind === "rows" && other.table.name === change.table.name);
    const earlier = merged[index];
    if (change.kind !== "rows" || earlier?.kind !== "rows") merged.push(change);
    else if (change.mode === "replace") merged[index] = change;
    else merged[index] = { ...earlier, rows: planTableWrite(change.table, earlier.rows, change.rows, asWritten(change.mode), false).rows };
  }
  return merged;
}

/**
 * Rows come first, since a patch names the columns its table had when it was planned; then columns; then acts without an exact way back;
 * last the sheets that are worked out from the tables.
 */
export function inWritingOrder(planned: readonly Planned[]): Planned[] {
  const rank = ({ forward }: Planned): number => (forward.kind === "redraw" ? 3 : isFinal(forward) ? 2 : "columns" in forward ? 1 : 0);
  return [...planned].sort((a, b) => rank(a) - rank(b));
}

/** What a workbook holds, by name, and whether sheets may be added to it. */
export interface SheetsAndTables {
  sheets: string[];
  tables: ReadonlySet<string>;
  /** The language that tables of ours are in; undefined where there is none. */
  language: Language | undefined;
  locked: boolean;
}

/** Reads the names of sheets and tables, the language of the tables, and whether the structure of the workbook is protected. */
export async function readSheetsAndTables(context: Excel.RequestContext): Promise<SheetsAndTables> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  const loaded = loadHeaders(context);
  await context.sync();
  const headers = loaded();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: new Set(headers.keys()),
    language: languageOfAll(headers),
    locked: protection.protected,
  };
}

/** Fails with `structureProtected` when sheets would be added or removed and the structure of the workbook is protected. */
export function refuseLockedStructure(planned: readonly Planned[], { locked, tables: present }: SheetsAndTables): void {
  const needsSheets = ({ summary }: Planned): boolean =>
    summary.kind === "tableRemoved" ||
    summary.kind === "sheetRemoved" ||
    ((summary.kind === "table" || summary.kind === "sheet") && summary.created);
  const journal = planned.length > 0 && !present.has(sopJournal.name);
  if (locked && (journal || planned.some(needsSheets))) throw new WorkbookError("structureProtected");
}
