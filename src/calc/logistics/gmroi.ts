import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { positive } from "../totals";

/**
 * Gross margin return on inventory: margin earned per unit of money in stock.
 *
 * @param averageStock at cost
 * @returns ratio; 4 = four of margin for one of stock
 * @throws CalcError `sizesDiffer`; in a cell `totalNotPositive`
 * @example gmroi([[500_000]], [[300_000]], [[50_000]]) // [[4]]
 */
export const gmroi = (revenue: SparseMatrix, costOfSales: SparseMatrix, averageStock: SparseMatrix): NumberOrError[][] =>
  itemByItem({ revenue, costOfSales, averageStock }, (item) =>
    finite((item.revenue - item.costOfSales) / positive(item.averageStock, "averageStock")),
  );
