/** The cells of the hidden sheet behind the dashboard that bear a name. */
export const dataCells = {
  /** What the sheets are drawn by: settings, language and tables; see `drawnBy.ts`. */
  drawnBy: "SopDrawnBy",
  /** Titles of the settings that say something else since, in one text. */
  changed: "SopSettingsChanged",
  /** How many closed months a KPI is worked out over. */
  months: "SopKpiMonths",
  /** First day of the first month that is not closed. */
  closedBefore: "SopClosedBefore",
  /** Names of the twelve months: short, in full, and in full as the name of a cycle. */
  monthNames: "SopMonthNames",
  /** Thousands of the currency, as it stands after an amount. */
  money: "SopMoneyUnit",
  /** Month or week of the latest cycle. */
  cycle: "SopCycleNow",
  /** Name, status, owner, due day and day done of its five steps. */
  steps: "SopSteps",
  /** Kinds of data that can be owed: title, owner, working day, and 1 where they are awaited. */
  owed: "SopOwed",
  /** A block for each KPI; `dataBlock.ts` says what stands where. */
  kpis: {
    onTime: "SopDataOnTime",
    leadTime: "SopDataLeadTime",
    disputes: "SopDataDisputes",
    adjustedStock: "SopDataAdjustedStock",
    peakLoad: "SopDataPeakLoad",
    accuracy: "SopDataForecastAccuracy",
    bias: "SopDataForecastBias",
    costSplit: "SopDataCostSplit",
    logisticsRate: "SopDataLogisticsRate",
    otif: "SopDataOtif",
    fillRate: "SopDataFillRate",
    capacityUse: "SopDataCapacityUse",
  },
  /** Logistics costs by category over the period: name and share, largest first, small ones together. */
  costBars: "SopCostBars",
  /** Name, status and distance to the target of the KPIs that have a card. */
  judged: "SopKpiJudged",
  /** Past periods that have both a forecast and a demand, the latest ones. */
  compared: "SopComparedPeriods",
  /** Forecast beside demand, added up period by period: see `forecastPairs.ts`. */
  pairs: "SopForecastSums",
  /** Delivery lines that stand there twice: months, and how many in each. */
  repeated: "SopRepeatedLines",
  /** Delivered lines and those in dispute by month: see `disputedLines.ts`. */
  disputed: "SopDisputedLines",
  /** Where to look first: one sentence each for load, stock and costs. */
  attention: "SopAttention",
} as const;
