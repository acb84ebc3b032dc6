/** The chosen family and the totals by period, and the chart of history, band and consensus. */
import { calendarOf } from "../../calendar/periods";
import { colon, type Text } from "../../language/text";
import { type Area, areaRef } from "../../language/references";
import { formula, quoted } from "../draft";
import { headerAbove, periodsLater, putMatrix, type PeriodRow } from "../matrixSection";
import { columnOf, rowOf, type Section } from "../sections";
import { wholeNumber } from "../wholeNumber";
import { lastWords } from "./demandAnswers";
import { demandCells } from "./demandCells";
import { daysOf } from "./demandDays";
import {
  comparedWithLast,
  firstPeriods,
  forecastAhead,
  knownSums,
  lastPeriods,
  summedPeriods,
  unitsFormat,
  type Figures,
} from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { methodsOf } from "./demandRecord";
import { demandWords as words } from "./demandWords";

/** A line of figures over the periods ahead. */
interface NamedLine {
  name: string;
  text: string;
}

/** Place of the chosen family among the names. */
const chosen = `XMATCH(${demandCells.chartFamily},${demandCells.families})`;

const lineIn = (cells: string): string => `INDEX(${cells},${chosen},0)`;
const lineOf = (area: Area): string => lineIn(areaRef(area));

/** Rows of one family by period: baseline, with events, low, high, each contributor, consensus. */
function chosenLines(drawing: DemandDrawing): NamedLine[] {
  const { at, outlook, periods, say, voices } = drawing;
  const { history, forecasted, baseline, driven, consensus, workingDays, courses } = at;
  const lines: NamedLine[] = [];
  if (history && forecasted && baseline) {
    const base = areaRef(rowOf(at.chosen.body, 0));
    const season = calendarOf(periods.bucket).periodsInYear;
    const methods = methodsOf(demandCells.families, outlook);
    const method = outlook.choosesMethods ? `INDEX(${methods},${chosen})` : methods;
    // The band always holds the baseline: for rare demand the mean may lie outside of levels of single periods.
    const level = (share: string, sign: string): string => {
      const by = { method, ...(workingDays && { days: daysOf(drawing, workingDays, history, "all") }), quantile: share };
      const ahead = forecastAhead("sold", 1, history.body.columns, periods.count, season, by);
      const asked = `LET(sold,${lineOf(forecasted.body)},${courses ? `${ahead}*${lineOf(courses.body)}` : ahead})`;
      return `LET(asked,${asked},IFERROR(IF(asked${sign}${base},${base},asked),""))`;
    };
    lines.push({ name: say(words.baseline), text: lineOf(baseline.body) });
    if (driven) lines.push({ name: say(words.driven), text: lineOf(driven.body) });
    lines.push({ name: say(words.low), text: level("0.1", ">") }, { name: say(words.high), text: level("0.9", "<") });
  }
  for (const { name, source, area } of voices) if (source !== null) lines.push({ name, text: lineOf(area) });
  return [...lines, { name: say(words.consensus), text: lineOf(consensus.body) }];
}

/** Puts lines of periods one under the other; gives the area of the figures. */
function putNamedLines({ draft, periods }: DemandDrawing, section: Section, title: string, lines: readonly NamedLine[]): Area {
  const names = lines.map(({ name }) => name);
  const [first, ...others] = lines.map(({ text }) => `=${text}`);
  const body = putMatrix(draft, section, { title, heading: "", names, formula: first ?? "=", numberFormat: unitsFormat }, periods);
  draft.putColumn(body.row + 1, 1, others.map(formula));
  return body;
}

/** Everything that is forecast for the family that the chart shows. */
export function putChosenFamily(drawing: DemandDrawing): void {
  const { draft, say, at } = drawing;
  draft.name(demandCells.chosen, putNamedLines(drawing, at.chosen, say(words.chosen), chosenLines(drawing)));
}

