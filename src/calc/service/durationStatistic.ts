import { finite } from "../calcError";

/** How many durations become one number. */
export const durationStatistics = ["MEAN", "MEDIAN", "P90", "MAX"] as const;
export type DurationStatistic = (typeof durationStatistics)[number];

/** The chosen statistic of at least one duration. */
export function durationStatistic(durations: readonly number[], statistic: DurationStatistic): number {
  switch (statistic) {
    case "MEAN":
      return finite(durations.reduce((sum, value) => sum + value, 0) / durations.length);
    case "MEDIAN":
      return quantile(durations, 0.5);
    case "P90":
      return quantile(durations, 0.9);
    case "MAX":
      return durations.reduce((longest, value) => Math.max(longest, value), -Infinity);
  }
}

/**
 * The value below which a share of the sample lies, by linear interpolation (R's type 7, Excel's PERCENTILE.INC).
 *
 * @see Hyndman & Fan (1996), The American Statistician 50(4), 361-365
 */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((one, other) => one - other);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const lower = sorted[below] ?? 0;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] ?? lower;
  return lower + (upper - lower) * (position - below);
}
