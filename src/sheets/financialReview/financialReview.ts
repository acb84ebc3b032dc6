import { currencyText } from "../../language/format";
import { areaRef } from "../../language/references";
import { basisExtent, lackIn, lackOf } from "../basis";
import type { BasisLines } from "../basisOwners";
import { formula, type SheetDraft } from "../draft";
import { financialWords as words } from "./financialWords";
import { costExtents, putCosts } from "./financialCosts";
import { financialMissing, putMissing } from "../missing";
import { putMarks } from "../commentMarks";
import { putLines, type Line } from "../lines";
import { hasProjection, hasStock, hasVolumes } from "../possibleFigures";
import { financialCells } from "./financialCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { isCut, lacksHours } from "../stockReview/stockBasis";
import { stockCells } from "../stockReview/stockCells";
import { putReviewTop } from "../dashboard/topRows";
import { defineSheet } from "../defineSheet";
import type { TableRows } from "../../domain/tables/catalogue";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
import { demandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { putQuestion } from "../questionRow";
import { nameWidth, periodsArea, putMatrix, headerAbove, type PeriodRow } from "../matrixSection";
import { layOut, printedColumns, type Section } from "../sections";
import { fiscalRows, putFiscalNames } from "../fiscalNames";
import { costsSentence, putBudgetChart, headline } from "./financialAnswers";
import { putUnitValues, putFamilies, putRevenue } from "./financialFamilies";
import { financialInputCount, putFinancialBasis } from "./financialBasis";
import { planLines, stockLines } from "./financialLines";
import { addedUp, planValue, weeksInMonths } from "./financialPlan";
import { monthsShown, unitValuesAt, placesOf, type UnitValues, type FinancialDrawing } from "./financialPlaces";

/** Amounts in millions fit, with their sign. */
const moneyWidth = 66;

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
    sopRouting,
    sopStock,
    sopEvents,
    columnsOf(sopDemandPlan, "Family", "Period", "Override"),
    sopLogistics,
    columnsOf(sopSales, "Family", "Period", "Quantity", "Amount"),
    sopBudget,
    sopSettings,
    sopCycles,
    columnsOf(sopDeliveries, "Family", "Promised date", "Ordered"),
  ],
  cells: financialCells,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const byWeek = data.settings.bucket === "week";
  const count = Math.max(1, monthsShown(data));
  draft.freeze(3, 1).widths([nameWidth + 30, ...Array.from({ length: Math.max(12, count) + 1 }, () => moneyWidth)]);
  putReviewTop(draft, data, say);
  draft.look(
    draft.put(
      3,
      0,
      say(words.currency).replace("{currency}", () => say(currencyText(data.settings.currency))),
    ),
    "quiet",
  );
  if (byWeek && hasVolumes(data)) draft.look(draft.put(3, 3, say(words.weeksByMonth)), "quiet");
  const first = putMissing(draft, 5, financialMissing(data));
  if (hasVolumes(data)) drawPlan({ draft, data, outlook: demandOutlook(rows, data), say }, rows, { first, count });
  else drawCosts(draft, data, say, first);
}

/** What is known without a plan: what logistics costs. */
function drawCosts(draft: SheetDraft, data: PlanningData, say: Say, first: number): void {
  const inputs = financialInputCount(data, false);
  const { at } = layOut(first, { ...costExtents(data), basis: inputs > 0 ? basisExtent(inputs) : undefined });
  const rate = putCosts(draft, at, data, say);
  if (at.basis) putFinancialBasis({ draft, data, say }, at.basis, rate);
  if (rate === undefined) draft.headlineText(say(words.noPlan));
  else draft.headline(costsSentence(rate, say), financialCells.headline);
}

