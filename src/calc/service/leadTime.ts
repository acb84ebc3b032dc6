import { CalcError } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";
import { durationStatistic, type DurationStatistic } from "./durationStatistic";

/**
 * Lead time: days from start to end, as one statistic of all finished lines. Lines without an end are open and left out.
 *
 * @param start serial days; null = missing
 * @param end serial days; null = open
 * @returns days
 * @throws CalcError `lengthsDiffer`, `nothingLeft`, `startsAfterEnd` naming the line
 * @example leadTime([100, 100], [110, 120], "MEAN") // 15
 */
export function leadTime(start: SparseSeries, end: SparseSeries, statistic: DurationStatistic): number {
  requireSameLengths({ start, end });
  const durations: number[] = [];
  start.forEach((from, line) => {
    const to = end[line] ?? null;
    if (from === null || to === null) return;
    if (from > to) throw new CalcError("startsAfterEnd", { argument: "start", other: "end", row: line + 1 });
    durations.push(to - from);
  });
  if (durations.length === 0) throw new CalcError("nothingLeft", { argument: "end" });
  return durationStatistic(durations, statistic);
}
