/** Financial review: what the plan is worth, against the budget; margin, money in stock, logistics costs. */
import { weekCalendar } from "../../calendar/periods";
import type { Area } from "../blueprint";
import { areaRef, formula, quoted, spoken, type SheetDraft } from "../draft";
import { financialWords as words } from "./financialWords";
import { planLines, putFamilies, putUnitValues, stockLines, volumesByMonth, weeksInMonths, type UnitValues } from "./financialPlan";
import { putCosts } from "./financialCosts";
import { nameWidth, putMatrix, type PeriodRow } from "../matrixSection";
import { financialMissing, putMissing } from "../missing";
import { putLines } from "../lines";
import { hasProjection, hasStock, hasVolumes } from "../possibleFigures";
import { financialCells } from "./financialCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "../stockReview/stockCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSettings } from "../../domain/settings/sopSettings";
import { monthsBetween, monthOf } from "../../calendar/months";

/** Amounts in millions fit, with their sign. */
const moneyWidth = 66;
const chartRows = 18;
/** Columns that the chart covers, so that it is seen whole beside the pane. */
const chartColumns = 8;

const noCell: Area = { row: 0, column: 0, rows: 0, columns: 0 };
const noUnitValues: UnitValues = { price: noCell, cost: noCell, margin: noCell };

/** The financial review: what the plan is worth, how it compares with the budget, the money in stock and what logistics costs. */
export const financialReview = defineSheet({
  mark: "SopFinancialReview",
  title: words.title,
  question: words.question,
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopCapacity,
    sopStock,
    sopLogistics,
    columnsOf(sopSales, "Family", "Period", "Quantity", "Amount"),
    sopBudget,
    sopSettings,
  ],
  cells: financialCells,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  draft.freeze(3, 1);
  const byWeek = data.settings.bucket === "week";
  const shownMonths = monthsShown(data);
  const count = Math.max(1, shownMonths);
  draft.widths([nameWidth + 30, ...Array.from({ length: Math.max(12, count) + 1 }, () => moneyWidth)]);
  const currency = data.settings.currency;
  draft.look(draft.put(3, 0, say(words.currency).replace("{currency}", currency)), "quiet");
  if (byWeek && hasVolumes(data)) draft.look(draft.put(3, 3, say(words.weeksByMonth)), "quiet");
  const row = putMissing(draft, 5, financialMissing(data));

  if (!hasVolumes(data)) {
    const costs = putCosts(draft, row, data, say);
    if (costs.rate === undefined) draft.look(draft.put(2, 0, say(words.noPlan)), "headline").height(2, 1, 20);
    else draft.headline(costsSentence(costs.rate, say), financialCells.headline);
    return;
  }

  const { families } = data;
  const months: PeriodRow = { row: row + 1, column: 1, count };
  // Called while the lines are drawn, when the unit values below them have their place.
  const unitValues = (): UnitValues => unit;
  const lines = planLines(data, unitValues, say);
  const linesRow = row;
  const charted = lines.some(({ id }) => id === "revenuePlan" || id === "volumePlan");
  const chartRow = linesRow + lines.length + 3;
  const familiesRow = chartRow + (charted ? chartRows : 0);
  const matrixRow = familiesRow + (data.hasPrices ? families.length + 3 : 0);
  const stockRow = matrixRow + (data.hasPrices ? families.length + 3 : 0);
  const stock = stockLines(data, unitValues, say);
  const costsRow = stockRow + (stock.length > 0 ? stock.length + 4 : 0);
  const costs = putCosts(draft, costsRow, data, say);
  const unit = data.hasPrices || data.hasUnitCosts ? putUnitValues(draft, costs.next, data, say) : noUnitValues;

  // Budget and costs are closed by month: weeks are added up by the month of their Monday.
  const firstMonth = byWeek ? `${supplyCells.firstPeriod}-DAY(${supplyCells.firstPeriod})+1` : supplyCells.firstPeriod;
  if (byWeek) {
    const volumesRow = costs.next + (data.hasPrices || data.hasUnitCosts ? families.length + 5 : 0);
    const shown = areaRef({ row: volumesRow + 1, column: 1, rows: 1, columns: count });
    const volumes = putMatrix(
      draft,
      volumesRow,
      {
        title: say(words.volumesByMonth),
        heading: say(words.family),
        names: families,
        formula: `=MMULT(${supplyCells.volumes},${weeksInMonths(shown)})`,
        numberFormat: "#,##0",
      },
      months,
      firstMonth,
    );
    draft.name(financialCells.monthVolumes, volumes);
  }
  const total = say(words.total);
  const areas = putLines(
    draft,
    linesRow,
    { title: say(data.horizon.past ? words.pastPlan : words.plan), lines, total },
    months,
    firstMonth,
  );
  if (data.hasPrices) {
    const revenue = putMatrix(
      draft,
      matrixRow,
      {
        title: say(words.byMonth),
        heading: say(words.family),
        names: families,
        formula: `=${volumesByMonth(data)}*IF(ISNUMBER(${areaRef(unit.price)}),${areaRef(unit.price)},0)`,
        numberFormat: "#,##0",
      },
      months,
      firstMonth,
    );
    draft.name(financialCells.planValue, revenue);
    putFamilies(draft, familiesRow, { data, revenue, budget: areas.get("revenueBudget"), unit, months }, say);
  }
  if (stock.length > 0) {
    const placed = putLines(draft, stockRow, { title: say(words.stock), lines: stock, total }, months, firstMonth);
    const held = placed.get("stockValue");
    if (held) draft.name(financialCells.stockValue, held);
    draft.look(draft.put(stockRow + 2 + stock.length, 0, say(words.cashToCash)), "quiet");
  } else if (hasStock(data) && data.hasUnitCosts && !hasProjection(data)) {
    draft.put(4, 0, say(words.stockNow));
    const now = draft.put(4, 1, formula(`=SOP.PLANVALUE(${stockCells.stockNow},${areaRef(unit.cost)})`));
    draft.format(now, "#,##0").name(financialCells.stockValue, now);
  }
  if (charted) putChart(draft, chartRow, areas, months, data, say);
  draft.headline(headline(areas, costs.rate, data, say), financialCells.headline);
}

