/** The figures of the rows of a source whose labels may have levels. */
import type { SourceGrid } from "../domain/collect/source";
import { numberReadings } from "../language/numberText";
import type { Layout } from "./layout";

/** Figures of a row by column, under both decimal marks. */
export type Figures = ReadonlyMap<number, readonly [number, number]>;

export function figuresOf(grid: SourceGrid, { headers }: Layout, row: number, label: number): Figures {
  return new Map(
    headers.flatMap((_, column) => {
      const value = grid.cells[row]?.[column]?.value;
      if (column === label) return [];
      if (typeof value === "number") return [[column, [value, value] as const]];
      if (typeof value !== "string" || !/\d/.test(value)) return [];
      const { point, comma } = numberReadings(value);
      const [first, second] = [point ?? comma, comma ?? point];
      return first === undefined || second === undefined ? [] : [[column, [first, second] as const]];
    }),
  );
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));

/** Whether the figures of a row are the sums of others, all of them, under one decimal mark. */
export const isSum = (total: Figures, parts: readonly Figures[]): boolean =>
  ([0, 1] as const).some((mark) =>
    [...total].every(([column, readings]) =>
      isSame(
        readings[mark],
        parts.reduce((sum, part) => sum + (part.get(column)?.[mark] ?? 0), 0),
      ),
    ),
  );
