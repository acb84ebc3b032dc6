/**
 * Conditional formats. The engine draws them and moves their ranges; this translates Excel's rules to the engine's and keeps
 * what the engine has no word for, so that a rule reads back as it was given.
 */
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  MoveConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { IRange } from "@univerjs/core";
import { localAddress } from "../host/address";
import type { CellStyle, ConditionalFormatModel, ConditionalRuleModel, FormatPoint, Rectangle } from "../model";
import type { Context } from "./context";
import { cellStyle, hex, styleData } from "./styles";

type EngineRule = IConditionFormattingRule["rule"];
type RuleOf<Type extends ConditionalRuleModel["type"]> = Extract<ConditionalRuleModel, { type: Type }>;

const operators: Readonly<Record<RuleOf<"cellValue">["operator"], CFNumberOperator>> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  lessThan: CFNumberOperator.lessThan,
  greaterOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessOrEqual: CFNumberOperator.lessThanOrEqual,
};

const valueTypes = {
  min: CFValueType.min,
  max: CFValueType.max,
  number: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
} as const;

const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: Value): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

const rectangle = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  row: startRow,
  column: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});
const range = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

export class ConditionalFormatStore {
  /** Rules as they were given, with the engine's form they became: they count while the engine's form is unchanged. */
  readonly #given = new Map<string, { rule: ConditionalRuleModel; form: string }>();

  constructor(private readonly context: Context) {}

  /** The most important first. */
  list(sheetId: string): ConditionalFormatModel[] {
    return this.#rules(sheetId).map((format) => this.#modelOf(format));
  }

  get(sheetId: string, id: string): ConditionalFormatModel | undefined {
    const found = this.#rules(sheetId).find(({ cfId }) => cfId === id);
    return found && this.#modelOf(found);
  }

  #modelOf(format: IConditionFormattingRule): ConditionalFormatModel {
    const given = this.#given.get(format.cfId);
    const rule = given && given.form === JSON.stringify(format.rule) ? given.rule : fromEngine(format.rule);
    return { id: format.cfId, ranges: format.ranges.map(rectangle), stopIfTrue: format.stopIfTrue, rule: structuredClone(rule) };
  }

  /** At an index of the order of importance; last when none is given. */
  add(sheetId: string, format: ConditionalFormatModel, index?: number): void {
    const before = this.#rules(sheetId).map(({ cfId }) => cfId);
    this.context.run(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule: this.#engineRule(format) });
    const place = Math.min(index ?? before.length, before.length);
    const neighbour = before[place - 1];
    // The engine puts a new rule first.
    if (neighbour === undefined) return;
    this.context.run(MoveConditionalRuleMutation.id, {
      subUnitId: sheetId,
      start: { id: format.id, type: "self" },
      end: { id: neighbour, type: "after" },
    });
  }

  change(sheetId: string, id: string, format: ConditionalFormatModel): void {
    const index = this.#rules(sheetId).findIndex(({ cfId }) => cfId === id);
    if (index < 0) return;
    // The engine would go on calculating the old formula of a changed rule until the new one is drawn.
    this.remove(sheetId, id);
    this.add(sheetId, { ...format, id }, index);
  }

  remove(sheetId: string, id: string): void {
    this.context.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id });
    this.#given.delete(id);
  }

  /** A new workbook brings its own. */
  forget(): void {
    this.#given.clear();
  }

  #rules(sheetId: string): IConditionFormattingRule[] {
    return this.context.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.context.unitId, sheetId) ?? [];
  }

  #engineRule({ id, ranges, stopIfTrue, rule }: ConditionalFormatModel): IConditionFormattingRule {
    const engineRule = toEngine(rule, ranges);
    this.#given.set(id, { rule: structuredClone(rule), form: JSON.stringify(engineRule) });
    return { cfId: id, ranges: ranges.map(range), stopIfTrue, rule: engineRule };
  }
}

function toEngine(rule: ConditionalRuleModel, ranges: readonly Rectangle[]): EngineRule {
  const anchor = ranges[0] ?? { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  switch (rule.type) {
    case "custom":
      return highlight(rule.formula, rule.style);
    case "cellValue":
      return cellRule(rule, anchor);
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: rule.points.map((point, index) => ({ index, color: point.color ?? "#FFFFFF", value: valueOf(point, ranges) })),
      };
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: rule.showValue,
        config: {
          min: valueOf(rule.min, ranges, "MIN"),
          max: valueOf(rule.max, ranges, "MAX"),
          isGradient: rule.gradient,
          positiveColor: rule.color,
          nativeColor: rule.negativeColor ?? rule.color,
        },
      };
    case "iconSet":
      return iconRule(rule, ranges);
  }
}

function highlight(formula: string, style: CellStyle): EngineRule {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style: styleData(style) };
}

