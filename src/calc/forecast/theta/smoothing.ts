/** Simple exponential smoothing with its most likely level. */
export interface SimpleSmoothing {
  alpha: number;
  initialLevel: number;
  finalLevel: number;
  squaredErrors: number;
}

const lowest = 1e-4;
const highest = 0.9999;

/** Minimum of a function of one variable: a scan of `steps` points, then golden section around the best one. */
export function scanMinimum(value: (at: number) => number, low: number, high: number, steps: number, refinements: number): number {
  const width = (high - low) / steps;
  let best = low;
  let least = Infinity;
  for (let i = 0; i <= steps; i++) {
    const at = low + i * width;
    const reached = value(at);
    if (reached < least) {
      least = reached;
      best = at;
    }
  }
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = Math.max(low, best - width);
  let right = Math.min(high, best + width);
  let inner = right - golden * (right - left);
  let outer = left + golden * (right - left);
  let valueInner = value(inner);
  let valueOuter = value(outer);
  for (let i = 0; i < refinements; i++) {
    if (valueInner < valueOuter) {
      right = outer;
      outer = inner;
      valueOuter = valueInner;
      inner = right - golden * (right - left);
      valueInner = value(inner);
    } else {
      left = inner;
      inner = outer;
      valueInner = valueOuter;
      outer = left + golden * (right - left);
      valueOuter = value(outer);
    }
  }
  const middle = (left + right) / 2;
  return value(middle) <= least ? middle : best;
}

/**
 * Least-squares simple exponential smoothing: the smoothing value by search, the initial level exactly, since errors are linear in it.
 *
 * @see Hyndman et al. (2008), section 2.2
 */
export function simpleSmoothing(series: Float64Array): SimpleSmoothing {
  let level = 0;
  const squares = (alpha: number): number => {
    let without = 0;
    let power = 1;
    let product = 0;
    let powers = 0;
    let total = 0;
    for (let t = 0; t < series.length; t++) {
      const miss = series[t]! - without;
      product += miss * power;
      powers += power * power;
      total += miss * miss;
      without += alpha * miss;
      power *= 1 - alpha;
    }
    level = product / powers;
    return total - level * product;
  };
  const alpha = scanMinimum(squares, lowest, highest, 25, 22);
  const squaredErrors = Math.max(0, squares(alpha));
  const initialLevel = level;
  let finalLevel = initialLevel;
  for (const value of series) finalLevel += alpha * (value - finalLevel);
  return { alpha, initialLevel, finalLevel, squaredErrors };
}
