import { CalcError } from "../calcError";
import { columnCount, requireSameShape, rowCount, transposed, type SparseMatrix } from "../matrix";
import { regularSeries } from "./forecast";
import { readHistory } from "./history";
import { withoutOutliers } from "./outliers";

/**
 * Every item of a range without its outliers. Demand that comes now and then is left as it is: its large orders are its nature.
 *
 * @param cells one item a row, oldest period first; a single column is one item
 * @param keep  cells of the same shape, 1 where demand is no accident whatever it looks like; null for none
 * @returns as many rows and columns; among several items one with too few values stays as it is
 * @throws CalcError `shortHistory` when there is one item only, `sizesDiffer`
 */
export function repairedHistory(cells: SparseMatrix, season: number, threshold: number, keep: SparseMatrix | null): (number | null)[][] {
  if (keep) requireSameShape({ argument: "keep", matrix: keep }, { argument: "history", matrix: cells });
  const isColumn = columnCount(cells) === 1;
  const items = isColumn ? transposed(cells) : cells;
  const kept = keep && isColumn ? transposed(keep) : keep;
  const rows = items.map((item, index) => {
    const marks = (kept?.[index] ?? []).map((mark) => (mark ?? 0) !== 0);
    try {
      return regularSeries(readHistory(item, season), season) ? withoutOutliers(item, season, threshold, marks) : item.slice();
    } catch (reason) {
      if (!(reason instanceof CalcError) || items.length === 1) throw reason;
      return item.slice();
    }
  });
  return isColumn && rowCount(cells) > 1 ? transposed(rows) : rows;
}
