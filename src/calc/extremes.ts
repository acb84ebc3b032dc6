/**
 * The largest and the smallest of many numbers, one after the other. `Math.max(...values)` puts every value onto the stack, which takes
 * about 120,000 of them: a table may have more rows.
 */

/** The largest of the values and `atLeast`; -Infinity for none. NaN where a value is none. */
export function largestOf(values: Iterable<number>, atLeast = -Infinity): number {
  let most = atLeast;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The smallest of the values and `atMost`; Infinity for none. NaN where a value is none. */
export function smallestOf(values: Iterable<number>, atMost = Infinity): number {
  let least = atMost;
  for (const value of values) least = Math.min(least, value);
  return least;
}
