/** The chart of the supply review: load and capacity of one resource, period by period. */
import { colon } from "../../language/text";
import { type Area, areaRef, cellRef } from "../../language/references";
import { unseenAt } from "../basisOwners";
import { formula, quoted, sentenceWithGaps } from "../draft";
import { isWrong, listed, orZero } from "../known";
import { headerAbove, namesBeside, namesOfRows, putMatrix } from "../matrixSection";
import { columnOf, rowOf } from "../sections";
import { wholeNumber } from "../wholeNumber";
import { hoursOver } from "./overload";
import { supplyCells } from "./supplyCells";
import type { SupplyDrawing } from "./supplyPlaces";
import { hoursFormat, resourcesByStatistics, unlessByStatistics } from "./supplyPlan";
import { supplyWords as words } from "./supplyWords";

/** Draws the chart under a sentence that says what it shows, and the cell in which its resource is chosen. */
export function putLoadChart(drawing: SupplyDrawing): void {
  const { draft, data, say, at } = drawing;
  draft.put(6, 0, say(words.shown));
  draft.input(6, 1, supplyCells.chartResource, formula(shownFirst(at.bottlenecks.body)), {
    format: "General",
    columns: 3,
    items: namesOfRows(at.use.body),
    title: say(words.shown),
    help: say(words.shownHelp),
  });
  putChartData(drawing);
  const [load, capacity, overtime] = [0, 1, 2].map((index) => rowOf(at.chartData.body, index)) as [Area, Area, Area];
  draft.look(draft.put(at.chart.row, 0, formula(sentenceOf(load, capacity, drawing))), "section");
  draft.chart({
    id: "SopLoadChart",
    type: "columnClustered",
    title: say(words.chart),
    categories: headerAbove(at.chartData),
    series: [
      { name: say(words.load), values: load },
      { name: say(words.capacity), values: capacity, type: "line" },
      ...(data.hasOvertime ? [{ name: say(words.withOvertime), values: overtime, type: "line" as const }] : []),
    ],
    place: at.chart.body,
    numberFormat: hoursFormat,
  });
}

/** Where nothing is known to be too much, a resource that nobody knows about comes before those that fit. */
function shownFirst(bottlenecks: Area): string {
  const [names, uses] = [0, 1].map((column) => areaRef(columnOf(bottlenecks, column))) as [string, string];
  const [first, hours] = [0, 2].map((column) => cellRef(bottlenecks.row, column)) as [string, string];
  return `=IF(IFERROR(${hours}>0,FALSE),${first},IFERROR(INDEX(${names},XMATCH(TRUE,ISERROR(${uses}))),${first}))`;
}

/** The figures of the chosen resource: load, capacity, and capacity with overtime where there is some. */
function putChartData({ draft, data, say, at, periods }: SupplyDrawing): void {
  const chosen = (area: Area): string => `=INDEX(${areaRef(area)},XMATCH(${supplyCells.chartResource},${namesBeside(area)}),0)`;
  const lines = [words.load, words.capacity, ...(data.hasOvertime ? [words.withOvertime] : [])];
  const body = putMatrix(
    draft,
    at.chartData,
    { title: say(words.chartData), heading: "", names: lines.map(say), formula: chosen(at.load.body), numberFormat: hoursFormat },
    periods,
  );
  const capacity = rowOf(body, 1);
  draft.put(capacity.row, 1, formula(chosen(at.capacity.body)));
  if (!data.hasOvertime) return;
  const limit = listed(supplyCells.chartResource, "SopResources", "Resource", "Overtime limit");
  draft.put(
    capacity.row + 1,
    1,
    formula(
      `=LET(limit,${limit},hours,${areaRef(capacity)},IF(ISERROR(limit),limit,IF(ISNUMBER(hours),hours*(1+IF(ISNUMBER(limit),limit,0)),hours)))`,
    ),
  );
}

/** "SMT assembly: 85 h over capacity in 3 of the months shown", that it fits, or that nobody knows. */
function sentenceOf(load: Area, capacity: Area, drawing: SupplyDrawing): string {
  const { say } = drawing;
  const told = sentenceWithGaps(say(words.chosenOver), { hours: wholeNumber("SUM(over)"), months: "SUM(--(over>0))" });
  const parts = [
    `wrong,SUM(${isWrong(areaRef(load))}+${isWrong(areaRef(capacity))})`,
    `over,IF(${isWrong(areaRef(load))}+${isWrong(areaRef(capacity))}>0,0,${hoursOver(orZero(areaRef(load)), orZero(areaRef(capacity)))})`,
  ];
  const place = `XMATCH(${supplyCells.chartResource},${supplyCells.resources})`;
  const fits = `${quoted(say(words.chosenFits))}&${unlessByStatistics(`INDEX(${resourcesByStatistics},${place})`, drawing)}`;
  const unseen = areaRef(unseenAt(drawing.at.basis));
  const known = `IF(SUM(over)=0,IF((wrong=0)*(${unseen}=0),${fits},${quoted(say(words.chosenUnknown))}),${told})`;
  return `=LET(${parts.join(",")},${supplyCells.chartResource}&${quoted(say(colon))}&${known})`;
}
