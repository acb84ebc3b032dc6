/** Finds a column whose labels have levels: by their indentation, by months below names, or by figures that are the sums of those below. */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank, meaningOf, type CellMeaning } from "./cellMeaning";
import { plainHeader } from "./headerWords";
import type { Layout } from "./layout";
import { figuresOf, isSum, type Figures } from "./levelFigures";
import { levelsBySums } from "./levelsBySums";
import { nested, type Depths } from "./nestedRows";
import { totalIn } from "./totalWords";

export interface FoundLevels {
  column: number;
  /** Level of each row of `grid.cells` that has one, from 0. */
  depths: readonly (number | undefined)[];
  /** Rows with rows of a lower level; none where the figures say that there are levels, and not which. */
  parents: ReadonlySet<number>;
  /** The upper rows stand below those that they name. */
  isBelow: boolean;
  /** Nobody needs to be asked. */
  isCertain: boolean;
  /** Reading every row for itself may count figures twice, or put them under a wrong name. */
  isLikely: boolean;
}

interface LabelRow {
  row: number;
  cell: SourceCell;
  /** A name or a month; a text that speaks of a total; or no name, where the row has other cells or a word for "blank". */
  as: "label" | "total" | "blank";
}

/** More rows than these are no pivot table of which sums could tell the levels. */
const mostRowsOfSums = 2_000;
/** Rows whose figures are compared with the sums of those below. */
const mostRowsCompared = 20_000;
/** Rows looked at to tell whether months stand below names. */
const rowsLookedAt = 500;
const leastGroups = 2;

/** The first column whose labels have levels; undefined where there is none. */
export function* findLevels(grid: SourceGrid, layout: Layout): WithBreaks<FoundLevels | undefined> {
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  const last = layout.lastDataRow;
  let isFirstOfNames = true;
  let unlikely: FoundLevels | undefined;
  for (let column = 0; column < layout.headers.length; column++) {
    if (across.has(column)) continue;
    const mark = yield* indentMark(grid, layout, column);
    const indented = mark === undefined ? undefined : yield* byIndent(yield* labelsIn(grid, layout, column, last));
    const found = indented && (yield* judged(grid, layout, column, indented, mark));
    if (found?.isLikely === true) return found;
    unlikely ??= found;
    const first = yield* labelsIn(grid, layout, column, Math.min(last, layout.firstDataRow + rowsLookedAt - 1));
    const months = (yield* byMonths(first)) && (yield* byMonths(yield* labelsIn(grid, layout, column, last)));
    if (months !== undefined) return yield* judged(grid, layout, column, months);
    // Only the first names of a list can be those of groups.
    if (!isFirstOfNames || !first.some(({ cell, as }) => as === "label" && meaningOf(cell) === "text")) continue;
    isFirstOfNames = false;
    const sums = last - layout.firstDataRow < mostRowsOfSums ? yield* bySums(grid, layout, column) : undefined;
    if (sums !== undefined) return sums;
  }
  return unlikely;
}

function* labelsIn(grid: SourceGrid, layout: Layout, column: number, last: number): WithBreaks<LabelRow[]> {
  const labels: LabelRow[] = [];
  for (let row = layout.firstDataRow; row <= last; row++) {
    if (isBreak(row)) yield 0;
    const line = grid.cells[row] ?? [];
    const cell = line[column] ?? noCell;
    const word = typeof cell.value === "string" ? cell.value.trim() : "";
    if (!isBlank(cell)) labels.push({ row, cell, as: totalIn(word) === undefined ? "label" : "total" });
    else if (word !== "" || line.some((other) => !isBlank(other))) labels.push({ row, cell, as: "blank" });
  }
  return labels;
}

const noCell: SourceCell = { value: null, text: "" };

