import { asBoolean } from "../charts/chartHandle";
import { invalidArgument, RichApiError } from "../objects";
import { objectOf } from "./cellRules";
import { RulePart, type RuleOf } from "./part";
import { pointForApi, pointOf } from "./points";

type Threshold = RuleOf<"iconSet">["points"][number];

/** Number of icons by the first word of a set's name. */
const counts: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 };

const sets = [
  /^Three(Arrows|ArrowsGray|Flags|TrafficLights1|TrafficLights2|Signs|Symbols|Symbols2|Stars|Triangles)$/,
  /^Four(Arrows|ArrowsGray|RedToBlack|Rating|TrafficLights)$/,
  /^Five(Arrows|ArrowsGray|Rating|Quarters|Boxes)$/,
];

/** An icon in each cell, by the thresholds its value reaches. */
export class IconSetConditionalFormat extends RulePart<"iconSet"> {
  static override readonly typeName = "IconSetConditionalFormat";
  static override readonly scalars = ["Criteria", "ReverseIconOrder", "ShowIconOnly", "Style"];

  get Style(): string {
    return this.rule.set;
  }
  /** Another number of icons brings Excel's own thresholds: equal shares in percent. */
  set Style(value: unknown) {
    if (typeof value !== "string" || !sets.some((set) => set.test(value))) throw invalidArgument();
    const count = counts[/^[A-Z][a-z]+/.exec(value)?.[0] ?? ""] ?? 3;
    const points = count === this.rule.points.length ? this.rule.points : equalShares(count);
    this.put({ set: value, points });
  }
  get ReverseIconOrder(): boolean {
    return this.rule.reverse;
  }
  set ReverseIconOrder(value: unknown) {
    this.put({ reverse: asBoolean(value) });
  }
  get ShowIconOnly(): boolean {
    return !this.rule.showValue;
  }
  set ShowIconOnly(value: unknown) {
    this.put({ showValue: !asBoolean(value) });
  }
  get Criteria(): { type: string; formula?: string; operator: string }[] {
    return this.rule.points.map((point, index) =>
      index === 0
        ? { type: "Invalid", formula: "", operator: "Invalid" }
        : { ...pointForApi(point), operator: point.orEqual ? "GreaterThanOrEqual" : "GreaterThan" },
    );
  }
  /** One criterion an icon; the first, of the lowest icon, says nothing and may be empty. */
  set Criteria(value: unknown) {
    if (!Array.isArray(value) || value.length !== this.rule.points.length) throw invalidArgument();
    const points = value.map((given: unknown, index): Threshold =>
      index === 0 ? { kind: "percent", value: 0, orEqual: true } : threshold(given),
    );
    this.put({ points });
  }
}

function threshold(given: unknown): Threshold {
  const { type, formula, operator, customIcon } = objectOf(given);
  if (customIcon !== undefined && customIcon !== null) {
    throw new RichApiError("NotImplemented", "The workbench does not serve own icons in an icon set.");
  }
  if (operator !== "GreaterThan" && operator !== "GreaterThanOrEqual") throw invalidArgument();
  return { ...pointOf(type, formula, ["number", "percent", "formula", "percentile"]), orEqual: operator === "GreaterThanOrEqual" };
}

const equalShares = (count: number): Threshold[] =>
  Array.from({ length: count }, (_, index) => ({ kind: "percent", value: Math.round((index * 100) / count), orEqual: true }));
