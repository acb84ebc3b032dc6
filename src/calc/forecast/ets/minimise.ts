/** Longest first step, in units of the guessed curvature: a step of 1 gains about half a unit of the objective. */
const longestStart = 2;

/** Where the last entry of a row stands in a symmetric matrix whose rows end at the diagonal. */
const diagonalAt = (row: number): number => (row * (row + 3)) / 2;

/**
 * Unconstrained minimisation by BFGS with backtracking, for a handful to a few dozen smooth parameters.
 * All memory is allocated by the constructor; `run` allocates nothing.
 *
 * @see Nocedal & Wright (2006), Numerical Optimization, chapter 6
 */
export class Minimiser {
  private readonly gradient: Float64Array;
  private readonly nextGradient: Float64Array;
  private readonly next: Float64Array;
  private readonly direction: Float64Array;
  /** The inverse curvature times the gradient. */
  private readonly product: Float64Array;
  private readonly change: Float64Array;
  /** How the gradient changed with the last step. */
  private readonly turn: Float64Array;
  /** The inverse curvature times `turn`. */
  private readonly turned: Float64Array;
  /** The inverse curvature: a symmetric matrix, its rows up to the diagonal one after the other. */
  private readonly inverse: Float64Array;
  /** Rough inverse curvature of each direction, from which a run starts; written by the caller before `run`. */
  readonly guess: Float64Array;

  constructor(readonly size: number) {
    this.gradient = new Float64Array(size);
    this.nextGradient = new Float64Array(size);
    this.next = new Float64Array(size);
    this.direction = new Float64Array(size);
    this.product = new Float64Array(size);
    this.change = new Float64Array(size);
    this.turn = new Float64Array(size);
    this.turned = new Float64Array(size);
    this.inverse = new Float64Array((size * (size + 1)) / 2);
    this.guess = new Float64Array(size).fill(1);
  }

  /**
   * Improves `point` in place.
   *
   * @param start     the objective at the point, for which `value` was asked last; finite
   * @param value     objective; Infinity outside its domain
   * @param slope     writes the gradient at the point `value` was last asked for
   * @param tolerance stop when an iteration gains less than this, in units of the objective
   * @returns the objective at the improved point
   */
  run(
    point: Float64Array,
    start: number,
    value: (at: Float64Array) => number,
    slope: (into: Float64Array) => void,
    tolerance: number,
    iterations: number,
  ): number {
    const { size, next, direction, product, change, turn } = this;
    let gradient = this.gradient;
    let nextGradient = this.nextGradient;
    let best = start;
    slope(gradient);
    this.reset(gradient);
    let slowSteps = 0;
    for (let iteration = 0; iteration < iterations; iteration++) {
      let descent = 0;
      for (let i = 0; i < size; i++) {
        direction[i] = -product[i]!;
        descent += direction[i]! * gradient[i]!;
      }
      if (!(descent < 0)) {
        // Rounding spoiled the curvature: start again along the gradient.
        this.reset(gradient);
        descent = 0;
        for (let i = 0; i < size; i++) {
          direction[i] = -product[i]!;
          descent += direction[i]! * gradient[i]!;
        }
        if (!(descent < 0)) return best;
      }
      let step = 1;
      let reached = Infinity;
      for (let halving = 0; halving < 25; halving++) {
        for (let i = 0; i < size; i++) next[i] = point[i]! + step * direction[i]!;
        reached = value(next);
        if (reached <= best + 1e-4 * step * descent) break;
        step *= halving < 2 ? 0.4 : 0.2;
      }
      if (!(reached < best)) return best;
      const gain = best - reached;
      slope(nextGradient);
      let curvature = 0;
      for (let i = 0; i < size; i++) {
        change[i] = next[i]! - point[i]!;
        turn[i] = nextGradient[i]! - gradient[i]!;
        curvature += change[i]! * turn[i]!;
      }
      if (curvature > 1e-12) this.update(curvature, iteration === 0, nextGradient);
      else this.multiply(nextGradient, product);
      point.set(next);
      best = reached;
      [gradient, nextGradient] = [nextGradient, gradient];
      slowSteps = gain < tolerance ? slowSteps + 1 : 0;
      if (slowSteps === 2) return best;
    }
    return best;
  }

  /** Start: the guessed curvature, the first step at most `longestStart` in its measure; and its product with the gradient. */
  private reset(gradient: Float64Array): void {
    const { size, inverse, product, guess } = this;
    let squares = 0;
    for (let i = 0; i < size; i++) squares += gradient[i]! * gradient[i]! * guess[i]!;
    const scale = Math.min(1, longestStart / Math.sqrt(Math.max(squares, 1e-300)));
    inverse.fill(0);
    for (let i = 0; i < size; i++) {
      inverse[diagonalAt(i)] = scale * guess[i]!;
      product[i] = scale * guess[i]! * gradient[i]!;
    }
  }

  /**
   * The product of the inverse curvature with a vector; two rows at a time. A row's sum runs over its columns from the first to the last: what
   * lies above the diagonal is added when its mirror image is read.
   */
  private multiply(vector: Float64Array, into: Float64Array): void {
    const { size, inverse } = this;
    let at = 0;
    let i = 0;
    for (; i + 1 < size; i += 2) {
      const own = vector[i]!;
      const following = vector[i + 1]!;
      let below = at + i + 1;
      let sum = 0;
      let nextSum = 0;
      for (let j = 0; j < i; j++, at++, below++) {
        const value = vector[j]!;
        const one = inverse[at]!;
        const other = inverse[below]!;
        sum += one * value;
        nextSum += other * value;
        into[j] = into[j]! + one * own + other * following;
      }
      const beside = inverse[below]!;
      into[i] = sum + inverse[at]! * own + beside * following;
      into[i + 1] = nextSum + beside * own + inverse[below + 1]! * following;
      at = below + 2;
    }
    if (i === size) return;
    const own = vector[i]!;
    let sum = 0;
    for (let j = 0; j < i; j++, at++) {
      const value = inverse[at]!;
      sum += value * vector[j]!;
      into[j] = into[j]! + value * own;
    }
    into[i] = sum + inverse[at]! * own;
  }

  /** The BFGS update of the inverse curvature after `change` with the `turn` of the gradient, and its product with the new gradient. */
  private update(curvature: number, first: boolean, gradient: Float64Array): void {
    const { size, change, turn, inverse, turned, product, guess } = this;
    if (first) {
      let squares = 0;
      for (let i = 0; i < size; i++) squares += turn[i]! ** 2 * guess[i]!;
      for (let i = 0; i < size; i++) inverse[diagonalAt(i)] = (curvature / squares) * guess[i]!;
    }
    this.multiply(turn, turned);
    let quadratic = 0;
    for (let i = 0; i < size; i++) quadratic += turned[i]! * turn[i]!;
    const factor = (1 + quadratic / curvature) / curvature;
    for (let i = 0, at = 0; i < size; i++, at++) {
      const move = factor * change[i]! - turned[i]! / curvature;
      const back = change[i]! / curvature;
      const own = gradient[i]!;
      let sum = 0;
      for (let j = 0; j < i; j++, at++) {
        const value = inverse[at]! + move * change[j]! - back * turned[j]!;
        inverse[at] = value;
        sum += value * gradient[j]!;
        product[j] = product[j]! + value * own;
      }
      const value = inverse[at]! + move * change[i]! - back * turned[i]!;
      inverse[at] = value;
      product[i] = sum + value * own;
    }
  }
}
