import { completePairs, pairs } from "../accuracy/pairs";
import { finite, type NumberOrError } from "../calcError";
import { grouped, type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { positive, total } from "../totals";

/** One cell of a plan: what was made, and what was to be made. */
export interface Work {
  done: number;
  planned: number;
}

/**
 * What counts as done over what was planned; a cell without a plan or without an actual is left out.
 *
 * @param counted how much of the work of one cell counts
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `totalNotPositive`
 */
export function shareOfPlan(actual: SparseMatrix, plan: SparseMatrix, by: Grouping, counted: (work: Work) => number): NumberOrError[][] {
  return grouped(pairs(plan, actual, by, "plan"), by, (group) => {
    const cells = completePairs(group).map(({ forecast, actual: done }): Work => ({ done, planned: forecast }));
    const planned = positive(total(cells.map((cell) => cell.planned)), "plan");
    return finite(total(cells.map(counted)) / planned);
  });
}
