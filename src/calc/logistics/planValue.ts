import { finite } from "../calcError";
import { asColumn, columnCount, type Matrix, rowCount, sizesDiffer } from "../matrix";

/**
 * Value of a volume plan: per period, the volumes of all items times their unit values.
 *
 * @param volumes items x periods
 * @param unitValues one for all items, or one an item
 * @returns one row of periods
 * @throws CalcError `sizesDiffer`
 * @example planValue([[10, 20], [1, 0]], [2, 100]) // [[120, 40]]
 */
export function planValue(volumes: Matrix, unitValues: readonly number[]): number[][] {
  if (unitValues.length !== 1 && unitValues.length !== rowCount(volumes))
    throw sizesDiffer({ argument: "unitValues", matrix: asColumn(unitValues) }, { argument: "volumes", matrix: volumes });
  const values = Array.from({ length: columnCount(volumes) }, () => 0);
  volumes.forEach((row, item) => {
    const value = unitValues[unitValues.length === 1 ? 0 : item] ?? 0;
    row.forEach((volume, period) => (values[period] = finite((values[period] ?? 0) + volume * value)));
  });
  return [values];
}
