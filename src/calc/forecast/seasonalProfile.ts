import { CalcError } from "../calcError";
import type { SparseSeries } from "../matrix";
import { readHistory } from "./history";
import { seasonalIndices } from "./seasonality";

export const seasonKinds = ["MULTIPLICATIVE", "ADDITIVE"] as const;
export type SeasonProfileKind = (typeof seasonKinds)[number];

/**
 * How much each period of the season stands above or below a usual one.
 *
 * @param history  oldest first; blanks are missing periods
 * @param season   periods in a season, at least 2
 * @returns `season` indices, the first for the season of the first cell: shares with mean 1, or differences with sum 0 in the
 *   history's unit
 * @throws CalcError `shortHistory` below two seasons, `ratiosNeedPositive` when the usual level is not above zero
 */
export function seasonalProfile(history: SparseSeries, season: number, kind: SeasonProfileKind): number[] {
  const { values, unit, skipped } = readHistory(history, season);
  if (values.length < 2 * season) throw new CalcError("shortHistory", { argument: "history", found: values.length, needed: 2 * season });
  const additive = kind === "ADDITIVE";
  const indices = seasonalIndices(values, season, additive ? "additive" : "multiplicative");
  if (!indices.every(Number.isFinite) || (!additive && values.some((_, t) => t >= season && windowTotal(values, t, season) <= 0)))
    throw new CalcError("ratiosNeedPositive", { argument: "history" });
  const shift = (((-skipped % season) + season) % season) | 0;
  return Array.from({ length: season }, (_, i) => indices[(i + shift) % season]! * (additive ? unit : 1));
}

/** Total of the season that ends with period `end`. */
function windowTotal(values: Float64Array, end: number, season: number): number {
  let total = 0;
  for (let t = end - season + 1; t <= end; t++) total += values[t]!;
  return total;
}
