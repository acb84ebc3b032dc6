import { CalcError, type Place } from "../calc/calcError";
import { lastSerial, serialOfIsoDate } from "../calendar/days";
import { type Matrix, type SparseMatrix, type SparseSeries } from "../calc/matrix";
import type { Text } from "../language/text";
import { plainValue } from "./cellValue";
import { type ChoiceList } from "./choiceLists";
import { type Arg } from "./defineFunction";
import { type Unit } from "./units";

/** What people read about an argument. */
interface Words {
  readonly name: Text;
  readonly help: Text;
  readonly unit: Unit;
}

/** The most cells one argument may have. */
export const cellLimit = 200_000;

/** Rows of numbers; a blank counts as 0, as plans and capacities need it. */
export function matrix(words: Words & Limits): Arg<Matrix, false> {
  const read = blankAsZero(words);
  const decode = (raw: unknown, argument: string) => cells(raw, argument, read);
  return { ...words, dimensionality: "matrix", type: "any", optional: false, decode };
}

/** Rows of numbers in which a missing value stays missing (null). */
export function sparseMatrix(words: Words & Limits): Arg<SparseMatrix, false> {
  const read = numberOrMissing(words);
  const decode = (raw: unknown, argument: string) => cells(raw, argument, read);
  return { ...words, dimensionality: "matrix", type: "any", optional: false, decode };
}

/** A range read row by row, in any orientation; a blank counts as 0. */
export function series(words: Words & Limits): Arg<readonly number[], false> {
  const read = blankAsZero(words);
  const decode = (raw: unknown, argument: string) => line(raw, argument, read);
  return { ...words, dimensionality: "matrix", type: "any", optional: false, decode };
}

/** A range read row by row, in any orientation; a missing value stays missing (null). */
export function sparseSeries(words: Words & Limits): Arg<SparseSeries, false> {
  const read = numberOrMissing(words);
  const decode = (raw: unknown, argument: string) => line(raw, argument, read);
  return { ...words, dimensionality: "matrix", type: "any", optional: false, decode };
}

/** Dates read row by row as whole days; serial numbers or ISO text, a missing date stays missing (null). */
export function dates(words: Omit<Words, "unit">): Arg<SparseSeries, false> {
  const decode = (raw: unknown, argument: string) => line(raw, argument, dateOrMissing);
  return { ...words, unit: "date", dimensionality: "matrix", type: "any", optional: false, isDate: true, decode };
}

/** Dates that keep their shape, because the result has it too; serial numbers or ISO text, a missing date stays missing (null). */
export function dateMatrix(words: Omit<Words, "unit">): Arg<SparseMatrix, false> {
  const decode = (raw: unknown, argument: string) => cells(raw, argument, dateOrMissing);
  return { ...words, unit: "date", dimensionality: "matrix", type: "any", optional: false, isDate: true, decode };
}

/** Names, categories or order numbers read row by row, without surrounding blanks; a missing one stays missing (null). */
export function names(words: Omit<Words, "unit">): Arg<readonly (string | null)[], false> {
  const decode = (raw: unknown, argument: string) => line(raw, argument, textOrMissing);
  return { ...words, unit: "text", dimensionality: "matrix", type: "any", optional: false, decode };
}

/** One number, within limits when they are given. */
export function number(words: Words & Limits): Arg<number, false> {
  const read = numberOrMissing(words);
  const decode = (raw: unknown, argument: string) => {
    const value = read(oneValue(raw, argument), argument, undefined, undefined);
    if (value === null) throw new CalcError("missingArgument", { argument });
    return value;
  };
  return { ...words, dimensionality: "scalar", type: "any", optional: false, decode };
}

/** One text, without surrounding blanks. */
export function text(words: Omit<Words, "unit">): Arg<string, false> {
  const decode = (raw: unknown, argument: string) => {
    const value = textOrMissing(oneValue(raw, argument), argument, undefined, undefined);
    if (value === null) throw new CalcError("missingArgument", { argument });
    return value;
  };
  return { ...words, unit: "text", dimensionality: "scalar", type: "any", optional: false, decode };
}

