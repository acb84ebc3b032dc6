/** The tables as the reviews are drawn from them, and the review sheets that they make. */
import type { TableRows } from "../../domain/tables/catalogue";
import { planTableWrite } from "../../domain/tables/planTableWrite";
import type { Language } from "../../language/text";
import { drawReviews, materialOf, reviewSources } from "../../sheets/catalogue";
import type { FromTables } from "../../sheets/materials";
import { dashboardMissing, type MissingData } from "../../sheets/missing";
import type { UnreadableRow } from "../../workbook/reading/readTable";
import type { Change } from "../../workbook/writing/changeSet";
import { readRows } from "../readRows";

/** Rows of our tables that somebody's edit made unreadable, by table. */
export type UnreadableRows = { table: string; rows: UnreadableRow[] }[];

export interface ReviewsReading {
  material: FromTables;
  unreadable: UnreadableRows;
}

/** The review sheets as changes of one set, and what they lack. */
export interface ReviewsPlan {
  changes: Change[];
  missing: MissingData[];
  unreadable: UnreadableRows;
}

/** Reads the tables as they are, or as they will be once the `first` changes are carried out. Writes nothing. */
export async function readForReviews(first: readonly Change[] = []): Promise<ReviewsReading> {
  const { rows: before, reads } = await readRows(reviewSources);
  const rows: TableRows = { ...before };
  for (const table of reviewSources) {
    const coming = first.find((change) => change.kind === "rows" && change.table.name === table.name);
    if (coming?.kind === "rows") rows[table.name] = planTableWrite(table, before[table.name] ?? [], coming.rows, coming.mode, false).rows;
  }
  const unreadable = reviewSources.flatMap(({ name }) =>
    reads[name].unreadable.length > 0 ? [{ table: name, rows: reads[name].unreadable }] : [],
  );
  return { material: materialOf(rows), unreadable };
}

/** Works out the review sheets. With `first` changes the set holds both, and tables and sheets are written as one. */
export async function planReviews(language: Language, first: readonly Change[] = []): Promise<ReviewsPlan> {
  const { material, unreadable } = await readForReviews(first);
  const sheets = drawReviews(material, language).map((blueprint, position): Change => ({ kind: "sheet", blueprint, position }));
  return { changes: [...first, ...sheets], missing: dashboardMissing(material.data), unreadable };
}
