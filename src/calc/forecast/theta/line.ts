/** Intercept and slope of the least-squares line through a series at 0, 1, 2, ... */
export function trendLine(series: Float64Array): { intercept: number; slope: number } {
  const length = series.length;
  const middle = (length - 1) / 2;
  let mean = 0;
  for (const value of series) mean += value / length;
  let product = 0;
  let squares = 0;
  for (let t = 0; t < length; t++) {
    product += (t - middle) * (series[t]! - mean);
    squares += (t - middle) ** 2;
  }
  const slope = squares > 0 ? product / squares : 0;
  return { intercept: mean - slope * middle, slope };
}
