/** Finds a column whose labels have levels: by their indentation, by months below names, or by figures that are the sums of those below. */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { numberReadings } from "../language/numberText";
import { isBlank, meaningOf } from "./cellMeaning";
import type { Layout } from "./layout";
import { totalIn } from "./totalWords";

export interface FoundLevels {
  column: number;
  /** Level of each row of `grid.cells` that has one, from 0. */
  depths: readonly (number | undefined)[];
  /** Rows with rows of a lower level. */
  parents: ReadonlySet<number>;
  /** The upper rows stand below those that they name. */
  isBelow: boolean;
  /** Nobody needs to be asked. */
  isCertain: boolean;
  /** Reading every row for itself would count figures twice. */
  isLikely: boolean;
}

interface LabelRow {
  row: number;
  cell: SourceCell;
}

/** More rows than these are no pivot table of which sums could tell the levels. */
const mostRowsOfSums = 2_000;
/** Rows whose figures are compared with the sums of those below. */
const mostRowsCompared = 20_000;
/** Rows looked at to tell whether months stand below names. */
const rowsLookedAt = 500;
const leastGroups = 2;

/** The first column whose labels have levels; undefined where there is none. */
export function findLevels(grid: SourceGrid, layout: Layout): FoundLevels | undefined {
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  const last = layout.lastDataRow;
  let isFirstOfNames = true;
  for (let column = 0; column < layout.headers.length; column++) {
    if (across.has(column)) continue;
    const mark = indentMark(grid, layout, column);
    const indented = mark === undefined ? undefined : byIndent(labelsIn(grid, layout, column, last));
    if (indented !== undefined) return judged(grid, layout, column, indented, mark);
    const first = labelsIn(grid, layout, column, Math.min(last, layout.firstDataRow + rowsLookedAt - 1));
    const months = byMonths(first) && byMonths(labelsIn(grid, layout, column, last));
    if (months !== undefined) return judged(grid, layout, column, months);
    // Only the first names of a list can be those of groups.
    if (!isFirstOfNames || !first.some(({ cell }) => meaningOf(cell) === "text")) continue;
    isFirstOfNames = false;
    const sums =
      last - layout.firstDataRow < mostRowsOfSums ? bySums(grid, layout, column, labelsIn(grid, layout, column, last)) : undefined;
    if (sums !== undefined) return sums;
  }
  return undefined;
}

function labelsIn(grid: SourceGrid, layout: Layout, column: number, last: number): LabelRow[] {
  const labels: LabelRow[] = [];
  for (let row = layout.firstDataRow; row <= last; row++) {
    const cell = grid.cells[row]?.[column];
    if (cell === undefined || isBlank(cell)) continue;
    if (typeof cell.value === "string" && totalIn(cell.value) !== undefined) continue;
    labels.push({ row, cell });
  }
  return labels;
}

/** What sets some labels of a column to the right: their style or outline, or spaces before them, which may be a slip of the hand. */
function indentMark(grid: SourceGrid, layout: Layout, column: number): "style" | "spaces" | undefined {
  let spaces = false;
  for (let row = layout.firstDataRow; row <= layout.lastDataRow; row++) {
    const cell = grid.cells[row]?.[column];
    if (cell?.indent !== undefined) return "style";
    const first = typeof cell?.value === "string" ? cell.value.charCodeAt(0) : NaN;
    spaces ||= first <= 32 || first === 160;
  }
  return spaces ? "spaces" : undefined;
}

interface Depths {
  depths: (number | undefined)[];
  parents: Set<number>;
  isBelow: boolean;
}

/** Levels of rows in their order, each below the last one that is further to the left. */
function nested(rows: readonly { row: number; indent: number }[], isBelow: boolean): Depths | undefined {
  const depths: (number | undefined)[] = [];
  const parents = new Set<number>();
  const open: { row: number; indent: number }[] = [];
  const least = rows.reduce((so, { indent }) => Math.min(so, indent), Infinity);
  if (rows[0] === undefined || rows[0].indent !== least) return undefined;
  for (const one of rows) {
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= one.indent) open.pop();
    const above = open[open.length - 1];
    if (above !== undefined) parents.add(above.row);
    depths[one.row] = open.length;
    open.push(one);
  }
  return parents.size === 0 ? undefined : { depths, parents: new Set([...parents].sort((a, b) => a - b)), isBelow };
}

/** How far a label stands from the left: as its style or the outline of its row says, or by the spaces before it. */
function indentOf({ value, indent }: SourceCell): number {
  if (indent !== undefined) return indent * 1_000;
  if (typeof value !== "string") return 0;
  return value.length - value.trimStart().length;
}

function byIndent(labels: readonly LabelRow[]): Depths | undefined {
  const rows = labels.map(({ row, cell }) => ({ row, indent: indentOf(cell) }));
  if (rows.every(({ indent }) => indent === rows[0]?.indent)) return undefined;
  return nested(rows, false) ?? nested([...rows].reverse(), true);
}

