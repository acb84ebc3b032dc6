/** A series of a chart. */
import { readReference, writeReference } from "../../charts/seriesReference";
import type { ChartModel, ChartSeriesModel } from "../../chartModel";
import { colorOf } from "../color";
import { Collection, type HostObject, invalidArgument, itemNotFound } from "../objects";
import { newAxis } from "./axes";
import { nameOf } from "./derive";
import { ChartFill } from "./chartFormat";
import { asBoolean, asNumber, asOneOf, asText, type ChartHandle, ChartPart, type Lens } from "./chartHandle";
import { isLine, kindOf, lookOf, typeNameOf } from "./chartTypes";
import { ChartDataLabels, type LabelsState } from "./dataLabels";
import { ChartSeriesFormat } from "./seriesFormat";
import { areaOf, referenceTo } from "./sources";

const markerStyles = Object.fromEntries(
  ["Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash", "Circle", "Plus"].map((style) => [style, style]),
);

export class ChartSeries extends ChartPart {
  static override readonly typeName = "ChartSeries";
  static override readonly scalars = [
    "AxisGroup",
    "ChartType",
    "DoughnutHoleSize",
    "Filtered",
    "GapWidth",
    "HasDataLabels",
    "MarkerBackgroundColor",
    "MarkerForegroundColor",
    "MarkerSize",
    "MarkerStyle",
    "Name",
    "Overlap",
    "PlotOrder",
    "Smooth",
  ];
  static override readonly calculated = ["Name"];
  static override readonly settleFirst = ["GetDimensionValues"];

  private last: ChartSeriesModel | undefined;
  constructor(
    chart: ChartHandle,
    private readonly index: number,
  ) {
    super(chart);
    this.last = chart.model.series[index];
  }
  get model(): ChartSeriesModel {
    const series = this.chart.model.series[this.place];
    if (!series) throw itemNotFound();
    return (this.last = series);
  }
  /** Where the series stands now: another one may have been put before it. */
  private get place(): number {
    const place = this.last === undefined ? -1 : this.chart.model.series.indexOf(this.last);
    return place < 0 ? this.index : place;
  }
  put(patch: Partial<ChartSeriesModel>): void {
    const series = { ...this.model, ...patch };
    const { place } = this;
    this.chart.change((chart) => ({ ...chart, series: chart.series.map((one, index) => (index === place ? series : one)) }));
    this.last = series;
  }
  get handle(): ChartHandle {
    return this.chart;
  }
  get kind(): ChartModel["type"] {
    return this.model.type ?? this.chart.model.type;
  }
  get Name(): string {
    const area = areaOf(this.book, this.model.nameRef);
    const content = area && this.book.engine.read({ ...area, lastRow: area.row, lastColumn: area.column })[0]?.[0];
    return content ? nameOf(content) : this.model.name;
  }
  /** A text, or `=Sheet1!$B$1` for the text of a cell. */
  set Name(value: unknown) {
    const text = asText(value);
    const place = text.startsWith("=") ? readReference(text) : null;
    if (text.startsWith("=") && !place) throw invalidArgument();
    this.put({ name: text, nameRef: place ? writeReference(place) : undefined });
    if (place) this.put({ name: this.Name });
  }
  get ChartType(): string {
    return typeNameOf(this.kind, [this.model]);
  }
  /** Another type than the chart's makes a combination chart. */
  set ChartType(value: unknown) {
    const kind = kindOf(value);
    this.put({ type: kind === this.chart.model.type ? undefined : kind, ...lookOf(value) });
  }
  get AxisGroup(): string {
    return this.model.secondaryAxis ? "Secondary" : "Primary";
  }
  set AxisGroup(value: unknown) {
    const secondary = asOneOf(value, { Primary: false, Secondary: true });
    this.put({ secondaryAxis: secondary ? true : undefined });
    this.chart.change(({ secondaryAxis, ...chart }) =>
      chart.series.some((series) => series.secondaryAxis) ? { ...chart, secondaryAxis: secondaryAxis ?? newAxis(false) } : chart,
    );
  }
  get HasDataLabels(): boolean {
    return this.model.dataLabels ?? false;
  }
  set HasDataLabels(value: unknown) {
    this.put({ dataLabels: asBoolean(value) });
  }
  get DataLabels(): HostObject {
    return new ChartDataLabels(this.chart, this.labels);
  }
  private get labels(): Lens<LabelsState> {
    return {
      get: () => ({ shown: this.model.dataLabels ?? false, labels: this.model.labels }),
      set: ({ shown, labels }) => this.put({ dataLabels: shown, labels }),
    };
  }
  get Filtered(): boolean {
    return this.model.filtered ?? false;
  }
  set Filtered(value: unknown) {
    this.put({ filtered: asBoolean(value) });
  }
  get Smooth(): boolean {
    return this.model.smooth ?? false;
  }
  set Smooth(value: unknown) {
    if (!isLine(this.kind)) throw invalidArgument();
    this.put({ smooth: asBoolean(value) });
  }
  get MarkerStyle(): string {
    const shown = this.model.markers ?? (this.kind === "lineMarkers" || this.kind === "scatter");
    return shown ? (this.model.markerStyle ?? "Automatic") : "None";
  }
  set MarkerStyle(value: unknown) {
    const style = asOneOf(value, markerStyles);
    this.put({ markers: style !== "None", markerStyle: style === "None" || style === "Automatic" ? undefined : style });
  }
  get MarkerSize(): number {
    return this.model.markerSize ?? 5;
  }
  set MarkerSize(value: unknown) {
    this.put({ markerSize: asNumber(value, 2, 72) });
  }
  get MarkerBackgroundColor(): string {
    return this.model.markerColor ?? "";
  }
  set MarkerBackgroundColor(value: unknown) {
    this.put({ markerColor: colorOf(value) });
  }
  get MarkerForegroundColor(): string {
    return this.MarkerBackgroundColor;
  }
  set MarkerForegroundColor(value: unknown) {
    this.MarkerBackgroundColor = value;
  }
  /** From 0, as the public samples count. */
  get PlotOrder(): number {
    return this.place;
  }
  set PlotOrder(value: unknown) {
    const [{ model }, order] = [this, asNumber(value, 0)];
    this.chart.change((chart) => {
      const others = chart.series.filter((one) => one !== model);
      return { ...chart, series: [...others.slice(0, order), model, ...others.slice(order)] };
    });
  }
  get GapWidth(): number {
    return this.chart.model.gapWidth ?? (/Stacked/.test(this.chart.model.type) ? 150 : 219);
  }
  set GapWidth(value: unknown) {
    const gapWidth = asNumber(value, 0, 500);
    this.chart.change((chart) => ({ ...chart, gapWidth }));
  }
  get Overlap(): number {
    return this.chart.model.overlap ?? (/Stacked/.test(this.chart.model.type) ? 100 : -27);
  }
  set Overlap(value: unknown) {
    const overlap = asNumber(value, -100, 100);
    this.chart.change((chart) => ({ ...chart, overlap }));
  }
  get DoughnutHoleSize(): number {
    return this.chart.model.doughnutHole ?? 75;
  }
  set DoughnutHoleSize(value: unknown) {
    const doughnutHole = asNumber(value, 10, 90);
    this.chart.change((chart) => ({ ...chart, doughnutHole }));
  }
  get Format(): HostObject {
    return new ChartSeriesFormat(this);
  }
  get Points(): HostObject {
    return new ChartPointsCollection(this);
  }
  SetValues(source: unknown): void {
    this.put({ values: this.lineOf(source) });
  }
  SetXAxisValues(source: unknown): void {
    this.put({ categories: referenceTo(this.book, this.chart.sheetId, source) });
  }
  /** Values of a series stand in one row or one column. */
  private lineOf(source: unknown): string {
    const { area } = this.book.resolveRange(source, this.chart.sheetId);
    if (area.row !== area.lastRow && area.column !== area.lastColumn) throw invalidArgument();
    return referenceTo(this.book, this.chart.sheetId, source);
  }
  Delete(): void {
    const { model } = this;
    this.chart.change((chart) => ({ ...chart, series: chart.series.filter((one) => one !== model) }));
  }
  private dimension(dimension: unknown): string | undefined {
    const part = asOneOf(dimension, { Values: "values", YValues: "values", Categories: "categories", XValues: "categories" } as const);
    return this.model[part];
  }
  GetDimensionValues(dimension: unknown): unknown[] {
    const area = areaOf(this.book, this.dimension(dimension));
    return area
      ? this.book.engine
          .read(area)
          .flat()
          .map(({ value, error }) => error ?? value)
      : [];
  }
  GetDimensionDataSourceString(dimension: unknown): string {
    return this.dimension(dimension) ?? "";
  }
  GetDimensionDataSourceType(dimension: unknown): string {
    const reference = this.dimension(dimension);
    return reference && readReference(reference) ? "LocalRange" : "Unknown";
  }
}

