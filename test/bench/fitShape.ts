import { automaticRegular } from "../../src/calc/forecast/regular";
import { reachOn, type Side } from "../../src/calc/forecast/predictive";
import { studentQuantile } from "../../src/calc/forecast/student";
import type { Sample } from "./fitBeliefs";

/** Levels on each side of the middle that a side is fitted on; from 10 to 90 % as promised, and those of the 90 and 95 % intervals. */
const levels = [0.025, 0.05, 0.1, 0.2, 0.3, 0.4];
const step = 0.01;
const nearest = { from: 0.5, to: 1.2 };
const heaviest = 0.9;

/** An error in standard deviations of its forecast, and how much it counts. */
interface Missed {
  readonly by: number;
  readonly weight: number;
}

/** Middle and sides with which the shares of actuals below their levels are what they should be. */
export interface FittedShape {
  readonly middle: number;
  readonly below: Side;
  readonly above: Side;
}

/** Errors of AUTO's regular route; every history counts as its weight says, whatever its horizon. */
export function missedBy(samples: readonly Sample[]): Missed[] {
  return samples
    .flatMap(({ history, period, actual, weight }) => {
      const { points, variances } = automaticRegular(history, period, actual.length);
      return actual.map((value, h) => ({
        by: (value - Math.max(0, points[h]!)) / Math.sqrt(variances[h]!),
        weight: weight / actual.length,
      }));
    })
    .sort((one, other) => one.by - other.by);
}

/** The middle is where half of the errors lie below; each side is then searched on a grid. */
export function fitShape(missed: readonly Missed[]): FittedShape {
  const total = missed.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  const shares = missed.map(({ weight }) => (below += weight) / total);
  const middle = missed[shares.findIndex((share) => share >= 0.5)]!.by;
  const shareBelow = (reach: number) => {
    let low = 0;
    let high = missed.length;
    while (low < high) {
      const half = (low + high) >> 1;
      if (missed[half]!.by <= reach) low = half + 1;
      else high = half;
    }
    return low === 0 ? 0 : shares[low - 1]!;
  };
  const sideOf = (wanted: (level: number) => number): Side => {
    let best: Side = { near: 1, tail: 0 };
    let least = Infinity;
    for (let near = nearest.from; near <= nearest.to; near += step)
      for (let tail = 0; tail <= heaviest; tail += step) {
        const gaps = levels.map((level) => shareBelow(middle + reachOn({ near, tail }, studentQuantile(wanted(level)))) - wanted(level));
        const squares = gaps.reduce((sum, gap) => sum + gap * gap, 0);
        if (squares >= least) continue;
        least = squares;
        best = { near, tail };
      }
    return best;
  };
  return { middle, below: sideOf((level) => level), above: sideOf((level) => 1 - level) };
}
