/** Labels of several levels in one column, as pivot tables in compact form have them: each level is put into a column of its own. */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { plainSpaces } from "../language/plainSpaces";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank, meaningOf } from "./cellMeaning";
import { findLevels, type FoundLevels } from "./findLevels";
import type { Layout } from "./layout";
import { monthNamed } from "./monthNames";

/** What a person says of such a column: its labels are levels, or every row stands for itself. */
export type LevelsSaid = "levels" | "rows";

/** What is known of the levels of a source. */
export interface LabelLevels {
  /** The column that holds them in the source. */
  header: string;
  /** Labels of the first row that lies below others, from the upper one on. */
  example: readonly string[];
  /** The file says that they are levels, or the figures of the upper rows are the sums of those below; otherwise a person is asked. */
  isCertain: boolean;
  /** Undefined while nobody has said what they are and the source does not say it either. */
  said: LevelsSaid | undefined;
  /** The columns of the levels, the upper one first; all but the first stand behind those of the source. None where they are not split. */
  columns: readonly number[];
  /** The one of these columns whose labels are names and no periods, the lowest where there are several. */
  names?: number;
  /** Rows of `grid.cells` that are the totals of rows below them. */
  groups: ReadonlySet<number>;
  /** Number of the first row that names others, as people count, and how many there are. */
  row: number;
  count: number;
}

const blankCell: SourceCell = { value: null, text: "" };

/** The grid with a column for each level of its labels, where there are several and nobody said otherwise. */
export function* withLabelLevels(grid: SourceGrid, layout: Layout, said?: LevelsSaid): WithBreaks<{ grid: SourceGrid; layout: Layout }> {
  const found = yield* findLevels(grid, layout);
  if (found === undefined) return { grid, layout };
  const { column, parents, depths, isCertain, isLikely } = found;
  const header = layout.headers[column] ?? "";
  const [firstParent = layout.firstDataRow] = parents;
  // Where nothing tells which rows are above others, they cannot be split.
  const mayBeSplit = parents.size > 0;
  const taken = said === "levels" && !mayBeSplit ? undefined : (said ?? (isCertain ? "levels" : isLikely ? undefined : "rows"));
  const levels: LabelLevels = {
    ...{ header, isCertain, said: taken, example: yield* exampleOf(grid, layout, found), groups: new Set<number>(), columns: [] },
    ...{ row: grid.firstRow + firstParent, count: parents.size },
  };
  if (taken !== "levels") return { grid, layout: { ...layout, levels } };
  const width = layout.headers.length;
  const count = 1 + depths.reduce<number>((most, depth) => Math.max(most, depth ?? 0), 0);
  const places = [column, ...Array.from({ length: count - 1 }, (_, place) => width + place)];
  const groups = new Set<number>();
  for (const [place, row] of [...parents].entries()) {
    if (isBreak(place)) yield 0;
    if (!hasNoFigure(grid, layout, row, column)) groups.add(row);
  }
  const cells = yield* splitCells(grid, layout, found, places, groups);
  const headers = [...layout.headers, ...Array.from({ length: count - 1 }, () => "")];
  const lastOfNames = places.reduce((last, place, level) => (holdsNames(cells, layout, place) ? level : last), -1);
  // The level that holds the names keeps the header: it says what they are.
  places.forEach((place, level) => (headers[place] = level === lastOfNames ? header : `${header} (${level + 1})`));
  const names = places[lastOfNames];
  return {
    grid: { ...grid, cells },
    layout: { ...layout, headers, levels: { ...levels, groups, columns: places, ...(names !== undefined && { names }) } },
  };
}

const labelOf = (grid: SourceGrid, row: number, column: number): string => plainSpaces(grid.cells[row]?.[column]?.text ?? "");

/** The labels of the first row that lies below others, from the upper one on, wherever that one stands. */
function* exampleOf(grid: SourceGrid, { firstDataRow }: Layout, { column, depths, parents, isBelow }: FoundLevels): WithBreaks<string[]> {
  const path: string[] = [];
  if (parents.size === 0) return [0, 1].map((place) => labelOf(grid, firstDataRow + place, column));
  let example: string[] | undefined;
  for (let place = 0; place < depths.length; place++) {
    if (isBreak(place)) yield 0;
    const row = isBelow ? depths.length - 1 - place : place;
    const depth = depths[row];
    if (depth === undefined) continue;
    path.length = depth;
    path.push(labelOf(grid, row, column));
    if (depth === 0 || parents.has(row)) continue;
    example = [...path];
    // Where the upper rows stand below, the first row comes last.
    if (!isBelow) break;
  }
  return example ?? path;
}

/** Whether a row says nothing but its label. */
const hasNoFigure = (grid: SourceGrid, { headers }: Layout, row: number, column: number): boolean =>
  headers.every((_, other) => other === column || isBlank(grid.cells[row]?.[other]));

/** Rows with the labels above them in the columns of their levels; a row that only names others is blank then. */
function* splitCells(
  grid: SourceGrid,
  layout: Layout,
  found: FoundLevels,
  places: readonly number[],
  groups: ReadonlySet<number>,
): WithBreaks<SourceCell[][]> {
  const { column, depths, parents, isBelow } = found;
  const width = layout.headers.length + places.length - 1;
  const cells = [...grid.cells];
  const above: (SourceCell | undefined)[] = [];
  for (let next = layout.firstDataRow; next <= layout.lastDataRow; next++) {
    if (isBreak(next)) yield 0;
    const row = isBelow ? layout.firstDataRow + layout.lastDataRow - next : next;
    const line = Array.from({ length: width }, (_, place) => grid.cells[row]?.[place] ?? blankCell);
    const depth = depths[row];
    if (depth !== undefined) {
      above.length = depth;
      above.push(grid.cells[row]?.[column]);
      places.forEach((place, level) => (line[place] = above[level] ?? blankCell));
    }
    cells[row] = parents.has(row) && !groups.has(row) ? line.map(() => blankCell) : line;
  }
  return cells;
}

const rowsLookedAt = 500;

function holdsNames(cells: readonly (readonly SourceCell[])[], { firstDataRow }: Layout, column: number): boolean {
  const found = cells.slice(firstDataRow, firstDataRow + rowsLookedAt).filter((row) => !isBlank(row[column]));
  return found.length > 0 && found.filter((row) => isName(row[column])).length * 2 > found.length;
}

/** Months without a year are none, as pivot tables have them below their years. */
function isName(cell: SourceCell | undefined): boolean {
  if (typeof cell?.value !== "string" || /^\s*\d+\s*$/.test(cell.value)) return false;
  return meaningOf(cell) === "text" && monthNamed(cell.value.trim()) === undefined && !/^[QT]\s?[1-4]$/i.test(cell.value.trim());
}
