/** A1 text <-> zero-based rectangles, and sheet names in formulas. */

/** Cells from a corner to a corner, both inside; rows and columns count from 0. */
export interface Rectangle {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellText = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** `B2` for one cell, `B2:D9` otherwise. */
export function rangeText({ row, column, lastRow: bottom, lastColumn: right }: Rectangle): string {
  const first = cellText(row, column);
  return row === bottom && column === right ? first : `${first}:${cellText(bottom, right)}`;
}

/** `$B$2:$D$9`, also for one cell (`$B$2`). */
export const absoluteText = (area: Rectangle) => rangeText(area).replace(/(?<![A-Z])([A-Z]+)(\d+)/g, "$$$1$$$2");

/** Reads `B2`, `$B$2:D9`, `A:C` and `2:5`; undefined when the text is none of these. */
export function parseRange(text: string): Rectangle | undefined {
  const corners = text.replaceAll("$", "").split(":");
  const [first, second = first] = corners.map(parseCorner);
  if (first === undefined || second === undefined || corners.length > 2) return undefined;
  const single = corners.length === 1;
  if (single && (first.row === undefined || first.column === undefined)) return undefined;
  const area = {
    row: first.row ?? 0,
    column: first.column ?? 0,
    lastRow: second.row ?? lastRow,
    lastColumn: second.column ?? lastColumn,
  };
  return area.lastRow > lastRow || area.lastColumn > lastColumn || area.row < 0 ? undefined : ordered(area);
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === "") return undefined;
  const [, letters = "", digits = ""] = match;
  return { column: letters === "" ? undefined : columnNumber(letters), row: digits === "" ? undefined : Number(digits) - 1 };
}

const ordered = (area: Rectangle): Rectangle => ({
  row: Math.min(area.row, area.lastRow),
  column: Math.min(area.column, area.lastColumn),
  lastRow: Math.max(area.row, area.lastRow),
  lastColumn: Math.max(area.column, area.lastColumn),
});

/** The blank-separated areas of an `sqref`; what is no area is left out. */
export const parseAreas = (text: string | undefined): Rectangle[] =>
  (text ?? "").split(/\s+/).flatMap((part) => (part === "" ? [] : (parseRange(part) ?? [])));

export const overlap = (one: Rectangle, other: Rectangle) =>
  one.row <= other.lastRow && other.row <= one.lastRow && one.column <= other.lastColumn && other.column <= one.lastColumn;

/** A sheet name before `!`, in quotes where Excel needs them; an apostrophe inside is doubled once. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[Rr](?:\d*[Cc]\d*)?$|^[Cc]$|^(?:TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `'Plan d''été'!$A$1:$B$2` -> sheet name and area; undefined for anything else, such as several areas or a structured reference. */
export function parseSheetReference(text: string): { sheet: string; area: Rectangle } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text.trim());
  const area = match === null ? undefined : parseRange(match[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return area === undefined || sheet === undefined ? undefined : { sheet, area };
}
