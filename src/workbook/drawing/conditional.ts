import type { ConditionalRule } from "../../sheets/blueprint";
import { colors, meaningColors } from "./sheetStyles";

/** Adds one conditional format of a blueprint; only queues. */
export function addConditional(range: Excel.Range, rule: ConditionalRule): void {
  if (rule.kind === "heat") {
    const { colorScale } = range.conditionalFormats.add("ColorScale");
    const point = (value: number, color: string): Excel.ConditionalColorScaleCriterion => ({
      type: "Number",
      formula: String(value),
      color,
    });
    colorScale.criteria = {
      minimum: point(rule.low, colors.heatLow),
      midpoint: point(rule.middle, colors.heatMiddle),
      maximum: point(rule.high, colors.heatHigh),
    };
  } else if (rule.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = colors.bar;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "1" };
  } else if (rule.kind === "current") {
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = rule.formula;
    custom.format.font.bold = true;
    custom.format.fill.color = colors.current;
  } else {
    const { custom } = range.conditionalFormats.add("Custom");
    const { font, fill } = meaningColors(rule.meaning);
    custom.rule.formula = rule.formula;
    custom.format.font.color = font;
    if (rule.ink !== true) custom.format.fill.color = fill;
  }
}
