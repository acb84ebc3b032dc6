import { studentQuantile } from "./student";

/** Points with the variance of each, and the name of the method they come from. */
export interface Moments {
  method: string;
  points: Float64Array;
  variances: Float64Array;
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

/**
 * How far errors reach below and above a point, as multiples of the model's standard deviation times Student's quantile.
 * Measured on M3, tourism and hospital series with the combination: demand has more room upwards than downwards.
 */
const below = 0.8;
const above = 1;

/**
 * Spreads points by their variances: half of a Student distribution on each side, narrower below.
 *
 * @param nonNegative whether values below zero are impossible, as for demand
 * @see Wallis (2014), Statistical Science 29(1): the two-piece distribution of fan charts
 */
export function spread({ method, points, variances }: Moments, nonNegative: boolean): Predictive {
  const floor = nonNegative ? 0 : -Infinity;
  const middle = points.map((point) => Math.max(floor, point));
  return {
    method,
    points: middle,
    quantile: (level) => {
      const reach = studentQuantile(level) * (level < 0.5 && nonNegative ? below : above);
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
