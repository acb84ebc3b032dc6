/**
 * What the tables hold, in short: the names, months and gaps that decide what a review can show. Worked out once from the rows,
 * before any sheet is drawn.
 */
import type { AnyRow } from "./contract";
import { addMonths, isPeriod, monthsBetween, periodOf, periodRange } from "./periods";
import { settingsOf, type Settings } from "./settings";

export type TableName =
  | "SopFamilies"
  | "SopDemand"
  | "SopForecasts"
  | "SopResources"
  | "SopCapacity"
  | "SopRouting"
  | "SopStock"
  | "SopDeliveries"
  | "SopLogistics"
  | "SopSales"
  | "SopEvents"
  | "SopSupply"
  | "SopBudget"
  | "SopCycles"
  | "SopInputs"
  | "SopRisks"
  | "SopDecisions"
  | "SopSettings";

/** Rows by table; a table that the workbook has not is absent. */
export type TableRows = Partial<Record<TableName, readonly AnyRow[]>>;

export interface Facts {
  /** The company's choices; defaults where SopSettings says nothing. */
  settings: Settings;
  /** Tables that exist, with or without rows: only these may be named in formulas. */
  tables: ReadonlySet<TableName>;
  /** Tables with at least one row. */
  filled: ReadonlySet<TableName>;
  families: string[];
  resources: string[];
  /** Names in SopForecasts[Source], the one that plans go by first. */
  forecastSources: string[];
  costCategories: string[];
  /** First month and number of months that the reviews show. */
  horizon: { first: number; months: number; /** True when there is nothing ahead and the last months are shown instead. */ past: boolean };
  /** Latest twelve months with data, oldest first, for each trend. */
  trends: Readonly<Record<"deliveries" | "stock" | "accuracy" | "costs" | "rate", number[]>>;
  hasStockLimits: boolean;
  hasDeliveredQuantities: boolean;
  /** A selling price of at least one family: its own, or the mean of what was invoiced. */
  hasPrices: boolean;
  /** A unit cost of at least one family: its own, or the mean value of a unit in stock. */
  hasUnitCosts: boolean;
  hasServiceLevels: boolean;
  hasOvertime: boolean;
  /** Which figures the budget holds. */
  budget: Readonly<Record<"volume" | "revenue" | "margin", boolean>>;
  suppliers: string[];
  /** Rows of the list of who owes what. */
  inputs: number;
}

const lookBack = 12;
const trendLength = 12;

