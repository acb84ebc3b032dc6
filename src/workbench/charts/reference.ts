import type { Rectangle } from "../model";

/** An area on a sheet known by its name, as a chart series or a formula writes it. */
export interface SheetReference extends Rectangle {
  sheet: string;
}

/** What Excel leaves in a series whose cells or sheet were deleted. */
export const brokenReference = "#REF!";

const lastColumnOfExcel = 16384;
const lastRowOfExcel = 1048576;

/** Column letters of a zero-based index: 0 is A, 27 is AB. */
export function columnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Zero-based index of column letters; NaN when the text is not a column of Excel. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index >= 1 && index <= lastColumnOfExcel ? index - 1 : Number.NaN;
}

/** A sheet name as it stands before the `!`: in quotes when it holds more than letters, digits, `_` and `.`, or could be read as a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Data!$B$2:$B$13`; a single cell is written once. */
export function writeReference(reference: SheetReference): string {
  const first = `$${columnLetters(reference.column)}$${reference.row + 1}`;
  const last = `$${columnLetters(reference.lastColumn)}$${reference.lastRow + 1}`;
  return `${quotedSheetName(reference.sheet)}!${first}${first === last ? "" : `:${last}`}`;
}

/**
 * Reads `Data!$B$2:$B$13`, `'My data'!B2`, with or without `$` and a leading `=`. Whole columns and rows (`Data!B:B`, `Data!2:2`)
 * become the full area. Null for anything else: `#REF!`, several areas, a name.
 */
export function readReference(text: string): SheetReference | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!:]+))!(.+)$/.exec(text.trim());
  if (!match) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  const corners = (match[3] ?? "").replaceAll("$", "").split(":");
  if (corners.length > 2) return null;
  const [start = "", end = start] = corners;
  const cell = (corner: string) => /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(corner);
  const first = cell(start);
  const last = cell(end);
  if (!first || !last || start === "" || end === "") return null;
  if (Boolean(first[1]) !== Boolean(last[1]) || Boolean(first[2]) !== Boolean(last[2])) return null;
  if (corners.length === 1 && !(first[1] && first[2])) return null;
  const columns = first[1] && last[1] ? [columnIndex(first[1]), columnIndex(last[1])] : [0, lastColumnOfExcel - 1];
  const rows = first[2] && last[2] ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, lastRowOfExcel - 1];
  const area = {
    sheet,
    row: Math.min(...rows),
    column: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  return Number.isNaN(area.column + area.lastColumn) || area.row < 0 || area.lastRow >= lastRowOfExcel ? null : area;
}

/** Sheet names are the same whatever their case. */
export function sameSheet(left: string, right: string): boolean {
  return left.localeCompare(right, undefined, { sensitivity: "accent" }) === 0;
}

/** Rows or columns put in or taken out on a sheet, from `first` on, `count` of them. */
export interface StructureChange {
  sheet: string;
  axis: "row" | "column";
  kind: "insert" | "delete";
  first: number;
  count: number;
}

/**
 * Where an area lies after rows or columns came or went, by Excel's rule: cells put in before it move it, cells put in inside
 * make it longer, cells taken out shorten it, and an area that is taken out whole is gone (null).
 */
export function movedRectangle<Shape extends Rectangle>(area: Shape, change: Omit<StructureChange, "sheet">): Shape | null {
  const [start, end] = change.axis === "row" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  const moved = movedSpan(start, end, change);
  if (!moved) return null;
  return change.axis === "row" ? { ...area, row: moved[0], lastRow: moved[1] } : { ...area, column: moved[0], lastColumn: moved[1] };
}

function movedSpan(start: number, end: number, { kind, first, count }: Omit<StructureChange, "sheet">): [number, number] | null {
  if (kind === "insert") return [start >= first ? start + count : start, end >= first ? end + count : end];
  const after = first + count;
  if (start >= first && end < after) return null;
  const before = (index: number) => (index < first ? index : index >= after ? index - count : first);
  return [before(start), end >= first && end < after ? first - 1 : before(end)];
}
