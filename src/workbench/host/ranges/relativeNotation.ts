/**
 * Formulas in the notation that counts from the cell itself: `=B1*$C$2` in A2 is `=R[-1]C[1]*R2C3`. Texts, names of sheets, functions and
 * tables stay as they are.
 */
import { columnLetters } from "../address";

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** What must not be read as a reference: texts, quoted names of sheets, what stands in brackets. */
const kept = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|\[[^\]]*\]/g;

/** Works on what is outside of texts, quoted sheets and brackets. */
function outside(formula: string, work: (part: string) => string): string {
  let at = 0;
  let out = "";
  for (const found of formula.matchAll(kept)) {
    // In this notation brackets count cells: they belong to the reference before them.
    if (found[0].startsWith("[") && /^\[-?\d+\]$/.test(found[0])) continue;
    out += work(formula.slice(at, found.index)) + found[0];
    at = found.index + found[0].length;
  }
  return out + work(formula.slice(at));
}

const numberOf = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const counted = (letter: "R" | "C", fixed: boolean, place: number, own: number): string =>
  fixed ? `${letter}${place}` : place === own ? letter : `${letter}[${place - own}]`;

const wholeBegin = /(?<![\p{L}\p{N}_.$[])/u.source;
const wholeEnd = /(?![\p{L}\p{N}_.([])/u.source;
const a1 = new RegExp(
  `${wholeBegin}(?:(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})|(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7}))${wholeEnd}`,
  "giu",
);

/** The formula of a cell, row and column from 1, as it counts from there. */
export function toRelative(formula: string, row: number, column: number): string {
  return outside(formula, (part) =>
    part.replace(a1, (text: string, ...groups: (string | undefined)[]) => {
      const [fixColumn, letters, fixRow, digits, fixFrom, from, fixTo, to, fixFirst, first, fixLast, last] = groups;
      if (letters !== undefined && digits !== undefined) {
        const [atRow, atColumn] = [Number(digits), numberOf(letters)];
        if (atRow < 1 || atRow > lastRow || atColumn > lastColumn) return text;
        return counted("R", fixRow === "$", atRow, row) + counted("C", fixColumn === "$", atColumn, column);
      }
      if (from !== undefined && to !== undefined) {
        const [one, other] = [counted("C", fixFrom === "$", numberOf(from), column), counted("C", fixTo === "$", numberOf(to), column)];
        return one === other ? one : `${one}:${other}`;
      }
      const [one, other] = [counted("R", fixFirst === "$", Number(first), row), counted("R", fixLast === "$", Number(last), row)];
      return one === other ? one : `${one}:${other}`;
    }),
  );
}

const place = String.raw`(\d+|\[-?\d+\])?`;
const r1c1 = new RegExp(`${wholeBegin}(?:R${place}C${place}|R${place}|C${place})${wholeEnd}`, "giu");

/** A place of this notation as number, with whether it is fixed; it goes round at the end of the sheet, as in Excel. */
function placeOf(given: string | undefined, own: number, size: number): { place: number; mark: string } {
  if (given === undefined) return { place: own, mark: "" };
  if (!given.startsWith("[")) return { place: Number(given), mark: "$" };
  const wanted = own + Number(given.slice(1, -1));
  return { place: ((wanted - 1 + size) % size) + 1, mark: "" };
}

/** The other way round; what is no reference of this notation stays as it is. */
export function fromRelative(formula: string, row: number, column: number): string {
  return outside(formula, (part) =>
    part.replace(r1c1, (text: string, rowOf?: string, columnOf?: string, wholeRow?: string, wholeColumn?: string) => {
      const upper = text.toUpperCase();
      const down = placeOf(rowOf ?? wholeRow, row, lastRow);
      const across = placeOf(columnOf ?? wholeColumn, column, lastColumn);
      if (down.place < 1 || down.place > lastRow || across.place < 1 || across.place > lastColumn) return text;
      const rowText = `${down.mark}${down.place}`;
      const columnText = `${across.mark}${columnLetters(across.place - 1)}`;
      if (upper.startsWith("R") && upper.includes("C")) return `${columnText}${rowText}`;
      return upper.startsWith("R") ? `${rowText}:${rowText}` : `${columnText}:${columnText}`;
    }),
  );
}
