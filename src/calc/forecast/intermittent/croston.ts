/** The usual smoothing value of the three methods, as in R's `croston`. */
const usualSmoothing = 0.1;

/**
 * Croston's method: demand sizes and the intervals between them are smoothed apart; demand per period is size over interval.
 *
 * @param series not negative, with at least one demand; oldest first
 * @returns expected demand per period
 * @see Croston (1972), Operational Research Quarterly 23(3); starts as R's forecast::croston: first size, first interval from period 0
 */
export function croston(series: Float64Array, smoothing = usualSmoothing): number {
  let size = 0;
  let interval = 0;
  let last = 0;
  let seen = false;
  series.forEach((value, t) => {
    if (value === 0) return;
    const gap = t + 1 - last;
    size = seen ? size + smoothing * (value - size) : value;
    interval = seen ? interval + smoothing * (gap - interval) : gap;
    last = t + 1;
    seen = true;
  });
  return seen ? size / interval : 0;
}

/**
 * Croston's method without its upward bias: Syntetos and Boylan's correction.
 *
 * @see Syntetos & Boylan (2005), IJF 21(2), 303-314
 */
export const syntetosBoylan = (series: Float64Array, smoothing = usualSmoothing): number =>
  (1 - smoothing / 2) * croston(series, smoothing);

/**
 * The method of Teunter, Syntetos and Babai: the probability of demand falls with every period without, so obsolete items fade.
 *
 * Starts at the share of periods with demand and their mean size.
 *
 * @param series not negative, oldest first
 * @returns expected demand per period
 * @see Teunter, Syntetos & Babai (2011), European Journal of Operational Research 214(3)
 */
export function teunterSyntetosBabai(series: Float64Array, smoothing = usualSmoothing): number {
  let count = 0;
  let total = 0;
  for (const value of series)
    if (value !== 0) {
      count++;
      total += value;
    }
  if (count === 0) return 0;
  let probability = count / series.length;
  let size = total / count;
  for (const value of series) {
    probability += smoothing * ((value !== 0 ? 1 : 0) - probability);
    if (value !== 0) size += smoothing * (value - size);
  }
  return probability * size;
}
