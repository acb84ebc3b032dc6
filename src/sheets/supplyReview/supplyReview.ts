/** Supply review: load against capacity by resource and month, where it does not fit, and by how much. */
import { colon } from "../../language/text";
import { calendarOf } from "../../calendar/periods";
import type { Area } from "../blueprint";
import { areaRef, cellRef, exactly, formula, quoted, type SheetDraft } from "../draft";
import { chartColumns, periodsArea, namesBeside, nameWidth, periodFormat, periodWidth, putMatrix, type PeriodRow } from "../matrixSection";
import { putMissing, supplyMissing } from "../missing";
import { hasLoad } from "../possibleFigures";
import { settingContent } from "../settingCell";
import { putSuppliers, supplierRows } from "./suppliers";
import { supplyWords as words } from "./supplyReviewWords";
import { supplyCells } from "./supplyCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopResources } from "../../domain/collect/sopResources";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSupply } from "../../domain/collect/sopSupply";
import { sopSettings } from "../../domain/settings/sopSettings";

const unitsFormat = "#,##0";
const hoursFormat = "#,##0";
/** A negative gap is told by a shape as well as by its colour. */
const gapFormat = '#,##0;"▼ −"#,##0;0';
const formatOfUse = (overload: number): string => `[>${overload}]"▲ "0%;0%`;

/** Excel serial with no meaning of its own, for a review without a single month. */
const somePeriod = 45658;

/** The supply review: load against capacity by resource and period, where it does not fit and by how much. Its plan is that of the others. */
export const supplyReview = defineSheet({
  mark: "SopSupplyReview",
  title: words.title,
  question: words.question,
  note: (_, say) => say(words.note),
  from: "tables",
  reads: [
    sopFamilies,
    sopDemand,
    sopForecasts,
    sopResources,
    sopCapacity,
    sopRouting,
    sopStock,
    columnsOf(sopSupply, "Supplier", "Promised date", "Received date"),
    sopSettings,
  ],
  cells: supplyCells,
  olderCell: supplyCells.headline,
  draw,
});

