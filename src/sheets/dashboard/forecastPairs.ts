/** Forecasts beside demand, as formulas: families by periods. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { type Criterion, exactly, where } from "../criteria";
import { formula, type SheetDraft } from "../draft";
import { knownSum } from "../known";
import { supplyCells } from "../supplyReview/supplyCells";
import { dataCells } from "./dataCells";

/** Criteria of SUMIFS for names that depend on what the workbook holds. */
export interface PairCriteria {
  /** Every family, in the order of the reviews. */
  families: Criterion;
  /** The source that the plan goes by. */
  source: Criterion;
}

/** Criteria for the names that this workbook holds. */
export const criteriaOf = (data: PlanningData): PairCriteria => ({
  families: exactly(supplyCells.families, data.families),
  source: exactly(supplyCells.planSource, data.forecastSources),
});

/** Forecasts of the plan's source, families by periods; blank where a family has none, an error where a row holds no number. */
const forecastMatrix = ({ families, source }: PairCriteria, periods: string): string =>
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
const demandMatrix = ({ families }: PairCriteria, periods: string): string =>
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

/** A value where several cells hold numbers; a blank among them gives 0, an error stays one. */
export const ifAllKnown = (cells: readonly string[], value: string): string =>
  `IF(${cells.map((one) => `ISNUMBER(${one})`).join("*")},${value},IF(${cells.map((one) => `ISERROR(${one})`).join("+")}>0,NA(),0))`;

/** Months that any figure needs: twelve, and twelve before them. */
const monthsBack = 24;
/** Most Mondays of a month. */
const mostWeeks = 5;

/** Lines of the sums, in their order. */
const lines = ["period", "demand", "hit", "drift", "single", "double"] as const;
/** How many lines there are. */
export const pairLines = lines.length;
/** One line of the sums. */
export const pairLine = (line: (typeof lines)[number]): string => `INDEX(${dataCells.pairs},${lines.indexOf(line) + 1},0)`;

/**
 * Writes what forecast and demand add up to, period by period, over the families that have both: the demand, that part of it which the
 * forecast hit (demand less the size of the miss), and forecast less demand. All figures on forecasts are sums of these. An error in a
 * period costs that period. Beside them: how many families have only one of both, and how many rows there are beyond one for each family,
 * which stand there twice or have a name that is no family's. Weeks by their month: places that no Monday takes hold 0 as their period.
 *
 * @param latest first day of the latest month, as an expression
 */
export function putPairs(draft: SheetDraft, { row, column }: { row: number; column: number }, latest: string, data: PlanningData): void {
  const criteria = criteriaOf(data);
  const byWeek = data.settings.bucket === "week";
  const count = byWeek ? monthsBack * mostWeeks : monthsBack;
  const month = `EDATE(${latest},${byWeek ? `INT(SEQUENCE(1,${count},0)/${mostWeeks})` : `SEQUENCE(1,${count},0)`}-${monthsBack - 1})`;
  const monday = `month+MOD(8-WEEKDAY(month,2),7)+7*MOD(SEQUENCE(1,${count},0),${mostWeeks})`;
  const periods = byWeek ? `LET(month,${month},day,${monday},IF(MONTH(day)=MONTH(month),day,0))` : month;
  const matrices = `periods,${periods},forecast,${forecastMatrix(criteria, "periods")},demand,${demandMatrix(criteria, "periods")}`;
  const known = `known,${ifAllKnown(["forecast", "demand"], "1")},wrong,ISERROR(known)*1,both,IFERROR(known,0)`;
  const sums = (value: string): string => `MMULT(ones,IF(both=1,${value},0))`;
  const stacked = `VSTACK(${sums("demand")},${sums("demand-ABS(forecast-demand)")},${sums("forecast-demand")})`;
  const ones = `ones,SEQUENCE(1,ROWS(known),1,0)`;
  const there = (cells: string): string => `IF(ISERROR(${cells}),1,ISNUMBER(${cells})*1)`;
  const said = `said,${there("forecast")},sold,${there("demand")}`;
  const rows = `COUNTIFS(SopForecasts[Period],periods,${where("SopForecasts[Source]", criteria.source)})+COUNTIFS(SopDemand[Period],periods)`;
  const beside = `VSTACK(MMULT(ones,(said<>sold)*1),${rows}-MMULT(ones,said+sold))`;
  const all = `VSTACK(periods,IF(MMULT(ones,wrong)>0,NA(),${stacked}),${beside})`;
  draft.put(row, column, formula(`=LET(${matrices},${known},${ones},${said},${all})`));
  const area = { row, column, rows: lines.length, columns: count };
  draft.format({ ...area, rows: 1 }, "d mmm yy").name(dataCells.pairs, area);
}
