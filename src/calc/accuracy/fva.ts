import { finite } from "../calcError";
import { rowByRow, type SparseMatrix } from "../matrix";
import { errorOf } from "./forecastError";
import { completePairs, type Pair, pairs } from "./pairs";

/** The measures in which a smaller number is a better forecast. */
export const valueMetrics = ["WAPE", "MAPE", "SMAPE", "MAE", "RMSE"] as const;
export type ValueMetric = (typeof valueMetrics)[number];

/**
 * Forecast value added: the error of the earlier step minus the error of the later one. Positive = the later step helped.
 *
 * Both steps are measured on the same periods: those where both forecasts and the actual are known.
 *
 * @param baseline the earlier step, such as the naive forecast
 * @param forecast the later step
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `zeroTotalActual`, `totalNotPositive`, `onlyZeroActuals`
 * @see Gilliland (2010), The Business Forecasting Deal: forecast value added
 * @example fva([[80]], [[90]], [[100]], "WAPE") // 0.2 - 0.1
 */
export function fva(baseline: SparseMatrix, forecast: SparseMatrix, actual: SparseMatrix, metric: ValueMetric): number {
  const earlier = rowByRow(pairs(baseline, actual, "ALL", "baseline"));
  const later = rowByRow(pairs(forecast, actual, "ALL"));
  const known = (pair: Pair | null, period: number): boolean =>
    pair !== null && (earlier[period] ?? null) !== null && (later[period] ?? null) !== null;
  const error = (steps: readonly (Pair | null)[]): number => errorOf[metric](completePairs(steps.filter(known)));
  return finite(error(earlier) - error(later));
}
