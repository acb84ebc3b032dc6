/**
 * Which formulas read which cells: the engine's index of it, kept exact.
 *
 * The engine's own bookkeeping has two faults. It enters every formula's areas again at each calculation, so that the index (and the
 * price of each edit) grows with every edit. And when rows of a sheet move it empties that sheet's part of the index instead of
 * taking the sheet's formulas out of it: their areas in other sheets stay behind under numbers that no formula has any more
 * ("Dependency tree not found for treeId"). Here each formula's areas are entered once, exactly, and leave with the formula.
 *
 * An area that many formulas read (a column of a table) is entered once for all of them: the index is slow with boxes that lie on
 * each other. And the places of all formulas are indexed only where one looks for them, because it reads OFFSET or INDIRECT.
 */
import type { Injector, IRange, IUnitRange } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator } from "@univerjs/engine-formula";
import { dependencySeam, generatorSeam } from "./seams";

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

/**
 * The formula of a conditional format or a validation gives no cell a value. The engine has it stand in cells near A1, whose readers
 * would be calculated with each rule.
 */
const placeless = { toRTreeItem: (): IUnitRange[] => [], inRangeData: () => false };

/** An area that formulas read, and which. */
interface SharedArea {
  number: number;
  readers: Set<number>;
}

const keyOf = ({ unitId, sheetId, range: { startRow, startColumn, endRow, endColumn } }: IUnitRange) =>
  `${unitId}|${sheetId}|${startRow}|${startColumn}|${endRow}|${endColumn}`;

export function keepDependenciesExact(injector: Injector): void {
  const service = dependencySeam(injector.get(IDependencyManagerService));
  const index = service._dependencyRTreeCache;
  const entered = new Map<number, IUnitRange[]>();
  const areas = new Map<string, SharedArea>();
  /** By the number under which an area stands in the index: below zero, as no formula's is. */
  const byNumber = new Map<number, SharedArea>();
  let areasEver = 0;

  const enter = (area: IUnitRange, id: number) => {
    if (isCell(area.range)) return index.insert({ ...area, id });
    const key = keyOf(area);
    let shared = areas.get(key);
    if (shared === undefined) {
      shared = { number: -++areasEver, readers: new Set() };
      areas.set(key, shared);
      byNumber.set(shared.number, shared);
      index.insert({ ...area, id: shared.number });
    }
    shared.readers.add(id);
  };
  const leave = (id: number) => {
    for (const area of entered.get(id) ?? []) {
      if (isCell(area.range)) {
        index.remove({ ...area, id });
        continue;
      }
      const shared = areas.get(keyOf(area));
      if (!shared?.readers.delete(id) || shared.readers.size > 0) continue;
      areas.delete(keyOf(area));
      byNumber.delete(shared.number);
      index._removeRTreeItem({ ...area, id: shared.number });
    }
    entered.delete(id);
  };
  index.bulkSearch = (searched, except) => {
    const found = new Set<number>();
    const add = (id: number) => {
      if (!except?.has(id)) found.add(id);
    };
    for (const area of searched)
      for (const id of index.searchGenerator(area)) {
        if (id >= 0) add(id);
        else byNumber.get(id)?.readers.forEach(add);
      }
    return found;
  };

  service.addDependencyRTreeCache = ({ treeId, rangeList }) => {
    const ranges = rangeList.map(({ unitId, sheetId, range }) => ({ unitId, sheetId, range: finite(range) }));
    const before = entered.get(treeId) ?? [];
    if (before.length === ranges.length && ranges.every((range, at) => same(range, before[at] as IUnitRange))) return;
    leave(treeId);
    if (ranges.length > 0) entered.set(treeId, ranges);
    for (const area of ranges) enter(area, treeId);
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
    areas.clear();
    byNumber.clear();
  };

  const generator = generatorSeam(injector.get(IFormulaDependencyGenerator));
  const follow = generator._calculateListByFunctionRefNode.bind(generator);
  generator._calculateListByFunctionRefNode = async (trees) => {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await follow(trees);
  };
  const register = generator._registerOtherFormulas.bind(generator);
  generator._registerOtherFormulas = (data, units, trees) => {
    const before = trees.length;
    register(data, units, trees);
    for (let at = before; at < trees.length; at++) Object.assign(trees[at] as object, placeless);
  };
}
