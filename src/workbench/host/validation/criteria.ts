/** Rules of data validation between the API's shape and the model's. */
import { serialOfDay } from "../../../calendar/days";
import type { ValidationModel } from "../../model";
import type { Book } from "../book";
import { asOneOf, wordFor } from "../charts/chartHandle";
import { referenceTo } from "../charts/sources";
import { objectOf } from "../formats/cellRules";
import { HostObject, invalidArgument } from "../objects";

type Operator = NonNullable<ValidationModel["operator"]>;
type Criteria = Pick<ValidationModel, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

const operators: Readonly<Record<string, Operator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterOrEqual",
  LessThanOrEqualTo: "lessOrEqual",
};

const compared = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;
const keys = [...compared, "list", "custom"] as const;

const typeNames: Readonly<Record<ValidationModel["type"], string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
  any: "None",
};

export const typeNameOf = (type: ValidationModel["type"]): string => typeNames[type];

/** `{ wholeNumber: { formula1, formula2, operator } }` and its like: exactly one criterion. */
export function criteriaOf(book: Book, sheetId: string, given: unknown): Criteria {
  const rule = objectOf(given);
  const present = keys.filter((key) => rule[key] !== undefined && rule[key] !== null);
  const [type] = present;
  if (present.length !== 1 || type === undefined) throw invalidArgument();
  const detail = objectOf(rule[type]);
  if (type === "custom") return { type, formula1: customFormula(detail.formula) };
  if (type === "list") return { type, formula1: listSource(book, sheetId, detail.source), inCellDropDown: detail.inCellDropDown !== false };
  const operator = asOneOf(detail.operator, operators);
  const value = (criterion: unknown) => criterionOf(book, sheetId, criterion, type === "date" || type === "time");
  const two = operator === "between" || operator === "notBetween";
  return { type, operator, formula1: value(detail.formula1), ...(two ? { formula2: value(detail.formula2) } : {}) };
}

/** The rule as the API gives it back: criteria as formulas, always with `=`. */
export function ruleForApi({ type, operator, formula1, formula2, inCellDropDown }: ValidationModel): Record<string, unknown> {
  if (type === "any") return {};
  if (type === "custom") return { custom: { formula: formula1 } };
  if (type === "list") return { list: { inCellDropDown: inCellDropDown !== false, source: formula1 } };
  const asFormula = (text: string) => (text.startsWith("=") ? text : `=${text}`);
  const second = formula2 === undefined ? {} : { formula2: asFormula(formula2) };
  return { [type]: { formula1: asFormula(formula1), ...second, operator: wordFor(operator ?? "between", operators) } };
}

function customFormula(formula: unknown): string {
  if (typeof formula !== "string" || formula.replace(/^=/, "").trim() === "") throw invalidArgument();
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** Items with commas between, `=reference`, or a Range of one row or one column. */
function listSource(book: Book, sheetId: string, source: unknown): string {
  if (source instanceof HostObject) {
    const { area } = book.resolveRange(source, sheetId);
    if (area.row !== area.lastRow && area.column !== area.lastColumn) throw invalidArgument();
    return `=${referenceTo(book, sheetId, source)}`;
  }
  if (typeof source !== "string" || source.trim() === "") throw invalidArgument();
  if (!source.startsWith("=") && source.length > 255) throw invalidArgument(); // Excel's limit of a list written out
  return source;
}

/** A number, a number as text, a formula, a Range of one cell, or where dates count an ISO date. */
function criterionOf(book: Book, sheetId: string, value: unknown, dates: boolean): string {
  if (value instanceof HostObject) return `=${referenceTo(book, sheetId, value)}`;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value.trim() === "") throw invalidArgument();
  const text = value.trim();
  if (text.startsWith("=")) return text;
  if (text !== "" && Number.isFinite(Number(text))) return text;
  const serial = dates ? serialOf(text) : null;
  if (serial === null) throw invalidArgument();
  return String(serial);
}

/** Excel's day number of an ISO date, with the time as fraction of a day; a time alone has no days. */
function serialOf(text: string): number | null {
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86400;
  if (year === undefined) return time;
  const serial = serialOfDay({ year: Number(year), month: Number(month), day: Number(day) });
  return serial === null ? null : serial + time;
}
