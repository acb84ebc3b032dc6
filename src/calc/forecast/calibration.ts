import { log } from "../elementary";
import type { Shape } from "./predictive";

/**
 * How AUTO's distribution is shaped by the years of history: how far its middle lies above the points, and how far errors reach below and
 * above it, in standard deviations. Below a year nothing is known of the season, so large errors are far more frequent than a usual
 * distribution says; from five years on little is left to say.
 *
 * Both sides are fitted on the monthly series for training alone, cut to their last 6 to 60 months, M3, hospital and tourism series
 * weighted 10 : 3 : 3, around the middle of those series; `npm run fit:forecast` repeats it. The middles lie a little higher than
 * the training series ask (by .01 to .045), where they were before: the series for development ask for .12 more.
 * `npm run bench:forecast -- --short` shows the shares of actuals below the quantiles.
 */
const knots: readonly (readonly [years: number, shift: number, below: number, belowTail: number, above: number, aboveTail: number])[] = [
  [0.5, 0.09, 0.82, 0.15, 0.83, 0.67],
  [1, 0.09, 0.79, 0.14, 0.81, 0.34],
  [13 / 12, 0.06, 0.69, 0.12, 0.75, 0.27],
  [1.5, 0.053, 0.85, 0, 0.89, 0.13],
  [2, 0.048, 0.87, 0, 0.92, 0.08],
  [3, 0.02, 0.81, 0, 0.91, 0.04],
  [5, 0.002, 0.82, 0, 0.89, 0.02],
];

/** The years of the knots: for fitting them. */
export const knotYears: readonly number[] = knots.map(([years]) => years);

/** The shape for a history of so many years: between two knots along the logarithm, outside of them that of the nearest. */
export function shapeAfter(years: number): Shape {
  const next = knots.findIndex(([at]) => at > years);
  const [[from, ...low], [to, ...high]] =
    next > 0 ? [knots[next - 1]!, knots[next]!] : next === 0 ? [knots[0]!, knots[0]!] : [knots.at(-1)!, knots.at(-1)!];
  const share = to > from ? log(years / from) / log(to / from) : 0;
  const [shift, below, belowTail, above, aboveTail] = low.map((value, i) => value + share * (high[i]! - value));
  return { shift: shift!, below: { near: below!, tail: belowTail! }, above: { near: above!, tail: aboveTail! } };
}
