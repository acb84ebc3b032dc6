/** Axes of a chart. */
import type { ChartAxisModel, ChartModel } from "../../chartModel";
import { type HostObject, invalidArgument, itemNotFound, RichApiError } from "../objects";
import { ChartAxisFormat, ChartAxisTitle, ChartGridlines } from "./axisParts";
import { AxisScale, scaleScalars } from "./axisScale";
import { asBoolean, asNumber, asOneOf, asText, type ChartHandle, ChartPart, wordFor } from "./chartHandle";
import { areaOf, referenceTo } from "./sources";

type AxisKey = "categoryAxis" | "valueAxis" | "secondaryAxis";

export const newAxis = (gridlines: boolean): ChartAxisModel => ({ visible: true, gridlines });

const hasAxes = ({ type }: ChartModel) => type !== "pie" && type !== "doughnut";

export class ChartAxes extends ChartPart {
  static override readonly typeName = "ChartAxes";
  static override readonly naming = ["GetItem"];

  private axis(key: AxisKey): ChartAxis {
    if (!hasAxes(this.chart.model)) throw itemNotFound(); // a pie has none
    return new ChartAxis(this.chart, key);
  }
  get CategoryAxis(): HostObject {
    return this.axis("categoryAxis");
  }
  get ValueAxis(): HostObject {
    return this.axis("valueAxis");
  }
  /** `Value`/`Secondary` exists once a series uses it; a secondary category axis and series axes are not drawn here. */
  GetItem(type: unknown, group: unknown = "Primary"): HostObject {
    const kind = asOneOf(type, { Category: "categoryAxis", Value: "valueAxis", Series: "seriesAxis" } as const);
    const secondary = asOneOf(group ?? "Primary", { Primary: false, Secondary: true });
    if (kind === "seriesAxis" || (secondary && kind === "categoryAxis")) throw itemNotFound();
    if (!secondary) return this.axis(kind);
    if (!this.chart.model.secondaryAxis) throw itemNotFound();
    return this.axis("secondaryAxis");
  }
}

class ChartAxis extends AxisScale {
  static override readonly typeName = "ChartAxis";
  static override readonly scalars = [
    "AxisGroup",
    "LinkNumberFormat",
    "MajorUnit",
    "Maximum",
    "MinorUnit",
    "Minimum",
    "NumberFormat",
    "ReversePlotOrder",
    "TextOrientation",
    "TickLabelPosition",
    "TickLabelSpacing",
    "Type",
    "Visible",
    ...scaleScalars,
  ];

