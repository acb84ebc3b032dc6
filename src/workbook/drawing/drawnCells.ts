/**
 * Which cells a drawing filled, and with what kind of content, as the file keeps it. From it can be told later what a person has put
 * there: into a cell that was left blank, over one of our formulas, or over a text or number of ours. A formula of ours that a person has
 * changed into another one cannot be told, since Excel respells formulas when rows move.
 */
import type { Blueprint, CellContent } from "../../sheets/blueprint";
import { fingerprint } from "../fingerprint";

/** Kinds of cells, a sign each: left blank; a person's to fill; a formula; a text; a number; a text that Excel may turn into a number. */
const kinds = { blank: "0", free: "1", formula: "2", text: "3", number: "4", figure: "5" } as const;

/** What was drawn in a row: the kind of each cell, and a mark for each text and number. */
export interface DrawnLine {
  kinds: string;
  marks: string;
}

/** As the file keeps it: kinds of cells with how many rows in a row are alike, and for each row its marks. */
interface Kept {
  lines: [kinds: string, rows: number][];
  marks: string[];
}

const markLength = 4;

const markOf = (content: string | number): string =>
  fingerprint(typeof content === "number" ? String(Number(content.toPrecision(12))) : content).slice(-markLength);

function kindOf(content: CellContent): string {
  if (content === null) return kinds.blank;
  if (typeof content === "object") return kinds.formula;
  if (typeof content === "number") return kinds.number;
  return /\d/.test(content) ? kinds.figure : kinds.text;
}

const hasMark = (kind: string | undefined): boolean => kind === kinds.text || kind === kinds.figure || kind === kinds.number;

/** The cells that a blueprint fills, as text. Its inputs are a person's to fill, also where they begin blank; so is the text of a link. */
export function cellsFilled({ cells, names, inputs, links }: Blueprint): string {
  const lines = cells.map((row) => row.map(kindOf));
  const free = (row: number, column: number): void => {
    const line = lines[row];
    if (line?.[column] !== undefined) line[column] = kinds.free;
  };
  for (const { cell } of links) free(cell.row, cell.column);
  for (const { name, area } of names) if (inputs.includes(name)) free(area.row, area.column);
  const kept: Kept = { lines: [], marks: [] };
  lines.forEach((line, row) => {
    const [text, last] = [line.join(""), kept.lines.at(-1)];
    if (last?.[0] === text) last[1] += 1;
    else kept.lines.push([text, 1]);
    const marked = cells[row]?.flatMap((content, column) => {
      const isMarked = hasMark(line[column]) && (typeof content === "string" || typeof content === "number");
      return isMarked ? [markOf(content)] : [];
    });
    kept.marks.push((marked ?? []).join(""));
  });
  return JSON.stringify(kept);
}

/** The rows of a drawing from what the file keeps. Earlier versions kept only whether a cell was filled. */
export function linesIn(text: string): DrawnLine[] {
  const kept = JSON.parse(text) as Kept | Kept["lines"];
  const { lines, marks } = Array.isArray(kept) ? { lines: kept, marks: [] } : kept;
  return lines
    .flatMap(([line, rows]) => Array.from({ length: rows }, () => line))
    .map((line, row) => ({ kinds: line, marks: marks[row] ?? "" }));
}

const isBlank = (line: DrawnLine | undefined, column: number): boolean =>
  line === undefined || (line.kinds[column] ?? kinds.blank) === kinds.blank;

/** A person has put this content into the cell: nothing of ours was there, or something else. */
function isTyped(line: DrawnLine | undefined, column: number, content: unknown): boolean {
  if (content === "") return false;
  if (line === undefined || isBlank(line, column)) return true;
  const kind = line.kinds[column];
  if (kind === kinds.formula) return !isFormula(content);
  if (!hasMark(kind)) return false;
  if (isFormula(content)) return true;
  const isNumber = typeof content === "number";
  if (kind === kinds.figure && isNumber) return false;
  if (isNumber !== (kind === kinds.number)) return true;
  const place = [...line.kinds.slice(0, column)].filter(hasMark).length;
  return line.marks.slice(place * markLength, (place + 1) * markLength) !== markOf(content as string | number);
}

