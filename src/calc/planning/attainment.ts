import { finite, type NumberOrError } from "../errors";
import { grouped, type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { completePairs, type Pair, pairs } from "../accuracy/pairs";
import { positive, total } from "../totals";

/**
 * Plan attainment: what was done over what was planned. Above 1 = more than planned; excess in one cell makes up for another.
 *
 * @param actual what was done; null = missing
 * @param plan what was planned, same shape or order; a pair with a missing half is left out
 * @returns ratio
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `totalNotPositive`
 * @example planAttainment([[1840]], [[2000]], "ALL") // [[0.92]]
 */
export const planAttainment = (actual: SparseMatrix, plan: SparseMatrix, by: Grouping): NumberOrError[][] =>
  shareOfPlan(actual, plan, by, ({ done }) => done);

/**
 * Schedule adherence: what was done of what was planned, cell by cell. Making the wrong item, or too early, does not count.
 *
 * @returns ratio 0..1
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `totalNotPositive`
 * @example scheduleAdherence([[120, 60]], [[100, 100]], "ALL") // [[0.8]]
 */
export const scheduleAdherence = (actual: SparseMatrix, plan: SparseMatrix, by: Grouping): NumberOrError[][] =>
  shareOfPlan(actual, plan, by, ({ done, planned }) => Math.min(done, planned));

interface Work {
  done: number;
  planned: number;
}

function shareOfPlan(actual: SparseMatrix, plan: SparseMatrix, by: Grouping, counted: (work: Work) => number): NumberOrError[][] {
  const work = ({ forecast, actual: done }: Pair): Work => ({ done, planned: forecast });
  return grouped(pairs(plan, actual, by, "plan"), by, (group) => {
    const cells = completePairs(group).map(work);
    const planned = positive(total(cells.map((cell) => cell.planned)), "plan");
    return finite(total(cells.map(counted)) / planned);
  });
}
