/** Demand review: history, statistical baseline, events, contributors and their record, and the consensus of all of them. */
import { demandOutlook, type DemandOutlook } from "../../domain/analyse/demandOutlook";
import { calendarOf } from "../../calendar/periods";
import type { Area } from "../blueprint";
import { areaRef, exactly, formula, quoted, type SheetDraft } from "../draft";
import { putDemandHeadline, putFamilies, putVoices } from "./demandReviewAnswers";
import { putChosenFamily, putDemandChart, putTotals } from "./demandReviewChart";
import {
  baselineAt,
  blankWithoutAnswer,
  consensusOf,
  eventEffects,
  knownQuantities,
  prudenceLevel,
  unitsFormat,
  type DemandAreas,
  type Voice,
} from "./demandReviewFormulas";
import { putPast } from "./demandReviewPast";
import { demandWords as words } from "./demandReviewWords";
import { periodsArea, namesBeside, nameWidth, periodFormat, periodsLater, periodWidth, putMatrix, type PeriodRow } from "../matrixSection";
import { demandMissing, putMissing } from "../missing";
import { demandCells } from "./demandCells";
import { supplyCells } from "../supplyReview/supplyCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import type { Say } from "../../calendar/periodText";
import { sourceName } from "../../domain/analyse/forecastSources";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSettings } from "../../domain/settings/sopSettings";

const effectFormat = '+0%;"▼ −"0%;"–"';
/** Months of history that the chart shows before the months ahead. */
const chartHistory = { month: 24, week: 52 } as const;

/** The demand review: what customers will ask for, who says so and with what record, and the consensus of all who forecast. */
export const demandReview = defineSheet({
  mark: "SopDemandReview",
  title: words.title,
  question: words.question,
  from: "tables",
  reads: [sopFamilies, sopDemand, sopForecasts, sopCapacity, sopStock, sopEvents, sopSettings],
  cells: demandCells,
  draw,
});

