import type { SparseSeries } from "../matrix";
import { regularSeries } from "./forecast";
import { readHistory } from "./history";
import type { Predictive } from "./predictive";

/** A history per working day, and how its forecast is put back into whole periods. */
export interface DayAdjusted {
  cells: SparseSeries;
  /** @param ahead working days of the periods forecast */
  restore(forecast: Predictive, ahead: readonly number[]): Predictive;
}

/**
 * A history as if every period had the usual number of working days: a month with a bridge or a shutdown is then no small month, and the
 * months ahead get the days that they really have.
 *
 * A period without a working day says nothing about a day's demand; ahead it has no demand. Demand that comes now and then is not divided:
 * it comes in pieces, and its noise is far above that of the days.
 *
 * @param days working days of the history's periods; more may follow
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, section 3.1: calendar adjustments
 */
export function perWorkingDay(cells: SparseSeries, days: readonly number[], season: number): DayAdjusted {
  const asIs: DayAdjusted = { cells, restore: (forecast) => forecast };
  const open = cells.flatMap((_, t) => (days[t]! > 0 ? [days[t]!] : []));
  if (open.length === 0) return asIs;
  const usual = open.reduce((sum, value) => sum + value, 0) / open.length;
  const adjusted = cells.map((value, t) => (value === null || !(days[t]! > 0) ? null : (value / days[t]!) * usual));
  if (adjusted.filter((value) => value !== null).length < 2) return asIs;
  if (regularSeries(readHistory(cells, season), season) === null) return asIs;
  return {
    cells: adjusted,
    restore: ({ method, points, quantile }, ahead) => {
      const whole = (values: Float64Array) => values.map((value, h) => (value * ahead[h]!) / usual);
      return { method, points: whole(points), quantile: (level) => whole(quantile(level)) };
    },
  };
}
