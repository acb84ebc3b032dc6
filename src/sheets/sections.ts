/**
 * The sections of a sheet, one below the other. Each gets its place before any is drawn: formulas of the answers at the top point to
 * workings further down.
 */
import type { Area } from "../language/references";
import type { SheetDraft } from "./draft";

/** How much room a section takes: lines above its body, the body, and lines below it. */
export interface Extent {
  above: number;
  rows: number;
  /** First column of the body. */
  column: number;
  columns: number;
  below: number;
}

/** A section that has its place. */
export interface Section {
  /** Row of its title. */
  row: number;
  /** The cells with its figures, or those that its chart covers. */
  body: Area;
}

/** Columns of a review that are printed at least: what stands in its head. */
export const printedColumns = 13;

/** Columns that a chart of a review covers, so that it is seen whole beside the pane. */
export const chartColumns = 10;

/** Names down and periods across: a title and a header above, the names in the first column, a free row below. */
export const matrixExtent = (rows: number, columns: number): Extent => ({ above: 2, rows, column: 1, columns, below: 1 });

/** A table with columns of its own, names included: a title and a header above, notes and a free row below. */
export const tableExtent = (rows: number, columns: number, notes = 0): Extent => ({ above: 2, rows, column: 0, columns, below: notes + 1 });

/** A chart under a sentence that says what it shows. */
export const chartExtent = (columns = chartColumns): Extent => ({ above: 1, rows: 16, column: 0, columns, below: 1 });

type Placed<Extents> = { [Id in keyof Extents]: Extents[Id] extends Extent ? Section : Section | undefined };

/** Gives each section its place, from a row downwards, and the next free row. A section without an extent is left out. */
export function layOut<Extents extends Readonly<Record<string, Extent | undefined>>>(
  first: number,
  extents: Extents,
): { at: Placed<Extents>; next: number } {
  let next = first;
  const placed = Object.entries(extents).map(([id, extent]) => {
    if (extent === undefined) return [id, undefined] as const;
    const { above, rows, column, columns, below } = extent;
    const row = next;
    next += above + rows + below;
    return [id, { row, body: { row: row + above, column, rows, columns } }] as const;
  });
  return { at: Object.fromEntries(placed) as Placed<Extents>, next };
}

/** The same for sections that are alike, such as one for each who forecasts. */
export function placeEach(first: number, extents: readonly Extent[]): { at: Section[]; next: number } {
  const { at, next } = layOut(first, Object.fromEntries(extents.map((extent, index) => [`place ${index}`, extent])));
  return { at: Object.values(at), next };
}

/** Some columns of an area, counted from its first one. */
export const columnOf = (area: Area, offset: number, columns = 1): Area => ({ ...area, column: area.column + offset, columns });

/** Some rows of an area, counted from its first one. */
export const rowOf = (area: Area, offset: number, rows = 1): Area => ({ ...area, row: area.row + offset, rows });

/** Points of a header row whose headings take two lines, or up to four as French ones do. */
export const headerHeights = { twoLines: 28, fourLines: 52 } as const;

/** Title and header of a table with columns of its own; the headings above figures may wrap. Gives the cells of the header. */
export function putTableHead(
  draft: SheetDraft,
  row: number,
  { title, headings, height }: { title: string; headings: readonly string[]; height: number },
  column = 0,
): Area {
  draft.look(draft.put(row, column, title), "section");
  const header = draft.putRow(row + 1, column, headings);
  draft
    .look(header, "header")
    .look(columnOf(header, 1, headings.length - 1), "names")
    .height(row + 1, 1, height);
  return header;
}
