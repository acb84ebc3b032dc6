/**
 * Comparisons over few rows. The engine keeps an index of each column's values and answers `<` and its like by going through all of
 * them, wherever they stand: a line of 12 months in a table of 200 families is compared 2,400 times instead of 12.
 */
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/** Up to this many rows comparing each cell is cheaper than the index. */
const few = 24;

let repaired = false;

/** Once for all engines: they share the index. */
export function compareShortRangesDirectly(): void {
  if (repaired) return;
  repaired = true;
  const canUseCache = CELL_INVERTED_INDEX_CACHE.canUseCache.bind(CELL_INVERTED_INDEX_CACHE);
  CELL_INVERTED_INDEX_CACHE.canUseCache = (unitId, sheetId, column, firstRow, lastRow) =>
    lastRow - firstRow < few ? { rowsInCache: [], rowsNotInCache: [] } : canUseCache(unitId, sheetId, column, firstRow, lastRow);
}
