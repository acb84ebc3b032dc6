/** Building the reviews: read what the tables hold, decide what each sheet can show, draw the sheets. */
import { dashboard } from "../domain/blueprints/dashboard";
import { dashboardMissing, type MissingData } from "../domain/blueprints/missing";
import { stockReview } from "../domain/blueprints/stockReview";
import { supplyReview } from "../domain/blueprints/supplyReview";
import { factsOf, type TableName, type TableRows } from "../domain/facts";
import { sopCapacity, sopDeliveries, sopDemand, sopForecasts, sopLogistics, sopSales, sopStock } from "../domain/tables/collected";
import { sopFamilies, sopResources, sopRouting } from "../domain/tables/masterData";
import type { Language } from "../i18n/text";
import { activateSheet } from "../workbook/activate";
import { readTables, type UnreadableRow } from "../workbook/readTable";
import { renderSheet } from "../workbook/renderSheet";
import { inOrder } from "./inOrder";

const sources = [
  sopFamilies,
  sopDemand,
  sopForecasts,
  sopResources,
  sopCapacity,
  sopRouting,
  sopStock,
  sopDeliveries,
  sopLogistics,
  sopSales,
] as const;

export interface ReviewsBuilt {
  /** Names of the sheets, the dashboard last. */
  sheets: string[];
  missing: MissingData[];
  /** Rows of our tables that a person's edit made unreadable, by table. */
  unreadable: { table: string; rows: UnreadableRow[] }[];
}

/**
 * Builds Supply review, Stock review and Dashboard, or builds them again where they are, and brings the dashboard to the front.
 * Whatever is missing, each sheet is built and says what more data would add. Targets and choices a person typed are kept.
 */
export async function buildReviews(language: Language): Promise<ReviewsBuilt> {
  const reads = await readTables(sources);
  const rows: TableRows = {};
  sources.forEach(({ name }, index) => {
    const read = reads[index];
    if (read?.exists) rows[name as TableName] = read.rows;
  });
  const facts = factsOf(rows);
  const blueprints = [supplyReview(facts, language), stockReview(facts, language), dashboard(facts, language)];
  const sheets = await inOrder(blueprints, (blueprint, index) => renderSheet(blueprint, { position: index, intention: "build reviews" }));
  const front = sheets[sheets.length - 1];
  if (front !== undefined) await activateSheet(front);
  const unreadable = sources.flatMap(({ name }, index) => {
    const found = reads[index]?.unreadable ?? [];
    return found.length > 0 ? [{ table: name, rows: found }] : [];
  });
  return { sheets, missing: dashboardMissing(facts), unreadable };
}
