import { finite } from "../calcError";
import { inShapeOf, type Matrix, rowByRow } from "../matrix";
import { positive, total } from "../totals";

/**
 * Shares a cost in proportion to its drivers, such as pallets, lines or kilometres.
 *
 * @param drivers not negative
 * @returns amounts in the shape of the drivers, adding up to the cost
 * @throws CalcError `totalNotPositive`
 * @example costAllocate(1000, [[1, 3]]) // [[250, 750]]
 */
export function costAllocate(cost: number, drivers: Matrix): number[][] {
  const all = rowByRow(drivers);
  const sum = positive(total(all), "drivers");
  return inShapeOf(
    all.map((driver) => finite(cost * (driver / sum))),
    drivers,
  );
}
