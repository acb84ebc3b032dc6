import { CalcError } from "../calcError";
import { type Grouping } from "../grouping";
import { type SparseMatrix, requirePairable, requireSameShape, rowByRow } from "../matrix";

/** A forecast and what happened, both known. */
export interface Pair {
  forecast: number;
  actual: number;
}

/**
 * Forecasts beside their actuals, row by row; null where one of the two is missing.
 *
 * For one number over everything, lines of any orientation pair by count; by row or column the shapes must agree.
 *
 * @param argument the name of what stands in for the forecast, for messages
 * @throws CalcError `sizesDiffer`
 */
export function pairs(forecast: SparseMatrix, actual: SparseMatrix, by: Grouping, argument = "forecast"): (Pair | null)[][] {
  const one = { argument, matrix: forecast };
  const other = { argument: "actual", matrix: actual };
  if (by === "ALL") requirePairable(one, other);
  else requireSameShape(one, other);
  const actuals = rowByRow(actual);
  const columns = forecast[0]?.length ?? 0;
  return forecast.map((row, r) =>
    row.map((value, c) => {
      const happened = actuals[r * columns + c] ?? null;
      return value === null || happened === null ? null : { forecast: value, actual: happened };
    }),
  );
}

/** The pairs that are complete. @throws CalcError `nothingLeft` when none is */
export function completePairs(cells: readonly (Pair | null)[]): Pair[] {
  const complete = cells.filter((pair) => pair !== null);
  if (complete.length === 0) throw new CalcError("nothingLeft", { argument: "actual" });
  return complete;
}
