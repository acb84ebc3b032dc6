import { asBoolean, asOneOf } from "../charts/chartHandle";
import { colorOf } from "../color";
import type { HostObject } from "../objects";
import { objectOf } from "./cellRules";
import { RulePart } from "./part";
import { pointForApi, pointOf } from "./points";

/** Bars in the cells, as long as their values. */
export class DataBarConditionalFormat extends RulePart<"dataBar"> {
  static override readonly typeName = "DataBarConditionalFormat";
  static override readonly scalars = ["BarDirection", "LowerBoundRule", "ShowDataBarOnly", "UpperBoundRule"];

  get ShowDataBarOnly(): boolean {
    return !this.rule.showValue;
  }
  set ShowDataBarOnly(value: unknown) {
    this.put({ showValue: !asBoolean(value) });
  }
  get LowerBoundRule(): { type: string; formula?: string } {
    return pointForApi(this.rule.min);
  }
  set LowerBoundRule(value: unknown) {
    const { type, formula } = objectOf(value);
    this.put({ min: pointOf(type, formula, ["automatic", "min", "number", "percent", "formula", "percentile"]) });
  }
  get UpperBoundRule(): { type: string; formula?: string } {
    return pointForApi(this.rule.max);
  }
  set UpperBoundRule(value: unknown) {
    const { type, formula } = objectOf(value);
    this.put({ max: pointOf(type, formula, ["automatic", "max", "number", "percent", "formula", "percentile"]) });
  }
  /** Kept, and drawn from left to right. */
  get BarDirection(): string {
    return this.rule.direction ?? "Context";
  }
  set BarDirection(value: unknown) {
    this.put({ direction: asOneOf(value, { Context: "Context", LeftToRight: "LeftToRight", RightToLeft: "RightToLeft" }) });
  }
  get PositiveFormat(): HostObject {
    return new ConditionalDataBarPositiveFormat(this.format, "dataBar");
  }
  get NegativeFormat(): HostObject {
    return new ConditionalDataBarNegativeFormat(this.format, "dataBar");
  }
}

class ConditionalDataBarPositiveFormat extends RulePart<"dataBar"> {
  static override readonly typeName = "ConditionalDataBarPositiveFormat";
  static override readonly scalars = ["FillColor", "GradientFill"];
  get FillColor(): string {
    return this.rule.color;
  }
  set FillColor(value: unknown) {
    this.put({ color: colorOf(value) });
  }
  get GradientFill(): boolean {
    return this.rule.gradient;
  }
  set GradientFill(value: unknown) {
    this.put({ gradient: asBoolean(value) });
  }
}

class ConditionalDataBarNegativeFormat extends RulePart<"dataBar"> {
  static override readonly typeName = "ConditionalDataBarNegativeFormat";
  static override readonly scalars = ["FillColor", "MatchPositiveFillColor"];
  get FillColor(): string {
    return this.rule.negativeColor ?? this.rule.color;
  }
  set FillColor(value: unknown) {
    this.put({ negativeColor: colorOf(value) });
  }
  /** Negative bars have the colour of the positive ones. */
  get MatchPositiveFillColor(): boolean {
    return this.rule.negativeColor === undefined;
  }
  set MatchPositiveFillColor(value: unknown) {
    this.put({ negativeColor: asBoolean(value) ? undefined : (this.rule.negativeColor ?? "#FF0000") });
  }
}
