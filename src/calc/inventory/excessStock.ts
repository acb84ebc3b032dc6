import { finite } from "../calcError";
import { asColumn, type Matrix, rowByRow, rowCount, sizesDiffer } from "../matrix";

/**
 * Excess stock: what exceeds the demand of the next `coverTarget` periods, the last one pro rata.
 *
 * Beyond the given periods the last one's demand goes on, as in `stockCover`.
 *
 * @param stocks one an item; a single one takes all the demand as one series
 * @param demand items x periods, not negative
 * @param coverTarget periods that the stock should cover
 * @returns units, a column
 * @throws CalcError `sizesDiffer`
 * @example excessStock([13.5], [[1]], 12) // [[1.5]]
 */
export function excessStock(stocks: readonly number[], demand: Matrix, coverTarget: number): number[][] {
  const items = stocks.length === 1 ? [rowByRow(demand)] : demand;
  if (rowCount(items) !== stocks.length)
    throw sizesDiffer({ argument: "stock", matrix: asColumn(stocks) }, { argument: "demand", matrix: demand });
  return items.map((wanted, item) => [Math.max(0, finite((stocks[item] ?? 0) - demandWithin(wanted, coverTarget)))]);
}

function demandWithin(demand: readonly number[], periods: number): number {
  const whole = Math.min(Math.floor(periods), demand.length);
  let sum = 0;
  for (let period = 0; period < whole; period++) sum += demand[period] ?? 0;
  const next = demand[Math.min(whole, demand.length - 1)] ?? 0;
  return finite(sum + (periods - whole) * next);
}
