/**
 * What a KPI is made of, as formulas: a numerator and a denominator for some months in a row, and the latest month that has any. A
 * figure over several months is the sum of the numerators over the sum of the denominators, never a mean of monthly rates. Formulas read
 * the tables, so that a planner can trace them; an error in a row costs the months of that row, one in its date every month, since
 * nobody knows which.
 */
import type { PlanningData } from "../../domain/analyse/planningData";
import { exactly } from "../draft";
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { dataCells } from "./dataCells";
import { criteriaOf, demandMatrix, forecastMatrix } from "./forecastPairs";
import type { KpiId } from "./kpis";

/** Months in a row, as expressions: the first day, the day after the last, and how many. */
export interface Span {
  from: string;
  to: string;
  count: string;
}

/** The formulas of a KPI. */
export interface Figure {
  numerator(span: Span): string;
  denominator(span: Span): string;
  /** A day of the latest closed month that has rows; 0 or an error where there is none. */
  latest: string;
  /** The figure from its two parts, where that is more than dividing them. */
  ratio?: (numerator: string, denominator: string) => string;
}

/** KPIs that add up what happened month by month. The others stand for the plan of the coming periods. */
export type PastKpi = Exclude<KpiId, "peakLoad" | "capacityUse">;

const closed = dataCells.closedBefore;
/** Criteria of SUMIFS for rows from a day on and before another. */
const within = (column: string, { from, to }: Pick<Span, "from" | "to">): string => `${column},">="&${from},${column},"<"&${to}`;

const day = "SopDeliveries[Delivered date]";
const promised = "SopDeliveries[Promised date]";
const orderedOn = "SopDeliveries[Ordered date]";
const ordered = "SopDeliveries[Ordered]";
const delivered = "SopDeliveries[Delivered]";

/** `value` of the rows whose day lies in the months, added up. A row of no interest gives 0, an error in a row of these months an error. */
const ofRows = (days: string, { from, to }: Span, value: string): string => `SUM(IF((${days}>=${from})*(${days}<${to}),${value},0))`;
/** A value for rows where a cell holds a number; a blank or a text gives 0, an error stays one. */
const ifKnown = (cells: string, value: string): string => `IF(ISNUMBER(${cells}),${value},IF(ISERROR(${cells}),NA(),0))`;
/** The same where several have to. */
const ifAllKnown = (cells: readonly string[], value: string): string =>
  `IF(${cells.map((one) => `ISNUMBER(${one})`).join("*")},${value},IF(${cells.map((one) => `ISERROR(${one})`).join("+")}>0,NA(),0))`;
/** The time of the day counts nowhere. */
const onTime = `(${day}<INT(${promised})+1)`;
const complete = `(${delivered}>=${ordered}-0.000000001)`;
/** A line belongs to the month of its delivery, or while it is open to that of its promise. */
const due = `IF(ISBLANK(${day}),${promised},${day})`;

const deliveryFigures: Readonly<Record<"onTime" | "leadTime" | "otif" | "fillRate", Figure>> = {
  onTime: {
    numerator: (span) => ofRows(day, span, ifKnown(promised, `--${onTime}`)),
    denominator: (span) => ofRows(day, span, ifKnown(promised, "1")),
    latest: `MAXIFS(${day},${day},"<"&${closed},${promised},">0")`,
  },
  leadTime: {
    numerator: (span) => ofRows(day, span, ifKnown(orderedOn, `IF(${orderedOn}<INT(${day})+1,INT(${day})-INT(${orderedOn}),0)`)),
    denominator: (span) => ofRows(day, span, ifKnown(orderedOn, `--(${orderedOn}<INT(${day})+1)`)),
    latest: `MAXIFS(${day},${day},"<"&${closed},${orderedOn},">0")`,
  },
  otif: {
    numerator: (span) => ofRows(day, span, ifKnown(promised, ifKnown(ordered, ifKnown(delivered, `${onTime}*${complete}`)))),
    denominator: (span) => ofRows(day, span, ifKnown(promised, ifKnown(ordered, ifKnown(delivered, "1")))),
    latest: `MAXIFS(${day},${day},"<"&${closed},${promised},">0",${ordered},">=0",${delivered},">=0")`,
  },
  fillRate: {
    numerator: (span) => ofRows(due, span, ifKnown(ordered, ifKnown(delivered, `IF(${delivered}<${ordered},${delivered},${ordered})`))),
    // Open and due without a quantity: nothing came. Delivered without a quantity: nobody knows how much.
    denominator: (span) => ofRows(due, span, ifKnown(ordered, `IF(ISNUMBER(${day})*ISBLANK(${delivered}),0,${ordered})`)),
    latest: `MAX(MAXIFS(${day},${day},"<"&${closed},${ordered},">=0"),MAXIFS(${promised},${promised},"<"&${closed},${day},"",${ordered},">=0"))`,
  },
};

/** Lines delivered before they were ordered: they are left out of the delivery time, and named. */
export const backwards = `IFERROR((${day}>0)*(${orderedOn}>=INT(${day})+1),0)`;

/** First days of the months, and their weeks where the plan is by week; 0 for places that none takes. */
const monthsOf = ({ from, count }: Span): string => `EDATE(${from},SEQUENCE(1,${count},0))`;
function periodsOf(span: Span, data: PlanningData): string {
  if (data.settings.bucket === "month") return monthsOf(span);
  const { from, to, count } = span;
  const mondays = `${from}+MOD(8-WEEKDAY(${from},2),7)+SEQUENCE(1,5*${count},0,7)`;
  return `IF(${mondays}<${to},${mondays},0)`;
}

