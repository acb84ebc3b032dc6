import { calendarOf } from "../../calendar/periods";
import { demandOutlook, type DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { Text } from "../../language/text";
import { formula, sentenceFormula, type SheetDraft } from "../draft";
import { periodInWords } from "../periodInWords";
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
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopProduction } from "../../domain/production/sopProduction";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { putQuestion } from "../questionRow";
import { putMarks } from "../commentMarks";
import { putReviewTop } from "../dashboard/topRows";
import { layOut, matrixExtent, printedColumns, type Section } from "../sections";
import { fiscalRows, putFiscalNames } from "../fiscalNames";
import { putUse, putGap, putBottlenecks, putOverloadFrom } from "./supplyAnswers";
import { putHeadline, putSupplyBasis } from "./supplyBasis";
import { hasOrders, putOpenOrders } from "./openOrders";
import { putLoadChart } from "./supplyChart";
import { placesOf, type Planned, type SupplyDrawing } from "./supplyPlaces";
import { canStandIn, hasBaseline, putLoad, putCapacity, putVolumes, putRouting, untold } from "./supplyPlan";

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
    sopEvents,
    columnsOf(sopDeliveries, "Family", "Promised date", "Delivered date", "Ordered", "Delivered"),
    columnsOf(sopDemandPlan, "Family", "Period", "Override"),
    columnsOf(sopProduction, "Family"),
    columnsOf(sopSupply, "Supplier", "Promised date", "Received date"),
    sopSettings,
    sopCycles,
  ],
  cells: supplyCells,
  olderCell: supplyCells.headline,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const outlook = demandOutlook(rows, data);
  const { bucket } = data.settings;
  const count = Math.max(1, data.horizon.periodCount);
  // One more than periods: how many of each family stand in by statistics.
  draft.widths(reviewWidths(count + 1, bucket)).freeze(3, 1);
  putReviewTop(draft, data, say);
  putChoices(draft, data, outlook, say);
  const complete = hasLoad(data);
  const top = putMissing(draft, complete ? 8 : 7, supplyMissing(data));
  const first = top + fiscalRows(data.settings);
  const periods: PeriodRow = { row: first + 1, column: 1, count, bucket, first: supplyCells.firstPeriod };
  if (complete || hasVolumes(data)) putFiscalNames(draft, top, periods, data.settings);
  const planned: Planned = { data, outlook, say, periods };
  if (!complete) {
    drawVolumes(draft, planned);
    return;
  }
  const at = placesOf(data, first, count);
  drawLoad({ ...planned, draft, at });
  putMarks(draft, { rows }, { body: at.use.body, names: data.resources, measure: "load" });
}

/** First period and forecast to plan by, which a person may change. */
function putChoices(draft: SheetDraft, data: PlanningData, outlook: DemandOutlook, say: Say): void {
  const { bucket } = data.settings;
  draft.put(4, 0, say(words.firstPeriod));
  draft.input(4, 1, supplyCells.firstPeriod, data.horizon.first === 0 ? calendarOf(bucket).periodOf(someMonth) : data.horizon.first, {
    format: periodFormat(bucket, draft.language),
    title: say(words.firstPeriod),
    help: say(words.firstPeriodHelp),
  });
  if (!data.filled.has("SopForecasts")) {
    if (!hasBaseline(data, outlook)) return;
    const line = draft.put(5, 0, say(words.byBaseline));
    draft.look(line, "missing").name(supplyCells.standIn, line);
    return;
  }
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
  if (at.suppliers) putSuppliers(draft, at.suppliers, { row: 6, column: 7 }, data, say);
  putHeadline(drawing);
  putLoadChart(drawing);
  putLoad(drawing);
  putCapacity(draft, at.capacity, drawing);
  putVolumes(draft, at.volumes, drawing);
  if (at.orders) putOpenOrders(draft, at.orders, drawing);
  putStandIn(drawing, at.volumes);
  putRouting(drawing);
  putSupplyBasis(drawing);
  draft.printFirst(at.chartData.row, Math.max(printedColumns, 1 + periods.count));
  const { bucket } = periods;
  putQuestion(
    draft,
    { question: say(words.question), units: say(words.unitHours), periods: supplyCells.periods, bucket, inForce: !data.horizon.past },
    say,
  );
}

/** What is known where load cannot be compared with capacity: volumes, capacity or suppliers, as far as there are any. */
function drawVolumes(draft: SheetDraft, planned: Planned): void {
  const { data, say, periods } = planned;
  draft.headlineText(say(lackingOf(data)));
  const { at } = layOut(periods.row - 1, {
    volumes: hasVolumes(data) ? matrixExtent(data.families.length, periods.count) : undefined,
    orders: hasOrders(data) && hasVolumes(data) ? matrixExtent(data.families.length, periods.count) : undefined,
    capacity: data.filled.has("SopCapacity") ? matrixExtent(data.resources.length, periods.count) : undefined,
    suppliers: suppliersExtent(data),
  });
  if (at.volumes) putVolumes(draft, at.volumes, planned);
  if (at.orders) putOpenOrders(draft, at.orders, planned);
  if (at.volumes) putStandIn({ ...planned, draft }, at.volumes);
  if (at.capacity) putCapacity(draft, at.capacity, planned);
  if (at.suppliers) putSuppliers(draft, at.suppliers, { row: 4, column: 7 }, data, say);
}

/** Which of the two tables is not there that turn volumes into load, and load into an answer. */
function lackingOf({ filled }: PlanningData): Text {
  const [capacity, routing] = [filled.has("SopCapacity"), filled.has("SopRouting")];
  if (capacity && !routing) return words.withoutRouting;
  return routing && !capacity ? words.noHours : words.volumesOnly;
}

/** Says which family is planned by the statistics, because the chosen source leaves it out. */
function putStandIn({ draft, data, outlook, say, periods }: Planned & { draft: SheetDraft }, volumes: Section): void {
  if (!canStandIn(data, outlook)) return;
  const { count, bucket } = periods;
  const period = periodInWords(`INDEX(${supplyCells.periods},MOD(place-1,${count})+1)`, say, bucket);
  const owner = `INDEX(${supplyCells.families},INT((place-1)/${count})+1)`;
  const told = sentenceFormula(say(words.standIn), { owner, period, source: supplyCells.planSource, count: "all" });
  const absent = untold(data, outlook, { alone: false });
  const { body } = volumes;
  const byFamily = { row: body.row, column: body.column + body.columns, rows: body.rows, columns: 1 };
  draft.put(body.row, byFamily.column, formula(`=MMULT(${absent},SEQUENCE(${count},1,1,0))`));
  draft
    .look(draft.put(body.row - 1, byFamily.column, say(words.byStatistics)), "header")
    .format(byFamily, "0;;")
    .align({ ...byFamily, row: body.row - 1, rows: body.rows + 1 }, "Right")
    .name(supplyCells.standIns, byFamily);
  const first = `LET(absent,${absent},all,SUM(absent),place,XMATCH(1,TOCOL(absent)),${told})`;
  draft.look(draft.put(3, 0, formula(`=IF(SUM(${supplyCells.standIns})=0,"",${first})`)), "missing");
  draft.name(supplyCells.standIn, { row: 3, column: 0, rows: 1, columns: 1 });
}
