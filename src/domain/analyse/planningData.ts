/**
 * What the tables hold, in short: the names, periods and gaps that decide what a review can show. Worked out from the rows once, before
 * any sheet is drawn.
 */
import { consensusSource } from "./forecastSources";
import { distinctNames, isSameName } from "../../language/sameName";
import type { TableName, TableRows } from "../tables/catalogue";
import type { AnyRow } from "../tables/defineTable";
import { monthCalendar, calendarOf, type PeriodCalendar } from "../../calendar/periods";
import { settingsOf } from "../settings/readSettings";
import type { Settings } from "../settings/declarations";

export interface PlanningData {
  /** The settings of the company; defaults if SopSettings has none. */
  settings: Settings;
  /** Tables that exist, with or without rows: only these may be named in formulas. */
  tables: ReadonlySet<TableName>;
  /** Tables with at least one row. */
  filled: ReadonlySet<TableName>;
  families: string[];
  resources: string[];
  /** Names in SopForecasts[Source]; first the one that plans are based on. */
  forecastSources: string[];
  costCategories: string[];
  /** First period and number of periods (`months` where the bucket is a month) that the reviews show. */
  horizon: {
    first: number;
    periodCount: number;
    /** True when there is nothing ahead and the last months are shown instead. */ past: boolean;
  };
  /**
   * Latest twelve periods with data, oldest first, for each trend: those of the bucket for stock and forecast accuracy, always
   * months for deliveries and costs: a rate over a few lines a week means nothing, and costs are closed by month.
   */
  trends: Readonly<Record<"deliveries" | "stock" | "accuracy" | "costs" | "rate", number[]>>;
  hasStockLimits: boolean;
  hasDeliveredQuantities: boolean;
  /** Invoices say for which order and family they are, and how many units. */
  hasInvoicedOrders: boolean;
  /** Orders say whose they are, when they are promised and how many units. */
  ordersByFamily: boolean;
  /** A selling price of at least one family: its own, or the mean of what was invoiced. */
  hasPrices: boolean;
  /** A unit cost of at least one family: its own, or the mean value of a unit in stock. */
  hasUnitCosts: boolean;
  /** The production plan says that units are bought from others. */
  hasSubcontracts: boolean;
  /** What a unit bought costs, of at least one family. */
  saysSubcontractCost: boolean;
  /** A selling price in SopFamilies, of at least one family. */
  saysPrice: boolean;
  /** What is made in lots, of at least one family. */
  saysLotSize: boolean;
  hasServiceLevels: boolean;
  hasOvertime: boolean;
  /** Which figures the budget holds. */
  budget: Readonly<Record<"volume" | "revenue" | "margin", boolean>>;
  suppliers: string[];
  /** Rows of the list of who owes what. */
  inputs: number;
}

const trendLength = 12;

const column = (rows: readonly AnyRow[] | undefined, name: string): unknown[] => (rows ?? []).map((row) => row[name]);

/** The texts of a column without spaces around them; cells that hold anything else are left out. */
const textsIn = (rows: readonly AnyRow[] | undefined, name: string): string[] =>
  column(rows, name).flatMap((value) => (typeof value === "string" ? [value.trim()] : []));

function recorded(values: Iterable<unknown>, calendar: PeriodCalendar): number[] {
  const found = new Set<number>();
  for (const value of values) {
    const period = calendar.periodInCell(value);
    if (period !== undefined) found.add(period);
  }
  return [...found].sort((a, b) => a - b);
}

const latest = (periods: readonly number[]): number[] => periods.slice(-trendLength);
const last = (periods: readonly number[]): number | undefined => periods[periods.length - 1];

/** Consensus first: plans are based on it unless a person chooses another source. */
function orderedSources(rows: readonly AnyRow[] | undefined): string[] {
  const sources = distinctNames(textsIn(rows, "Source"));
  const isConsensus = (name: string): boolean => isSameName(name, consensusSource);
  return [...sources.filter(isConsensus), ...sources.filter((name) => !isConsensus(name))];
}

const says = (rows: readonly AnyRow[] | undefined, ...names: string[]): boolean =>
  (rows ?? []).some((row) => names.every((name) => row[name] != null));

