import { CalcError, finite, type NumberOrError } from "../calcError";
import { grouped, type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { completePairs, pairs } from "./pairs";

/**
 * Forecast bias: total forecast minus total actual, over total actual. Positive = the forecast was too high.
 *
 * @param forecast what was forecast; null = missing
 * @param actual what happened, same periods, same unit; a pair with a missing half is left out
 * @returns ratio; 0 = no lean, 0.1 = ten per cent too high
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `totalNotPositive`
 * @example forecastBias([[110, 115]], [[100, 100]], "ALL") // [[25 / 200]]
 */
export function forecastBias(forecast: SparseMatrix, actual: SparseMatrix, by: Grouping): NumberOrError[][] {
  return grouped(pairs(forecast, actual, by), by, (group) => {
    let miss = 0;
    let total = 0;
    for (const pair of completePairs(group)) {
      miss += pair.forecast - pair.actual;
      total += pair.actual;
    }
    if (total <= 0) throw new CalcError("totalNotPositive", { argument: "actual", total });
    return finite(miss / total);
  });
}
