/** The four cells of a KPI: what it is, what it should be, how the two compare, and its course. */
const kpiCells = <Name extends string>(name: Name) =>
  ({ value: `SopKpi${name}`, target: `SopTarget${name}`, status: `SopStatus${name}`, trend: `SopTrend${name}` }) as const;

/** The cells of the dashboard that bear a name. */
export const dashboardCells = {
  /** How many KPIs stand well and how many do not. */
  headline: "SopDashboardHeadline",
  /** Which data would make the dashboard complete; drawn only where something is missing. */
  missing: "SopMissing",
  kpis: {
    onTime: kpiCells("OnTime"),
    adjustedStock: kpiCells("AdjustedStock"),
    accuracy: kpiCells("ForecastAccuracy"),
    costSplit: kpiCells("CostSplit"),
    otif: kpiCells("Otif"),
    fillRate: kpiCells("FillRate"),
    capacityUse: kpiCells("CapacityUse"),
    leadTime: kpiCells("LeadTime"),
    logisticsRate: kpiCells("LogisticsRate"),
  },
  /** Logistics costs by category: name, amount and share, largest first. */
  costSplit: "SopCostSplit",
  unitsByFamily: "SopUnitsByFamily",
} as const;
