import { isSeasonal } from "../seasonality";
import { lotOf } from "./counts";

/** How demand comes: in every period or now and then, in even or uneven sizes. */
export interface DemandPattern {
  /** Periods per period with demand; Infinity without demand. */
  interval: number;
  /** Squared coefficient of variation of the sizes (population standard deviation over mean, demand only). */
  sizeVariation: number;
}

/** From this interval on, demand is intermittent. */
export const intermittentFrom = 1.32;

/**
 * Average demand interval and size variation.
 *
 * @see Syntetos, Boylan & Croston (2005), Journal of the Operational Research Society 56(5): limits 1.32 and 0.49
 */
export function demandPattern(series: Float64Array): DemandPattern {
  let count = 0;
  let mean = 0;
  for (const value of series)
    if (value !== 0) {
      count++;
      mean += value;
    }
  if (count === 0) return { interval: Infinity, sizeVariation: 0 };
  mean /= count;
  let squares = 0;
  for (const value of series) if (value !== 0) squares += (value - mean) ** 2;
  return { interval: series.length / count, sizeVariation: squares / count / (mean * mean) };
}

export const isIntermittent = (series: Float64Array): boolean => demandPattern(series).interval >= intermittentFrom;

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
