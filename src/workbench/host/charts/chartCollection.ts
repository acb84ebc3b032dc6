/** `worksheet.charts` and its charts. */
import type { ChartModel } from "../../chartModel";
import { rowsIn, columnsIn } from "../address";
import type { Book } from "../book";
import { Collection, type HostObject, invalidArgument, itemAlreadyExists } from "../objects";
import { ChartAxes, newAxis } from "./axes";
import { seriesOfRange, type SeriesBy } from "./derive";
import { ChartBorder, ChartFill, ChartFont, chartLens } from "./chartFormat";
import { asNumber, asOneOf, asText, ChartHandle, ChartPart, wordFor } from "./chartHandle";
import { kindOf, lookOf, typeNameOf } from "./chartTypes";
import { ChartDataLabels } from "./dataLabels";
import { boxOfCells } from "./placement";
import { ChartSeriesCollection } from "./seriesCollection";
import { areaOf } from "./sources";
import { ChartLegend, ChartTitle, titlePlaceholder } from "./titles";

const seriesBy: Readonly<Record<string, SeriesBy>> = { Auto: "Auto", Rows: "Rows", Columns: "Columns" };

/** Where a new chart lies and how large it is when nobody says: Excel's own size, near the middle of a window. In points. */
const newBox = { left: 300, top: 132, width: 360, height: 216 };

export class ChartCollection extends Collection<Chart> {
  static override readonly typeName = "ChartCollection";
  static override readonly settleFirst = ["Add"];
  static override readonly naming = ["GetItem", "GetItemAt", "GetItemOrNullObject"];
  static override readonly events = ["Added", "Deleted", "Activated", "Deactivated"];

  constructor(
    book: Book,
    readonly sheetId: string,
  ) {
    super(book);
  }
  get items(): Chart[] {
    return this.book.document.charts.list(this.sheetId).map(({ id }) => new Chart(new ChartHandle(this.book, this.sheetId, id)));
  }
  /** A chart of a range's data; InvalidArgument for anything that is no range. A single cell stands for the region around it. */
  Add(type: unknown, source: unknown, by: unknown = "Auto"): HostObject {
    const kind = kindOf(type);
    const { charts } = this.book.document;
    const { series: derived, plotBy } = this.derive(kind, source, by);
    const series = derived.map((one) => ({ ...one, ...lookOf(type) }));
    const round = kind === "pie" || kind === "doughnut";
    const chart: ChartModel = {
      id: charts.newId(),
      name: charts.newName(this.sheetId),
      type: kind,
      title: { text: titlePlaceholder, visible: true, auto: true },
      legend: { visible: round || series.length > 1, position: "bottom" },
      categoryAxis: newAxis(kind === "scatter"),
      valueAxis: newAxis(true),
      series,
      plotBy,
      ...newBox,
    };
    charts.add(this.sheetId, chart);
    return new Chart(new ChartHandle(this.book, this.sheetId, chart.id));
  }
  /** Series of what an add-in gives as source. */
  derive(kind: ChartModel["type"], source: unknown, by: unknown): Pick<ChartModel, "series"> & { plotBy: "rows" | "columns" } {
    if (source === null || source === undefined) throw invalidArgument();
    const range = this.book.resolveRange(source, this.sheetId);
    const { area } = rowsIn(range.area) * columnsIn(range.area) === 1 ? range.GetSurroundingRegion() : range;
    const sheet = this.book.engine.sheet(area.sheetId);
    return seriesOfRange(this.book.engine, sheet?.name ?? "", area, kind, asOneOf(by ?? "Auto", seriesBy));
  }
}

const blanks: Readonly<Record<string, NonNullable<ChartModel["blanks"]>>> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };
const plotBy = { Rows: "rows", Columns: "columns" } as const;

export class Chart extends ChartPart {
  static override readonly typeName = "Chart";
  static override readonly scalars = ["ChartType", "DisplayBlanksAs", "Height", "Id", "Left", "Name", "PlotBy", "Top", "Width"];
  static override readonly settleFirst = ["SetData"];
  static override readonly naming = ["Activate"];
  static override readonly events = ["Activated", "Deactivated"];

