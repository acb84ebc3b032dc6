import type { SourceCell } from "../domain/collect/source";
import { isDateFormat } from "../xlsx/numberFormats";
import { dateReadings } from "./dateText";
import { numberReadings } from "../language/numberText";
import { plainSpaces } from "../language/plainSpaces";

/** What a foreign cell looks like on its own, before its column has told more. */
export type CellMeaning = "blank" | "number" | "date" | "text" | "boolean" | "error";

const errorText =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!|VALEUR!|NOM\?|NOMBRE!|NUL!)$/i;

/** Words people put where there is no figure. */
const nothing = new Set(
  ["", "-", "–", "—", "n/a", "na", "n/d", "nd", "n.a.", "n.d.", "null", "none", "néant", "#"].concat(
    // The blanks of a pivot.
    ["(blank)", "(vide)", "(leer)", "(en blanco)", "(vuoto)"],
  ),
);

/** True for an empty cell and for the words and dashes that stand for "nothing here". */
export function isBlank(cell: SourceCell | undefined): boolean {
  if (cell === undefined || cell.value === null) return true;
  return typeof cell.value === "string" && isNothing(cell.value);
}

/** Whether a cell holds nothing but a zero, which is nothing in every unit. */
export function isZero({ value }: SourceCell): boolean {
  const { point, comma } = typeof value === "number" ? { point: value } : numberReadings(String(value));
  return (point ?? comma) === 0 && (comma ?? point) === 0;
}

/** Whether a text is one of the words and dashes that stand for "nothing here". */
export function isNothing(text: string): boolean {
  return text.length <= 12 && nothing.has(plainSpaces(text).toLowerCase());
}

/** True when a spreadsheet error stands in the cell. */
export function isErrorText(text: string): boolean {
  return text.startsWith("#") && errorText.test(text.trim());
}

/** What the cell looks like. Digits are a number until a column of dates says otherwise. */
export function meaningOf(cell: SourceCell | undefined): CellMeaning {
  if (cell === undefined || isBlank(cell)) return "blank";
  const { value } = cell;
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return isDateFormat(cell.format) ? "date" : "number";
  const text = value ?? "";
  if (isErrorText(text)) return "error";
  if (/\d/.test(text)) {
    const { point, comma } = numberReadings(text);
    if (point !== undefined || comma !== undefined) return "number";
    const { dayFirst, monthFirst } = dateReadings(text);
    if (dayFirst !== undefined || monthFirst !== undefined) return "date";
  }
  return "text";
}
