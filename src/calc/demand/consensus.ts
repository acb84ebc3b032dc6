import { CalcError, finite, type NumberOrError } from "../errors";
import { asColumn, columnCount, rowCount, type SparseMatrix, type SparseSeries, sizesDiffer, transposed } from "../matrix";

/**
 * Consensus forecast: the weighted mean of the contributors in each period.
 *
 * A missing contribution is left out and the weights of the others are scaled up, so that one absent voice does not lower the plan.
 *
 * @param forecasts contributors x periods; null = missing
 * @param weights one a contributor, not negative; null = all alike. They need not add up to 1.
 * @returns one row of periods; a period that nobody forecast, or only contributors without weight, has its reason in its own cell
 * @throws CalcError `sizesDiffer`
 * @see Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4), 451-468
 * @example consensus([[100], [120]], [3, 1]) // [[105]]
 */
export function consensus(forecasts: SparseMatrix, weights: readonly number[] | null): NumberOrError[][] {
  if (weights !== null && weights.length !== rowCount(forecasts))
    throw sizesDiffer({ argument: "weights", matrix: asColumn(weights) }, { argument: "forecasts", matrix: forecasts });
  return [transposed(forecasts).map((voices, period) => weightedMean(voices, weights, period))];
}

function weightedMean(voices: SparseSeries, weights: readonly number[] | null, period: number): NumberOrError {
  if (voices.every((voice) => voice === null)) return new CalcError("missingValue", { argument: "forecasts", row: 1, column: period + 1 });
  let sum = 0;
  let heaviest = 0;
  let weight = 0;
  const weightOf = (contributor: number): number => weights?.[contributor] ?? 1;
  // Weights are taken relative to the heaviest, so that tiny or huge ones neither vanish nor overflow.
  voices.forEach((voice, contributor) => {
    if (voice !== null) heaviest = Math.max(heaviest, weightOf(contributor));
  });
  if (heaviest === 0) return new CalcError("totalNotPositive", { argument: "weights", total: 0 });
  voices.forEach((voice, contributor) => {
    if (voice === null) return;
    const share = weightOf(contributor) / heaviest;
    sum += share * voice;
    weight += share;
  });
  return Number.isFinite(sum / weight) ? sum / weight : new CalcError("overflow", {});
}

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
  const merits = errors.map((error) => (error === null ? 0 : best === 0 ? Number(error === 0) : (best / error) ** 2));
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
