import { CalcError, finite } from "../calcError";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/** What a chase plan must respect. */
export interface ChaseRules {
  opening: number;
  /** Stock that every period must end with at least. */
  minimumStock: number;
  /** The most that can be made, one a period; null = no limit. */
  maximum: readonly number[] | null;
}

/**
 * Chase plan: production that follows demand. What the capacity of a period cannot make is built ahead, as late as possible.
 *
 * The opening stock is used up first; no stock is held that later capacity could replace.
 *
 * @param demand periods in order, read row by row, not negative
 * @returns production per period, in the shape of the demand
 * @throws CalcError `lengthsDiffer`, `shortPeriod` naming the first period that falls short
 * @see Heizer & Render, Operations Management: aggregate planning, chase strategy
 * @example chasePlan([[100, 150]], { opening: 0, minimumStock: 0, maximum: [130, 120] }) // [[130, 120]]: 30 built ahead
 */
export function chasePlan(demand: Matrix, { opening, minimumStock, maximum }: ChaseRules): number[][] {
  const wanted = rowByRow(demand);
  if (maximum) requireSameLengths({ demand: wanted, maximum });
  const needs = followed(wanted, opening, minimumStock);
  if (!maximum) return inShapeOf(needs, demand);
  refuseShortage(needs, maximum);
  const made = [...needs];
  let ahead = 0;
  for (let period = made.length - 1; period >= 0; period--) {
    const due = (needs[period] ?? 0) + ahead;
    made[period] = Math.min(due, maximum[period] ?? 0);
    ahead = due - (made[period] ?? 0);
  }
  return inShapeOf(made, demand);
}

/** What each period must add so that the stock never ends below the minimum, without any limit. */
function followed(demand: readonly number[], opening: number, minimumStock: number): number[] {
  let stock = opening;
  return demand.map((units) => {
    const before = finite(stock - units);
    const made = Math.max(0, minimumStock - before);
    stock = made > 0 ? minimumStock : before;
    return finite(made);
  });
}

function refuseShortage(needs: readonly number[], maximum: readonly number[]): void {
  let due = 0;
  let possible = 0;
  needs.forEach((need, period) => {
    due += need;
    possible += maximum[period] ?? 0;
    // Sums of the same numbers in another order differ in the last digits; that is no shortage.
    if (due - possible > due * 1e-12) throw new CalcError("shortPeriod", { period: period + 1, short: finite(due - possible) });
  });
}
