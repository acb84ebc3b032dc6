/** Past forecasts beside the demand that came: one row a family and month, what weights and records are measured on. */
import type { Language } from "../../language/text";
import { consensusSource, statisticalSource, type DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sourceName } from "../../domain/analyse/forecastSources";
import { sayIn } from "../../calendar/periodText";
import type { Area } from "../blueprint";
import { areaRef, exactly, formula, quoted, type SheetDraft } from "../draft";
import { knownQuantities, unitsFormat } from "./demandReviewFormulas";
import { demandWords as words } from "./demandReviewWords";
import { periodFormat, periodsLater } from "../matrixSection";
import { demandCells } from "./demandCells";

/** A column of the past: 0 is demand, then the voices in their order, then the consensus. */
export function pastColumn(row: number, data: PlanningData, outlook: DemandOutlook, place: number): Area {
  return { row: row + 2, column: 2 + place, rows: data.families.length * outlook.pastPeriodCount, columns: 1 };
}

export function putPast(draft: SheetDraft, row: number, data: PlanningData, outlook: DemandOutlook, language: Language): void {
  const say = sayIn(language, data.settings);
  const { families } = data;
  const { pastPeriodCount: periods, contributors } = outlook;
  const rows = families.length * periods;
  const column = (index: number): Area => ({ row: row + 2, column: index, rows, columns: 1 });
  const family = exactly(areaRef(column(0)), families);
  const period = areaRef(column(1));
  const forecastOf = (source: string): string => knownQuantities("SopForecasts", family, period, exactly(quoted(source), [source]));
  const { bucket } = data.settings;
  // A year of 52 weeks leads to the same week of the year before, but for the one year in five or six that has a 53rd.
  const yearBefore = bucket === "week" ? `${period}-364` : `DATE(YEAR(${period})-1,MONTH(${period}),1)`;
  const place = `SEQUENCE(${rows},1,0)`;
  const columns = [
    { title: say(words.family), text: `INDEX(${demandCells.families},INT(${place}/${periods})+1)`, format: "General" },
    {
      title: say(words.month),
      text:
        bucket === "week"
          ? periodsLater(demandCells.firstPeriod, `MOD(${place},${periods})-${periods}`, bucket)
          : `DATE(YEAR(${demandCells.firstPeriod}),MONTH(${demandCells.firstPeriod})+MOD(${place},${periods})-${periods},1)`,
      format: periodFormat(bucket, language),
    },
    { title: say(words.demand), text: knownQuantities("SopDemand", family, period), format: unitsFormat },
    {
      title: say(words.baseline),
      text: outlook.keepsStatistical ? forecastOf(statisticalSource) : knownQuantities("SopDemand", family, yearBefore),
      format: unitsFormat,
    },
    ...contributors.map((source) => ({ title: sourceName(source, language), text: forecastOf(source), format: unitsFormat })),
    ...(outlook.keepsConsensus ? [{ title: say(words.consensus), text: forecastOf(consensusSource), format: unitsFormat }] : []),
  ];
  draft.look(draft.put(row, 0, say(words.past)), "section");
  const header = draft.putRow(
    row + 1,
    0,
    columns.map(({ title }) => title),
  );
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: columns.length - 1 }, "names")
    .height(row + 1, 1, 28);
  columns.forEach(({ text, format }, index) => {
    draft.put(row + 2, index, formula(`=${text}`));
    draft.format(column(index), format);
  });
  draft.align(column(1), "Right");
  draft.name(demandCells.past, { ...column(0), columns: columns.length });
}
