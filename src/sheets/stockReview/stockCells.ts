/** The cells of the stock review that bear a name. */
export const stockCells = {
  /** Which families run short, in one sentence. */
  headline: "SopStockHeadline",
  /** Whether the answer is complete (0), not complete (1) or none (2), and why. */
  basis: "SopStockBasis",
  /** Last known stock by family. */
  stockNow: "SopStockNow",
  minimum: "SopStockMinimum",
  maximum: "SopStockMaximum",
  /** How many periods the stock of each family lasts. */
  cover: "SopStockCover",
  safetyStock: "SopSafetyStock",
  /** Stock at the end of each period by family. */
  projected: "SopProjectedStock",
  /** Periods below the minimum and the first of them, by family. */
  shortages: "SopShortages",
  /** Overdue, due in the first period, in stock, to make and to buy then, by family. */
  ordersNow: "SopOrdersNow",
  /** Lines promised before the first period that have not come: order, customer, family, day, units and days late. */
  lateOrders: "SopLateOrders",
  /** Family that the chart shows; a person chooses it. */
  chartFamily: "SopChartFamily",
} as const;
