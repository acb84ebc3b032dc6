import { studentQuantile } from "./student";

/** Points with the variance of each, and the name of the method they come from. */
export interface Moments {
  method: string;
  points: Float64Array;
  variances: Float64Array;
  /** Of the distribution around each point, by the point's standard deviation as a share of it; the usual one by default. */
  shape?: (noise: number) => Shape;
}

/** What is known about the coming periods: a point for each and any quantile. */
export interface Predictive {
  /** The method, such as "ETS(M,Ad,M) + Theta". */
  method: string;
  /** Expected demand of each period. */
  points: Float64Array;
  /** The value that each period stays below with this probability, strictly between 0 and 1; never falls when the level rises. */
  quantile(level: number): Float64Array;
}

/** How far errors reach on one side, in Student's reach: near the middle, and how much more with every deviation away from it. */
export interface Side {
  readonly near: number;
  readonly tail: number;
}

/** A distribution around a point, in multiples of its standard deviation: where its middle lies, and its two sides. */
export interface Shape {
  readonly shift: number;
  readonly below: Side;
  readonly above: Side;
}

/** Measured on M3, tourism and hospital series with the combination: demand has more room upwards than downwards. */
const usualShape: Shape = { shift: 0, below: { near: 0.8, tail: 0 }, above: { near: 1, tail: 0 } };

/** The noise of demand in the middle of what companies have: a standard deviation of a tenth of the point. */
export const usualNoise = 0.1;

/** A standard deviation as a share of its point; values that may be negative have none, so that theirs counts as usual. */
export const noiseOf = (deviation: number, point: number, nonNegative: boolean): number =>
  nonNegative && deviation > 0 ? deviation / point : usualNoise;

/** Student's reach of 1 and 99 %: tails are measured up to there, and grow no heavier beyond. */
const measuredReach = 2.9;

/** The reach of a level in standard deviations, from the reach that Student's distribution gives it. */
export const reachOn = ({ near, tail }: Side, student: number): number =>
  student * (near + tail * Math.min(Math.abs(student), measuredReach));

/**
 * Spreads points by their variances: half of a Student distribution on each side of the middle, each as near and heavy as the shape says.
 *
 * @param nonNegative whether values below zero are impossible, as for demand
 * @see Wallis (2014), Statistical Science 29(1): the two-piece distribution of fan charts
 */
export function spread({ method, points, variances, shape = () => usualShape }: Moments, nonNegative: boolean): Predictive {
  const floor = nonNegative ? 0 : -Infinity;
  const middle = points.map((point) => Math.max(floor, point));
  const deviations = variances.map(Math.sqrt);
  let shapes: Shape[] | undefined;
  return {
    method,
    points: middle,
    quantile: (level) => {
      shapes ??= Array.from(middle, (point, h) => shape(noiseOf(deviations[h]!, point, nonNegative)));
      const student = studentQuantile(level);
      return middle.map((point, h) => {
        const { shift, below, above } = shapes![h]!;
        const reach = shift + reachOn(level < 0.5 && nonNegative ? below : above, student);
        return Math.max(floor, point + reach * deviations[h]!);
      });
    },
  };
}

/** A forecast that is certain: every quantile is the point. */
export function certain(method: string, value: number, horizon: number): Predictive {
  const points = new Float64Array(horizon).fill(value);
  return { method, points, quantile: () => points.slice() };
}

/** The same forecast in another unit. */
export function inUnit({ method, points, quantile }: Predictive, unit: number): Predictive {
  const scaled = (values: Float64Array) => values.map((value) => value * unit);
  return { method, points: scaled(points), quantile: (level) => scaled(quantile(level)) };
}
