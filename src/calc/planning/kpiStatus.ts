import { CalcError, type NumberOrError } from "../calcError";
import { repeatedLike, type SparseMatrix } from "../matrix";

/** Which side of the target is good. */
export const directions = ["HIGHER", "LOWER", "CLOSE"] as const;
export type Direction = (typeof directions)[number];

/** 1 = good, 0 = watch, -1 = act. */
export type Status = 1 | 0 | -1;

/**
 * Status of a KPI against its target: good when it reaches the target, watch when it misses it by at most
 * tolerance x |target|, act beyond. With CLOSE any distance from the target is a miss.
 *
 * @param tolerance ratio of the target
 * @example kpiStatus(0.91, 0.95, 0.05, "HIGHER") // 0
 */
export function kpiStatus(value: number, target: number, tolerance: number, better: Direction): Status {
  const over = value - target;
  const miss = { HIGHER: -over, LOWER: over, CLOSE: Math.abs(over) }[better];
  // 1 - 0.95 is a little more than 0.05 in binary: a value that is exactly on the edge must not fall off it.
  const grain = 1e-12 * Math.max(Math.abs(value), Math.abs(target));
  if (miss <= grain) return 1;
  return miss <= tolerance * Math.abs(target) + grain ? 0 : -1;
}

/**
 * Status of several values at once; a missing value or target has its reason in its own cell.
 *
 * @param targets one for all, one a row, one a column, or one a value
 * @throws CalcError `sizesDiffer`
 */
export function kpiStatuses(values: SparseMatrix, targets: SparseMatrix, tolerance: number, better: Direction): NumberOrError[][] {
  const wanted = repeatedLike({ argument: "target", matrix: targets }, { argument: "value", matrix: values }, { row: true, column: true });
  const single = values.length === 1 && values[0]?.length === 1;
  return values.map((row, r) =>
    row.map((value, c) => {
      const target = wanted[r]?.[c] ?? null;
      if (value !== null && target !== null) return kpiStatus(value, target, tolerance, better);
      const argument = value === null ? "value" : "target";
      return new CalcError("missingValue", single ? { argument } : { argument, row: r + 1, column: c + 1 });
    }),
  );
}
