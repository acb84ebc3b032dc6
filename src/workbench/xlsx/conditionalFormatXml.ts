/** Conditional formats of a sheet: the five kinds of the model, in the original elements and in the extension of Excel 2010. */
import type { CellStyle, ConditionalFormatModel, ConditionalRuleModel, FormatPoint } from "../model";
import { newIconSets, operatorOf, operators, shownIconSet, storedIconSet } from "./conditionalVocabulary";
import { fromFileFormula, toFileFormula } from "./formula/fileText";
import type { Dropped } from "./fileMessages";
import { x14, xm } from "./namespaces";
import { parseAreas, rangeText } from "../../xlsx/cellReference";
import type { ColorReader } from "./colors";
import { argb } from "./styleWrite";
import { child, childrenOf, descend, descendants, element, flag, numberOf, textOf, type XmlNode } from "../../xlsx/xml";

// --- writing

export interface ConditionalFormatXml {
  /** The `<conditionalFormatting>` elements. */
  blocks: string;
  /** Content of the sheet's extension list, "" when not needed. */
  extension: string;
}

/**
 * Elements for the formats of one sheet, first = most important. `differential` gives the index of a style among the workbook's
 * differential formats. `seed` makes the links between a rule and its extension unique in the workbook.
 */
export function writeConditionalFormats(
  formats: readonly ConditionalFormatModel[],
  differential: (style: CellStyle) => number,
  seed: number,
): ConditionalFormatXml {
  const extended: string[] = [];
  const blocks = formats.map((format, index) => {
    const sqref = format.ranges.map(rangeText).join(" ");
    const link = `{DA7ABA51-AAAA-BBBB-${hex(seed, 4)}-${hex(index + 1, 12)}}`;
    const rule = { priority: index + 1, stopIfTrue: format.stopIfTrue ? true : undefined };
    const inExtension = extensionOf(format.rule, link, rule);
    if (inExtension !== "") {
      const body = inExtension + element("xm:sqref", {}, sqref);
      extended.push(element("x14:conditionalFormatting", { "xmlns:xm": xm }, body));
    }
    const original = originalRule(format.rule, rule, link, differential);
    return original === "" ? "" : element("conditionalFormatting", { sqref }, original);
  });
  const extension =
    extended.length === 0
      ? ""
      : element(
          "ext",
          { "xmlns:x14": x14, uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}" },
          element("x14:conditionalFormattings", {}, ...extended),
        );
  return { blocks: blocks.join(""), extension };
}

const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, "0");

interface RuleAttributes {
  priority: number;
  stopIfTrue: boolean | undefined;
}

