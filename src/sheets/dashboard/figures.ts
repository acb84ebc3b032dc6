/**
 * What a KPI is made of, as formulas: a numerator and a denominator for some months in a row, and the latest month that has any. A
 * figure over several months is the sum of the numerators over the sum of the denominators, never a mean of monthly rates. Formulas read
 * the tables, so that a planner can trace them; an error in a row costs the months of that row, one in its date every month, since
 * nobody knows which.
 */
import type { PlanningData } from "../../domain/analyse/planningData";
import { exactly, where } from "../criteria";
import { knownSum } from "../known";
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { dataCells } from "./dataCells";
import { complete, day, delivered, ifKnown, isText, onTime, ordered, orderedOn, promised } from "./deliveryLines";
import { ofDisputes, unreadDisputes } from "./disputedLines";
import { lastCount, unreadIn } from "./dataUnread";
import { criteriaOf, ifAllKnown, pairLine } from "./forecastPairs";
import type { KpiId } from "./kpis";
import { repeatedIn } from "./repeatedLines";

/** Months in a row, as expressions: the first day, the day after the last, and how many. */
export interface Span {
  from: string;
  to: string;
  count: string;
}

/** Spans side by side, as expressions: a row of first days, and one of the days after the last. */
export interface Spans {
  from: string;
  to: string;
}

/** The formulas of a KPI. */
export type Figure = (ByCell | ByRows) & {
  /** A day of the latest closed month that has rows; 0 or an error where there is none. */
  latest: string;
  /** The figure from its two parts, where that is more than dividing them. */
  ratio?: (numerator: string, denominator: string) => string;
};

/** Formulas for each span: both parts, and how many rows they leave out that cannot be read. */
interface ByCell {
  numerator(span: Span): string;
  denominator(span: Span): string;
  unread(span: Span): string;
}

/** One formula for these three and all spans, so that each row of a long table is looked at once: three rows, a column for each span. */
interface ByRows {
  parts(spans: Spans): string;
}

/** KPIs that add up what happened month by month. The others stand for the plan of the coming periods. */
export type PastKpi = Exclude<KpiId, "peakLoad" | "capacityUse">;

const closed = dataCells.closedBefore;
/** Criteria of SUMIFS for rows from a day on and before another. */
const within = (column: string, { from, to }: Pick<Span, "from" | "to">): string => `${column},">="&${from},${column},"<"&${to}`;

/** `value` of the rows whose day lies in the months, added up. A row of no interest gives 0, an error in a row of these months an error. */
const ofRows = (days: string, { from, to }: Span, value: string): string => `SUM(IF((${days}>=${from})*(${days}<${to}),${value},0))`;
/** A line belongs to the month of its delivery, or while it is open to that of its promise. */
const due = `IF(ISBLANK(${day}),${promised},${day})`;

/**
 * Both parts of the rows of a table, added up over each span. A row whose value is an error costs the spans that it lies in, an error
 * among the days all of them. Rows with a text in one of `cells` are left out and counted, where a day is one in every span.
 */
const partsOfRows =
  (days: string, numerator: string, denominator: string, cells: readonly string[]) =>
  ({ from, to }: Spans): string => {
    const values = `some,${numerator},all,${denominator},texts,${cells.map(isText).join("+")},dayless,SUM(IFERROR(${isText("days")},0))`;
    const stacked = "HSTACK(IFERROR(some,0),IFERROR(all,0),IFERROR((texts>0)*1,0),ISERROR(some)*1,ISERROR(all)*1)";
    const sums = `MMULT(TRANSPOSE(${stacked}),(days>=from)*(days<to))`;
    const parts = `VSTACK(IF(DROP(sums,3)>0,NA(),TAKE(sums,2)),INDEX(sums,3,0)+dayless+${repeatedIn("from", "to")})`;
    return `LET(days,${days},from,${from},to,${to},${values},sums,${sums},${parts})`;
  };

const deliveryFigures: Readonly<Record<"onTime" | "leadTime" | "otif" | "fillRate", Figure>> = {
  onTime: {
    parts: partsOfRows(day, ifKnown(promised, `--${onTime}`), ifKnown(promised, "1"), [promised]),
    latest: `MAXIFS(${day},${day},"<"&${closed},${promised},">0")`,
  },
  leadTime: {
    parts: partsOfRows(
      day,
      ifKnown(orderedOn, `IF(${orderedOn}<INT(${day})+1,INT(${day})-INT(${orderedOn}),0)`),
      ifKnown(orderedOn, `--(${orderedOn}<INT(${day})+1)`),
      [orderedOn],
    ),
    latest: `MAXIFS(${day},${day},"<"&${closed},${orderedOn},">0")`,
  },
  otif: {
    parts: partsOfRows(
      day,
      ifKnown(promised, ifKnown(ordered, ifKnown(delivered, `${onTime}*${complete}`))),
      ifKnown(promised, ifKnown(ordered, ifKnown(delivered, "1"))),
      [promised, ordered, delivered],
    ),
    latest: `MAXIFS(${day},${day},"<"&${closed},${promised},">0",${ordered},">=0",${delivered},">=0")`,
  },
  fillRate: {
    parts: partsOfRows(
      due,
      ifKnown(ordered, ifKnown(delivered, `IF(${delivered}<${ordered},${delivered},${ordered})`)),
      // Open and due without a quantity: nothing came. Delivered without a quantity: nobody knows how much.
      ifKnown(ordered, `IF(ISNUMBER(${day})*ISBLANK(${delivered}),0,${ordered})`),
      [ordered, delivered],
    ),
    latest: `MAX(MAXIFS(${day},${day},"<"&${closed},${ordered},">=0"),MAXIFS(${promised},${promised},"<"&${closed},${day},"",${ordered},">=0"))`,
  },
};

