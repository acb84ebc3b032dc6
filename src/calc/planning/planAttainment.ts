import { type NumberOrError } from "../calcError";
import { type Grouping } from "../grouping";
import { type SparseMatrix } from "../matrix";
import { shareOfPlan } from "./shareOfPlan";

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
