/** Reads what the rules for risks need: figures from the cells of the reviews, prices and the rest from the tables. */
import { nameKey } from "../../language/sameName";
import { risksOf } from "../../domain/analyse/riskAnalysis";
import type { Risk } from "../../domain/analyse/risk";
import { outlookOf, type Outlook, type ReviewCells } from "../../domain/analyse/riskOutlook";
import { bucketShown } from "../../calendar/periods";
import { readNamedCells, type NamedCells } from "../../workbook/reading/readNamed";
import { planningTables } from "../analyse/readDemand";
import { readRows } from "../readRows";
import { reasonIn } from "../reasons";
import { unreadRowsOf, withFaulty } from "../unreadRows";
import { dashboard } from "../../sheets/dashboard/dashboard";
import { titleCell } from "../../sheets/defineSheet";
import { stockReview } from "../../sheets/stockReview/stockReview";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { planningDataOf, type PlanningData } from "../../domain/analyse/planningData";
import { sopRisks, type RiskRow } from "../../domain/analyse/sopRisks";
import type { EventRow } from "../../domain/collect/sopEvents";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopDecisions, type DecisionRow } from "../../domain/decisions/sopDecisions";
import type { TableRows } from "../../domain/tables/catalogue";

const sources = [...planningTables, sopSupply, sopRisks, sopDecisions] as const;

const { cells: supply } = supplyReview;
const { cells: stock } = stockReview;

const cellsRead: readonly string[] = [
  supply.firstPeriod,
  supply.periods,
  supply.planSource,
  supply.families,
  supply.volumes,
  supply.resources,
  supply.load,
  supply.capacity,
  supply.hoursPerUnit,
  supply.offsets,
  supply.basis,
  stock.basis,
  stock.projected,
  stock.minimum,
  stock.maximum,
  titleCell(dashboard),
];

export interface RiskReading {
  /**
   * "noData": there is nothing to look at. "noReviews": the sheets whose figures count are not built. "stale": they show other families,
   * resources or periods than the tables. "ready": the risks are those of the cells.
   */
  state: "noData" | "noReviews" | "stale" | "ready";
  outlook: Outlook;
  risks: Risk[];
  /** The rows of SopRisks, and its sheet; null when the workbook has no such table. */
  written: RiskRow[];
  sheet: string | null;
  decisions: DecisionRow[];
  hasDecisionTable: boolean;
  events: EventRow[];
  /** Why the supply and the stock review have no whole answer, in the words of their sheets; empty where they have. */
  reasons: { supply: string; stock: string };
  hasReviews: boolean;
}

/** The reviews have to be built before their figures can be used. */
export const areReviewsNeeded = (state: RiskReading["state"]): boolean => state === "noReviews" || state === "stale";

/**
 * Reads and analyses; writes nothing. Fails with `unreadableRow` when a person's edit made a row of SopRisks or SopDecisions unreadable,
 * since what they said there must not be lost. What rests on a faulty cell has no answer and is named; all else is told.
 *
 * @param options.justBuilt the reviews were built a moment ago: they show what they can, and are used as they are
 */
export async function readRiskInputs({ justBuilt = false } = {}): Promise<RiskReading> {
  const { rows, reads } = await readRows(sources, { kept: [sopRisks, sopDecisions] });
  const unread = unreadRowsOf(reads);
  const named = withFaulty(rows, reads);
  const data = planningDataOf(named);
  const needsReviews = data.families.length > 0 && data.horizon.periodCount > 0;
  const cells = needsReviews ? await calculatedCells() : {};
  const found = stateOf(data, cells, needsReviews, rows);
  const state = found === "stale" && justBuilt ? "ready" : found;
  const outlook = outlookOf(state === "ready" && needsReviews ? reviewCells(cells) : withoutReviews(data), named, data, unread);
  const { SopRisks: written, SopDecisions: decisions } = reads;
  return {
    state,
    outlook,
    risks: state === "ready" ? risksOf(outlook) : [],
    written: written.rows,
    sheet: written.exists ? written.sheet : null,
    decisions: decisions.rows,
    hasDecisionTable: decisions.exists,
    events: rows.SopEvents ?? [],
    reasons: { supply: reasonIn(cells[supply.basis]), stock: reasonIn(cells[stock.basis]) },
    hasReviews: cells[titleCell(dashboard)] !== undefined,
  };
}

