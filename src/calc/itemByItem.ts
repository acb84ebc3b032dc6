import { CalcError, type NumberOrError } from "./calcError";
import { numberOrReason } from "./grouping";
import { columnCount, repeatedLike, rowCount, type SparseMatrix } from "./matrix";

/**
 * One formula for many items at once: every input is one number for all, one a row, one a column, or one a cell.
 *
 * The largest input gives the shape. A missing input has its reason in its own cell, as has an item without an answer.
 *
 * @param inputs ranges by argument name
 * @throws CalcError `sizesDiffer`
 * @example itemByItem({ stock: [[10], [20]], days: [[2]] }, ({ stock, days }) => stock / days) // [[5], [10]]
 */
export function itemByItem<Key extends string>(
  inputs: Readonly<Record<Key, SparseMatrix>>,
  compute: (item: Readonly<Record<Key, number>>) => number,
): NumberOrError[][] {
  const keys = Object.keys(inputs) as Key[];
  const size = (argument: Key): number => rowCount(inputs[argument]) * columnCount(inputs[argument]);
  const largest = keys.reduce((one, other) => (size(other) > size(one) ? other : one));
  const shape = { argument: largest, matrix: inputs[largest] };
  const ranges = keys.map((argument) => ({
    argument,
    cells: repeatedLike({ argument, matrix: inputs[argument] }, shape, { row: true, column: true }),
  }));
  const single = size(largest) === 1;
  return shape.matrix.map((row, r) =>
    row.map((_, c) => {
      const item: Partial<Record<Key, number>> = {};
      for (const { argument, cells } of ranges) {
        const value = cells[r]?.[c] ?? null;
        if (value === null) return new CalcError("missingValue", single ? { argument } : { argument, row: r + 1, column: c + 1 });
        item[argument] = value;
      }
      return numberOrReason(() => compute(item as Record<Key, number>));
    }),
  );
}
