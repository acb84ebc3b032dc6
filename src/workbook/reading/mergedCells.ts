/** Merged cells where the add-in has to write: found and named before anything is written. */
import { areaRef, type Area } from "../../language/references";
import { WorkbookError } from "../errors";
import { sheetColumns, sheetRows } from "../gridLimits";

/** The merged cells that touch an area, as far as Excel can tell. */
interface MergedCells {
  readonly areas: readonly Area[];
}

/**
 * Queues a search for merged cells in an area and one cell around it, so that a merge that reaches over the edge is recognised; read
 * `areas` after the sync.
 */
export function findMerged(sheet: Excel.Worksheet, area: Area): MergedCells {
  const [top, left] = [Math.max(0, area.row - 1), Math.max(0, area.column - 1)];
  const bottom = Math.min(sheetRows - 1, area.row + area.rows);
  const right = Math.min(sheetColumns - 1, area.column + area.columns);
  const found = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).getMergedAreasOrNullObject();
  found.load("address");
  found.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return {
    get areas() {
      if (found.isNullObject) return [];
      return found.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
        row: rowIndex,
        column: columnIndex,
        rows: rowCount,
        columns: columnCount,
      }));
    },
  };
}

/** The two areas have at least one cell in common. */
export const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** The whole of one area lies inside the other. */
export const isWithin = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** Fails with `merged`, naming the first area that is in the way. */
export function refuseMerged(sheet: string, { areas }: MergedCells, isInTheWay: (area: Area) => boolean): void {
  const found = areas.find(isInTheWay);
  if (found !== undefined) throw new WorkbookError("merged", { sheet, address: areaRef(found).replaceAll("$", "") });
}
