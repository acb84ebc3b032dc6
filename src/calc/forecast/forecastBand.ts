import { finite } from "../calcError";
import type { SparseSeries } from "../matrix";
import { forecastItem, type ForecastRequest } from "./forecast";

/**
 * Low, point and high of the central interval that holds demand with probability `level`, one row a period.
 * Low and high never cross the point, which is expected demand.
 *
 * @throws CalcError as `forecastItem`
 */
export function forecastBand(history: SparseSeries, request: ForecastRequest, level: number): number[][] {
  const { points, quantile } = forecastItem(history, request);
  const low = quantile((1 - level) / 2);
  const high = quantile((1 + level) / 2);
  return Array.from(points, (point, h) => [Math.min(low[h]!, point), point, Math.max(high[h]!, point)].map(finite));
}
