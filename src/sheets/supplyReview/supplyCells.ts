/** The cells of the supply review that bear a name. They hold the plan that the other reviews calculate with. */
export const supplyCells = {
  /** Whether the plan fits the capacity, in one sentence. */
  headline: "SopSupplyHeadline",
  /** First month or week that the reviews show; a person may type another. */
  firstPeriod: "SopFirstMonth",
  /** Source in SopForecasts that the plan goes by; a person may choose another. */
  planSource: "SopPlanSource",
  /** Which family the statistics stand in for, because the chosen source leaves it out. */
  standIn: "SopPlanStandIn",
  /** In how many periods the statistics stand in, by family; drawn where they can. */
  standIns: "SopPlanStandIns",
  /** Share of the capacity above which a resource counts as overloaded. */
  overloadFrom: "SopOverloadFrom",
  /** Hours above that share, in one period, from which an overload counts: less is rounding. */
  leastHours: "SopLeastHours",
  /** Share of late receipts from which a supplier counts as at risk. */
  supplierLateFrom: "SopSupplierLateFrom",
  /** Resource that the chart shows; a person may choose another. */
  chartResource: "SopChartResource",
  /** Names of the families, in the order of the volumes. */
  families: "SopFamilyNames",
  /** Periods that the reviews show. */
  periods: "SopReviewPeriods",
  /** Units to make by family and period. */
  volumes: "SopVolumes",
  /** Units that customers wait for, by family and the period they are promised for; drawn where orders say so. */
  openOrders: "SopOpenOrders",
  /** Names of the resources, in the order of load and capacity. */
  resources: "SopResourceNames",
  /** Hours of load by resource and period. */
  load: "SopLoad",
  /** Hours of capacity by resource and period. */
  capacity: "SopCapacityHours",
  /** Load over capacity by resource and period. */
  use: "SopUse",
  /** Hours of capacity left by resource and period; negative where there is an overload. */
  gap: "SopGap",
  /** Hours per unit by family and resource. */
  hoursPerUnit: "SopHoursPerUnit",
  /** Periods that the work is done earlier, by family and resource. */
  offsets: "SopLeadOffsets",
  /** Whether the answer is complete (0), not complete (1) or none (2), and why. */
  basis: "SopSupplyBasis",
  /** Resources by their highest use: name, use, hours over capacity, place of the first period over it. */
  bottlenecks: "SopBottlenecks",
  /** Overtime limit and highest use with overtime, in the order of the bottlenecks. */
  overtime: "SopOvertime",
  suppliers: "SopSuppliers",
  /** Which line of a supplier cannot be read; empty where all can. */
  suppliersUnread: "SopSuppliersUnread",
} as const;
