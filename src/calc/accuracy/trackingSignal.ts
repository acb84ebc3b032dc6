import { finite } from "../calcError";
import { inShapeOf, rowByRow, type SparseMatrix } from "../matrix";
import { isAlike } from "../rounding";
import { completePairs, pairs } from "./pairs";

/** One signal over all periods, or one up to each period. */
export const trackingModes = ["LAST", "RUNNING"] as const;
export type TrackingMode = (typeof trackingModes)[number];

/**
 * Tracking signal: the running sum of A - F over the mean absolute error so far. Positive = demand runs above the forecast.
 *
 * Beyond about 4 either way (some use 3) the forecast leans. No miss at all so far is a signal of 0.
 *
 * @param forecast periods in order, read row by row; null = missing
 * @returns one cell, or with RUNNING the shape of the forecast with "" where a pair is missing
 * @throws CalcError `sizesDiffer`, `nothingLeft`
 * @see Brown (1959), Statistical Forecasting for Inventory Control; the sign follows the textbook use, demand minus forecast
 * @example trackingSignal([[10, 10, 10, 10]], [[8, 11, 12, 14]], "LAST") // [[5 / 2.25]]
 */
export function trackingSignal(forecast: SparseMatrix, actual: SparseMatrix, mode: TrackingMode): (number | "")[][] {
  const cells = rowByRow(pairs(forecast, actual, "ALL"));
  completePairs(cells);
  let running = 0;
  let absolute = 0;
  let count = 0;
  let last = 0;
  const signals = cells.map((pair) => {
    if (pair === null) return "";
    const miss = isAlike(pair.actual, pair.forecast) ? 0 : pair.actual - pair.forecast;
    running += miss;
    absolute += Math.abs(miss);
    count++;
    return (last = absolute === 0 ? 0 : finite(running / (absolute / count)));
  });
  if (mode === "LAST") return [[last]];
  return inShapeOf(signals, forecast);
}
