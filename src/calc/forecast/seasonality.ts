/**
 * Seasonal indices by classical decomposition: the mean ratio to (or difference from) a centred moving average of one season.
 *
 * For planners: how much above or below a usual month each month is. Also the season that Theta removes before it forecasts,
 * and where exponential smoothing starts.
 *
 * @param series at least two full seasons; strictly positive when `kind` is multiplicative
 * @param period periods in a season, at least 2
 * @returns `period` indices, the first for the season of the first period; mean 1 (multiplicative) or sum 0 (additive)
 * @see Hyndman & Athanasopoulos, Forecasting: Principles and Practice, section 3.4; the numbers of R's `decompose`
 */
export function seasonalIndices(series: Float64Array, period: number, kind: "additive" | "multiplicative"): Float64Array {
  const length = series.length;
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  const indices = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = half; t < length - half; t++) {
    let sum = 0;
    for (let k = t - half; k <= t + half; k++) sum += series[k]!;
    if (even) sum -= (series[t - half]! + series[t + half]!) / 2;
    const trend = sum / period;
    indices[t % period]! += kind === "additive" ? series[t]! - trend : series[t]! / trend;
    counts[t % period]!++;
  }
  let mean = 0;
  for (let i = 0; i < period; i++) {
    indices[i] = indices[i]! / counts[i]!;
    mean += indices[i]! / period;
  }
  for (let i = 0; i < period; i++) indices[i] = kind === "additive" ? indices[i]! - mean : indices[i]! / mean;
  return indices;
}

/** Autocorrelation of a series at lags 1 to `lags`, with the usual divisor. */
export function autocorrelations(series: Float64Array, lags: number): Float64Array {
  const length = series.length;
  let mean = 0;
  for (const value of series) mean += value / length;
  let variance = 0;
  for (const value of series) variance += (value - mean) ** 2;
  const result = new Float64Array(lags);
  for (let lag = 1; lag <= lags; lag++) {
    let sum = 0;
    for (let t = lag; t < length; t++) sum += (series[t]! - mean) * (series[t - lag]! - mean);
    result[lag - 1] = variance > 0 ? sum / variance : 0;
  }
  return result;
}

/** Standard deviations beyond which the autocorrelation at one season is no chance. */
const seasonalDeviations = 1.645;

/**
 * Whether a series shows a season: its autocorrelation at one season stands out at the 90 % level (the test of the M competitions).
 *
 * @param fewest values needed to tell: three seasons in the competitions, a little more than two in R's `thetaf`
 */
export function isSeasonal(series: Float64Array, period: number, fewest = 3 * period): boolean {
  if (period < 2 || series.length < fewest) return false;
  const correlations = autocorrelations(series, period);
  let squares = 0;
  for (let lag = 0; lag < period - 1; lag++) squares += correlations[lag]! ** 2;
  return Math.abs(correlations[period - 1]!) > seasonalDeviations * Math.sqrt((1 + 2 * squares) / series.length);
}
