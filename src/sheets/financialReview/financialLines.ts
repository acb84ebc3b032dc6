/** The lines of the financial review by month: the plan in money against the budget, and the money in stock. */
import { type Area, areaRef } from "../../language/references";
import { financialWords as words } from "./financialWords";
import type { Line } from "../lines";
import { hasProjection } from "../possibleFigures";
import { financialCells } from "./financialCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "../stockReview/stockCells";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Say } from "../../calendar/periodText";
import type { UnitValues } from "./financialPlaces";

/** Amounts and units, whole. */
export const moneyFormat = "#,##0";
/** The sign tells as much as the colour. */
export const gapFormat = "+#,##0;−#,##0;0";
/** Further below the budget than this asks for action: the tolerance that KPIs have, too. */
export const alarmBelow = -0.05;
/** A gap as a share of the budget, with its sign. */
export const shareFormat = "+0.0%;−0.0%;0.0%";

/** A column of figures in which a blank text counts as 0. */
export const known = (area: Area): string => `IF(ISNUMBER(${areaRef(area)}),${areaRef(area)},0)`;

/** The plan's volumes by family and month: those of the reviews, or, where the plan is by week, the weeks added up by month. */
export const volumesByMonth = ({ settings }: Pick<PlanningData, "settings">): string =>
  settings.bucket === "week" ? financialCells.monthVolumes : supplyCells.volumes;

/** The first day of the month of the Monday of each week shown. */
const monthOfWeeks = `TRANSPOSE(${supplyCells.periods}-DAY(${supplyCells.periods})+1)`;

/** Weeks x months: 1 where the Monday of a week lies in a month. */
export const weeksInMonths = (months: string): string => `(${monthOfWeeks}=${months})*1`;

/** Weeks x months: 1 for the last week shown of a month, whose stock is that of the end of the month. */
const lastWeeks = (months: string): string =>
  `(${monthOfWeeks}=${months})*(((TRANSPOSE(${supplyCells.periods}+7-DAY(${supplyCells.periods}+7)+1)<>${months})+(TRANSPOSE(${supplyCells.periods})=MAX(${supplyCells.periods})))>0)`;

/** 1 for a month all of whose weeks are shown: a part of a month cannot be compared with the budget of the whole. */
const wholeMonths = (months: string): string => {
  const end = `(DATE(YEAR(${months}),MONTH(${months})+1,1)-1)`;
  // serial 2 was a Monday: the first one of a month, and the last one
  return `(MIN(${supplyCells.periods})<=${months}+MOD(2-${months},7))*(MAX(${supplyCells.periods})>=${end}-MOD(${end}-2,7))`;
};

/** Plan, budget and gap of volume, revenue and margin: as many as the data allow. */
export function planLines(data: PlanningData, unit: () => UnitValues, say: Say): Line[] {
  const volumes = volumesByMonth(data);
  const margin = data.hasPrices && data.hasUnitCosts;
  const worth = (value: keyof UnitValues) => () => `=SOP.PLANVALUE(${volumes},${known(unit()[value])})`;
  const rate: Line = {
    id: "marginRate",
    label: say(words.lines.rate),
    formula: (line) => `=IFERROR(${line("marginPlan")}/${line("revenuePlan")},"–")`,
    numberFormat: "0.0%",
    total: (total) => `=IFERROR(${total("marginPlan")}/${total("revenuePlan")},"–")`,
  };
  return [
    ...comparedLines("revenue", data.hasPrices ? worth("price") : undefined, data, say),
    ...comparedLines("margin", margin ? worth("margin") : undefined, data, say),
    ...(margin ? [rate] : []),
    ...comparedLines("volume", () => `=SOP.PLANVALUE(${volumes},1)`, data, say),
  ];
}

/** Columns of SopBudget. */
const budgetColumns = { volume: "Volume", revenue: "Revenue", margin: "Margin" } as const;

/** The plan of one kind, its budget, and how far they are apart: those of the three that are known. */
function comparedLines(id: keyof typeof budgetColumns, plan: (() => string) | undefined, data: PlanningData, say: Say): Line[] {
  const texts = words.lines[id];
  const byWeek = data.settings.bucket === "week";
  const budgeted = data.tables.has("SopBudget") && data.budget[id];
  const money = { numberFormat: moneyFormat, total: "sum" } as const;
  const planned: Line[] = plan ? [{ id: `${id}Plan`, label: say(texts.plan), formula: plan, ...money }] : [];
  if (!budgeted) return planned;
  const budget: Line = {
    id: `${id}Budget`,
    label: say(texts.budget),
    formula: (_, months) =>
      `=SUMIFS(SopBudget[${budgetColumns[id]}],SopBudget[Period],${months})${byWeek ? `*${wholeMonths(months)}` : ""}`,
    ...money,
  };
  return plan ? [...planned, budget, ...gapLines(id, say)] : [budget];
}

/** How far plan and budget are apart, in money or units and as a share of the budget. */
function gapLines(id: keyof typeof budgetColumns, say: Say): Line[] {
  const both = (line: (id: string) => string): string => `${line(`${id}Plan`)},${line(`${id}Budget`)}`;
  return [
    {
      id: `${id}Gap`,
      label: say(words.lines[id].gap),
      // A month without a budget has no gap; it is no gap of the whole plan either.
      formula: (line) => `=IF(${line(`${id}Budget`)}=0,"–",SOP.BUDGETGAP(${both(line)}))`,
      numberFormat: gapFormat,
      total: "sum",
    },
    {
      id: `${id}Share`,
      label: say(words.lines.share),
      formula: (line) => `=IFERROR(SOP.BUDGETGAP(${both(line)},"RATIO"),"–")`,
      numberFormat: shareFormat,
      total: (total) => `=IFERROR(${total(`${id}Gap`)}/${total(`${id}Budget`)},"–")`,
      alarmBelow,
    },
  ];
}

/** What the projected stock costs, and for how many days of the plan that money is tied up. */
export function stockLines(data: PlanningData, unit: () => UnitValues, say: Say): Line[] {
  if (!data.hasUnitCosts || !hasProjection(data)) return [];
  const byWeek = data.settings.bucket === "week";
  const days = (months: string): string => `7*MMULT(SEQUENCE(1,COLUMNS(${supplyCells.periods}),1,0),${weeksInMonths(months)})`;
  return [
    {
      id: "stockValue",
      label: say(words.lines.stock),
      formula: (_, months) =>
        byWeek
          ? `=LET(held,MMULT(${stockCells.projected},${lastWeeks(months)}),SOP.PLANVALUE(IF(held>0,held,0),${known(unit().cost)}))`
          : `=SOP.PLANVALUE(IF(${stockCells.projected}>0,${stockCells.projected},0),${known(unit().cost)})`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "costOfSales",
      label: say(words.lines.costOfSales),
      formula: () => `=SOP.PLANVALUE(${volumesByMonth(data)},${known(unit().cost)})`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "stockDays",
      label: say(words.lines.days),
      // The days of a month of which only some weeks are shown differ from month to month; the function takes one number.
      formula: (line, months) =>
        byWeek
          ? `=IFERROR(${line("stockValue")}/(${line("costOfSales")}/(${days(months)})),"–")`
          : `=IFERROR(SOP.DAYSOFSUPPLY(${line("stockValue")},${line("costOfSales")},365/12),"–")`,
      numberFormat: "0",
      total: "none",
    },
  ];
}
