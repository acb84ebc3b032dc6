/** How an axis counts: logarithms, units that it is shown in, tick marks, and where it crosses the other. */
import type { ChartAxisModel } from "../../chartModel";
import { invalidArgument } from "../objects";
import { asBoolean, asNumber, asOneOf, ChartPart, wordFor } from "./chartHandle";

/** What a plain load fetches of these. */
export const scaleScalars = [
  "CustomDisplayUnit",
  "DisplayUnit",
  "IsBetweenCategories",
  "LogBase",
  "MajorTickMark",
  "MinorTickMark",
  "Position",
  "PositionAt",
  "ScaleType",
  "ShowDisplayUnitLabel",
  "TickMarkSpacing",
] as const;

/** Excel's units, by what a value is divided by. */
const displayUnits: Readonly<Record<string, number>> = {
  None: 1,
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
};
const tickMarks = { None: "none", Cross: "cross", Inside: "inside", Outside: "outside" } as const;
const positions = { Automatic: "automatic", Maximum: "maximum", Minimum: "minimum", Custom: "custom" } as const;

export abstract class AxisScale extends ChartPart {
  abstract get model(): ChartAxisModel;
  abstract get isCategory(): boolean;
  abstract put(patch: Partial<ChartAxisModel>): void;

  /** A category axis of texts has no scale. */
  private onValues(): void {
    if (this.isCategory) throw invalidArgument();
  }
  get DisplayUnit(): string {
    const unit = this.model.displayUnit ?? 1;
    return Object.keys(displayUnits).find((word) => displayUnits[word] === unit) ?? "Custom";
  }
  set DisplayUnit(value: unknown) {
    this.onValues();
    const unit = asOneOf(value, displayUnits);
    this.put({ displayUnit: unit === 1 ? undefined : unit });
  }
  get CustomDisplayUnit(): number {
    return this.model.displayUnit ?? 1;
  }
  SetCustomDisplayUnit(value: unknown): void {
    this.onValues();
    const unit = asNumber(value);
    if (unit <= 0) throw invalidArgument();
    this.put({ displayUnit: unit === 1 ? undefined : unit });
  }
  /** Excel shows the unit beside the axis from the moment it has one. */
  get ShowDisplayUnitLabel(): boolean {
    return this.model.displayUnit !== undefined && (this.model.unitLabel ?? true);
  }
  set ShowDisplayUnitLabel(value: unknown) {
    this.put({ unitLabel: asBoolean(value) });
  }
  /** True where values lie between the ticks of the categories, as Excel draws columns and lines. */
  get IsBetweenCategories(): boolean {
    return this.model.betweenCategories ?? true;
  }
  set IsBetweenCategories(value: unknown) {
    this.put({ betweenCategories: asBoolean(value) });
  }
  get ScaleType(): string {
    return this.model.logBase === undefined ? "Linear" : "Logarithmic";
  }
  set ScaleType(value: unknown) {
    this.onValues();
    const isLog = asOneOf(value, { Linear: false, Logarithmic: true });
    this.put({ logBase: isLog ? (this.model.logBase ?? usualBase) : undefined });
  }
  /** 10 where Excel's scale is no logarithm. */
  get LogBase(): number {
    return this.model.logBase ?? usualBase;
  }
  /** From 2 to 1,000, and only of a logarithm. */
  set LogBase(value: unknown) {
    this.onValues();
    const base = asNumber(value, 2, 1_000);
    if (this.model.logBase === undefined) throw invalidArgument();
    this.put({ logBase: base });
  }
  get MajorTickMark(): string {
    return wordFor(this.model.majorTicks ?? "outside", tickMarks);
  }
  set MajorTickMark(value: unknown) {
    this.put({ majorTicks: asOneOf(value, tickMarks) });
  }
  get MinorTickMark(): string {
    return wordFor(this.model.minorTicks ?? "none", tickMarks);
  }
  set MinorTickMark(value: unknown) {
    this.put({ minorTicks: asOneOf(value, tickMarks) });
  }
  get Position(): string {
    return wordFor(this.model.crosses ?? "automatic", positions);
  }
  /** A place of one's own is set by `setPositionAt`. */
  set Position(value: unknown) {
    const crosses = asOneOf(value, positions);
    if (crosses === "custom") throw invalidArgument();
    this.put({ crosses, crossesAt: undefined });
  }
  get PositionAt(): number {
    return this.model.crossesAt ?? 0;
  }
  SetPositionAt(value: unknown): void {
    this.put({ crosses: "custom", crossesAt: asNumber(value) });
  }
  /** A tick for every so many categories; 1 where Excel chooses. */
  get TickMarkSpacing(): number {
    return this.model.tickMarkSpacing ?? 1;
  }
  set TickMarkSpacing(value: unknown) {
    if (!this.isCategory) throw invalidArgument();
    const spacing = asNumber(value, 1, 31_999);
    if (!Number.isInteger(spacing)) throw invalidArgument();
    this.put({ tickMarkSpacing: spacing });
  }
}

const usualBase = 10;
