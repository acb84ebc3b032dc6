import { adjustedByFit, classicallyAdjusted } from "./adjust";
import { aiccWeights, usualFits } from "./ets/automatic";
import { EtsEstimator, type EtsFit } from "./ets/estimate";
import { etsPoints, etsVariances } from "./ets/extrapolate";
import { etsStart } from "./ets/etsStart";
import { structureName, type EtsStructure } from "./ets/etsStructure";
import type { Moments } from "./predictive";
import { optimisedTheta } from "./theta/theta";

/** Weight of the prior on smoothing values, measured on the M3, tourism and hospital series: see `EtsFitOptions`. */
export const usualPrior = 0.3;
/**
 * How far points are lifted, in standard deviations of the uncertainty about level and trend (not of the noise): averaging and damping
 * shrink trends, and demand that is planned grows more often than it falls. Nothing for a stable level, more with the horizon;
 * measured on the M3, tourism and hospital series, where actuals otherwise lie above the points 55 times in 100.
 */
const lift = 0.11;
/** The most that a point is lifted, as a share of it. */
const highestLift = 0.1;
/** Softness of the AICc weights, measured on the same series. */
const softness = 8;

/** Weighted points and variances of several fits. */
export function averagedFits(fits: readonly EtsFit[], horizon: number): { points: Float64Array; variances: Float64Array } {
  const weights = aiccWeights(fits, softness);
  const points = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  fits.forEach((fit, index) => {
    const weight = weights[index]!;
    if (weight === 0) return;
    const own = etsPoints(fit.structure, fit.parameters, fit.states, horizon);
    const spread = etsVariances(fit.structure, fit.parameters, fit.variance, own);
    for (let h = 0; h < horizon; h++) {
      points[h] = points[h]! + weight * own[h]!;
      variances[h] = variances[h]! + weight * Math.min(spread[h]!, spread[0]! * (h + 1) ** 3);
    }
  });
  return { points, variances };
}

/**
 * The combination that AUTO uses for regular demand: the average of exponential smoothings weighted by AICc and the optimised Theta on
 * the classically adjusted series (both counted twice), and the optimised Theta and a damped trend on the series adjusted by the
 * best smoothing.
 *
 * Members err in different directions, so their mean errs less than each: combining by plain means is hard to beat.
 *
 * @param series at least 6 values that are not all equal, of a size around 1
 * @param period periods in a season, 1 for none
 * @see Petropoulos & Svetunkov (2020), IJF 36(1), 110-115; Kolassa (2011), IJF 27(2), 238-251 (weights by AICc)
 */
export function combinedForecast(series: Float64Array, period: number, horizon: number): Moments {
  const fits = usualFits(series, period, { prior: usualPrior });
  const best = fits[0]!;
  const smoothing = averagedFits(fits, horizon);
  const classical = classicallyAdjusted(series, period, isCertainlySeasonal(fits));
  const byStates = adjustedByFit(series, best);
  const line = optimisedTheta(classical.series, horizon).points;
  // Without a season both adjustments leave the series as it is, and what is found of it is found once.
  const lineByStates = byStates.series === classical.series ? line.slice() : optimisedTheta(byStates.series, horizon).points;
  const damped = byStates.series === series ? fits.find(isDampedTrend) : dampedTrend(byStates.series);
  const dampedPoints = damped ? etsPoints(damped.structure, damped.parameters, damped.states, horizon) : lineByStates.slice();
  classical.restore(line);
  const members = [smoothing.points, smoothing.points, line, line, byStates.restore(lineByStates), byStates.restore(dampedPoints)];
  // Demand that never was negative: a member that falls below zero counts as nothing, and none lifts without limit.
  const demand = series.every((value) => value >= 0);
  const { variances } = smoothing;
  const points = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    let sum = 0;
    for (const member of members) sum += demand ? Math.max(0, member[h]!) : member[h]!;
    const point = sum / members.length;
    // Members that disagree are a doubt of their own.
    for (const member of members) variances[h] = variances[h]! + (member[h]! - point) ** 2 / members.length;
    const doubt = Math.sqrt(Math.max(0, variances[h]! - variances[0]!));
    points[h] = demand ? point + Math.min(lift * doubt, highestLift * point) : point;
  }
  return { method: `${structureName(best.structure)} + Theta`, points, variances };
}

/** AICc by which a season must explain a series better to be beyond the doubts of the autocorrelation. */
const beyondDoubt = 40;

/** Whether the best structure has a season and every structure without one is far worse. */
function isCertainlySeasonal(fits: readonly EtsFit[]): boolean {
  const best = fits[0]!;
  return best.structure.season !== "N" && fits.every(({ structure, aicc }) => structure.season !== "N" || aicc > best.aicc + beyondDoubt);
}

const damping: EtsStructure = { error: "A", trend: "Ad", season: "N", period: 1 };

const isDampedTrend = ({ structure }: EtsFit): boolean =>
  structure.error === damping.error && structure.trend === damping.trend && structure.season === damping.season;

/** A damped trend with additive errors, as it is fitted among the usual structures; null for a series too short for it. */
const dampedTrend = (series: Float64Array): EtsFit | null =>
  new EtsEstimator(series, 1).fit(damping, etsStart(series, 1, "N"), { prior: usualPrior });
