import { CalcError, type NumberOrError } from "../calcError";
import { asColumn, rowCount, type SparseMatrix, type SparseSeries, sizesDiffer, transposed } from "../matrix";

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
