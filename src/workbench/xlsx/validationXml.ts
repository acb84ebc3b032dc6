/** Data validations of a sheet. */
import { serialOfIsoDate } from "../../calendar/days";
import type { ValidationModel } from "../model";
import { SavingError } from "./savingError";
import { fromFileFormula, toFileFormula } from "./formula/fileText";
import { parseAreas, rangeText } from "../../xlsx/cellReference";
import { child, childrenOf, descendants, element, flag, textOf, escapedText, unescapedText, type XmlNode } from "../../xlsx/xml";

/** Excel's limits, in characters. */
const validationLimits = { list: 255, title: 32, message: 255 } as const;

const kinds = {
  any: "none",
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
} as const;
type Kind = keyof typeof kinds;
const operators = {
  between: "between",
  notBetween: "notBetween",
  equal: "equal",
  notEqual: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterOrEqual: "greaterThanOrEqual",
  lessOrEqual: "lessThanOrEqual",
} as const;
type Operator = keyof typeof operators;

/** The `<dataValidations>` element, "" when there are none. Throws FileError for a list, title or message over Excel's limits. */
export function writeValidations(validations: readonly ValidationModel[], sheet: string): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, ...validations.map((validation) => writeValidation(validation, sheet)));
}

function writeValidation(validation: ValidationModel, sheet: string): string {
  const range = validation.ranges.map(rangeText).join(" ");
  const { error, prompt, type } = validation;
  const limited = (text: string | undefined, limit: number) => {
    if (text !== undefined && text.length > limit) throw new SavingError("promptTooLong", { sheet, range, length: text.length, limit });
    return text === undefined || text === "" ? undefined : escapedText(text);
  };
  const one = type === "any" ? undefined : criterion(validation.formula1, type, sheet, range);
  const two = validation.formula2 === undefined ? undefined : criterion(validation.formula2, type, sheet, range);
  return element(
    "dataValidation",
    {
      type: type === "any" ? undefined : kinds[type],
      errorStyle: error === undefined || error.style === "stop" ? undefined : error.style,
      operator: validation.operator === undefined ? undefined : operators[validation.operator],
      allowBlank: validation.ignoreBlank ? true : undefined,
      showDropDown: validation.inCellDropDown === false ? true : undefined, // the format's word says the opposite of what it does
      showInputMessage: prompt?.show === true ? true : undefined,
      showErrorMessage: (error?.show ?? true) ? true : undefined, // Excel refuses wrong input unless told otherwise
      errorTitle: limited(error?.title, validationLimits.title),
      error: limited(error?.message, validationLimits.message),
      promptTitle: limited(prompt?.title, validationLimits.title),
      prompt: limited(prompt?.message, validationLimits.message),
      sqref: range,
    },
    one === undefined ? "" : element("formula1", {}, textOf(one)),
    two === undefined ? "" : element("formula2", {}, textOf(two)),
  );
}

function criterion(text: string, type: Kind, sheet: string, range: string): string {
  if (text.startsWith("=")) return toFileFormula(text);
  if (type === "list") {
    if (text.length > validationLimits.list) throw new SavingError("listTooLong", { sheet, range, length: text.length });
    return `"${text.replaceAll('"', '""')}"`;
  }
  if (type === "date") return String(serialOfIsoDate(text) ?? text);
  return type === "custom" ? toFileFormula(text) : text;
}

/** Validations of a worksheet, those of the 2010 extension included. */
export function readValidations(sheet: XmlNode): ValidationModel[] {
  const original = childrenOf(child(sheet, "dataValidations"), "dataValidation");
  const extended = descendants(child(sheet, "extLst"), "dataValidation");
  return [...original, ...extended].flatMap((node, index) => {
    const ranges = parseAreas(node.attributes["sqref"] ?? child(node, "sqref")?.text);
    const type = (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind] === (node.attributes["type"] ?? "none"));
    if (type === undefined || ranges.length === 0) return [];
    const formula = (name: string) => {
      const found = child(node, name);
      return found === undefined ? undefined : (child(found, "f")?.text ?? found.text);
    };
    const one = formula("formula1");
    const two = formula("formula2");
    const operator = operatorOf(node, type);
    return [
      {
        id: `validation${index + 1}`,
        ranges,
        type,
        ...(operator === undefined ? {} : { operator }),
        formula1: one === undefined ? "" : shown(one, type),
        ...(two === undefined || two === "" ? {} : { formula2: shown(two, type) }),
        ignoreBlank: flag(node, "allowBlank"),
        ...(flag(node, "showDropDown") ? { inCellDropDown: false } : {}),
        ...messagesOf(node),
      },
    ];
  });
}

const compared: readonly Kind[] = ["wholeNumber", "decimal", "date", "time", "textLength"];

/** Excel does not write "between": it is meant wherever values are compared. */
function operatorOf(node: XmlNode, type: Kind): Operator | undefined {
  const stored = node.attributes["operator"];
  const named = (Object.keys(operators) as Operator[]).find((name) => operators[name] === stored);
  return named ?? (compared.includes(type) ? "between" : undefined);
}

function shown(text: string, type: Kind): string {
  const items = type === "list" ? /^"((?:[^"]|"")*)"$/.exec(text)?.[1] : undefined;
  if (items !== undefined) return items.replaceAll('""', '"');
  return type !== "custom" && type !== "list" && text.trim() !== "" && Number.isFinite(Number(text)) ? text : fromFileFormula(text);
}

function messagesOf(node: XmlNode): Pick<ValidationModel, "error" | "prompt"> {
  const text = (name: string) => unescapedText(node.attributes[name] ?? "");
  const style = node.attributes["errorStyle"];
  const error: NonNullable<ValidationModel["error"]> = {
    title: text("errorTitle"),
    message: text("error"),
    style: style === "warning" || style === "information" ? style : "stop",
    show: flag(node, "showErrorMessage"),
  };
  const prompt = { title: text("promptTitle"), message: text("prompt"), show: flag(node, "showInputMessage") };
  const usual = error.show && error.title === "" && error.message === "" && error.style === "stop";
  return {
    ...(usual ? {} : { error }),
    ...(prompt.title !== "" || prompt.message !== "" ? { prompt } : {}),
  };
}