/** One date as a whole day. */
export function date(words: Omit<Words, "unit">): Arg<number, false> {
  const decode = (raw: unknown, argument: string) => {
    const value = dateOrMissing(oneValue(raw, argument), argument, undefined, undefined);
    if (value === null) throw new CalcError("missingArgument", { argument });
    return value;
  };
  return { ...words, unit: "date", dimensionality: "scalar", type: "any", optional: false, isDate: true, decode };
}

/** One of a few words, in any case. */
export function choice<Choice extends string>(words: Omit<Words, "unit">, choices: ChoiceList<Choice>): Arg<Choice, false> {
  const decode = (raw: unknown, argument: string) => {
    const value = oneValue(raw, argument);
    if (isMissing(value)) throw new CalcError("missingArgument", { argument });
    const wanted = typeof value === "string" ? value.trim().toUpperCase() : "";
    const found = choices.words.find((candidate) => candidate.toUpperCase() === wanted);
    if (found === undefined) throw new CalcError("unknownChoice", { argument, found: shown(value), choices: choices.words });
    return found;
  };
  return { ...words, unit: "choice", dimensionality: "scalar", type: "string", optional: false, choices, decode };
}

/** One of a few words for every item, or a range with one for each; a blank means `fallback`. */
export function choiceByItem<Choice extends string>(
  words: Omit<Words, "unit">,
  choices: ChoiceList<Choice>,
  fallback: NoInfer<Choice>,
): Arg<readonly Choice[], true> {
  const one = choice(words, choices);
  const read: ReadCell<Choice> = (cell, argument) => (isMissing(cell) ? fallback : one.decode(cell, argument));
  const decode = (raw: unknown, argument: string) => (isOmitted(raw) ? [fallback] : line(raw, argument, read));
  return { ...one, dimensionality: "matrix", type: "any", optional: true, fallback, decode };
}

/** The argument may be omitted; it then means `fallback`, which is also what people read as its default. */
export function optional<Value, Fallback extends string | number | null>(
  arg: Arg<Value, false>,
  fallback: Fallback,
): Arg<Value | Fallback, true> {
  const decode = (raw: unknown, argument: string) => (isOmitted(raw) ? fallback : arg.decode(raw, argument));
  return { ...arg, optional: true, ...(fallback === null ? {} : { fallback }), decode };
}

/** An optional range of factors: what is omitted, as a whole or in single cells, means the same number. */
export function optionalFactors(arg: Arg<SparseMatrix, false>, fallback: number): Arg<Matrix, true> {
  const decode = (raw: unknown, argument: string) =>
    isOmitted(raw) ? [[fallback]] : arg.decode(raw, argument).map((row) => row.map((factor) => factor ?? fallback));
  return { ...arg, optional: true, fallback, decode };
}

/** What a number must keep to; beyond it the cell is refused by its place. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly integer?: boolean;
}

type ReadCell<Value> = (raw: unknown, argument: string, row: number | undefined, column: number | undefined) => Value;

/** Every cell of a value or of rows of values, read by `read`. */
function cells<Value>(raw: unknown, argument: string, read: ReadCell<Value>): Value[][] {
  const rows = rawRows(raw, argument);
  if (rows === null) return [[read(plainValue(raw), argument, undefined, undefined)]];
  const single = rows.length === 1 && rows[0]?.length === 1;
  return rows.map((row, r) =>
    row.map((cell, c) => read(plainValue(cell), argument, single ? undefined : r + 1, single ? undefined : c + 1)),
  );
}

/** The same cells, row by row; without rows in between, because deliveries and costs come in long columns. */
function line<Value>(raw: unknown, argument: string, read: ReadCell<Value>): Value[] {
  const rows = rawRows(raw, argument);
  if (rows === null) return [read(plainValue(raw), argument, undefined, undefined)];
  const single = rows.length === 1 && rows[0]?.length === 1;
  const values: Value[] = [];
  rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c++)
      values.push(read(plainValue(row[c]), argument, single ? undefined : r + 1, single ? undefined : c + 1));
  });
  return values;
}

