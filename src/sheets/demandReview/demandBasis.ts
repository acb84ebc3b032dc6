/** What the demand review rests on: the past, what everybody forecasts, and events. */
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef, cellRef } from "../../language/references";
import type { Area } from "../../language/references";
import { consensusSource, statisticalIn } from "../../domain/analyse/forecastSources";
import { putBasis, stateOver, type Input, type Missing } from "../basis";
import { formula, quoted } from "../draft";
import { columnOf, type Section } from "../sections";
import { isMissing } from "../known";
import { headerAbove } from "../matrixSection";
import { demandCells } from "./demandCells";
import { saysCourses } from "./demandCourses";
import { learnsFrom, type DemandDrawing } from "./demandPlaces";
import { isTested, pastColumn } from "./demandPast";
import { demandWords as words } from "./demandWords";

/** How many inputs the review rests on. */
export const demandInputCount = (data: PlanningData, outlook: DemandOutlook): number =>
  1 + voiceInputCount(outlook) + (hasLostDemand(data) ? 1 : 0) + (learnsFrom(data, outlook) ? 1 + (outlook.hasEvents ? 4 : 0) : 0);

/** A company that keeps its demand, or forecasts, has none to be read now: the table is there, and empty. */
const isEmpty = ({ tables, filled }: PlanningData, table: "SopDemand" | "SopForecasts"): boolean => tables.has(table) && !filled.has(table);

const hasLostDemand = (data: PlanningData): boolean => isEmpty(data, "SopDemand");

/** Gaps in what contributors say, ahead and of the past. */
const voiceInputCount = ({ contributors, pastPeriodCount }: DemandOutlook): number =>
  (contributors.length > 0 ? 1 : 0) + (pastPeriodCount > 0 ? 1 : 0);

/** Of these, the events that say no course: the others need no effect. */
const withoutCourse = `*(SopEvents[Course]="")`;

/** Forecasts of these sources alone, and those of which nobody knows whose they are. */
const bySource = (sources: readonly string[]): Pick<Input, "names" | "rows"> =>
  sources.length === 0
    ? { rows: "0*ISBLANK(SopForecasts[Period])" }
    : { names: [{ column: "Family" }, { column: "Source", among: `{${sources.map(quoted).join(";")}}` }] };

/**
 * 1 where an area of forecasts by names and periods has no figure, although its name has one in another period and its period one of
 * another name: so that somebody who forecasts a part of the families, or fewer periods, leaves no gap. Where the whole table holds no
 * figure any more, all of them are gone.
 */
function gapsIn(cells: string, rows: number, columns: number, among = "1"): string {
  const [across, down] = [`MMULT(known,SEQUENCE(${columns},1,1,0))`, `MMULT(SEQUENCE(1,${rows},1,0),known)`];
  return `LET(known,ISNUMBER(${cells})*1,(1-known)*((${across}>0)*(${down}>0)+(COUNT(SopForecasts[Quantity])=0)>0)*${among})`;
}

/** Forecasts ahead that a contributor left out. */
function contributorGaps({ data, at, periods }: DemandDrawing): Input {
  const gaps = at.contributors.map(({ body }) => gapsIn(areaRef(body), data.families.length, periods.count));
  return {
    ...{ label: words.voicesInput, table: sopForecasts, column: "Quantity", owner: "Family", what: words.ofForecast },
    rows: "0*ISBLANK(SopForecasts[Period])",
    missing: {
      cells: gaps.length === 1 ? (gaps[0] ?? "0") : `VSTACK(${gaps.join(",")})`,
      names: gaps.length === 1 ? demandCells.families : `VSTACK(${gaps.map(() => demandCells.families).join(",")})`,
      periods: demandCells.periods,
      what: words.noVoice,
    },
  };
}

/** Forecasts of the past that weights and records are measured on: those of contributors and of the plan, where there was demand. */
function pastForecasts(drawing: DemandDrawing, past: Section): Input {
  const { data, outlook, at } = drawing;
  const { pastPeriodCount: count, contributors, keepsConsensus, keepsStatistical } = outlook;
  // The past ends where the history does.
  const headers = at.history ? headerAbove(at.history) : { ...past.body, columns: 0 };
  const matrix = (place: number): string => `INDEX(${areaRef(pastColumn(past, place))},SEQUENCE(${data.families.length},${count}))`;
  const sources = [...contributors, ...(keepsConsensus ? [consensusSource] : [])];
  // The second column is what the method would have said: kept forecasts of statistics are no part of it where it can be tested.
  const kept = keepsStatistical && !isTested(drawing) ? [1] : [];
  const places = [...kept, ...sources.map((_, index) => index + 2)];
  const demand = `ISNUMBER(${matrix(0)})*1`;
  // Parts of a spilled header are not pointed at: the periods before those of the past have no gap.
  const before = headers.columns - count;
  const padded = (gaps: string): string => (before > 0 ? `HSTACK(SEQUENCE(${data.families.length},${before},0,0),${gaps})` : gaps);
  const gaps = places.map((place) => padded(gapsIn(matrix(place), data.families.length, count, demand)));
  const period = areaRef(columnOf(past.body, 1));
  return {
    ...{ label: words.pastInput, table: sopForecasts, column: "Quantity", owner: "Family", what: words.ofPast },
    ...bySource([...sources, ...kept.map(() => statisticalIn(data.forecastSources))]),
    period: { from: `MIN(${period})`, to: `MAX(${period})` },
    ...(gaps.length > 0 &&
      before >= 0 && {
        missing: {
          cells: gaps.length === 1 ? (gaps[0] ?? "0") : `VSTACK(${gaps.join(",")})`,
          names: gaps.length === 1 ? demandCells.families : `VSTACK(${gaps.map(() => demandCells.families).join(",")})`,
          periods: areaRef(headers),
          what: words.noPast,
        },
      }),
  };
}

