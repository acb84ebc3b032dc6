/** The answers of the supply review: use of capacity, gaps and bottlenecks. */
import { type Area, areaRef, cellRef, relativeRef } from "../../language/references";
import { formula, type SheetDraft } from "../draft";
import { isolated, isWrong, listed, orZero } from "../known";
import { namesBeside, periodFormat, periodsArea, putMatrix } from "../matrixSection";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { settingContent } from "../settingCell";
import { hoursLeft, hoursOver } from "./overload";
import { supplyCells } from "./supplyCells";
import type { SupplyDrawing } from "./supplyPlaces";
import { hoursFormat } from "./supplyPlan";
import { supplyWords as words } from "./supplyWords";

/** A negative gap is told by a shape as well as by its colour. */
export const gapFormat = '#,##0;"▼ −"#,##0;0';
/** Marked is what shows as more than the limit: "▲ 100%" would be no overload. */
export const formatOfUse = (overload: number): string => `[>=${Number((overload + 0.005).toFixed(6))}]"▲ "0%;0%`;

/** Load over capacity by resource and period, as a heat map. */
export function putUse({ draft, data, say, at, periods }: SupplyDrawing): void {
  const { overload } = data.settings;
  const area = putMatrix(
    draft,
    at.use,
    {
      title: say(words.use),
      heading: say(words.resource),
      names: data.resources,
      formula: `=${shareUsed(areaRef(at.load.body), areaRef(at.capacity.body))}`,
      numberFormat: formatOfUse(overload),
    },
    periods,
  );
  draft
    .rule(area, { kind: "heat", low: 0.6 * overload, middle: overload, high: overload + 0.3 })
    .signs(area, { "▲": "act" })
    .name(supplyCells.use, area)
    .align(area, "Right");
}

/** An hour that is not there is no hour to work in: load without any is told in place of a share. */
export function shareUsed(load: string, capacity: string): string {
  const share = `SOP.UTILIZATION(${orZero("load")},IF(hours>0,hours,1))`;
  const used = `IF(hours>0,${share},IF(${orZero("load")}>0,${noHours},0))`;
  return `LET(load,${load},hours,${orZero(capacity)},IF(${unknownHours("load", capacity)},NA(),${used}))`;
}

/** Load that meets no hours at all: its share of them is no number. */
const noHours = '"▲ 0 h"';

/** True where load or capacity is an error. A capacity that is missing is known: nobody works then. */
const unknownHours = (load: string, capacity: string): string => `ISERROR(${load})+ISERROR(${capacity})>0`;

/** Hours left by resource and period below the limit; negative where the load is overloaded by as much as matters. */
export function putGap({ draft, data, say, at, periods }: SupplyDrawing): void {
  const area = putMatrix(
    draft,
    at.gap,
    {
      title: say(words.gap),
      heading: say(words.resource),
      names: data.resources,
      formula: `=${gapOf(areaRef(at.load.body), areaRef(at.capacity.body))}`,
      numberFormat: gapFormat,
    },
    periods,
  );
  draft.rule(area, { kind: "formula", formula: `=${relativeRef(area.row, area.column)}<0`, meaning: "act" }).name(supplyCells.gap, area);
}

export function gapOf(load: string, capacity: string): string {
  return isolated(hoursLeft(orZero(load), orZero(capacity)), `(${isWrong(load)}+${isWrong(capacity)})`);
}

/**
 * Resources ranked over the periods that are known: those with an overload that matters first, then by their highest use. One of which no
 * period is known has no peak; the others stand as they are.
 */
function rankOf(load: string, capacity: string, names: string): string {
  const known = `known,IF(${unknownHours(load, capacity)},0,1)`;
  const found = `found,SOP.BOTTLENECK(known*${orZero(load)},IF(known=1,${orZero(capacity)},1),${names})`;
  // Hours that matter, against no hours at all: their sum and their first period.
  const over = `over,SOP.BOTTLENECK(known*${hoursOver(orZero(load), orZero(capacity))},0,${names})`;
  const ofName = (column: number): string => `XLOOKUP(name,INDEX(over,0,1),INDEX(over,0,${column}))`;
  const periods = `XLOOKUP(name,${names},MMULT(known,SEQUENCE(COLUMNS(known),1,1,0)))`;
  // A peak that is an error is load without any hours.
  const shown = `HSTACK(IFERROR(INDEX(found,0,2),${noHours}),hours,${ofName(4)})`;
  const parts = [known, found, over, "name,INDEX(found,0,1)", `hours,${ofName(3)}`, `shown,IF(${periods}=0,NA(),${shown})`];
  return `LET(${parts.join(",")},SORTBY(HSTACK(name,shown),1*(hours>0),-1))`;
}

/** Resources by their highest use, with the hours over capacity and the first period of overload. */
export function putBottlenecks({ draft, data, say, at, periods }: SupplyDrawing): void {
  const headings = [
    words.resource,
    words.peak,
    words.overload,
    words.periodNumber,
    words.firstOver,
    ...(data.hasOvertime ? [words.overtime, words.peakOvertime] : []),
  ].map(say);
  putTableHead(draft, at.bottlenecks.row, { title: say(words.bottlenecks), headings, height: headerHeights.fourLines });
  const { body } = at.bottlenecks;
  draft.put(body.row, 0, formula(`=${rankOf(areaRef(at.load.body), areaRef(at.capacity.body), namesBeside(at.use.body))}`));
  const useFormat = formatOfUse(data.settings.overload);
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const place = cellRef(row, 3);
    draft.put(row, 4, formula(`=IF(ISNUMBER(${place}),INDEX(${areaRef(periodsArea(periods))},${place}),"")`));
  }
  if (data.hasOvertime) putOvertime(draft, body, useFormat);
  draft
    .format(columnOf(body, 1), useFormat)
    .format(columnOf(body, 2), hoursFormat)
    .format(columnOf(body, 3), "0")
    .format(columnOf(body, 4), periodFormat(periods.bucket, draft.language))
    .name(supplyCells.bottlenecks, body);
}

/** How much overtime each of the bottlenecks may work, and its highest use with it. */
function putOvertime(draft: SheetDraft, body: Area, useFormat: string): void {
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const [name, peak, limit] = [cellRef(row, 0), cellRef(row, 1), cellRef(row, 5)];
    draft.put(row, 5, formula(`=${listed(name, "SopResources", "Resource", "Overtime limit")}`));
    draft.put(row, 6, formula(`=IF(ISERROR(${limit}),NA(),IF(AND(ISNUMBER(${limit}),ISNUMBER(${peak})),${peak}/(1+${limit}),${peak}))`));
  }
  draft
    .format(columnOf(body, 5), "0%")
    .format(columnOf(body, 6), useFormat)
    .name(supplyCells.overtime, columnOf(body, 5, 2));
}

/** From which share of the capacity a resource counts as overloaded, and by how many hours: in the head of the sheet, from the settings. */
export function putOverloadFrom({ draft, data, say }: SupplyDrawing): void {
  const choices = [
    { title: words.overloadFrom, setting: "overload", format: "0%", name: supplyCells.overloadFrom },
    { title: words.leastHours, setting: "leastHours", format: "General", name: supplyCells.leastHours },
  ] as const;
  choices.forEach(({ title, setting, format, name }, line) => {
    draft.put(4 + line, 4, say(title));
    const cell = draft.put(4 + line, 7, settingContent(setting, data));
    draft.format(cell, format).align(cell, "Right").name(name, cell);
  });
}
