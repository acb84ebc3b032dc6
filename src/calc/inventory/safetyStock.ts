import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { normalQuantile } from "../normal";

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
