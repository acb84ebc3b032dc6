import { CalcError, finite } from "../calcError";
import { type Pair } from "./pairs";

/** Relative measures of forecast error, all ratios with 0 = perfect. */
export const relativeMetrics = ["WAPE", "MAPE", "SMAPE"] as const;
export type RelativeMetric = (typeof relativeMetrics)[number];

/**
 * Weighted absolute percentage error: total absolute miss over total actual.
 *
 * Defined when single periods are zero, so it suits families with quiet months.
 *
 * @throws CalcError `zeroTotalActual`, `totalNotPositive` when returns exceed sales
 * @see Hyndman & Koehler (2006), International Journal of Forecasting 22(4), 679-688
 * @example wape([{ forecast: 90, actual: 100 }, { forecast: 130, actual: 120 }, { forecast: 100, actual: 80 }]) // 40 / 300
 */
export function wape(pairs: readonly Pair[]): number {
  const actual = total(pairs.map((pair) => pair.actual));
  if (actual === 0) throw new CalcError("zeroTotalActual", { argument: "actual" });
  if (actual < 0) throw new CalcError("totalNotPositive", { argument: "actual", total: actual });
  return finite(total(pairs.map((pair) => Math.abs(pair.actual - pair.forecast))) / actual);
}

/**
 * Mean absolute percentage error; periods with zero actual are left out because they have no percentage.
 *
 * @throws CalcError `onlyZeroActuals` when no period is left
 */
export function mape(pairs: readonly Pair[]): number {
  const usable = pairs.filter((pair) => pair.actual !== 0);
  if (usable.length === 0) throw new CalcError("onlyZeroActuals", { argument: "actual" });
  return finite(total(usable.map((pair) => Math.abs((pair.actual - pair.forecast) / pair.actual))) / usable.length);
}

/**
 * Symmetric mean absolute percentage error: the mean of 2 |A - F| / (|A| + |F|), between 0 and 2.
 *
 * A period where both are zero was forecast perfectly and counts as 0.
 */
export function smape(pairs: readonly Pair[]): number {
  const errors = pairs.map(({ actual, forecast }) => {
    const size = Math.abs(actual) + Math.abs(forecast);
    return size === 0 ? 0 : (2 * Math.abs(actual - forecast)) / size;
  });
  return finite(total(errors) / pairs.length);
}

export const relativeError: Readonly<Record<RelativeMetric, (pairs: readonly Pair[]) => number>> = { WAPE: wape, MAPE: mape, SMAPE: smape };

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
