import { CalcError, type NumberOrError } from "../calcError";
import { type Matrix, repeatedLike } from "../matrix";

/**
 * Utilization: load over capacity, cell by cell.
 *
 * @param load resources x periods, hours
 * @param capacity hours, not negative; one value or one row is repeated for all of the load
 * @returns ratios in the shape of the load; 1 = fully loaded; no load on no capacity is 0, load on no capacity is an error in that cell
 * @throws CalcError `sizesDiffer`
 * @example utilization([[250]], [[200]]) // [[1.25]]
 */
export function utilization(load: Matrix, capacity: Matrix): NumberOrError[][] {
  const available = repeatedLike(
    { argument: "capacity", matrix: capacity },
    { argument: "load", matrix: load },
    { row: true, column: false },
  );
  return load.map((row, r) => row.map((hours, c) => ratio(hours, available[r]?.[c] ?? 0, r, c)));
}

function ratio(hours: number, available: number, row: number, column: number): NumberOrError {
  if (available === 0)
    return hours === 0 ? 0 : new CalcError("loadWithoutCapacity", { argument: "capacity", row: row + 1, column: column + 1 });
  const share = hours / available;
  return Number.isFinite(share) ? share : new CalcError("overflow", {});
}
