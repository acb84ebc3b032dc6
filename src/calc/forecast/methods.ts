import { CalcError } from "../calcError";
import { type Adjusted, classicallyAdjusted, smoothlyAdjusted, unadjusted } from "./adjust";
import { combinedForecast } from "./combination";
import { longestEtsPeriod, usualFits } from "./ets/automatic";
import { EtsEstimator, type EtsFit } from "./ets/estimate";
import { etsPoints, etsVariances } from "./ets/extrapolate";
import { etsStart } from "./ets/etsStart";
import { structureName, type EtsStructure } from "./ets/etsStructure";
import { isSeasonal } from "./seasonality";
import { fewestToEstimate, seasonalNaive, simpleExponentialSmoothing } from "./simple";
import type { Moments } from "./predictive";
import { theta } from "./theta/theta";

/** Points and variances of a fit. */
export function extrapolated(fit: EtsFit, horizon: number): Moments {
  const points = etsPoints(fit.structure, fit.parameters, fit.states, horizon);
  return { method: structureName(fit.structure), points, variances: etsVariances(fit.structure, fit.parameters, fit.variance, points) };
}

/** Exponential smoothing: the structure with the best AICc, by pure maximum likelihood. Short histories keep to a level. */
export function automaticEts(series: Float64Array, period: number, horizon: number): Moments {
  return beyondLongSeason(series, period, (adjusted, shortPeriod) => {
    const best = adjusted.length < fewestToEstimate ? undefined : usualFits(adjusted, shortPeriod, { thorough: true })[0];
    return best ? extrapolated(best, horizon) : simpleExponentialSmoothing(adjusted, horizon);
  });
}

/** Theta on the seasonally adjusted series, as R's `thetaf`: a season is looked for from more than two seasons on. */
export function seasonalTheta(series: Float64Array, period: number, horizon: number): Moments {
  const { series: adjusted, restore } =
    period > longestEtsPeriod
      ? longAdjusted(series, period)
      : classicallyAdjusted(series, period, isSeasonal(series, period, 2 * period + 1));
  const { points, errors, alpha } = theta(adjusted, horizon);
  let squares = 0;
  for (const error of errors) squares += error * error;
  const variance = squares / Math.max(1, errors.length - 2);
  const variances = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) variances[h] = variance * (1 + h * alpha * alpha);
  return { method: "Theta", points: restore(points, variances), variances };
}

/** Plain mean of exponential smoothing and Theta. */
export function etsAndTheta(series: Float64Array, period: number, horizon: number): Moments {
  const ets = automaticEts(series, period, horizon);
  const line = seasonalTheta(series, period, horizon);
  return { ...meanOf(ets, line), method: `${ets.method} + Theta` };
}

/**
 * Holt's linear trend, or a trend that is damped; no season. The scale is the series' own, so adding a constant adds it to the
 * forecast.
 */
export function trendSmoothing(series: Float64Array, damped: boolean, horizon: number): Moments {
  const method = damped ? "DAMPED" : "HOLT";
  let middle = 0;
  for (const value of series) middle += value / series.length;
  const structure: EtsStructure = { error: "A", trend: damped ? "Ad" : "A", season: "N", period: 1 };
  const centred = series.map((value) => value - middle);
  const fit = new EtsEstimator(centred, 1).fit(structure, etsStart(centred, 1, "N"), { thorough: true });
  const { points, variances } = fit ? extrapolated(fit, horizon) : simpleExponentialSmoothing(centred, horizon);
  return { method, points: points.map((point) => point + middle), variances };
}

/**
 * Holt-Winters: level, trend and season, the season in proportion where that is likelier.
 *
 * @throws CalcError `shortHistory` below two seasons, or fewer values than there are parameters
 */
export function holtWinters(series: Float64Array, period: number, horizon: number): Moments {
  const needed = Math.max(2 * period, period + 7);
  if (series.length < needed) throw new CalcError("shortHistory", { argument: "history", found: series.length, needed });
  if (period > longestEtsPeriod) {
    const { series: adjusted, restore } = smoothlyAdjusted(series, period);
    const { points, variances } = trendSmoothing(adjusted, false, horizon);
    return { method: "HW", points: restore(points, variances), variances };
  }
  const estimator = new EtsEstimator(series, period);
  const candidates = (["A", "M"] as const).flatMap((kind) => {
    if (kind === "M" && !series.every((value) => value > 0)) return [];
    const fit = estimator.fit({ error: kind, trend: "A", season: kind, period }, etsStart(series, period, kind), { thorough: true });
    return fit ? [fit] : [];
  });
  const best = candidates.sort((one, other) => one.aicc - other.aicc)[0];
  if (!best) return seasonalNaive(series, period, horizon);
  return { ...extrapolated(best, horizon), method: "HW" };
}

/**
 * A long season (weeks or days of a year): the mean of the combination with and without that season, leaning to the season as far as it
 * explains how demand changes.
 *
 * @param series at least two full seasons
 */
export function withAndWithoutLongSeason(series: Float64Array, period: number, horizon: number): Moments {
  const plain = combinedForecast(series, 1, horizon);
  const { series: adjusted, restore } = smoothlyAdjusted(series, period);
  const seasonal = combinedForecast(adjusted, 1, horizon);
  restore(seasonal.points, seasonal.variances);
  const lag = Math.round(period / 4);
  const change = meanChange(series, lag);
  const unexplained = change > 0 ? meanChange(adjusted, lag) / change : 1;
  return { ...meanOf(plain, seasonal, Math.min(Math.max(1.5 - unexplained, 0.5), 1)), method: plain.method };
}

const longAdjusted = (series: Float64Array, period: number): Adjusted =>
  series.length < 2 * period ? unadjusted(series) : smoothlyAdjusted(series, period);

/** Applies a method that knows short seasons to a series whose long season has been taken out. */
function beyondLongSeason(series: Float64Array, period: number, method: (series: Float64Array, period: number) => Moments): Moments {
  if (period <= longestEtsPeriod) return method(series, period);
  const { series: adjusted, restore } = longAdjusted(series, period);
  const found = method(adjusted, 1);
  restore(found.points, found.variances);
  return found;
}

/** Mean absolute change over `lag` periods, as a share of the mean value. */
function meanChange(series: Float64Array, lag: number): number {
  let change = 0;
  let size = 0;
  for (let t = lag; t < series.length; t++) {
    change += Math.abs(series[t]! - series[t - lag]!);
    size += Math.abs(series[t]!);
  }
  return size > 0 ? change / size : 0;
}

/** Means of points and of variances, the other one with `weight`. */
function meanOf(one: Moments, other: Moments, weight = 0.5): { points: Float64Array; variances: Float64Array } {
  const mixed = (own: Float64Array, its: Float64Array) => own.map((value, h) => (1 - weight) * value + weight * its[h]!);
  return { points: mixed(one.points, other.points), variances: mixed(one.variances, other.variances) };
}
