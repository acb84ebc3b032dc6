/**
 * What a write does to one table, as data: which rows are removed, which are added, what is written into them. A patch can be carried
 * on from any of its steps and taken back from any of them, so that an interrupted write can be finished or put back, and a finished
 * one undone.
 *
 * Rows count from 0 below the header; a step's rows are those at the time of the step. Columns are named by their headers.
 */
import { atOnce, mapInParts, type Parts } from "../../domain/tables/inParts";
import { runsOf } from "../../domain/tables/planTableWrite";
import { cellsPerRead } from "../blocks";
import type { Input } from "../cellText";
import type { TableContent } from "../reading/tableState";

/** A change of the table's shape. Every step but push and pull changes the number of rows, which shows later whether it was done. */
export type Step = Cut | Move | Resize;

/** Inserts or deletes whole rows of the table; the cells below the table move along. */
interface Cut {
  op: "insert" | "delete";
  row: number;
  count: number;
}

/** Moves the cells below the table down to make room for rows, or up again. `below` is the first filled row below, before the step. */
interface Move {
  op: "push" | "pull";
  row: number;
  count: number;
  below: number;
}

/** Ends the table earlier (clearing the rows that leave it) or later. */
interface Resize {
  op: "resize";
  from: number;
  to: number;
}

const isMove = (step: Step): step is Move => step.op === "push" || step.op === "pull";
const movedTo = ({ op, below, count }: Move): number => (op === "push" ? below + count : below - count);

/** How a cell looks. */
export interface CellFormat {
  numberFormat: string;
  format: Excel.CellPropertiesFormat;
}

/** Neighbouring rows of the table as it is after the steps. */
export interface RowBlock<Cell> {
  row: number;
  columns: readonly string[];
  cells: Cell[][];
}

export interface TablePatch {
  table: string;
  /** Number of rows before and after. */
  before: number;
  after: number;
  steps: readonly Step[];
  writes: readonly RowBlock<Input>[];
  /** Formats for rows that are put back. */
  formats: readonly RowBlock<CellFormat>[];
}

/** The patch would change nothing. */
export const isEmptyPatch = (patch: TablePatch): boolean => patch.steps.length === 0 && patch.writes.length === 0;

/** Most cells that one step may take away: what it removes is read in its own request, and has to fit one answer. */
const removedAtOnce = cellsPerRead;

/** The same steps in pieces that each remove no more rows of a table of such a width than one answer can tell. */
export function inPieces(steps: readonly Step[], width: number): Step[] {
  const most = Math.max(1, Math.floor(removedAtOnce / Math.max(1, width)));
  return steps.flatMap((step): Step[] => {
    const count = step.op === "resize" ? Math.abs(step.to - step.from) : step.count;
    if (isMove(step) || count <= most) return [step];
    const pieces = Array.from({ length: Math.ceil(count / most) }, (_, piece) => ({
      from: piece * most,
      to: Math.min(count, (piece + 1) * most),
    }));
    if (step.op === "resize") {
      const way = Math.sign(step.to - step.from);
      return pieces.map(({ from, to }) => ({ op: "resize", from: step.from + way * from, to: step.from + way * to }));
    }
    // Rows are removed from the last one on, and come in the opposite order.
    const cuts = pieces.map(({ from, to }): Step => ({ op: step.op, row: step.row + from, count: to - from }));
    return step.op === "delete" ? cuts.reverse() : cuts;
  });
}

/** The step that takes a step back. */
export function invertStep(step: Step): Step {
  if (step.op === "resize") return { op: "resize", from: step.to, to: step.from };
  if (isMove(step)) return { ...step, op: step.op === "push" ? "pull" : "push", below: movedTo(step) };
  return { ...step, op: step.op === "insert" ? "delete" : "insert" };
}

/** Rows of the table after the first `done` steps. */
export function rowsAfter(patch: TablePatch, done: number): number {
  return patch.steps.slice(0, done).reduce((rows, step) => {
    if (step.op === "resize") return step.to;
    return step.op === "insert" ? rows + step.count : step.op === "delete" ? rows - step.count : rows;
  }, patch.before);
}

