import { CalcError, finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";

/** What an order quantity depends on; one span for demand, holding and production. Infinity = no backorders, immediate receipt. */
export interface OrderQuantityInputs {
  demand: SparseMatrix;
  /** Amount an order. */
  orderCost: SparseMatrix;
  /** Amount a unit and span. */
  holdingCost: SparseMatrix;
  /** Amount a unit short and span. */
  backorderCost: SparseMatrix;
  /** Units made in the span while producing; above the demand. */
  productionRate: SparseMatrix;
}

/**
 * Economic order quantity: sqrt(2 x demand x order cost / holding cost), with planned backorders or a finite production rate on request.
 *
 * Backorders multiply it by sqrt((h + p) / p), production at rate P by sqrt(1 / (1 - D / P)).
 *
 * @returns units, one an item
 * @throws CalcError `sizesDiffer`; in a cell `belowMinimum` when production is not above demand, `zeroDivisor` without holding cost
 * @see Harris (1913); Snyder & Shen, Fundamentals of Supply Chain Theory, chapter 3
 * @example demand 1300, order 8, holding 0.225: 304.0467800264
 */
export const eoq = (inputs: OrderQuantityInputs): NumberOrError[][] =>
  itemByItem({ ...inputs }, ({ demand, orderCost, holdingCost, backorderCost, productionRate }) => {
    if (holdingCost === 0) throw new CalcError("zeroDivisor", { argument: "holdingCost" });
    if (backorderCost === 0) throw new CalcError("zeroDivisor", { argument: "backorderCost" });
    if (productionRate <= demand && demand > 0)
      throw new CalcError("belowMinimum", { argument: "productionRate", found: productionRate, minimum: demand });
    const making = productionRate === Infinity ? 1 : 1 - demand / productionRate;
    return finite(Math.sqrt((2 * demand * orderCost) / (holdingCost * making)) * Math.sqrt(1 + holdingCost / backorderCost));
  });
