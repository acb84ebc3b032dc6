/**
 * Moves the relative references of a stored formula, as Excel does when it fills a formula down: a file may store a filled formula
 * once and name only the cells that share it.
 */
import { tokensOf } from "./tokens";
import { columnLetters, columnNumber, lastColumn, lastRow } from "../../../xlsx/cellReference";

/** An area of which one corner left the sheet is lost whole. */
const lostCorner = /#REF!:\$?[A-Za-z]+\$?\d+|(?<![\w.$])\$?[A-Za-z]+\$?\d+:#REF!/g;

export function shiftFormula(text: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return text;
  const moved = tokensOf(text)
    .map((token) => (token.kind === "reference" ? shiftReference(token.text, rows, columns) : token.text))
    .join("");
  return moved.replace(lostCorner, "#REF!");
}

function shiftReference(text: string, rows: number, columns: number): string {
  const parts = text.split(":").map((part) => shiftPart(part, rows, columns));
  return parts.includes(undefined) ? "#REF!" : parts.join(":");
}

/** One corner: `$A$1`, `A`, `$7`. Undefined when it leaves the sheet. */
function shiftPart(part: string, rows: number, columns: number): string | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part);
  if (match === null) return part;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const fixedColumn = letters === "" || first === "$";
  const fixedRow = digits === "" || (letters === "" ? first === "$" : second === "$");
  const column = letters === "" ? 0 : columnNumber(letters) + (fixedColumn ? 0 : columns);
  const row = digits === "" ? 1 : Number(digits) + (fixedRow ? 0 : rows);
  if (column < 0 || column > lastColumn || row < 1 || row > lastRow + 1) return undefined;
  return `${first}${letters === "" ? "" : columnLetters(column)}${second}${digits === "" ? "" : row}`;
}