function originalRule(
  rule: ConditionalRuleModel,
  common: RuleAttributes,
  link: string,
  differential: (style: CellStyle) => number,
): string {
  const formula = (text: string) => element("formula", {}, textOf(toFileFormula(text)));
  switch (rule.type) {
    case "cellValue": {
      const attributes = { type: "cellIs", dxfId: differential(rule.style), ...common, operator: operators[rule.operator] };
      return element("cfRule", attributes, formula(rule.formula1), rule.formula2 === undefined ? "" : formula(rule.formula2));
    }
    case "custom":
      return element("cfRule", { type: "expression", dxfId: differential(rule.style), ...common }, formula(rule.formula));
    case "colorScale": {
      const colors = rule.points.map(({ color }) => element("color", { rgb: argb(color ?? "#FFFFFF") }));
      return element(
        "cfRule",
        { type: "colorScale", ...common },
        element("colorScale", {}, ...rule.points.map((point) => threshold(point)), ...colors),
      );
    }
    case "dataBar": {
      const bar = [threshold(rule.min, "min"), threshold(rule.max, "max"), element("color", { rgb: argb(rule.color) })];
      const toExtension = element("ext", { "xmlns:x14": x14, uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" }, element("x14:id", {}, link));
      const shown = element("dataBar", { showValue: rule.showValue ? undefined : false }, ...bar);
      return element("cfRule", { type: "dataBar", ...common }, shown, element("extLst", {}, toExtension));
    }
    case "iconSet": {
      const set = storedIconSet(rule.set);
      if (newIconSets.has(set)) return "";
      const points = rule.points.map((point) => threshold(point));
      return element("cfRule", { type: "iconSet", ...common }, element("iconSet", iconAttributes(set, rule), ...points));
    }
  }
}

const iconAttributes = (iconSet: string, rule: { showValue: boolean; reverse: boolean }) => ({
  iconSet: iconSet === "3TrafficLights1" ? undefined : iconSet,
  showValue: rule.showValue ? undefined : false,
  reverse: rule.reverse ? true : undefined,
});

const thresholdKinds = { min: "min", max: "max", number: "num", percent: "percent", percentile: "percentile", formula: "formula" } as const;

const pointValue = ({ kind, value }: FormatPoint) =>
  value === undefined ? undefined : kind === "formula" || String(value).startsWith("=") ? toFileFormula(String(value)) : String(value);

function threshold(point: FormatPoint & { orEqual?: boolean }, automatic: unknown = "min"): string {
  const type = point.kind === "automatic" ? String(automatic) : thresholdKinds[point.kind];
  return element("cfvo", { type, val: pointValue(point), gte: point.orEqual === false ? false : undefined });
}

function newThreshold(point: FormatPoint & { orEqual?: boolean }, automatic: string): string {
  const type = point.kind === "automatic" ? automatic : thresholdKinds[point.kind];
  const value = pointValue(point);
  const text = value === undefined ? "" : element("xm:f", {}, textOf(value));
  return element("x14:cfvo", { type, gte: point.orEqual === false ? false : undefined }, text);
}

/** What only the extension can say: gradient, automatic ends and negative colour of a bar, and three icon sets. */
function extensionOf(rule: ConditionalRuleModel, id: string, common: RuleAttributes): string {
  if (rule.type === "dataBar") {
    const negative = rule.negativeColor === undefined ? "" : element("x14:negativeFillColor", { rgb: argb(rule.negativeColor) });
    const bar = element(
      "x14:dataBar",
      {
        minLength: 0,
        maxLength: 100,
        showValue: rule.showValue ? undefined : false,
        gradient: rule.gradient ? undefined : false,
        negativeBarColorSameAsPositive: rule.negativeColor === undefined ? true : undefined,
      },
      newThreshold(rule.min, "autoMin"),
      newThreshold(rule.max, "autoMax"),
      negative,
      element("x14:axisColor", { rgb: "FF000000" }),
    );
    return element("x14:cfRule", { type: "dataBar", id }, bar);
  }
  if (rule.type !== "iconSet" || !newIconSets.has(storedIconSet(rule.set))) return "";
  const points = rule.points.map((point) => newThreshold(point, "min"));
  const icons = element("x14:iconSet", iconAttributes(storedIconSet(rule.set), rule), ...points);
  return element("x14:cfRule", { type: "iconSet", ...common, id }, icons);
}

// --- reading

interface Found {
  priority: number;
  format: Omit<ConditionalFormatModel, "id">;
}

/** Conditional formats of a worksheet in order of priority; kinds the model does not know are reported and left out. */
export function readConditionalFormats(
  sheet: XmlNode,
  styles: readonly CellStyle[],
  color: ColorReader,
  differentialStyle: (node: XmlNode) => CellStyle,
  dropped: Dropped,
): ConditionalFormatModel[] {
  const extended = descendants(child(sheet, "extLst"), "conditionalFormatting");
  const barsById = new Map(
    extended.flatMap((block) =>
      childrenOf(block, "cfRule").map((rule): [string, XmlNode] => [(rule.attributes["id"] ?? "").toUpperCase(), rule]),
    ),
  );
  const linked = new Set<string>();
  const found: Found[] = [];
  const take = (block: XmlNode, ranges: ConditionalFormatModel["ranges"], rule: XmlNode, extension: XmlNode | undefined) => {
    const style = extension === undefined ? styles[numberOf(rule, "dxfId") ?? -1] : undefined;
    const inner = child(rule, "dxf");
    const model = ruleOf(rule, extension, style ?? (inner === undefined ? {} : differentialStyle(inner)), color);
    if (model === undefined || ranges.length === 0) dropped.add("conditionalFormat", rule.attributes["type"] ?? block.name);
    else
      found.push({
        priority: numberOf(rule, "priority") ?? Infinity,
        format: { ranges, stopIfTrue: flag(rule, "stopIfTrue"), rule: model },
      });
  };
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    for (const rule of childrenOf(block, "cfRule")) {
      const link = (descendants(child(rule, "extLst"), "id")[0]?.text ?? "").trim().toUpperCase();
      linked.add(link);
      take(block, parseAreas(block.attributes["sqref"]), rule, barsById.get(link));
    }
  }
  for (const block of extended) {
    const ranges = parseAreas(child(block, "sqref")?.text);
    for (const rule of childrenOf(block, "cfRule"))
      if (!linked.has((rule.attributes["id"] ?? "").toUpperCase())) take(block, ranges, rule, undefined);
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ format }, index) => ({ id: `format${index + 1}`, ...format }));
}