/** Looks through all rows and sums up what they hold. */
export function planningDataOf(rows: TableRows): PlanningData {
  const names = Object.keys(rows) as TableName[];
  const settings = settingsOf(rows.SopSettings ?? []);
  const calendar = calendarOf(settings.bucket);
  const demand = recorded(column(rows.SopDemand, "Period"), calendar);
  const forecasts = recorded(column(rows.SopForecasts, "Period"), calendar);
  const capacity = recorded(column(rows.SopCapacity, "Period"), calendar);
  const stock = recorded(column(rows.SopStock, "Period"), calendar);
  const costs = recorded(column(rows.SopLogistics, "Period"), monthCalendar);
  const sales = new Set(recorded(column(rows.SopSales, "Period"), monthCalendar));
  const sources = orderedSources(rows.SopForecasts);
  const planned = new Set(
    recorded(
      (rows.SopForecasts ?? []).filter((row) => isSameName(row["Source"], sources[0])).map((row) => row["Period"]),
      calendar,
    ),
  );
  const delivered = recorded(
    (rows.SopDeliveries ?? [])
      .filter((row) => row["Promised date"] != null || row["Ordered date"] != null)
      .map((row) => row["Delivered date"]),
    monthCalendar,
  );
  const horizon = horizonOf({ demand, forecasts, capacity, stock }, calendar, calendar.periodsInMonths(settings.horizon));
  const compared = demand.filter((period) => planned.has(period));
  // Orders for coming months are not actual demand yet.
  const past = horizon.past ? compared : compared.filter((period) => period < horizon.first);
  return {
    settings,
    tables: new Set(names),
    filled: new Set(names.filter((name) => (rows[name]?.length ?? 0) > 0)),
    families: distinctNames([
      ...textsIn(rows.SopFamilies, "Family"),
      ...textsIn(rows.SopDemand, "Family"),
      ...textsIn(rows.SopForecasts, "Family"),
      ...textsIn(rows.SopStock, "Family"),
    ]),
    resources: distinctNames([
      ...textsIn(rows.SopResources, "Resource"),
      ...textsIn(rows.SopCapacity, "Resource"),
      ...textsIn(rows.SopRouting, "Resource"),
    ]),
    forecastSources: sources,
    costCategories: distinctNames(textsIn(rows.SopLogistics, "Category")),
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
    hasInvoicedOrders: says(rows.SopSales, "Order", "Family", "Quantity"),
    ordersByFamily: says(rows.SopDeliveries, "Family", "Promised date", "Ordered"),
    hasPrices: says(rows.SopFamilies, "Price") || says(rows.SopSales, "Family", "Quantity", "Amount"),
    hasSubcontracts: says(rows.SopProduction, "Subcontracted"),
    hasUnitCosts: says(rows.SopFamilies, "Unit cost") || says(rows.SopStock, "Value"),
    saysSubcontractCost: says(rows.SopFamilies, "Subcontract cost"),
    saysPrice: says(rows.SopFamilies, "Price"),
    saysLotSize: says(rows.SopFamilies, "Lot size"),
    hasServiceLevels: says(rows.SopFamilies, "Service level"),
    hasOvertime: says(rows.SopResources, "Overtime limit"),
    budget: {
      volume: says(rows.SopBudget, "Volume"),
      revenue: says(rows.SopBudget, "Revenue"),
      margin: says(rows.SopBudget, "Margin"),
    },
    suppliers: distinctNames(textsIn(rows.SopSupply, "Supplier")),
    inputs: rows.SopInputs?.length ?? 0,
  };
}

/**
 * The periods a review shows. The future begins after the last known stock; without stock, after the last demand if forecasts go
 * further, or else where capacity begins. If there is no future, the last year of demand is shown.
 */
function horizonOf(
  { demand, forecasts, capacity, stock }: Record<"demand" | "forecasts" | "capacity" | "stock", number[]>,
  calendar: PeriodCalendar,
  longest: number,
): PlanningData["horizon"] {
  const since = last(stock) ?? (forecasts.some((period) => period > (last(demand) ?? 0)) ? last(demand) : undefined);
  const known = [...forecasts, ...capacity, ...(stock.length > 0 ? demand : [])].sort((a, b) => a - b);
  const ahead = since === undefined ? (forecasts.length > 0 || capacity.length > 0 ? known : []) : known.filter((period) => period > since);
  const first = ahead[0];
  const end = last(ahead);
  if (first !== undefined && end !== undefined)
    return { first, periodCount: Math.min(longest, calendar.between(first, end) + 1), past: false };
  const lastDemand = last(demand) ?? last(stock);
  if (lastDemand === undefined) return { first: 0, periodCount: 0, past: true };
  const from = Math.max(demand[0] ?? lastDemand, calendar.add(lastDemand, 1 - calendar.periodsInYear));
  return { first: from, periodCount: calendar.range(from, lastDemand).length, past: true };
}