  constructor(
    chart: ChartHandle,
    private readonly key: AxisKey,
  ) {
    super(chart);
  }
  get model(): ChartAxisModel {
    const axis = this.chart.model[this.key];
    if (!axis) throw itemNotFound();
    return axis;
  }
  put(patch: Partial<ChartAxisModel>): void {
    this.chart.change((chart) => ({ ...chart, [this.key]: { ...this.model, ...patch } }));
  }
  get handle(): ChartHandle {
    return this.chart;
  }
  get isCategory(): boolean {
    return this.key === "categoryAxis" && this.chart.model.type !== "scatter";
  }
  get Type(): string {
    return this.key === "categoryAxis" ? "Category" : "Value";
  }
  get AxisGroup(): string {
    return this.key === "secondaryAxis" ? "Secondary" : "Primary";
  }
  get Visible(): boolean {
    return this.model.visible;
  }
  set Visible(value: unknown) {
    this.put({ visible: asBoolean(value) });
  }
  /** "" where Excel chooses; it counts its own choice as the value, which only the drawing knows. */
  private limit(key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): number | string {
    return this.model[key] ?? "";
  }
  /** "" gives the choice back to Excel. A category axis of texts has no scale. */
  private setLimit(key: "minimum" | "maximum" | "majorUnit" | "minorUnit", value: unknown): void {
    if (this.isCategory) throw invalidArgument();
    const unit = key === "majorUnit" || key === "minorUnit";
    const number = value === "" ? undefined : asNumber(value);
    if (unit && number !== undefined && number <= 0) throw invalidArgument();
    this.put({ [key]: number });
  }
  get Minimum(): number | string {
    return this.limit("minimum");
  }
  set Minimum(value: unknown) {
    this.setLimit("minimum", value);
  }
  get Maximum(): number | string {
    return this.limit("maximum");
  }
  set Maximum(value: unknown) {
    this.setLimit("maximum", value);
  }
  get MajorUnit(): number | string {
    return this.limit("majorUnit");
  }
  set MajorUnit(value: unknown) {
    this.setLimit("majorUnit", value);
  }
  get MinorUnit(): number | string {
    return this.limit("minorUnit");
  }
  set MinorUnit(value: unknown) {
    this.setLimit("minorUnit", value);
  }
  get NumberFormat(): string {
    return this.model.numberFormat ?? linkedFormat(this.chart, this.key);
  }
  /** An own format ends the link to the cells. */
  set NumberFormat(value: unknown) {
    this.put({ numberFormat: asText(value) });
  }
  get LinkNumberFormat(): boolean {
    return this.model.numberFormat === undefined;
  }
  set LinkNumberFormat(value: unknown) {
    this.put({ numberFormat: asBoolean(value) ? undefined : this.NumberFormat });
  }
  get ReversePlotOrder(): boolean {
    return this.model.reversed ?? false;
  }
  set ReversePlotOrder(value: unknown) {
    this.put({ reversed: asBoolean(value) });
  }
  get TickLabelPosition(): string {
    return wordFor(this.model.tickLabels ?? "nextToAxis", tickLabels);
  }
  set TickLabelPosition(value: unknown) {
    this.put({ tickLabels: asOneOf(value, tickLabels) });
  }
  /** 0 where Excel turns the labels as they fit. */
  get TextOrientation(): number {
    return this.model.textOrientation ?? 0;
  }
  set TextOrientation(value: unknown) {
    if (value === 180) throw new RichApiError("NotImplemented", "The workbench does not draw letters one above the other.");
    const degrees = asNumber(value, -90, 90);
    if (!Number.isInteger(degrees)) throw invalidArgument();
    this.put({ textOrientation: degrees });
  }
  /** 1 where Excel chooses; how many labels fit only the drawing knows. */
  get TickLabelSpacing(): number {
    return this.model.tickLabelSpacing ?? 1;
  }
  /** "" gives the choice back to Excel. Values are spaced by their major unit. */
  set TickLabelSpacing(value: unknown) {
    if (!this.isCategory) throw invalidArgument();
    const spacing = value === "" ? undefined : asNumber(value, 1, 31_999);
    if (spacing !== undefined && !Number.isInteger(spacing)) throw invalidArgument();
    this.put({ tickLabelSpacing: spacing });
  }
  get MajorGridlines(): HostObject {
    return new ChartGridlines(this, "major");
  }
  get MinorGridlines(): HostObject {
    return new ChartGridlines(this, "minor");
  }
  get Title(): HostObject {
    return new ChartAxisTitle(this);
  }
  get Format(): HostObject {
    return new ChartAxisFormat(this);
  }
  SetCategoryNames(source: unknown): void {
    if (this.key !== "categoryAxis") throw invalidArgument();
    const categories = referenceTo(this.book, this.chart.sheetId, source);
    this.chart.change((chart) => ({ ...chart, series: chart.series.map((series) => ({ ...series, categories })) }));
  }
}

const tickLabels: Readonly<Record<string, NonNullable<ChartAxisModel["tickLabels"]>>> = {
  NextToAxis: "nextToAxis",
  High: "high",
  Low: "low",
  None: "none",
};

/** The format an axis takes over from the first cell it shows. */
function linkedFormat(chart: ChartHandle, key: AxisKey): string {
  const series = chart.model.series.find((one) => (one.secondaryAxis ?? false) === (key === "secondaryAxis"));
  const area = areaOf(chart.book, key === "categoryAxis" ? series?.categories : series?.values);
  return (area && chart.book.engine.styleAt(area.sheetId, area.row, area.column).numberFormat) || "General";
}
