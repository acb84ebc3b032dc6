/**
 * Which cells a drawing filled, and with what kind of content, as the file keeps it. From it can be told later what a person has put
 * there: into a cell that was left blank, over one of our formulas, or over a text or number of ours. A formula of ours that names other
 * cells now is no change, since Excel respells formulas when rows move.
 */
import type { Blueprint, CellContent } from "../../sheets/blueprint";
import { fingerprint } from "../fingerprint";
import { formulaShape } from "../formulaShape";

/** Kinds of cells, a sign each: left blank; a person's to fill; a formula; a text; a number; a text that Excel may turn into a number. */
const kinds = { blank: "0", free: "1", formula: "2", text: "3", number: "4", figure: "5" } as const;

/** What was drawn in a row: the kind of each cell, a mark for each text and number, and one for each formula where they were kept. */
export interface DrawnLine {
  kinds: string;
  marks: string;
  shapes?: readonly string[];
}

/** As the file keeps it: what so many rows in a row have alike. */
type Alike = [row: string, rows: number][];

/**
 * As the file keeps it: kinds of cells, for each row its marks, and the marks of formulas: all there are, one after the other, and for
 * each row which of them follow each other how often. Earlier versions kept no marks of formulas.
 */
interface Kept {
  lines: Alike;
  marks: string[];
  shapes?: string;
  formulas?: Alike;
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
export function cellsFilled({ cells, names, inputs, links, grids = [] }: Blueprint): string {
  const lines = cells.map((row) => row.map(kindOf));
  const free = (row: number, column: number): void => {
    const line = lines[row];
    if (line?.[column] !== undefined) line[column] = kinds.free;
  };
  for (const { cell } of links) free(cell.row, cell.column);
  for (const { name, area } of names) if (inputs.includes(name)) free(area.row, area.column);
  for (const { area } of grids)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) free(row, column);
  const kept = { lines: [] as Alike, marks: [] as string[], formulas: [] as Alike };
  const shapes = new Map<string, number>();
  lines.forEach((line, row) => {
    addAlike(kept.lines, line.join(""));
    const runs: Alike = [];
    line.forEach((kind, column) => {
      const content = cells[row]?.[column] ?? null;
      if (kind !== kinds.formula || content === null || typeof content !== "object") return;
      const mark = shapeMark(content.formula);
      shapes.set(mark, shapes.get(mark) ?? shapes.size);
      addAlike(runs, String(shapes.get(mark)));
    });
    addAlike(kept.formulas, runs.map(([shape, count]) => `${shape}x${count}`).join());
    const marked = cells[row]?.flatMap((content, column) => {
      const isMarked = hasMark(line[column]) && (typeof content === "string" || typeof content === "number");
      return isMarked ? [markOf(content)] : [];
    });
    kept.marks.push((marked ?? []).join(""));
  });
  return JSON.stringify({ ...kept, shapes: [...shapes.keys()].join("") } satisfies Kept);
}

function addAlike(list: Alike, row: string): void {
  const last = list.at(-1);
  if (last?.[0] === row) last[1] += 1;
  else list.push([row, 1]);
}

/** Short enough to be kept for each formula that differs; a person's formula has the same by chance once in 65,536 times. */
function shapeMark(formula: string): string {
  const shape = formulaShape(formula);
  const known = shapeMarks.get(shape) ?? fingerprint(shape).slice(-markLength);
  shapeMarks.set(shape, known);
  return known;
}

/** Formulas of a drawing have few shapes among them: each mark is worked out once. */
const shapeMarks = new Map<string, string>();

/** The rows of a drawing from what the file keeps. Earlier versions kept only whether a cell was filled. */
export function linesIn(text: string): DrawnLine[] {
  const kept = JSON.parse(text) as Kept | Kept["lines"];
  const { lines, marks, shapes, formulas }: Kept = Array.isArray(kept) ? { lines: kept, marks: [] } : kept;
  const known = shapes === undefined || formulas === undefined ? undefined : eachRow(formulas).map((runs) => shapesIn(runs, shapes));
  return eachRow(lines).map((line, row) => ({
    kinds: line,
    marks: marks[row] ?? "",
    ...(known !== undefined && { shapes: known[row] ?? [] }),
  }));
}

const eachRow = (alike: Alike): string[] => alike.flatMap(([row, rows]) => Array.from({ length: rows }, () => row));

/** The marks of the formulas of a row, from which of them follow each other how often. */
const shapesIn = (runs: string, shapes: string): string[] =>
  (runs === "" ? [] : runs.split(",")).flatMap((run) => {
    const [shape = 0, count = 0] = run.split("x").map(Number);
    return Array.from({ length: count }, () => shapes.slice(shape * markLength, (shape + 1) * markLength));
  });

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

