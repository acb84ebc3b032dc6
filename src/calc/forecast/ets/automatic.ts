import { exp } from "../../elementary";
import { EtsEstimator, type EtsFit, type EtsFitOptions } from "./estimate";
import { etsStart } from "./etsStart";
import type { EtsStructure } from "./etsStructure";

/** The longest season that exponential smoothing estimates index by index; longer ones are described by smooth curves instead. */
export const longestEtsPeriod = 24;

/** Whether a history is long enough to estimate a season of this length by exponential smoothing. */
export const supportsSeason = (length: number, period: number): boolean =>
  period >= 2 && period <= longestEtsPeriod && length >= 2 * period;

/** A structure is not tried when its damped relative is worse than the best by more than this AICc. */
const hopeless = 25;

/** The smallest value, as a share of the mean, that errors in proportion may be measured against. */
const smallestShare = 0.01;

/** Whether every value is far enough above zero for errors in proportion; near zero their likelihood has no bound. */
function isClearlyPositive(series: Float64Array): boolean {
  let mean = 0;
  for (const value of series) mean += value / series.length;
  return mean > 0 && series.every((value) => value > smallestShare * mean);
}

/**
 * Fits the usual structures of the exponential-smoothing family, best AICc first.
 *
 * Usual means: no multiplicative trend, and no additive error with a multiplicative season, whose variances are not finite.
 * The damped trend stands for its simpler relatives: where it is hopeless, they are not tried.
 *
 * @param series at least 4 values that are not all equal
 * @param period periods in a season; 1, or a history too short for it, leaves seasons out
 * @see Hyndman & Khandakar (2008), Journal of Statistical Software 27(3)
 */
export function usualFits(series: Float64Array, period: number, options: EtsFitOptions = {}): EtsFit[] {
  const positive = series.every((value) => value > 0);
  const fits: EtsFit[] = [];
  let best = Infinity;
  const plain = new EtsEstimator(series, 1);
  const seasonal = supportsSeason(series.length, period) ? new EtsEstimator(series, period) : null;
  const errors = positive && isClearlyPositive(series) ? (["A", "M"] as const) : (["A"] as const);

  const grow = (estimator: EtsEstimator, season: EtsStructure["season"]) => {
    const start = etsStart(series, estimator.period, season);
    for (const error of season === "M" ? (["M"] as const) : errors) {
      for (const trend of ["Ad", "N", "A"] as const) {
        const fit = estimator.fit({ error, trend, season, period: estimator.period }, start, options);
        if (!fit) continue;
        fits.push(fit);
        best = Math.min(best, fit.aicc);
        if (fit.aicc > best + hopeless && trend === "Ad") break;
      }
    }
  };
  if (seasonal) {
    if (positive) grow(seasonal, "M");
    grow(seasonal, "A");
  }
  grow(plain, "N");
  return fits.sort((one, other) => one.aicc - other.aicc);
}

/** Weights by AICc, divided by `softness` before the usual exponential; they add up to 1. */
export function aiccWeights(fits: readonly EtsFit[], softness: number): number[] {
  const best = fits[0]?.aicc ?? 0;
  const raw = fits.map(({ aicc }) => {
    const weight = exp(-(aicc - best) / softness);
    return weight < 1e-3 ? 0 : weight;
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}
