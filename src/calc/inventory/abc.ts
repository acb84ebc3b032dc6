import { CalcError } from "../calcError";
import { type SparseSeries } from "../matrix";
import { positive } from "../totals";

/**
 * ABC classes by cumulative share of the value, largest item first.
 *
 * An item belongs to the class in which it starts: the one that crosses the limit `a` is still an A.
 *
 * @param values one an item, not negative; null = missing, gets ""
 * @param a cumulative share up to which items start as A
 * @param b likewise for B
 * @returns one class an item, in the order of the values; of equal values the earlier one comes first
 * @throws CalcError `limitsCrossed`, `totalNotPositive`
 * @see Dickie (1951), ABC Inventory Analysis Shoots for Dollars not Pennies
 * @example abc([700, 200, 100], 0.8, 0.95) // ["A", "A", "B"]
 */
export function abc(values: SparseSeries, a: number, b: number): ("A" | "B" | "C" | "")[] {
  if (a > b) throw new CalcError("limitsCrossed", { argument: "a", other: "b" });
  // Relative to the largest, so that huge values do not overflow their sum.
  const largest = positive(
    values.reduce((most: number, value) => Math.max(most, value ?? 0), 0),
    "values",
  );
  const ranked = values.flatMap((value, item) => (value === null ? [] : [{ item, size: value / largest }]));
  ranked.sort((one, other) => other.size - one.size || one.item - other.item);
  const whole = ranked.reduce((sum, { size }) => sum + size, 0);
  const classes: ("A" | "B" | "C" | "")[] = values.map(() => "");
  let before = 0;
  for (const { item, size } of ranked) {
    // 0.7 + 0.1 is a little less than 0.8 in binary: what reaches the limit exactly must count as reaching it.
    const start = before / whole + 1e-12;
    if (start < a) classes[item] = "A";
    else classes[item] = start < b ? "B" : "C";
    before += size;
  }
  return classes;
}
