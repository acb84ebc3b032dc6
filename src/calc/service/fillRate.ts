import { CalcError, finite } from "../calcError";
import { requireSameLengths, type SparseSeries } from "../matrix";
import { isAtLeast } from "../rounding";
import { orderVerdicts, shareOfGood, type Verdict } from "./shares";

/** What a fill rate counts: units, lines or whole orders. */
export const fillLevels = ["UNIT", "LINE", "ORDER"] as const;
export type FillLevel = (typeof fillLevels)[number];

/**
 * Fill rate: how much of what was ordered was delivered. More than ordered does not make up for another line.
 *
 * @param ordered units, not negative; null = missing, which leaves the line out
 * @param delivered units, not negative; null = missing
 * @param orderIds the order of each line; needed for `ORDER`
 * @returns ratio 0..1: UNIT sum of min(delivered, ordered) over sum of ordered, LINE share of complete lines, ORDER share of
 *   complete orders
 * @throws CalcError `lengthsDiffer`, `neededByChoice`, `nothingLeft`, `totalNotPositive`
 * @example fillRate([100, 50], [80, 60], "UNIT", null) // 130 / 150
 */
export function fillRate(
  ordered: SparseSeries,
  delivered: SparseSeries,
  level: FillLevel,
  orderIds: readonly (string | null)[] | null,
): number {
  requireSameLengths(orderIds === null ? { ordered, delivered } : { ordered, delivered, orderIds });
  if (level === "UNIT") return unitFillRate(ordered, delivered);
  const complete = ordered.map((wanted, line): Verdict => {
    const got = delivered[line] ?? null;
    return wanted === null || got === null ? null : isAtLeast(got, wanted);
  });
  if (level === "LINE") return shareOfGood(complete, "delivered");
  if (orderIds === null) throw new CalcError("neededByChoice", { argument: "orderIds", choice: level });
  return shareOfGood(orderVerdicts(complete, orderIds), "delivered");
}

function unitFillRate(ordered: SparseSeries, delivered: SparseSeries): number {
  let wanted = 0;
  let filled = 0;
  let known = false;
  ordered.forEach((quantity, line) => {
    const got = delivered[line] ?? null;
    if (quantity === null || got === null) return;
    known = true;
    wanted += quantity;
    filled += Math.min(got, quantity);
  });
  if (!known) throw new CalcError("nothingLeft", { argument: "delivered" });
  if (wanted === 0) throw new CalcError("totalNotPositive", { argument: "ordered", total: 0 });
  return finite(finite(filled) / finite(wanted));
}
