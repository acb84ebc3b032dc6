import { structuralForecast } from "./structural/structuralForecast";

/** Sums needed to forecast them. */
const fewestSums = 6;
/** How far a correction may go. */
const leastRatio = 0.5;
const greatestRatio = 2;

/**
 * A forecast of single periods, corrected so that each half season adds up to its own forecast: half-years show the trend with less noise
 * than months do.
 *
 * @param points forecast of single periods, over at least the horizon rounded up to half seasons
 * @returns null where there are too few half seasons, or nothing to tell them apart
 * @see Kourentzes, Petropoulos & Trapero (2014), IJF 30(2), 291-302: forecasts of several temporal aggregations combined
 */
export function correctedByHalfSeasons(series: Float64Array, points: Float64Array, period: number, horizon: number): Float64Array | null {
  const half = period / 2;
  const count = Math.floor(series.length / half);
  if (!Number.isInteger(half) || count < fewestSums) return null;
  const means = meansOf(series.subarray(series.length - count * half), half);
  if (means.every((value) => value === means[0])) return null;
  const own = structuralForecast(means, 2, Math.ceil(horizon / half)).points;
  const implied = meansOf(points.subarray(0, own.length * half), half);
  const ratios = own.map((value, i) => (implied[i]! > 0 ? Math.min(Math.max(value / implied[i]!, leastRatio), greatestRatio) : 1));
  return points.slice(0, horizon).map((point, h) => point * ratios[Math.floor(h / half)]!);
}

/** Means of groups of `size` values. */
function meansOf(values: Float64Array, size: number): Float64Array {
  const means = new Float64Array(values.length / size);
  values.forEach((value, i) => (means[Math.floor(i / size)]! += value / size));
  return means;
}
