import { log } from "../elementary";
import type { Shape } from "./predictive";

/**
 * How AUTO's distribution is shaped by the years of history: how far its middle lies above the points, and how far errors reach below and
 * above it, in standard deviations. Below a year nothing is known of the season, so more may come; from five years on little is
 * left to say.
 *
 * Fitted on the monthly series for training and for development, cut to their last 6 to 60 months, so that the shares of actuals below the
 * quantiles of 10 to 90 % are furthest from what they should be by as little as possible in both;
 * `npm run bench:forecast -- --short` shows them.
 */
const knots: readonly (readonly [years: number, shift: number, below: number, above: number])[] = [
  [0.5, 0.09, 0.97, 1.38],
  [1, 0.09, 0.9, 1.15],
  [13 / 12, 0.06, 0.81, 0.99],
  [2, 0.048, 0.86, 1.02],
  [3, 0.02, 0.82, 0.99],
  [5, 0.002, 0.81, 0.97],
];

/** The shape for a history of so many years: between two knots along the logarithm, outside of them that of the nearest. */
export function shapeAfter(years: number): Shape {
  const next = knots.findIndex(([at]) => at > years);
  const [[from, ...low], [to, ...high]] =
    next > 0 ? [knots[next - 1]!, knots[next]!] : next === 0 ? [knots[0]!, knots[0]!] : [knots.at(-1)!, knots.at(-1)!];
  const share = to > from ? log(years / from) / log(to / from) : 0;
  const [shift, below, above] = low.map((value, i) => value + share * (high[i]! - value));
  return { shift: shift!, below: below!, above: above! };
}
