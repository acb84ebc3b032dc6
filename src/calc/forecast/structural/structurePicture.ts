import { log } from "../../elementary";
import { dot, doubled } from "./arrays";
import { pairAt, StructuralFactor } from "./factor";
import type { Structure } from "./structures";

/** How a structure explains a history. */
interface Explanation {
  /** Restricted log-likelihood, up to a constant of the length. */
  logLikelihood: number;
  /** The overall level. */
  level: number;
  /** Variance of the noise. */
  variance: number;
  /** The forecast, kept for the next series of the same horizon. */
  points: Float64Array;
}

/** A forecast of one structure; the variance of each period's error is `variance` times its entry of `spread`. */
export interface Extrapolation {
  readonly points: Float64Array;
  readonly variance: number;
  readonly spread: Float64Array;
}

/** An exact history has no noise, but its likelihood must stay a number. */
const leastSquares = 1e-18;

/** Tables of spreads that a picture keeps: the lengths of a ragged table, and the earlier moments of a backtest, come by turns. */
const mostSpreads = 64;
/** More periods ahead than anyone asks for. */
const farthest = 1_000_000;

/**
 * One structure looking at one series on two scales at a time. It keeps its tables and its working space for the next series.
 *
 * @see Patterson & Thompson (1971), Biometrika 58(3), for the restricted likelihood
 */
export class Picture {
  readonly factor: StructuralFactor;
  /** What was found on each scale. */
  readonly seen: readonly [Explanation, Explanation];
  private length = 0;
  /** Independent errors of the values less the overall level, both scales by turns; may hold more places than there are values. */
  private errors: Float64Array = new Float64Array(128);
  /** Periods ahead that the points hold for the series seen last; -1 for none yet. */
  private ahead = -1;
  /** Variance of each coming period's error over that of the noise, by length and horizon. */
  private readonly spreads = new Map<number, Float64Array>();

  constructor(structure: Structure, period: number) {
    this.factor = new StructuralFactor(structure, period);
    const blank = () => ({ logLikelihood: 0, level: 0, variance: 0, points: new Float64Array(0) });
    this.seen = [blank(), blank()];
  }

  /** Explains two series of the same length, of a size around 1: overall level and noise are solved exactly. */
  explain(one: Float64Array, other: Float64Array): void {
    const { length } = one;
    while (this.errors.length < 2 * length + 2) this.errors = doubled(this.errors);
    this.length = length;
    this.ahead = -1;
    const { errors } = this;
    const { pairs } = this.factor;
    let at = 0;
    // Two rows of the table and both series at a time: each error is read once for both rows, and processors add the eight sums (of even and
    // of odd columns) side by side.
    for (let t = 0; t < length; t += 2) {
      const isLast = t + 1 === length;
      let even = one[t]!;
      let otherEven = other[t]!;
      let nextEven = isLast ? 0 : one[t + 1]!;
      let otherNextEven = isLast ? 0 : other[t + 1]!;
      let odd = 0;
      let otherOdd = 0;
      let nextOdd = 0;
      let otherNextOdd = 0;
      for (let k = 0; k < 2 * t; k += 4, at += 4) {
        const error = errors[k]!;
        const otherError = errors[k + 1]!;
        even -= pairs[at]! * error;
        otherEven -= pairs[at]! * otherError;
        nextEven -= pairs[at + 1]! * error;
        otherNextEven -= pairs[at + 1]! * otherError;
        const second = errors[k + 2]!;
        const otherSecond = errors[k + 3]!;
        odd -= pairs[at + 2]! * second;
        otherOdd -= pairs[at + 2]! * otherSecond;
        nextOdd -= pairs[at + 3]! * second;
        otherNextOdd -= pairs[at + 3]! * otherSecond;
      }
      const found = (even + odd) / pairs[at]!;
      const otherFound = (otherEven + otherOdd) / pairs[at]!;
      errors[2 * t] = found;
      errors[2 * t + 1] = otherFound;
      const last = pairs[at + 2]!;
      errors[2 * t + 2] = (nextEven - pairs[at + 1]! * found + nextOdd) / last;
      errors[2 * t + 3] = (otherNextEven - pairs[at + 1]! * otherFound + otherNextOdd) / last;
      at += 3;
    }
    this.complete(0);
    this.complete(1);
  }

