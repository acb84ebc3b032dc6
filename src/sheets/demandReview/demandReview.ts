/** Demand review: history, statistical baseline, events, contributors and their record, and the consensus of all of them. */
import type { Language } from "../../language/text";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { periodsBy } from "../../calendar/periods";
import { sourceName } from "../../domain/analyse/forecastSources";
import { sayIn, type Say } from "../../calendar/periodText";
import type { Area, Blueprint } from "../blueprint";
import { areaRef, exactly, formula, quoted, SheetDraft } from "../draft";
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
import { monthsArea, namesBeside, nameWidth, periodFormat, periodsLater, periodWidth, putMatrix, type MonthRow } from "../matrixSection";
import { demandMissing, putMissing } from "../missing";

export const demandReviewMark = "SopDemandReview";

const effectFormat = '+0%;"▼ −"0%;"–"';
/** Months of history that the chart shows before the months ahead. */
const chartHistory = { month: 24, week: 52 } as const;

export function demandReview(data: PlanningData, outlook: DemandOutlook, language: Language): Blueprint {
  const say = sayIn(language, data.settings);
  const draft = new SheetDraft(demandReviewMark, say(words.title), language);
  draft.heading(say(words.title), say(words.answer)).freeze(3, 1);
  const { families } = data;
  const { bucket } = data.settings;
  const { year: season } = periodsBy(bucket);
  const { contributors, months: count, history, pastMonths } = outlook;
  const learns = history.months > 0 && data.filled.has("SopDemand");
  const shownHistory = Math.min(chartHistory[bucket], history.months);
  draft.widths([nameWidth, ...Array.from({ length: Math.max(12, count + shownHistory, history.months) }, () => periodWidth(bucket))]);
  const firstFigures = putMissing(draft, 8, demandMissing(data), language);
  if (families.length === 0 || outlook.first === 0 || (!learns && contributors.length === 0)) {
    draft.look(draft.put(2, 0, say(words.noForecast)), "headline").height(2, 1, 20);
    return draft.build();
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
  const voicesRow = take(voicesCount + 1 + (pastMonths > 0 ? 3 : 1));
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
  const pastRow = pastMonths > 0 ? take(families.length * pastMonths) : 0;

  const ahead: MonthRow = { row: chosenRow + 1, column: 1, count, bucket };
  const monthsAhead = areaRef(monthsArea(ahead));
  const consensus = rowsAhead(consensusRow);
  const names: Area = { ...consensus, column: 0, columns: 1 };
  putChoices(draft, data, outlook, names, say);
  const section = (start: number, title: string, text: string, numberFormat = unitsFormat): Area =>
    putMatrix(
      draft,
      start,
      { title, heading: say(words.family), names: families, formula: `=${text}`, numberFormat },
      ahead,
      "SopDemandFirstMonth",
    );

  const areas: DemandAreas = { consensus, voices: [], months: ahead };
  if (learns) {
    const past: MonthRow = { row: historyRow + 1, column: 1, count: history.months, bucket };
    const learned: Area = { row: historyRow + 2, column: 1, rows: families.length, columns: history.months };
    putMatrix(
      draft,
      historyRow,
      {
        title: say(words.history),
        heading: say(words.family),
        names: families,
        formula: `=${knownQuantities("SopDemand", exactly(namesBeside(learned), families), areaRef(monthsArea(past)))}`,
        numberFormat: unitsFormat,
      },
      past,
      periodsLater("SopDemandFirstMonth", -history.months, bucket),
    );
    const level = baselineAt("SopDemandPrudence", areaRef(learned), families.length, history.months, count, season);
    const baseline = section(baselineRow, say(words.baselineUnits), blankWithoutAnswer(families.length, count, level));
    draft.name("SopDemandHistory", learned).name("SopDemandBaseline", baseline);
    Object.assign(areas, { history: learned, baseline, driven: baseline });
    if (outlook.hasEvents) {
      const effects = section(
        effectsRow,
        say(words.effects),
        eventEffects(namesBeside(rowsAhead(effectsRow)), monthsAhead, bucket),
        effectFormat,
      );
      const driven = section(
        drivenRow,
        say(words.drivenUnits),
        `IF(${areaRef(baseline)}="","",SOP.DRIVERS(${areaRef(baseline)},${areaRef(effects)}))`,
      );
      draft.name("SopDemandEffects", effects).name("SopDemandDriven", driven);
      areas.driven = driven;
    }
  }
  const voices: Voice[] = areas.driven
    ? [{ name: say(outlook.hasEvents ? words.driven : words.baseline), source: null, area: areas.driven }]
    : [];
  contributors.forEach((source, index) => {
    const start = contributorRows[index] ?? 0;
    const area = rowsAhead(start);
    const text = knownQuantities("SopForecasts", exactly(namesBeside(area), families), monthsAhead, exactly(quoted(source), [source]));
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
  draft.name("SopDemandConsensus", consensus).name("SopDemandNames", names).name("SopDemandMonths", monthsArea(ahead));
  if (pastMonths > 0) putPast(draft, pastRow, data, outlook, language);
  const figures = { data, outlook, areas };
  putChosenFamily(draft, chosenRow, figures, language);
  putTotals(draft, totalRow, figures, language);
  putDemandChart(draft, { chartRow, chartDataRow, chosenRow, shownHistory }, figures, language);
  putFamilies(draft, familiesRow, figures, language);
  putDemandHeadline(draft, table, figures, language);
  return draft.build();
}

/** First month, prudence and the family of the chart, above the figures. */
function putChoices(draft: SheetDraft, data: PlanningData, outlook: DemandOutlook, names: Area, say: Say): void {
  draft.put(4, 0, say(words.firstMonth));
  draft.input(4, 1, "SopDemandFirstMonth", outlook.followsReviews ? formula("=SopFirstMonth") : outlook.first, {
    format: periodFormat(data.settings.bucket, draft.language),
    title: say(words.firstMonth),
    help: say(words.firstMonthHelp),
  });
  draft.put(5, 0, say(words.prudence));
  const level = draft.put(5, 1, data.tables.has("SopSettings") ? formula(`=${prudenceLevel()}`) : data.settings.prudence);
  draft.format(level, "0%").align(level, "Right").name("SopDemandPrudence", level);
  draft.look(draft.put(5, 2, say(words.noteMiddle)), "quiet");
  draft.put(6, 0, say(words.shown));
  draft.input(6, 1, "SopDemandFamily", data.families[0] ?? "", {
    format: "@",
    columns: 2,
    items: names,
    title: say(words.shown),
    help: say(words.shownHelp),
  });
}
