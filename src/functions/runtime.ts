import { CalcError } from "../calc/calcError";
import { canComeFromCells } from "./cellValue";
import { type FunctionDefinition, type Result, type ResultCell } from "./defineFunction";

/**
 * Calls a function the way Excel does: arguments by position, null for omitted ones, rows of values for ranges.
 * Needs neither Excel nor a page; what stands after the last declared argument is ignored, and so is Excel's own object before it.
 *
 * @returns a cell, or rows of equal length; a cell without an answer is the `CalcError` that says why
 * @throws CalcError when the whole call has no answer
 */
export function evaluate(definition: FunctionDefinition, raw: readonly unknown[]): Result {
  const values: Record<string, unknown> = {};
  let position = 0;
  for (const [key, arg] of Object.entries(definition.args)) {
    const given = raw[position] ?? null;
    values[key] = arg.decode(canComeFromCells(given) ? given : null, key);
    position++;
  }
  return checked(definition.compute(values));
}

/** Keeps promises to Excel for every function at once: finite numbers, no negative zero, rows of one length. */
function checked(result: Result): Result {
  if (!isRows(result)) {
    const cell = checkedCell(result);
    if (cell instanceof CalcError) throw cell;
    return cell;
  }
  const width = result[0]?.length ?? 0;
  if (width === 0 || result.some((row) => row.length !== width)) throw new Error("A function must return rows of one length.");
  return result.map((row) => row.map(checkedCell));
}

const isRows = (result: Result): result is readonly (readonly ResultCell[])[] => Array.isArray(result);

function checkedCell(cell: ResultCell): ResultCell {
  if (typeof cell !== "number") return cell;
  return Number.isFinite(cell) ? cell + 0 : new CalcError("overflow", {});
}
