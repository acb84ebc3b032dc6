import { CalcError } from "../calcError";
import { itemRows, type SparseMatrix } from "../matrix";
import { isAbove } from "../rounding";

/**
 * XYZ classes by how steadily items sell: coefficient of variation (population standard deviation over mean).
 *
 * @param history items x periods; null = missing, left out; a single column is one item
 * @param x variation up to which an item is X (steady)
 * @param y up to which it is Y; above it is Z (hard to foresee)
 * @returns one class an item, as a column; an item that sells nothing on average has its reason in its own cell
 * @throws CalcError `limitsCrossed`
 * @example xyz([[10, 10, 11], [1, 9, 2]], 0.25, 0.5) // [["X"], ["Z"]]
 */
export function xyz(history: SparseMatrix, x: number, y: number): ("X" | "Y" | "Z" | CalcError)[][] {
  if (x > y) throw new CalcError("limitsCrossed", { argument: "x", other: "y" });
  const items = itemRows(history);
  return items.map((periods, item) => {
    const known = periods.filter((value) => value !== null);
    const mean = known.reduce((sum, value) => sum + value / known.length, 0);
    if (!(mean > 0))
      return [
        new CalcError("neverDemanded", items.length === 1 ? { argument: "history" } : { argument: "history", row: item + 1, column: 1 }),
      ];
    const variation = Math.sqrt(known.reduce((sum, value) => sum + (value / mean - 1) ** 2, 0) / known.length);
    if (!isAbove(variation, x)) return ["X"];
    return [isAbove(variation, y) ? "Z" : "Y"];
  });
}
