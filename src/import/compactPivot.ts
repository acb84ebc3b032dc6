import { isBlank, meaningOf } from "./cellMeaning";
import { totalIn } from "./totalWords";
import type { Understanding } from "./understand";

const rowsLookedAt = 500;
/** Fewer names with months below them may be a slip of the hand. */
const leastGroups = 2;

/**
 * The header of a column that holds names and, below each, its months, as pivot tables in compact form do; undefined where there is none.
 * Such a column is neither the one nor the other, and no choice in the pane makes it so.
 */
export function compactColumn({ grid, layout }: Understanding): string | undefined {
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  const rows = grid.cells.slice(layout.firstDataRow, Math.min(layout.lastDataRow + 1, layout.firstDataRow + rowsLookedAt));
  const column = layout.headers.findIndex((_, at) => {
    if (across.has(at)) return false;
    const cells = rows.flatMap((row) => (isBlank(row[at]) ? [] : [row[at]])).filter((cell) => totalIn(cell?.text ?? "") === undefined);
    const meanings = cells.map(meaningOf);
    if (meanings.some((meaning) => meaning !== "text" && meaning !== "date")) return false;
    const names = meanings.filter((meaning) => meaning === "text").length;
    const withMonths = meanings.filter((meaning, place) => meaning === "text" && meanings[place + 1] === "date").length;
    return withMonths >= leastGroups && withMonths === names;
  });
  return column < 0 ? undefined : layout.headers[column];
}
