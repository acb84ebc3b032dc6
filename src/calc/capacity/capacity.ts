import { largestOf } from "../extremes";
import { finite } from "../calcError";
import { columnCount, type Matrix, repeatedLike, rowCount } from "../matrix";

/** What the rated capacity of a resource is made of: each part is one number, one a row, or one a cell of the working days. */
export interface CapacityParts {
  workingDays: Matrix;
  hoursPerDay: Matrix;
  count: Matrix;
  utilization: Matrix;
  efficiency: Matrix;
}

/**
 * Rated capacity in hours: working days x hours a day x number of machines or people x utilization x efficiency.
 *
 * One row of working days serves several resources when another part has one row a resource.
 *
 * @param parts utilization = share of the time that can be used, efficiency = standard hours made per hour used
 * @returns hours, in the shape of the working days
 * @throws CalcError `sizesDiffer`
 * @see APICS dictionary, "rated capacity"
 * @example capacity({ workingDays: [[5]], hoursPerDay: [[8]], count: [[4]], utilization: [[0.85]], efficiency: [[1.1]] }) // [[149.6]]
 */
export function capacity(parts: CapacityParts): number[][] {
  const { workingDays, ...others } = parts;
  const resources = largestOf(Object.values(parts).map((part) => rowCount(part)));
  const days =
    rowCount(workingDays) === 1 && columnCount(workingDays) > 0
      ? Array.from({ length: resources }, () => workingDays[0] ?? [])
      : workingDays;
  const factors = Object.entries(others).map(([argument, matrix]) =>
    repeatedLike({ argument, matrix }, { argument: "workingDays", matrix: days }, { row: true, column: true }),
  );
  return days.map((row, r) => row.map((dayCount, c) => finite(factors.reduce((hours, factor) => hours * (factor[r]?.[c] ?? 0), dayCount))));
}