type Cells = readonly (readonly unknown[])[];

/**
 * Lays what was drawn over the cells as they are now, where a person may have inserted or deleted rows and columns since. Of all ways to
 * place rows and columns in their order it takes the one in which the fewest cells differ from what was drawn.
 */
export function layDown(lines: readonly DrawnLine[], formulas: Cells): Laid {
  const { rows, columns } = placed(lines, formulas);
  const at = (row: number, column: number): [DrawnLine | undefined, number] => {
    const [line, place] = [rows[row], columns[column]];
    return line === undefined || place === undefined ? [undefined, 0] : [lines[line], place];
  };
  const contentOf = (row: number, column: number): unknown => formulas[row]?.[column] ?? "";
  const others = otherFormulas(formulas, at);
  return {
    isBlank: (row, column) => isBlank(...at(row, column)),
    isTyped: (row, column) => isTyped(...at(row, column), contentOf(row, column)) || others.has(`${row},${column}`),
  };
}

/** So many formulas of a drawing may all be another person's; of more, where most differ, it is Excel that spells them otherwise. */
const fewFormulas = 10;

function formulasBefore(line: string, place: number): number {
  let count = 0;
  for (let at = 0; at < place; at += 1) if (line[at] === kinds.formula) count += 1;
  return count;
}

/** Formulas that a person has put over ours, by row and column; none where what was kept does not fit how Excel spells formulas. */
function otherFormulas(formulas: Cells, at: (row: number, column: number) => [DrawnLine | undefined, number]): ReadonlySet<string> {
  const others = new Set<string>();
  let compared = 0;
  for (const [row, cells] of formulas.entries())
    for (const [column, content] of cells.entries()) {
      const [line, place] = at(row, column);
      if (!isFormula(content) || line?.shapes === undefined || line.kinds[place] !== kinds.formula) continue;
      const drawn = line.shapes[formulasBefore(line.kinds, place)];
      compared += 1;
      if (drawn !== undefined && drawn !== shapeMark(String(content))) others.add(`${row},${column}`);
    }
  return compared > fewFormulas && others.size * 2 > compared ? new Set() : others;
}

/** For each row and column of today, the one of the drawing that it was; undefined for one that has come since. */
interface Places {
  rows: readonly (number | undefined)[];
  columns: readonly (number | undefined)[];
}

function placed(lines: readonly DrawnLine[], formulas: Cells): Places {
  const [wide, drawn] = [formulas[0]?.length ?? 1, lines[0]?.kinds.length ?? 1];
  const differs = (row: number, line: DrawnLine | undefined, column: number, place: number | undefined): number =>
    ((formulas[row]?.[column] ?? "") === "") === (place === undefined || isBlank(line, place)) ? 0 : 1;
  const sum = (count: number, of: (index: number) => number): number => {
    let total = 0;
    for (let index = 0; index < count; index += 1) total += of(index);
    return total;
  };
  const lineOf = (at: number | undefined): DrawnLine | undefined => (at === undefined ? undefined : lines[at]);
  const rowsWith = (columns: Places["columns"]): Places["rows"] =>
    placesOf(formulas.length, lines.length, (row, at) => sum(wide, (column) => differs(row, lineOf(at), column, columns[column]))).places;
  const columnsWith = (rows: Places["rows"]): Places["columns"] =>
    placesOf(wide, drawn, (column, at) => sum(formulas.length, (row) => differs(row, lineOf(rows[row]), column, at))).places;
  const asDrawn = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
  if (wide === drawn) return { rows: rowsWith(asDrawn(wide)), columns: asDrawn(wide) };
  if (formulas.length === lines.length) return { rows: asDrawn(lines.length), columns: columnsWith(asDrawn(lines.length)) };
  // Each row is first placed by the best way to place columns for it alone.
  const alone = placesOf(formulas.length, lines.length, (row, at) =>
    at === undefined
      ? sum(wide, (column) => differs(row, undefined, column, undefined))
      : placesOf(wide, drawn, (column, place) => differs(row, lines[at], column, place)).cost,
  ).places;
  const columns = columnsWith(alone);
  return { rows: rowsWith(columns), columns };
}

interface Placing {
  places: (number | undefined)[];
  /** How much it differs from what was drawn. */
  cost: number;
}

/**
 * For each of so many places of today the one of so many before that it was; undefined for one that has come since. `cost` says how much
 * a place differs from what it was, or from nothing.
 */
function placesOf(today: number, before: number, cost: (place: number, was?: number) => number): Placing {
  if (today === before) return { places: Array.from({ length: today }, (_, place) => place), cost: 0 };
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
  return { places, cost: best[short]?.[skipped]?.cost ?? 0 };
}
