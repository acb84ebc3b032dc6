/** Forecasts beside demand, as formulas: families by periods. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { exactly } from "../draft";
import { knownSum } from "../known";
import { supplyCells } from "../supplyReview/supplyCells";

/** Criteria of SUMIFS for names that depend on what the workbook holds. */
export interface PairCriteria {
  /** Every family, in the order of the reviews. */
  families: string;
  /** The source that the plan goes by. */
  source: string;
}

/** Criteria for the names that this workbook holds. */
export const criteriaOf = (data: PlanningData): PairCriteria => ({
  families: exactly(supplyCells.families, data.families),
  source: exactly(supplyCells.planSource, data.forecastSources),
});

/** Forecasts of the plan's source, families by periods; blank where a family has none, an error where a row holds no number. */
export const forecastMatrix = ({ families, source }: PairCriteria, periods: string): string =>
  knownSum(
    {
      table: "SopForecasts",
      column: "Quantity",
      where: [
        ["Family", families],
        ["Period", periods],
        ["Source", source],
      ],
    },
    '""',
  );

/** Demand, families by periods. A period without a row is unknown, not a demand of 0: its forecast is neither right nor wrong. */
export const demandMatrix = ({ families }: PairCriteria, periods: string): string =>
  knownSum(
    {
      table: "SopDemand",
      column: "Quantity",
      where: [
        ["Family", families],
        ["Period", periods],
      ],
    },
    '""',
  );
