import { finite } from "../calcError";
import { type Matrix, requireSameShape } from "../matrix";

/**
 * Market drivers applied to a forecast: baseline x (1 + effect), cell by cell.
 *
 * @param baseline the forecast without events
 * @param effects relative effects in the same shape: 0.1 = ten per cent more, -0.2 = a fifth less
 * @throws CalcError `sizesDiffer`
 * @example drivers([[100, 200]], [[0.1, -0.5]]) // [[110, 100]]
 */
export function drivers(baseline: Matrix, effects: Matrix): number[][] {
  requireSameShape({ argument: "baseline", matrix: baseline }, { argument: "effects", matrix: effects });
  return baseline.map((row, r) => row.map((value, c) => finite(value * (1 + (effects[r]?.[c] ?? 0)))));
}
