import { type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { normalExceedance } from "../normal";

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
