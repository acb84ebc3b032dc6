import type { CellValue } from "../domain/tables/defineTable";
import { readsAsOther } from "../language/readsAsOther";

/** What a cell is given: a number, a truth value, a text, or a formula that begins with `=`. */
export type Input = string | number | boolean;

/** First characters that would make Excel read a text as a formula, a command, or a sign that it hides. */
const dangerous = /^[=+\-@\t\r\n'\uff1d\uff0b\uff0d\uff20]/;

/**
 * What to give Excel so that the cell holds exactly this value: a text that looks like a formula, a number or a day stays a text, also
 * in a cell that has no format of texts.
 */
export function asCellInput(value: CellValue): Input {
  if (value === null) return "";
  return typeof value === "string" && (dangerous.test(value) || readsAsOther(value)) ? `'${value}` : value;
}

/**
 * What to give Excel to leave a cell exactly as it was read. `formula` and `value` are what Excel reports for the cell. They differ
 * where there is a formula; a text that merely starts with `=` is the same in both, and must not turn into a formula.
 */
export function asBefore(formula: CellValue, value: CellValue): Input {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : asCellInput(value);
}
