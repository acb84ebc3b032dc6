import type { Moments } from "./predictive";
import { simpleSmoothing } from "./theta/smoothing";

/** The last value goes on. Errors add up like a random walk. */
export function naive(series: Float64Array, horizon: number): Moments {
  return { ...seasonalNaive(series, 1, horizon), method: "NAIVE" };
}

/** Each period repeats the same period of the last season. */
export function seasonalNaive(series: Float64Array, period: number, horizon: number): Moments {
  const length = series.length;
  let squares = 0;
  for (let t = period; t < length; t++) squares += (series[t]! - series[t - period]!) ** 2;
  const variance = squares / Math.max(1, length - period);
  const points = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    points[h] = series[length - period + (h % period)]!;
    variances[h] = variance * (Math.floor(h / period) + 1);
  }
  return { method: "SNAIVE", points, variances };
}

/** The mean of the whole history. */
export function mean(series: Float64Array, horizon: number): Moments {
  const length = series.length;
  let level = 0;
  for (const value of series) level += value / length;
  let squares = 0;
  for (const value of series) squares += (value - level) ** 2;
  const variance = (squares / Math.max(1, length - 1)) * (1 + 1 / length);
  return { method: "MEAN", points: new Float64Array(horizon).fill(level), variances: new Float64Array(horizon).fill(variance) };
}

/** Below this many values the smoothing of a level is not estimated but usual. */
export const fewestToEstimate = 6;
const usualAlpha = 0.3;

/**
 * Simple exponential smoothing: a level that follows demand, no trend, no season. The smoothing value is the most likely one;
 * with fewer than 6 values it is 0.3, starting at the mean.
 *
 * @see Hyndman et al. (2008), table 6.2 for the variances
 */
export function simpleExponentialSmoothing(series: Float64Array, horizon: number): Moments {
  const length = series.length;
  let { alpha, finalLevel, squaredErrors } = { alpha: usualAlpha, finalLevel: 0, squaredErrors: 0 };
  if (length >= fewestToEstimate) ({ alpha, finalLevel, squaredErrors } = simpleSmoothing(series));
  else {
    for (const value of series) finalLevel += value / length;
    for (const value of series) {
      squaredErrors += (value - finalLevel) ** 2;
      finalLevel += alpha * (value - finalLevel);
    }
  }
  const variance = squaredErrors / Math.max(1, length - 2);
  const variances = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) variances[h] = variance * (1 + h * alpha * alpha);
  return { method: "SES", points: new Float64Array(horizon).fill(finalLevel), variances };
}
