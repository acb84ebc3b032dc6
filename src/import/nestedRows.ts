/** Levels of rows by how far each stands to the right. */
import { isBreak, type WithBreaks } from "./breaks";

export interface Depths {
  depths: (number | undefined)[];
  parents: Set<number>;
  isBelow: boolean;
  /** A total, or a row without a name, stands where it may name the rows that follow. */
  isDoubtful?: boolean;
}

/** A row and how far its label stands to the right. */
export interface IndentedRow {
  row: number;
  indent: number;
}

/** Levels of rows in their order, each below the last one that is further to the left. */
export function* nested(rows: readonly IndentedRow[], isBelow: boolean): WithBreaks<Depths | undefined> {
  const depths: (number | undefined)[] = [];
  const parents = new Set<number>();
  const open: IndentedRow[] = [];
  const least = rows.reduce((so, { indent }) => Math.min(so, indent), Infinity);
  if (rows[0] === undefined || rows[0].indent !== least) return undefined;
  for (const [place, one] of rows.entries()) {
    if (isBreak(place)) yield 0;
    while (open.length > 0 && (open[open.length - 1]?.indent ?? 0) >= one.indent) open.pop();
    const above = open[open.length - 1];
    if (above !== undefined) parents.add(above.row);
    depths[one.row] = open.length;
    open.push(one);
  }
  return parents.size === 0 ? undefined : { depths, parents: new Set([...parents].sort((a, b) => a - b)), isBelow };
}
