/** Functions of texts where the engine answers otherwise than Excel. */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { BaseReferenceObject } from "@univerjs/engine-formula";
import { arrayOf, cellsOf, eachCell, error, isOmitted, lifted, number, numberOf, repair, someCell, text } from "./repair";
import type { Value } from "./repair";
import { frenchNumber, language, truthIn, valueAsText } from "./written";

/** The arguments that are texts, by their places; `all` of a function that joins texts. */
const textArguments: Readonly<Record<string, readonly number[] | "all">> = {
  LEN: [0],
  LEFT: [0],
  RIGHT: [0],
  MID: [0],
  UPPER: [0],
  LOWER: [0],
  PROPER: [0],
  CLEAN: [0],
  CONCAT: "all",
  CONCATENATE: "all",
  SUBSTITUTE: [0, 1, 2],
  REPLACE: [0, 3],
  FIND: [0, 1],
  EXACT: [0, 1],
  REPT: [0],
  TEXTBEFORE: [0, 1],
  TEXTAFTER: [0, 1],
  TEXTSPLIT: [0, 1, 2],
};

const isWritten = (cell: Value): boolean => cell.isNumber() || cell.isBoolean();
const written = (cell: Value): Value => (isWritten(cell) ? text(valueAsText(cell.getValue())) : cell);

function asText(value: Value): Value {
  if (isWritten(value)) return written(value);
  if ((!value.isArray() && !isSeveral(value)) || !someCell(value, isWritten)) return value;
  return arrayOf(cellsOf(value).map((row) => row.map(written)));
}
const isSeveral = (value: Value): boolean => value.isReferenceObject() && !(value as unknown as BaseReferenceObject).isCell();

export function repairTexts(injector: Injector): void {
  for (const [name, places] of Object.entries(textArguments))
    repair(
      injector,
      name,
      (original) =>
        (...values) =>
          original(...values.map((value, place) => (places === "all" || places.includes(place) ? asText(value) : value))),
    );
  repair(
    injector,
    "TEXTJOIN",
    (original) =>
      (delimiter, ignore, ...parts) =>
        original(...([delimiter, ignore, ...parts.map(asText)] as Value[])),
  );
  // The engine takes every kind of space away; Excel leaves those that do not break.
  repair(injector, "TRIM", () => (value) => eachCell(value as Value, (cell) => text(trimmed(textOf(cell)))));
  repair(injector, "SEARCH", () => search);
  repair(
    injector,
    "IF",
    (original) =>
      (test, ...values) =>
        original(isTextInIt(test as Value) ? eachCell(test as Value, judged) : (test as Value), ...values),
  );
  repair(
    injector,
    "VALUE",
    (original) => (value) => (language() === "en" ? original(value as Value) : eachCell(value as Value, frenchValue)),
  );
  repair(
    injector,
    "DATEVALUE",
    (original) => (value) =>
      language() === "en"
        ? original(value as Value)
        : eachCell(value as Value, (cell) => (cell.isString() ? wholeDay(frenchValue(cell)) : error(ErrorType.VALUE))),
  );
  repair(injector, "NUMBERVALUE", () => (value, decimal, group) => lifted([value, decimal, group], numberValue));
}

const textOf = (cell: Value | undefined): string => (isOmitted(cell) ? "" : valueAsText(cell.getValue()));
const trimmed = (value: string): string => value.replace(/ +/g, " ").replace(/^ | $/g, "");

/** As FIND, but without regard to case, and with `?`, `*` and `~`. */
const search = (...values: Value[]): Value =>
  lifted(values, (wanted, within, from) => {
    const start = numberOf(from, 1);
    if (typeof start !== "number") return start;
    const [pattern, whole] = [textOf(wanted), textOf(within)];
    if (start < 1 || start > whole.length + (pattern === "" ? 1 : 0)) return error(ErrorType.VALUE);
    const found = whole.slice(Math.floor(start) - 1).search(patternOf(pattern));
    return found < 0 ? error(ErrorType.VALUE) : number(found + Math.floor(start));
  });

/** A text with the signs of patterns, as a regular expression that may match anywhere. */
export function patternOf(pattern: string, whole = false): RegExp {
  const source = pattern.replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}]/gs, (sign, literal?: string, wild?: string) => {
    if (wild !== undefined) return wild === "*" ? "[^]*?" : "[^]";
    // The tilde is no sign of a regular expression, which refuses to have it marked as one.
    return literal === "~" ? literal : `\\${literal ?? sign}`;
  });
  return new RegExp(whole ? `^${source}$` : source, "iu");
}

const isTextInIt = (value: Value): boolean => value.isString() || (value.isArray() && someCell(value, (cell) => cell.isString()));

/** A text as the condition of IF. */
function judged(cell: Value): Value {
  if (!cell.isString()) return cell;
  const truth = truthIn(String(cell.getValue()));
  return truth === undefined ? error(ErrorType.VALUE) : number(truth ? 1 : 0);
}

function frenchValue(cell: Value): Value {
  if (cell.isNull()) return number(0);
  if (cell.isNumber()) return cell;
  const value = cell.isString() ? frenchNumber(String(cell.getValue())) : undefined;
  return value === undefined ? error(ErrorType.VALUE) : number(value);
}

const wholeDay = (value: Value): Value => (value.isNumber() ? number(Math.floor(value.getValue() as number)) : value);

function numberValue(value: Value | undefined, decimal: Value | undefined, group: Value | undefined): Value {
  const french = language() === "fr";
  const sign = isOmitted(decimal) ? (french ? "," : ".") : textOf(decimal).slice(0, 1);
  const groups = isOmitted(group) ? (french || sign === "," ? "" : ",") : textOf(group).slice(0, 1);
  const [before = "", ...after] = textOf(value).replace(/\s/gu, "").split(sign);
  if (after.length > 1 || (groups !== "" && after[0]?.includes(groups))) return error(ErrorType.VALUE);
  const digits = (groups === "" ? before : before.replaceAll(groups, "")) + (after.length > 0 ? `.${after[0]}` : "");
  const [, plain = "", percents = ""] = /^(.*?)(%*)$/.exec(digits) ?? [];
  if (plain === "" && percents === "") return number(0);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain)) return error(ErrorType.VALUE);
  return number(Number((Number(plain) / 100 ** percents.length).toPrecision(15)));
}