/** The same lines for all families together, without the band. */
export function putTotals(drawing: DemandDrawing): void {
  const { draft, say, at, voices } = drawing;
  const lines = [
    ...(at.baseline ? [{ name: say(words.baseline), area: at.baseline.body }] : []),
    ...(at.driven ? [{ name: say(words.driven), area: at.driven.body }] : []),
    ...voices.filter(({ source }) => source !== null),
    { name: say(words.consensus), area: at.consensus.body },
  ].map(({ name, area }) => ({ name, text: knownSums(firstPeriods(area, area.columns), "columns") }));
  draft.name(demandCells.totals, putNamedLines(drawing, at.totals, say(words.allFamilies), lines));
}

/** History and forecast of the chosen family in one picture, under a sentence that says where its demand goes. */
export function putDemandChart(drawing: DemandDrawing): void {
  const { draft, say, at } = drawing;
  const band: readonly Text[] = at.history ? [words.baseline, words.low, words.high] : [];
  const ahead = [words.consensus, ...band];
  const names = [...(at.history ? [words.historyLine] : []), ...ahead];
  putChartData(drawing, names, ahead);
  draft.look(draft.put(at.chart.row, 0, formula(chosenSentence(drawing))), "section");
  draft.chart({
    id: "SopDemandChart",
    type: "line",
    title: say(words.chart),
    categories: headerAbove(at.chartData),
    series: names.map((name, index) => ({
      name: say(name),
      values: rowOf(at.chartData.body, index),
      ...(name === words.low || name === words.high ? { quiet: true } : {}),
    })),
    place: at.chart.body,
    numberFormat: unitsFormat,
  });
}

/** The figures behind the chart: the history first, the lines ahead after its last period. */
function putChartData(drawing: DemandDrawing, names: readonly Text[], ahead: readonly Text[]): void {
  const { draft, say, at, periods, shownHistory } = drawing;
  const { row, body } = at.chartData;
  // A period without a figure has no point: #N/A is left out of a chart, an empty text would be drawn as zero.
  const drawn = (line: string): string => `=LET(line,${line},IF(ISNUMBER(line),line,NA()))`;
  const { bucket } = periods;
  const first = periodsLater(demandCells.firstPeriod, -shownHistory, bucket);
  const shown: PeriodRow = { row: row + 1, column: 1, count: body.columns, bucket, first };
  const tail = at.history && lineIn(lastPeriods(at.history.body, shownHistory).cells);
  const text = drawn(tail ?? lineNamed(drawing, words.consensus));
  putMatrix(
    draft,
    at.chartData,
    { title: say(words.chartData), heading: "", names: names.map(say), formula: text, numberFormat: unitsFormat },
    shown,
  );
  if (tail !== undefined)
    ahead.forEach((name, index) => draft.put(body.row + 1 + index, 1 + shownHistory, formula(drawn(lineNamed(drawing, name)))));
  draft.name(demandCells.chartData, body);
}

/** The cells of a line of the chosen family. */
function lineNamed(drawing: DemandDrawing, name: Text): string {
  const place = chosenLines(drawing).findIndex((line) => line.name === drawing.say(name));
  return areaRef(rowOf(columnOf(drawing.at.chosen.body, 0, drawing.periods.count), place));
}

/** "HDI boards: 1,200 units over the next 12 months, 5% below the last 12." */
function chosenSentence(drawing: DemandDrawing): string {
  const { say, at, periods } = drawing;
  const count = summedPeriods(periods.count, calendarOf(periods.bucket).periodsInYear);
  const next = `INDEX(${lineNamed(drawing, words.consensus)},1,SEQUENCE(1,${count}))`;
  const last = at.history && at.history.body.columns >= count ? lineIn(lastPeriods(at.history.body, count).cells) : undefined;
  const line = (cells: string): Figures => ({ cells, rows: 1, columns: count });
  const compared = last === undefined ? '""' : comparedWithLast(lastWords(say), count, { next: line(next), last: line(last) });
  const unit = quoted(say(words.overNext).replace("{months}", String(count)));
  return `=${demandCells.chartFamily}&${quoted(say(colon))}&${wholeNumber(`SUM(${next})`)}&${unit}&${compared}&"."`;
}
