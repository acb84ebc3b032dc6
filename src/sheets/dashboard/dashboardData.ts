import { lastSerial } from "../../calendar/days";
import { monthNamesIn } from "../../calendar/format";
import type { Say } from "../../calendar/periodText";
import { demandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopSales } from "../../domain/collect/sopSales";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopResources } from "../../domain/collect/sopResources";
import { sopInputs } from "../../domain/collect/sopInputs";
import { putOwed } from "../home/homeOwed";
import { putSteps } from "../home/homeSteps";
import { sopRisks } from "../../domain/analyse/sopRisks";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopStock } from "../../domain/collect/sopStock";
import { settingFormula } from "../../domain/settings/settingFormula";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { defineSheet } from "../defineSheet";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopProduction } from "../../domain/production/sopProduction";
import { formula, quoted, type SheetDraft } from "../draft";
import { putDrawnBy } from "../drawnBy";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import { supplyCells } from "../supplyReview/supplyCells";
import { canStandIn, standsInAlone } from "../supplyReview/supplyPlan";
import { attention } from "./attention";
import { Block, blockCell, blockSize, columns, rows } from "./blockPlaces";
import { dashboardCells } from "./dashboardCells";
import { dashboardWords as words } from "./dashboardWords";
import { periodOf, putPastBlock, type BlockDrawing } from "./dataBlock";
import { dataCells } from "./dataCells";
import { putPeakBlock, putUseBlock } from "./dataPlan";
import { barScale } from "./cardCharts";
import { costBars, mostBars } from "./figures";
import { pairLines, putPairs } from "./forecastPairs";
import { isOfDeliveries } from "./dataUnread";
import { putDisputed } from "./disputedLines";
import { putRepeated } from "./repeatedLines";
import { areaRef, cellRef } from "../../language/references";
import { cardsOf, followedOf, isReady, type Kpi } from "./kpis";
import { monthTable } from "./monthWords";

/** Where the parts of the sheet stand, from its first row down. */
const at = {
  drawnBy: 2,
  months: 4,
  closedBefore: 5,
  money: 6,
  names: 8,
  judged: 8,
  attention: 17,
  compared: 28,
  bars: 23,
  blocks: 30,
  steps: { row: 7, column: 8 },
  owed: { row: 15, column: 8 },
} as const;
/** Columns of the parts that stand beside the names of the months. */
const beside = 5;

/** The figures behind the dashboard, hidden: for each KPI its parts month by month, from which cards and charts are drawn. */
export const dashboardData = defineSheet({
  mark: "SopDashboardData",
  title: words.dataTitle,
  question: words.dataQuestion,
  from: "tables",
  hidden: true,
  tab: "quiet",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopCapacity,
    sopRouting,
    sopStock,
    columnsOf(sopDeliveries, "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"),
    sopLogistics,
    columnsOf(sopSales, "Period", "Amount", "Order", "Family", "Quantity"),
    columnsOf(sopSupply, "Received date"),
    columnsOf(sopEvents, "Event"),
    columnsOf(sopBudget, "Period"),
    columnsOf(sopResources, "Resource"),
    sopCycles,
    columnsOf(sopInputs, "Kind"),
    columnsOf(sopRisks, "Risk"),
    columnsOf(sopDecisions, "Question"),
    columnsOf(sopDemandPlan, "Family"),
    columnsOf(sopProduction, "Family"),
    sopSettings,
  ],
  cells: dataCells,
  draw,
});

function draw(draft: SheetDraft, { data, rows: all }: FromTables, say: Say): void {
  draft.widths([190, 90, 90, 90, 90]).freeze(0, 1);
  putDrawnBy(draft, { row: at.drawnBy, column: beside }, { data, said: all.SopSettings ?? [] }, dataCells);
  putPeriod(draft, data, say);
  putMonthNames(draft, say);
  const shown = [...cardsOf(data.settings), ...followedOf(data.settings)].filter((kpi) => isReady(kpi, data));
  const blocks = shown.map((kpi, index) => {
    const row = at.blocks + index * (blockSize.rows + 1);
    return { kpi, block: new Block({ row, column: 0, ...blockSize }) };
  });
  const outlook = demandOutlook(all, data);
  const standIn = canStandIn(data, outlook) ? "partly" : standsInAlone(data, outlook) ? "wholly" : "none";
  for (const { kpi, block } of blocks) putBlock({ draft, data, say, kpi, block, standIn });
  const costs = blocks.find(({ kpi }) => kpi.id === "costSplit");
  if (costs) putBars(draft, data, say, costs.block);
  const compares = blocks.find(({ kpi }) => kpi.id === "accuracy");
  const below = { row: at.blocks + blocks.length * (blockSize.rows + 1), column: columns.months };
  if (compares) putPairs(draft, below, compares.block.fact("latest"), data);
  if (shown.some((kpi) => isOfDeliveries(kpi.id))) putRepeated(draft, { row: below.row + pairLines + 1, column: below.column });
  if (shown.some(({ id }) => id === "disputes")) putDisputed(draft, { row: below.row + pairLines + 4, column: below.column });
  putJudged(draft, cardsOf(data.settings), shown, say);
  putAttention(draft, data, say);
  if (data.filled.has("SopCycles")) putSteps(draft, at.steps, say);
  if (data.filled.has("SopCycles") && data.filled.has("SopInputs")) putOwed(draft, at.owed, data, say);
  if (data.trends.accuracy.length > 0) {
    const compared = draft.putRow(at.compared, beside, data.trends.accuracy);
    draft.format(compared, "d mmm yy").name(dataCells.compared, compared);
  }
}

