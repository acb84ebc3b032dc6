/** Building the reviews: the sheets that are worked out from the tables. */
import { dashboard } from "../sheets/dashboard/dashboard";
import { dashboardMissing, type MissingData } from "../sheets/missing";
import { filledIn, type Language } from "../language/text";
import { showSheet } from "../workbook/showing/activate";
import { applyChanges, type ChangeOptions } from "../workbook/writing/changes";
import type { Change, ChangeSet } from "../workbook/writing/changeSet";
import type { UnreadableRow } from "../workbook/reading/readTable";
import { reviewSources, materialOf, drawReviews, reviews } from "../sheets/catalogue";
import type { FromTables } from "../sheets/materials";
import type { TableRows } from "../domain/tables/catalogue";
import { planTableWrite } from "../domain/tables/planTableWrite";
import { Cancelled } from "./longWork";
import { readRows } from "./readRows";

export interface ReviewsBuilt {
  /** Names of the sheets, in the order of the tabs. */
  sheets: string[];
  missing: MissingData[];
  /** Rows of our tables that a person's edit made unreadable, by table. */
  unreadable: { table: string; rows: UnreadableRow[] }[];
}

/** What the reviews would be: the sheets as changes of one set, and what they have to say. */
export interface ReviewsPlan {
  set: ChangeSet;
  missing: MissingData[];
  unreadable: ReviewsBuilt["unreadable"];
}

/** The tables as the reviews are drawn from them. */
export interface ReviewsReading {
  material: FromTables;
  unreadable: ReviewsBuilt["unreadable"];
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
  return { set: { intention, changes: [...first, ...sheets] }, missing: dashboardMissing(material.data), unreadable };
}

const intention = filledIn({ en: "Reviews built", fr: "Revues construites" });

/**
 * Builds the review sheets, or builds them again where they are, and brings the dashboard to the front. Whatever is missing, each
 * sheet is built and says what more data would add. Targets and choices a person typed are kept.
 */
export async function buildReviews(language: Language, { onProgress, signal }: BuildOptions = {}): Promise<ReviewsBuilt> {
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new Cancelled();
  };
  stopIfAsked();
  const plan = await planReviews(language);
  return writeReviews(plan, language, (done, of, what) => {
    // Between two sheets: what was drawn already is put back with the failure of the whole.
    stopIfAsked();
    onProgress?.(done, of, what);
  });
}

export interface BuildOptions {
  /** Told before each sheet: how many are done, of how many, and the title of what comes. */
  onProgress?: ChangeOptions["onProgress"];
  /** Stops before the next sheet with `Cancelled`; the workbook is as it was. */
  signal?: AbortSignal;
}

/** Writes planned reviews, with whatever is planned to be written before them, and shows the dashboard. */
export async function writeReviews(plan: ReviewsPlan, language: Language, onProgress?: ChangeOptions["onProgress"]): Promise<ReviewsBuilt> {
  const { sheets } = await applyChanges(plan.set, { language, ...(onProgress && { onProgress }) });
  const front = sheets[reviews.findIndex(({ sheet }) => sheet === dashboard)];
  if (front !== undefined) await showSheet(front);
  return { sheets, missing: plan.missing, unreadable: plan.unreadable };
}
