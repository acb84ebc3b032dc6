import { CalcError } from "../calcError";
import { columnCount, rowCount, transposed, type SparseMatrix } from "../matrix";
import { ahead, methodsFor, type ItemsRequest } from "./forecastTable";

/**
 * What a method would have said about the last periods of every item: a forecast from each of several earlier moments, a few periods ahead.
 *
 * For planners: the record of the very method that makes the baseline, beside what then happened.
 *
 * @param periods how many of the last periods
 * @param request with the periods ahead of each moment as its horizon
 * @returns one row of `periods` values an item, or one column for a column; null where the history was still too short
 * @see Tashman (2000), IJF 16(4), 437-450: rolling origins
 */
export function backtestTable(cells: SparseMatrix, request: ItemsRequest, periods: number): (number | null)[][] {
  const items = columnCount(cells) === 1 ? transposed(cells) : cells;
  const end = columnCount(items);
  const methodOf = methodsFor({ ...request, horizon: 0 }, items);
  const from = Math.max(0, end - periods);
  const rows = items.map((item, index) => {
    const row: (number | null)[] = Array.from({ length: end - from }, () => null);
    for (let origin = from; origin < end; origin += request.horizon) {
      const horizon = Math.min(request.horizon, end - origin);
      const made = answered(() => ahead(item.slice(0, origin), { ...request, horizon, method: methodOf(index) }, request.days));
      if (made) for (let h = 0; h < horizon; h++) row[origin - from + h] = made.forecast.points[made.gap + h]!;
    }
    return row;
  });
  return columnCount(cells) === 1 && rowCount(cells) > 1 ? transposed(rows) : rows;
}

/** The answer, or null where the history has none. */
function answered<Answer>(compute: () => Answer): Answer | null {
  try {
    return compute();
  } catch (reason) {
    if (!(reason instanceof CalcError)) throw reason;
    return null;
  }
}
