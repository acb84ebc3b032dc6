/** Past forecasts beside the demand that came: one row a family and period, what weights and records are measured on. */
import { consensusSource, sourceName, statisticalIn } from "../../domain/analyse/forecastSources";
import { type Area, areaRef } from "../../language/references";
import { exactly } from "../criteria";
import { formula, quoted } from "../draft";
import { periodFormat, periodsLater } from "../matrixSection";
import { columnOf, headerHeights, putTableHead, type Section } from "../sections";
import { demandCells } from "./demandCells";
import { knownQuantities, unitsFormat } from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { demandWords as words } from "./demandWords";

/** A column of the past: 0 is demand, then those who forecast in their order, then the consensus. */
export const pastColumn = ({ body }: Section, place: number): Area => columnOf(body, 2 + place);

/** Whether the record covers the past, so that the baseline of the past is the very method of the baseline. */
export const isTested = ({ at, outlook }: DemandDrawing): boolean =>
  at.record !== undefined && at.record.body.columns >= outlook.pastPeriodCount;

/** Draws every past figure that weights and records are measured on. */
export function putPast(drawing: DemandDrawing, section: Section): void {
  const { draft, say } = drawing;
  const { row, body } = section;
  const columns = [...namesAndPeriods(drawing, section), ...figures(drawing, section)];
  const headings = columns.map(({ title }) => title);
  putTableHead(draft, row, { title: say(words.past), headings, height: headerHeights.twoLines });
  columns.forEach(({ text, format }, index) => {
    draft.put(body.row, index, formula(`=${text}`));
    draft.format(columnOf(body, index), format);
  });
  draft.align(columnOf(body, 1), "Right").name(demandCells.past, columnOf(body, 0, columns.length));
}

interface PastColumn {
  title: string;
  text: string;
  format: string;
}

/** Every family with every period of the past that somebody forecast. */
function namesAndPeriods({ draft, outlook, say, periods: { bucket } }: DemandDrawing, { body }: Section): PastColumn[] {
  const { pastPeriodCount: count } = outlook;
  const { firstPeriod, families } = demandCells;
  const place = `SEQUENCE(${body.rows},1,0)`;
  const period =
    bucket === "week"
      ? periodsLater(firstPeriod, `MOD(${place},${count})-${count}`, bucket)
      : `DATE(YEAR(${firstPeriod}),MONTH(${firstPeriod})+MOD(${place},${count})-${count},1)`;
  return [
    { title: say(words.family), text: `INDEX(${families},INT(${place}/${count})+1)`, format: "General" },
    { title: say(words.month), text: period, format: periodFormat(bucket, draft.language) },
  ];
}

/** The demand that came, and what each forecast for it. */
function figures(drawing: DemandDrawing, { body }: Section): PastColumn[] {
  const { draft, data, outlook, say, at, periods } = drawing;
  const { bucket } = periods;
  const family = exactly(areaRef(columnOf(body, 0)), data.families);
  const period = areaRef(columnOf(body, 1));
  const forecastOf = (source: string): string => knownQuantities("SopForecasts", family, period, exactly(quoted(source), [source]));
  // A year of 52 weeks leads to the same week of the year before, but for the one year in five or six that has a 53rd.
  const yearBefore = bucket === "week" ? `${period}-364` : `DATE(YEAR(${period})-1,MONTH(${period}),1)`;
  const tested = at.record && `LET(tested,TAKE(${areaRef(at.record.body)},,-${outlook.pastPeriodCount}),TOCOL(IF(tested="","",tested)))`;
  const kept = outlook.keepsStatistical
    ? forecastOf(statisticalIn(data.forecastSources))
    : knownQuantities("SopDemand", family, yearBefore);
  return [
    { title: say(words.demand), text: knownQuantities("SopDemand", family, period) },
    { title: say(words.baseline), text: tested !== undefined && isTested(drawing) ? tested : kept },
    ...outlook.contributors.map((source) => ({ title: sourceName(source, draft.language), text: forecastOf(source) })),
    ...(outlook.keepsConsensus ? [{ title: say(words.consensus), text: forecastOf(consensusSource) }] : []),
  ].map((column) => ({ ...column, format: unitsFormat }));
}
