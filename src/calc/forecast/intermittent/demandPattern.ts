import { isSeasonal } from "../seasonality";
import { lotOf } from "./counts";

/** From this interval on, demand is intermittent. */
const intermittentFrom = 1.32;

/** Periods per period with demand; Infinity without demand. */
export function demandInterval(series: Float64Array): number {
  let count = 0;
  for (const value of series) if (value !== 0) count++;
  return series.length / count;
}

/**
 * Whether demand comes now and then, with periods of nothing in between.
 *
 * @see Syntetos, Boylan & Croston (2005), Journal of the Operational Research Society 56(5): the limit of 1.32
 */
export const isIntermittent = (series: Float64Array): boolean => demandInterval(series) >= intermittentFrom;

/** Below this many lots a period, demand is counted rather than measured. */
const smallCount = 20;

/**
 * Whether demand is a small count that is sometimes nothing and shows no season: it comes in nearly every period,
 * but its uncertainty is that of counts, not of a smooth curve.
 */
export function isSmallCount(series: Float64Array, period: number): boolean {
  if (!series.includes(0)) return false;
  let mean = 0;
  for (const value of series) mean += value / series.length;
  return mean < smallCount * lotOf(series) && !isSeasonal(series, period);
}