const isFormula = (content: unknown): boolean => typeof content === "string" && content.startsWith("=");

/** What was drawn, as it lies on the sheet now. */
export interface Laid {
  isBlank(row: number, column: number): boolean;
  /** A person has put the content of that cell there. */
  isTyped(row: number, column: number): boolean;
}

/**
 * Lays what was drawn over the cells as they are now, where a person may have inserted or deleted rows or columns since. Of all ways to
 * place rows and columns in their order it takes the one in which the fewest cells differ from what was drawn. Undefined where both rows
 * and columns have become more or fewer: then it is not known which cell is which.
 */
export function layDown(lines: readonly DrawnLine[], formulas: readonly (readonly unknown[])[]): Laid | undefined {
  const [wide, drawn] = [formulas[0]?.length ?? 1, lines[0]?.kinds.length ?? 1];
  if (formulas.length !== lines.length && wide !== drawn) return undefined;
  const differs = (row: number, line: DrawnLine | undefined, column: number, place: number | undefined): number =>
    ((formulas[row]?.[column] ?? "") === "") === (place === undefined || isBlank(line, place)) ? 0 : 1;
  const sum = (count: number, of: (index: number) => number): number => {
    let total = 0;
    for (let index = 0; index < count; index += 1) total += of(index);
    return total;
  };
  const rows = placesOf(formulas.length, lines.length, (row, at) =>
    sum(wide, (column) => differs(row, at === undefined ? undefined : lines[at], column, column)),
  );
  const columns = placesOf(wide, drawn, (column, at) => sum(formulas.length, (row) => differs(row, lines[row], column, at)));
  const at = (row: number, column: number): [DrawnLine | undefined, number] => {
    const [line, place] = [rows[row], columns[column]];
    return line === undefined || place === undefined ? [undefined, 0] : [lines[line], place];
  };
  return {
    isBlank: (row, column) => isBlank(...at(row, column)),
    isTyped: (row, column) => isTyped(...at(row, column), formulas[row]?.[column] ?? ""),
  };
}

/**
 * For each of so many places of today the one of so many before that it was; undefined for one that has come since. `cost` says how much
 * a place differs from what it was, or from nothing.
 */
function placesOf(today: number, before: number, cost: (place: number, was?: number) => number): (number | undefined)[] {
  if (today === before) return Array.from({ length: today }, (_, place) => place);
  const more = today > before;
  const [long, short] = more ? [today, before] : [before, today];
  const skipped = long - short;
  // A place that has come is left out at the cost of what it holds; one that has gone at none.
  const leaving = (at: number): number => (more ? cost(at) : 0);
  const pairing = (at: number, other: number): number => (more ? cost(at, other) : cost(other, at));
  // By places paired and left out: the least cost, and whether the last was left out.
  const best: { cost: number; leaves: boolean }[][] = [];
  for (let paired = 0; paired <= short; paired += 1) {
    const line: { cost: number; leaves: boolean }[] = [];
    for (let left = 0; left <= skipped; left += 1) {
      const at = paired + left - 1;
      if (at < 0) line.push({ cost: 0, leaves: false });
      else {
        const leave = left === 0 ? Infinity : (line[left - 1]?.cost ?? Infinity) + leaving(at);
        const pair = paired === 0 ? Infinity : (best[paired - 1]?.[left]?.cost ?? Infinity) + pairing(at, paired - 1);
        line.push({ cost: Math.min(leave, pair), leaves: leave < pair });
      }
    }
    best.push(line);
  }
  const places = Array.from({ length: today }, (): number | undefined => undefined);
  for (let [paired, left] = [short, skipped]; paired + left > 0;) {
    const at = paired + left - 1;
    if (best[paired]?.[left]?.leaves === true) left -= 1;
    else {
      paired -= 1;
      if (more) places[at] = paired;
      else places[paired] = at;
    }
  }
  return places;
}