function draw(draft: SheetDraft, { rows, data }: FromTables, say: Say): void {
  const { language } = draft;
  const outlook = demandOutlook(rows, data);
  draft.freeze(3, 1);
  const { families } = data;
  const { bucket } = data.settings;
  const { periodsInYear: season } = calendarOf(bucket);
  const { contributors, periodCount: count, history, pastPeriodCount } = outlook;
  const learns = history.periodCount > 0 && data.filled.has("SopDemand");
  const shownHistory = Math.min(chartHistory[bucket], history.periodCount);
  draft.widths([nameWidth, ...Array.from({ length: Math.max(12, count + shownHistory, history.periodCount) }, () => periodWidth(bucket))]);
  const firstFigures = putMissing(draft, 8, demandMissing(data));
  if (families.length === 0 || outlook.first === 0 || (!learns && contributors.length === 0)) {
    draft.look(draft.put(2, 0, say(words.noForecast)), "headline").height(2, 1, 20);
    return;
  }

  // Every section's place first: the sheet is read from the answer down to the workings, and formulas point downwards.
  let row = firstFigures;
  const take = (rows: number): number => {
    const start = row;
    row += rows + 3;
    return start;
  };
  const rowsAhead = (start: number): Area => ({ row: start + 2, column: 1, rows: families.length, columns: count });
  const voicesCount = contributors.length + (learns ? 1 : 0);
  const voicesRow = take(voicesCount + 1 + (pastPeriodCount > 0 ? 3 : 1));
  const chartRow = row;
  row += 18;
  const chosenRow = take(voicesCount + 1 + (learns ? (outlook.hasEvents ? 3 : 2) : 0));
  const totalRow = take(voicesCount + 1 + (learns && outlook.hasEvents ? 1 : 0));
  const familiesRow = take(families.length);
  const consensusRow = take(families.length);
  const baselineRow = learns ? take(families.length) : 0;
  const effectsRow = learns && outlook.hasEvents ? take(families.length) : 0;
  const drivenRow = learns && outlook.hasEvents ? take(families.length) : 0;
  const contributorRows = contributors.map(() => take(families.length));
  const historyRow = learns ? take(families.length) : 0;
  const chartDataRow = take(5);
  const pastRow = pastPeriodCount > 0 ? take(families.length * pastPeriodCount) : 0;

  const ahead: PeriodRow = { row: chosenRow + 1, column: 1, count, bucket };
  const periodsAhead = areaRef(periodsArea(ahead));
  const consensus = rowsAhead(consensusRow);
  const names: Area = { ...consensus, column: 0, columns: 1 };
  putChoices(draft, data, outlook, names, say);
  const section = (start: number, title: string, text: string, numberFormat = unitsFormat): Area =>
    putMatrix(
      draft,
      start,
      { title, heading: say(words.family), names: families, formula: `=${text}`, numberFormat },
      ahead,
      demandCells.firstPeriod,
    );

  const areas: DemandAreas = { consensus, voices: [], periods: ahead };
  if (learns) {
    const past: PeriodRow = { row: historyRow + 1, column: 1, count: history.periodCount, bucket };
    const learned: Area = { row: historyRow + 2, column: 1, rows: families.length, columns: history.periodCount };
    putMatrix(
      draft,
      historyRow,
      {
        title: say(words.history),
        heading: say(words.family),
        names: families,
        formula: `=${knownQuantities("SopDemand", exactly(namesBeside(learned), families), areaRef(periodsArea(past)))}`,
        numberFormat: unitsFormat,
      },
      past,
      periodsLater(demandCells.firstPeriod, -history.periodCount, bucket),
    );
    const level = baselineAt(demandCells.prudence, areaRef(learned), families.length, history.periodCount, count, season);
    const baseline = section(baselineRow, say(words.baselineUnits), blankWithoutAnswer(families.length, count, level));
    draft.name(demandCells.history, learned).name(demandCells.baseline, baseline);
    Object.assign(areas, { history: learned, baseline, driven: baseline });
    if (outlook.hasEvents) {
      const effects = section(
        effectsRow,
        say(words.effects),
        eventEffects(namesBeside(rowsAhead(effectsRow)), periodsAhead, bucket),
        effectFormat,
      );
      const driven = section(
        drivenRow,
        say(words.drivenUnits),
        `IF(${areaRef(baseline)}="","",SOP.DRIVERS(${areaRef(baseline)},${areaRef(effects)}))`,
      );
      draft.name(demandCells.effects, effects).name(demandCells.driven, driven);
      areas.driven = driven;
    }
  }
  const voices: Voice[] = areas.driven
    ? [{ name: say(outlook.hasEvents ? words.driven : words.baseline), source: null, area: areas.driven }]
    : [];
  contributors.forEach((source, index) => {
    const start = contributorRows[index] ?? 0;
    const area = rowsAhead(start);
    const text = knownQuantities("SopForecasts", exactly(namesBeside(area), families), periodsAhead, exactly(quoted(source), [source]));
    section(
      start,
      say(words.voiceUnits).replace("{name}", () => sourceName(source, language)),
      text,
    );
    voices.push({ name: sourceName(source, language), source, area });
  });
  areas.voices = voices;

  const table = putVoices(draft, voicesRow, { data, outlook, areas }, pastRow, language);
  section(
    consensusRow,
    say(words.consensusUnits),
    consensusOf(
      voices.map(({ area }) => areaRef(area)),
      areaRef(table.weights),
      families.length,
      count,
    ),
  );
  draft.name(demandCells.consensus, consensus).name(demandCells.families, names).name(demandCells.periods, periodsArea(ahead));
  if (pastPeriodCount > 0) putPast(draft, pastRow, data, outlook, language);
  const figures = { data, outlook, areas };
  putChosenFamily(draft, chosenRow, figures, language);
  putTotals(draft, totalRow, figures, language);
  putDemandChart(draft, { chartRow, chartDataRow, chosenRow, shownHistory }, figures, language);
  putFamilies(draft, familiesRow, figures, language);
  putDemandHeadline(draft, table, figures, language);
}

/** First month, prudence and the family of the chart, above the figures. */
function putChoices(draft: SheetDraft, data: PlanningData, outlook: DemandOutlook, names: Area, say: Say): void {
  draft.put(4, 0, say(words.firstPeriod));
  draft.input(4, 1, demandCells.firstPeriod, outlook.followsReviews ? formula(`=${supplyCells.firstPeriod}`) : outlook.first, {
    format: periodFormat(data.settings.bucket, draft.language),
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
    columns: 2,
    items: names,
    title: say(words.shown),
    help: say(words.shownHelp),
  });
}
