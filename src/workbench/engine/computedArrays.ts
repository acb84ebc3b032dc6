/**
 * Comparisons of arrays that a formula works out itself.
 *
 * To compare a column with one value the engine keeps an index of which value stands in which row of which sheet. But the arrays that
 * COUNTIFS, SUMIFS and their like work out claim to stand in the formula's own cells, and other arrays share one nameless place:
 * the second `COUNTIFS(…)=0` of a formula was answered with the counts of the first, and the index of real cells was spoiled for
 * every formula after it. Results give up that place here, and only columns of real sheets are indexed.
 */
import type { Injector } from "@univerjs/core";
import { CELL_INVERTED_INDEX_CACHE, IFunctionService } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseFunction, BaseValueObject } from "@univerjs/engine-formula";

let indexKept = false;

/** Once per page: the index belongs to the engine's package, not to a workbook. */
function indexOnlySheets(): void {
  if (indexKept) return;
  indexKept = true;
  const index = CELL_INVERTED_INDEX_CACHE;
  const { canUseCache, set, setContinueBuildingCache } = index;
  if (!canUseCache || !set || !setContinueBuildingCache) throw new Error("The spreadsheet engine's index of values was changed.");
  index.canUseCache = (unit, sheet, column, first, last) =>
    sheet === "" ? { rowsInCache: [], rowsNotInCache: [[first, last]] } : canUseCache.call(index, unit, sheet, column, first, last);
  index.set = (unit, sheet, ...rest) => {
    if (sheet !== "") set.call(index, unit, sheet, ...rest);
  };
  index.setContinueBuildingCache = (unit, sheet, ...rest) => {
    if (sheet !== "") setContinueBuildingCache.call(index, unit, sheet, ...rest);
  };
}

/** Functions whose arrays claim the place of the formula that calls them. */
const claimants = [
  "COUNTIFS",
  "SUMIFS",
  "AVERAGEIFS",
  "MAXIFS",
  "MINIFS",
  "COUNTIF",
  "SUMIF",
  "AVERAGEIF",
  "XLOOKUP",
  "FILTER",
  "UNIQUE",
  "SORT",
  "SORTBY",
  "SEQUENCE",
  "HSTACK",
  "VSTACK",
  "TAKE",
  "DROP",
  "CHOOSECOLS",
  "CHOOSEROWS",
];

export function repairComputedArrays(injector: Injector): void {
  indexOnlySheets();
  const functions = injector.get(IFunctionService);
  for (const name of claimants) {
    const executor = functions.getExecutor(name);
    if (!executor) throw new Error(`The spreadsheet engine has no ${name} to repair: it was changed.`);
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => withoutPlace(calculate(...variants), executor);
  }
}

function withoutPlace<Result>(result: Result, executor: BaseFunction): Result {
  const array = result as unknown as ArrayValueObject;
  if (!array?.isArray?.() || array.getCurrentRow() !== executor.row || array.getCurrentColumn() !== executor.column) return result;
  array.setUnitId("");
  array.setSheetId("");
  array.setCurrent(-1, -1);
  return result;
}
