/** The areas of names where whole rows or columns are removed: the engine moves those of other sheets instead of those of the sheet. */
import type { Area } from "./engine";

const reference = /^=('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u;

const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** First and last place after so many were removed; undefined when none is left. */
export function withoutPlaces(first: number, last: number, from: number, to: number): [number, number] | undefined {
  if (first >= from && last <= to) return undefined;
  const gone = to - from + 1;
  const start = first < from ? first : first > to ? first - gone : from;
  const end = last < from ? last : last > to ? last - gone : from - 1;
  return [start, end];
}

/**
 * What a name stands for when whole rows ("Up") or columns ("Left") of a sheet are gone. Undefined for anything but a plain area, and for
 * one of which nothing is left.
 */
export function areaWithout(formula: string, sheet: string, removed: Area, shift: "Up" | "Left"): string | undefined {
  const found = reference.exec(formula);
  if (found === null) return undefined;
  const [, named = "", left = "", top = "", right = left, bottom = top] = found;
  const plain = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
  if (plain.toLowerCase() !== sheet.toLowerCase()) return formula;
  const rows: [number, number] = [Number(top) - 1, Number(bottom) - 1];
  const columns: [number, number] = [numberOf(left), numberOf(right)];
  const [keptRows, keptColumns] =
    shift === "Up"
      ? [withoutPlaces(...rows, removed.row, removed.lastRow), columns]
      : [rows, withoutPlaces(...columns, removed.column, removed.lastColumn)];
  if (keptRows === undefined || keptColumns === undefined) return undefined;
  const corner = (row: number, column: number): string => `$${lettersOf(column)}$${row + 1}`;
  const first = corner(keptRows[0], keptColumns[0]);
  const last = corner(keptRows[1], keptColumns[1]);
  return `=${named}!${first}${found[4] === undefined ? "" : `:${last}`}`;
}
