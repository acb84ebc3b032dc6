import { seasonalIndices } from "../seasonality";
import type { SeasonKind } from "./etsStructure";

/** Where a fit starts from: initial level, slope and season in the unit of the series. */
export interface EtsStart {
  level: number;
  slope: number;
  season: Float64Array;
}

/**
 * A reasonable start: the season by decomposition, then a straight line through the first seasonally adjusted periods.
 *
 * @param series at least two seasons where there is one
 *
 * @see Hyndman et al. (2008), section 2.6.1
 */
export function etsStart(series: Float64Array, period: number, season: SeasonKind): EtsStart {
  const factors =
    season === "N"
      ? new Float64Array(0)
      : season === "A"
        ? seasonalIndices(series, period, "additive")
        : seasonalIndices(series, period, "multiplicative");
  if (season === "M") for (let i = 0; i < period; i++) factors[i] = Math.max(factors[i]!, 0.01);
  const count = Math.min(series.length, Math.max(10, 2 * period));
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  for (let t = 0; t < count; t++) {
    const factor = factors[t % period]!;
    const value = season === "A" ? series[t]! - factor : season === "M" ? series[t]! / factor : series[t]!;
    sumX += t + 1;
    sumY += value;
    sumXX += (t + 1) ** 2;
    sumXY += (t + 1) * value;
  }
  const slope = count > 1 ? (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX) : 0;
  return { level: (sumY - slope * sumX) / count, slope, season: factors };
}
