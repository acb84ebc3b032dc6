/** Rows that are surely totals or name others, before it is known what their columns are: they are left out whatever is said of them. */
import type { SourceGrid } from "../domain/collect/source";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank } from "./cellMeaning";
import { plainHeader } from "./headerWords";
import type { Layout } from "./layout";
import { totalIn } from "./totalWords";

/** Tells of a row of `grid.cells` whether it is a total, or the total of something that the same column names. */
export function certainTotals(
  { cells }: SourceGrid,
  { headers, firstDataRow, lastDataRow, levels }: Layout,
): (row: number) => WithBreaks<boolean> {
  const names = new Map<number, ReadonlySet<string>>();
  const namesIn = function* (column: number): WithBreaks<ReadonlySet<string>> {
    const known = names.get(column);
    if (known !== undefined) return known;
    const found = new Set<string>();
    for (let row = firstDataRow; row <= lastDataRow; row++) {
      if (isBreak(row)) yield 0;
      const value = cells[row]?.[column]?.value;
      if (typeof value === "string") found.add(plainHeader(value));
    }
    names.set(column, found);
    return found;
  };
  return function* (row) {
    if (levels?.groups.has(row) === true) return true;
    const line = cells[row] ?? [];
    // Remarks, which stand further to the right, may speak of totals as they like.
    const column = line.findIndex((cell) => !isBlank(cell));
    const value = line[column]?.value;
    const total = typeof value === "string" && !/^(?:note|comment|remar)/i.test(headers[column] ?? "") ? totalIn(value) : undefined;
    return total === "total" || (total !== undefined && (yield* namesIn(column)).has(total.of));
  };
}
