/**
 * The plan in money, family by family and month by month, and the budget beside it: a figure where both a volume and a value are there,
 * "–" where one is missing, an error where one is an error.
 */
import type { PlanningData } from "../../domain/analyse/planningData";
import { isMissing, isWrong, nothing, optionalKnown, orZero } from "../known";
import { supplyCells } from "../supplyReview/supplyCells";
import { financialCells } from "./financialCells";

/** The plan's volumes by family and month: those of the reviews, or, where the plan is by week, the weeks added up by month. */
export const volumesByMonth = ({ settings }: Pick<PlanningData, "settings">): string =>
  settings.bucket === "week" ? financialCells.monthVolumes : supplyCells.volumes;

/** The first day of the month of the Monday of each week shown. */
const monthOfWeeks = `TRANSPOSE(${supplyCells.periods}-DAY(${supplyCells.periods})+1)`;

/** Weeks x months: 1 where the Monday of a week lies in a month. */
export const weeksInMonths = (months: string): string => `(${monthOfWeeks}=${months})*1`;

/** Weeks x months: 1 for the last week shown of a month, whose stock is that of the end of the month. */
export const lastWeeks = (months: string): string =>
  `(${monthOfWeeks}=${months})*(((TRANSPOSE(${supplyCells.periods}+7-DAY(${supplyCells.periods}+7)+1)<>${months})+(TRANSPOSE(${supplyCells.periods})=MAX(${supplyCells.periods})))>0)`;

/** 1 for a month all of whose weeks are shown: a part of a month cannot be compared with the budget of the whole. */
export const wholeMonths = (months: string): string => {
  const end = `(DATE(YEAR(${months}),MONTH(${months})+1,1)-1)`;
  // serial 2 was a Monday: the first one of a month, and the last one
  return `(MIN(${supplyCells.periods})<=${months}+MOD(2-${months},7))*(MAX(${supplyCells.periods})>=${end}-MOD(${end}-2,7))`;
};

/** Figures by family and week added up by the months that `weeks` gives; a month with a week without a figure has none. */
export function addedUp(figures: string, weeks: string): string {
  const wrong = `MMULT(${isWrong(figures)},weeks)`;
  return `LET(weeks,${weeks},IF(${wrong}>0,NA(),IF(MMULT(${isMissing(figures)},weeks)>0,${nothing},MMULT(${orZero(figures)},weeks))))`;
}

/** Figures by family and month, each times the value of a unit of its family. */
export const valued = (figures: string, unit: string): string =>
  `IF(ISERROR(${figures})+ISERROR(${unit})>0,NA(),IF(ISNUMBER(${figures})*ISNUMBER(${unit})=1,${orZero(figures)}*${orZero(unit)},${nothing}))`;

/**
 * The same added up over the families, month by month. A family without a figure or a value is left out, which the sheet says; one whose
 * figure or value is an error leaves the months without an answer that it is part of.
 */
export function planValue(figures: string, unit: string): string {
  const ofFigures = `SOP.PLANVALUE(${isWrong(figures)},IF(ISERROR(${unit}),1,${orZero(unit)}*0+ISNUMBER(${unit})))`;
  const ofUnits = `SOP.PLANVALUE(IF(ISERROR(${figures}),1,(${orZero(figures)}<>0)*1),${isWrong(unit)})`;
  return `IF((${ofFigures}+${ofUnits})>0,NA(),SOP.PLANVALUE(${orZero(figures)},${orZero(unit)}))`;
}

/** Columns of SopBudget. */
export const budgetColumns = { volume: "Volume", revenue: "Revenue", margin: "Margin" } as const;
export type Measure = keyof typeof budgetColumns;

/** The budget by family and month: "" where there is none. A month that is only partly shown has none to be compared with. */
export function budgetBy(measure: Measure, names: string, months: string, { settings }: PlanningData): string {
  const column = budgetColumns[measure];
  const where = [
    ["Family", names],
    ["Period", months],
  ] as const;
  const budgeted = optionalKnown({ table: "SopBudget", column, where }, '""');
  return settings.bucket === "week" ? `IF(${wholeMonths(months)}=1,${budgeted},"")` : budgeted;
}

/** The plan of a measure by family and month, as an expression; `unit` gives the cells with the value of a unit. */
export function planBy(measure: Measure, unit: { price: string; margin: string }, data: PlanningData): string {
  const volumes = volumesByMonth(data);
  if (measure === "volume") return volumes;
  return valued(volumes, measure === "revenue" ? unit.price : unit.margin);
}

/**
 * Names for a formula that compares plan with budget over the families and months that have both: `plan`, `budget`, `both` (1 where both
 * are there) and `wrong` (1 where either is an error).
 */
export const comparable = (plan: string, budget: string): string =>
  `plan,${plan},budget,${budget},both,ISNUMBER(plan)*ISNUMBER(budget),wrong,ISERROR(plan)*(ISNUMBER(budget)+ISERROR(budget))+ISERROR(budget)>0`;

/** The two, 0 where they are not compared. */
export const comparedPlan = `IF(both=1,plan,0)`;
export const comparedBudget = `IF(both=1,budget,0)`;
