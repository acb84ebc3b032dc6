import { type NumberOrError } from "../calcError";
import { type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { shareOfPlan } from "./shareOfPlan";

/**
 * Schedule adherence: what was done of what was planned, cell by cell. Making the wrong item, or too early, does not count.
 *
 * @returns ratio 0..1
 * @throws CalcError `sizesDiffer`, `nothingLeft`, `totalNotPositive`
 * @example scheduleAdherence([[120, 60]], [[100, 100]], "ALL") // [[0.8]]
 */
export const scheduleAdherence = (actual: SparseMatrix, plan: SparseMatrix, by: Grouping): NumberOrError[][] =>
  shareOfPlan(actual, plan, by, ({ done, planned }) => Math.min(done, planned));
