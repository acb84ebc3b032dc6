import { finite, type NumberOrError } from "../calcError";
import { itemByItem } from "../itemByItem";
import { type SparseMatrix } from "../matrix";
import { positive } from "../totals";

/** Balances at the end of a span, and what flowed during it; one currency. */
export interface CashInputs {
  inventory: SparseMatrix;
  costOfSales: SparseMatrix;
  receivables: SparseMatrix;
  revenue: SparseMatrix;
  payables: SparseMatrix;
  /** Cost of bought material, as the supply-chain definition takes it; give the cost of sales for the finance one. */
  purchases: SparseMatrix;
}

/**
 * Cash-to-cash cycle: days of inventory plus days of receivables minus days of payables. Negative = suppliers finance the stock.
 *
 * @param days length of the span
 * @returns days, one a company or period
 * @throws CalcError `sizesDiffer`; in a cell `totalNotPositive`
 * @see SCOR, cash-to-cash cycle time
 */
export const cashToCash = (inputs: CashInputs, days: number): NumberOrError[][] =>
  itemByItem({ ...inputs }, ({ inventory, costOfSales, receivables, revenue, payables, purchases }) =>
    finite(
      days *
        (inventory / positive(costOfSales, "costOfSales") +
          receivables / positive(revenue, "revenue") -
          payables / positive(purchases, "purchases")),
    ),
  );
