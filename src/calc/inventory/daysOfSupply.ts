import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { positive } from "../totals";

/**
 * Days of supply: stock value over the cost of sales of one day. Looks back; `stockCover` looks ahead at the plan.
 *
 * @param stockValue at cost
 * @param costOfSales of the whole span, at cost
 * @param days length of the span
 * @returns days
 * @throws CalcError `sizesDiffer`; in a cell `totalNotPositive`
 * @example daysOfSupply([[200_000]], [[1_000_000]], 365) // [[73]]
 */
export const daysOfSupply = (stockValue: SparseMatrix, costOfSales: SparseMatrix, days: number): NumberOrError[][] =>
  itemByItem({ stockValue, costOfSales }, (item) => finite(item.stockValue / (positive(item.costOfSales, "costOfSales") / days)));