  constructor(handle: ChartHandle) {
    super(handle);
  }
  private put(patch: Partial<ChartModel>): void {
    this.chart.change((chart) => ({ ...chart, ...patch }));
  }
  get Id(): string {
    return this.chart.model.id;
  }
  get Name(): string {
    return this.chart.model.name;
  }
  /** Names are free on their sheet, whatever their case. */
  set Name(value: unknown) {
    const name = asText(value);
    if (name.trim() === "") throw invalidArgument();
    const { sheetId, chartId } = this.chart;
    const taken = this.book.document.charts
      .list(sheetId)
      .some((chart) => chart.id !== chartId && chart.name.toLowerCase() === name.toLowerCase());
    if (taken) throw itemAlreadyExists();
    this.put({ name });
  }
  get ChartType(): string {
    const { type, series } = this.chart.model;
    return typeNameOf(type, series);
  }
  /** A type for the whole chart: series of an own type take it too. */
  set ChartType(value: unknown) {
    const type = kindOf(value);
    this.chart.change((chart) => ({
      ...chart,
      type,
      series: chart.series.map(({ type: _own, ...series }) => ({ ...series, ...lookOf(value) })),
    }));
  }
  get Left(): number {
    return this.chart.model.left;
  }
  set Left(value: unknown) {
    this.put({ left: asNumber(value, 0) });
  }
  get Top(): number {
    return this.chart.model.top;
  }
  set Top(value: unknown) {
    this.put({ top: asNumber(value, 0) });
  }
  get Width(): number {
    return this.chart.model.width;
  }
  set Width(value: unknown) {
    this.put({ width: asNumber(value, 0) });
  }
  get Height(): number {
    return this.chart.model.height;
  }
  set Height(value: unknown) {
    this.put({ height: asNumber(value, 0) });
  }
  get DisplayBlanksAs(): string {
    return wordFor(this.chart.model.blanks ?? "gap", blanks);
  }
  set DisplayBlanksAs(value: unknown) {
    this.put({ blanks: asOneOf(value, blanks) });
  }
  get PlotBy(): string {
    return wordFor(this.chart.model.plotBy ?? "columns", plotBy);
  }
  /** Turns the whole source by 90 degrees, as "Switch Row/Column" does. */
  set PlotBy(value: unknown) {
    const by = asOneOf(value, plotBy);
    if (by === (this.chart.model.plotBy ?? "columns")) return;
    const source = this.source();
    if (!source) throw invalidArgument();
    this.SetData(source, value);
  }
  /** The smallest area around everything the chart shows, when it lies on one sheet. */
  private source() {
    const references = this.chart.model.series.flatMap(({ nameRef, values, categories }) => [nameRef, values, categories]);
    const areas = references.map((reference) => areaOf(this.book, reference)).filter((area) => area !== null);
    const [first] = areas;
    if (!first || areas.some(({ sheetId }) => sheetId !== first.sheetId)) return null;
    return this.book.range({
      sheetId: first.sheetId,
      row: Math.min(...areas.map(({ row }) => row)),
      column: Math.min(...areas.map(({ column }) => column)),
      lastRow: Math.max(...areas.map(({ lastRow }) => lastRow)),
      lastColumn: Math.max(...areas.map(({ lastColumn }) => lastColumn)),
    });
  }
  get Title(): HostObject {
    return new ChartTitle(this.chart);
  }
  get Legend(): HostObject {
    return new ChartLegend(this.chart);
  }
  get Axes(): HostObject {
    return new ChartAxes(this.chart);
  }
  get Series(): HostObject {
    return new ChartSeriesCollection(this.chart);
  }
  /** Labels of all series at once; read from the first. */
  get DataLabels(): HostObject {
    return new ChartDataLabels(this.chart, {
      get: () => ({ shown: this.chart.model.series[0]?.dataLabels ?? false, labels: this.chart.model.series[0]?.labels }),
      set: ({ shown, labels }) =>
        this.chart.change((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, dataLabels: shown, labels })) })),
    });
  }
  get Format(): HostObject {
    return new ChartAreaFormat(this.chart);
  }
  get PlotArea(): HostObject {
    return new ChartPlotArea(this.chart);
  }
  get Worksheet(): HostObject {
    return this.book.sheet(this.chart.sheetId);
  }
  Delete(): void {
    this.book.document.charts.remove(this.chart.sheetId, this.Id);
  }
  /** Shows the sheet and chooses the chart. */
  Activate(): void {
    const chart = { sheetId: this.chart.sheetId, chartId: this.Id };
    this.book.engine.activateSheet(chart.sheetId);
    this.book.document.charts.activate(chart);
  }
  /** New source, new series: what was set for single series (type, axis, colour) goes on by position. */
  SetData(source: unknown, by: unknown = "Auto"): void {
    const derived = new ChartCollection(this.book, this.chart.sheetId).derive(this.chart.model.type, source, by);
    this.chart.change((chart) => ({
      ...chart,
      plotBy: derived.plotBy,
      series: derived.series.map((series, index) => {
        const { type, secondaryAxis, color, lineWeight, markers, smooth, dataLabels, labels } = chart.series[index] ?? {};
        const kept = { type, secondaryAxis, color, lineWeight, markers, smooth, dataLabels, labels };
        return { ...Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)), ...series };
      }),
    }));
  }
  /** From the top left of the start cell to the bottom right of the end cell; the size stays when only a start is given. */
  SetPosition(start: unknown, end: unknown): void {
    const { sheetId } = this.chart;
    const first = this.book.resolveRange(start, sheetId).area;
    const last = end === null || end === undefined ? null : this.book.resolveRange(end, sheetId).area;
    if (first.sheetId !== sheetId || (last && last.sheetId !== sheetId)) throw invalidArgument();
    const { engine } = this.book;
    const from = boxOfCells(engine, first);
    if (!last) return this.put({ left: from.left, top: from.top });
    const area = {
      sheetId,
      row: Math.min(first.row, last.row),
      column: Math.min(first.column, last.column),
      lastRow: Math.max(first.lastRow, last.lastRow),
      lastColumn: Math.max(first.lastColumn, last.lastColumn),
    };
    this.put(boxOfCells(engine, area));
  }
}

class ChartAreaFormat extends ChartPart {
  static override readonly typeName = "ChartAreaFormat";
  get Fill(): HostObject {
    return new ChartFill(this.chart, chartLens(this.chart, "fill"));
  }
  get Border(): HostObject {
    return new ChartBorder(this.chart, { color: chartLens(this.chart, "borderColor"), style: chartLens(this.chart, "borderStyle") });
  }
  get Font(): HostObject {
    return new ChartFont(this.chart, chartLens(this.chart, "text"));
  }
}

class ChartPlotArea extends ChartPart {
  static override readonly typeName = "ChartPlotArea";
  get Format(): HostObject {
    return new ChartPlotAreaFormat(this.chart);
  }
}

class ChartPlotAreaFormat extends ChartPart {
  static override readonly typeName = "ChartPlotAreaFormat";
  get Fill(): HostObject {
    return new ChartFill(this.chart, chartLens(this.chart, "plotFill"));
  }
}
