/**
 * Three hundred fixed calls over the whole catalogue: every declared example, then variations of their numbers, function by
 * function until there are 300. Nothing is drawn at random, so that a difference between two places can be looked at again.
 */
import { serialOfIsoDate } from "../../src/calendar/days";
import { catalogue } from "../../src/functions/catalogue";
import type { Arg, ExampleCell, ExampleInput, FunctionDefinition } from "../../src/functions/defineFunction";
import { exampleCall } from "../../src/functions/exampleSheet";
import { formulaName } from "../../src/functions/formulaNames";
import { formulaCall, formulaNumber, formulaText } from "../../src/language/format";

export interface FixedCall {
  readonly definition: FunctionDefinition;
  /** By position, as cells hold them: days are serial numbers, omitted arguments are null. */
  readonly args: readonly ExampleInput[];
  /** Single numbers stand in cells rather than in the text of the formula. */
  readonly numbersInCells: boolean;
}

/** A call laid out in a sheet: what its cells hold and the formula that reads them. */
export interface LaidOutCall {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: number | string }[];
  /** As typed in English. */
  readonly formula: string;
  /** The arguments between the brackets of the formula. */
  readonly typedArguments: string;
  /** Rows that the arguments take. */
  readonly height: number;
  /** Columns that the arguments take. */
  readonly width: number;
}

const isRows = (input: ExampleInput): input is readonly (readonly ExampleCell[])[] => Array.isArray(input);

const mapCells = (input: ExampleInput, change: (cell: ExampleCell) => ExampleCell): ExampleInput =>
  isRows(input) ? input.map((row) => row.map(change)) : change(input);

/** Fractions from 0 to 1 with all the digits of a double, the same at every start (a linear congruential generator). */
function fractions(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return () => next() + next() / 2 ** 32 / 2;
}

/** Numbers that stay possible for their unit: quantities within a fifth, ratios smaller, days later; settings as they were. */
function varied(input: ExampleInput, { unit }: Arg<unknown>, fraction: () => number): ExampleInput {
  const numbers = (isRows(input) ? input.flat() : [input]).filter((cell) => typeof cell === "number");
  const areShares = numbers.length > 1 && Math.abs(numbers.reduce((sum, value) => sum + value, 0) - 1) < 1e-12;
  return mapCells(input, (cell) => {
    if (typeof cell !== "number" || areShares) return cell;
    if (unit === "date") return cell + Math.floor(fraction() * 4);
    if (unit === "ratio") return cell * (1 - fraction() / 20);
    if (unit === "periods") return cell;
    if (unit === "count" || unit === "days") return isRows(input) ? cell * 3 : cell;
    return cell * (0.8 + 0.4 * fraction());
  });
}

const cellsOf = (definition: FunctionDefinition, example: FunctionDefinition["examples"][number]): ExampleInput[] => {
  const args = Object.values(definition.args);
  return (exampleCall(definition, example.args) as ExampleInput[]).map((input, index) =>
    args[index]?.isDate ? mapCells(input, (cell) => (typeof cell === "string" ? (serialOfIsoDate(cell) ?? cell) : cell)) : input,
  );
};

function fixedCalls(count: number): FixedCall[] {
  const calls: FixedCall[] = catalogue.flatMap((definition) =>
    definition.examples.map((example) => ({ definition, args: cellsOf(definition, example), numbersInCells: false })),
  );
  for (let round = 0; calls.length < count; round++)
    for (const definition of catalogue) {
      const example = definition.examples[round % definition.examples.length];
      if (!example || calls.length === count) continue;
      const args = Object.values(definition.args);
      const fraction = fractions(calls.length);
      calls.push({
        definition,
        args: cellsOf(definition, example).map((input, index) => {
          const arg = args[index];
          return arg ? varied(input, arg, fraction) : input;
        }),
        numbersInCells: true,
      });
    }
  return calls;
}

export const calls300: readonly FixedCall[] = fixedCalls(300);

const columnLetters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

/** Puts the arguments side by side from a cell on (zero-based). */
export function layOut({ definition, args, numbersInCells }: FixedCall, top: number, left: number): LaidOutCall {
  const cells: { row: number; column: number; value: number | string }[] = [];
  const terms: string[] = [];
  let column = left;
  let height = 1;
  for (const input of args) {
    if (input === null) terms.push("");
    else if (typeof input === "string") terms.push(formulaText(input));
    else if (typeof input === "number" && !numbersInCells) terms.push(formulaNumber(input, "en"));
    else {
      const rows = isRows(input) ? input : [[input]];
      const width = rows[0]?.length ?? 1;
      rows.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value !== null) cells.push({ row: top + r, column: column + c, value });
        }),
      );
      const first = `${columnLetters(column)}${top + 1}`;
      const last = `${columnLetters(column + width - 1)}${top + rows.length}`;
      terms.push(first === last ? first : `${first}:${last}`);
      column += width;
      height = Math.max(height, rows.length);
    }
  }
  while (terms.at(-1) === "") terms.pop();
  return {
    cells,
    formula: formulaCall(formulaName(definition.id), terms, "en"),
    typedArguments: terms.join(","),
    height,
    width: column - left,
  };
}
