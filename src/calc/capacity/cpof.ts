import { CalcError, finite } from "../calcError";
import { columnCount, type Matrix, rowByRow, rowCount } from "../matrix";
import { total } from "../totals";

/** Shares are often written with three decimals: a third thrice is 0.999. */
const shareTolerance = 0.0015;

/**
 * Capacity planning by overall factors: all hours of the plan, handed out to work centres by their historical shares.
 *
 * The quickest check: it needs no routings, and is blind to a change of mix between work centres.
 *
 * @param quantities one a product, or products x periods
 * @param hoursPerUnit total hours a unit, one a product
 * @param shares one a work centre, adding up to 1
 * @returns work centres x periods, hours
 * @throws CalcError `lengthsDiffer`, `sharesNotOne`
 * @see Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems: rough-cut capacity planning
 * @example cpof([[100, 50, 25]], [2, 3, 4], [0.6, 0.4]) // [[270], [180]]
 */
export function cpof(quantities: Matrix, hoursPerUnit: readonly number[], shares: readonly number[]): number[][] {
  const sum = total(shares);
  if (Math.abs(sum - 1) > shareTolerance) throw new CalcError("sharesNotOne", { argument: "shares", total: sum });
  const products = hoursPerUnit.length;
  const cells = rowCount(quantities) * columnCount(quantities);
  const byPeriod = cells === products ? rowByRow(quantities).map((quantity) => [quantity]) : quantities;
  if (byPeriod.length !== products)
    throw new CalcError("lengthsDiffer", { argument: "quantities", cells, other: "hoursPerUnit", otherCells: products });
  const hours = Array.from({ length: columnCount(byPeriod) }, (_, period) =>
    total(byPeriod.map((row, product) => (row[period] ?? 0) * (hoursPerUnit[product] ?? 0))),
  );
  return shares.map((share) => hours.map((all) => finite(all * share)));
}