/** Notes one more step in a list that says which row each was before; -1 for a new one. */
export function takeOrigins(origins: number[], step: Step): number[] {
  const blank = (count: number): number[] => Array.from({ length: count }, () => -1);
  if (step.op === "delete") origins.splice(step.row, step.count);
  else if (step.op === "insert") return [...origins.slice(0, step.row), ...blank(step.count), ...origins.slice(step.row)];
  else if (step.op === "resize" && step.to < origins.length) origins.length = step.to;
  else if (step.op === "resize") while (origins.length < step.to) origins.push(-1);
  return origins;
}

const rowsUpTo = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** For every row afterwards, which row it was before; -1 for a new one. */
export const originsOf = ({ before, steps }: Pick<TablePatch, "before" | "steps">): number[] => steps.reduce(takeOrigins, rowsUpTo(before));

/** Rows that are cut out of the sheet and lose their formats; rows at the end of the table are only cleared and keep them. */
export function cutRows({ before, steps }: TablePatch): number[] {
  let origins = rowsUpTo(before);
  const cut: number[] = [];
  for (const step of steps) {
    if (step.op === "delete") for (const row of origins.slice(step.row, step.row + step.count)) cut.push(row);
    origins = takeOrigins(origins, step);
  }
  return cut.filter((row) => row >= 0).sort((one, other) => one - other);
}

/**
 * The patch that takes a patch back, worked out from what the table holds before it. Removed rows are kept whole, of the others only the
 * cells that are written.
 */
export const invertPatch = (patch: TablePatch, content: TableContent, formats: TablePatch["formats"] = []): TablePatch =>
  atOnce(invertPatchInParts(patch, content, formats));

/** The same, with places where it can be interrupted. */
export function* invertPatchInParts(patch: TablePatch, content: TableContent, formats: TablePatch["formats"]): Parts<TablePatch> {
  const origins = originsOf(patch);
  yield undefined;
  const stays = new Set(origins);
  yield undefined;
  const gone = (yield* mapInParts(content.inputs, (_, row) => (stays.has(row) ? -1 : row))).filter((row) => row >= 0);
  const writes = runsOf(gone).map(({ from, count }) => ({
    row: from,
    columns: content.headers,
    cells: content.inputs.slice(from, from + count),
  }));
  for (const { row, columns, cells } of patch.writes) {
    const places = columns.map((name) => content.headers.indexOf(name));
    const old = (yield* mapInParts(cells, (_, index) => origins[row + index] ?? -1)).filter((origin) => origin >= 0);
    yield undefined;
    const sorted = [...new Set(old)].sort((a, b) => a - b);
    yield undefined;
    for (const { from, count } of runsOf(sorted)) {
      const standing = content.inputs.slice(from, from + count);
      const kept = yield* mapInParts(standing, (line) => places.map((place) => line[place] ?? ""));
      writes.push({ row: from, columns, cells: kept });
    }
  }
  return {
    table: patch.table,
    before: patch.after,
    after: patch.before,
    steps: [...patch.steps].reverse().map(invertStep),
    writes,
    formats,
  };
}

/** How far the journal says a patch came: the steps ticked off, and the direction. */
export interface Progress {
  done: number;
  backwards: boolean;
}

/**
 * How many steps of an interrupted patch were really done, judged by the number of rows of the table and the first filled row below it
 * (Infinity for none). Either the last tick or the step after it may be missing. Undefined when the table fits neither: then somebody
 * changed its rows.
 */
export function stepsDone(patch: TablePatch, { done, backwards }: Progress, rows: number, below: number): number | undefined {
  const known = Math.min(Math.max(0, done), patch.steps.length);
  const next = backwards ? known - 1 : known + 1;
  const pending = patch.steps[Math.min(known, next)];
  if (next < 0 || pending === undefined) return rows === rowsAfter(patch, known) ? known : undefined;
  if (isMove(pending)) {
    if (rows !== rowsAfter(patch, known)) return undefined;
    const before = Math.min(known, next);
    return below === pending.below ? before : below === movedTo(pending) ? before + 1 : undefined;
  }
  return [known, next].find((count) => rowsAfter(patch, count) === rows);
}
