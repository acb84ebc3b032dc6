import { finite, type NumberOrError } from "../errors";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { normalExceedance, normalQuantile, unitNormalLoss } from "../normal";

/** What the safety stock of an item depends on; means and deviations a period, lead time in the same periods. */
export interface SafetyStockInputs {
  /** Probability of no stock-out in a replenishment cycle, above 0 and below 1. */
  serviceLevel: SparseMatrix;
  demandSd: SparseMatrix;
  leadTime: SparseMatrix;
  demandMean: SparseMatrix;
  leadTimeSd: SparseMatrix;
}

/**
 * Safety stock: z x sqrt(lead time x demand sd^2 + demand mean^2 x lead time sd^2), z the normal quantile of the service level.
 *
 * Demand of different periods and the lead time are taken as independent. A service level below one half gives a negative stock.
 *
 * @returns units, one an item
 * @throws CalcError `sizesDiffer`; in a cell `notBetween`
 * @see Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains; King (2011), Crack the Code, APICS
 * @example z 1.645, sd 30, lead time 4: 98.7
 */
export const safetyStock = (inputs: SafetyStockInputs): NumberOrError[][] =>
  itemByItem({ ...inputs }, ({ serviceLevel, demandSd, leadTime, demandMean, leadTimeSd }) =>
    finite(normalQuantile(serviceLevel, "serviceLevel") * Math.hypot(Math.sqrt(leadTime) * demandSd, demandMean * leadTimeSd)),
  );

/**
 * Reorder point: mean demand over the lead time plus safety stock. Order when stock on hand and on order falls to it.
 *
 * @throws CalcError `sizesDiffer`
 * @example reorderPoint([[100]], [[4]], [[98.7]]) // [[498.7]]
 */
export const reorderPoint = (demandMean: SparseMatrix, leadTime: SparseMatrix, safetyStock: SparseMatrix): NumberOrError[][] =>
  itemByItem({ demandMean, leadTime, safetyStock }, (item) => finite(item.demandMean * item.leadTime + item.safetyStock));

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

/**
 * Stock-out risk: the probability that demand exceeds the stock, demand being normal.
 *
 * @param demandMean over the time the stock must last
 * @param demandSd likewise; 0 = certain demand
 * @returns ratio 0..1
 * @throws CalcError `sizesDiffer`
 */
export const stockoutRisk = (stock: SparseMatrix, demandMean: SparseMatrix, demandSd: SparseMatrix): NumberOrError[][] =>
  itemByItem({ stock, demandMean, demandSd }, (item) =>
    item.demandSd === 0 ? Number(item.demandMean > item.stock) : normalExceedance((item.stock - item.demandMean) / item.demandSd),
  );
