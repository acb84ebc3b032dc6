/** Fonts, fills and lines of chart parts. */
import type { ChartModel, ChartTextModel } from "../../chartModel";
import { colorOf } from "../color";
import { asBoolean, asNumber, asOneOf, asText, type ChartHandle, type ColorLens, ChartPart, type Lens, type TextLens } from "./chartHandle";

/** Text of Excel's charts where nothing else is said. */
const defaultText = { size: 10, color: "#595959", name: "Calibri" };

export class ChartFont extends ChartPart {
  static override readonly typeName = "ChartFont";
  static override readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Underline"];

  constructor(
    chart: ChartHandle,
    private readonly lens: TextLens,
    private readonly size = defaultText.size,
  ) {
    super(chart);
  }
  private get text(): ChartTextModel {
    return { ...this.chart.model.text, ...this.lens.get() };
  }
  private put(patch: ChartTextModel): void {
    this.lens.set({ ...this.lens.get(), ...patch });
  }
  get Bold(): boolean {
    return this.text.bold ?? false;
  }
  set Bold(value: unknown) {
    this.put({ bold: asBoolean(value) });
  }
  get Italic(): boolean {
    return this.text.italic ?? false;
  }
  set Italic(value: unknown) {
    this.put({ italic: asBoolean(value) });
  }
  get Underline(): string {
    return this.text.underline ? "Single" : "None";
  }
  set Underline(value: unknown) {
    this.put({ underline: asOneOf(value, { Single: true, None: false }) });
  }
  get Size(): number {
    return this.text.size ?? this.size;
  }
  set Size(value: unknown) {
    this.put({ size: asNumber(value, 1, 409) });
  }
  get Color(): string {
    return this.text.color ?? defaultText.color;
  }
  set Color(value: unknown) {
    this.put({ color: colorOf(value) });
  }
  get Name(): string {
    return this.text.name ?? defaultText.name;
  }
  set Name(value: unknown) {
    this.put({ name: asText(value) });
  }
}

export class ChartFill extends ChartPart {
  static override readonly typeName = "ChartFill";

  constructor(
    chart: ChartHandle,
    private readonly lens: ColorLens,
  ) {
    super(chart);
  }
  /** No fill: what lies behind shows through. */
  Clear(): void {
    this.lens.set("none");
  }
  SetSolidColor(color: unknown): void {
    this.lens.set(colorOf(color));
  }
}

/** Excel's line styles of charts; "Automatic" is what is drawn when nothing is said. */
const lineStyles = Object.fromEntries(
  ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "Automatic"].map((style) => [style, style]),
);

export interface LineLens {
  color: ColorLens;
  style?: Lens<string | undefined>;
  /** In points. */
  weight?: Lens<number | undefined>;
}

/** A line of a series, an axis or a grid. Members without a lens are refused by leaving them undefined: see `ChartPlainLine`. */
export class ChartPlainLine extends ChartPart {
  static override readonly typeName: string = "ChartLineFormat";
  static override readonly scalars: readonly string[] = ["Color"];

  constructor(
    chart: ChartHandle,
    protected readonly lens: LineLens,
    private readonly fallback: string,
  ) {
    super(chart);
  }
  get Color(): string {
    const color = this.lens.color.get();
    return color === undefined || color === "none" ? this.fallback : color;
  }
  set Color(value: unknown) {
    this.lens.color.set(colorOf(value));
  }
  Clear(): void {
    this.lens.color.set("none");
  }
}

export class ChartLineFormat extends ChartPlainLine {
  static override readonly scalars = ["Color", "LineStyle", "Weight"];

  get LineStyle(): string {
    return this.lens.style?.get() ?? "Continuous";
  }
  set LineStyle(value: unknown) {
    const style = asOneOf(value, lineStyles);
    this.lens.style?.set(style === "Automatic" ? undefined : style);
  }
  get Weight(): number {
    return this.lens.weight?.get() ?? 2.25;
  }
  set Weight(value: unknown) {
    this.lens.weight?.set(asNumber(value, 0, 1584));
  }
}

/** A frame. Clearing it leaves no line, which its style says; its colour stays for when a line comes back. */
export class ChartBorder extends ChartPart {
  static override readonly typeName = "ChartBorder";
  static override readonly scalars = ["Color", "LineStyle"];

  constructor(
    chart: ChartHandle,
    private readonly lens: { color: ColorLens; style: Lens<string | undefined> },
  ) {
    super(chart);
  }
  get Color(): string {
    return this.lens.color.get() ?? "#D9D9D9";
  }
  set Color(value: unknown) {
    this.lens.color.set(colorOf(value));
  }
  get LineStyle(): string {
    return this.lens.style.get() ?? "Continuous";
  }
  set LineStyle(value: unknown) {
    const style = asOneOf(value, lineStyles);
    this.lens.style.set(style === "Automatic" ? undefined : style);
  }
  Clear(): void {
    this.lens.style.set("None");
  }
}

/** A lens on a member of the chart itself. */
export function chartLens<Key extends keyof ChartModel>(chart: ChartHandle, key: Key): Lens<ChartModel[Key]> {
  return { get: () => chart.model[key], set: (value) => chart.change((model) => ({ ...model, [key]: value })) };
}
