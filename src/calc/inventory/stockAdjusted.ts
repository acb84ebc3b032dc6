import { CalcError, type NumberOrError } from "../calcError";
import { grouped, type Grouping } from "../grouping";
import { repeatedLike, type SparseMatrix } from "../matrix";

/**
 * Adjusted stock: the share of stock levels that lie within their limits, both limits included.
 *
 * @param stock items x periods; null = missing, left out
 * @param minimum one for all, one an item, or one a cell; a missing limit leaves its cells out
 * @param maximum likewise
 * @param by one share over everything, or one an item, or one a period
 * @returns ratio 0..1
 * @throws CalcError `sizesDiffer`, `limitsCrossed`, `nothingLeft`
 * @example stockAdjusted([[5, 12, 30]], [[10]], [[20]], "ALL") // [[1 / 3]]
 */
export function stockAdjusted(stock: SparseMatrix, minimum: SparseMatrix, maximum: SparseMatrix, by: Grouping): NumberOrError[][] {
  const like = { argument: "stock", matrix: stock };
  const lowest = repeatedLike({ argument: "minimum", matrix: minimum }, like, { row: false, column: true });
  const highest = repeatedLike({ argument: "maximum", matrix: maximum }, like, { row: false, column: true });
  const verdicts = stock.map((row, r) =>
    row.map((level, c) => {
      const low = lowest[r]?.[c] ?? null;
      const high = highest[r]?.[c] ?? null;
      if (low !== null && high !== null && low > high)
        throw new CalcError("limitsCrossed", { argument: "minimum", other: "maximum", row: r + 1, column: c + 1 });
      return level === null || low === null || high === null ? null : low <= level && level <= high;
    }),
  );
  return grouped(verdicts, by, (group) => {
    const known = group.filter((verdict) => verdict !== null);
    if (known.length === 0) throw new CalcError("nothingLeft", { argument: "stock" });
    return known.filter(Boolean).length / known.length;
  });
}
