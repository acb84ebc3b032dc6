import { type NumberOrError, finite } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";

/**
 * Overall equipment effectiveness: availability x performance x quality.
 *
 * Do not multiply a capacity by OEE and by utilization or efficiency as well: that counts the same losses twice.
 *
 * @param availability run time over planned time, 0..1
 * @param performance ideal time of what was made over run time; may exceed 1 when the ideal was set too slow
 * @param quality good pieces over pieces made, 0..1
 * @returns ratio, one a machine or period
 * @throws CalcError `sizesDiffer`
 * @see Nakajima (1988), Introduction to TPM
 * @example oee([[0.9]], [[0.95]], [[0.99]]) // [[0.84645]]
 */
export const oee = (availability: SparseMatrix, performance: SparseMatrix, quality: SparseMatrix): NumberOrError[][] =>
  itemByItem({ availability, performance, quality }, (item) => finite(item.availability * item.performance * item.quality));
