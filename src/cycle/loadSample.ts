/** Filling a new workbook with a sample, so that a newcomer sees the whole product at once. */
import type { AnyRow, TableContract } from "../domain/contract";
import { circuitBoards } from "../domain/samples/circuitBoards";
import { sopCapacity, sopDeliveries, sopDemand, sopForecasts, sopLogistics, sopSales, sopStock } from "../domain/tables/collected";
import { sopFamilies, sopResources, sopRouting } from "../domain/tables/masterData";
import type { Language } from "../i18n/text";
import { listSourceTables } from "../workbook/readSource";
import { writeTable } from "../workbook/writeTable";
import { buildReviews, type ReviewsBuilt } from "./buildReviews";
import { inOrder } from "./inOrder";

/** What is being done, for the pane's progress: how many of how many steps, and the table being written. */
export type Progress = (done: number, of: number, what: string) => void;

export type SampleLoaded =
  { loaded: true; reviews: ReviewsBuilt } | { loaded: false; /** Tables with data of the person's own. */ occupied: string[] };

/**
 * Writes the circuit-board plant into the workbook and builds the reviews. A workbook that already holds data of the same tables is
 * left as it is, unless `replace` says that these data may go.
 */
export async function loadSample(language: Language, options: { replace?: boolean; progress?: Progress } = {}): Promise<SampleLoaded> {
  const existing = await listSourceTables();
  const occupied = existing
    .filter((table) => table.own && table.rows > 1 && contents.some(([contract]) => contract.name === table.name))
    .map(({ name }) => name);
  if (occupied.length > 0 && options.replace !== true) return { loaded: false, occupied };

  const sample = circuitBoards(language);
  await inOrder(contents, async ([contract, key], index) => {
    options.progress?.(index, contents.length + 1, contract.title[language]);
    await writeTable(contract, sample[key] as readonly AnyRow[], { mode: "replace", language, intention: "sample" });
  });
  options.progress?.(contents.length, contents.length + 1, "");
  return { loaded: true, reviews: await buildReviews(language) };
}

/** Resources before capacity, whose formulas read them. */
const contents: readonly (readonly [TableContract, keyof ReturnType<typeof circuitBoards>])[] = [
  [sopFamilies, "families"],
  [sopDemand, "demand"],
  [sopForecasts, "forecasts"],
  [sopResources, "resources"],
  [sopCapacity, "capacity"],
  [sopRouting, "routing"],
  [sopStock, "stock"],
  [sopDeliveries, "deliveries"],
  [sopLogistics, "logistics"],
  [sopSales, "sales"],
];
