import { dayOf } from "../../calendar/days";
import { CalcError, type NumberOrError } from "../calcError";
import { numberOrReason } from "../grouping";
import { type SparseMatrix, type SparseSeries } from "../matrix";

/** Places of the lines that a figure speaks of, from 0 on; null = all of them. */
export type Lines = readonly number[] | null;

/**
 * One figure of all lines, or one a month, each from the lines of that month as if there were no others. Looks at every line once,
 * however many months are asked for.
 *
 * @param dates serial day that puts each line into its month; null = in no month
 * @param months any day of each month; null = all lines together
 * @param figure what some lines give
 * @returns in the shape of `months`; a month without an answer has its reason in its own cell
 * @throws CalcError of `figure` when no months are asked for
 */
export function byMonth(dates: SparseSeries, months: SparseMatrix | null, figure: (lines: Lines) => number): NumberOrError[][] {
  if (months === null) return [[figure(null)]];
  const wanted = months.map((row) => row.map((day) => (day === null ? null : monthOfSerial(day))));
  const linesOf = new Map<number | null, number[]>(wanted.flat().map((month) => [month, []]));
  dates.forEach((day, line) => {
    if (day !== null) linesOf.get(monthOfSerial(day))?.push(line);
  });
  return wanted.map((row) =>
    row.map((month) => {
      const lines = linesOf.get(month) ?? [];
      return month === null ? new CalcError("missingArgument", { argument: "months" }) : numberOrReason(() => placed(lines, figure));
    }),
  );
}

/** The values of some lines, or all of them. */
export const ofLines = <Value>(values: readonly Value[], lines: Lines): readonly Value[] =>
  lines === null ? values : lines.map((line) => values[line] as Value);

/** Months counted from the year 0. */
function monthOfSerial(serial: number): number {
  const { year, month } = dayOf(serial);
  return year * 12 + month;
}

/** A reason that names a line of the month names its place among all lines. */
function placed(lines: readonly number[], figure: (lines: Lines) => number): number {
  try {
    return figure(lines);
  } catch (reason) {
    if (!(reason instanceof CalcError) || reason.code !== "startsAfterEnd") throw reason;
    const detail = (reason as CalcError<"startsAfterEnd">).detail;
    throw new CalcError("startsAfterEnd", { ...detail, row: (lines[(detail.row ?? 1) - 1] ?? 0) + 1 });
  }
}
