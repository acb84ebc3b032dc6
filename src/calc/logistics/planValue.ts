import { CalcError, finite, type NumberOrError } from "../errors";
import { asColumn, columnCount, inShapeOf, type Matrix, requirePairable, rowByRow, rowCount, sizesDiffer } from "../matrix";

/**
 * Value of a volume plan: per period, the volumes of all items times their unit values.
 *
 * @param volumes items x periods
 * @param unitValues one for all items, or one an item
 * @returns one row of periods
 * @throws CalcError `sizesDiffer`
 * @example planValue([[10, 20], [1, 0]], [2, 100]) // [[120, 40]]
 */
export function planValue(volumes: Matrix, unitValues: readonly number[]): number[][] {
  if (unitValues.length !== 1 && unitValues.length !== rowCount(volumes))
    throw sizesDiffer({ argument: "unitValues", matrix: asColumn(unitValues) }, { argument: "volumes", matrix: volumes });
  const values = Array.from({ length: columnCount(volumes) }, () => 0);
  volumes.forEach((row, item) => {
    const value = unitValues[unitValues.length === 1 ? 0 : item] ?? 0;
    row.forEach((volume, period) => (values[period] = finite((values[period] ?? 0) + volume * value)));
  });
  return [values];
}

/** How a gap is told. */
export const gapForms = ["VALUE", "RATIO"] as const;
export type GapForm = (typeof gapForms)[number];

/**
 * Budget gap: plan minus budget, or that over the budget. Positive = the plan is above the budget.
 *
 * @returns in the shape of the plan; a ratio to a zero budget has its reason in its own cell
 * @throws CalcError `sizesDiffer`
 * @example budgetGap([[110]], [[100]], "RATIO") // [[0.1]]
 */
export function budgetGap(plan: Matrix, budget: Matrix, form: GapForm): NumberOrError[][] {
  requirePairable({ argument: "plan", matrix: plan }, { argument: "budget", matrix: budget });
  const columns = columnCount(budget);
  const planned = rowByRow(plan);
  const gaps = rowByRow(budget).map((budgeted, index): NumberOrError => {
    const gap = (planned[index] ?? 0) - budgeted;
    if (form === "VALUE") return gap;
    if (budgeted !== 0) return gap / budgeted;
    const place = planned.length === 1 ? {} : { row: Math.floor(index / columns) + 1, column: (index % columns) + 1 };
    return new CalcError("zeroDivisor", { argument: "budget", ...place });
  });
  return inShapeOf(gaps, plan);
}
