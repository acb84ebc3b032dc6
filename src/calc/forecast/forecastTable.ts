import { CalcError, finite, type NumberOrError } from "../calcError";
import { columnCount, rowCount, transposed, type SparseMatrix, type SparseSeries } from "../matrix";
import { forecastItem, type ForecastMethod, type ForecastRequest } from "./forecast";
import type { Predictive } from "./predictive";
import { perWorkingDay } from "./perWorkingDay";

/** A request for many items: one method for all or one for each, and the working days of the range's periods and of those ahead. */
export interface ItemsRequest extends Omit<ForecastRequest, "method"> {
  method: ForecastMethod | readonly ForecastMethod[];
  days?: readonly number[] | null;
}

/** The method of each item, the working days checked for their number. */
export function methodsFor({ method, days, horizon }: ItemsRequest, items: SparseMatrix): (item: number) => ForecastMethod {
  const needed = columnCount(items) + horizon;
  if (days && days.length < needed)
    throw new CalcError("lengthsDiffer", { argument: "days", cells: days.length, other: "history", otherCells: needed });
  if (typeof method === "string") return () => method;
  if (method.length === 1) return () => method[0]!;
  if (method.length !== items.length)
    throw new CalcError("lengthsDiffer", { argument: "method", cells: method.length, other: "history", otherCells: items.length });
  return (item) => method[item]!;
}

/**
 * The items of a range: one a row, or the one item of a column. Columns after the last number of all items have not happened yet;
 * an item that ends earlier is forecast over the gap, so that the forecasts of all items start in the same period.
 */
export function itemsOf(cells: SparseMatrix): SparseMatrix {
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
export function ahead(
  item: SparseSeries,
  request: ForecastRequest,
  days: readonly number[] | null = null,
): { forecast: Predictive; gap: number } {
  const { cells, restore } = days ? perWorkingDay(item, days, request.season) : { cells: item, restore: null };
  const known = knownUntil(cells);
  const gap = item.length - known;
  const forecast = forecastItem(cells, { ...request, horizon: request.horizon + gap });
  return { forecast: restore && days ? restore(forecast, days.slice(known)) : forecast, gap };
}

/**
 * Forecasts every item of a range.
 *
 * @param cells    one item a row, oldest period first; a single column is one item
 * @param quantile the level that demand stays below with this probability; null for expected demand
 * @param request  with working days: demand is forecast per day and put back by the days ahead
 * @returns one row of `horizon` values an item, or one column for a column; an item without an answer has its reason in its cells
 * @throws CalcError the reason, when there is one item only
 */
export function forecastTable(cells: SparseMatrix, request: ItemsRequest, quantile: number | null): NumberOrError[][] {
  const items = itemsOf(cells);
  const methodOf = methodsFor(request, items);
  const rows = items.map((item, index) =>
    rowOrReason(items.length, request.horizon, () => {
      const { forecast, gap } = ahead(item, { ...request, method: methodOf(index) }, request.days);
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
