import { CalcError, type NumberOrError } from "../calcError";
import { columnCount, inShapeOf, type Matrix, requirePairable, rowByRow } from "../matrix";

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
