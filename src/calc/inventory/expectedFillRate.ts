import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { unitNormalLoss } from "../normal";

/**
 * Expected fill rate of a reorder-point policy: 1 minus the units short in a cycle over the lot.
 *
 * Units short = sd x G(safety stock / sd), G the unit normal loss; never below 0, where the approximation ends.
 *
 * @param leadTimeSd standard deviation of demand during the lead time
 * @returns ratio 0..1
 * @throws CalcError `sizesDiffer`
 * @see Silver, Pyke & Thomas: P2, fraction of demand met from the shelf
 */
export const expectedFillRate = (lotSize: SparseMatrix, leadTimeSd: SparseMatrix, safetyStock: SparseMatrix): NumberOrError[][] =>
  itemByItem({ lotSize, leadTimeSd, safetyStock }, (item) =>
    Math.max(0, 1 - finite(expectedShortage(item.safetyStock, item.leadTimeSd) / item.lotSize)),
  );

/** Expected units short when stock stands `cushion` above mean demand. */
const expectedShortage = (cushion: number, sd: number): number => (sd === 0 ? Math.max(0, -cushion) : sd * unitNormalLoss(cushion / sd));
