/** The lines of the financial review by month: the plan in money against the budget, and the money in stock. */
import { areaRef } from "../../language/references";
import { financialWords as words } from "./financialWords";
import type { Line } from "../lines";
import { hasProjection } from "../possibleFigures";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "../stockReview/stockCells";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Say } from "../../calendar/periodText";
import { isWrong, nothing, optionalSum, orZero } from "../known";
import {
  addedUp,
  budgetBy,
  budgetColumns,
  comparable,
  comparedBudget,
  comparedPlan,
  lastWeeks,
  planBy,
  planValue,
  volumesByMonth,
  weeksInMonths,
  wholeMonths,
  type Measure,
} from "./financialPlan";
import type { UnitValues } from "./financialPlaces";

/** Amounts and units, whole. */
export const moneyFormat = "#,##0";
/** The sign tells as much as the colour. */
export const gapFormat = "+#,##0;−#,##0;0";
/** Further below the budget than this asks for action: the tolerance that KPIs have, too. */
export const alarmBelow = -0.05;
/** A gap as a share of the budget, with its sign. */
export const shareFormat = "+0.0%;−0.0%;0.0%";

/** Plan, budget and gap of volume, revenue and margin: as many as the data allow. */
export function planLines(data: PlanningData, unit: () => UnitValues, say: Say): Line[] {
  const margin = data.hasPrices && data.hasUnitCosts;
  const values = (): { price: string; margin: string } => ({ price: areaRef(unit().price), margin: areaRef(unit().margin) });
  const volumes = volumesByMonth(data);
  const worth = (value: keyof UnitValues) => () => `=${planValue(volumes, areaRef(unit()[value]))}`;
  const plan = (measure: Measure) => () => planBy(measure, measure === "volume" ? { price: "", margin: "" } : values(), data);
  const rate: Line = {
    id: "marginRate",
    label: say(words.lines.rate),
    formula: (line) => `=${ratio(line("marginPlan"), line("revenuePlan"))}`,
    numberFormat: "0.0%",
    total: (total) => `=${ratio(total("marginPlan"), total("revenuePlan"))}`,
  };
  return [
    ...comparedLines("revenue", data.hasPrices ? { line: worth("price"), by: plan("revenue") } : undefined, data, say),
    ...comparedLines("margin", margin ? { line: worth("margin"), by: plan("margin") } : undefined, data, say),
    ...(margin ? [rate] : []),
    ...comparedLines("volume", { line: () => `=${volumePlan(volumes)}`, by: plan("volume") }, data, say),
  ];
}

/** Units of all families: one without a figure is left out, one that is an error leaves its months without an answer. */
const volumePlan = (volumes: string): string => `IF(SOP.PLANVALUE(${isWrong(volumes)},1)>0,NA(),SOP.PLANVALUE(${orZero(volumes)},1))`;

/** A share; none of nothing, and an error of an error. */
const ratio = (part: string, whole: string): string => `IF(ISERROR(${part})+ISERROR(${whole})>0,NA(),IFERROR(${part}/${whole},${nothing}))`;

/** How the plan of a measure is worked out: over all families, and by family for what is compared. */
interface Plan {
  line: () => string;
  by: () => string;
}

/** The plan of one kind, its budget, and how far they are apart: those of the three that are known. */
function comparedLines(id: Measure, plan: Plan | undefined, data: PlanningData, say: Say): Line[] {
  const texts = words.lines[id];
  const byWeek = data.settings.bucket === "week";
  const budgeted = data.tables.has("SopBudget") && data.budget[id];
  const money = { numberFormat: moneyFormat, total: "sum" } as const;
  const planned: Line[] = plan ? [{ id: `${id}Plan`, label: say(texts.plan), formula: plan.line, ...money }] : [];
  if (!budgeted) return planned;
  const budget: Line = {
    id: `${id}Budget`,
    label: say(texts.budget),
    formula: (_, months) =>
      `=${optionalSum({ table: "SopBudget", column: budgetColumns[id], where: [["Period", months]] })}${byWeek ? `*${wholeMonths(months)}` : ""}`,
    ...money,
  };
  return plan ? [...planned, budget, ...gapLines(id, plan.by, data, say)] : [budget];
}

/** How far plan and budget are apart, in money or units and as a share of the budget: over the families that have both in a month. */
function gapLines(id: Measure, plan: () => string, data: PlanningData, say: Say): Line[] {
  const ones = `SEQUENCE(1,${data.families.length},1,0)`;
  const compared = (months: string, answer: string): string =>
    `=LET(${comparable(plan(), budgetBy(id, supplyCells.families, months, data))},${answer})`;
  const sums = `MMULT(${ones},${comparedPlan}),MMULT(${ones},${comparedBudget})`;
  const byMonth = (answer: string): string => `IF(MMULT(${ones},wrong*1)>0,NA(),IF(MMULT(${ones},both)=0,${nothing},${answer}))`;
  return [
    {
      id: `${id}Gap`,
      label: say(words.lines[id].gap),
      formula: (_, months) => compared(months, byMonth(`SOP.BUDGETGAP(${sums})`)),
      numberFormat: gapFormat,
      total: "sum",
    },
    {
      id: `${id}Share`,
      label: say(words.lines.share),
      formula: (_, months) => compared(months, byMonth(`IFERROR(SOP.BUDGETGAP(${sums},"RATIO"),${nothing})`)),
      numberFormat: shareFormat,
      total: (_, months) => compared(months, `IF(SUM(wrong*1)>0,NA(),IFERROR(SUM(${comparedPlan})/SUM(${comparedBudget})-1,${nothing}))`),
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
      formula: (_, months) => `=${heldValue(months, areaRef(unit().cost), byWeek)}`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "costOfSales",
      label: say(words.lines.costOfSales),
      formula: () => `=${planValue(volumesByMonth(data), areaRef(unit().cost))}`,
      numberFormat: moneyFormat,
      total: "none",
    },
    {
      id: "stockDays",
      label: say(words.lines.days),
      // The days of a month of which only some weeks are shown differ from month to month; the function takes one number.
      formula: (line, months) =>
        byWeek
          ? `=${ratio(line("stockValue"), `(${line("costOfSales")}/(${days(months)}))`)}`
          : `=${daysOf(line("stockValue"), line("costOfSales"))}`,
      numberFormat: "0",
      total: "none",
    },
  ];
}

/** Money in the projected stock at the end of each month; a shortage is worth nothing. */
function heldValue(months: string, cost: string, byWeek: boolean): string {
  const stock = byWeek ? addedUp(stockCells.projected, lastWeeks(months)) : stockCells.projected;
  return `LET(stock,${stock},held,IF(ISNUMBER(stock),IF(stock>0,stock,0),stock),${planValue("held", cost)})`;
}

/** Days of the plan that the stock lasts, month by month. */
function daysOf(stock: string, sales: string): string {
  const days = `IFERROR(SOP.DAYSOFSUPPLY(${orZero(stock)},${orZero(sales)},365/12),${nothing})`;
  return `IF(ISERROR(${stock})+ISERROR(${sales})>0,NA(),${days})`;
}
