/** The chart of the stock review: the projected stock of one family between its limits. */
import { colon } from "../../language/text";
import { areaRef } from "../../language/references";
import { unseenAt } from "../basisOwners";
import { formula, quoted, sentenceWithGaps } from "../draft";
import { unknownIn } from "../known";
import { headerAbove, namesBeside, namesOfRows, putMatrix } from "../matrixSection";
import { columnOf, rowOf, type Section } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { familiesByStatistics, unlessByStatistics } from "../supplyReview/supplyPlan";
import { isCut } from "./stockBasis";
import { stockCells } from "./stockCells";
import type { StockDrawing } from "./stockPlaces";
import { stockWords as words } from "./stockWords";
import { unitsFormat } from "./stockToday";

/** @param places of the chart, of its figures, and of the projected stock that it shows a family of */
export function putStockChart(drawing: StockDrawing, places: { chart: Section; figures: Section; projected: Section }): void {
  const { draft, data, say, at, columns } = drawing;
  const { chart, figures } = places;
  draft.put(5, 0, say(words.shown));
  draft.input(5, 1, stockCells.chartFamily, data.families[0] ?? "", {
    format: "@",
    columns: 3,
    items: namesOfRows(at.today.body),
    title: say(words.shown),
    help: say(words.shownHelp),
  });
  const names = columns.limits ? [words.stock, words.minimum, words.maximum] : [words.stock];
  putFigures(drawing, figures, places.projected, names.map(say));
  if (columns.limits) draft.look(draft.put(chart.row, 0, formula(sentenceOf(drawing, figures, places.projected))), "section");
  draft.chart({
    id: "SopStockChart",
    type: "line",
    title: say(words.chart),
    categories: headerAbove(figures),
    series: names.map((name, index) => ({ name: say(name), values: rowOf(figures.body, index) })),
    place: chart.body,
    numberFormat: "#,##0",
  });
}

/** The lines of the chosen family: its stock, and its limits where there are some. */
function putFigures(
  { draft, say, at, columns, periods }: StockDrawing,
  figures: Section,
  { body: projected }: Section,
  names: readonly string[],
): void {
  const place = `XMATCH(${stockCells.chartFamily},${namesBeside(projected)})`;
  const chosen = `=LET(line,INDEX(${areaRef(projected)},${place},0),IF(ISNUMBER(line),line,NA()))`;
  putMatrix(draft, figures, { title: say(words.chartData), heading: "", names, formula: chosen, numberFormat: unitsFormat }, periods);
  const limits = columns.limits ? [columns.limits.minimum, columns.limits.maximum] : [];
  limits.forEach((column, index) => {
    const limit = areaRef(columnOf(at.today.body, column));
    const { row } = rowOf(figures.body, 1 + index);
    // A family without this limit has no line: #N/A is left out of a chart, an empty text would be drawn as zero.
    for (let period = 0; period < periods.count; period += 1)
      draft.put(row, 1 + period, formula(`=IF(ISNUMBER(INDEX(${limit},${place})),INDEX(${limit},${place}),NA())`));
  });
}

/** "HDI boards: below its minimum in 3 of the months shown", or above its maximum, within its limits, or that nobody knows. */
function sentenceOf(drawing: StockDrawing, { body }: Section, { body: projected }: Section): string {
  const { data, say, at, columns } = drawing;
  const [stock, minimum, maximum] = [0, 1, 2].map((index) => areaRef(rowOf(body, index))) as [string, string, string];
  const count = (sign: string, limit: string): string => `SUM(--IFERROR(${stock}${sign}${limit},FALSE))`;
  const [below, above] = [
    sentenceWithGaps(say(words.chosenBelow), { months: "below" }),
    sentenceWithGaps(say(words.chosenAbove), { months: "above" }),
  ];
  const place = `XMATCH(${stockCells.chartFamily},${namesBeside(projected)})`;
  const limits = columns.limits ? [columns.limits.minimum, columns.limits.maximum] : [];
  const wrong = limits.map((column) => `ISERROR(INDEX(${areaRef(columnOf(at.today.body, column))},${place}))`);
  const unknown = [unknownIn(stock), ...wrong, areaRef(unseenAt(at.basis))].join("+");
  // Without resources in common, only the family itself counts.
  const touched = isCut(data) ? familiesByStatistics : supplyCells.standIns;
  const within = `IF(COUNT(${minimum},${maximum})=0,${quoted(say(words.chosenWithout))},${quoted(say(words.chosenWithin))})&${unlessByStatistics(`INDEX(${touched},${place})`, drawing)}`;
  const rest = `IF(${unknown}=0,${within},${quoted(say(words.chosenUnknown))})`;
  const told = `IF(below>0,${below},IF(above>0,${above},${rest}))`;
  return `=LET(below,${count("<", minimum)},above,${count(">", maximum)},${stockCells.chartFamily}&${quoted(say(colon))}&${told})`;
}
