import { CalcError, finite } from "../calcError";
import { rowByRow, type SparseMatrix, type SparseSeries } from "../matrix";
import { isAlike } from "../rounding";
import { mae } from "./forecastError";
import { completePairs, pairs } from "./pairs";

/**
 * Mean absolute scaled error: the mean absolute miss over what the (seasonal) naive forecast missed in the history.
 *
 * Below 1 = better than repeating the last season. Comparable between items of different volume, and defined with zero demand.
 *
 * @param history the periods before the forecast, oldest first; null = missing, which leaves its differences out
 * @param season periods of a season; 1 = none
 * @returns ratio
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `shortHistory`, `constantHistory`
 * @see Hyndman & Koehler (2006), International Journal of Forecasting 22(4), 679-688
 * @example mase([[12]], [[10]], [1, 2, 3], 1) // 2 / 1
 */
export function mase(forecast: SparseMatrix, actual: SparseMatrix, history: SparseSeries, season: number): number {
  const miss = mae(completePairs(rowByRow(pairs(forecast, actual, "ALL"))));
  let sum = 0;
  let count = 0;
  for (let period = season; period < history.length; period++) {
    const now = history[period] ?? null;
    const before = history[period - season] ?? null;
    if (now === null || before === null) continue;
    sum += isAlike(now, before) ? 0 : Math.abs(now - before);
    count++;
  }
  if (count === 0)
    throw new CalcError("shortHistory", {
      argument: "history",
      found: history.filter((value) => value !== null).length,
      needed: season + 1,
    });
  if (sum === 0) throw new CalcError("constantHistory", { argument: "history" });
  return finite(miss / finite(sum / count));
}