/** What sets some labels of a column to the right: their style or outline, or spaces before them, which may be a slip of the hand. */
function* indentMark(grid: SourceGrid, layout: Layout, column: number): WithBreaks<"style" | "spaces" | undefined> {
  let spaces = false;
  let isOfStyle = false;
  let isOfNames = false;
  for (let row = layout.firstDataRow; row <= layout.lastDataRow; row++) {
    if (isBreak(row)) yield 0;
    const cell = grid.cells[row]?.[column];
    isOfStyle ||= cell?.indent !== undefined;
    isOfNames ||= typeof cell?.value === "string" && !isBlank(cell) && meaningOf(cell) !== "number";
    const first = typeof cell?.value === "string" ? cell.value.charCodeAt(0) : NaN;
    spaces ||= first <= 32 || first === 160;
  }
  // Figures are set to the right as people like.
  if (!isOfNames) return undefined;
  return isOfStyle ? "style" : spaces ? "spaces" : undefined;
}

/** How far a label stands from the left: as its style or the outline of its row says, or by the spaces before it. */
function indentOf({ value, indent }: SourceCell): number {
  if (indent !== undefined) return indent * 1_000;
  if (typeof value !== "string") return 0;
  return value.length - value.trimStart().length;
}

/**
 * Levels by indentation. A total is none of the rows that it adds up; one with rows further to the right behind it is the name of
 * these, "Total Energies", and they belong to nobody else.
 */
function* byIndent(labels: readonly LabelRow[]): WithBreaks<Depths | undefined> {
  const all: { row: number; indent: number; as: LabelRow["as"]; text: string }[] = [];
  for (const { row, cell, as } of labels) {
    if (isBreak(all.length)) yield 0;
    all.push({ row, indent: indentOf(cell), as, text: cell.text });
  }
  const rows = all.filter(({ as }) => as !== "total");
  if (rows.every(({ indent }) => indent === rows[0]?.indent)) return undefined;
  const found = (yield* nested(rows, false)) ?? (yield* nested([...rows].reverse(), true));
  if (found === undefined) return undefined;
  const ordered = found.isBelow ? [...all].reverse() : all;
  const kept = ordered.filter(({ as, indent, text }, place) => {
    const next = ordered[place + 1];
    if (as !== "total") return true;
    if (next === undefined || next.as === "total" || next.indent <= indent) return false;
    // The total of all, above everything.
    return place > 0 || totalIn(text) !== "total" || rows.some((row) => row.indent <= indent);
  });
  if (kept.length === rows.length) return found;
  return (yield* nested(kept, found.isBelow)) ?? { ...found, isDoubtful: true };
}

/** Names followed by months or dates: the last of the names before them is the level above. A row without a name may stand for one. */
function* byMonths(labels: readonly LabelRow[]): WithBreaks<Depths | undefined> {
  const all: (LabelRow & { meaning: CellMeaning })[] = [];
  for (const label of labels) {
    if (isBreak(all.length)) yield 0;
    all.push({ ...label, meaning: meaningOf(label.cell) });
  }
  const kept = all.filter(({ as }, place) => as === "label" || all[place + 1]?.meaning === "date");
  const lastMonth = kept.reduce((last, { meaning }, place) => (meaning === "date" ? place : last), -1);
  const months = kept.slice(0, lastMonth + 1);
  if (months[0] === undefined || months[0].meaning === "date") return undefined;
  if (kept.some(({ meaning }) => meaning !== "text" && meaning !== "date" && meaning !== "blank")) return undefined;
  if (months.filter(({ meaning }, place) => meaning !== "date" && months[place + 1]?.meaning === "date").length < leastGroups)
    return undefined;
  const untilMonth: number[] = [];
  for (let place = lastMonth; place >= 0; place--)
    untilMonth[place] = months[place]?.meaning === "date" ? 0 : (untilMonth[place + 1] ?? 0) + 1;
  const most = untilMonth.reduce((so, one) => Math.max(so, one), 0);
  // Names behind the last month have none.
  const rows = kept.map(({ row }, place) => ({ row, indent: most - (untilMonth[place] ?? most) }));
  const found = yield* nested(rows, false);
  return found && { ...found, isDoubtful: yield* hasDoubtfulRow(all, found) };
}

