/** Building the reviews: read what the tables hold, decide what each sheet can show, draw the sheets. */
import { demandOutlook } from "../domain/analyse/demandOutlook";
import type { Blueprint } from "../sheets/blueprint";
import { dashboard } from "../sheets/dashboard/dashboard";
import { demandReview } from "../sheets/demandReview/demandReview";
import { financialReview } from "../sheets/financialReview/financialReview";
import { home } from "../sheets/home/home";
import { dashboardMissing, type MissingData } from "../sheets/missing";
import { stockReview } from "../sheets/stockReview/stockReview";
import { supplyReview } from "../sheets/supplyReview/supplyReview";
import type { TableContract } from "../domain/tables/defineTable";
import { planningDataOf } from "../domain/analyse/planningData";
import type { TableName, TableRows } from "../domain/tables/catalogue";
import { sopCapacity } from "../domain/collect/sopCapacity";
import { sopDeliveries } from "../domain/collect/sopDeliveries";
import { sopDemand } from "../domain/collect/sopDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";
import { sopLogistics } from "../domain/collect/sopLogistics";
import { sopSales } from "../domain/collect/sopSales";
import { sopStock } from "../domain/collect/sopStock";
import { sopCycles } from "../domain/steps/sopCycles";
import { sopInputs } from "../domain/collect/sopInputs";
import { sopSettings } from "../domain/settings/sopSettings";
import { sopBudget } from "../domain/collect/sopBudget";
import { sopEvents } from "../domain/collect/sopEvents";
import { sopSupply } from "../domain/collect/sopSupply";
import { sopFamilies } from "../domain/collect/sopFamilies";
import { sopResources } from "../domain/collect/sopResources";
import { sopRouting } from "../domain/collect/sopRouting";
import { planTableWrite } from "../domain/tables/planTableWrite";
import { filledIn, type Language } from "../language/text";
import { showSheet } from "../workbook/showing/activate";
import { applyChanges, type ChangeOptions } from "../workbook/writing/changes";
import type { Change, ChangeSet } from "../workbook/writing/changeSet";
import { readTables, type UnreadableRow } from "../workbook/reading/readTable";
import { Cancelled } from "./longWork";

/** Only the columns that decide what a review shows: there may be a hundred thousand lines, and every cell has to be carried over. */
const part = (table: TableContract, ...columns: string[]): TableContract => ({
  ...table,
  columns: table.columns.filter(({ name }) => columns.includes(name)),
});

const sources: readonly TableContract[] = [
  sopFamilies,
  sopDemand,
  sopForecasts,
  sopResources,
  sopCapacity,
  sopRouting,
  sopStock,
  part(sopDeliveries, "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"),
  sopLogistics,
  part(sopSales, "Family", "Period", "Quantity", "Amount"),
  part(sopSupply, "Supplier", "Promised date", "Received date"),
  sopBudget,
  sopEvents,
  sopCycles,
  sopInputs,
  sopSettings,
];

export interface ReviewsBuilt {
  /** Names of the sheets, Home first and the dashboard last. */
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

/**
 * Works out the review sheets from the tables as they are, or as they will be once the `first` changes are carried out: then the set
 * holds both, and tables and sheets are written as one.
 */
export async function planReviews(language: Language, first: readonly Change[] = []): Promise<ReviewsPlan> {
  const reads = await readTables(sources);
  const rows: TableRows = {};
  sources.forEach((table, index) => {
    const read = reads[index];
    const coming = first.find((change) => change.kind === "rows" && change.table.name === table.name);
    const before = read?.exists ? read.rows : undefined;
    if (coming?.kind === "rows") rows[table.name as TableName] = planTableWrite(table, before ?? [], coming.rows, coming.mode, false).rows;
    else if (before !== undefined) rows[table.name as TableName] = before;
  });
  const data = planningDataOf(rows);
  const sheets = blueprintsOf(rows, data, language).map((blueprint, position): Change => ({ kind: "sheet", blueprint, position }));
  const unreadable = sources.flatMap(({ name }, index) => {
    const found = reads[index]?.unreadable ?? [];
    return found.length > 0 ? [{ table: name, rows: found }] : [];
  });
  return { set: { intention, changes: [...first, ...sheets] }, missing: dashboardMissing(data), unreadable };
}

const intention = filledIn({ en: "Reviews built", fr: "Revues construites" });

/** Every review sheet, in the order of the tabs; the last one is brought to the front. */
function blueprintsOf(rows: TableRows, data: ReturnType<typeof planningDataOf>, language: Language): Blueprint[] {
  const reviews = [
    demandReview(data, demandOutlook(rows, data), language),
    supplyReview(data, language),
    stockReview(data, language),
    financialReview(data, language),
    dashboard(data, language),
  ];
  // Home leads to the others, each with the question that stands under its title.
  const question = ({ cells }: Blueprint): string => /^[^?]*\?/.exec(String(cells[1]?.[0] ?? ""))?.[0] ?? "";
  const links = reviews.map((review) => ({ mark: review.mark, title: review.title, answers: question(review) }));
  return [home(data, language, links), ...reviews];
}

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
  const front = sheets[sheets.length - 1];
  if (front !== undefined) await showSheet(front);
  return { sheets, missing: plan.missing, unreadable: plan.unreadable };
}
