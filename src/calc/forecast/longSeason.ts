import { cosine as cosineOf, sine as sineOf } from "../elementary";

/** Waves per season that are looked at; shorter ones are noise in weekly demand. */
const waves = 12;
/**
 * How many times a wave must stand out of the noise before it counts in full; errors of neighbouring weeks are alike, so one is
 * too few.
 */
const caution = 4;

/**
 * The season of a long period (weeks of a year) as a smooth curve: means over the years as a sum of waves,
 * each shrunk by how much of it may be noise. Half a dozen years cannot tell 52 weeks apart one by one.
 *
 * @param series at least two full seasons
 * @param period periods in a season
 * @returns `period` differences from the trend, adding up to 0
 * @see James & Stein (1961) for the shrinking; FPP3 section 7.4 for seasons as Fourier terms
 */
export function smoothSeason(series: Float64Array, period: number): Float64Array {
  const { means, noise } = detrendedMeans(series, period);
  const season = new Float64Array(period);
  for (let wave = 1; wave <= Math.min(waves, Math.floor((period - 1) / 2)); wave++) {
    const turn = (2 * Math.PI * wave) / period;
    let cosine = 0;
    let sine = 0;
    for (let i = 0; i < period; i++) {
      cosine += (2 / period) * means[i]! * cosineOf(turn * i);
      sine += (2 / period) * means[i]! * sineOf(turn * i);
    }
    const power = cosine * cosine + sine * sine;
    const kept = power > 0 ? Math.max(0, 1 - (caution * noise) / power) : 0;
    if (kept === 0) continue;
    for (let i = 0; i < period; i++) season[i] = season[i]! + kept * (cosine * cosineOf(turn * i) + sine * sineOf(turn * i));
  }
  return season;
}

/**
 * Mean difference from a centred moving average for each period of the season, and the noise in the squared size of a wave
 * through them.
 */
function detrendedMeans(series: Float64Array, period: number): { means: Float64Array; noise: number } {
  const length = series.length;
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  const rest = new Float64Array(length - 2 * half);
  let sum = 0;
  for (let t = 0; t < 2 * half; t++) sum += series[t]!;
  for (let t = half; t < length - half; t++) {
    sum += series[t + half]!;
    const window = even ? sum - (series[t - half]! + series[t + half]!) / 2 : sum;
    rest[t - half] = series[t]! - window / period;
    sum -= series[t - half]!;
  }
  const means = new Float64Array(period);
  const counts = new Float64Array(period);
  rest.forEach((value, i) => {
    const at = (i + half) % period;
    means[at] = means[at]! + value;
    counts[at] = counts[at]! + 1;
  });
  for (let i = 0; i < period; i++) means[i] = counts[i]! > 0 ? means[i]! / counts[i]! : 0;
  let squares = 0;
  rest.forEach((value, i) => (squares += (value - means[(i + half) % period]!) ** 2));
  // With little more than one season of differences nothing is left to tell noise by: then everything counts as noise.
  const freedom = rest.length - period;
  if (freedom < period / 4) {
    squares = 0;
    for (const value of rest) squares += value * value;
    return { means, noise: (4 * squares) / rest.length / rest.length };
  }
  return { means, noise: (4 * squares) / freedom / rest.length };
}