/** Sum over the families and periods that have both a forecast and a demand. */
function ofPairs(data: PlanningData, span: Span, value: string): string {
  const criteria = criteriaOf(data);
  const pairs = `periods,${periodsOf(span, data)},forecast,${forecastMatrix(criteria, "periods")},demand,${demandMatrix(criteria, "periods")}`;
  return `LET(${pairs},SUM(${ifAllKnown(["forecast", "demand"], value)}))`;
}

const latestPair = (data: PlanningData): string =>
  `MIN(MAXIFS(SopDemand[Period],SopDemand[Period],"<"&${closed}),MAXIFS(SopForecasts[Period],SopForecasts[Period],"<"&${closed},SopForecasts[Source],${criteriaOf(data).source}))`;

const forecastFigures: Readonly<Record<"accuracy" | "bias", (data: PlanningData) => Figure>> = {
  accuracy: (data) => ({
    numerator: (span) => ofPairs(data, span, "demand-ABS(forecast-demand)"),
    denominator: (span) => ofPairs(data, span, "demand"),
    latest: latestPair(data),
    ratio: (numerator, denominator) => `MAX(0,${numerator}/${denominator})`,
  }),
  bias: (data) => ({
    numerator: (span) => ofPairs(data, span, "forecast-demand"),
    denominator: (span) => ofPairs(data, span, "demand"),
    latest: latestPair(data),
  }),
};

/** Families by what their stock at the last count of the months says; those without a count or without both limits are left out. */
function ofStock(data: PlanningData, span: Span, value: string): string {
  const families = exactly(supplyCells.families, data.families);
  const count = `MAXIFS(SopStock[Period],${within("SopStock[Period]", span)})`;
  const rows = `COUNTIFS(SopStock[Family],${families},SopStock[Period],counted)`;
  const stock = `IF(${rows}=0,"",SUMIFS(SopStock[Quantity],SopStock[Family],${families},SopStock[Period],counted))`;
  const limits = `low,${stockCells.minimum},high,${stockCells.maximum}`;
  return `LET(counted,${count},stock,${stock},${limits},SUM(${ifAllKnown(["stock", "low", "high"], value)}))`;
}

/** Logistics costs of one category or of all, without the closing bracket. */
const costs = (span: Pick<Span, "from" | "to">): string => `SUMIFS(SopLogistics[Amount],${within("SopLogistics[Period]", span)}`;
/** Sum over the months that have both costs and sales: the others would compare months that are not the same. */
function ofBoth(span: Span, amount: (month: Pick<Span, "from" | "to">) => string): string {
  const month = { from: "months", to: "EDATE(months,1)" };
  const rows = (column: string): string => `(COUNTIFS(${within(column, month)})>0)`;
  const both = `${rows("SopLogistics[Period]")}*${rows("SopSales[Period]")}`;
  return `LET(months,${monthsOf(span)},SUM(IF(${both},${amount(month)},0)))`;
}
const latestIn = (column: string): string => `MAXIFS(${column},${column},"<"&${closed})`;

/** The formulas of a KPI for the names that this workbook holds. */
export function figureOf(id: PastKpi, data: PlanningData): Figure {
  switch (id) {
    case "onTime":
    case "leadTime":
    case "otif":
    case "fillRate":
      return deliveryFigures[id];
    case "accuracy":
    case "bias":
      return forecastFigures[id](data);
    case "adjustedStock":
      return {
        numerator: (span) => ofStock(data, span, "(stock>=low)*(stock<=high)"),
        denominator: (span) => ofStock(data, span, "1"),
        latest: latestIn("SopStock[Period]"),
      };
    case "costSplit": {
      const category = exactly(`INDEX(${dataCells.costBars},1,1)`, data.costCategories);
      return {
        numerator: (span) => `${costs(span)},SopLogistics[Category],${category})`,
        denominator: (span) => `${costs(span)})`,
        latest: latestIn("SopLogistics[Period]"),
      };
    }
    case "logisticsRate":
      return {
        numerator: (span) => ofBoth(span, (month) => `${costs(month)})`),
        denominator: (span) => ofBoth(span, (month) => `SUMIFS(SopSales[Amount],${within("SopSales[Period]", month)})`),
        latest: `MIN(${latestIn("SopLogistics[Period]")},${latestIn("SopSales[Period]")})`,
      };
  }
}

/** Most bars of the cost split; the rest is one bar. */
export const mostBars = 5;

/** Logistics costs by category between two days, largest first: names and shares, small ones under one name. */
export function costBars(from: string, to: string, others: string): string {
  const amounts = `IF((SopLogistics[Period]>=${from})*(SopLogistics[Period]<${to}),SopLogistics[Amount],0)`;
  const sorted = `all,SOP.COSTSPLIT(SopLogistics[Category],${amounts}),count,ROWS(all)`;
  const shown = `TAKE(all,MIN(count,IF(count>${mostBars},${mostBars - 1},${mostBars})))`;
  const rest = `HSTACK(INDEX(shown,0,1),INDEX(shown,0,3))`;
  return `LET(${sorted},shown,${shown},bars,${rest},IF(count>${mostBars},VSTACK(bars,HSTACK(${others},1-SUM(INDEX(shown,0,3)))),bars))`;
}
