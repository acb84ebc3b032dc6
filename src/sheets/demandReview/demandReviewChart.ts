/** The chosen family and the totals by month, and the chart of history, band and consensus. */
import type { Language, Text } from "../../language/text";
import { calendarOf } from "../../calendar/periods";
import type { Area } from "../blueprint";
import { areaRef, formula, quoted, type SheetDraft } from "../draft";
import { lastWords, type DemandFigures } from "./demandReviewAnswers";
import {
  comparedWithLast,
  firstPeriods,
  forecastAhead,
  knownSums,
  lastPeriods,
  summedPeriods,
  unitsFormat,
  wholeNumber,
} from "./demandReviewFormulas";
import { demandWords as words } from "./demandReviewWords";
import { chartColumns, periodsLater, putMatrix } from "../matrixSection";
import { demandCells } from "./demandCells";
import { sayIn, type Say } from "../../calendar/periodText";

/** Place of the chosen family among the names. */
const chosen = `XMATCH(${demandCells.chartFamily},${demandCells.families})`;

const lineIn = (cells: string): string => `INDEX(${cells},${chosen},0)`;
const lineOf = (area: Area): string => lineIn(areaRef(area));

/** Rows of one family by month: baseline, with events, low, high, each contributor, consensus. */
function chosenLines({ areas, data, outlook }: DemandFigures, row: number, say: Say): { name: string; text: string }[] {
  const { baseline, driven, history, consensus, voices } = areas;
  const count = outlook.periodCount;
  const { periodsInYear: season } = calendarOf(data.settings.bucket);
  const lines: { name: string; text: string }[] = [];
  if (baseline && driven && history) {
    const base = areaRef({ row: row + 2, column: 1, rows: 1, columns: count });
    // The band always holds the baseline: for rare demand the mean may lie outside of levels of single months.
    const level = (share: string, sign: string): string => {
      const asked = `LET(sold,${lineOf(history)},${forecastAhead("sold", 1, history.columns, count, season, share)})`;
      return `LET(asked,${asked},IFERROR(IF(asked${sign}${base},${base},asked),""))`;
    };
    lines.push({ name: say(words.baseline), text: lineOf(baseline) });
    if (driven !== baseline) lines.push({ name: say(words.driven), text: lineOf(driven) });
    lines.push({ name: say(words.low), text: level("0.1", ">") }, { name: say(words.high), text: level("0.9", "<") });
  }
  for (const { name, source, area } of voices) if (source !== null) lines.push({ name, text: lineOf(area) });
  return [...lines, { name: say(words.consensus), text: lineOf(consensus) }];
}

/** Puts lines of months one under the other; gives the area of the figures. */
function putLines(
  draft: SheetDraft,
  row: number,
  title: string,
  lines: readonly { name: string; text: string }[],
  figures: DemandFigures,
): Area {
  const [first] = lines;
  const area = putMatrix(
    draft,
    row,
    { title, heading: "", names: lines.map(({ name }) => name), formula: `=${first?.text ?? ""}`, numberFormat: unitsFormat },
    figures.areas.periods,
    demandCells.firstPeriod,
  );
  lines.slice(1).forEach(({ text }, index) => draft.put(area.row + 1 + index, 1, formula(`=${text}`)));
  return area;
}

export function putChosenFamily(draft: SheetDraft, row: number, figures: DemandFigures, language: Language): void {
  const say = sayIn(language, figures.data.settings);
  draft.name(demandCells.chosen, putLines(draft, row, say(words.chosen), chosenLines(figures, row, say), figures));
}

export function putTotals(draft: SheetDraft, row: number, figures: DemandFigures, language: Language): void {
  const say = sayIn(language, figures.data.settings);
  const { baseline, driven, consensus, voices } = figures.areas;
  const lines = [
    ...(baseline ? [{ name: say(words.baseline), area: baseline }] : []),
    ...(driven && driven !== baseline ? [{ name: say(words.driven), area: driven }] : []),
    ...voices.filter(({ source }) => source !== null),
    { name: say(words.consensus), area: consensus },
  ].map(({ name, area }) => ({ name, text: knownSums(firstPeriods(area, area.columns), "columns") }));
  draft.name(demandCells.totals, putLines(draft, row, say(words.allFamilies), lines, figures));
}