/** Lines delivered before they were ordered: they are left out of the delivery time, and named. */
export const backwards = `IFERROR((${day}>0)*(${orderedOn}>=INT(${day})+1),0)`;

/** First days of the months. */
const monthsOf = ({ from, count }: Span): string => `EDATE(${from},SEQUENCE(1,${count},0))`;

/** One line of what forecasts and demand add up to, period by period: see `forecastPairs.ts`. */
const ofPairs = (line: "demand" | "hit" | "drift") => (span: Span) => ofRows(pairLine("period"), span, pairLine(line));

const latestPair = (data: PlanningData): string =>
  `MIN(MAXIFS(SopDemand[Period],SopDemand[Period],"<"&${closed}),MAXIFS(SopForecasts[Period],SopForecasts[Period],"<"&${closed},${where("SopForecasts[Source]", criteriaOf(data).source)}))`;

const forecastFigures: Readonly<
  Record<"accuracy" | "bias", (data: PlanningData) => Omit<ByCell, "unread"> & Omit<Figure, keyof ByCell | "parts">>
> = {
  accuracy: (data) => ({
    numerator: ofPairs("hit"),
    denominator: ofPairs("demand"),
    latest: latestPair(data),
    ratio: (numerator, denominator) => `MAX(0,${numerator}/${denominator})`,
  }),
  bias: (data) => ({ numerator: ofPairs("drift"), denominator: ofPairs("demand"), latest: latestPair(data) }),
};

/** Families by what their stock at the last count of the months says; those without a count or without both limits are left out. */
function ofStock(data: PlanningData, span: Span, value: string): string {
  const families = exactly(supplyCells.families, data.families);
  const where = [
    ["Family", families],
    ["Period", "counted"],
  ] as const;
  // A text or a blank is no stock of 0.
  const stock = knownSum({ table: "SopStock", column: "Quantity", where }, '""');
  const limits = `low,${stockCells.minimum},high,${stockCells.maximum}`;
  return `LET(counted,${lastCount(span)},stock,${stock},${limits},SUM(${ifAllKnown(["stock", "low", "high"], value)}))`;
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
  const unread = (span: Span): string => unreadIn(id, span, data);
  switch (id) {
    case "onTime":
    case "leadTime":
    case "otif":
    case "fillRate":
      return deliveryFigures[id];
    case "disputes":
      return {
        numerator: (span) => ofDisputes("disputed", span),
        denominator: (span) => ofDisputes("all", span),
        unread: unreadDisputes,
        latest: deliveryFigures.otif.latest,
        ratio: (numerator, denominator) => `100*${numerator}/${denominator}`,
      };
    case "accuracy":
    case "bias":
      return { ...forecastFigures[id](data), unread };
    case "adjustedStock":
      return {
        numerator: (span) => ofStock(data, span, "(stock>=low)*(stock<=high)"),
        denominator: (span) => ofStock(data, span, "1"),
        unread,
        latest: latestIn("SopStock[Period]"),
      };
    case "costSplit": {
      const first = `INDEX(${dataCells.costBars},1,1)`;
      // The largest category is another one whenever the data change, with any name, and a code may be a number: as a criterion it might
      // find others, or none.
      const isOfFirst = `IFERROR(SopLogistics[Category]&""=${first}&"",FALSE)`;
      // Where nobody knows the largest category, or no row bears its name, none of the costs is not its cost: a share of 0 would be good.
      const isUnknown = (span: Span): string => `(SUM(--${isOfFirst})=0)*(${costs(span)})<>0)=1`;
      const isIn = ({ from, to }: Span): string => `IFERROR((SopLogistics[Period]>=${from})*(SopLogistics[Period]<${to}),0)`;
      return {
        numerator: (span) => `IF(${isUnknown(span)},NA(),SUM(IF(${isIn(span)}*${isOfFirst}=1,SopLogistics[Amount],0)))`,
        denominator: (span) => `${costs(span)})`,
        unread,
        latest: latestIn("SopLogistics[Period]"),
      };
    }
    case "logisticsRate":
      return {
        numerator: (span) => ofBoth(span, (month) => `${costs(month)})`),
        denominator: (span) => ofBoth(span, (month) => `SUMIFS(SopSales[Amount],${within("SopSales[Period]", month)})`),
        unread,
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