/** Names followed by months or dates: the last of the names before them is the level above. */
function byMonths(labels: readonly LabelRow[]): Depths | undefined {
  const meanings = labels.map(({ cell }) => meaningOf(cell));
  if (meanings[0] !== "text" || meanings[meanings.length - 1] !== "date") return undefined;
  if (meanings.some((meaning) => meaning !== "text" && meaning !== "date")) return undefined;
  if (meanings.filter((meaning, place) => meaning === "text" && meanings[place + 1] === "date").length < leastGroups) return undefined;
  const untilMonth: number[] = [];
  for (let place = meanings.length - 1; place >= 0; place--)
    untilMonth[place] = meanings[place] === "date" ? 0 : (untilMonth[place + 1] ?? 0) + 1;
  const most = untilMonth.reduce((so, one) => Math.max(so, one), 0);
  return nested(
    labels.map(({ row }, place) => ({ row, indent: most - (untilMonth[place] ?? 0) })),
    false,
  );
}

/** Figures of a row by column, under both decimal marks. */
type Figures = ReadonlyMap<number, readonly [number, number]>;

function figuresOf(grid: SourceGrid, { headers }: Layout, row: number, label: number): Figures {
  return new Map(
    headers.flatMap((_, column) => {
      const value = grid.cells[row]?.[column]?.value;
      if (column === label) return [];
      if (typeof value === "number") return [[column, [value, value] as const]];
      if (typeof value !== "string" || !/\d/.test(value)) return [];
      const { point, comma } = numberReadings(value);
      const [first, second] = [point ?? comma, comma ?? point];
      return first === undefined || second === undefined ? [] : [[column, [first, second] as const]];
    }),
  );
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));

/** Whether the figures of a row are the sums of others, all of them, under one decimal mark. */
const isSum = (total: Figures, parts: readonly Figures[]): boolean =>
  ([0, 1] as const).some((mark) =>
    [...total].every(([column, readings]) =>
      isSame(
        readings[mark],
        parts.reduce((sum, part) => sum + (part.get(column)?.[mark] ?? 0), 0),
      ),
    ),
  );

/**
 * Levels are certain where every upper row has no figure, or the sums of those below it, which have some; months below names need no
 * proof. Where only spaces say it, one slip of the hand is not enough.
 */
function judged(grid: SourceGrid, layout: Layout, column: number, found: Depths, mark?: "style" | "spaces"): FoundLevels {
  const { depths, parents, isBelow } = found;
  const rows = depths.flatMap((depth, row) => (depth === undefined ? [] : [{ row, depth }])).slice(0, mostRowsCompared);
  if (isBelow) rows.reverse();
  const open: { depth: number; total: Figures; parts: Figures[] }[] = [];
  const groups: typeof open = [];
  let areMonths = true;
  for (const { row, depth } of rows) {
    while (open.length > 0 && (open[open.length - 1]?.depth ?? 0) >= depth) open.pop();
    const figures = figuresOf(grid, layout, row, column);
    if (parents.has(row)) {
      const group = { depth, total: figures, parts: [] };
      open.push(group);
      groups.push(group);
      continue;
    }
    areMonths &&= meaningOf(grid.cells[row]?.[column]) === "date";
    for (const { parts } of open) parts.push(figures);
  }
  const isProved = ({ total, parts }: (typeof groups)[number]): boolean => {
    if (!parts.some(({ size }) => size > 0)) return false;
    return total.size === 0 || (isSum(total, parts) && (mark !== "spaces" || [...total.values()].some(([figure]) => figure !== 0)));
  };
  const isCertain = areMonths || (groups.every(isProved) && (mark !== "spaces" || groups.length >= leastGroups));
  const isFigured = groups.some(({ total }) => total.size > 0);
  return { column, ...found, isCertain, isLikely: isFigured && mark !== "spaces" };
}

/** Names whose figures are the sums of the rows that follow, from the first to the last: a person is asked. */
function bySums(grid: SourceGrid, layout: Layout, column: number, labels: readonly LabelRow[]): FoundLevels | undefined {
  if (labels.length < 2 * leastGroups || labels.length > mostRowsOfSums) return undefined;
  const figures = labels.map(({ row }) => figuresOf(grid, layout, row, column));
  if (figures.some(({ size }) => size === 0)) return undefined;
  /** Number of rows below the one at a place, from the last place on; undefined where the rest cannot be told apart. */
  const parts: (number | undefined)[] = [];
  parts[labels.length] = 0;
  for (let place = labels.length - 2; place >= 0; place--) {
    const total = figures[place] ?? new Map<number, readonly [number, number]>();
    if ([...total.values()].every(([figure]) => figure === 0)) continue;
    for (let count = 1; place + count < labels.length && parts[place] === undefined; count++) {
      const isEnd = place + count + 1 === labels.length || parts[place + count + 1] !== undefined;
      if (isEnd && isSum(total, figures.slice(place + 1, place + count + 1))) parts[place] = count;
    }
  }
  const rows: { row: number; indent: number }[] = [];
  let isGroup = false;
  let groups = 0;
  for (let place = 0; place < labels.length;) {
    const count = parts[place];
    if (count === undefined) return undefined;
    if (count > 1) isGroup = true;
    groups++;
    for (let below = 0; below <= count; below++) rows.push({ row: labels[place + below]?.row ?? 0, indent: below === 0 ? 0 : 1 });
    place += count + 1;
  }
  const found = isGroup && groups >= leastGroups ? nested(rows, false) : undefined;
  return found && { column, ...found, isCertain: false, isLikely: true };
}
