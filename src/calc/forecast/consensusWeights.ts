import { CalcError, finite } from "../calcError";
import { columnCount, type SparseMatrix, type SparseSeries, sizesDiffer } from "../matrix";

/** How contributors earn their weight. */
export const weightings = ["INVERSEMSE", "EQUAL"] as const;
export type Weighting = (typeof weightings)[number];

/**
 * Weights for a consensus from past forecasts: in inverse proportion to each contributor's mean squared error, or all equal.
 *
 * Contributors who never missed share all the weight; one without any past forecast gets none. Equal weights are hard to beat:
 * prefer them when the past is short.
 *
 * @param forecasts contributors x periods, what each forecast; null = missing
 * @param actual what happened, one a period, in any orientation; null = missing
 * @returns a column that sums to 1
 * @throws CalcError `sizesDiffer`, `nothingLeft`
 * @see Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4), 451-468
 * @example consensusWeights([[90], [120]], [100], "INVERSEMSE") // [[0.8], [0.2]]: errors 10 and 20, squares 1 to 4
 */
export function consensusWeights(forecasts: SparseMatrix, actual: SparseSeries, weighting: Weighting): number[][] {
  if (actual.length !== columnCount(forecasts))
    throw sizesDiffer({ argument: "actual", matrix: [actual] }, { argument: "forecasts", matrix: forecasts });
  if (weighting === "EQUAL") return forecasts.map(() => [1 / forecasts.length]);
  const errors = forecasts.map((voice) => rootMeanSquare(voice, actual));
  const known = errors.filter((error) => error !== null);
  if (known.length === 0) throw new CalcError("nothingLeft", { argument: "actual" });
  const best = known.reduce((one, other) => Math.min(one, other));
  const merits = errors.map((error) => {
    if (error === null) return 0;
    return best === 0 ? Number(error === 0) : (best / error) ** 2;
  });
  const sum = merits.reduce((all, merit) => all + merit, 0);
  return merits.map((merit) => [merit / sum]);
}

/** Null when a contributor and the actual never meet. */
function rootMeanSquare(voice: SparseSeries, actual: SparseSeries): number | null {
  const misses = voice.flatMap((value, period) => {
    const happened = actual[period] ?? null;
    return value === null || happened === null ? [] : [value - happened];
  });
  return misses.length === 0 ? null : finite(Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length));
}
