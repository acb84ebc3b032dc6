import { largestOf } from "../calc/extremes";
import { columnName } from "../language/references";
import { serialOfIsoDate, dayOf } from "../calendar/days";
import { formatDate } from "../calendar/format";
import { formatNumber, formulaCall, formulaNumber, formulaTerm, formulaText } from "../language/format";
import { inLanguage, type Language } from "../language/text";
import { type Arg, type Example, type ExampleCell, type ExampleInput, type FunctionDefinition } from "./defineFunction";
import { formulaName } from "./formulaNames";

/** An example as it can be laid out in a sheet: ranges side by side from A1, names above them, and the formula that reads them. */
export interface ExampleSheet {
  readonly title: string;
  /** Rows of the sheet from row 1; texts as a person would type them. Empty when the formula needs no cells. */
  readonly grid: readonly (readonly string[])[];
  /** The same cells as values: dates as serial numbers. */
  readonly values: readonly (readonly ExampleCell[])[];
  /** As typed in the language: `;` and decimal comma in French. */
  readonly formula: string;
  /** As `range.formulas` takes it, the same in every language. */
  readonly invariantFormula: string;
  readonly result: readonly (readonly string[])[];
}

type Range = readonly (readonly ExampleCell[])[];

/** Lays out an example: the arguments given as ranges become columns of a small sheet, single values stay in the formula. */
export function exampleSheet(
  definition: FunctionDefinition,
  example: Example<FunctionDefinition["args"]>,
  language: Language,
): ExampleSheet {
  const grid: string[][] = [];
  const values: ExampleCell[][] = [];
  const terms: Record<"shown" | "invariant", string[]> = { shown: [], invariant: [] };
  let column = 0;
  for (const [key, arg] of Object.entries(definition.args)) {
    const input = example.args[key];
    if (isRange(input)) {
      write(grid, 0, column, [[inLanguage(arg.name, language)]]);
      write(values, 0, column, [[inLanguage(arg.name, language)]]);
      write(
        grid,
        1,
        column,
        input.map((row) => row.map((cell) => shownCell(cell, arg, language))),
      );
      write(
        values,
        1,
        column,
        input.map((row) => row.map((cell) => (arg.isDate ? serial(cell) : cell))),
      );
      const reference = rangeReference(column, input);
      terms.shown.push(reference);
      terms.invariant.push(reference);
      column += input[0]?.length ?? 0;
    } else {
      terms.shown.push(term(input ?? null, arg, language));
      terms.invariant.push(term(input ?? null, arg, "en"));
    }
  }
  const name = formulaName(definition.id);
  return {
    title: inLanguage(example.title, language),
    grid: rectangular(grid, ""),
    values: rectangular(values, null),
    formula: formulaCall(name, withoutTrailingBlanks(terms.shown), language),
    invariantFormula: formulaCall(name, withoutTrailingBlanks(terms.invariant), "en"),
    result: (isRange(example.result) ? example.result : [[example.result]]).map((row) =>
      row.map((cell) => (typeof cell === "number" ? formatNumber(cell, language, { most: 4 }) : cell)),
    ),
  };
}

/** The arguments of an example as Excel would pass them. */
export function exampleCall(definition: FunctionDefinition, args: Readonly<Record<string, ExampleInput | undefined>>): unknown[] {
  return Object.keys(definition.args).map((key) => args[key] ?? null);
}

const isRange = (input: ExampleInput | undefined): input is Range => Array.isArray(input);

function term(input: Exclude<ExampleInput, Range>, arg: Arg<unknown>, language: Language): string {
  if (input === null) return "";
  if (!arg.isDate) return typeof input === "number" ? formulaNumber(input, language) : formulaText(input);
  const { year, month, day } = dayOf(Number(serial(input)));
  return formulaTerm("DATE", [String(year), String(month), String(day)], language);
}

const serial = (cell: ExampleCell): ExampleCell => (typeof cell === "string" ? (serialOfIsoDate(cell) ?? cell) : cell);

function shownCell(cell: ExampleCell, arg: Arg<unknown>, language: Language): string {
  if (cell === null) return "";
  const value = arg.isDate ? serial(cell) : cell;
  if (typeof value !== "number") return String(value);
  return arg.isDate ? formatDate(value, language) : formatNumber(value, language, { most: 6 });
}

function write<Cell>(grid: Cell[][], top: number, left: number, cells: readonly (readonly Cell[])[]): void {
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      (grid[top + r] ??= [])[left + c] = cell;
    }),
  );
}

function rectangular<Cell>(grid: readonly (readonly Cell[])[], blank: Cell): Cell[][] {
  const width = largestOf(
    grid.map((row) => row.length),
    0,
  );
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank));
}

function rangeReference(column: number, range: Range): string {
  const last = column + (range[0]?.length ?? 1) - 1;
  const first = `${columnName(column)}2`;
  const end = `${columnName(last)}${range.length + 1}`;
  return first === end ? first : `${first}:${end}`;
}

function withoutTrailingBlanks(terms: readonly string[]): string[] {
  const kept = [...terms];
  while (kept.length > 0 && kept[kept.length - 1] === "") kept.pop();
  return kept;
}