/** Whether a total of nothing that stands above it, or a row without a name, comes right before a row of a lower level. */
function* hasDoubtfulRow(labels: readonly LabelRow[], { depths }: Depths): WithBreaks<boolean> {
  // From the last one on, so that each finds the level behind it without looking through all that follow.
  const levelBehind: (number | undefined)[] = Array.from(labels, () => undefined);
  for (let place = labels.length - 2; place >= 0; place--)
    levelBehind[place] = depths[labels[place + 1]?.row ?? -1] ?? levelBehind[place + 1];
  const above = new Set<string>();
  for (const [place, { row, cell, as }] of labels.entries()) {
    if (isBreak(place)) yield 0;
    if (as === "label") above.add(plainHeader(cell.text));
    if (depths[row] !== undefined || (levelBehind[place] ?? 0) === 0) continue;
    const reading = totalIn(cell.text);
    if (typeof reading !== "object" || !above.has(reading.of)) return true;
  }
  return false;
}

/**
 * Levels are certain where every upper row has no figure, or the sums of those below it, which have some; months below one level of
 * names need no proof. Where only spaces say it, one slip of the hand is not enough.
 */
function* judged(grid: SourceGrid, layout: Layout, column: number, found: Depths, mark?: "style" | "spaces"): WithBreaks<FoundLevels> {
  const { depths, parents, isBelow, isDoubtful = false } = found;
  const rows = depths.flatMap((depth, row) => (depth === undefined ? [] : [{ row, depth }])).slice(0, mostRowsCompared);
  if (isBelow) rows.reverse();
  const open: { depth: number; total: Figures; parts: Figures[] }[] = [];
  const groups: typeof open = [];
  let areMonths = true;
  const indents = new Map<number, number>();
  for (const [place, { row, depth }] of rows.entries()) {
    if (isBreak(place)) yield 0;
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
    const indent = indentOf(grid.cells[row]?.[column] ?? noCell);
    if (indent > 0) indents.set(indent, (indents.get(indent) ?? 0) + 1);
  }
  const isProved = ({ total, parts }: (typeof groups)[number]): boolean => {
    if (!parts.some(({ size }) => size > 0)) return false;
    return total.size === 0 || (isSum(total, parts) && (mark !== "spaces" || [...total.values()].some(([figure]) => figure !== 0)));
  };
  const areProved = groups.every(isProved) && (mark !== "spaces" || groups.length >= leastGroups);
  const areMonthsOfNames = areMonths && groups.every(({ depth }) => depth === 0);
  const areAlike = [...indents.values()].some((count) => count > 1);
  const isCertain = !isDoubtful && (areMonthsOfNames || areProved);
  return { column, depths, parents, isBelow, isCertain, isLikely: isCertain || mark !== "spaces" || areAlike };
}

/** Totals that may be the one of all rows: no sub-totals, averages or running totals. */
const ofAll = /^(?!sub|sous|zwischen).*\b(?:total|totals|totaux|totale|sum|somme|summe|gesamt\w*|insgesamt)\b/;

/** Names whose figures are the sums of those that follow or come before: a person is asked. */
function* bySums(grid: SourceGrid, layout: Layout, column: number): WithBreaks<FoundLevels | undefined> {
  const labels = yield* labelsIn(grid, layout, column, layout.lastDataRow);
  const totals = labels.filter(({ as, cell }) => as === "total" && ofAll.test(plainHeader(cell.text)));
  // The total of all is the first or the last of its kind.
  const whole = [totals[totals.length - 1], totals[0]].flatMap((label) => (label === undefined ? [] : [label.row]));
  const rows = labels.filter(({ as }) => as === "label").map(({ row }) => row);
  const found = levelsBySums(grid, layout, column, rows, whole);
  return found && { column, ...found, isCertain: false, isLikely: true };
}
