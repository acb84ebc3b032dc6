import { exp, log } from "../elementary";
import { EtsWorkspace, etsObjective } from "./ets/likelihood";
import type { EtsFit } from "./ets/estimate";
import { smoothSeason } from "./longSeason";
import { isSeasonal, seasonalIndices } from "./seasonality";

/** A series without its season, and how to put the season back onto forecasts. */
export interface Adjusted {
  kind: "none" | "additive" | "multiplicative";
  series: Float64Array;
  /** Puts the season of the periods after the end onto forecasts of the adjusted series, in place; their variances too when given. */
  restore(points: Float64Array, variances?: Float64Array): Float64Array;
}

export const unadjusted = (series: Float64Array): Adjusted => ({ kind: "none", series, restore: (points) => points });

/** An adjustment from the factor (or difference) of every period, `comingAt(h)` for the periods after the end. */
function adjustedBy(
  series: Float64Array,
  kind: "additive" | "multiplicative",
  seasonAt: (period: number) => number,
  comingAt: (ahead: number) => number,
): Adjusted {
  const additive = kind === "additive";
  return {
    kind,
    series: series.map((value, t) => (additive ? value - seasonAt(t) : value / seasonAt(t))),
    restore: (points, variances) => {
      for (let h = 0; h < points.length; h++) {
        const season = comingAt(h);
        points[h] = additive ? points[h]! + season : points[h]! * season;
        if (variances && !additive) variances[h] = variances[h]! * season * season;
      }
      return points;
    },
  };
}

/** The smallest share of a usual period by which a series may be divided. */
const smallestFactor = 0.01;

/**
 * Takes out the season by classical decomposition where the autocorrelation shows one; in proportion when all values are positive.
 *
 * @param period periods in a season, 1 for none
 * @param certain whether a season is already known to be there
 */
export function classicallyAdjusted(series: Float64Array, period: number, certain = false): Adjusted {
  if (!certain && !isSeasonal(series, period)) return unadjusted(series);
  const positive = series.every((value) => value > 0);
  const length = series.length;
  if (positive) {
    const factors = seasonalIndices(series, period, "multiplicative");
    if (factors.every((factor) => factor > smallestFactor))
      return adjustedBy(
        series,
        "multiplicative",
        (t) => factors[t % period]!,
        (h) => factors[(length + h) % period]!,
      );
  }
  const differences = seasonalIndices(series, period, "additive");
  return adjustedBy(
    series,
    "additive",
    (t) => differences[t % period]!,
    (h) => differences[(length + h) % period]!,
  );
}

/**
 * Takes out a long season (weeks of a year) as a smooth curve; in proportion when all values are positive.
 *
 * @param series at least two full seasons
 */
export function smoothlyAdjusted(series: Float64Array, period: number): Adjusted {
  const positive = series.every((value) => value > 0);
  const season = smoothSeason(positive ? series.map(log) : series, period);
  const factors = positive ? season.map(exp) : season;
  const { length } = series;
  return adjustedBy(
    series,
    positive ? "multiplicative" : "additive",
    (t) => factors[t % period]!,
    (h) => factors[(length + h) % period]!,
  );
}

/** Takes out the season that an exponential smoothing found, as it changed over time. */
export function adjustedByFit(series: Float64Array, { structure, parameters }: EtsFit): Adjusted {
  if (structure.season === "N") return unadjusted(series);
  const { period } = structure;
  const workspace = new EtsWorkspace(series, period);
  etsObjective(workspace, structure, parameters);
  const { season } = workspace;
  return adjustedBy(
    series,
    structure.season === "A" ? "additive" : "multiplicative",
    (t) => season[t]!,
    (h) => season[series.length + (h % period)]!,
  );
}