/** Numbers are compared by the engine itself; anything else becomes a formula about the first cell. */
function cellRule({ operator, formula1, formula2, style }: RuleOf<"cellValue">, anchor: Rectangle): EngineRule {
  const first = constant(formula1);
  const second = formula2 === undefined ? undefined : constant(formula2);
  const two = operator === "between" || operator === "notBetween";
  if (first !== undefined && (!two || second !== undefined)) {
    const base = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, style: styleData(style) } as const;
    if (operator === "between" || operator === "notBetween")
      return { ...base, operator: CFNumberOperator[operator], value: [first, second ?? first] };
    return {
      ...base,
      operator: operators[operator] as Exclude<CFNumberOperator, CFNumberOperator.between | CFNumberOperator.notBetween>,
      value: first,
    };
  }
  const cell = localAddress({ ...anchor, lastRow: anchor.row, lastColumn: anchor.column });
  const bare = (formula: string) =>
    formula.startsWith("=") ? `(${formula.slice(1)})` : constant(formula) === undefined ? JSON.stringify(formula) : formula;
  const low = bare(formula1);
  const high = bare(formula2 ?? formula1);
  const inside = `AND(${cell}>=MIN(${low},${high}),${cell}<=MAX(${low},${high}))`;
  const signs = { equal: "=", notEqual: "<>", greaterThan: ">", lessThan: "<", greaterOrEqual: ">=", lessOrEqual: "<=" } as const;
  if (operator === "between") return highlight(`=${inside}`, style);
  if (operator === "notBetween") return highlight(`=NOT(${inside})`, style);
  return highlight(`=${cell}${signs[operator]}${low}`, style);
}

/** A criterion that is a number: `10`, `=10`. */
function constant(formula: string): number | undefined {
  const text = formula.replace(/^=/, "").trim();
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? undefined : number;
}

/** Excel's automatic ends of bars include zero. */
function valueOf(
  point: FormatPoint,
  ranges: readonly Rectangle[],
  automatic?: "MIN" | "MAX",
): { type: CFValueType; value?: number | string } {
  if (point.kind === "automatic") {
    const areas = ranges.map((area) => localAddress(area, "$")).join(",");
    return { type: CFValueType.formula, value: `=${automatic ?? "MIN"}(0,${areas})` };
  }
  const formula = typeof point.value === "string" && point.value.startsWith("=");
  const type = formula && point.kind === "number" ? CFValueType.formula : valueTypes[point.kind];
  return point.value === undefined ? { type } : { type, value: point.value };
}

/** Excel counts icons from the lowest, the engine from the highest; "ThreeArrows" is its "3Arrows". */
function iconRule(rule: RuleOf<"iconSet">, ranges: readonly Rectangle[]): EngineRule {
  const count = rule.points.length;
  const iconType = rule.set
    .replace(/^Three/, "3")
    .replace(/^Four/, "4")
    .replace(/^Five/, "5");
  const config = [...rule.points].reverse().map((point, index) => ({
    operator:
      index === count - 1
        ? CFNumberOperator.lessThanOrEqual
        : point.orEqual
          ? CFNumberOperator.greaterThanOrEqual
          : CFNumberOperator.greaterThan,
    value: index === count - 1 ? { type: CFValueType.num, value: Number.MAX_SAFE_INTEGER } : valueOf(point, ranges),
    iconType,
    iconId: String(rule.reverse ? count - 1 - index : index),
  }));
  return {
    type: CFRuleType.iconSet,
    isShowValue: rule.showValue,
    config: config as Extract<EngineRule, { type: CFRuleType.iconSet }>["config"],
  };
}

const words: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

/** A rule made by a person at the grid, or changed there. What Excel's five types cannot say stays a formula that is never true. */
function fromEngine(rule: EngineRule): ConditionalRuleModel {
  const point = ({ type, value }: { type: CFValueType; value?: number | string }): FormatPoint => {
    const kind = keyOf(valueTypes, type as (typeof valueTypes)[keyof typeof valueTypes]) ?? "number";
    return value === undefined ? { kind } : { kind, value };
  };
  switch (rule.type) {
    case CFRuleType.colorScale:
      return { type: "colorScale", points: rule.config.map(({ color, value }) => ({ ...point(value), color: hex(color) ?? color })) };
    case CFRuleType.dataBar: {
      const { min, max, isGradient, positiveColor, nativeColor } = rule.config;
      return {
        type: "dataBar",
        min: point(min),
        max: point(max),
        color: hex(positiveColor) ?? positiveColor,
        negativeColor: hex(nativeColor) ?? nativeColor,
        gradient: isGradient,
        showValue: rule.isShowValue,
      };
    }
    case CFRuleType.iconSet: {
      const set = (rule.config[0]?.iconType ?? "3Arrows").replace(/^\d/, (digit) => words[digit] ?? digit);
      const points = [...rule.config]
        .reverse()
        .map(({ operator, value }, index) =>
          index === 0
            ? { kind: "percent" as const, value: 0, orEqual: true }
            : { ...point(value), orEqual: operator === CFNumberOperator.greaterThanOrEqual },
        );
      return { type: "iconSet", set, reverse: rule.config[0]?.iconId !== "0", showValue: rule.isShowValue, points };
    }
    default:
      return fromHighlight(rule);
  }
}

function fromHighlight(rule: Extract<EngineRule, { type: CFRuleType.highlightCell }>): ConditionalRuleModel {
  const style = cellStyle(rule.style, undefined);
  if (rule.subType === CFSubRuleType.formula) return { type: "custom", formula: rule.value, style };
  if (rule.subType === CFSubRuleType.number) {
    const [first, second] = Array.isArray(rule.value) ? rule.value : [rule.value ?? 0];
    const operator = keyOf(operators, rule.operator) ?? "equal";
    return { type: "cellValue", operator, formula1: String(first), ...(second === undefined ? {} : { formula2: String(second) }), style };
  }
  return { type: "custom", formula: "=FALSE", style };
}
