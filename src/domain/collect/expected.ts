/** What a check of completeness knows, and what it finds in one table. */
import type { AnyRow } from "../tables/defineTable";
import type { TableRows } from "../tables/catalogue";
import type { PeriodCalendar } from "../../calendar/periods";
import type { Settings } from "../settings/declarations";
import type { Gap } from "./gaps";
import { joinNames, nameKey, namesIn } from "./names";
import { latestOf, periodsByName } from "./periodsOfRows";

/** Months looked back for what repeats every month: deliveries, costs, sales, supply. */
export const lookBackMonths = 12;
/** Months of history that are asked for at most: three seasons. */
export const longestHistory = 36;

export interface Found {
  /** Cells, months or rows that should be there, and how many of them are. */
  expected: number;
  there: number;
  /** Latest month with something; null for tables without months, or without rows. */
  latest: number | null;
  gaps: Gap[];
}

export interface Situation {
  rows: TableRows;
  settings: Settings;
  /** The periods planned by. */
  calendar: PeriodCalendar;
  /** Last period that is over when the cycle is run: the one before that in which the cycle begins. */
  closed: number;
  /** First period to plan: the one in which the cycle begins. */
  first: number;
  /** The same in months, for what is closed by month whatever the plan is by. */
  closedMonth: number;
  firstMonth: number;
  /** Periods to plan, from `first` on. */
  horizon: readonly number[];
  /** Families that are alive: sold in the last twelve closed months, forecast from now on, or listed and never sold. */
  families: readonly string[];
  /** Resources of any table. */
  resources: readonly string[];
}

export const rowsOf = (situation: Situation, table: keyof TableRows): readonly AnyRow[] => situation.rows[table] ?? [];

/** Families that a plan has to speak of; one that is neither sold nor forecast any more is not asked for. */
export function livingFamilies(rows: TableRows, closed: number, calendar: PeriodCalendar): string[] {
  const all = joinNames(namesIn(rows.SopFamilies, "Family"), namesIn(rows.SopDemand, "Family"), namesIn(rows.SopForecasts, "Family"));
  const sold = periodsByName(rows.SopDemand ?? [], "Family", calendar);
  const forecast = periodsByName(rows.SopForecasts ?? [], "Family", calendar);
  return all.filter((family) => {
    const lastSold = latestOf(sold.get(nameKey(family)) ?? []);
    const lastForecast = latestOf(forecast.get(nameKey(family)) ?? []);
    if (lastForecast !== undefined && lastForecast > closed) return true;
    return lastSold === undefined ? lastForecast === undefined : lastSold > calendar.add(closed, -calendar.periodsInMonths(lookBackMonths));
  });
}

/** Months of a list that a set has not. */
export const lacking = (wanted: readonly number[], has: ReadonlySet<number> | undefined): number[] =>
  wanted.filter((period) => has?.has(period) !== true);
