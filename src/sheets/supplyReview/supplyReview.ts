import { calendarOf } from "../../calendar/periods";
import type { SheetDraft } from "../draft";
import { periodFormat, reviewWidths, type PeriodRow } from "../matrixSection";
import { putMissing, supplyMissing } from "../missing";
import { hasLoad, hasVolumes } from "../possibleFigures";
import { putSuppliers, suppliersExtent } from "./suppliers";
import { supplyWords as words } from "./supplyWords";
import { supplyCells } from "./supplyCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopSettings } from "../../domain/settings/sopSettings";
import { layOut, matrixExtent } from "../sections";
import { putUse, putGap, putBottlenecks, putOverloadFrom, putHeadline } from "./supplyAnswers";
import { putLoadChart } from "./supplyChart";
import { placesOf, type SupplyDrawing } from "./supplyPlaces";
import { putLoad, putCapacity, putVolumes, putRouting } from "./supplyPlan";

/** Excel serial with no meaning of its own, for a review without a single month. */
const someMonth = 45658;

/** The supply review: load against capacity by resource and period, where it does not fit and by how much. Its plan is that of the others. */
export const supplyReview = defineSheet({
  mark: "SopSupplyReview",
  title: words.title,
  question: words.question,
  note: (_, say) => say(words.note),
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopResources,
    sopCapacity,
    sopRouting,
    sopStock,
    columnsOf(sopSupply, "Supplier", "Promised date", "Received date"),
    sopSettings,
  ],
  cells: supplyCells,
  olderCell: supplyCells.headline,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  const { bucket } = data.settings;
  const count = Math.max(1, data.horizon.periodCount);
  draft.widths(reviewWidths(count, bucket)).freeze(3, 1);
  putChoices(draft, data, say);
  const complete = hasLoad(data);
  const first = putMissing(draft, complete ? 8 : 7, supplyMissing(data));
  const periods: PeriodRow = { row: first + 1, column: 1, count, bucket, first: supplyCells.firstPeriod };
  if (complete) drawLoad({ draft, data, say, at: placesOf(data, first, count), periods });
  else drawVolumes(draft, data, periods, say);
}

/** First period and forecast to plan by, which a person may change. */
function putChoices(draft: SheetDraft, data: PlanningData, say: Say): void {
  const { bucket } = data.settings;
  draft.put(4, 0, say(words.firstPeriod));
  draft.input(4, 1, supplyCells.firstPeriod, data.horizon.first === 0 ? calendarOf(bucket).periodOf(someMonth) : data.horizon.first, {
    format: periodFormat(bucket, draft.language),
    title: say(words.firstPeriod),
    help: say(words.firstPeriodHelp),
  });
  if (!data.filled.has("SopForecasts")) return;
  draft.put(5, 0, say(words.source));
  draft.input(5, 1, supplyCells.planSource, data.forecastSources[0] ?? "", {
    format: "@",
    columns: 2,
    items: data.forecastSources,
    title: say(words.source),
    help: say(words.sourceHelp),
  });
}

/** The whole review: does the plan fit the capacity? */
function drawLoad(drawing: SupplyDrawing): void {
  const { draft, data, say, at, periods } = drawing;
  putUse(drawing);
  putGap(drawing);
  putBottlenecks(drawing);
  putOverloadFrom(drawing);
  if (at.suppliers) putSuppliers(draft, at.suppliers, { row: 5, column: 7 }, data, say);
  putHeadline(drawing);
  putLoadChart(drawing);
  putLoad(drawing);
  putCapacity(draft, at.capacity, data, periods, say);
  putVolumes(draft, at.volumes, data, periods, say);
  putRouting(drawing);
}

/** What is known where load cannot be compared with capacity: volumes, capacity or suppliers, as far as there are any. */
function drawVolumes(draft: SheetDraft, data: PlanningData, periods: PeriodRow, say: Say): void {
  draft.headlineText(say(words.volumesOnly));
  const { at } = layOut(periods.row - 1, {
    volumes: hasVolumes(data) ? matrixExtent(data.families.length, periods.count) : undefined,
    capacity: data.filled.has("SopCapacity") ? matrixExtent(data.resources.length, periods.count) : undefined,
    suppliers: suppliersExtent(data),
  });
  if (at.volumes) putVolumes(draft, at.volumes, data, periods, say);
  if (at.capacity) putCapacity(draft, at.capacity, data, periods, say);
  if (at.suppliers) putSuppliers(draft, at.suppliers, { row: 4, column: 7 }, data, say);
}
