/** The answers of the demand review: who forecasts what and with what record, what changes by family, and the headline. */
import type { Language, Text } from "../../language/text";
import { sayIn, type PeriodText, type Say } from "../../calendar/periodText";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { calendarOf } from "../../calendar/periods";
import type { Area } from "../blueprint";
import { areaRef, formula, quoted, spoken, type SheetDraft } from "../draft";
import {
  blankWithoutAnswer,
  comparedWithLast,
  earnedWeights,
  everyPeriodKnown,
  firstPeriods,
  knownSums,
  lastPeriods,
  summedPeriods,
  unitsFormat,
  wholeNumber,
  type DemandAreas,
  type Figures,
} from "./demandReviewFormulas";
import { pastColumn } from "./demandReviewPast";
import { demandWords as words } from "./demandReviewWords";
import { demandCells } from "./demandCells";

export interface DemandFigures {
  data: PlanningData;
  outlook: DemandOutlook;
  areas: DemandAreas;
}

export interface VoicesTable {
  /** Names and gaps to the baseline of the contributors, without the baseline and the consensus. */
  contributors: Area;
  against: Area;
  weights: Area;
}

const shareFormat = "0%";
const signedFormat = "+0%;−0%;0%";
const accuracyFormat = "0.0%";
const pointsFormat = "+0.0%;−0.0%;0.0%";

/** One row a voice, the consensus last: what it expects, against the baseline, and its record where the past is known. */
export function putVoices(draft: SheetDraft, row: number, figures: DemandFigures, pastRow: number, language: Language): VoicesTable {
  const { areas, data, outlook } = figures;
  const say = sayIn(language, data.settings);
  const periods = summedPeriods(outlook.periodCount, calendarOf(data.settings.bucket).periodsInYear);
  const lines = [...areas.voices, { name: say(words.consensus), source: "consensus", area: areas.consensus }];
  const hasPast = outlook.pastPeriodCount > 0;
  const titles = [
    say(words.contributor),
    say(words.next).replace("{months}", String(periods)),
    say(words.against),
    ...(hasPast ? [words.pastFigures, words.accuracy, words.bias, words.valueAdded].map(say) : []),
    say(words.weight),
  ];
  const table: Area = { row: row + 2, column: 0, rows: lines.length, columns: titles.length };
  putTitledHeader(draft, row, say(words.voices), titles);
  draft.putColumn(
    table.row,
    0,
    lines.map(({ name }) => name),
  );
  const past = (place: number): string => areaRef(pastColumn(pastRow, data, outlook, place));
  const demand = past(0);
  lines.forEach(({ area, source }, index) => {
    const line = table.row + index;
    const shown = firstPeriods(area, periods).cells;
    draft.put(line, 1, formula(`=IF(COUNT(${shown})=0,"–",SUM(${shown}))`));
    draft.put(line, 2, source === null || areas.driven === undefined ? "–" : formula(againstBaseline(area, areas.driven, periods)));
    if (!hasPast) return;
    // Columns of the past: demand, the voices in their order, the consensus where it was kept.
    const forecast = past(index + 1);
    const kept = index < areas.voices.length || outlook.keepsConsensus;
    const measures = kept
      ? [
          `=SUM(ISNUMBER(${forecast})*ISNUMBER(${demand}))`,
          `=IFERROR(SOP.FORECASTACCURACY(${forecast},${demand}),"–")`,
          `=IFERROR(SOP.FORECASTBIAS(${forecast},${demand}),"–")`,
          ...(source === null ? [] : [`=IFERROR(SOP.FVA(${past(1)},${forecast},${demand}),"–")`]),
        ]
      : ["–", "–", "–", "–"];
    const cells = source === null ? [...measures, "–"] : measures;
    cells.forEach((text, place) => draft.put(line, 3 + place, text.startsWith("=") ? formula(text) : text));
  });
  const weightColumn = titles.length - 1;
  const weights: Area = { ...table, column: weightColumn, columns: 1, rows: areas.voices.length };
  const voices = areas.voices.length;
  const allPast = { ...pastColumn(pastRow, data, outlook, 1), columns: voices };
  const equal = `IF(SEQUENCE(${voices})>0,1/${voices})`;
  draft.put(weights.row, weightColumn, formula(`=${hasPast ? earnedWeights(areaRef(allPast), voices, demand) : equal}`));

  const column = (index: number): Area => ({ ...table, column: index, columns: 1 });
  draft.format(column(1), unitsFormat).format(column(2), signedFormat).format(column(weightColumn), shareFormat);
  if (hasPast)
    draft.format(column(3), "0").format(column(4), accuracyFormat).format(column(5), pointsFormat).format(column(6), pointsFormat);
  draft.align({ ...table, column: 1, columns: titles.length - 1 }, "Right");
  draft.rule({ ...table, column: weightColumn, columns: 1, rows: voices }, { kind: "dataBar" });
  const notes = hasPast
    ? [words.noteMeasures, outlook.keepsStatistical ? words.noteKept : words.noteNaive, words.noteWeights]
    : [outlook.contributors.length === 0 ? words.noteAlone : words.noteEqual];
  notes.forEach((note, index) => draft.look(draft.put(table.row + table.rows + index, 0, say(note)), "quiet"));
  draft.name(demandCells.voices, table).name(demandCells.weights, weights);
  const spoken: Area = { ...table, row: table.row + voices - outlook.contributors.length, rows: outlook.contributors.length, columns: 1 };
  return { contributors: spoken, against: { ...spoken, column: 2 }, weights };
}

