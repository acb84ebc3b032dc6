import { demandOutlook } from "../../domain/analyse/demandOutlook";
import { formula, type SheetDraft } from "../draft";
import { putPast } from "./demandPast";
import { demandWords as words } from "./demandWords";
import { demandMissing, putMissing } from "../missing";
import { demandCells } from "./demandCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { putMarks } from "../commentMarks";
import { putReviewTop } from "../dashboard/topRows";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import type { Say } from "../../calendar/periodText";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { columnsOf } from "../reads";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopStock } from "../../domain/collect/sopStock";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { reviewWidths, periodFormat, namesOfRows, type PeriodRow } from "../matrixSection";
import { printedColumns } from "../sections";
import { fiscalRows, putFiscalNames } from "../fiscalNames";
import { putFamilies, putDemandHeadline } from "./demandAnswers";
import { putChosenFamily, putTotals, putDemandChart } from "./demandChart";
import { putStatistics, putContributors, putConsensus } from "./demandForecasts";
import { putDemandBasis } from "./demandBasis";
import { putQuestion } from "../questionRow";
import { hasVolumes } from "../possibleFigures";
import { prudenceLevel } from "./demandFormulas";
import { hasForecast, placesOf, voicesOf, type DemandDrawing } from "./demandPlaces";
import { putDemandPlan, putPlanInForce } from "./demandPlan";
import { putVoices } from "./demandVoices";

/** Periods of history that the chart shows before those ahead. */
const chartHistory = { month: 24, week: 52 } as const;

/** The demand review: what customers will ask for, who says so and with what record, and the consensus of all who forecast. */
export const demandReview = defineSheet({
  mark: "SopDemandReview",
  title: words.title,
  question: words.question,
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopCapacity,
    sopStock,
    sopEvents,
    sopDemandPlan,
    columnsOf(sopDeliveries, "Family", "Promised date", "Ordered"),
    sopSettings,
    sopCycles,
  ],
  cells: demandCells,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const { bucket } = data.settings;
  const outlook = demandOutlook(rows, data);
  const shownHistory = Math.min(chartHistory[bucket], outlook.history.periodCount);
  draft.freeze(3, 1).widths(reviewWidths(Math.max(outlook.periodCount + shownHistory, outlook.history.periodCount), bucket));
  putReviewTop(draft, data, say);
  const top = putMissing(draft, 8, demandMissing(data));
  const first = top + fiscalRows(data.settings);
  if (!hasForecast(data, outlook)) {
    draft.headlineText(say(words.noForecast));
    return;
  }
  const at = placesOf(data, outlook, first, shownHistory);
  const periods: PeriodRow = { row: at.chosen.row + 1, column: 1, count: outlook.periodCount, bucket, first: demandCells.firstPeriod };
  putFiscalNames(draft, top, periods, data.settings);
  const drawing: DemandDrawing = { draft, data, outlook, say, at, periods, shownHistory, voices: voicesOf(at, outlook, say, draft) };
  putDemandPlan(drawing, rows);
  drawSections(drawing);
  for (const grid of [at.figures, at.consensus])
    if (grid !== undefined) putMarks(draft, { rows }, { body: grid.body, names: data.families, measure: "demand" });
}

function drawSections(drawing: DemandDrawing): void {
  putChoices(drawing);
  putStatistics(drawing);
  putContributors(drawing);
  const table = putVoices(drawing);
  putConsensus(drawing, table.weights);
  if (drawing.at.past) putPast(drawing, drawing.at.past);
  putChosenFamily(drawing);
  putTotals(drawing);
  putDemandChart(drawing);
  putFamilies(drawing);
  putDemandBasis(drawing);
  putDemandHeadline(drawing, table);
  putPlanInForce(drawing, hasVolumes(drawing.data));
  const { draft, say, periods } = drawing;
  const asked = { question: say(words.question), units: say(words.unitsShown), periods: demandCells.periods, bucket: periods.bucket };
  putQuestion(draft, { ...asked, inForce: false }, say);
  draft.printFirst(drawing.at.firstWorking, Math.max(printedColumns, 1 + periods.count));
}

/** First period, prudence and the family of the chart, above the figures. */
function putChoices({ draft, data, outlook, say, at, periods }: DemandDrawing): void {
  draft.put(4, 0, say(words.firstPeriod));
  draft.input(4, 1, demandCells.firstPeriod, outlook.followsReviews ? formula(`=${supplyCells.firstPeriod}`) : outlook.first, {
    format: periodFormat(periods.bucket, draft.language),
    title: say(words.firstPeriod),
    help: say(words.firstPeriodHelp),
  });
  draft.put(5, 0, say(words.prudence));
  const level = draft.put(5, 1, data.tables.has("SopSettings") ? formula(`=${prudenceLevel()}`) : data.settings.prudence);
  draft.format(level, "0%").align(level, "Right").name(demandCells.prudence, level);
  draft.look(draft.put(5, 2, say(words.noteMiddle)), "quiet");
  draft.put(6, 0, say(words.shown));
  draft.input(6, 1, demandCells.chartFamily, data.families[0] ?? "", {
    format: "@",
    columns: 3,
    items: namesOfRows(at.consensus.body),
    title: say(words.shown),
    help: say(words.shownHelp),
  });
}
