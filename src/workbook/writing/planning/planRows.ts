/** Works out what writing rows means for a table as it is now: the patch, and the figures to show to the person. Writes nothing. */
import { formatOf, type AnyRow, type CellValue, type Column, type TableContract } from "../../../domain/tables/defineTable";
import { isForeign } from "../../../domain/tables/isForeign";
import { atOnce, mapInParts, type Parts } from "../../../domain/tables/inParts";
import { asWritten, planTableWriteInParts, runsOf, type RowsMode, type TableWritePlan } from "../../../domain/tables/planTableWrite";
import { headerIn } from "../../../domain/tables/words";
import { asCellInput, type Input } from "../../cellText";
import { WorkbookError } from "../../errors";
import type { ComingColumn } from "../acts";
import { inPieces, type RowBlock, type Step, type TablePatch } from "../tablePatch";
import type { TableState } from "../../reading/tableState";

/** A row that is added, changed or removed, as it is shown before writing. */
export interface SampleRow {
  kind: "added" | "updated" | "removed";
  before?: AnyRow;
  after?: AnyRow;
}

export interface RowFigures {
  added: number;
  updated: number;
  removed: number;
  /** Rows of the table afterwards. */
  total: number;
  samples: SampleRow[];
}

/** What writing rows into an existing table comes to. */
export interface PlannedRows {
  patch: TablePatch;
  figures: RowFigures;
  /** Columns that the table has to get for them, with what each of its rows holds there afterwards. */
  coming: ComingColumn[];
}

const samplesShown = 5;

const blankAsNull = (value: CellValue | undefined): CellValue => (value === undefined || value === "" ? null : value);
const isFormula = (input: Input | undefined): boolean => typeof input === "string" && input.startsWith("=");

/** What to write into a cell of a column: the value, or the formula of the column where there is none. */
export function inputOf(column: Column, row: AnyRow): Input {
  const value = row[column.name] ?? null;
  return value === null && column.formula !== undefined ? column.formula : asCellInput(value);
}

/** Whether one of the rows has something for a column. */
export const says = (rows: readonly AnyRow[], { name }: Pick<Column, "name">): boolean => rows.some((row) => row[name] != null);

/** What to write into the cells of a row. */
export const rowInputs = (contract: TableContract, row: AnyRow): Input[] => contract.columns.map((column) => inputOf(column, row));

/** The rows of one of our tables, by column name. A cell of a formula column counts as blank while it holds a formula. */
export const rowsIn = (contract: TableContract, state: TableState): AnyRow[] => atOnce(rowsInParts(contract, state));

function rowsInParts(contract: TableContract, state: TableState): Parts<AnyRow[]> {
  const places = contract.columns.map((column) => ({ column, index: state.headers.indexOf(column.name) }));
  return mapInParts(state.values, (values, row) =>
    Object.fromEntries(
      places.map(({ column, index }) => [
        column.name,
        index < 0 || (column.formula !== undefined && isFormula(state.inputs[row]?.[index])) ? null : blankAsNull(values[index]),
      ]),
    ),
  );
}

/** Figures and samples of a plan that recognises rows by their keys, wherever they are. */
function figuresOf(plan: TableWritePlan, existing: readonly AnyRow[]): RowFigures {
  const blank = (row: AnyRow | undefined): boolean => Object.values(row ?? {}).every((value) => value === null);
  const removed = plan.removed.filter((index) => !blank(existing[index]));
  const samples: SampleRow[] = [];
  plan.rows.forEach((after, index) => {
    if (samples.length >= samplesShown || plan.changed[index] !== true) return;
    const before = existing[plan.origins[index] ?? -1];
    samples.push(before === undefined ? { kind: "added", after } : { kind: "updated", before, after });
  });
  for (const index of removed.slice(0, samplesShown - samples.length)) samples.push({ kind: "removed", before: existing[index] ?? {} });
  return { added: plan.added, updated: plan.updated, removed: removed.length, total: plan.rows.length, samples };
}

/**
 * The patch that makes a table hold the wanted rows, and what it means in figures. If all columns are ours, rows are overwritten in
 * place and the table is made shorter or longer: no cell is cut out of the sheet. If a person has added columns, a removed row is cut
 * out together with their cells. Fails with `missingColumn`, and with `nameTaken` where rows that are to be new would change one.
 *
 * @param added columns that the table lacks and gets with the rows
 */
