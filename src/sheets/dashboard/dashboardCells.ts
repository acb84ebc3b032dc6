/** The three cells of a KPI on its card, and the chart that lies below them. */
const card = <Name extends string>(name: Name) =>
  ({ value: `SopKpi${name}`, target: `SopTarget${name}`, status: `SopStatus${name}` }) as const;

/** The cells of the dashboard that bear a name. */
export const dashboardCells = {
  /** Which KPIs to act on, which to watch, and how many are good. */
  headline: "SopDashboardHeadline",
  /** Which data would make the dashboard complete; drawn only where something is missing. */
  missing: "SopMissing",
  kpis: {
    onTime: card("OnTime"),
    leadTime: card("LeadTime"),
    disputes: card("Disputes"),
    adjustedStock: card("AdjustedStock"),
    peakLoad: card("PeakLoad"),
    accuracy: card("ForecastAccuracy"),
    bias: card("ForecastBias"),
    costSplit: card("CostSplit"),
    logisticsRate: card("LogisticsRate"),
    otif: card("Otif"),
    fillRate: card("FillRate"),
    capacityUse: card("CapacityUse"),
  },
} as const;
