import { requireSameLengths, type SparseSeries } from "../matrix";
import { isAtLeast } from "../rounding";
import { orderVerdicts, shareOfGood, type Verdict } from "./shares";

/** Delivery lines; null = missing, which leaves the line out. */
export interface DeliveryLines {
  /** Serial days. */
  promised: SparseSeries;
  actual: SparseSeries;
  /** Units. */
  ordered: SparseSeries;
  delivered: SparseSeries;
  /** The order of each line, or null for a rate by line. */
  orderIds: readonly (string | null)[] | null;
}

/**
 * On time in full: the share of lines, or of orders whose every line, delivered by the promised day plus tolerance and in full.
 *
 * Not the product of an on-time rate and a fill rate: both must hold for the same line.
 * An order with an open line counts once it has failed, not before it is complete.
 *
 * @returns ratio 0..1
 * @throws CalcError `lengthsDiffer`, `nothingLeft`
 */
export function otif({ orderIds, ...lines }: DeliveryLines, toleranceDays: number): number {
  requireSameLengths(orderIds === null ? { ...lines } : { ...lines, orderIds });
  const { promised, actual, ordered, delivered } = lines;
  const verdicts = promised.map((promise, line): Verdict => {
    const day = actual[line] ?? null;
    const wanted = ordered[line] ?? null;
    const got = delivered[line] ?? null;
    if (promise === null || day === null || wanted === null || got === null) return null;
    return day <= promise + toleranceDays && isAtLeast(got, wanted);
  });
  return shareOfGood(orderIds === null ? verdicts : orderVerdicts(verdicts, orderIds), "actual");
}
