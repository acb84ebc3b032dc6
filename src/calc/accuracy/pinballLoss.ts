import { finite } from "../calcError";
import { rowByRow, type SparseMatrix } from "../matrix";
import { completePairs, pairs } from "./pairs";

/**
 * Pinball loss: the cost of a quantile forecast when each unit short costs `quantile` and each unit over costs 1 - `quantile`.
 *
 * Lower is better; compare forecasts of the same level on the same periods. At 0.5 it is half the mean absolute error.
 *
 * @param quantile the probability that demand stays below the forecast, 0..1
 * @returns units
 * @throws CalcError `sizesDiffer`, `nothingLeft`
 * @see Koenker & Bassett (1978), Regression Quantiles, Econometrica 46(1), 33-50
 * @example pinballLoss([[120]], [[100]], 0.9) // 0.1 x 20
 */
export function pinballLoss(quantileForecast: SparseMatrix, actual: SparseMatrix, quantile: number): number {
  const known = completePairs(rowByRow(pairs(quantileForecast, actual, "ALL", "quantileForecast")));
  let sum = 0;
  for (const { forecast, actual: happened } of known)
    sum += happened >= forecast ? quantile * (happened - forecast) : (1 - quantile) * (forecast - happened);
  return finite(sum / known.length);
}
