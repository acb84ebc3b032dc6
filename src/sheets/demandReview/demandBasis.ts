/** What the demand review rests on: the past, what everybody forecasts, and events. */
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { areaRef, cellRef } from "../../language/references";
import { putBasis, type Input } from "../basis";
import { isMissing } from "../known";
import { headerAbove } from "../matrixSection";
import { demandCells } from "./demandCells";
import { saysCourses } from "./demandCourses";
import { learnsFrom, type DemandDrawing } from "./demandPlaces";
import { demandWords as words } from "./demandWords";

/** How many inputs the review rests on. */
export const demandInputCount = (data: PlanningData, outlook: DemandOutlook): number =>
  1 + (learnsFrom(data, outlook) ? 1 + (outlook.hasEvents ? 4 : 0) : 0);

/** Of these, the events that say no course: the others need no effect. */
const withoutCourse = `*(SopEvents[Course]="")`;

/** Draws the block. Whatever is faulty is left out of the figures, so that they are there: they are not complete then. */
export function putDemandBasis(drawing: DemandDrawing): void {
  const { draft, data, outlook, say, at, periods } = drawing;
  const common = { column: "Quantity", owner: "Family" } as const;
  const missing = {
    cells: isMissing(demandCells.consensus),
    names: demandCells.families,
    periods: demandCells.periods,
    what: words.nobody,
  };
  const first = at.history && headerAbove(at.history);
  const past = first && { from: cellRef(first.row, first.column), to: `${demandCells.firstPeriod}-1` };
  const event = (column: string, label: Input["label"], what: Input["what"], optional: boolean): Input => ({
    ...{ label, table: sopEvents, column, owner: "Event", names: [{ column: "Family", blankIsAll: true }], what, optional },
    rows: `(ISBLANK(SopEvents[From])*ISBLANK(SopEvents[Effect])=0)${column === "Effect" && saysCourses(outlook) ? withoutCourse : ""}`,
  });
  const inputs: Input[] = [
    {
      label: words.forecastInput,
      // Without a table of forecasts only what is missing can be said.
      ...(data.filled.has("SopForecasts")
        ? {
            table: sopForecasts,
            names: [{ column: "Family" }, { column: "Source" }],
            period: { from: `MIN(${demandCells.periods})`, to: `MAX(${demandCells.periods})` },
          }
        : { table: sopDemand, rows: "0*ISBLANK(SopDemand[Period])" }),
      what: words.ofForecast,
      missing,
      ...common,
    },
    ...(past ? [{ label: words.historyInput, table: sopDemand, period: past, what: words.ofHistory, ...common }] : []),
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
}
