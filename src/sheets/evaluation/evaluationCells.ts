/** The cells of the evaluation that bear a name. */
export const evaluationCells = {
  headline: "SopEvaluationHeadline",
  version: "SopEvaluationVersion",
  from: "SopEvaluationFrom",
  to: "SopEvaluationTo",
  family: "SopEvaluationFamily",
  period: "SopEvaluationPeriod",
  /** Plan against actual: families, then all of them, then the mix. */
  plan: "SopEvaluationPlan",
  /** A row for each step: error, judged against, value added, the last three periods, advice. */
  stair: "SopEvaluationStair",
  /** Value added of each step in each family, in points. */
  byFamily: "SopEvaluationByFamily",
  /** A row for each version: when it was frozen, its plan of the period, change, error. */
  cascade: "SopEvaluationCascade",
  decisions: "SopEvaluationDecisions",
  /** A row for each KPI: its last cycle, target, and what it moved. */
  trends: "SopEvaluationTrends",
  /** For each KPI its values by cycle, and below them its targets. */
  byCycle: "SopEvaluationByCycle",
} as const;
