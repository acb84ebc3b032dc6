/** What the checks of completeness start from, and what they find in a table. */
import { distinctNames, nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { TableRows } from "../tables/catalogue";
import type { PeriodCalendar } from "../../calendar/periods";
import type { Settings } from "../settings/declarations";
import type { Gap } from "./gaps";
import { namesIn } from "./namesInColumns";
import { latestOf, periodsByName } from "./periodsOfRows";

/** How many months back to look for what comes in every month: deliveries, costs, sales, supply. */
export const lookBackMonths = 12;
/** The longest history that is asked for, in months: three seasons. */
export const longestHistory = 36;

export interface Found {
  /** Cells, months or rows that should be there, and how many of them are. */
  expected: number;
  there: number;
  /** Latest month with data; null for tables without months or without rows. */
  latest: number | null;
  gaps: Gap[];
}

export interface Situation {
  rows: TableRows;
  settings: Settings;
  /** Months or weeks, as the company plans. */
  calendar: PeriodCalendar;
  /** The last closed period: the one before the cycle begins. */
  closed: number;
  /** The first period to plan: the one in which the cycle begins. */
  first: number;
  /** The same as months, for what is closed by month even if the company plans by week. */
  closedMonth: number;
  firstMonth: number;
  /** Periods to plan, from `first` on. */
  horizon: readonly number[];
  /** Active families: sold in the last twelve closed months, forecast from now on, or listed and never sold. */
  families: readonly string[];
  /** Resources that any table mentions. */
  resources: readonly string[];
}

/** The rows of a table; none if the workbook does not have it. */
export const rowsOf = (situation: Situation, table: keyof TableRows): readonly AnyRow[] => situation.rows[table] ?? [];

/** The families a plan has to cover: those no longer sold nor forecast are left out. */
export function livingFamilies(rows: TableRows, closed: number, calendar: PeriodCalendar): string[] {
  const all = distinctNames([
    ...namesIn(rows.SopFamilies, "Family"),
    ...namesIn(rows.SopDemand, "Family"),
    ...namesIn(rows.SopForecasts, "Family"),
  ]);
  const sold = periodsByName(rows.SopDemand ?? [], "Family", calendar);
  const forecast = periodsByName(rows.SopForecasts ?? [], "Family", calendar);
  return all.filter((family) => {
    const lastSold = latestOf(sold.get(nameKey(family)) ?? []);
    const lastForecast = latestOf(forecast.get(nameKey(family)) ?? []);
    if (lastForecast !== undefined && lastForecast > closed) return true;
    return lastSold === undefined ? lastForecast === undefined : lastSold > calendar.add(closed, -calendar.periodsInMonths(lookBackMonths));
  });
}

/** The periods of a list that are missing from a set. */
export const lacking = (wanted: readonly number[], has: ReadonlySet<number> | undefined): number[] =>
  wanted.filter((period) => has?.has(period) !== true);
