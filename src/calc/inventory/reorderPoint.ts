import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";

/**
 * Reorder point: mean demand over the lead time plus safety stock. Order when stock on hand and on order falls to it.
 *
 * @throws CalcError `sizesDiffer`
 * @example reorderPoint([[100]], [[4]], [[98.7]]) // [[498.7]]
 */
export const reorderPoint = (demandMean: SparseMatrix, leadTime: SparseMatrix, safetyStock: SparseMatrix): NumberOrError[][] =>
  itemByItem({ demandMean, leadTime, safetyStock }, (item) => finite(item.demandMean * item.leadTime + item.safetyStock));
