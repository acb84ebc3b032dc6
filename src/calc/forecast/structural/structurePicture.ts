import { log } from "../../elementary";
import { dot, doubled } from "./arrays";
import { StructuralFactor } from "./factor";
import type { Structure } from "./structures";

/** How a structure explains a history. */
interface Explanation {
  /** Restricted log-likelihood, up to a constant of the length. */
  logLikelihood: number;
  /** The overall level. */
  level: number;
  /** Variance of the noise. */
  variance: number;
  /** Independent errors of the values less the overall level; may hold more places than there are values. */
  errors: Float64Array;
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
  /** Variance of each coming period's error over that of the noise, for the length and horizon of last time. */
  private spread: Float64Array = new Float64Array(0);

  constructor(structure: Structure, period: number) {
    this.factor = new StructuralFactor(structure, period);
    const blank = () => ({ logLikelihood: 0, level: 0, variance: 0, errors: new Float64Array(64), points: new Float64Array(0) });
    this.seen = [blank(), blank()];
  }

  /** Explains two series of the same length, of a size around 1: overall level and noise are solved exactly. */
  explain(one: Float64Array, other: Float64Array): void {
    const { length } = one;
    const { rows } = this.factor;
    for (const seen of this.seen) while (seen.errors.length < length) seen.errors = doubled(seen.errors);
    if (this.length !== length) this.spread = new Float64Array(0);
    this.length = length;
    const [{ errors }, { errors: others }] = this.seen;
    for (let t = 0; t < length; t++) {
      const row = rows[t]!;
      let rest = one[t]!;
      let otherRest = other[t]!;
      let second = 0;
      let otherSecond = 0;
      // Both series and two periods at a time: each entry of the table is read once, and processors add the four sums side by side.
      let k = 0;
      for (; k + 1 < t; k += 2) {
        const entry = row[k]!;
        const next = row[k + 1]!;
        rest -= entry * errors[k]!;
        otherRest -= entry * others[k]!;
        second -= next * errors[k + 1]!;
        otherSecond -= next * others[k + 1]!;
      }
      if (k < t) {
        rest -= row[k]! * errors[k]!;
        otherRest -= row[k]! * others[k]!;
      }
      errors[t] = (rest + second) / row[t]!;
      others[t] = (otherRest + otherSecond) / row[t]!;
    }
    this.complete(this.seen[0]);
    this.complete(this.seen[1]);
  }

  private complete(seen: Explanation): void {
    const { length } = this;
    const { ones, information, logDeterminants } = this.factor;
    const { errors } = seen;
    seen.level = dot(errors, ones, length) / information[length]!;
    let squares = leastSquares;
    for (let t = 0; t < length; t++) {
      const error = errors[t]! - seen.level * ones[t]!;
      errors[t] = error;
      squares += error * error;
    }
    seen.variance = squares / (length - 1);
    seen.logLikelihood = -((length - 1) * log(squares) + logDeterminants[length]! + log(information[length]!)) / 2;
  }

  /** The best linear forecast of the series on one scale; it holds until the next one. */
  extrapolate(scale: 0 | 1, horizon: number): Extrapolation {
    const { length } = this;
    const seen = this.seen[scale];
    if (seen.points.length !== horizon) seen.points = new Float64Array(horizon);
    for (let h = 0; h < horizon; h++) seen.points[h] = seen.level + dot(this.factor.rows[length + h]!, seen.errors, length);
    if (this.spread.length !== horizon) this.spread = this.spreads(horizon);
    return { points: seen.points, variance: seen.variance, spread: this.spread };
  }

  private spreads(horizon: number): Float64Array {
    const { length } = this;
    const { rows, ones, information } = this.factor;
    return new Float64Array(horizon).map((_, h) => {
      const row = rows[length + h]!;
      let squares = (1 - dot(row, ones, length)) ** 2 / information[length]!;
      for (let k = length; k <= length + h; k++) squares += row[k]! ** 2;
      return squares;
    });
  }
}
