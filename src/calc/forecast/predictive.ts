import { studentQuantile } from "./student";

/** Points with the variance of each, and the name of the method they come from. */
export interface Moments {
  method: string;
  points: Float64Array;
  variances: Float64Array;
  /** Of the distribution around each point; the usual one by default. */
  shape?: Shape;
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

/** A distribution around a point, in multiples of its standard deviation: where its middle lies, and how far errors reach on each side. */
export interface Shape {
  readonly shift: number;
  readonly below: number;
  readonly above: number;
}

/** Measured on M3, tourism and hospital series with the combination: demand has more room upwards than downwards. */
const usualShape: Shape = { shift: 0, below: 0.8, above: 1 };

/**
 * Spreads points by their variances: half of a Student distribution on each side of the middle, narrower below.
 *
 * @param nonNegative whether values below zero are impossible, as for demand
 * @see Wallis (2014), Statistical Science 29(1): the two-piece distribution of fan charts
 */
export function spread({ method, points, variances, shape = usualShape }: Moments, nonNegative: boolean): Predictive {
  const floor = nonNegative ? 0 : -Infinity;
  const middle = points.map((point) => Math.max(floor, point));
  return {
    method,
    points: middle,
    quantile: (level) => {
      const reach = shape.shift + studentQuantile(level) * (level < 0.5 && nonNegative ? shape.below : shape.above);
      return middle.map((point, h) => Math.max(floor, point + reach * Math.sqrt(variances[h]!)));
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
