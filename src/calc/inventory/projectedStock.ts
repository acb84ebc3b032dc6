import { finite } from "../calcError";
import { asColumn, columnCount, type Matrix, requireSameShape, rowByRow, rowCount, sizesDiffer } from "../matrix";

/**
 * Projected stock: the opening stock plus all supply minus all demand up to each period. Negative = shortage.
 *
 * Rows are items and columns are periods. One opening stock with a single column is one item whose periods run down the sheet.
 *
 * @param opening one for all items, or one an item
 * @param demand items x periods, units
 * @param supply the same shape, units
 * @returns the stock at the end of each period, in the shape of the demand
 * @throws CalcError `sizesDiffer`
 * @example projectedStock([500], [[100, 300]], [[0, 0]]) // [[400, 100]]
 */
export function projectedStock(opening: readonly number[], demand: Matrix, supply: Matrix): number[][] {
  requireSameShape({ argument: "demand", matrix: demand }, { argument: "supply", matrix: supply });
  if (opening.length === 1 && columnCount(demand) === 1) {
    const down = runningBalance(opening[0] ?? 0, rowByRow(demand), rowByRow(supply));
    return down.map((balance) => [balance]);
  }
  if (opening.length !== 1 && opening.length !== rowCount(demand))
    throw sizesDiffer({ argument: "opening", matrix: asColumn(opening) }, { argument: "demand", matrix: demand });
  return demand.map((row, item) => runningBalance(opening[opening.length === 1 ? 0 : item] ?? 0, row, supply[item] ?? []));
}

function runningBalance(opening: number, demand: readonly number[], supply: readonly number[]): number[] {
  let balance = opening;
  return demand.map((wanted, period) => (balance = finite(balance + (supply[period] ?? 0) - wanted)));
}
