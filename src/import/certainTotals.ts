/** Rows that are surely totals or name others, before it is known what their columns are: they are left out whatever is said of them. */
import type { SourceGrid } from "../domain/collect/source";
import { isBlank } from "./cellMeaning";
import { plainHeader } from "./headerWords";
import type { Layout } from "./layout";
import { totalIn } from "./totalWords";

/** Tells of a row of `grid.cells` whether it is a total, or the total of something that the same column names. */
export function certainTotals({ cells }: SourceGrid, { headers, firstDataRow, lastDataRow, levels }: Layout): (row: number) => boolean {
  const names = new Map<number, ReadonlySet<string>>();
  const namesIn = (column: number): ReadonlySet<string> => {
    const known = names.get(column);
    if (known !== undefined) return known;
    const texts = cells.slice(firstDataRow, lastDataRow + 1).flatMap((row) => {
      const value = row[column]?.value;
      return typeof value === "string" ? [plainHeader(value)] : [];
    });
    const found = new Set(texts);
    names.set(column, found);
    return found;
  };
  return (row) => {
    if (levels?.groups.has(row) === true) return true;
    const line = cells[row] ?? [];
    // Remarks, which stand further to the right, may speak of totals as they like.
    const column = line.findIndex((cell) => !isBlank(cell));
    const value = line[column]?.value;
    const total = typeof value === "string" && !/^(?:note|comment|remar)/i.test(headers[column] ?? "") ? totalIn(value) : undefined;
    return total === "total" || (total !== undefined && namesIn(column).has(total.of));
  };
}
