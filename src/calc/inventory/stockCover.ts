import { CalcError, finite, type NumberOrError } from "../calcError";
import { numberOrReason } from "../grouping";
import { asColumn, type Matrix, rowByRow, rowCount, sizesDiffer } from "../matrix";
import { isAlike } from "../rounding";

/**
 * Stock cover: how many coming periods the stock lasts, the last one pro rata.
 *
 * A stock that outlives the horizon goes on at the last period's demand. No stock, or a shortage, covers nothing.
 *
 * @param stock units at the start
 * @param demand units per coming period, not negative
 * @returns periods
 * @throws CalcError `noDemand` when all demand is zero, `coverBeyondHorizon` when the stock outlives a horizon that ends in zero
 * @example stockCover(150, [100, 100]) // 1.5
 * @example stockCover(250, [100, 100]) // 2.5
 */
export function stockCover(stock: number, demand: readonly number[]): number {
  if (demand.every((wanted) => wanted === 0)) throw new CalcError("noDemand", { argument: "demand" });
  if (stock < 0) return 0;
  let rest = stock;
  for (let period = 0; period < demand.length; period++) {
    const wanted = demand[period] ?? 0;
    if (isAlike(rest, wanted)) rest = 0;
    else if (rest < wanted) return period + rest / wanted;
    else rest -= wanted;
  }
  if (rest === 0) return demand.length;
  const last = demand[demand.length - 1] ?? 0;
  if (last === 0) throw new CalcError("coverBeyondHorizon", { argument: "demand", periods: demand.length });
  return finite(demand.length + rest / last);
}

/**
 * Stock cover of several items at once: one stock and one row of demand each. One stock takes all the demand as one series.
 *
 * @returns a column; an item without an answer has its reason in its own cell
 * @throws CalcError `sizesDiffer`, and for a single item the reasons of `stockCover`
 */
export function stockCovers(stocks: readonly number[], demand: Matrix): NumberOrError[][] {
  if (stocks.length === 1) return [[stockCover(stocks[0] ?? 0, rowByRow(demand))]];
  if (rowCount(demand) !== stocks.length)
    throw sizesDiffer({ argument: "stock", matrix: asColumn(stocks) }, { argument: "demand", matrix: demand });
  return demand.map((row, item) => [numberOrReason(() => stockCover(stocks[item] ?? 0, row))]);
}
