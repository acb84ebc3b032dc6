import type { FormatPoint } from "../../model";
import { colorOf } from "../color";
import { objectOf } from "./cellRules";
import { RulePart } from "./part";
import { pointForApi, pointOf } from "./points";

interface Criterion {
  type: string;
  formula?: string;
  color?: string;
}

const low: FormatPoint["kind"][] = ["min", "number", "percent", "formula", "percentile"];
const high: FormatPoint["kind"][] = ["max", "number", "percent", "formula", "percentile"];

/** Cells coloured by where their value lies between two or three points. */
export class ColorScaleConditionalFormat extends RulePart<"colorScale"> {
  static override readonly typeName = "ColorScaleConditionalFormat";
  static override readonly scalars = ["Criteria", "ThreeColorScale"];

  get ThreeColorScale(): boolean {
    return this.rule.points.length === 3;
  }
  get Criteria(): { minimum: Criterion; midpoint?: Criterion; maximum: Criterion } {
    const { points } = this.rule;
    const at = (index: number): Criterion => {
      const point = points[index] ?? { kind: "min" };
      return { ...pointForApi(point), color: point.color };
    };
    return { minimum: at(0), ...(points.length === 3 ? { midpoint: at(1) } : {}), maximum: at(points.length - 1) };
  }
  set Criteria(value: unknown) {
    const { minimum, midpoint, maximum } = objectOf(value);
    const middle = midpoint === undefined || midpoint === null ? [] : [criterion(midpoint, low)];
    this.put({ points: [criterion(minimum, low), ...middle, criterion(maximum, high)] });
  }
}

function criterion(value: unknown, allowed: readonly FormatPoint["kind"][]): FormatPoint {
  const { type, formula, color } = objectOf(value);
  return { ...pointOf(type, formula, allowed), color: colorOf(color) };
}
