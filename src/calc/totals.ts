import { CalcError, finite } from "./calcError";

/** The sum of a series. @throws CalcError `overflow` */
export const total = (values: readonly number[]): number => finite(values.reduce((sum, value) => sum + value, 0));

/**
 * The number, if something can be divided by it and the ratio keeps its sense.
 *
 * @throws CalcError `totalNotPositive` when it is zero or negative
 */
export function positive(value: number, argument: string): number {
  if (value <= 0) throw new CalcError("totalNotPositive", { argument, total: value });
  return value;
}
