import { power } from "../../elementary";
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

/** How unlikely by chance it must be that zeros come back in the same periods, to call it a season. */
const unlikely = 0.01;

/**
 * Whether the periods without demand are the same every year, as for skis or a plant closed in August: that is a season and no chance.
 *
 * Every period is compared with the one a season before. If demand came at random, the two would differ as often as its share says; the
 * binomial probability of so few differences decides.
 */
export function zerosRecur(series: Float64Array, period: number): boolean {
  const pairs = series.length - period;
  if (period < 2 || pairs < 1) return false;
  let differences = 0;
  for (let t = period; t < series.length; t++) if ((series[t] === 0) !== (series[t - period] === 0)) differences++;
  const share = 1 / demandInterval(series);
  const differing = 2 * share * (1 - share);
  let probability = power(1 - differing, pairs);
  let sum = probability;
  for (let count = 1; count <= differences; count++) {
    probability *= ((pairs - count + 1) / count) * (differing / (1 - differing));
    sum += probability;
  }
  return sum < unlikely;
}

/**
 * Which of the coming periods have never seen demand, in two seasons or more, where the periods without demand come back every year.
 * What never sold in these months is not forecast in them, however little.
 */
export function neverSold(series: Float64Array, period: number, horizon: number): boolean[] {
  const recur = series.includes(0) && zerosRecur(series, period);
  return Array.from({ length: horizon }, (_, h) => {
    let seasons = 0;
    let sold = !recur;
    // The same period of the season before, and so on back to the first.
    for (let t = series.length + (h % period) - period; t >= 0 && !sold; t -= period, seasons++) sold = series[t] !== 0;
    return !sold && seasons >= 2;
  });
}

/**
 * Whether demand comes now and then, with periods of nothing in between.
 *
 * @see Syntetos, Boylan & Croston (2005), Journal of the Operational Research Society 56(5): the limit of 1.32
 */
export const isIntermittent = (series: Float64Array): boolean => demandInterval(series) >= intermittentFrom;

/** Whether demand is better described by counts than by a curve: it comes now and then, or in small numbers without a season. */
export const isCounted = (series: Float64Array, period: number): boolean => isIntermittent(series) || isSmallCount(series, period);

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