  private complete(scale: 0 | 1): void {
    const { length, errors } = this;
    const seen = this.seen[scale];
    const { ones, information, logDeterminants } = this.factor;
    let even = 0;
    let odd = 0;
    let t = 0;
    for (; t + 1 < length; t += 2) {
      even += errors[2 * t + scale]! * ones[t]!;
      odd += errors[2 * t + 2 + scale]! * ones[t + 1]!;
    }
    if (t < length) even += errors[2 * t + scale]! * ones[t]!;
    seen.level = (even + odd) / information[length]!;
    let squares = leastSquares;
    for (t = 0; t < length; t++) {
      const error = errors[2 * t + scale]! - seen.level * ones[t]!;
      errors[2 * t + scale] = error;
      squares += error * error;
    }
    seen.variance = squares / (length - 1);
    seen.logLikelihood = -((length - 1) * log(squares) + logDeterminants[length]! + log(information[length]!)) / 2;
  }

  /** The best linear forecast of the series on one scale; it holds until the next one. */
  extrapolate(scale: 0 | 1, horizon: number): Extrapolation {
    if (this.ahead !== horizon) this.goOn(horizon);
    const { points, variance } = this.seen[scale];
    return { points, variance, spread: this.spreadOver(horizon) };
  }

  /** The points of both scales: the next rows of the table times the errors. */
  private goOn(horizon: number): void {
    const { length, errors } = this;
    const { pairs } = this.factor;
    for (const seen of this.seen) if (seen.points.length !== horizon) seen.points = new Float64Array(horizon);
    const [{ points, level }, { points: others, level: otherLevel }] = this.seen;
    for (let t = length - (length % 2); t < length + horizon; t += 2) {
      let at = pairAt(t);
      let even = 0;
      let otherEven = 0;
      let nextEven = 0;
      let otherNextEven = 0;
      let odd = 0;
      let otherOdd = 0;
      let nextOdd = 0;
      let otherNextOdd = 0;
      let k = 0;
      for (; k + 2 < 2 * length; k += 4, at += 4) {
        even += pairs[at]! * errors[k]!;
        otherEven += pairs[at]! * errors[k + 1]!;
        nextEven += pairs[at + 1]! * errors[k]!;
        otherNextEven += pairs[at + 1]! * errors[k + 1]!;
        odd += pairs[at + 2]! * errors[k + 2]!;
        otherOdd += pairs[at + 2]! * errors[k + 3]!;
        nextOdd += pairs[at + 3]! * errors[k + 2]!;
        otherNextOdd += pairs[at + 3]! * errors[k + 3]!;
      }
      if (k < 2 * length) {
        even += pairs[at]! * errors[k]!;
        otherEven += pairs[at]! * errors[k + 1]!;
        nextEven += pairs[at + 1]! * errors[k]!;
        otherNextEven += pairs[at + 1]! * errors[k + 1]!;
      }
      const h = t - length;
      if (h >= 0) {
        points[h] = level + (even + odd);
        others[h] = otherLevel + (otherEven + otherOdd);
      }
      if (h + 1 < horizon) {
        points[h + 1] = level + (nextEven + nextOdd);
        others[h + 1] = otherLevel + (otherNextEven + otherNextOdd);
      }
    }
    this.ahead = horizon;
  }

  /** Pure in length and horizon, so made once. */
  private spreadOver(horizon: number): Float64Array {
    const { length } = this;
    const key = length * farthest + horizon;
    const known = this.spreads.get(key);
    if (known) return known;
    const { rows, ones, information } = this.factor;
    const spread = new Float64Array(horizon).map((_, h) => {
      const row = rows[length + h]!;
      let squares = (1 - dot(row, ones, length)) ** 2 / information[length]!;
      for (let k = length; k <= length + h; k++) squares += row[k]! ** 2;
      return squares;
    });
    if (this.spreads.size >= mostSpreads) this.spreads.clear();
    this.spreads.set(key, spread);
    return spread;
  }
}
