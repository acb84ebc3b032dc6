import { exp, log } from "../elementary";
import { combinedForecast } from "./combination";
import { longestEtsPeriod } from "./ets/automatic";
import { correctedByHalfSeasons } from "./halfSeasons";
import { withAndWithoutLongSeason } from "./methods";
import type { Moments } from "./predictive";
import { longestStructuralPeriod } from "./structural/beliefs";
import type { StructuralForecast } from "./structural/average";
import { structuralForecast } from "./structural/structuralForecast";
import { monthsOf } from "./structural/weights";

/** What AUTO calls its average of structures. */
export const structuralMethod = "Structural";

/**
 * What AUTO does with demand in (almost) every period. Up to two years an average of structural models forecasts alone. Then the
 * combination of exponential smoothing and Theta takes part, more with every month; for months also the combination corrected by
 * half-years.
 *
 * @param series at least 2 values that are not all equal, of a size around 1
 */
export function automaticRegular(series: Float64Array, period: number, horizon: number): Moments {
  if (period > longestStructuralPeriod && series.length >= 2 * period) return withAndWithoutLongSeason(series, period, horizon);
  const { structural, part, method, variances, members } = membersAndStructures(series, period, horizon);
  if (part === 0) return { method, points: structural.points, variances };
  const shares = sharesOf(members.length, series.length, period, structural.noise);
  const points = structural.points.map((own, h) =>
    members.reduce((point, member, i) => point + part * shares[i]! * (member[h]! - own), own),
  );
  const deviation = (h: number) => (1 - part) * Math.sqrt(structural.variances[h]!) + part * narrower * Math.sqrt(variances[h]!);
  return { method, points, variances: points.map((_, h) => deviation(h) ** 2) };
}

/** The average errs less than the combination whose spread it takes over; measured on the monthly training series. */
const narrower = 0.97;

/** What AUTO averages for a regular series: the structures, and members that take part in it from 0 to 1. */
export interface RegularMembers {
  structural: StructuralForecast;
  part: number;
  method: string;
  /** Variances of the members; of the structures where no member takes part. */
  variances: Float64Array;
  members: readonly Float64Array[];
}

/** Forecasts of everything that AUTO averages; for fitting its shares also in single pieces. */
export function membersAndStructures(series: Float64Array, period: number, horizon: number): RegularMembers {
  const structural = structuralForecast(series, period, horizon);
  const part = takingPart(series.length, period);
  if (part === 0) return { structural, part, method: structuralMethod, variances: structural.variances, members: [] };
  const { method, ...others } = combined(series, period, horizon);
  return { structural, part, method: `${structuralMethod} + ${method}`, ...others };
}

/** Months of history up to which only the structures forecast, and from which on the combination has its full part. */
const onlyStructures = 24;
const fullPart = { weeks: 36, others: 60 };

/** How far the combination takes part, from 0 to 1 along the logarithm of the length. */
function takingPart(length: number, period: number): number {
  const full = period > longestEtsPeriod ? fullPart.weeks : fullPart.others;
  return Math.min(Math.max(log(monthsOf(length, period) / onlyStructures) / log(full / onlyStructures), 0), 1);
}

/** Whether a season is like that of months: for those the half seasons were measured. */
const likeMonths = (period: number): boolean => period > 6 && period <= longestEtsPeriod;

/** The combination, and its correction by half seasons where there is one. */
function combined(
  series: Float64Array,
  period: number,
  horizon: number,
): { method: string; variances: Float64Array; members: Float64Array[] } {
  if (period > longestEtsPeriod) {
    const { method, points, variances } = withAndWithoutLongSeason(series, period, horizon);
    return { method, variances, members: [points] };
  }
  const { method, points, variances } = combinedForecast(series, period, likeMonths(period) ? horizon + Math.ceil(period / 2) : horizon);
  const own = points.subarray(0, horizon);
  const corrected = likeMonths(period) ? correctedByHalfSeasons(series, points, period, horizon) : null;
  return { method, variances: variances.subarray(0, horizon), members: corrected ? [own, corrected] : [own] };
}

/**
 * Shares where nothing is gained by choosing: quarters (between 0.5 and 0.65 all are as good), and weeks, which there is no set
 * to fit on.
 */
const quarterShare = 0.65;
const weekShare = 0.5;

/**
 * Logarithm of each member's share over that of the structures: at 60 months and usual noise, its change when the history grows e-fold, and
 * its change when the noise does. The combination suits quiet series, its correction noisy ones. Fitted on the monthly training series;
 * `npm run fit:forecast` repeats it.
 */
const memberOdds = [
  [-1.57, 0.11, -1.8],
  [-0.81, -1.1, 1.43],
] as const;
/** Usual noise of a month's value, as a logarithm of its share. */
const usualNoise = -2;

/** What the odds of a member depend on: a constant, the length against 60 months, the noise against the usual. */
export const shareFeatures = (length: number, period: number, noise: number): readonly [number, number, number] => [
  1,
  Math.min(Math.max(log(monthsOf(length, period) / fullPart.others), -1), 1.5),
  log(Math.min(Math.max(noise, 0.005), 2)) - usualNoise,
];

/** The part of each member beside the structures, when the combination takes part in full. */
function sharesOf(members: number, length: number, period: number, noise: number): number[] {
  if (!likeMonths(period)) return [period > longestEtsPeriod ? weekShare : quarterShare];
  const features = shareFeatures(length, period, noise);
  const odds = memberOdds.slice(0, members).map((of) => exp(of.reduce((sum, odd, i) => sum + odd * features[i]!, 0)));
  const total = 1 + odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / total);
}