/** Where a voice says something, its sum over that of the baseline for the same families and months. */
function againstBaseline(area: Area, driven: Area, periods: number): string {
  const [said, base] = [area, driven].map((each) => firstPeriods(each, periods).cells);
  const both = `ISNUMBER(${said})*ISNUMBER(${base})`;
  return `=LET(both,${both},IFERROR(SUM(IF(both,${said},0))/SUM(IF(both,${base},0))-1,"–"))`;
}

/** Title and header row of a table with headings of its own. */
export function putTitledHeader(draft: SheetDraft, row: number, title: string, titles: readonly string[]): void {
  draft.look(draft.put(row, 0, title), "section");
  const header = draft.putRow(row + 1, 0, titles);
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: titles.length - 1 }, "names")
    .height(row + 1, 1, 40);
}

/** Families: the last months beside the next ones, the baseline under them, and the method that the baseline comes from. */
export function putFamilies(draft: SheetDraft, row: number, { data, outlook, areas }: DemandFigures, language: Language): void {
  const say = sayIn(language, data.settings);
  const periods = summedPeriods(outlook.periodCount, calendarOf(data.settings.bucket).periodsInYear);
  const counted = (text: PeriodText): string => say(text).replace("{months}", String(periods));
  const sums = (figures: Figures): string => `=${knownSums(figures, "rows")}`;
  const next = { title: counted(words.next), text: sums(firstPeriods(areas.consensus, periods)), format: unitsFormat };
  const { history, baseline, driven } = areas;
  const rows = data.families.length;
  const column = (index: number): Area => ({ row: row + 2, column: index, rows, columns: 1 });
  const [nextRef, lastRef] = [areaRef(column(1)), areaRef(column(2))];
  const figures = history
    ? [
        next,
        { title: counted(words.last), text: sums(lastPeriods(history, Math.min(periods, history.columns))), format: unitsFormat },
        {
          title: say(words.change),
          // Sums of fewer months are no measure of a year.
          text: history.columns < periods ? `=IF(SEQUENCE(${rows})>0,"")` : `=IFERROR(${nextRef}/${lastRef}-1,"")`,
          format: signedFormat,
        },
        ...(baseline ? [{ title: say(words.baseline), text: sums(firstPeriods(baseline, periods)), format: unitsFormat }] : []),
        ...(driven && driven !== baseline
          ? [{ title: say(words.driven), text: sums(firstPeriods(driven, periods)), format: unitsFormat }]
          : []),
        {
          title: say(words.method),
          text: `=${blankWithoutAnswer(rows, 1, `SOP.FORECASTMETHOD(${areaRef(history)},${calendarOf(data.settings.bucket).periodsInYear})`)}`,
          format: "General",
        },
      ]
    : [next];
  putTitledHeader(draft, row, say(words.families), [say(words.family), ...figures.map(({ title }) => title)]);
  draft.putColumn(row + 2, 0, data.families);
  figures.forEach(({ text, format }, index) => {
    draft.put(row + 2, index + 1, formula(text));
    draft.format(column(index + 1), format);
  });
  const last = figures.length;
  if (history) draft.name(demandCells.methods, column(last)).align({ ...column(last), row: row + 1, rows: 1 }, "Left");
  draft.name(demandCells.familyTable, { row: row + 2, column: 0, rows, columns: last + 1 });
}

/** The demand ahead in one sentence: how much, against the year before, and who is furthest from the baseline. */
export function putDemandHeadline(
  draft: SheetDraft,
  table: VoicesTable,
  { data, outlook, areas }: DemandFigures,
  language: Language,
): void {
  const say = sayIn(language, data.settings);
  const periods = summedPeriods(outlook.periodCount, calendarOf(data.settings.bucket).periodsInYear);
  const shown = firstPeriods(areas.consensus, periods).cells;
  const compared = comparison(areas.history, periods, say);
  const [gaps, names] = [areaRef(table.against), areaRef(table.contributors)];
  const furthest = (text: Text): string => spoken(say(text), { name: "who", percent: "ROUND(100*ABS(gap),0)" });
  const disagreement =
    outlook.contributors.length === 0 || areas.driven === undefined
      ? '""'
      : `LET(sizes,IF(ISNUMBER(${gaps}),ABS(${gaps}),0),most,MAX(sizes),IF(most<0.005,"",LET(place,XMATCH(most,sizes),who,INDEX(${names},place),gap,INDEX(${gaps},place),IF(gap>0,${furthest(words.aboveBase)},${furthest(words.belowBase)}))))`;
  const head = spoken(say(words.headNext), { months: String(periods) });
  const text = `=IF(COUNT(${shown})=0,${quoted(say(words.noForecast))},LET(next,SUM(${shown}),${head}&${wholeNumber("next")}&${quoted(say(words.units))}&${compared}&${disagreement}&"."))`;
  draft.headline(text, demandCells.headline);
}

/** ", 6% above the last 12" for all families; `next` is defined by the formula around it. */
function comparison(history: Area | undefined, periods: number, say: Say): string {
  if (history === undefined || history.columns < periods) return '""';
  const last = lastPeriods(history, periods);
  return comparedWithLast(lastWords(say), periods, { next: "next", last: `SUM(${last.cells})`, complete: everyPeriodKnown(last) });
}

export const lastWords = (say: Say): { above: string; below: string; like: string } => ({
  above: say(words.aboveLast),
  below: say(words.belowLast),
  like: say(words.likeLast),
});
