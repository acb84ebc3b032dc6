/** What the demand review has to work with: where the past ends, how far it looks ahead, who forecasts, and what earlier cycles kept. */
import type { AnyRow } from "../tables/defineTable";
import type { PlanningData } from "./planningData";
import type { TableRows } from "../tables/catalogue";
import { coursesSaid, type CoursesSaid } from "./demandCourses";
import { consensusSource, sourceKey, statisticalSource } from "./forecastSources";
import { calendarOf, type PeriodCalendar } from "../../calendar/periods";

/** Periods are those of the company's bucket; `periodCount` counts them, as it does everywhere in the reviews. */
export interface DemandOutlook {
  /** First month to forecast; 0 if no table says where the past ends. */
  first: number;
  /** Months to forecast. */
  periodCount: number;
  /** True if the supply review begins with the same month: then moving one moves the other. */
  followsReviews: boolean;
  /** Months of demand that forecasts learn from; none without demand before `first`. */
  history: { first: number; periodCount: number };
  /** Sources of SopForecasts other than consensus and statistical, as first spelt. */
  contributors: string[];
  /** Months before `first` for which forecasts and demand can both be known, at most a year; 0 if no past forecast was kept. */
  pastPeriodCount: number;
  /** True if forecasts of these months were kept with the source "statistical"; if not, the same month a year earlier takes their place. */
  keepsStatistical: boolean;
  keepsConsensus: boolean;
  hasEvents: boolean;
  /** Which courses of families SopEvents speaks of. */
  courses: CoursesSaid;
  /** Whether SopFamilies says the forecast method of any family. */
  choosesMethods: boolean;
}

const periodsIn = (rows: readonly AnyRow[], calendar: PeriodCalendar): number[] =>
  rows.flatMap((row) => calendar.periodInCell(row["Period"]) ?? []).sort((a, b) => a - b);

const isSource = (row: AnyRow, source: string): boolean => sourceKey(row["Source"]) === source;

/** Works out what the demand review can show. */
export function demandOutlook(rows: TableRows, data: PlanningData): DemandOutlook {
  const calendar = calendarOf(data.settings.bucket);
  const demand = periodsIn(rows.SopDemand ?? [], calendar);
  const lastDemand = demand[demand.length - 1];
  const first = firstAhead(data, calendar, lastDemand);
  const before = demand.filter((period) => period < first);
  const [earliest] = before;
  const known = earliest === undefined ? 0 : calendar.between(earliest, first);
  // A single column of families would be taken for the history of one item: one more period, without a figure, says that it is not.
  const periodCount = known === 0 ? 0 : Math.max(2, Math.min(calendar.periodsInMonths(data.settings.history), known));
  const forecasts = (rows.SopForecasts ?? []).filter((row) => (calendar.periodInCell(row["Period"]) ?? first) < first);
  const window = calendar.add(first, -calendar.periodsInYear);
  const demanded = new Set(before);
  const [firstPast] = periodsIn(forecasts, calendar).filter((period) => period >= window && demanded.has(period));
  const pastPeriodCount = firstPast === undefined ? 0 : calendar.between(firstPast, first);
  const keeps = (source: string): boolean =>
    pastPeriodCount > 0 &&
    forecasts.some((row) => isSource(row, source) && (calendar.periodInCell(row["Period"]) ?? 0) >= calendar.add(first, -pastPeriodCount));
  return {
    first,
    periodCount: calendar.periodsInMonths(data.settings.horizon),
    followsReviews: !data.horizon.past && first === data.horizon.first,
    history: { first: calendar.add(first, -periodCount), periodCount },
    contributors: data.forecastSources.filter((name) => ![consensusSource, statisticalSource].includes(sourceKey(name))),
    pastPeriodCount,
    keepsStatistical: keeps(statisticalSource),
    keepsConsensus: keeps(consensusSource),
    hasEvents: data.filled.has("SopEvents"),
    courses: coursesSaid(rows.SopEvents ?? [], calendar),
    choosesMethods: (rows.SopFamilies ?? []).some((row) => String(row["Forecast method"] ?? "").trim() !== ""),
  };
}

/**
 * Orders for coming months are not past demand. With stock figures, the past ends where the reviews begin. Without them, orders cannot be
 * told from sales, so every month with demand counts as past.
 */
function firstAhead(data: PlanningData, calendar: PeriodCalendar, lastDemand: number | undefined): number {
  const { horizon } = data;
  if (horizon.first === 0) return 0;
  if (horizon.past) return calendar.add(lastDemand ?? calendar.add(horizon.first, horizon.periodCount - 1), 1);
  if (data.filled.has("SopStock") || lastDemand === undefined) return horizon.first;
  return Math.max(horizon.first, calendar.add(lastDemand, 1));
}
