import { finite } from "../calcError";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/**
 * Backlog: demand not yet shipped, period by period, never below 0: shipping ahead does not build a credit.
 *
 * @param demand periods in order, read row by row
 * @param shipped one a period
 * @param opening backlog before the first period
 * @returns units at the end of each period, in the shape of the demand
 * @throws CalcError `lengthsDiffer`
 * @example backlog([[10, 10, 5]], [8, 6, 20], 0) // [[2, 6, 0]]
 */
export function backlog(demand: Matrix, shipped: readonly number[], opening: number): number[][] {
  const wanted = rowByRow(demand);
  requireSameLengths({ demand: wanted, shipped });
  let waiting = opening;
  const ends = wanted.map((units, period) => (waiting = Math.max(0, finite(waiting + units - (shipped[period] ?? 0)))));
  return inShapeOf(ends, demand);
}
