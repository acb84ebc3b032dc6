import { nameKey } from "../language/sameName";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { isBreak, type WithBreaks } from "./breaks";
import { isBlank, meaningOf } from "./cellMeaning";
import type { Layout } from "./layout";

/** A column whose blanks were filled with the label above them. */
export interface FilledColumn {
  column: number;
  count: number;
  /** Number of the first row that was filled, as people count. */
  row: number;
}

/** Labels of one group that a pivot table writes only once: from the row of a label to the one before the next label. */
interface Group {
  rows: number[];
}

/**
 * The grid with the labels of pivot tables repeated, where there are any: each name of a column stands once, and below it the rows of
 * its group are told apart by the next column, whose values come again in other groups. A list with a name missing here and there is
 * none of these, and stays as it is.
 */
export function* withFilledLabels(grid: SourceGrid, layout: Layout): WithBreaks<{ grid: SourceGrid; filled: FilledColumn[] }> {
  const across = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  // Labels of levels stand in each row already; a blank among them is a name that is not there.
  const levels = new Set(layout.levels?.columns);
  let cells = grid.cells;
  const filled: FilledColumn[] = [];
  for (let column = 0; column + 1 < layout.headers.length && !across.has(column); column++) {
    const groups = levels.has(column) ? undefined : yield* groupsIn(cells, layout, column);
    if (groups === undefined) continue;
    cells = cells === grid.cells ? [...cells] : cells;
    const blanks = groups.flatMap(({ rows: [first, ...below] }) => below.map((row) => ({ row, label: cells[first ?? 0]?.[column] })));
    for (const [place, { row, label }] of blanks.entries()) {
      if (isBreak(place)) yield 0;
      const line = [...(cells[row] ?? [])];
      if (label) line[column] = label;
      cells[row] = line;
    }
    filled.push({ column, count: blanks.length, row: grid.firstRow + (blanks[0]?.row ?? 0) });
  }
  return { grid: filled.length === 0 ? grid : { ...grid, cells }, filled };
}

/** The groups that the labels of a column make; undefined where they are no labels of a pivot table. */
function* groupsIn(cells: readonly (readonly SourceCell[])[], layout: Layout, column: number): WithBreaks<Group[] | undefined> {
  const groups: Group[] = [];
  const names = new Set<string>();
  /** The next column's values, with the group that had each first. */
  const seen = new Map<string, number>();
  let repeated = 0;
  for (let row = layout.firstDataRow; row <= layout.lastDataRow; row++) {
    if (isBreak(row)) yield 0;
    const line = cells[row] ?? [];
    const [label, next] = [line[column], line[column + 1]];
    if (line.every(isBlank)) continue;
    // "(blank)" is the label of a group without a name, whose rows are nobody else's.
    const word = typeof label?.value === "string" ? label.value.trim() : "";
    if (!isBlank(label) || word !== "") {
      // A total has no value in the next column: it stands by itself.
      if (!["text", "blank"].includes(meaningOf(label)) || names.has(nameKey(String(label?.value)))) return undefined;
      names.add(nameKey(String(label?.value)));
      groups.push({ rows: [row] });
    } else if (groups.length === 0 || isBlank(next)) return undefined;
    else groups[groups.length - 1]?.rows.push(row);
    if (isBlank(next)) continue;
    if (!["text", "date"].includes(meaningOf(next))) return undefined;
    const value = nameKey(next?.text ?? "");
    const before = seen.get(value);
    if (before === groups.length) return undefined;
    if (before !== undefined) repeated++;
    seen.set(value, groups.length);
  }
  const several = groups.filter(({ rows }) => rows.length > 1);
  return several.length > 1 && repeated > 0 ? several : undefined;
}
