/**
 * INDEX over a column of a table on another sheet, and INDEX over an area with several rows or columns at once, as in `INDEX(A1:C9, SEQUENCE(9), 2)`.
 *
 * The engine answers the second by looking each cell up in the sheet as it stood before this calculation, so a figure that another formula
 * spills in the same run comes out old (or empty, the first time). The area read as values first holds what this run has calculated.
 */
import type { Injector } from "@univerjs/core";
import { IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

const isSeveral = (index: BaseValueObject | undefined): boolean => {
  if (!index?.isArray()) return index?.isReferenceObject() === true && !(index as unknown as BaseReferenceObject).isCell();
  const array = index as ArrayValueObject;
  return array.getRowCount() * array.getColumnCount() > 1;
};

/** A cell of a table's column lies on the sheet of the table: the engine looks for it on the sheet of the formula. */
function onSheetOf(area: BaseValueObject, found: BaseValueObject): BaseValueObject {
  if (!area.isReferenceObject() || !found.isReferenceObject()) return found;
  const [table, cell] = [area, found] as unknown as [BaseReferenceObject, BaseReferenceObject];
  if (!table.isTable()) return found;
  cell.setForcedSheetIdDirect(table.getSheetId());
  // It has no name of a sheet, from which the engine would set it again.
  cell.setForcedSheetId = () => undefined;
  return found;
}

export function repairArrayIndex(injector: Injector): void {
  const index = injector.get(IFunctionService).getExecutor("INDEX");
  if (!index) throw new Error("The spreadsheet engine has no INDEX to repair: it was changed.");
  const original = index.calculate.bind(index);
  index.calculate = (area: BaseValueObject, row: BaseValueObject, column: BaseValueObject | undefined, ...rest: BaseValueObject[]) => {
    const parts = (column === undefined ? [row] : [row, column]) as [BaseValueObject, ...BaseValueObject[]];
    if (!area.isReferenceObject() || !parts.some(isSeveral)) return onSheetOf(area, original(area, ...parts, ...rest) as BaseValueObject);
    const values = (area as unknown as BaseReferenceObject).toArrayValueObject();
    if (column !== undefined) return original(values, row, column, ...rest);
    // One index along a single column or a single row: the other one is the first.
    const one = NumberValueObject.create(1);
    return values.getRowCount() === 1 ? original(values, one, row) : original(values, row, one);
  };
}
