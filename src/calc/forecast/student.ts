import { power } from "../elementary";

/** The degrees of freedom of the distribution below. */
const freedom = 8;

/** Density of Student's distribution with 8 degrees of freedom at 0: gamma(4.5) / (sqrt(8 pi) gamma(4)). */
const peak = 0.38669902096139;

/** Student's distribution function with 8 degrees of freedom, in its closed form for even degrees. */
function studentBelow(t: number): number {
  const cosine = freedom / (freedom + t * t);
  const sine = t / Math.sqrt(freedom + t * t);
  return 0.5 + (sine / 2) * (1 + cosine * (1 / 2 + cosine * (3 / 8 + (cosine * 5) / 16)));
}

/**
 * Quantile of Student's distribution with 8 degrees of freedom: a normal curve with heavier tails, as forecast errors have.
 *
 * @param level between 0 and 1, both excluded
 * @see Abramowitz & Stegun 26.7.4; inverted by Newton steps inside a bracket
 */
export function studentQuantile(level: number): number {
  if (level === 0.5) return 0;
  if (level < 0.5) return -studentQuantile(1 - level);
  let low = 0;
  let high = 1;
  while (studentBelow(high) < level) high *= 2;
  let t = high / 2;
  for (let step = 0; step < 60; step++) {
    const miss = studentBelow(t) - level;
    if (miss > 0) high = t;
    else low = t;
    const next = t - miss / (peak * power(1 + (t * t) / freedom, -(freedom + 1) / 2));
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - t) <= 1e-15 * t) return inside;
    t = inside;
  }
  return t;
}
