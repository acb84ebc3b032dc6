import { log } from "../../elementary";
import { dot, doubled } from "./arrays";
import { groupAt, rowsTogether, StructuralFactor } from "./factor";
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

/** Writes what was found; the logarithms are those of the determinant and of the information about the overall level. */
function describe(seen: Explanation, level: number, squares: number, length: number, logDeterminant: number, logInformation: number): void {
  seen.level = level;
  seen.variance = squares / (length - 1);
  seen.logLikelihood = -((length - 1) * log(squares) + logDeterminant + logInformation) / 2;
}

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
    while (this.errors.length < 2 * (length + rowsTogether)) this.errors = doubled(this.errors);
    this.length = length;
    this.ahead = -1;
    const { errors } = this;
    for (let t = 0; t < length; t++) {
      errors[2 * t] = one[t]!;
      errors[2 * t + 1] = other[t]!;
    }
    errors.fill(0, 2 * length, 2 * (length + rowsTogether));
    for (let t = 0; t < length; t += rowsTogether) this.explainFour(t);
    this.complete();
  }

  /**
   * Turns the values of periods t to t + 3 into their errors, on both scales. Four rows of the table and both series at a time, even and odd
   * columns apart: each error is read once for four rows, and processors add the eight sums side by side.
   */
  private explainFour(t: number): void {
    const { errors } = this;
    const { groups } = this.factor;
    const from = 2 * t;
    let at = groupAt(t);
    let a = errors[from]!;
    let otherA = errors[from + 1]!;
    let b = errors[from + 2]!;
    let otherB = errors[from + 3]!;
    let c = errors[from + 4]!;
    let otherC = errors[from + 5]!;
    let d = errors[from + 6]!;
    let otherD = errors[from + 7]!;
    for (let k = 0; k < from; k += 4, at += 4) {
      const error = errors[k]!;
      const otherError = errors[k + 1]!;
      a -= groups[at]! * error;
      otherA -= groups[at]! * otherError;
      b -= groups[at + 1]! * error;
      otherB -= groups[at + 1]! * otherError;
      c -= groups[at + 2]! * error;
      otherC -= groups[at + 2]! * otherError;
      d -= groups[at + 3]! * error;
      otherD -= groups[at + 3]! * otherError;
    }
    let oddA = 0;
    let otherOddA = 0;
    let oddB = 0;
    let otherOddB = 0;
    let oddC = 0;
    let otherOddC = 0;
    let oddD = 0;
    let otherOddD = 0;
    for (let k = 2; k < from; k += 4, at += 4) {
      const error = errors[k]!;
      const otherError = errors[k + 1]!;
      oddA -= groups[at]! * error;
      otherOddA -= groups[at]! * otherError;
      oddB -= groups[at + 1]! * error;
      otherOddB -= groups[at + 1]! * otherError;
      oddC -= groups[at + 2]! * error;
      otherOddC -= groups[at + 2]! * otherError;
      oddD -= groups[at + 3]! * error;
      otherOddD -= groups[at + 3]! * otherError;
    }
    // The triangle at the end: row by row, each with the errors of the rows before it.
    const first = (a + oddA) / groups[at]!;
    const otherFirst = (otherA + otherOddA) / groups[at]!;
    const second = (b - groups[at + 1]! * first + oddB) / groups[at + 2]!;
    const otherSecond = (otherB - groups[at + 1]! * otherFirst + otherOddB) / groups[at + 2]!;
    const third = (c - groups[at + 3]! * first + (oddC - groups[at + 4]! * second)) / groups[at + 5]!;
    const otherThird = (otherC - groups[at + 3]! * otherFirst + (otherOddC - groups[at + 4]! * otherSecond)) / groups[at + 5]!;
    errors[from] = first;
    errors[from + 1] = otherFirst;
    errors[from + 2] = second;
    errors[from + 3] = otherSecond;
    errors[from + 4] = third;
    errors[from + 5] = otherThird;
    const last = groups[at + 9]!;
    errors[from + 6] = (d - groups[at + 6]! * first - groups[at + 8]! * third + (oddD - groups[at + 7]! * second)) / last;
    errors[from + 7] =
      (otherD - groups[at + 6]! * otherFirst - groups[at + 8]! * otherThird + (otherOddD - groups[at + 7]! * otherSecond)) / last;
  }

  /** Overall level, noise and likelihood on both scales; takes the level out of the errors. */
  private complete(): void {
    const { length, errors } = this;
    const { ones, information, logInformation, logDeterminants } = this.factor;
    // Even and odd periods apart, as everywhere here.
    let even = 0;
    let otherEven = 0;
    let odd = 0;
    let otherOdd = 0;
    for (let t = 0; t + 1 < length; t += 2) {
      even += errors[2 * t]! * ones[t]!;
      otherEven += errors[2 * t + 1]! * ones[t]!;
      odd += errors[2 * t + 2]! * ones[t + 1]!;
      otherOdd += errors[2 * t + 3]! * ones[t + 1]!;
    }
    if (length % 2 === 1) {
      even += errors[2 * length - 2]! * ones[length - 1]!;
      otherEven += errors[2 * length - 1]! * ones[length - 1]!;
    }
    const level = (even + odd) / information[length]!;
    const otherLevel = (otherEven + otherOdd) / information[length]!;
    let squares = leastSquares;
    let otherSquares = leastSquares;
    for (let t = 0; t < length; t++) {
      const error = errors[2 * t]! - level * ones[t]!;
      const otherError = errors[2 * t + 1]! - otherLevel * ones[t]!;
      errors[2 * t] = error;
      errors[2 * t + 1] = otherError;
      squares += error * error;
      otherSquares += otherError * otherError;
    }
    const constant = logDeterminants[length]!;
    describe(this.seen[0], level, squares, length, constant, logInformation[length]!);
    describe(this.seen[1], otherLevel, otherSquares, length, constant, logInformation[length]!);
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
    const { rows } = this.factor;
    for (const seen of this.seen) if (seen.points.length !== horizon) seen.points = new Float64Array(horizon);
    const [{ points, level }, { points: others, level: otherLevel }] = this.seen;
    const whole = Math.ceil(length / rowsTogether) * rowsTogether;
    // Periods of the group that the history ends in: their row holds columns of the future, so it is read by itself.
    for (let t = length; t < Math.min(whole, length + horizon); t++) {
      const row = rows[t]!;
      let [even, otherEven, odd, otherOdd] = [0, 0, 0, 0];
      for (let k = 0; k + 1 < length; k += 2) {
        even += row[k]! * errors[2 * k]!;
        otherEven += row[k]! * errors[2 * k + 1]!;
        odd += row[k + 1]! * errors[2 * k + 2]!;
        otherOdd += row[k + 1]! * errors[2 * k + 3]!;
      }
      if (length % 2 === 1) {
        even += row[length - 1]! * errors[2 * length - 2]!;
        otherEven += row[length - 1]! * errors[2 * length - 1]!;
      }
      points[t - length] = level + (even + odd);
      others[t - length] = otherLevel + (otherEven + otherOdd);
    }
    for (let t = whole; t < length + horizon; t += rowsTogether) this.goOnFour(t, horizon);
    this.ahead = horizon;
  }

  /** Points of the periods t to t + 3 after the end, four rows of the table at a time as in `explainFour`. */
  private goOnFour(t: number, horizon: number): void {
    const { length, errors } = this;
    const { groups } = this.factor;
    const [{ points, level }, { points: others, level: otherLevel }] = this.seen;
    let a = 0;
    let otherA = 0;
    let b = 0;
    let otherB = 0;
    let c = 0;
    let otherC = 0;
    let d = 0;
    let otherD = 0;
    for (let k = 0, at = groupAt(t); k < 2 * length; k += 4, at += 4) {
      const error = errors[k]!;
      const otherError = errors[k + 1]!;
      a += groups[at]! * error;
      otherA += groups[at]! * otherError;
      b += groups[at + 1]! * error;
      otherB += groups[at + 1]! * otherError;
      c += groups[at + 2]! * error;
      otherC += groups[at + 2]! * otherError;
      d += groups[at + 3]! * error;
      otherD += groups[at + 3]! * otherError;
    }
    let oddA = 0;
    let otherOddA = 0;
    let oddB = 0;
    let otherOddB = 0;
    let oddC = 0;
    let otherOddC = 0;
    let oddD = 0;
    let otherOddD = 0;
    for (let k = 2, at = groupAt(t) + (rowsTogether / 2) * t; k < 2 * length; k += 4, at += 4) {
      const error = errors[k]!;
      const otherError = errors[k + 1]!;
      oddA += groups[at]! * error;
      otherOddA += groups[at]! * otherError;
      oddB += groups[at + 1]! * error;
      otherOddB += groups[at + 1]! * otherError;
      oddC += groups[at + 2]! * error;
      otherOddC += groups[at + 2]! * otherError;
      oddD += groups[at + 3]! * error;
      otherOddD += groups[at + 3]! * otherError;
    }
    const h = t - length;
    points[h] = level + (a + oddA);
    others[h] = otherLevel + (otherA + otherOddA);
    if (h + 1 >= horizon) return;
    points[h + 1] = level + (b + oddB);
    others[h + 1] = otherLevel + (otherB + otherOddB);
    if (h + 2 >= horizon) return;
    points[h + 2] = level + (c + oddC);
    others[h + 2] = otherLevel + (otherC + otherOddC);
    if (h + 3 >= horizon) return;
    points[h + 3] = level + (d + oddD);
    others[h + 3] = otherLevel + (otherD + otherOddD);
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