export function* planRows(
  contract: TableContract,
  state: TableState,
  { rows, mode: asked }: { rows: readonly AnyRow[]; mode: RowsMode },
  added: readonly Column[] = [],
): Parts<PlannedRows> {
  const mode = asWritten(asked);
  const { headers, inputs } = state;
  const columns = contract.columns.filter(({ name }) => headers.includes(name));
  if (isForeign(contract, headers)) throw new WorkbookError("foreignTable", { table: contract.name, sheet: state.sheet });
  const lost = contract.columns.find(
    (column) => !headers.includes(column.name) && !added.includes(column) && (column.required || says(rows, column)),
  );
  if (lost) throw new WorkbookError("missingColumn", { table: contract.name, column: headerIn(lost, state.language), sheet: state.sheet });
  const ours = headers.every((name) => columns.some((column) => column.name === name));
  const existing = yield* rowsInParts(contract, state);
  const plan = yield* planTableWriteInParts(contract, existing, rows, mode, !ours);
  if (asked === "add" && plan.added < rows.length) throw new WorkbookError("nameTaken", { table: contract.name, sheet: state.sheet });
  // Even where rows are overwritten in place, a person is told about them by their keys.
  const named = ours && mode === "replace" ? yield* planTableWriteInParts(contract, existing, rows, mode, true) : plan;

  // An Excel table keeps at least one row: if none of the old rows stays, the first is overwritten.
  const nothingStays = !ours && plan.removed.length === existing.length;
  const removed = ours ? [] : nothingStays ? plan.removed.slice(1) : plan.removed;
  const after = Math.max(1, plan.rows.length);
  const steps = inPieces(
    ours ? tailSteps(existing.length, after, state.below) : cutSteps(existing.length, removed, after, state.below),
    headers.length,
  );

  const places = columns.map(({ name }) => headers.indexOf(name));
  const wanted = yield* mapInParts(plan.rows, (row, index): Input[] => {
    const origin = plan.origins[index] ?? -1;
    return columns.map((column, at) => {
      const old = existing[origin]?.[column.name];
      const news = row[column.name] ?? null;
      // A cell whose value does not change keeps its formula, if it has one.
      return origin >= 0 && old === news ? (inputs[origin]?.[places[at] ?? -1] ?? "") : inputOf(column, row);
    });
  });
  if (wanted.length === 0) wanted.push(columns.map(() => ""));
  const standing = (index: number): readonly Input[] | undefined =>
    inputs[ours || (nothingStays && index === 0) ? index : (plan.origins[index] ?? -1)];
  const changed: number[] = [];
  yield* mapInParts(wanted, (line, index) => {
    const before = index < after ? standing(index) : undefined;
    if (before === undefined || line.some((input, at) => input !== before[places[at] ?? -1])) changed.push(index);
  });
  yield undefined;
  const names = columns.map(({ name }) => name);
  const writes: RowBlock<Input>[] = runsOf(changed).map(({ from, count }) => ({
    row: from,
    columns: names,
    cells: wanted.slice(from, from + count),
  }));
  if (nothingStays && existing.length > 0) for (const block of emptied(headers, names, inputs[0] ?? [])) writes.push(block);
  const patch = { table: contract.name, before: existing.length, after, steps, writes, formats: [] };
  yield undefined;
  const coming = added.map((column) => ({
    ...{ name: column.name, numberFormat: formatOf(column) },
    cells: plan.rows.map((row) => inputOf(column, row)),
  }));
  return { patch, figures: figuresOf(named, existing), coming };
}

/** Empties a person's own cells in the one row that cannot be cut out; formulas stay. */
function emptied(headers: readonly string[], ours: readonly string[], row: readonly Input[]): RowBlock<Input>[] {
  return headers.flatMap((name, index) => {
    const input = row[index] ?? "";
    return ours.includes(name) || input === "" || isFormula(input) ? [] : [{ row: 0, columns: [name], cells: [[""]] }];
  });
}

/** Makes the table shorter or longer; cells below it are moved only if they are in the way. */
function tailSteps(from: number, to: number, below: number): Step[] {
  if (from === to) return [];
  const growth = to - from;
  const push: Step[] = growth > 0 && below - from <= growth ? [{ op: "push", row: from, count: growth, below }] : [];
  return [...push, { op: "resize", from, to }];
}

/** Removes rows: those at the end by making the table shorter, others by cutting them out, from the last to the first. */
function cutSteps(rows: number, removed: readonly number[], after: number, below: number): Step[] {
  const steps: Step[] = [];
  const runs = runsOf(removed);
  const last = runs[runs.length - 1];
  let count = rows;
  if (last && last.from + last.count === rows) {
    steps.push({ op: "resize", from: rows, to: last.from });
    count = last.from;
    runs.pop();
  }
  let under = below;
  for (const run of runs.reverse()) {
    steps.push({ op: "delete", row: run.from, count: run.count });
    count -= run.count;
    under -= run.count;
  }
  return [...steps, ...tailSteps(count, after, under)];
}

/** A formula as it may be spelt: Excel writes the row of a table in two ways, and newer functions and names of LET with a prefix. */
const spelling = (formula: string): string =>
  formula
    .replace(/\s|_xl(?:fn|ws|pm)\./g, "")
    .toUpperCase()
    .replace(/\w*\[\[#THISROW\],\[?([^\]]+)\]?\]/g, "[@$1]")
    .replace(/\[@\[([^\]]+)\]\]/g, "[@$1]");

/** The patch that puts the formulas of today where those of earlier versions stand. */
export function renewedFormulas(contract: TableContract, state: TableState): TablePatch {
  const writes = contract.columns.flatMap(({ name, formula, before }) => {
    const index = state.headers.indexOf(name);
    if (formula === undefined || before === undefined || index < 0) return [];
    const known = new Set(before.formulas.map(spelling));
    const rows = state.inputs.flatMap((line, row) => (isFormula(line[index]) && known.has(spelling(String(line[index]))) ? [row] : []));
    return runsOf(rows).map(({ from, count }) => ({ row: from, columns: [name], cells: Array.from({ length: count }, () => [formula]) }));
  });
  const { length } = state.inputs;
  return { table: contract.name, before: length, after: length, steps: [], writes, formats: [] };
}
