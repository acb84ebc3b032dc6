/** The cells of the financial review that bear a name. */
export const financialCells = {
  /** What the plan is worth, or how it compares with the budget, in one sentence. */
  headline: "SopFinancialHeadline",
  /** Whether the answer is complete (0), not complete (1) or none (2), and why. */
  basis: "SopFinancialBasis",
  /** Revenue of the plan by family and month. */
  planValue: "SopPlanValue",
  /** Revenue of the plan by family. */
  familyValue: "SopFamilyValue",
  familyBudgetGap: "SopFamilyBudgetGap",
  /** Money tied up in stock. */
  stockValue: "SopStockValue",
  /** Why the projection that is valued is not complete; empty where it is. */
  stockPartly: "SopStockValuePartly",
  /** Logistics costs over sales, month by month. */
  costRates: "SopCostRates",
  logisticsSplit: "SopLogisticsSplit",
  unitPrice: "SopUnitPrice",
  unitCost: "SopUnitCost",
  unitMargin: "SopUnitMargin",
  /** Units of the plan by family and month, where the plan is by week. */
  monthVolumes: "SopMonthVolumes",
} as const;
