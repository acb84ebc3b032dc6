import type { Say } from "../../calendar/periodText";
import { calendarOf } from "../../calendar/periods";
import { demandOutlook } from "../../domain/analyse/demandOutlook";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopProduction } from "../../domain/production/sopProduction";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { cellRef } from "../../language/references";
import { putMarks } from "../commentMarks";
import { putReviewTop } from "../dashboard/topRows";
import { defineSheet } from "../defineSheet";
import type { SheetDraft } from "../draft";
import { fiscalRows, putFiscalNames } from "../fiscalNames";
import type { FromTables } from "../materials";
import { reviewWidths, type PeriodRow } from "../matrixSection";
import { planMissing, putMissing } from "../missing";
import { hasProjection } from "../possibleFigures";
import { putQuestion } from "../questionRow";
import { columnsOf } from "../reads";
import { printedColumns } from "../sections";
import { planInputCount, putPlanBasis } from "./productionBasis";
import { productionCells } from "./productionCells";
import { putCovers, putLate, putResources, putStock } from "./productionEffects";
import { putDemandToMeet, putGrid, putInForce, putMinimum, putRecord, putStart } from "./productionFigures";
import { putMoney } from "./productionMoney";
import { placesOf, top, type PlanDrawing } from "./productionPlaces";
import { putHeadline, putStrip, putWay } from "./productionTop";
import { productionWords as words } from "./productionWords";

/** The production plan: what is made, typed or proposed, and what it does to load, stock and service while one types. */
export const productionPlan = defineSheet({
  mark: "SopProductionPlan",
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
    columnsOf(sopDemandPlan, "Family", "Period", "Override"),
    columnsOf(sopProduction, "Family", "Period", "Proposed", "Override", "Subcontracted"),
    sopSettings,
    sopCycles,
    columnsOf(sopDeliveries, "Family", "Promised date", "Ordered"),
  ],
  cells: productionCells,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const { bucket } = data.settings;
  const count = Math.max(1, data.horizon.periodCount);
  draft.widths(reviewWidths(count + 1, bucket));
  putReviewTop(draft, data, say);
  if (!hasProjection(data)) {
    draft.freeze(3, 1).headlineText(say(words.nothingToPlan));
    putMissing(draft, top.periods, planMissing(data));
    return;
  }
  draft.freeze(top.frozen, 1);
  const outlook = demandOutlook(rows, data);
  const calendar = calendarOf(bucket);
  const days = Array.from({ length: count }, (_, place) => calendar.add(data.horizon.first, place));
  // The header of the strip carries the periods: as days, since what is typed below belongs to them wherever the reviews begin.
  const periods: PeriodRow = { row: top.periods, column: 1, count, bucket, first: cellRef(top.periods, 1) };
  const next = putMissing(draft, top.frozen + 1, planMissing(data));
  const fiscal = fiscalRows(data.settings);
  putFiscalNames(draft, next, periods, data.settings);
  const at = placesOf(data, next + fiscal, count, planInputCount(data, outlook));
  const drawing: PlanDrawing = { draft, data, outlook, say, at, periods, days };
  putStrip(drawing);
  putGrid(drawing, rows);
  putMarks(draft, { rows }, { body: at.figures.body, names: data.families, measure: "production" });
  putInForce(drawing);
  putStock(drawing);
  putResources(drawing);
  putCovers(drawing);
  putLate(drawing);
  putMoney(drawing);
  putDemandToMeet(drawing);
  putRecord(drawing);
  const asOf = putStart(drawing);
  putMinimum(drawing);
  putWay(drawing);
  putPlanBasis(drawing, asOf);
  putHeadline(drawing);
  draft.printFirst(at.demand.row, Math.max(printedColumns, 2 + count));
  putQuestion(
    draft,
    { question: say(words.question), units: say(words.units), periods: productionCells.periods, bucket, inForce: true },
    say,
  );
}
