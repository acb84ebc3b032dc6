/** Rules that give cells a look: a comparison of the cell's value, or an own formula. */
import type { CellStyle } from "../../model";
import { asBoolean, asOneOf, wordFor } from "../charts/chartHandle";
import { colorOf } from "../color";
import { HostObject, invalidArgument } from "../objects";
import { RulePart, type RuleOf } from "./part";

type Operator = RuleOf<"cellValue">["operator"];

const operators: Readonly<Record<string, Operator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterOrEqual",
  LessThanOrEqual: "lessOrEqual",
};

export class CellValueConditionalFormat extends RulePart<"cellValue"> {
  static override readonly typeName = "CellValueConditionalFormat";
  static override readonly scalars = ["Rule"];

  get Rule(): { formula1: string; formula2?: string; operator: string } {
    const { operator, formula1, formula2 } = this.rule;
    return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator: wordFor(operator, operators) };
  }
  set Rule(value: unknown) {
    const given = objectOf(value);
    const operator = asOneOf(given.operator, operators);
    const two = operator === "between" || operator === "notBetween";
    const formula2 = two ? formulaOf(given.formula2) : undefined;
    this.put({ operator, formula1: formulaOf(given.formula1), formula2 });
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.book, { get: () => this.rule.style, set: (style) => this.put({ style }) });
  }
}

export class CustomConditionalFormat extends RulePart<"custom"> {
  static override readonly typeName = "CustomConditionalFormat";

  get Rule(): HostObject {
    return new ConditionalFormatRule(this.format, "custom");
  }
  get Format(): HostObject {
    return new ConditionalRangeFormat(this.book, { get: () => this.rule.style, set: (style) => this.put({ style }) });
  }
}

/** The formula of an own rule, seen from the first cell of the format; true colours the cell. */
class ConditionalFormatRule extends RulePart<"custom"> {
  static override readonly typeName = "ConditionalFormatRule";
  static override readonly scalars = ["Formula"];

  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(value: unknown) {
    const formula = formulaOf(value);
    this.put({ formula: formula.startsWith("=") ? formula : `=${formula}` });
  }
}

export function objectOf(value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** A criterion as an add-in gives it: a formula, or a number or text that stands for itself. Never empty. */
function formulaOf(value: unknown): string {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "" || text.trim() === "=") throw invalidArgument();
  return text.trim();
}

interface StyleLens {
  get(): CellStyle;
  set(style: CellStyle): void;
}

abstract class StylePart extends HostObject {
  constructor(
    book: HostObject["book"],
    protected readonly lens: StyleLens,
  ) {
    super(book);
  }
  protected put(patch: { [Key in keyof CellStyle]?: CellStyle[Key] }): void {
    const style = Object.entries({ ...this.lens.get(), ...patch }).filter(([, value]) => value !== undefined);
    this.lens.set(Object.fromEntries(style));
  }
}

export class ConditionalRangeFormat extends StylePart {
  static override readonly typeName = "ConditionalRangeFormat";
  get Fill(): HostObject {
    return new ConditionalRangeFill(this.book, this.lens);
  }
  get Font(): HostObject {
    return new ConditionalRangeFont(this.book, this.lens);
  }
}

class ConditionalRangeFill extends StylePart {
  static override readonly typeName = "ConditionalRangeFill";
  static override readonly scalars = ["Color"];
  /** "" when the format has no fill. */
  get Color(): string {
    return this.lens.get().fill ?? "";
  }
  set Color(value: unknown) {
    this.put({ fill: colorOf(value) });
  }
  Clear(): void {
    this.put({ fill: undefined });
  }
}

class ConditionalRangeFont extends StylePart {
  static override readonly typeName = "ConditionalRangeFont";
  static override readonly scalars = ["Bold", "Color", "Italic", "Strikethrough", "Underline"];
  get Color(): string {
    return this.lens.get().fontColor ?? "";
  }
  set Color(value: unknown) {
    this.put({ fontColor: colorOf(value) });
  }
  get Bold(): boolean {
    return this.lens.get().bold ?? false;
  }
  set Bold(value: unknown) {
    this.put({ bold: asBoolean(value) });
  }
  get Italic(): boolean {
    return this.lens.get().italic ?? false;
  }
  set Italic(value: unknown) {
    this.put({ italic: asBoolean(value) });
  }
  get Strikethrough(): boolean {
    return this.lens.get().strikethrough ?? false;
  }
  set Strikethrough(value: unknown) {
    this.put({ strikethrough: asBoolean(value) });
  }
  get Underline(): string {
    return this.lens.get().underline ? "Single" : "None";
  }
  set Underline(value: unknown) {
    this.put({ underline: asOneOf(value, { None: false, Single: true }) });
  }
  Clear(): void {
    this.put({ fontColor: undefined, bold: undefined, italic: undefined, strikethrough: undefined, underline: undefined });
  }
}
