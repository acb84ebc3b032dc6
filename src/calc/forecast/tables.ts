import { CalcError, finite, type NumberOrError } from "../errors";
import { columnCount, rowCount, transposed, type SparseMatrix, type SparseSeries } from "../matrix";
import { forecastItem, type ForecastRequest } from "./forecast";
import type { Predictive } from "./predictive";

/**
 * The items of a range: one a row, or the one item of a column. Columns after the last number of all items have not happened yet;
 * an item that ends earlier is forecast over the gap, so that the forecasts of all items start in the same period.
 */
function itemsOf(cells: SparseMatrix): SparseMatrix {
  const items = columnCount(cells) === 1 ? transposed(cells) : cells;
  let end = 0;
  for (const item of items) end = Math.max(end, knownUntil(item));
  return items.map((item) => item.slice(0, end));
}

/** How many cells there are up to the last known one. */
function knownUntil(item: SparseSeries): number {
  let end = item.length;
  while (end > 0 && item[end - 1] === null) end--;
  return end;
}

/** The forecast of one item from the period after the end of the range on. */
function ahead(item: SparseSeries, request: ForecastRequest): { forecast: Predictive; gap: number } {
  const gap = item.length - knownUntil(item);
  return { forecast: forecastItem(item, { ...request, horizon: request.horizon + gap }), gap };
}

/**
 * Forecasts every item of a range.
 *
 * @param cells    one item a row, oldest period first; a single column is one item
 * @param quantile the level that demand stays below with this probability; null for expected demand
 * @returns one row of `horizon` values an item, or one column for a column; an item without an answer has its reason in its cells
 * @throws CalcError the reason, when there is one item only
 */
export function forecastTable(cells: SparseMatrix, request: ForecastRequest, quantile: number | null): NumberOrError[][] {
  const items = itemsOf(cells);
  const rows = items.map((item) =>
    rowOrReason(items.length, request.horizon, () => {
      const { forecast, gap } = ahead(item, request);
      const values = quantile === null ? forecast.points : forecast.quantile(quantile);
      return Array.from(values.subarray(gap), finite);
    }),
  );
  return columnCount(cells) === 1 && rowCount(cells) > 1 ? transposed(rows) : rows;
}

/** A row, or its reason in each of its cells; the only item passes its reason on. */
function rowOrReason(items: number, width: number, compute: () => number[]): NumberOrError[] {
  try {
    return compute();
  } catch (reason) {
    if (!(reason instanceof CalcError) || items === 1) throw reason;
    return Array.from({ length: width }, () => reason);
  }
}

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

/**
 * The method that AUTO chooses for every item of a range, as a column.
 *
 * @throws CalcError the reason, when there is one item only
 */
export function chosenMethods(cells: SparseMatrix, season: number): (string | CalcError)[][] {
  const items = itemsOf(cells);
  return items.map((item) => {
    try {
      return [forecastItem(item, { horizon: 1, season, method: "AUTO" }).method];
    } catch (reason) {
      if (!(reason instanceof CalcError) || items.length === 1) throw reason;
      return [reason];
    }
  });
}