function draw(draft: SheetDraft, { data }: FromTables, say: Say): void {
  const { bucket } = data.settings;
  const { language } = draft;
  const shownAs = periodFormat(bucket, language);
  const count = Math.max(1, data.horizon.periodCount);
  draft.widths([nameWidth, ...Array.from({ length: Math.max(12, count) }, () => periodWidth(bucket))]);
  draft.put(4, 0, say(words.firstPeriod));
  draft.input(4, 1, supplyCells.firstPeriod, data.horizon.first === 0 ? calendarOf(bucket).periodOf(somePeriod) : data.horizon.first, {
    format: shownAs,
    title: say(words.firstPeriod),
    help: say(words.firstPeriodHelp),
  });
  const hasForecasts = data.filled.has("SopForecasts");
  if (hasForecasts) {
    draft.put(5, 0, say(words.source));
    draft.input(5, 1, supplyCells.planSource, data.forecastSources[0] ?? "", {
      format: "@",
      columns: 2,
      items: data.forecastSources,
      title: say(words.source),
      help: say(words.sourceHelp),
    });
  }

  const complete = hasLoad(data);
  const useFormat = formatOfUse(data.settings.overload);
  const supplierThreshold = { row: complete ? 5 : 4, column: 7 };
  let row = putMissing(draft, complete ? 8 : 7, supplyMissing(data));
  const { families, resources } = data;
  const rowsOf = (names: readonly string[]): number => names.length + 3;

  // Every section's place first: the sheet is read from the answer down to the workings, and formulas point downwards.
  const periods: PeriodRow = { row: row + 1, column: 1, count, bucket };
  const below = (names: readonly string[]): number => {
    const start = row;
    row += rowsOf(names);
    return start;
  };
  const matrix = (start: number, names: readonly string[]): Area => ({ row: start + 2, column: 1, rows: names.length, columns: count });
  const chartRows = 18;

  if (!complete) {
    draft.look(draft.put(2, 0, say(words.volumesOnly)), "headline").height(2, 1, 20);
    if (families.length > 0 && data.horizon.periodCount > 0) putVolumes(draft, below(families), data, periods, say);
    if (data.filled.has("SopCapacity")) putCapacity(draft, below(resources), data, periods, say);
    putSuppliers(draft, row, supplierThreshold, data, say);
    draft.freeze(3, 1);
    return;
  }

  const useRow = below(resources);
  const gapRow = below(resources);
  const bottleneckRow = below(resources);
  const chartRow = row;
  row += chartRows;
  const suppliersRow = row;
  row += supplierRows(data);
  const chartDataRow = below(data.hasOvertime ? ["load", "capacity", "overtime"] : ["load", "capacity"]);
  const loadRow = below(resources);
  const capacityRow = below(resources);
  const volumesRow = below(families);
  const hoursRow = below(families);
  const offsetsRow = below(families);
  const use = matrix(useRow, resources);
  const load = matrix(loadRow, resources);
  const capacity = matrix(capacityRow, resources);
  const volumes = matrix(volumesRow, families);
  const hours: Area = { ...matrix(hoursRow, families), columns: resources.length };
  const offsets: Area = { ...matrix(offsetsRow, families), columns: resources.length };

  putMatrix(
    draft,
    useRow,
    {
      title: say(words.use),
      heading: say(words.resource),
      names: resources,
      formula: `=IFERROR(SOP.UTILIZATION(${areaRef(load)},${areaRef(capacity)}),"–")`,
      numberFormat: useFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  const { overload } = data.settings;
  draft
    .rule(use, { kind: "heat", low: 0.6 * overload, middle: overload, high: overload + 0.3 })
    .name(supplyCells.use, use)
    .align(use, "Right");

  const gap = putMatrix(
    draft,
    gapRow,
    {
      title: say(words.gap),
      heading: say(words.resource),
      names: resources,
      formula: `=SOP.CAPACITYGAP(${areaRef(capacity)},${areaRef(load)})`,
      numberFormat: gapFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft.rule(gap, { kind: "formula", formula: `=${firstRef(gap)}<0`, meaning: "act" }).name(supplyCells.gap, gap);

  const bottlenecks = putBottlenecks(
    draft,
    bottleneckRow,
    { load, capacity, periods, names: namesBeside(use), count: resources.length, useFormat, overtime: data.hasOvertime },
    say,
  );
  draft.put(4, 4, say(words.overloadFrom));
  const overloadFrom = draft.put(4, 7, settingContent("overload", data));
  draft.format(overloadFrom, "0%").align(overloadFrom, "Right").name(supplyCells.overloadFrom, overloadFrom);
  putSuppliers(draft, suppliersRow, supplierThreshold, data, say);
  putHeadline(draft, bottlenecks, say);

  draft.put(6, 0, say(words.shown));
  draft.input(6, 1, supplyCells.chartResource, formula(`=${cellRef(bottlenecks.row, 0)}`), {
    format: "General",
    columns: 2,
    items: { ...use, column: 0, columns: 1 },
    title: say(words.shown),
    help: say(words.shownHelp),
  });
  const chartLoad: Area = { row: chartDataRow + 2, column: 1, rows: 1, columns: count };
  const chartCapacity: Area = { ...chartLoad, row: chartDataRow + 3 };
  const pick = (area: Area): string => `=INDEX(${areaRef(area)},XMATCH(${supplyCells.chartResource},${namesBeside(area)}),0)`;
  putMatrix(
    draft,
    chartDataRow,
    {
      title: say(words.chartData),
      heading: "",
      names: [say(words.load), say(words.capacity), ...(data.hasOvertime ? [say(words.withOvertime)] : [])],
      formula: pick(load),
      numberFormat: hoursFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft.put(chartCapacity.row, 1, formula(pick(capacity)));
  const chartOvertime: Area = { ...chartCapacity, row: chartCapacity.row + 1 };
  if (data.hasOvertime) {
    const limit = `XLOOKUP(${supplyCells.chartResource},SopResources[Resource],SopResources[Overtime limit],0)`;
    draft.put(chartOvertime.row, 1, formula(`=LET(limit,${limit},${areaRef(chartCapacity)}*(1+IF(ISNUMBER(limit),limit,0)))`));
  }
  const [loadRef, capacityRef] = [areaRef(chartLoad), areaRef(chartCapacity)];
  const over = `(${loadRef}>${capacityRef})`;
  const [before = "", between = "", after = ""] = say(words.chosenOver).split(/\{\w+\}/);
  const sentence = `=${supplyCells.chartResource}&${quoted(say(colon))}&IF(SUM(--${over})=0,${quoted(say(words.chosenFits))},${quoted(before)}&ROUND(SUM(${over}*(${loadRef}-${capacityRef})),0)&${quoted(between)}&SUM(--${over})&${quoted(after)})`;
  draft.look(draft.put(chartRow, 0, formula(sentence)), "section");
  draft.chart({
    id: "SopLoadChart",
    type: "columnClustered",
    title: say(words.chart),
    categories: { ...chartLoad, row: chartDataRow + 1 },
    series: [
      { name: say(words.load), values: chartLoad },
      { name: say(words.capacity), values: chartCapacity, type: "line" },
      ...(data.hasOvertime ? [{ name: say(words.withOvertime), values: chartOvertime, type: "line" as const }] : []),
    ],
    place: { row: chartRow + 1, column: 0, rows: chartRows - 2, columns: chartColumns },
    numberFormat: hoursFormat,
  });

  putMatrix(
    draft,
    loadRow,
    {
      title: say(words.load),
      heading: say(words.resource),
      names: resources,
      formula: `=SOP.LOAD(${areaRef(volumes)},${areaRef(hours)},${areaRef(offsets)})`,
      numberFormat: hoursFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft.name(supplyCells.load, load);
  putCapacity(draft, capacityRow, data, periods, say);
  putVolumes(draft, volumesRow, data, periods, say);

  const byResource = (start: number, title: string, columnName: string, numberFormat: string, area: Area): void => {
    draft.look(draft.put(start, 0, title), "section");
    draft
      .look(draft.putRow(start + 1, 0, [say(words.family), ...resources]), "header")
      .look({ row: start + 1, column: 1, rows: 1, columns: resources.length }, "names")
      .height(start + 1, 1, 28);
    draft.putColumn(start + 2, 0, families);
    const resourceNames = areaRef({ row: start + 1, column: 1, rows: 1, columns: resources.length });
    draft.put(
      area.row,
      1,
      formula(
        `=SUMIFS(SopRouting[${columnName}],SopRouting[Family],${exactly(namesBeside(area), families)},SopRouting[Resource],${exactly(resourceNames, resources)})`,
      ),
    );
    draft.format(area, numberFormat);
  };
  byResource(hoursRow, say(words.hours), "Hours per unit", "0.000", hours);
  byResource(offsetsRow, say(words.offsets), "Lead offset", "0", offsets);
  draft.name(supplyCells.hoursPerUnit, hours);
  draft.freeze(3, 1);
}

const firstRef = (area: Area): string => cellRef(area.row, area.column).replaceAll("$", "");

/** Demand to plan for: the larger of what is ordered and what the chosen source forecasts. */
function putVolumes(draft: SheetDraft, row: number, data: PlanningData, periods: PeriodRow, say: Say): void {
  const names = exactly(areaRef({ row: row + 2, column: 0, rows: data.families.length, columns: 1 }), data.families);
  const periodCells = areaRef({ ...periodsArea(periods), row: row + 1 });
  const sum = (table: string): string => `SUMIFS(${table}[Quantity],${table}[Family],${names},${table}[Period],${periodCells}`;
  const both = data.tables.has("SopDemand") && data.filled.has("SopForecasts");
  const orders = `${sum("SopDemand")})`;
  const forecasts = `${sum("SopForecasts")},SopForecasts[Source],${exactly(supplyCells.planSource, data.forecastSources)})`;
  const text = both
    ? `=LET(ordered,${orders},forecast,${forecasts},IF(ordered>forecast,ordered,forecast))`
    : data.filled.has("SopForecasts")
      ? `=${forecasts}`
      : data.tables.has("SopDemand")
        ? `=${orders}`
        : "=0";
  const area = putMatrix(
    draft,
    row,
    {
      title: say(both ? words.volumes : words.orders),
      heading: say(words.family),
      names: data.families,
      formula: text,
      numberFormat: unitsFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft
    .name(supplyCells.volumes, area)
    .name(supplyCells.families, { ...area, column: 0, columns: 1 })
    .name(supplyCells.periods, { ...area, row: area.row - 1, rows: 1 });
}

function putCapacity(draft: SheetDraft, row: number, data: PlanningData, periods: PeriodRow, say: Say): void {
  const names = exactly(areaRef({ row: row + 2, column: 0, rows: data.resources.length, columns: 1 }), data.resources);
  const periodCells = areaRef({ ...periodsArea(periods), row: row + 1 });
  const area = putMatrix(
    draft,
    row,
    {
      title: say(words.capacity),
      heading: say(words.resource),
      names: data.resources,
      formula: `=SUMIFS(SopCapacity[Hours],SopCapacity[Resource],${names},SopCapacity[Period],${periodCells})`,
      numberFormat: hoursFormat,
    },
    periods,
    supplyCells.firstPeriod,
  );
  draft.name(supplyCells.capacity, area).name(supplyCells.resources, { ...area, column: 0, columns: 1 });
}

/** Resources by peak use, with the hours over capacity and the first month of overload. */
function putBottlenecks(
  draft: SheetDraft,
  row: number,
  from: { load: Area; capacity: Area; periods: PeriodRow; names: string; count: number; useFormat: string; overtime: boolean },
  say: Say,
): Area {
  draft.look(draft.put(row, 0, say(words.bottlenecks)), "section");
  const header = draft.putRow(row + 1, 0, [
    say(words.resource),
    say(words.peak),
    say(words.overload),
    say(words.periodNumber),
    say(words.firstOver),
    ...(from.overtime ? [say(words.overtime), say(words.peakOvertime)] : []),
  ]);
  draft
    .look(header, "header")
    .look({ ...header, column: 1, columns: header.columns - 1 }, "names")
    .height(row + 1, 1, 40);
  const area: Area = { row: row + 2, column: 0, rows: from.count, columns: 4 };
  draft.put(area.row, 0, formula(`=SOP.BOTTLENECK(${areaRef(from.load)},${areaRef(from.capacity)},${from.names})`));
  for (let index = 0; index < from.count; index += 1) {
    const period = cellRef(area.row + index, 3);
    draft.put(area.row + index, 4, formula(`=IF(ISNUMBER(${period}),INDEX(${areaRef(periodsArea(from.periods))},${period}),"")`));
    if (!from.overtime) continue;
    const [name, peak, limit] = [0, 1, 5].map((column) => cellRef(area.row + index, column));
    const found = `XLOOKUP(${name ?? ""},SopResources[Resource],SopResources[Overtime limit],"")`;
    draft.put(area.row + index, 5, formula(`=LET(limit,${found},IF(ISNUMBER(limit),limit,""))`));
    draft.put(area.row + index, 6, formula(`=IF(AND(ISNUMBER(${limit}),ISNUMBER(${peak})),${peak}/(1+${limit}),${peak})`));
  }
  if (from.overtime)
    draft
      .format({ ...area, column: 5, columns: 1 }, "0%")
      .format({ ...area, column: 6, columns: 1 }, from.useFormat)
      .name(supplyCells.overtime, { ...area, column: 5, columns: 2 });
  draft
    .format({ ...area, column: 1, columns: 1 }, from.useFormat)
    .format({ ...area, column: 2, columns: 1 }, hoursFormat)
    .format({ ...area, column: 3, columns: 1 }, "0");
  draft.format({ ...area, column: 4, columns: 1 }, periodFormat(from.periods.bucket ?? "month", draft.language));
  draft.name(supplyCells.bottlenecks, area);
  return area;
}

/** One sentence under the question that says what the figures mean. */
function putHeadline(draft: SheetDraft, bottlenecks: Area, say: Say): void {
  const name = cellRef(bottlenecks.row, 0);
  const peak = cellRef(bottlenecks.row, 1);
  const text = `=IF(ISNUMBER(${peak}),IF(${peak}>${supplyCells.overloadFrom},${quoted(say(words.overloaded))}&${name}&${quoted(say(words.most))}&ROUND(100*${peak},0)&${quoted(say(words.percent))},${quoted(say(words.fits))}),"")`;
  draft.headline(text, supplyCells.headline);
}