/** The rows of a range, checked for shape and size; null for a single value. */
function rawRows(raw: unknown, argument: string): readonly (readonly unknown[])[] | null {
  if (!Array.isArray(raw)) {
    if (isMissing(plainValue(raw))) throw new CalcError("missingArgument", { argument });
    return null;
  }
  const rows: readonly (readonly unknown[])[] = raw.map((row: unknown) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new CalcError("missingArgument", { argument });
  const count = rows.length * width;
  if (count > cellLimit) throw new CalcError("tooManyCells", { argument, cells: count, limit: cellLimit });
  if (rows.some((row) => row.length !== width)) throw new CalcError("raggedRange", { argument });
  return rows;
}

/** The one value of a scalar argument, which may arrive as itself or as a 1 x 1 range. */
function oneValue(raw: unknown, argument: string): unknown {
  if (!Array.isArray(raw)) return plainValue(raw);
  const first: unknown = raw[0];
  const columns = Array.isArray(first) ? first.length : 1;
  if (raw.length !== 1 || columns !== 1) throw new CalcError("notOneValue", { argument, rows: raw.length, columns });
  return plainValue(Array.isArray(first) ? first[0] : first);
}

const isOmitted = (raw: unknown): boolean => {
  if (!Array.isArray(raw)) return isMissing(plainValue(raw));
  const first: unknown = raw[0];
  return raw.length === 1 && Array.isArray(first) && first.length === 1 && isMissing(plainValue(first[0]));
};

const isMissing = (cell: unknown): boolean =>
  cell === null || cell === undefined || cell === "" || (typeof cell === "string" && cell.trim().toLowerCase() === "n/a");

function numberOrMissing({ minimum = -Infinity, maximum = Infinity, integer = false }: Limits): ReadCell<number | null> {
  return (cell, argument, row, column) => {
    if (typeof cell !== "number" || !Number.isFinite(cell)) {
      if (isMissing(cell)) return null;
      throw new CalcError("notANumber", { ...placed(argument, row, column), found: shown(cell) });
    }
    if (cell < minimum) throw new CalcError("belowMinimum", { ...placed(argument, row, column), found: cell, minimum });
    if (cell > maximum) throw new CalcError("aboveMaximum", { ...placed(argument, row, column), found: cell, maximum });
    if (integer && !Number.isInteger(cell)) throw new CalcError("notAnInteger", { ...placed(argument, row, column), found: cell });
    return cell;
  };
}

function blankAsZero(limits: Limits): ReadCell<number> {
  const read = numberOrMissing(limits);
  return (cell, argument, row, column) => read(cell, argument, row, column) ?? 0;
}

/** The day in a cell: a number of Excel's or an ISO date. */
function serialIn(cell: unknown): number | null {
  if (typeof cell === "number") return Math.floor(cell);
  return typeof cell === "string" ? serialOfIsoDate(cell) : null;
}

const dateOrMissing: ReadCell<number | null> = (cell, argument, row, column) => {
  if (typeof cell !== "number" && isMissing(cell)) return null;
  const serial = serialIn(cell);
  if (serial !== null && serial >= 1 && serial <= lastSerial) return serial;
  throw new CalcError("notADate", { ...placed(argument, row, column), found: shown(cell) });
};

/** The text in a cell: a number counts as its digits. */
function textIn(cell: unknown): string | null {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" && Number.isFinite(cell) ? String(cell) : null;
}

const textOrMissing: ReadCell<string | null> = (cell, argument, row, column) => {
  if (isMissing(cell)) return null;
  const text = textIn(cell);
  if (text === "") return null;
  if (text === null) throw new CalcError("notAText", { ...placed(argument, row, column), found: shown(cell) });
  return text;
};

const placed = (argument: string, row: number | undefined, column: number | undefined): Place =>
  row === undefined || column === undefined ? { argument } : { argument, row, column };

/** A refused value as it may stand in a message: as Excel shows it, and never long. */
function shown(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const text = typeof cell === "object" ? "…" : String(cell);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
