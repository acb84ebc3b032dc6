import { requireSameLengths, type SparseSeries } from "../matrix";
import { shareOfGood, type Verdict } from "./shares";

/**
 * On-time rate: the share of lines delivered by their promised day plus the tolerance.
 *
 * Lines without a promise are left out. Lines not yet delivered are left out too, unless `asOf` says what day it is: those whose promise
 * and tolerance lie before it are late.
 *
 * @param promised serial days; null = missing
 * @param actual serial days; null = not delivered
 * @param toleranceDays how late still counts as on time
 * @param asOf serial day, or null
 * @returns ratio 0..1
 * @throws CalcError `lengthsDiffer`, `nothingLeft`
 * @example onTimeRate([100, 100], [100, 101], 0, null) // 0.5
 */
export function onTimeRate(promised: SparseSeries, actual: SparseSeries, toleranceDays: number, asOf: number | null): number {
  requireSameLengths({ promised, actual });
  const verdicts = promised.map((promise, line): Verdict => {
    if (promise === null) return null;
    const limit = promise + toleranceDays;
    const delivered = actual[line] ?? null;
    if (delivered !== null) return delivered <= limit;
    return asOf !== null && asOf > limit ? false : null;
  });
  return shareOfGood(verdicts, "actual");
}
