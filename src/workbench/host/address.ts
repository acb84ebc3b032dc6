/** Cell addresses as Excel writes them. Rows and columns are zero-based in numbers, one-based in text. */
import type { Rectangle } from "../model";

export const ROWS = 1048576;
export const COLUMNS = 16384;

/** 0 -> "A", 26 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" -> 0, "xfd" -> 16383. */
const columnNumber = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A sheet name as it stands before the `!`: quoted when it is not a plain word, or reads like a cell address or a number. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** True when the area spans all rows (whole columns) or all columns (whole rows). */
export const wholeColumns = (area: Rectangle) => area.row === 0 && area.lastRow === ROWS - 1;
export const wholeRows = (area: Rectangle) => area.column === 0 && area.lastColumn === COLUMNS - 1;

/** Address without sheet: "A1", "A1:C3", "A:B", "2:4"; `mark` is "$" for absolute references. */
export function localAddress(area: Rectangle, mark: "" | "$" = ""): string {
  const columns = [area.column, area.lastColumn].map((column) => mark + columnLetters(column));
  const rows = [area.row, area.lastRow].map((row) => mark + String(row + 1));
  if (wholeRows(area)) return `${rows[0]}:${rows[1]}`;
  if (wholeColumns(area)) return `${columns[0]}:${columns[1]}`;
  const first = `${columns[0]}${rows[0]}`;
  const last = `${columns[1]}${rows[1]}`;
  return first === last ? first : `${first}:${last}`;
}

export const sheetAddress = (sheetName: string, area: Rectangle, mark: "" | "$" = "") =>
  `${quotedSheet(sheetName)}!${localAddress(area, mark)}`;

const CELL = /^\$?([a-z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([a-z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** The rectangle of an address without sheet, or null when the text is no address or lies outside the sheet. */
export function parseLocal(text: string): Rectangle | null {
  const parts = text.trim().split(":");
  if (parts.length > 2) return null;
  const [first = "", last = first] = parts;
  const a = CELL.exec(first);
  const b = CELL.exec(last);
  if (a && b) return ordered(Number(a[2]) - 1, columnNumber(a[1] ?? ""), Number(b[2]) - 1, columnNumber(b[1] ?? ""));
  if (parts.length !== 2) return null;
  const c = COLUMN.exec(first);
  const d = COLUMN.exec(last);
  if (c && d) return ordered(0, columnNumber(c[1] ?? ""), ROWS - 1, columnNumber(d[1] ?? ""));
  const e = ROW.exec(first);
  const f = ROW.exec(last);
  if (e && f) return ordered(Number(e[1]) - 1, 0, Number(f[1]) - 1, COLUMNS - 1);
  return null;
}

function ordered(row: number, column: number, lastRow: number, lastColumn: number): Rectangle | null {
  const area = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    lastRow: Math.max(row, lastRow),
    lastColumn: Math.max(column, lastColumn),
  };
  return area.row >= 0 && area.lastRow < ROWS && area.lastColumn < COLUMNS ? area : null;
}

/** Splits "Sheet!A1" or "'My sheet'!A1" into sheet name and rest; without sheet the name is undefined. */
export function splitSheet(text: string): { sheet?: string; local: string } {
  const quoted = /^=?'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), local: quoted[2] ?? "" };
  const plain = /^=?([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1], local: plain[2] ?? "" } : { local: text.replace(/^=/, "") };
}

export const intersects = (a: Rectangle, b: Rectangle) =>
  a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;

export const contains = (outer: Rectangle, inner: Rectangle) =>
  outer.row <= inner.row && inner.lastRow <= outer.lastRow && outer.column <= inner.column && inner.lastColumn <= outer.lastColumn;

export function intersection<A extends Rectangle>(a: A, b: Rectangle): A | null {
  if (!intersects(a, b)) return null;
  return {
    ...a,
    row: Math.max(a.row, b.row),
    column: Math.max(a.column, b.column),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
}

export const rowsIn = (area: Rectangle) => area.lastRow - area.row + 1;
export const columnsIn = (area: Rectangle) => area.lastColumn - area.column + 1;
