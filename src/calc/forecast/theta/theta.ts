import { power } from "../../elementary";
import { trendLine } from "./line";
import { scanMinimum, simpleSmoothing } from "./smoothing";

/** A Theta forecast of a series without season, with the errors it made one period ahead. */
export interface ThetaForecast {
  points: Float64Array;
  /** One-period-ahead errors, observed minus fitted. */
  errors: Float64Array;
  alpha: number;
}

/**
 * The Theta method: simple smoothing plus half the slope of the trend line.
 *
 * Robust for short and noisy series; the winner of the M3 competition. Remove the season first.
 *
 * @param series at least 2 values
 * @see Assimakopoulos & Nikolopoulos (2000), IJF 16; Hyndman & Billah (2003), IJF 19: smoothing with drift, as R's `thetaf`
 */
export function theta(series: Float64Array, horizon: number): ThetaForecast {
  const length = series.length;
  const { alpha, initialLevel, finalLevel } = simpleSmoothing(series);
  const drift = trendLine(series).slope / 2;
  const points = new Float64Array(horizon);
  const memory = (1 - power(1 - alpha, length)) / alpha;
  for (let h = 0; h < horizon; h++) points[h] = finalLevel + drift * (h + memory);
  const errors = new Float64Array(length);
  let level = initialLevel;
  for (let t = 0; t < length; t++) {
    errors[t] = series[t]! - level - (drift * (1 - power(1 - alpha, t))) / alpha;
    level += alpha * (series[t]! - level);
  }
  return { points, errors, alpha };
}

/**
 * The dynamic optimised Theta model: the trend line is fitted anew with every period, and how far the forecast leans on it is estimated.
 *
 * For given smoothing the errors are linear in the initial level and in the lean (1 - 1/theta), so both are solved exactly and only the
 * smoothing value is searched.
 *
 * @param series at least 4 values
 * @see Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016), IJF 32(4), 1151-1161
 */
export function optimisedTheta(series: Float64Array, horizon: number): ThetaForecast {
  const length = series.length;
  // Line through the first t values, for every t: intercept at 0 and slope per period (periods count from 1).
  const intercepts = new Float64Array(length + horizon + 1);
  const slopes = new Float64Array(length + horizon + 1);
  let mean = 0;
  const extendLine = (value: number, count: number) => {
    const before = mean;
    mean = ((count - 1) * before + value) / count;
    slopes[count] = count === 1 ? 0 : ((count - 2) * slopes[count - 1]! + (6 / count) * (value - before)) / (count + 1);
    intercepts[count] = mean - (slopes[count]! * (count + 1)) / 2;
  };
  for (let t = 0; t < length; t++) extendLine(series[t]!, t + 1);

  let initial = 0;
  let lean = 0;
  const skipped = Math.min(3, length - 3);
  const squares = (alpha: number): number => {
    let level = 0;
    let power = 1;
    let pp = 0;
    let pg = 0;
    let gg = 0;
    let pr = 0;
    let gr = 0;
    let rr = 0;
    for (let t = 0; t < length; t++) {
      // The line's own exponentially weighted forecast: (1-a)^t intercept + (1 - (1-a)^(t+1)) / a slope.
      const line = t === 0 ? 0 : power * intercepts[t]! + ((1 - power * (1 - alpha)) / alpha) * slopes[t]!;
      const rest = series[t]! - level;
      if (t >= skipped) {
        pp += power * power;
        pg += power * line;
        gg += line * line;
        pr += power * rest;
        gr += line * rest;
        rr += rest * rest;
      }
      level += alpha * (series[t]! - level);
      power *= 1 - alpha;
    }
    const determinant = pp * gg - pg * pg;
    lean = determinant > 1e-12 * pp * gg ? (pp * gr - pg * pr) / determinant : 0;
    lean = Math.min(Math.max(lean, 0), 1);
    initial = pp > 1e-12 ? (pr - lean * pg) / pp : series[0]!;
    return rr - 2 * initial * pr - 2 * lean * gr + initial * initial * pp + 2 * initial * lean * pg + lean * lean * gg;
  };
  const alpha = scanMinimum(squares, 0.01, 0.99, 24, 20);
  squares(alpha);

  const errors = new Float64Array(length);
  let level = initial;
  let power = 1;
  const ahead = (t: number) => level + lean * (t === 0 ? 0 : power * intercepts[t]! + ((1 - power * (1 - alpha)) / alpha) * slopes[t]!);
  for (let t = 0; t < length; t++) {
    errors[t] = series[t]! - ahead(t);
    level += alpha * (series[t]! - level);
    power *= 1 - alpha;
  }
  const points = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const point = ahead(length + h);
    points[h] = point;
    level += alpha * (point - level);
    power *= 1 - alpha;
    extendLine(point, length + h + 1);
  }
  return { points, errors, alpha };
}