interface ChartPlaces {
  chartRow: number;
  chartDataRow: number;
  chosenRow: number;
  /** Months of history that the chart shows. */
  shownHistory: number;
}

export function putDemandChart(draft: SheetDraft, places: ChartPlaces, figures: DemandFigures, language: Language): void {
  const say = sayIn(language, figures.data.settings);
  const { areas, outlook } = figures;
  const { bucket } = figures.data.settings;
  const { chartRow, chartDataRow, chosenRow, shownHistory } = places;
  const lines = chosenLines(figures, chosenRow, say);
  const lineNamed = (name: Text): string =>
    areaRef({ row: chosenRow + 2 + lines.findIndex((line) => line.name === say(name)), column: 1, rows: 1, columns: outlook.periodCount });
  // A month without a figure has no point: #N/A is left out of a chart, an empty text would be drawn as zero.
  const drawn = (line: string): string => `LET(line,${line},IF(ISNUMBER(line),line,NA()))`;
  const ahead = [
    { name: words.consensus, band: false },
    ...(areas.history
      ? [
          { name: words.baseline, band: false },
          { name: words.low, band: true },
          { name: words.high, band: true },
        ]
      : []),
  ];
  const names = [...(areas.history ? [words.historyLine] : []), ...ahead.map(({ name }) => name)];
  const width = shownHistory + outlook.periodCount;
  const periods = { row: chartDataRow + 1, column: 1, count: width, bucket };
  const tail = areas.history && lastPeriods(areas.history, shownHistory);
  const data = putMatrix(
    draft,
    chartDataRow,
    {
      title: say(words.chartData),
      heading: "",
      names: names.map(say),
      formula: `=${tail ? drawn(lineIn(tail.cells)) : drawn(lineNamed(words.consensus))}`,
      numberFormat: unitsFormat,
    },
    periods,
    periodsLater(demandCells.firstPeriod, -shownHistory, bucket),
  );
  const firstAhead = data.row + names.length - ahead.length;
  if (tail) ahead.forEach(({ name }, index) => draft.put(firstAhead + index, 1 + shownHistory, formula(`=${drawn(lineNamed(name))}`)));
  draft.name(demandCells.chartData, data);
  const line = (index: number): Area => ({ ...data, row: data.row + index, rows: 1 });
  draft.look(draft.put(chartRow, 0, formula(chosenSentence(figures, lineNamed(words.consensus), say))), "section");
  draft.chart({
    id: "SopDemandChart",
    type: "line",
    title: say(words.chart),
    categories: { ...line(0), row: chartDataRow + 1 },
    series: names.map((name, index) => ({
      name: say(name),
      values: line(index),
      ...(name === words.low || name === words.high ? { quiet: true } : {}),
    })),
    place: { row: chartRow + 1, column: 0, rows: 16, columns: chartColumns },
    numberFormat: unitsFormat,
  });
}

/** "HDI boards: 1,200 units over the next 12 months, 5% below the last 12." */
function chosenSentence({ areas, data, outlook }: DemandFigures, consensus: string, say: Say): string {
  const periods = summedPeriods(outlook.periodCount, calendarOf(data.settings.bucket).periodsInYear);
  const shown = `SUM(INDEX(${consensus},1,SEQUENCE(1,${periods})))`;
  const { history } = areas;
  const last = history && history.columns >= periods ? lineIn(lastPeriods(history, periods).cells) : undefined;
  const compared =
    last === undefined
      ? '""'
      : comparedWithLast(lastWords(say), periods, { next: "next", last: `SUM(${last})`, complete: `COUNT(${last})=${periods}` });
  const unit = quoted(say(words.overNext).replace("{months}", String(periods)));
  return `=LET(next,${shown},${demandCells.chartFamily}&${quoted(say(words.colon))}&${wholeNumber("next")}&${unit}&${compared}&".")`;
}