/** Months of the review: those of the horizon, or those in which the Mondays of its weeks lie. */
function monthsShown({ horizon, settings }: PlanningData): number {
  if (settings.bucket === "month" || horizon.periodCount === 0) return horizon.periodCount;
  const last = weekCalendar.add(horizon.first, horizon.periodCount - 1);
  return monthsBetween(monthOf(horizon.first), monthOf(last)) + 1;
}

/** Today's answer: the plan against the budget where there is one, else what the plan is worth. */
function headline(areas: ReadonlyMap<string, Area>, rate: Area | undefined, data: PlanningData, say: Say): string {
  const revenue = areas.get("revenuePlan");
  const budgeted = comparison(areas);
  const currency = quoted(data.settings.currency);
  const worth = (): string => {
    if (revenue === undefined) {
      const volume = areas.get("volumePlan");
      return spoken(say(words.volumesOnly), {
        units: volume ? `ROUND(SUM(${areaRef(volume)}),0)` : "0",
        months: String(monthsShown(data)),
      });
    }
    return spoken(say(words.worth), {
      amount: `ROUND(SUM(${areaRef(revenue)})/1000,0)`,
      currency,
      months: String(monthsShown(data)),
    });
  };
  const alone = worth() + (rate ? `&${costsText(rate, say)}` : "");
  if (!budgeted) return `=${alone}`;
  const { gap, budget, money } = budgeted;
  const ratio = `SUM(${areaRef(gap)})/SUM(${areaRef(budget)})`;
  const parts = {
    share: "ABS(ROUND(100*ratio,0))",
    amount: `SUBSTITUTE(ROUND(SUM(${areaRef(gap)})${money ? "/1000" : ""},0),"-","−")`,
    currency: money ? `${quoted("k ")}&${currency}` : quoted(say(words.units)),
    months: `COUNT(${areaRef(gap)})`,
  };
  const told = `LET(ratio,${ratio},IF(ROUND(100*ratio,0)=0,${spoken(say(words.onBudget), parts)},IF(ratio>0,${spoken(say(words.aboveBudget), parts)},${spoken(say(words.belowBudget), parts)})))`;
  return `=IF(SUM(${areaRef(budget)})=0,${alone},${told})`;
}

/** Revenue against its budget, or volume where money is not known. */
function comparison(areas: ReadonlyMap<string, Area>): { gap: Area; budget: Area; money: boolean } | undefined {
  for (const kind of ["revenue", "volume"] as const) {
    const [gap, budget] = [areas.get(`${kind}Gap`), areas.get(`${kind}Budget`)];
    if (gap && budget) return { gap, budget, money: kind === "revenue" };
  }
  return undefined;
}

const costsText = (rate: Area, say: Say): string =>
  `IF(ISNUMBER(${areaRef(rate)}),${spoken(say(words.alsoCosts), { share: `ROUND(1000*${areaRef(rate)},0)/10` })},"")`;
const costsSentence = (rate: Area, say: Say): string =>
  `=IF(ISNUMBER(${areaRef(rate)}),${spoken(say(words.costsOnly), { share: `ROUND(1000*${areaRef(rate)},0)/10` })},"")`;

/** Plan and budget by month, with a sentence above that says what the picture shows. */
function putChart(draft: SheetDraft, row: number, areas: ReadonlyMap<string, Area>, months: PeriodRow, data: PlanningData, say: Say): void {
  const kind = areas.has("revenuePlan") ? "revenue" : "volume";
  const plan = areas.get(`${kind}Plan`);
  if (plan === undefined) return;
  const [budget, gap] = [areas.get(`${kind}Budget`), areas.get(`${kind}Gap`)];
  const header: Area = { ...plan, row: months.row };
  const monthText = (at: string): string => spoken(say(words.monthCode), { year: `YEAR(${at})`, month: `RIGHT("0"&MONTH(${at}),2)` });
  const best = `INDEX(${areaRef(header)},XMATCH(MAX(${areaRef(plan)}),${areaRef(plan)}))`;
  const peak = `=${spoken(say(words.peak), { month: monthText(best) })}`;
  const sentence = gap
    ? `=LET(below,COUNTIF(${areaRef(gap)},"<0"),shown,COUNT(${areaRef(gap)}),IF(shown=0,${peak.slice(1)},IF(below=0,${quoted(say(words.everyMonth))},${spoken(say(words.monthsBelow), { below: "below", shown: "shown" })})))`
    : peak;
  draft.look(draft.put(row, 0, formula(sentence)), "section");
  const title = (budget ? words.chart : words.chartAlone)[kind];
  draft.chart({
    id: "SopBudgetChart",
    type: "columnClustered",
    title: say(title).replace("{currency}", data.settings.currency),
    categories: header,
    series: [
      { name: say(words.planSeries), values: plan },
      ...(budget ? [{ name: say(words.budgetSeries), values: budget, type: "line" as const }] : []),
    ],
    place: { row: row + 1, column: 0, rows: chartRows - 2, columns: chartColumns },
    numberFormat: "#,##0",
  });
}
