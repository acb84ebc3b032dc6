/** Rows that a figure of the dashboard leaves out because they cannot be read: how many in a span, and what to look at first. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import type { Text } from "../../language/text";
import { exactly, where } from "../criteria";
import { sentenceWithGaps } from "../draft";
import { supplyCells } from "../supplyReview/supplyCells";
import { leftOut, leftOutInWords, type Rows } from "../unread";
import type { PastKpi, Span } from "./figures";
import { pairLine } from "./forecastPairs";
import type { KpiId } from "./kpis";
import { repeatedIn } from "./repeatedLines";

const words = {
  twice: { en: "rows twice or without a family: {count}", fr: "lignes en double ou sans famille : {count}" },
  repeated: { en: "lines twice: {count}", fr: "lignes en double : {count}" },
  alone: { en: "without forecast or demand: {count}", fr: "sans prévision ou sans demande : {count}" },
} satisfies Record<string, Text>;

type Days = Pick<Span, "from" | "to">;

/** 1 for rows whose day lies in the months, and for those of which nobody knows. */
const inside = (days: string, { from, to }: Days): string => `IF(ISNUMBER(${days}),(${days}>=${from})*(${days}<${to}),1)`;

const deliveries = (days: string, span: Days, ...columns: string[]): Rows[] => [
  {
    table: sopDeliveries,
    columns: Object.fromEntries(columns.map((column) => [column, "optional"] as const)),
    among: `(1-ISBLANK(${days}))*${inside(days, span)}`,
  },
];

const delivered = "SopDeliveries[Delivered date]";

/** The latest count of the months, at which a stock counts. */
export const lastCount = ({ from, to }: Days): string =>
  `MAXIFS(SopStock[Period],SopStock[Period],">="&${from},SopStock[Period],"<"&${to})`;

/** The rows that a figure over some months is made of, and what of them has to be readable. */
function rowsOf(id: PastKpi, span: Days): Rows[] {
  const costs = { table: sopLogistics, among: inside("SopLogistics[Period]", span) };
  switch (id) {
    case "onTime":
      return deliveries(delivered, span, "Delivered date", "Promised date");
    case "leadTime":
      return deliveries(delivered, span, "Delivered date", "Ordered date");
    case "otif":
    case "disputes":
      return deliveries(delivered, span, "Delivered date", "Promised date", "Ordered", "Delivered");
    case "fillRate": {
      const due = `IF(ISBLANK(${delivered}),SopDeliveries[Promised date],${delivered})`;
      return deliveries(due, span, "Delivered date", "Promised date", "Ordered", "Delivered");
    }
    case "costSplit":
      return [{ ...costs, columns: { Period: "number", Amount: "number", Category: "name" } }];
    case "logisticsRate":
      return [
        { ...costs, columns: { Period: "number", Amount: "number" } },
        { table: sopSales, columns: { Period: "number", Amount: "number" }, among: inside("SopSales[Period]", span) },
      ];
    case "adjustedStock":
      return [
        {
          table: sopStock,
          columns: { Period: "number", Family: "name" },
          among: `IF(ISNUMBER(SopStock[Period]),(SopStock[Period]=${lastCount(span)})*1,1)`,
        },
        {
          table: sopFamilies,
          columns: { Family: "name" },
          filled: "(ISNUMBER(SopFamilies[Minimum stock])+ISNUMBER(SopFamilies[Maximum stock])>0)*1",
        },
      ];
    case "accuracy":
    case "bias":
      return [
        {
          table: sopForecasts,
          columns: { Period: "number", Source: "name", Family: "name" },
          among: `${inside("SopForecasts[Period]", span)}*${ofPlan}`,
        },
        { table: sopDemand, columns: { Period: "number", Family: "name" }, among: inside("SopDemand[Period]", span) },
      ];
  }
}

/** 1 for forecasts of the source that the plan goes by, and for those of which nobody knows whose they are. */
const ofPlan = `IF(ISERROR(SopForecasts[Source]),1,(SopForecasts[Source]=${supplyCells.planSource})+(TRIM(SopForecasts[Source])<>SopForecasts[Source])+(SopForecasts[Source]="")>0)`;

const counted = (rows: readonly Rows[]): string => rows.map((one) => `SUM(${leftOut(one)})`).join("+");

const ofPairs = (line: "single" | "double", { from, to }: Days): string =>
  `SUM(IF((${pairLine("period")}>=${from})*(${pairLine("period")}<${to}),${pairLine(line)},0))`;

/** Rows of the last count beyond one for each family: they stand there twice, or have a name that is no family's. */
const stockTwice = (span: Days, data: PlanningData): string => {
  const families = exactly(supplyCells.families, data.families);
  const of = (criteria: string): string => `COUNTIFS(SopStock[Period],${lastCount(span)}${criteria})`;
  return `(${of("")}-SUM(--(${of(`,${where("SopStock[Family]", families)}`)}>0)))`;
};

/** KPIs that are counted on the lines of deliveries. */
export const isOfDeliveries = (id: KpiId): boolean => ["onTime", "leadTime", "otif", "fillRate", "disputes"].includes(id);

/** How many rows a figure over some months leaves out, or takes twice. Those of the deliveries are counted with the figure. */
export function unreadIn(id: PastKpi, span: Days, data: PlanningData): string {
  switch (id) {
    case "accuracy":
    case "bias": {
      // A row of no listed name is none of a family's: only what is not among these is counted here.
      const nameless = rowsOf(id, span).map((one): Rows => {
        const { Family: _, ...columns } = one.columns;
        return { ...one, columns };
      });
      return `${counted(nameless)}+${ofPairs("single", span)}+${ofPairs("double", span)}`;
    }
    case "adjustedStock": {
      const [stock, families] = rowsOf(id, span) as [Rows, Rows];
      return `${counted([{ ...stock, columns: { Period: "number" } }, families])}+${stockTwice(span, data)}`;
    }
    default:
      return counted(rowsOf(id, span));
  }
}

/** What to look at first, in words: a cell; else what stands there twice, or has nothing to be compared with. */
export function unreadInWords(id: PastKpi, span: Days, data: PlanningData, say: Say): string {
  const rows = rowsOf(id, span);
  const others = (): string => {
    const told = (text: Text, count: string): string => sentenceWithGaps(say(text), { count });
    if (id === "adjustedStock") return told(words.twice, stockTwice(span, data));
    if (isOfDeliveries(id)) return told(words.repeated, `SUM(${repeatedIn(span.from, span.to)})`);
    if (id !== "accuracy" && id !== "bias") return '""';
    const [double, single] = [ofPairs("double", span), ofPairs("single", span)];
    return `IF(${double}>0,${told(words.twice, double)},${told(words.alone, single)})`;
  };
  return rows.reduceRight((next, one) => `IF(SUM(${leftOut(one)})>0,${leftOutInWords(one, say)},${next})`, others());
}
