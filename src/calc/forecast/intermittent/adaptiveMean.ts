import { largestOf } from "../../extremes";
import { exp, log } from "../../elementary";
import type { Predictive } from "../predictive";
import { excessVariation, flatCounts, lotOf } from "./counts";

/** How fast the past may fade, per period, and how much each is believed beforehand: most items are steady. */
const fadings = [0, 0.01, 0.02, 0.04, 0.06, 0.09, 0.13, 0.2];
const beliefs = [4, 2, 1, 1, 1, 1, 1, 1];
/** How strongly past success counts: above 1, because the errors of one item are not all independent news. */
const sharpness = 1 / 0.7;

/**
 * Intermittent demand as counts around a mean in which the past fades. How fast is judged by how well each speed would have
 * foretold the item's own past, one period ahead; the speeds are averaged by that, starting from a mild belief in steadiness.
 *
 * Unlike Croston's family it says how likely each quantity is, and unlike a single smoothing value it suits steady and dying items.
 *
 * @param series not negative; oldest first, missing periods left out
 * @see Snyder, Ord & Beaumont (2012), IJF 28(2), 485-496
 */
export function adaptiveMean(series: Float64Array, horizon: number): Predictive {
  const length = series.length;
  const lot = lotOf(series);
  const excess = excessVariation(series, lot);
  let overall = 0;
  for (const value of series) overall += value / length;
  if (overall === 0) return flatCounts("MEAN", 0, series, horizon);
  const warmUp = Math.min(6, Math.floor(length / 3));

  const successes = fadings.map((fading) => {
    let weights = 1;
    let sum = overall;
    let success = 0;
    for (let t = 0; t < length; t++) {
      const count = series[t]! / lot;
      const mean = Math.max(sum / weights / lot, 1e-3);
      // Log-probability of the count, without the terms that are the same for every fading.
      if (t >= warmUp) {
        success += excess > 1e-9 ? count * log(mean / (1 / excess + mean)) - log(1 + excess * mean) / excess : count * log(mean) - mean;
      }
      weights = weights * (1 - fading) + 1;
      sum = sum * (1 - fading) + series[t]!;
    }
    return success;
  });
  const best = largestOf(successes);
  let mean = 0;
  let total = 0;
  fadings.forEach((fading, index) => {
    const belief = beliefs[index]! * exp((successes[index]! - best) * sharpness);
    total += belief;
    mean += belief * fadingMean(series, fading);
  });
  return flatCounts(excess > 1e-9 ? "Negative binomial" : "Poisson", mean / total, series, horizon);
}

function fadingMean(series: Float64Array, fading: number): number {
  let weights = 0;
  let sum = 0;
  for (const value of series) {
    weights = weights * (1 - fading) + 1;
    sum = sum * (1 - fading) + value;
  }
  return sum / weights;
}
