import { CalcError } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";
import { durationStatistic, type DurationStatistic } from "./durationStatistic";

/**
 * Delay: how many days the late lines came after their promise. Lines on time or early do not soften it; open lines are left out.
 *
 * @param promised serial days; null = missing
 * @param actual serial days; null = not delivered
 * @returns days; 0 when lines were delivered and none was late
 * @throws CalcError `lengthsDiffer`, `nothingLeft`
 * @example delay([100, 100, 100], [98, 103, 105], "MEAN") // 4
 */
export function delay(promised: SparseSeries, actual: SparseSeries, statistic: DurationStatistic): number {
  requireSameLengths({ promised, actual });
  const delays = promised.flatMap((promise, line) => {
    const delivered = actual[line] ?? null;
    return promise === null || delivered === null ? [] : [delivered - promise];
  });
  if (delays.length === 0) throw new CalcError("nothingLeft", { argument: "actual" });
  const late = delays.filter((days) => days > 0);
  return late.length === 0 ? 0 : durationStatistic(late, statistic);
}