function putBlock(drawing: BlockDrawing): void {
  if (drawing.kpi.id === "peakLoad") putPeakBlock(drawing);
  else if (drawing.kpi.id === "capacityUse") putUseBlock(drawing);
  else putPastBlock(drawing);
}

/** How many months count, up to which, and the unit of money. What Settings says is read by formulas, and holds at once. */
function putPeriod(draft: SheetDraft, data: PlanningData, say: Say): void {
  const hasSettings = data.tables.has("SopSettings");
  draft.putColumn(at.months, 0, [words.months, words.closedBefore, words.money].map(say));
  const chosen = `LET(months,IFERROR(VALUE(${settingFormula("kpiMonths")}),3),IF(OR(months=1,months=12),months,3))`;
  const months = draft.put(at.months, 1, hasSettings ? formula(`=${chosen}`) : Number(data.settings.kpiMonths));
  const first = supplyCells.firstPeriod;
  // Without a cycle, what lies before the plan is closed; where there is no plan, everything.
  const before = data.horizon.past ? String(lastSerial) : `${first}-DAY(${first})+1`;
  const cycle = "MAX(SopCycles[Cycle])";
  const closed = data.tables.has("SopCycles") ? `IFERROR(LET(cycle,${cycle},IF(cycle>0,cycle-DAY(cycle)+1,${before})),${before})` : before;
  const closedBefore = draft.put(at.closedBefore, 1, formula(`=${closed}`));
  const currency = hasSettings ? settingFormula("currency") : quoted(data.settings.currency);
  const money = draft.put(at.money, 1, formula(`=LET(unit,${currency},IF(unit="EUR","k€","k "&unit))`));
  draft
    .format(closedBefore, "d mmm yyyy")
    .name(dataCells.months, months)
    .name(dataCells.closedBefore, closedBefore)
    .name(dataCells.money, money);
}

function putMonthNames(draft: SheetDraft, say: Say): void {
  const names = monthTable(monthNamesIn(draft.language), say);
  names.forEach((line, index) => draft.putRow(at.names + index, 0, line));
  draft.name(dataCells.monthNames, { row: at.names, column: 0, rows: names.length, columns: 3 });
}

/** The categories of the cost split, as many as the workbook knows. */
function putBars(draft: SheetDraft, data: PlanningData, say: Say, block: Block): void {
  const { from, to } = periodOf(block);
  draft.put(at.bars, beside, formula(`=IFERROR(${costBars(from, to, quoted(say(words.otherCosts)))},NA())`));
  const area = { row: at.bars, column: beside, rows: Math.min(mostBars, data.costCategories.length), columns: 2 };
  draft.format({ ...area, column: beside + 1, columns: 1 }, "0%").name(dataCells.costBars, area);
  // Room for the labels beside the bars: the axis is half as long again as the largest.
  const half = draft.put(at.bars, beside + barScale.column + 2, formula(`=IFERROR(0.75*${cellRef(at.bars, beside + 1)},NA())`));
  draft.putRow(at.bars, beside + barScale.column, [0, formula(`=2*${areaRef(half)}`)]);
}

/** Name, status and relative distance to the target of each KPI with a card: what the headline is made of. */
function putJudged(draft: SheetDraft, cards: readonly Kpi[], shown: readonly Kpi[], say: Say): void {
  cards.forEach((kpi, index) => {
    const { status, target } = dashboardCells.kpis[kpi.id];
    const value = `ABS(${blockCell(kpi.id, rows.value, columns.now)})`;
    const distance = shown.includes(kpi) ? formula(`=IFERROR(ABS(${value}-${target})/MAX(ABS(${target}),0.000001),0)`) : 0;
    draft.putRow(at.judged + index, beside, [
      say(words.inSentence[kpi.id as keyof typeof words.inSentence]),
      formula(`=IFERROR(${status}&"","")`),
      distance,
    ]);
  });
  draft.name(dataCells.judged, { row: at.judged, column: beside, rows: cards.length, columns: 3 });
}

function putAttention(draft: SheetDraft, data: PlanningData, say: Say): void {
  const sentences = attention(data, { say, language: draft.language });
  draft.putColumn(
    at.attention,
    beside,
    sentences.map((text) => formula(`=${text}`)),
  );
  draft.name(dataCells.attention, { row: at.attention, column: beside, rows: sentences.length, columns: 1 });
}
