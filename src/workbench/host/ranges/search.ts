/** Range.find and replaceAll. */
import type { CellContent, Engine, Area } from "../../engine/engine";
import type { Book } from "../book";
import { invalidArgument } from "../objects";
import { areasWhere } from "./specialCells";

export interface Criteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  /** "Forward" | "Backwards". */
  searchDirection?: string;
}

const entryOf = (cell: CellContent) =>
  cell.formula ?? cell.error ?? (cell.value === true ? "TRUE" : cell.value === false ? "FALSE" : String(cell.value));

function matcher(text: unknown, { completeMatch, matchCase }: Criteria): (entry: string) => boolean {
  if (typeof text !== "string" || text === "") throw invalidArgument();
  const fold = (value: string) => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  return (entry) => (completeMatch ? fold(entry) === wanted : fold(entry).includes(wanted));
}

/** The first cell, row by row, whose entry holds the text; Excel looks at what is typed in the cell. */
export function findCell(engine: Engine, area: Area, text: unknown, criteria: Criteria): { row: number; column: number } | null {
  const matches = matcher(text, criteria);
  const found: { row: number; column: number }[] = [];
  engine.read(area).forEach((line, i) =>
    line.forEach((cell, j) => {
      if (matches(entryOf(cell))) found.push({ row: area.row + i, column: area.column + j });
    }),
  );
  return (criteria.searchDirection === "Backwards" ? found[found.length - 1] : found[0]) ?? null;
}

/** The areas of all cells whose entry holds the text. */
export function findAreas(engine: Engine, area: Area, text: unknown, criteria: Criteria): Area[] {
  const matches = matcher(text, criteria);
  return areasWhere(engine, area, (cell) => matches(entryOf(cell)));
}

/** Replaces in the entries of the cells; answers how many cells changed. */
export function replaceIn(book: Book, area: Area, text: unknown, replacement: unknown, criteria: Criteria): number {
  const matches = matcher(text, criteria);
  if (typeof text !== "string" || typeof replacement !== "string") throw invalidArgument();
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), criteria.matchCase ? "g" : "gi");
  const changes = new Map<string, string>();
  book.engine.read(area).forEach((line, i) =>
    line.forEach((cell, j) => {
      const entry = entryOf(cell);
      if (matches(entry))
        changes.set(
          `${area.row + i},${area.column + j}`,
          entry.replace(pattern, () => replacement),
        );
    }),
  );
  if (changes.size > 0) book.enterCells(area, (row, column) => changes.get(`${row},${column}`) ?? null);
  return changes.size;
}