function drawPlan(
  { draft, data, outlook, say }: Pick<FinancialDrawing, "draft" | "data" | "outlook" | "say">,
  rows: TableRows,
  { first, count }: { first: number; count: number },
): void {
  // Lines are counted before they have a place, and their formulas point to unit values that have theirs by then.
  const unit = (): UnitValues => unitValuesAt(at);
  const lines = { plan: planLines(data, unit, say), stock: stockLines(data, unit, say) };
  const at = placesOf(data, first + fiscalRows(data.settings), count, { plan: lines.plan.length, stock: lines.stock.length });
  const { firstPeriod } = supplyCells;
  // Budget and costs are closed by month: weeks are added up by the month of their Monday.
  const firstMonth = data.settings.bucket === "week" ? `${firstPeriod}-DAY(${firstPeriod})+1` : firstPeriod;
  const months: PeriodRow = { row: at.plan.row + 1, column: 1, count, bucket: "month", first: firstMonth };
  putFiscalNames(draft, first, months, data.settings);
  const drawing: FinancialDrawing = { draft, data, outlook, say, at, months };
  const rate = putCosts(draft, at, data, say);
  if (at.unitValues) putUnitValues(drawing, at.unitValues);
  if (at.monthVolumes) putMonthVolumes(drawing, at.monthVolumes);
  const title = say(data.horizon.past ? words.pastPlan : words.plan);
  const areas = putLines(draft, at.plan, { title, lines: lines.plan, total: say(words.total) }, months);
  if (at.families && at.revenue) {
    const revenue = putRevenue(drawing, at.revenue);
    putFamilies(drawing, at.families, revenue, areas.get("revenueBudget"));
    putMarks(draft, { rows }, { body: revenue, names: data.families, measure: "money" });
  }
  const rests = putFinancialBasis(drawing, at.basis, areas.get("revenuePlan") ?? areas.get("volumePlan"));
  if (at.stock) putStock(drawing, at.stock, lines.stock, rests);
  else if (hasStock(data) && data.hasUnitCosts && !hasProjection(data)) putStockNow(drawing);
  putBudgetChart(drawing, areas);
  const units = say(currencyText(data.settings.currency));
  const asked = { question: say(words.question), units, periods: areaRef(periodsArea(months)), bucket: "month" } as const;
  putQuestion(draft, { ...asked, inForce: !data.horizon.past }, say);
  draft.printFirst((at.monthVolumes ?? at.basis).row, Math.max(printedColumns, 2 + count));
  draft.headline(headline(drawing, areas, rate), financialCells.headline);
}

/** The plan's weeks added up by month, which money is worked out from. */
function putMonthVolumes({ draft, data, say, months }: FinancialDrawing, section: Section): void {
  const volumes = putMatrix(
    draft,
    section,
    {
      title: say(words.volumesByMonth),
      heading: say(words.family),
      names: data.families,
      formula: `=${addedUp(supplyCells.volumes, weeksInMonths(areaRef(headerAbove(section))))}`,
      numberFormat: "#,##0",
    },
    months,
  );
  draft.name(financialCells.monthVolumes, volumes);
}

/** Money in the projected stock, month by month; `rests` are the lines of what it rests on. */
function putStock({ draft, data, say, months }: FinancialDrawing, section: Section, lines: readonly Line[], rests: BasisLines): void {
  const areas = putLines(draft, section, { title: say(words.stock), lines, total: say(words.total) }, months);
  const held = areas.get("stockValue");
  if (held) draft.name(financialCells.stockValue, held);
  const below = section.body.row + section.body.rows;
  draft.look(draft.put(below, 0, say(words.cashToCash)), "quiet");
  const lacking = lackIn(rests, say);
  // Production follows load and capacity; where the hours are gone, the stock review says so.
  const made = isCut(data) ? supplyCells.basis : lacksHours(data) ? stockCells.basis : undefined;
  const text = made === undefined ? lacking : `LET(lacking,${lackOf(made, say)},IF(lacking="",${lacking},lacking))`;
  const partly = draft.put(below + 1, 0, formula(`=${text}`));
  draft.look(partly, "missing").name(financialCells.stockPartly, partly);
}

/** Money in the last known stock, where none is projected. */
function putStockNow({ draft, say, at }: FinancialDrawing): void {
  draft.put(4, 0, say(words.stockNow));
  const now = draft.put(4, 1, formula(`=${planValue(stockCells.stockNow, areaRef(unitValuesAt(at).cost))}`));
  draft.format(now, "#,##0").name(financialCells.stockValue, now);
}
