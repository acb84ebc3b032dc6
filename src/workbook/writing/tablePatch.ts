/**
 * What a write does to one table, as data: which rows go, which come, what stands in them. A patch can be carried out from any of its
 * steps and taken back from any of them, so that a write cut short can be finished or put back, and a finished one undone.
 *
 * Rows count from 0 below the header; a step's rows are those at the time of the step. Columns are named by their headers.
 */
import { runsOf } from "../../domain/tables/planTableWrite";
import type { Input } from "../cellText";
import type { TableContent } from "../reading/tableState";

/** A change of the table's shape. Every step but push and pull changes the number of rows: by it one sees whether a step was done. */
export type Step = Cut | Move | Resize;

/** Rows of the table with everything in them; cells below the table move along. */
interface Cut {
  op: "insert" | "delete";
  row: number;
  count: number;
}

/** Cells right below the table make room for rows to come, or come back. `below` is the first filled row below before the step. */
interface Move {
  op: "push" | "pull";
  row: number;
  count: number;
  below: number;
}

/** The table ends earlier (what stood in the rows is cleared) or later. */
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
  /** Formats of rows that come back. */
  formats: readonly RowBlock<CellFormat>[];
}

export const isEmptyPatch = (patch: TablePatch): boolean => patch.steps.length === 0 && patch.writes.length === 0;

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

/** For every row afterwards the row it was before, -1 for one that is new. */
export function originsOf({ before, steps }: Pick<TablePatch, "before" | "steps">): number[] {
  const origins = Array.from({ length: before }, (_, row) => row);
  for (const step of steps) {
    if (step.op === "delete") origins.splice(step.row, step.count);
    else if (step.op === "insert") origins.splice(step.row, 0, ...Array<number>(step.count).fill(-1));
    else if (step.op === "resize" && step.to < step.from) origins.length = step.to;
    else if (step.op === "resize") origins.push(...Array<number>(step.to - step.from).fill(-1));
  }
  return origins;
}

/** Rows that are cut out of the sheet, whose formats go with them; rows at the table's end are only cleared and keep theirs. */
export function cutRows({ before, steps }: TablePatch): number[] {
  const origins = Array.from({ length: before }, (_, row) => row);
  const cut: number[] = [];
  for (const step of steps) {
    if (step.op === "delete") cut.push(...origins.splice(step.row, step.count));
    else if (step.op === "insert") origins.splice(step.row, 0, ...Array<number>(step.count).fill(-1));
    else if (step.op === "resize" && step.to < step.from) origins.length = step.to;
    else if (step.op === "resize") origins.push(...Array<number>(step.to - step.from).fill(-1));
  }
  return cut.filter((row) => row >= 0).sort((a, b) => a - b);
}

/** The patch that takes a patch back, given what the table holds before it: rows that go are kept whole, others as far as written. */
export function invertPatch(patch: TablePatch, content: TableContent, formats: TablePatch["formats"] = []): TablePatch {
  const origins = originsOf(patch);
  const stays = new Set(origins);
  const gone = content.inputs.flatMap((_, row) => (stays.has(row) ? [] : [row]));
  const writes = runsOf(gone).map(({ from, count }) => ({
    row: from,
    columns: content.headers,
    cells: content.inputs.slice(from, from + count),
  }));
  for (const { row, columns, cells } of patch.writes) {
    const places = columns.map((name) => content.headers.indexOf(name));
    const old = cells.flatMap((_, index) => {
      const origin = origins[row + index] ?? -1;
      return origin < 0 ? [] : [origin];
    });
    const sorted = [...new Set(old)].sort((a, b) => a - b);
    for (const { from, count } of runsOf(sorted))
      writes.push({
        row: from,
        columns,
        cells: content.inputs.slice(from, from + count).map((line) => places.map((place) => line[place] ?? "")),
      });
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

/** What is known of how far a patch came: steps ticked off, and which way it was going. */
export interface Progress {
  done: number;
  backwards: boolean;
}

/**
 * How many steps of a patch the table shows, given its number of rows and the first filled row below it (Infinity for none). The tick
 * of the last step may be missing, the step itself may be missing; undefined when the table fits neither: somebody changed its rows.
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
