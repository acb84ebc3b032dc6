import { CalcError, type NumberOrError } from "./calcError";
import { rowByRow, transposed } from "./matrix";

/** What one number of a result speaks of: everything, each row, or each column. */
export const groupings = ["ALL", "ROW", "COLUMN"] as const;
export type Grouping = (typeof groupings)[number];

/**
 * One number for all cells, or one a row (as a column), or one a column (as a row).
 *
 * A row or column without an answer gets its reason in its own cell; the others keep theirs.
 *
 * @param cells rows of cells, or of pairs of cells
 * @throws CalcError of `measure` when there is one group only
 */
export function grouped<Cell>(
  cells: readonly (readonly Cell[])[],
  by: Grouping,
  measure: (group: readonly Cell[]) => number,
): NumberOrError[][] {
  switch (by) {
    case "ALL":
      return [[measure(rowByRow(cells))]];
    case "ROW":
      return cells.map((row) => [numberOrReason(() => measure(row))]);
    case "COLUMN":
      return [transposed(cells).map((column) => numberOrReason(() => measure(column)))];
  }
}

/** The number, or the reason why there is none as a value. */
export function numberOrReason(compute: () => number): NumberOrError {
  try {
    return compute();
  } catch (reason) {
    if (reason instanceof CalcError) return reason;
    throw reason;
  }
}