type Cells = Readonly<Record<string, NamedCells>>;

function stateOf(data: PlanningData, cells: Cells, needsReviews: boolean, rows: TableRows): RiskReading["state"] {
  if (!needsReviews) return (rows.SopSupply ?? []).length > 0 ? "ready" : "noData";
  const volumes = cells[supply.volumes];
  if (cells[supply.families] === undefined || volumes === undefined) return "noReviews";
  const complete = data.filled.has("SopCapacity") && data.filled.has("SopRouting") && data.resources.length > 0;
  const projecting = data.filled.has("SopStock") && !data.horizon.past;
  const shown = (cells[supply.periods]?.values[0] ?? []).map(Number);
  const fresh =
    // Sheets drawn before weeks existed do not name their periods: they show months.
    (bucketShown(shown) ?? (shown.length === 0 ? "month" : data.settings.bucket)) === data.settings.bucket &&
    sameNames(namesIn(cells[supply.families]), data.families) &&
    (volumes.values[0]?.length ?? 0) === data.horizon.periodCount &&
    (!complete || (cells[supply.load] !== undefined && sameNames(namesIn(cells[supply.resources]), data.resources))) &&
    (!projecting || cells[stock.projected] !== undefined);
  return fresh ? "ready" : "stale";
}

const namesIn = (cells: NamedCells | undefined): string[] => (cells?.values ?? []).map(([name]) => String(name ?? ""));

/** The same names in any order; looked up, since comparing each with each never ends where a company counts products as families. */
function sameNames(shown: readonly string[], known: readonly string[]): boolean {
  const keys = new Set(shown.map(nameKey));
  return shown.length === known.length && known.every((name) => nameKey(name) !== "" && keys.has(nameKey(name)));
}

const withoutReviews = (data: PlanningData): ReviewCells => ({
  firstPeriod: 0,
  planSource: null,
  families: data.families,
  volumes: [],
  resources: [],
});

function reviewCells(cells: Cells): ReviewCells {
  const matrix = (name: string): (number | null)[][] | undefined =>
    cells[name]?.values.map((row) => row.map((value) => (typeof value === "number" ? value : isError(value) ? NaN : null)));
  const [load, capacity] = [matrix(supply.load), matrix(supply.capacity)];
  const [hoursPerUnit, leadOffsets] = [matrix(supply.hoursPerUnit), matrix(supply.offsets)];
  const [projected, minimum, maximum] = [matrix(stock.projected), matrix(stock.minimum), matrix(stock.maximum)];
  const source = cells[supply.planSource]?.values[0]?.[0];
  return {
    firstPeriod: matrix(supply.firstPeriod)?.[0]?.[0] ?? 0,
    planSource: typeof source === "string" ? source : null,
    families: namesIn(cells[supply.families]),
    volumes: matrix(supply.volumes) ?? [],
    resources: namesIn(cells[supply.resources]),
    ...(load && { load }),
    ...(capacity && { capacity }),
    ...(hoursPerUnit && { hoursPerUnit }),
    ...(leadOffsets && { leadOffsets }),
    ...(projected && { projected }),
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
  };
}

const isError = (value: unknown): boolean => typeof value === "string" && /^#[A-Z/0!?_]+$/.test(value);

/** Milliseconds to wait for cells that are still being calculated, and how often they are read at most. */
const pause = 300;
const looks = 20;

/** Cells that the rules calculate with: errors elsewhere, such as on the dashboard, are none of theirs. */
const figures: readonly string[] = cellsRead.filter((name) => name !== titleCell(dashboard));

/** A reason that names a cell is an error of the data, which no waiting will mend. */
const isExplained = (cells: Cells): boolean => [supply.basis, stock.basis].some((name) => /![A-Z]+\d+/.test(reasonIn(cells[name])));

/** The cells as soon as Excel has calculated them: custom functions answer a moment after a sheet is drawn. Errors that stay are told. */
async function calculatedCells(look = 1): Promise<Cells> {
  const cells = await readNamedCells(cellsRead);
  const isSpoilt = figures.some((name) => cells[name]?.values.some((row) => row.some(isError)));
  if (!isSpoilt || look === looks || isExplained(cells)) return cells;
  await new Promise((resolve) => setTimeout(resolve, pause));
  return calculatedCells(look + 1);
}
