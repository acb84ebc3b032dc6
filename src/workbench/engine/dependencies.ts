/**
 * Which formulas read which cells: the engine's index of it, kept exact.
 *
 * The engine's own bookkeeping has two faults. It enters every formula's areas again at each calculation, so that the index (and the
 * price of each edit) grows with every edit. And when rows of a sheet move it empties that sheet's part of the index instead of
 * taking the sheet's formulas out of it: their areas in other sheets stay behind under numbers that no formula has any more
 * ("Dependency tree not found for treeId"). Here each formula's areas are entered once, exactly, and leave with the formula.
 */
import type { Injector, IRange, IUnitRange } from "@univerjs/core";
import { IDependencyManagerService } from "@univerjs/engine-formula";
import { dependencySeam } from "./seams";

const isCell = ({ startRow, endRow, startColumn, endColumn }: IRange) => startRow === endRow && startColumn === endColumn;

/** Whole rows and columns have no numbers on the other axis. */
const finite = (range: IRange): IRange => ({
  startRow: range.startRow || 0,
  startColumn: range.startColumn || 0,
  endRow: Number.isNaN(range.endRow) ? Infinity : range.endRow,
  endColumn: Number.isNaN(range.endColumn) ? Infinity : range.endColumn,
});

const same = (a: IUnitRange, b: IUnitRange) =>
  a.sheetId === b.sheetId &&
  a.unitId === b.unitId &&
  a.range.startRow === b.range.startRow &&
  a.range.endRow === b.range.endRow &&
  a.range.startColumn === b.range.startColumn &&
  a.range.endColumn === b.range.endColumn;

export function keepDependenciesExact(injector: Injector): void {
  const service = dependencySeam(injector.get(IDependencyManagerService));
  const index = service._dependencyRTreeCache;
  const entered = new Map<number, IUnitRange[]>();

  const leave = (id: number) => {
    for (const { unitId, sheetId, range } of entered.get(id) ?? []) {
      if (isCell(range)) index.remove({ unitId, sheetId, range, id });
      else index._removeRTreeItem({ unitId, sheetId, range, id });
    }
    entered.delete(id);
  };

  service.addDependencyRTreeCache = ({ treeId, rangeList }) => {
    const ranges = rangeList.map(({ unitId, sheetId, range }) => ({ unitId, sheetId, range: finite(range) }));
    const before = entered.get(treeId) ?? [];
    if (before.length === ranges.length && ranges.every((range, at) => same(range, before[at] as IUnitRange))) return;
    leave(treeId);
    if (ranges.length > 0) entered.set(treeId, ranges);
    for (const { unitId, sheetId, range } of ranges) index.insert({ unitId, sheetId, range, id: treeId });
    service._allTreeMap.set(treeId, new Map());
  };
  service._removeDependencyRTreeCache = leave;
  const forget = service._removeAllTreeMap.bind(service);
  service._removeAllTreeMap = (treeId) => {
    leave(treeId);
    forget(treeId);
  };
  // The formulas of the sheet leave one by one; those of other sheets go on reading it.
  service._removeDependencyRTreeCacheById = () => undefined;
  const reset = service.reset.bind(service);
  service.reset = () => {
    reset();
    entered.clear();
  };
}