/** A family that is sold in most periods is not known in every one, unless it is rare or new: the share of periods that have to be known. */
const mostlyKnown = 0.8;

/**
 * Holes in the history: periods without demand between the first that is known and the last one; and the very first or last period of the
 * history where only that one is missing. A family that is sold now and then has none, and neither has one that began later or ended. Where nothing is known at all, the rows are gone that it was drawn from.
 */
function historyGaps({ row, column, rows, columns }: Area): Missing {
  const cells = areaRef({ row, column, rows, columns });
  const order = `SEQUENCE(1,${columns})`;
  const parts = [
    `known,ISNUMBER(${cells})*1`,
    `order,${order}`,
    `before,MMULT(known,(TRANSPOSE(order)<order)*1)`,
    `after,MMULT(known,(TRANSPOSE(order)>order)*1)`,
    `last,MMULT(known,(TRANSPOSE(order)=order-1)*1)*(order=${columns})`,
    `first,MMULT(known,(TRANSPOSE(order)=order+1)*1)*(order=1)`,
    `span,MMULT((before+known>0)*(after+known>0),SEQUENCE(${columns},1,1,0))`,
    `dense,(after+before+known>=${mostlyKnown}*span)*1`,
  ];
  return {
    cells: `LET(${parts.join(",")},IF(SUM(known)=0,1-known,(1-known)*(before+first>0)*(after+last>0)*dense))`,
    names: demandCells.families,
    periods: areaRef({ row: row - 1, column, rows: 1, columns }),
    what: words.noHistory,
  };
}

/** Draws the block. Whatever is faulty is left out of the figures, so that they are there: they are not complete then. */
export function putDemandBasis(drawing: DemandDrawing): void {
  const { draft, data, outlook, say, at, periods } = drawing;
  const common = { column: "Quantity", owner: "Family" } as const;
  const names = demandCells.families;
  const missing: Missing = isEmpty(data, "SopForecasts")
    ? { cells: "SEQUENCE(1)", names, what: words.onlyStatistics }
    : { cells: isMissing(demandCells.consensus), names, periods: demandCells.periods, what: words.nobody };
  const first = at.history && headerAbove(at.history);
  const past = first && { from: cellRef(first.row, first.column), to: `${demandCells.firstPeriod}-1` };
  const event = (column: string, label: Input["label"], what: Input["what"], optional: boolean): Input => ({
    ...{ label, table: sopEvents, column, owner: "Event", names: [{ column: "Family", blankIsAll: true }], what, optional },
    rows: `(ISBLANK(SopEvents[From])*ISBLANK(SopEvents[Effect])=0)${column === "Effect" && saysCourses(outlook) ? withoutCourse : ""}`,
  });
  const lostDemand: Input = {
    ...{ label: words.historyInput, table: sopDemand, what: words.ofHistory, ...common },
    rows: "0*ISBLANK(SopDemand[Period])",
    missing: { cells: "SEQUENCE(1)", names, what: words.noPastDemand },
  };
  const inputs: Input[] = [
    {
      label: words.forecastInput,
      // Without a table of forecasts only what is missing can be said.
      ...(data.filled.has("SopForecasts")
        ? {
            table: sopForecasts,
            ...bySource(outlook.contributors),
            period: { from: `MIN(${demandCells.periods})`, to: `MAX(${demandCells.periods})` },
          }
        : { table: sopDemand, rows: "0*ISBLANK(SopDemand[Period])" }),
      what: words.ofForecast,
      missing,
      ...common,
    },
    ...(outlook.contributors.length > 0 ? [contributorGaps(drawing)] : []),
    ...(at.past ? [pastForecasts(drawing, at.past)] : []),
    ...(hasLostDemand(data) ? [lostDemand] : []),
    ...(past && at.history
      ? [
          {
            label: words.historyInput,
            table: sopDemand,
            period: past,
            what: words.ofHistory,
            missing: historyGaps(at.history.body),
            ...common,
          },
        ]
      : []),
    ...(at.effects && outlook.hasEvents
      ? [
          event("Effect", words.effectInput, words.ofEffect, false),
          event("Confidence", words.confidenceInput, words.ofConfidence, true),
          event("From", words.fromInput, words.ofFrom, false),
          event("To", words.toInput, words.ofTo, true),
        ]
      : []),
  ];
  const unknown = `SUM(ISERROR(${areaRef(at.consensus.body)})*1)`;
  putBasis({ draft, say, bucket: periods.bucket, name: demandCells.basis, unknown }, at.basis, inputs);
  const count = (past && at.history ? 1 : 0) + (at.effects && outlook.hasEvents ? 4 : 0);
  if (count === 0) return;
  const learned = { row: at.basis.body.row + inputs.length, column: 3, rows: 1, columns: 2 };
  const from = inputs.length - count;
  draft.put(learned.row, learned.column, formula(`=${stateOver({ block: at.basis, from, count }, "0", say)}`));
  draft.name(demandCells.learned, learned);
}
