import { areaRef } from "../../language/references";
import { putMarks } from "../commentMarks";
import { formula, type SheetDraft } from "../draft";
import { periodFormat, reviewWidths, type PeriodRow } from "../matrixSection";
import { fiscalRows, putFiscalNames } from "../fiscalNames";
import { putQuestion } from "../questionRow";
import { putMissing, stockMissing } from "../missing";
import { hasCover, hasProjection, hasStock } from "../possibleFigures";
import { stockWords as words } from "./stockWords";
import { putSafetyStock } from "./safetyStock";
import { supplyCells } from "../supplyReview/supplyCells";
import { stockCells } from "./stockCells";
import { putReviewTop } from "../dashboard/topRows";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import type { Say } from "../../calendar/periodText";
import { demandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopProduction } from "../../domain/production/sopProduction";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { columnsOf } from "../reads";
import { printedColumns, type Section } from "../sections";
import { putHeadline, putStockBasis } from "./stockBasis";
import { putStockChart } from "./stockChart";
import { putLateOrders, putOrdersNow } from "./ordersNow";
import { countShown, placesOf, todayColumns, type StockDrawing } from "./stockPlaces";
import { putDemand, putProduction, putProjected, putAdjusted } from "./stockProjection";
import { putToday, putCover, putShortages } from "./stockToday";

/** The stock review: how long the stock of each family lasts, and where the plan takes it between its minimum and its maximum. */
export const stockReview = defineSheet({
  mark: "SopStockReview",
  title: words.title,
  question: words.question,
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopResources,
    sopCapacity,
    sopRouting,
    sopStock,
    sopEvents,
    columnsOf(sopDeliveries, "Family", "Promised date", "Ordered"),
    columnsOf(sopDemandPlan, "Family", "Period", "Override"),
    columnsOf(sopProduction, "Family", "Subcontracted"),
    columnsOf(sopSupply, "Received date"),
    sopSettings,
    sopCycles,
  ],
  cells: stockCells,
  olderCell: stockCells.shortages,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const { bucket } = data.settings;
  const count = Math.max(1, data.horizon.periodCount);
  draft.widths(reviewWidths(count, bucket)).freeze(3, 1);
  putReviewTop(draft, data, say);
  const top = putMissing(draft, 7, stockMissing(data));
  if (!hasStock(data)) return;
  const byPeriod = hasProjection(data) || hasCover(data);
  const first = top + (byPeriod ? fiscalRows(data.settings) : 0);
  const asOf = putStockPeriod(draft, data, say);
  const at = placesOf(data, first, count);
  const periodsIn = at.projected ?? at.demand ?? at.today;
  const periods: PeriodRow = { row: periodsIn.row + 1, column: 1, count, bucket, first: supplyCells.firstPeriod };
  if (byPeriod) putFiscalNames(draft, top, periods, data.settings);
  const drawing: StockDrawing = { draft, data, outlook: demandOutlook(rows, data), say, at, columns: todayColumns(data), periods };
  putToday(drawing, asOf);
  if (at.ordersNow) putOrdersNow(drawing, at.ordersNow);
  if (at.lateOrders) putLateOrders(drawing, at.lateOrders);
  if (at.safety) putSafetyStock(drawing, at.safety);
  if (hasProjection(data) || data.hasStockLimits) putHeadline(drawing);
  if (at.demand) drawDemand(drawing, at.demand);
  if (at.projected) putMarks(draft, { rows }, { body: at.projected.body, names: data.families, measure: "stock" });
  putStockBasis(drawing, asOf);
  draft.printFirst((at.chartData ?? at.basis).row, Math.max(printedColumns, 1 + count));
  if (!hasProjection(data)) return;
  putQuestion(draft, { question: say(words.question), units: say(words.units), periods: supplyCells.periods, bucket, inForce: true }, say);
}

/** The end of which period the stock is that of: the last one before the first period shown. Gives the cell that says it. */
function putStockPeriod(draft: SheetDraft, data: PlanningData, say: Say): string {
  draft.put(4, 0, say(words.stockOf));
  const cell = draft.put(4, 1, formula(`=${countShown}`));
  draft.format(cell, periodFormat(data.settings.bucket, draft.language)).align(cell, "Right");
  return areaRef(cell);
}

/** Demand with the cover that follows from it, and the projection of the stock where periods lie ahead. */
function drawDemand(drawing: StockDrawing, demand: Section): void {
  const { chart, projected, adjusted, production, chartData } = drawing.at;
  putDemand(drawing, demand);
  putCover(drawing, demand);
  if (!chart || !projected || !production || !chartData) return;
  putProduction(drawing, production, demand);
  putProjected(drawing, projected, demand, production);
  if (adjusted) putAdjusted(drawing, adjusted, projected);
  putShortages(drawing, projected);
  putStockChart(drawing, { chart, figures: chartData, projected });
}
