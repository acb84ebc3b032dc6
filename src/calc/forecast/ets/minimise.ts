/** Longest first step, in units of the guessed curvature: a step of 1 gains about half a unit of the objective. */
const longestStart = 2;

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
  private readonly change: Float64Array;
  /** How the gradient changed with the last step. */
  private readonly turn: Float64Array;
  private readonly inverse: Float64Array;
  /** Rough inverse curvature of each direction, from which a run starts; written by the caller before `run`. */
  readonly guess: Float64Array;

  constructor(readonly size: number) {
    this.gradient = new Float64Array(size);
    this.nextGradient = new Float64Array(size);
    this.next = new Float64Array(size);
    this.direction = new Float64Array(size);
    this.change = new Float64Array(size);
    this.turn = new Float64Array(size);
    this.inverse = new Float64Array(size * size);
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
    const { size, next, direction, change, turn, inverse } = this;
    let gradient = this.gradient;
    let nextGradient = this.nextGradient;
    let best = start;
    slope(gradient);
    this.reset(gradient);
    let slowSteps = 0;
    for (let iteration = 0; iteration < iterations; iteration++) {
      this.multiply(gradient);
      let descent = 0;
      for (let i = 0; i < size; i++) {
        direction[i] = -direction[i]!;
        descent += direction[i]! * gradient[i]!;
      }
      if (!(descent < 0)) {
        // Rounding spoiled the curvature: start again along the gradient.
        this.reset(gradient);
        descent = 0;
        for (let i = 0; i < size; i++) {
          direction[i] = -inverse[i * size + i]! * gradient[i]!;
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
      if (curvature > 1e-12) this.update(curvature, iteration === 0);
      point.set(next);
      best = reached;
      [gradient, nextGradient] = [nextGradient, gradient];
      slowSteps = gain < tolerance ? slowSteps + 1 : 0;
      if (slowSteps === 2) return best;
    }
    return best;
  }

  /** Start: the guessed curvature, the first step at most `longestStart` in its measure. */
  private reset(gradient: Float64Array): void {
    const { size, inverse, guess } = this;
    let squares = 0;
    for (let i = 0; i < size; i++) squares += gradient[i]! * gradient[i]! * guess[i]!;
    const scale = Math.min(1, longestStart / Math.sqrt(Math.max(squares, 1e-300)));
    inverse.fill(0);
    for (let i = 0; i < size; i++) inverse[i * size + i] = scale * guess[i]!;
  }

  /** The product of the inverse curvature with a vector, into `direction`; four rows at a time, which processors add side by side. */
  private multiply(vector: Float64Array): void {
    const { size, inverse, direction } = this;
    let i = 0;
    for (; i + 3 < size; i += 4) {
      let at = i * size;
      let [first, second, third, fourth] = [0, 0, 0, 0];
      for (let j = 0; j < size; j++, at++) {
        const value = vector[j]!;
        first += inverse[at]! * value;
        second += inverse[at + size]! * value;
        third += inverse[at + 2 * size]! * value;
        fourth += inverse[at + 3 * size]! * value;
      }
      direction[i] = first;
      direction[i + 1] = second;
      direction[i + 2] = third;
      direction[i + 3] = fourth;
    }
    for (; i < size; i++) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += inverse[i * size + j]! * vector[j]!;
      direction[i] = sum;
    }
  }

  /** The BFGS update of the inverse curvature after `change` with the `turn` of the gradient; `direction` serves as memory. */
  private update(curvature: number, first: boolean): void {
    const { size, change, turn, inverse, direction, guess } = this;
    if (first) {
      let squares = 0;
      for (let i = 0; i < size; i++) squares += turn[i]! ** 2 * guess[i]!;
      for (let i = 0; i < size; i++) inverse[i * size + i] = (curvature / squares) * guess[i]!;
    }
    this.multiply(turn);
    let quadratic = 0;
    for (let i = 0; i < size; i++) quadratic += direction[i]! * turn[i]!;
    const factor = (1 + quadratic / curvature) / curvature;
    for (let i = 0; i < size; i++) {
      const move = factor * change[i]! - direction[i]! / curvature;
      const back = change[i]! / curvature;
      const row = i * size;
      for (let j = 0, below = i; j <= i; j++, below += size) {
        const value = inverse[row + j]! + move * change[j]! - back * direction[j]!;
        inverse[row + j] = value;
        inverse[below] = value;
      }
    }
  }
}
