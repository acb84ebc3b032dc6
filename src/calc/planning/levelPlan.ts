import { CalcError, finite } from "../calcError";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/**
 * Level plan: the lowest single daily rate that meets every demand and ends with the closing stock.
 *
 * Usually total need over total days. When an early peak would run out of stock at that rate, the rate is raised to meet it,
 * and the plan then ends above the closing stock.
 *
 * @param demand periods in order, read row by row
 * @param opening stock before the first period
 * @param closing stock wanted after the last
 * @param workingDays one a period, not negative; null = all periods alike
 * @returns production per period, in the shape of the demand
 * @throws CalcError `lengthsDiffer`, `shortPeriod` when a need falls before the first working day
 * @see Heizer & Render, Operations Management: aggregate planning, level strategy
 * @example levelPlan([[115, 125, 140, 150]], 100, 130, [21, 19, 20, 10]) // 8 a day: [[168, 152, 160, 80]]
 */
export function levelPlan(demand: Matrix, opening: number, closing: number, workingDays: readonly number[] | null): number[][] {
  const wanted = rowByRow(demand);
  const days = workingDays ?? wanted.map(() => 1);
  requireSameLengths({ demand: wanted, workingDays: days });
  let need = -opening;
  let worked = 0;
  let rate = 0;
  wanted.forEach((units, period) => {
    need += units;
    worked += days[period] ?? 0;
    const short = period === wanted.length - 1 ? Math.max(need, need + closing) : need;
    if (short <= 0) return;
    if (worked === 0) throw new CalcError("shortPeriod", { period: period + 1, short: finite(short) });
    rate = Math.max(rate, short / worked);
  });
  return inShapeOf(
    days.map((day) => finite(rate * day)),
    demand,
  );
}
