/** The tables as the reviews are drawn from them, and the review sheets that they make. */
import { calendarOf } from "../../calendar/periods";
import { sopComments } from "../../domain/comments/sopComments";
import type { TableRows } from "../../domain/tables/catalogue";
import type { AnyRow, CellValue, Column, TableContract } from "../../domain/tables/defineTable";
import { isCoded, languageForNew, mostSpoken, wordIn } from "../../domain/tables/words";
import { asWritten, planTableWrite } from "../../domain/tables/planTableWrite";
import type { Language } from "../../language/text";
import { drawReviews, materialOf, reviewSources } from "../../sheets/catalogue";
import type { Blueprint } from "../../sheets/blueprint";
import type { FromTables } from "../../sheets/materials";
import { dashboardMissing, type MissingData } from "../../sheets/missing";
import { drawnJustSo } from "../../workbook/drawing/drawnJustSo";
import type { UnreadableRow } from "../../workbook/reading/readTable";
import type { Change } from "../../workbook/writing/changeSet";
import { leavingFigures } from "./leavingFigures";
import { readRows } from "../readRows";

/** Rows of our tables that somebody's edit made unreadable, by table. */
export type UnreadableRows = { table: string; rows: UnreadableRow[] }[];

export interface ReviewsReading {
  material: FromTables;
  /** The tables as they are, before any change. */
  before: TableRows;
  unreadable: UnreadableRows;
}

/** The review sheets as changes of one set, and what they lack. */
export interface ReviewsPlan {
  changes: Change[];
  missing: MissingData[];
  unreadable: UnreadableRows;
}

/** Reads the tables as they are, or as they will be once the `first` changes are carried out. Writes nothing. */
export async function readForReviews(language: Language, first: readonly Change[] = []): Promise<ReviewsReading> {
  // Comments change nothing that is drawn but the marks, which follow by themselves: no review is outdated by one.
  const { rows: before, reads } = await readRows([...reviewSources, sopComments]);
  const rows: TableRows = { ...before };
  const others = languageForNew(mostSpoken(reviewSources.flatMap(({ name }) => reads[name].language ?? [])), language);
  for (const table of reviewSources) {
    const spoken = first.find((change) => change.kind === "language" && change.table.name === table.name);
    const there = rows[table.name];
    if (spoken?.kind === "language" && there !== undefined) rows[table.name] = offeredAsWritten(table, there, spoken.language);
    const coming = first.find((change) => change.kind === "rows" && change.table.name === table.name);
    if (coming?.kind !== "rows") continue;
    // In a table that is in English, a French word of a column that only offers words is a name like any other.
    const isFrench = (reads[table.name].language ?? others) === "fr";
    const said = isFrench ? offeredAsWritten(table, coming.rows, "fr") : coming.rows;
    rows[table.name] = planTableWrite(table, rows[table.name] ?? [], said, asWritten(coming.mode), false).rows;
  }
  const unreadable = reviewSources.flatMap(({ name }) =>
    reads[name].unreadable.length > 0 ? [{ table: name, rows: reads[name].unreadable }] : [],
  );
  return { material: materialOf(rows), before, unreadable };
}

/** Rows with the words that columns offer as a table in this language will hold them: formulas look for those. */
function offeredAsWritten(table: TableContract, rows: readonly AnyRow[], language: Language): AnyRow[] {
  const offering = table.columns.filter((column) => column.french !== undefined && !isCoded(column));
  if (offering.length === 0) return [...rows];
  const said = (column: Column, value: CellValue | undefined): CellValue =>
    typeof value === "string" ? wordIn(column, value, language) : (value ?? null);
  return rows.map((row) => ({ ...row, ...Object.fromEntries(offering.map((column) => [column.name, said(column, row[column.name])])) }));
}

/** Works out the review sheets. With `first` changes the set holds both, and tables and sheets are written as one. */
export async function planReviews(language: Language, first: readonly Change[] = []): Promise<ReviewsPlan> {
  const reading = await readForReviews(language, first);
  return planned(reading, first, drawReviews(reading.material, language));
}

/**
 * The same for rows that come into our tables: only the sheets that they change are drawn again, and those that do not stand as they were
 * drawn. What the others show follows by their formulas.
 */
export async function planChangedReviews(language: Language, rows: readonly Change[]): Promise<ReviewsPlan> {
  const reading = await readForReviews(language, rows);
  const before = drawReviews(materialOf(reading.before), language);
  const after = drawReviews(reading.material, language);
  const same = after.filter((blueprint, place) => JSON.stringify(blueprint) === JSON.stringify(before[place]));
  return planned(reading, rows, after, await drawnJustSo(same, language));
}

/** @param standing marks of the sheets that need no drawing */
async function planned(
  { material, unreadable }: ReviewsReading,
  first: readonly Change[],
  blueprints: readonly Blueprint[],
  standing: ReadonlySet<string> = new Set(),
): Promise<ReviewsPlan> {
  const sheets = blueprints.flatMap((blueprint, position): Change[] =>
    standing.has(blueprint.mark) ? [] : [{ kind: "sheet", blueprint, position }],
  );
  const leaving = await leavingFigures(material, calendarOf(material.bucket));
  return { changes: [...first, ...leaving, ...sheets], missing: dashboardMissing(material.data), unreadable };
}
