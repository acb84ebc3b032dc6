/**
 * MAXIFS and MINIFS where no cell, or no number, meets the conditions: 0, as in Excel. The engine answers with an array without
 * cells (which shows as blank) or with infinity.
 */
import type { Injector, Nullable } from "@univerjs/core";
import { ArrayValueObject, IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";

const isNothing = (value: BaseValueObject): boolean =>
  value.isNull() ||
  (value.isArray() && (value as ArrayValueObject).getRowCount() * (value as ArrayValueObject).getColumnCount() <= 1) ||
  (value.isNumber() && !Number.isFinite(value.getValue() as number));

const orZero = (value: Nullable<BaseValueObject>): BaseValueObject => (!value || isNothing(value) ? NumberValueObject.create(0) : value);

export function repairConditionalExtremes(injector: Injector): void {
  for (const name of ["MAXIFS", "MINIFS"]) {
    const extreme = injector.get(IFunctionService).getExecutor(name);
    if (!extreme) throw new Error(`The spreadsheet engine has no ${name} to repair: it was changed.`);
    const original = extreme.calculate.bind(extreme);
    extreme.calculate = (...variants: BaseValueObject[]) => {
      const result = original(...variants) as BaseValueObject;
      if (isNothing(result) || !result.isArray()) return orZero(result);
      const rows = (result as ArrayValueObject).getArrayValue();
      return ArrayValueObject.create({
        calculateValueList: rows.map((row) => row.map((cell) => orZero(cell))),
        rowCount: rows.length,
        columnCount: rows[0]?.length ?? 0,
        unitId: "",
        sheetId: "",
        row: -1,
        column: -1,
      });
    };
  }
}
