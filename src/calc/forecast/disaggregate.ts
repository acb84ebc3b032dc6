import { CalcError } from "../calcError";
import { positive, total } from "../totals";

/**
 * Splits totals over items in proportion, in whole units, so that each period still adds up to its total exactly.
 *
 * Largest remainder: every item gets the whole units of its share, and the units left go to the largest remainders, the earlier item
 * first when equal. A total that is itself finer than the unit leaves its fraction with the next item in that order.
 *
 * @param totals one a period; negative totals are split like positive ones
 * @param proportions one an item, not negative; scaled to sum 1, so past volumes will do
 * @param decimals digits after the point of a unit: 0 = whole units, 2 = hundredths
 * @returns items x periods
 * @throws CalcError `totalNotPositive`, `aboveMaximum` when a total has more units than a number can count
 * @see Hamilton's method of apportionment; Balinski & Young (1982), Fair Representation
 * @example disaggregate([10], [1, 1, 1], 0) // [[4], [3], [3]]
 */
export function disaggregate(totals: readonly number[], proportions: readonly number[], decimals: number): number[][] {
  const whole = positive(total(proportions), "proportions");
  const shares = proportions.map((proportion) => proportion / whole);
  const unit = 10 ** decimals;
  const columns = totals.map((value) => apportioned(value, shares, unit));
  return shares.map((_, item) => columns.map((column) => column[item] ?? 0));
}

function apportioned(value: number, shares: readonly number[], unit: number): number[] {
  const wanted = Math.abs(value) * unit;
  if (wanted > Number.MAX_SAFE_INTEGER)
    throw new CalcError("aboveMaximum", { argument: "total", found: value, maximum: Number.MAX_SAFE_INTEGER / unit });
  // 19.99 x 100 is 1998.9999999999998: what is a whole number of units up to rounding is meant as one.
  const nearest = Math.round(wanted);
  const units = Math.abs(wanted - nearest) <= nearest * 1e-15 * 4 ? nearest : wanted;
  const exact = shares.map((share) => units * share);
  const parts = exact.map(Math.floor);
  const remainder = (item: number): number => (exact[item] ?? 0) - (parts[item] ?? 0);
  const order = byRemainder(
    shares.flatMap((share, item) => (share > 0 ? [{ item, remainder: remainder(item) }] : [])),
    units,
  );
  let left = units - parts.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; left !== 0 && order.length > 0; turn++) {
    // Rounding can hand out one unit too many among huge shares: it is taken back from the smallest remainder.
    const item = (left > 0 ? order[turn % order.length] : order[order.length - 1 - (turn % order.length)]) ?? 0;
    const step = left > 0 ? Math.min(1, left) : -1;
    parts[item] = (parts[item] ?? 0) + step;
    left -= step;
  }
  return parts.map((part) => (part * Math.sign(value)) / unit);
}

interface Remainder {
  item: number;
  remainder: number;
}

/**
 * Items by their remainders, largest first, the earlier one first where they are equal. 0.3 / 0.4 is a little less than 0.75 in binary:
 * remainders that differ by no more than such rounding are meant as equal.
 */
function byRemainder(items: Remainder[], units: number): number[] {
  const rounding = 1e-12 + 16 * Number.EPSILON * units;
  const largestFirst = items.sort((one, other) => other.remainder - one.remainder || one.item - other.item);
  const order: number[] = [];
  for (let start = 0; start < largestFirst.length;) {
    let end = start + 1;
    while (end < largestFirst.length && gapAfter(largestFirst, end - 1) <= rounding) end++;
    const equal = largestFirst.slice(start, end).map(({ item }) => item);
    for (const item of equal.sort((one, other) => one - other)) order.push(item);
    start = end;
  }
  return order;
}

const gapAfter = (sorted: readonly Remainder[], place: number): number =>
  (sorted[place]?.remainder ?? 0) - (sorted[place + 1]?.remainder ?? 0);
