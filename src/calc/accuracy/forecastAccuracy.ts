import { type NumberOrError } from "../calcError";
import { grouped, type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { completePairs, pairs } from "./pairs";
import { relativeError, type RelativeMetric } from "./relativeError";

/**
 * Forecast accuracy: 1 minus the error, never below 0.
 *
 * @param forecast what was forecast; null = missing
 * @param actual what happened, same periods, same unit; a pair with a missing half is left out
 * @param metric how the error is measured
 * @param by one number over everything, or one a row, or one a column
 * @returns ratio 0..1, 1 = perfect
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `zeroTotalActual`, `totalNotPositive`, `onlyZeroActuals`
 * @example forecastAccuracy([[90, 130, 100]], [[100, 120, 80]], "WAPE", "ALL") // [[1 - 40 / 300]]
 */
export function forecastAccuracy(forecast: SparseMatrix, actual: SparseMatrix, metric: RelativeMetric, by: Grouping): NumberOrError[][] {
  return grouped(pairs(forecast, actual, by), by, (group) => Math.max(0, 1 - relativeError[metric](completePairs(group))));
}
