import { exp, power } from "../../elementary";
import type { Predictive } from "../predictive";

/** Beyond this mean the steps of a count are finer than anyone plans. */
const finest = 200;

/**
 * The lot that demand comes in: the largest number of which every demand is a multiple, as 100 for 100, 300, 200.
 * Demand without such a lot is counted in small steps.
 */
export function lotOf(series: Float64Array): number {
  let largest = 0;
  let total = 0;
  for (const value of series) {
    largest = Math.max(largest, value);
    total += value;
  }
  if (largest === 0) return 1;
  const tolerance = largest * 1e-4;
  let lot = 0;
  for (const value of series) {
    let big = Math.max(lot, value);
    let small = Math.min(lot, value);
    while (small > tolerance) [big, small] = [small, Math.abs(big - small * Math.round(big / small))];
    lot = big;
  }
  return Math.max(lot, total / series.length / finest);
}

/** How much more the counts vary than chance alone (Poisson) would: variance = mean + excess x mean squared. */
export function excessVariation(series: Float64Array, lot: number): number {
  const length = series.length;
  let mean = 0;
  for (const value of series) mean += value / lot / length;
  let squares = 0;
  for (const value of series) squares += (value / lot - mean) ** 2;
  const variance = squares / Math.max(1, length - 1);
  return variance > mean && mean > 0 ? (variance - mean) / (mean * mean) : 0;
}

/**
 * Smallest count that a negative binomial (Poisson without excess) stays at or below with probability `level`.
 *
 * @param mean in lots, not negative
 * @see Snyder, Ord & Beaumont (2012), IJF 28(2): the distribution that fits slow-moving parts
 */
export function countQuantile(mean: number, excess: number, level: number): number {
  if (!(mean > 0)) return 0;
  const size = 1 / excess;
  const chance = excess > 1e-9 ? mean / (size + mean) : 0;
  let probability = excess > 1e-9 ? power(1 - chance, size) : exp(-mean);
  let below = probability;
  let count = 0;
  // Rounding may keep the sum just short of a level near 1: then the terms have become too small to matter.
  while (below < level && (count < mean || probability > 1e-18)) {
    count++;
    probability *= excess > 1e-9 ? ((count - 1 + size) / count) * chance : mean / count;
    below += probability;
  }
  return count;
}

/** A flat forecast of intermittent demand: the same mean every period, quantiles of counts around it. */
export function flatCounts(method: string, mean: number, series: Float64Array, horizon: number): Predictive {
  const lot = lotOf(series);
  const excess = excessVariation(series, lot);
  return {
    method,
    points: new Float64Array(horizon).fill(mean),
    quantile: (level) => new Float64Array(horizon).fill(lot * countQuantile(mean / lot, excess, level)),
  };
}
