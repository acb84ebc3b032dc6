import { finite } from "../calcError";
import { type Matrix, repeatedLike } from "../matrix";

/**
 * Capacity gap: capacity minus load. Negative = overload.
 *
 * @param capacity hours; one value or one row is repeated for all of the load
 * @param load resources x periods, hours
 * @returns hours, in the shape of the load
 * @throws CalcError `sizesDiffer`
 * @example capacityGap([[200]], [[250]]) // [[-50]]
 */
export function capacityGap(capacity: Matrix, load: Matrix): number[][] {
  const available = repeatedLike(
    { argument: "capacity", matrix: capacity },
    { argument: "load", matrix: load },
    { row: true, column: false },
  );
  return load.map((row, r) => row.map((hours, c) => finite((available[r]?.[c] ?? 0) - hours)));
}
