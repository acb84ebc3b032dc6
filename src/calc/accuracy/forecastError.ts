import { CalcError, finite, type NumberOrError } from "../calcError";
import { grouped, type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { completePairs, type Pair, pairs } from "./pairs";
import { relativeError, relativeMetrics } from "./relativeError";

/** Relative measures, then those in units, then the signed relative one. */
export const errorMetrics = [...relativeMetrics, "MAE", "RMSE", "ME", "MPE"] as const;
export type ErrorMetric = (typeof errorMetrics)[number];

/** Mean absolute error, in units. */
export const mae = (pairs: readonly Pair[]): number => mean(pairs, ({ forecast, actual }) => Math.abs(forecast - actual));

/** Root mean squared error, in units: large misses weigh more. */
export const rmse = (pairs: readonly Pair[]): number => Math.sqrt(mean(pairs, ({ forecast, actual }) => (forecast - actual) ** 2));

/** Mean error F - A, in units; positive = the forecast was too high. */
export const meanError = (pairs: readonly Pair[]): number => mean(pairs, ({ forecast, actual }) => forecast - actual);

/**
 * Mean percentage error (F - A) / A as a ratio; periods with zero actual are left out because they have no percentage.
 *
 * @throws CalcError `onlyZeroActuals` when no period is left
 */
export function mpe(pairs: readonly Pair[]): number {
  const usable = pairs.filter(({ actual }) => actual !== 0);
  if (usable.length === 0) throw new CalcError("onlyZeroActuals", { argument: "actual" });
  return mean(usable, ({ forecast, actual }) => (forecast - actual) / actual);
}

export const errorOf: Readonly<Record<ErrorMetric, (pairs: readonly Pair[]) => number>> = {
  ...relativeError,
  MAE: mae,
  RMSE: rmse,
  ME: meanError,
  MPE: mpe,
};

/**
 * Forecast error: 0 = perfect. Use it where accuracy, which stops at 0, hides how bad a forecast was.
 *
 * @param forecast what was forecast; null = missing
 * @param actual what happened, same periods, same unit; a pair with a missing half is left out
 * @returns WAPE, MAPE, SMAPE and MPE as ratios; MAE, RMSE and ME in units
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `zeroTotalActual`, `totalNotPositive`, `onlyZeroActuals`
 * @see Hyndman & Koehler (2006), International Journal of Forecasting 22(4), 679-688; signs here: F - A
 * @example forecastError([[90, 130]], [[100, 120]], "MAE", "ALL") // [[10]]
 */
export function forecastError(forecast: SparseMatrix, actual: SparseMatrix, metric: ErrorMetric, by: Grouping): NumberOrError[][] {
  return grouped(pairs(forecast, actual, by), by, (group) => errorOf[metric](completePairs(group)));
}

function mean(pairs: readonly Pair[], value: (pair: Pair) => number): number {
  let sum = 0;
  for (const pair of pairs) sum += value(pair);
  return finite(sum / pairs.length);
}
