/** What the demand review can work with: where the past ends, how far ahead it looks, who forecast, and what earlier cycles kept. */
import type { AnyRow } from "../tables/defineTable";
import type { PlanningData } from "./planningData";
import type { TableRows } from "../tables/catalogue";
import { periodsBy, type Periods } from "../../calendar/periods";

/** Words in SopForecasts[Source] that no contributor may claim: what the plan goes by, and what the past alone says. */
export const consensusSource = "consensus";
export const statisticalSource = "statistical";

/** Periods are those of the company's bucket; `months` counts them, as it does everywhere in the reviews. */
export interface DemandOutlook {
  /** First month to forecast; 0 when no table says where the past ends. */
  first: number;
  /** Months to forecast. */
  months: number;
  /** True when the supply review begins with the same month, so that moving one moves the other. */
  followsReviews: boolean;
  /** Months of demand that forecasts learn from; none when there is no demand before `first`. */
  history: { first: number; months: number };
  /** Sources of SopForecasts other than consensus and statistical, as first spelt. */
  contributors: string[];
  /** Months before `first` that forecasts and demand both may know, at most a year; 0 when no forecast of the past was kept. */
  pastMonths: number;
  /** Whether forecasts of these months were kept with the source "statistical"; else the same month a year before stands in. */
  keepsStatistical: boolean;
  keepsConsensus: boolean;
  hasEvents: boolean;
}

const periodsIn = (rows: readonly AnyRow[], periods: Periods): number[] =>
  rows.flatMap((row) => periods.recorded(row["Period"]) ?? []).sort((a, b) => a - b);

const isSource = (row: AnyRow, source: string): boolean => String(row["Source"]).trim().toLowerCase() === source;

export function demandOutlook(rows: TableRows, data: PlanningData): DemandOutlook {
  const periods = periodsBy(data.settings.bucket);
  const demand = periodsIn(rows.SopDemand ?? [], periods);
  const lastDemand = demand[demand.length - 1];
  const first = firstAhead(data, periods, lastDemand);
  const before = demand.filter((period) => period < first);
  const [earliest] = before;
  const known = earliest === undefined ? 0 : periods.between(earliest, first);
  const months = Math.min(periods.inMonths(data.settings.history), known);
  const forecasts = (rows.SopForecasts ?? []).filter((row) => (periods.recorded(row["Period"]) ?? first) < first);
  const window = periods.add(first, -periods.year);
  const demanded = new Set(before);
  const [firstPast] = periodsIn(forecasts, periods).filter((period) => period >= window && demanded.has(period));
  const pastMonths = firstPast === undefined ? 0 : periods.between(firstPast, first);
  const keeps = (source: string): boolean =>
    pastMonths > 0 &&
    forecasts.some((row) => isSource(row, source) && (periods.recorded(row["Period"]) ?? 0) >= periods.add(first, -pastMonths));
  return {
    first,
    months: periods.inMonths(data.settings.horizon),
    followsReviews: !data.horizon.past && first === data.horizon.first,
    history: { first: periods.add(first, -months), months },
    contributors: data.forecastSources.filter((name) => ![consensusSource, statisticalSource].includes(name.trim().toLowerCase())),
    pastMonths,
    keepsStatistical: keeps(statisticalSource),
    keepsConsensus: keeps(consensusSource),
    hasEvents: data.filled.has("SopEvents"),
  };
}

/**
 * Orders taken for coming months are no past demand: with a stock, the past ends where the reviews begin. Without one nothing tells
 * orders from sales, and every month with demand is past.
 */
function firstAhead(data: PlanningData, periods: Periods, lastDemand: number | undefined): number {
  const { horizon } = data;
  if (horizon.first === 0) return 0;
  if (horizon.past) return periods.add(lastDemand ?? periods.add(horizon.first, horizon.months - 1), 1);
  if (data.filled.has("SopStock") || lastDemand === undefined) return horizon.first;
  return Math.max(horizon.first, periods.add(lastDemand, 1));
}