function ruleOf(rule: XmlNode, extension: XmlNode | undefined, style: CellStyle, color: ColorReader): ConditionalRuleModel | undefined {
  const formulas = [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map(({ text }) => fromFileFormula(text));
  const [first, second] = formulas;
  switch (rule.attributes["type"]) {
    case "cellIs": {
      const operator = operatorOf(rule.attributes["operator"]);
      if (operator === undefined || first === undefined) return undefined;
      return { type: "cellValue", operator, formula1: first, ...(second === undefined ? {} : { formula2: second }), style };
    }
    case "expression":
    // These carry the formula Excel made of the rule, so they stay what they show.
    // falls through
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
    case "timePeriod":
      return first === undefined ? undefined : { type: "custom", formula: first, style };
    case "colorScale": {
      const scale = child(rule, "colorScale");
      const colors = childrenOf(scale, "color").map(color);
      const points = childrenOf(scale, "cfvo").map((node, index) => ({ ...pointOf(node), color: colors[index] ?? "#FFFFFF" }));
      return points.length === 0 ? undefined : { type: "colorScale", points };
    }
    case "dataBar":
      return dataBarOf(child(rule, "dataBar"), child(extension, "dataBar") ?? child(rule, "dataBar"), color);
    case "iconSet": {
      const icons = child(rule, "iconSet");
      const points = childrenOf(icons, "cfvo").map((node) => ({ ...pointOf(node), orEqual: flag(node, "gte", true) }));
      if (points.length === 0 || flag(icons, "custom")) return undefined;
      const set = shownIconSet(icons?.attributes["iconSet"] ?? "3TrafficLights1");
      return { type: "iconSet", set, reverse: flag(icons, "reverse"), showValue: flag(icons, "showValue", true), points };
    }
    default:
      return undefined;
  }
}

function dataBarOf(bar: XmlNode | undefined, extended: XmlNode | undefined, color: ColorReader): ConditionalRuleModel | undefined {
  const [min, max] = childrenOf(extended, "cfvo").map(pointOf);
  if (min === undefined || max === undefined) return undefined;
  const same = flag(extended, "negativeBarColorSameAsPositive");
  const negative = same ? undefined : color(child(extended, "negativeFillColor"));
  return {
    type: "dataBar",
    min,
    max,
    color: color(child(bar, "color")) ?? color(child(extended, "fillColor")) ?? "#638EC6",
    ...(negative === undefined ? {} : { negativeColor: negative }),
    gradient: flag(extended, "gradient", true),
    showValue: flag(extended, "showValue", flag(bar, "showValue", true)),
  };
}

function pointOf(node: XmlNode): FormatPoint {
  const stored = node.attributes["type"] ?? "num";
  const automatic = stored === "autoMin" || stored === "autoMax";
  const known = (Object.keys(thresholdKinds) as (keyof typeof thresholdKinds)[]).find((kind) => thresholdKinds[kind] === stored);
  const kind = automatic ? "automatic" : (known ?? "number");
  const text = node.attributes["val"] ?? descend(node, "f")?.text;
  if (text === undefined || kind === "min" || kind === "max" || kind === "automatic") return { kind };
  if (kind === "formula") return { kind, value: fromFileFormula(text) };
  return { kind, value: text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text) };
}
