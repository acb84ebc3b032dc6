/** The cells of the demand review that bear a name. */
export const demandCells = {
  /** The demand ahead in one sentence. */
  headline: "SopDemandHeadline",
  /** Whether the answer is complete (0), not complete (1) or none (2), and why. */
  basis: "SopDemandBasis",
  /** The same for the past and the events alone: what a forecast is learned from. */
  learned: "SopDemandLearned",
  /** First month or week ahead; a person may type another. */
  firstPeriod: "SopDemandFirstMonth",
  /** Level of the prudence-ambition cursor. */
  prudence: "SopDemandPrudence",
  /** Family that the chart shows; a person chooses it. */
  chartFamily: "SopDemandFamily",
  /** Names of the families, in the order of the areas by family and period. */
  families: "SopDemandNames",
  /** Periods ahead, in the order of the areas by family and period. */
  periods: "SopDemandMonths",
  history: "SopDemandHistory",
  /** The history as the baseline takes it: new families begun, unusual months left out, accidents repaired. */
  forecasted: "SopDemandForecasted",
  /** What was repaired in the history, and why. */
  repairs: "SopDemandRepairs",
  /** Whether demand is forecast per working day. */
  perDay: "SopDemandPerDay",
  /** What is left of the forecast of families that begin or end. */
  courses: "SopDemandCourses",
  baseline: "SopDemandBaseline",
  /** Effect of market events, as a share of the baseline. */
  effects: "SopDemandEffects",
  /** The baseline with market events. */
  driven: "SopDemandDriven",
  consensus: "SopDemandConsensus",
  /** Who forecasts what, with their record. */
  voices: "SopDemandVoices",
  weights: "SopDemandWeights",
  /** Past forecasts beside the demand that came. */
  past: "SopDemandPast",
  /** Every line of the family that the chart shows. */
  chosen: "SopDemandChosen",
  totals: "SopDemandTotals",
  /** What changes, family by family. */
  familyTable: "SopDemandFamilies",
  /** Forecasting method of each family. */
  methods: "SopDemandMethod",
  /** What each family's method would have said of the last periods. */
  record: "SopDemandRecord",
  chartData: "SopDemandChartData",
  /** What people type: demand in place of the forecast, by family and period; a blank leaves the forecast. */
  figures: "SopDemandFigures",
  /** Families and periods of those figures; the periods are days of their own. */
  planned: "SopDemandPlanned",
  plannedPeriods: "SopDemandPlannedPeriods",
  /** Figures that count in place of the forecast: typed, else adopted with a scenario; "–" where there is neither. */
  counted: "SopDemandCounted",
  /** Figures that the table records of those that were typed. */
  recorded: "SopDemandRecorded",
  /** Demand without any typed figure. */
  without: "SopDemandWithout",
  /** Demand that is planned for, as the supply review has it. */
  inForce: "SopDemandInForce",
  /** What it is worth at the price of each family. */
  value: "SopDemandValue",
  /** Where each of its figures comes from, in one letter. */
  origin: "SopDemandOrigin",
} as const;