class ChartPointsCollection extends Collection<ChartPoint> {
  static override readonly typeName = "ChartPointsCollection";
  constructor(private readonly series: ChartSeries) {
    super(series.book);
  }
  get items(): ChartPoint[] {
    const area = areaOf(this.book, this.series.model.values);
    const count = area ? (area.lastRow - area.row + 1) * (area.lastColumn - area.column + 1) : 0;
    return Array.from({ length: count }, (_, index) => new ChartPoint(this.series, index));
  }
}

class ChartPoint extends ChartPart {
  static override readonly typeName = "ChartPoint";
  static override readonly scalars = ["Value"];
  static override readonly calculated = ["Value"];
  constructor(
    readonly series: ChartSeries,
    readonly index: number,
  ) {
    super(series.handle);
  }
  get Value(): unknown {
    const area = areaOf(this.book, this.series.model.values);
    const content = area && this.book.engine.read(area).flat()[this.index];
    return content ? (content.error ?? content.value) : null;
  }
  get Format(): HostObject {
    return new ChartPointFormat(this);
  }
}

class ChartPointFormat extends ChartPart {
  static override readonly typeName = "ChartPointFormat";
  constructor(private readonly point: ChartPoint) {
    super(point.series.handle);
  }
  get Fill(): HostObject {
    const { series, index } = this.point;
    return new ChartFill(this.chart, {
      get: () => series.model.pointColors?.[index],
      set: (color) => series.put({ pointColors: { ...series.model.pointColors, ...(color === undefined ? {} : { [index]: color }) } }),
    });
  }
}
