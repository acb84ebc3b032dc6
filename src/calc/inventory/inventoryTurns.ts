import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { positive } from "../totals";

/**
 * Inventory turns: how often a year's cost of sales moves the mean stock.
 *
 * @param closingStock null when the opening stock stands for the whole year
 * @returns times
 * @throws CalcError `sizesDiffer`; in a cell `totalNotPositive`
 * @example inventoryTurns([[600_000]], [[100_000]], [[150_000]]) // [[4.8]]
 */
export const inventoryTurns = (
  costOfSales: SparseMatrix,
  openingStock: SparseMatrix,
  closingStock: SparseMatrix | null,
): NumberOrError[][] =>
  itemByItem({ costOfSales, openingStock, closingStock: closingStock ?? openingStock }, (item) =>
    finite(item.costOfSales / positive((item.openingStock + item.closingStock) / 2, "openingStock")),
  );
