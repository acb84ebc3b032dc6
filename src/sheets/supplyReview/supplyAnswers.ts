/** The answers of the supply review: use of capacity, gaps, bottlenecks, and the headline. */
import type { Text } from "../../language/text";
import { type Area, areaRef, cellRef, relativeRef } from "../../language/references";
import { formula, quoted, sentenceFormula, type SheetDraft } from "../draft";
import { namesBeside, periodFormat, periodsArea, putMatrix } from "../matrixSection";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { settingContent } from "../settingCell";
import { supplyCells } from "./supplyCells";
import type { SupplyDrawing } from "./supplyPlaces";
import { hoursFormat } from "./supplyPlan";
import { supplyWords as words } from "./supplyWords";

/** A negative gap is told by a shape as well as by its colour. */
const gapFormat = '#,##0;"▼ −"#,##0;0';
const formatOfUse = (overload: number): string => `[>${overload}]"▲ "0%;0%`;

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
      formula: `=IFERROR(SOP.UTILIZATION(${areaRef(at.load.body)},${areaRef(at.capacity.body)}),"–")`,
      numberFormat: formatOfUse(overload),
    },
    periods,
  );
  draft
    .rule(area, { kind: "heat", low: 0.6 * overload, middle: overload, high: overload + 0.3 })
    .name(supplyCells.use, area)
    .align(area, "Right");
}

/** Hours left by resource and period; negative where the load is larger than the capacity. */
export function putGap({ draft, data, say, at, periods }: SupplyDrawing): void {
  const area = putMatrix(
    draft,
    at.gap,
    {
      title: say(words.gap),
      heading: say(words.resource),
      names: data.resources,
      formula: `=SOP.CAPACITYGAP(${areaRef(at.capacity.body)},${areaRef(at.load.body)})`,
      numberFormat: gapFormat,
    },
    periods,
  );
  draft.rule(area, { kind: "formula", formula: `=${relativeRef(area.row, area.column)}<0`, meaning: "act" }).name(supplyCells.gap, area);
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
  putTableHead(draft, at.bottlenecks.row, { title: say(words.bottlenecks), headings, height: headerHeights.threeLines });
  const { body } = at.bottlenecks;
  const from = [areaRef(at.load.body), areaRef(at.capacity.body), namesBeside(at.use.body)];
  draft.put(body.row, 0, formula(`=SOP.BOTTLENECK(${from.join(",")})`));
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
    const found = `XLOOKUP(${name},SopResources[Resource],SopResources[Overtime limit],"")`;
    draft.put(row, 5, formula(`=LET(limit,${found},IF(ISNUMBER(limit),limit,""))`));
    draft.put(row, 6, formula(`=IF(AND(ISNUMBER(${limit}),ISNUMBER(${peak})),${peak}/(1+${limit}),${peak})`));
  }
  draft
    .format(columnOf(body, 5), "0%")
    .format(columnOf(body, 6), useFormat)
    .name(supplyCells.overtime, columnOf(body, 5, 2));
}

/** From which share of the capacity a resource counts as overloaded: in the head of the sheet, from the settings. */
export function putOverloadFrom({ draft, data, say }: SupplyDrawing): void {
  draft.put(4, 4, say(words.overloadFrom));
  const cell = draft.put(4, 7, settingContent("overload", data));
  draft.format(cell, "0%").align(cell, "Right").name(supplyCells.overloadFrom, cell);
}

/** Whether the plan fits; otherwise the resource that is overloaded most. */
export function putHeadline({ draft, say, at }: SupplyDrawing): void {
  const { row } = at.bottlenecks.body;
  const [name, peak] = [cellRef(row, 0), cellRef(row, 1)];
  const overloaded = `${quoted(say(words.overloaded))}&${name}&${quoted(say(words.most))}&ROUND(100*${peak},0)&${quoted(say(words.percent))}`;
  const [load, capacity] = [areaRef(at.load.body), areaRef(at.capacity.body)];
  const told = (text: Text, count: string): string => sentenceFormula(say(text), { count });
  const parts = [
    `unknown,SUM(--NOT(ISNUMBER(${load})),--NOT(ISNUMBER(${capacity})))`,
    // No hours where there is load: nothing can be made there, whatever the peak of the other periods is.
    `bare,SUM(IFERROR((${load}>0)*(${capacity}<=0),0))`,
    `over,IFERROR(IF(${peak}>${supplyCells.overloadFrom},${overloaded},""),"")`,
    `without,IF(bare=0,"",${told(words.withoutCapacity, "bare")})`,
    `trouble,TEXTJOIN(" · ",TRUE,over,without)`,
    `good,IF(unknown=0,IF(ISNUMBER(${peak}),${quoted(say(words.fits))},""),${told(words.unknown, "unknown")})`,
  ];
  const sentence = `IF(trouble="",good,trouble&IF(unknown=0,"",${told(words.incomplete, "unknown")}))`;
  draft.headline(`=LET(${parts.join(",")},${sentence})`, supplyCells.headline);
}