/** Names as first spelt, each once whatever its case, in the order met. */
function distinct(names: Iterable<unknown>): string[] {
  const seen = new Map<string, string>();
  for (const name of names) {
    if (typeof name !== "string" || name.trim() === "") continue;
    const key = name.trim().toLowerCase();
    if (!seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()];
}

const column = (rows: readonly AnyRow[] | undefined, name: string): unknown[] => (rows ?? []).map((row) => row[name]);

function months(values: Iterable<unknown>): number[] {
  const found = new Set<number>();
  for (const value of values) if (typeof value === "number" && value >= 61) found.add(isPeriod(value) ? value : periodOf(value));
  return [...found].sort((a, b) => a - b);
}

const latest = (periods: readonly number[]): number[] => periods.slice(-trendLength);
const last = (periods: readonly number[]): number | undefined => periods[periods.length - 1];

/** Consensus first, then as met: the source that plans go by when a person has not chosen another. */
function orderedSources(rows: readonly AnyRow[] | undefined): string[] {
  const sources = distinct(column(rows, "Source"));
  return [...sources.filter((name) => name.toLowerCase() === "consensus"), ...sources.filter((name) => name.toLowerCase() !== "consensus")];
}

const says = (rows: readonly AnyRow[] | undefined, ...names: string[]): boolean =>
  (rows ?? []).some((row) => names.every((name) => row[name] != null));

export function factsOf(rows: TableRows): Facts {
  const names = Object.keys(rows) as TableName[];
  const settings = settingsOf(rows.SopSettings ?? []);
  const demand = months(column(rows.SopDemand, "Period"));
  const forecasts = months(column(rows.SopForecasts, "Period"));
  const capacity = months(column(rows.SopCapacity, "Period"));
  const stock = months(column(rows.SopStock, "Period"));
  const costs = months(column(rows.SopLogistics, "Period"));
  const sales = new Set(months(column(rows.SopSales, "Period")));
  const sources = orderedSources(rows.SopForecasts);
  const planned = new Set(
    months(
      (rows.SopForecasts ?? [])
        .filter((row) => String(row["Source"]).toLowerCase() === sources[0]?.toLowerCase())
        .map((row) => row["Period"]),
    ),
  );
  const delivered = months(
    (rows.SopDeliveries ?? [])
      .filter((row) => row["Promised date"] != null || row["Ordered date"] != null)
      .map((row) => row["Delivered date"]),
  );
  const horizon = horizonOf({ demand, forecasts, capacity, stock }, settings.horizon);
  const compared = demand.filter((period) => planned.has(period));
  // Orders already taken for coming months are no actual demand yet.
  const past = horizon.past ? compared : compared.filter((period) => period < horizon.first);
  return {
    settings,
    tables: new Set(names),
    filled: new Set(names.filter((name) => (rows[name]?.length ?? 0) > 0)),
    families: distinct([
      ...column(rows.SopFamilies, "Family"),
      ...column(rows.SopDemand, "Family"),
      ...column(rows.SopForecasts, "Family"),
      ...column(rows.SopStock, "Family"),
    ]),
    resources: distinct([
      ...column(rows.SopResources, "Resource"),
      ...column(rows.SopCapacity, "Resource"),
      ...column(rows.SopRouting, "Resource"),
    ]),
    forecastSources: sources,
    costCategories: distinct(column(rows.SopLogistics, "Category")),
    horizon,
    trends: {
      deliveries: latest(delivered),
      stock: latest(stock),
      accuracy: latest(past),
      costs: latest(costs),
      rate: latest(costs.filter((period) => sales.has(period))),
    },
    hasStockLimits: (rows.SopFamilies ?? []).some((row) => row["Minimum stock"] != null || row["Maximum stock"] != null),
    hasDeliveredQuantities: says(rows.SopDeliveries, "Ordered", "Delivered"),
    hasPrices: says(rows.SopFamilies, "Price") || says(rows.SopSales, "Family", "Quantity", "Amount"),
    hasUnitCosts: says(rows.SopFamilies, "Unit cost") || says(rows.SopStock, "Value"),
    hasServiceLevels: says(rows.SopFamilies, "Service level"),
    hasOvertime: says(rows.SopResources, "Overtime limit"),
    budget: {
      volume: says(rows.SopBudget, "Volume"),
      revenue: says(rows.SopBudget, "Revenue"),
      margin: says(rows.SopBudget, "Margin"),
    },
    suppliers: distinct(column(rows.SopSupply, "Supplier")),
    inputs: rows.SopInputs?.length ?? 0,
  };
}

/**
 * The months a review shows. What lies ahead begins after the last known stock, or, without stock, after the last demand where
 * forecasts go on, or where the capacity begins. When nothing lies ahead, the last twelve months of demand are shown.
 */
function horizonOf(
  { demand, forecasts, capacity, stock }: Record<"demand" | "forecasts" | "capacity" | "stock", number[]>,
  longest: number,
): Facts["horizon"] {
  const since = last(stock) ?? (forecasts.some((period) => period > (last(demand) ?? 0)) ? last(demand) : undefined);
  const known = [...forecasts, ...capacity, ...(stock.length > 0 ? demand : [])].sort((a, b) => a - b);
  const ahead = since === undefined ? (forecasts.length > 0 || capacity.length > 0 ? known : []) : known.filter((period) => period > since);
  const first = ahead[0];
  const end = last(ahead);
  if (first !== undefined && end !== undefined) return { first, months: Math.min(longest, monthsBetween(first, end) + 1), past: false };
  const lastDemand = last(demand) ?? last(stock);
  if (lastDemand === undefined) return { first: 0, months: 0, past: true };
  const from = Math.max(demand[0] ?? lastDemand, addMonths(lastDemand, 1 - lookBack));
  return { first: from, months: periodRange(from, lastDemand).length, past: true };
}
