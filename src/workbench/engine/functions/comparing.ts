/**
 * Values compared as Excel compares them: the order of numbers, texts, truth values, errors and blanks; texts by the alphabet, without
 * regard to case; `*` and `?` as any other sign, but in the functions that say they are patterns; and an error is the answer, also where
 * the engine looks a long column up in its index of values, which holds none.
 */
import type { Injector } from "@univerjs/core";
import { ArrayValueObject, BooleanValueObject, NullValueObject, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject, compareToken } from "@univerjs/engine-formula";
import { repair } from "./repair";
import type { Value } from "./repair";

const alphabet = new Intl.Collator("en", { sensitivity: "accent" });
/** Below zero where the first comes before the second. */
export const orderOfTexts = (a: string, b: string): number => alphabet.compare(a, b);
export const sameText = (a: string, b: string): boolean => a === b || a.toLocaleLowerCase() === b.toLocaleLowerCase();

function rankOf(value: Value): number {
  if (value.isNumber()) return 0;
  if (value.isString()) return 1;
  if (value.isBoolean()) return 2;
  return value.isError() ? 3 : 4;
}

/** How two cells stand to each other when they are sorted; blank ones come last either way. */
export function orderOf(a: Value, b: Value, direction: 1 | -1): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  if (first !== second) return first === 4 ? 1 : second === 4 ? -1 : (first - second) * direction;
  if (first === 1) return orderOfTexts(String(a.getValue()), String(b.getValue())) * direction;
  return first === 0 || first === 2 ? (Number(a.getValue()) - Number(b.getValue())) * direction : 0;
}

/** Whether `*` and `?` in a text stand for other signs in the function that is being calculated. */
let patterns = true;

function literally<Result>(work: () => Result): Result {
  const before = patterns;
  patterns = false;
  try {
    return work();
  } finally {
    patterns = before;
  }
}

const isPattern = (value: string): boolean => /[*?]/.test(value);

const tests: Record<`${compareToken}`, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

interface Seam {
  _batchOperatorValue(value: BaseValueObject, column: number, result: BaseValueObject[][], type: number, ...rest: unknown[]): void;
  mapValue(visit: (cell: BaseValueObject, row: number, column: number) => BaseValueObject | null): BaseValueObject;
  _createNewArray(rows: (BaseValueObject | null)[][], rowCount: number, columnCount: number): BaseValueObject;
  _values: (BaseValueObject | null)[][] | undefined;
  _defaultValue: BaseValueObject | null;
  _rowCount: number;
  _columnCount: number;
  _compareString(operator: `${compareToken}`): boolean;
}
const COMPARE = 5;

let patched = false;

/** Once per page: all engines share the values. */
function compareOnce(): void {
  if (patched) return;
  patched = true;
  const texts = StringValueObject.prototype;
  const { compareBy } = texts;
  texts.compareBy = function (value, operator, isCaseSensitive) {
    if (typeof value !== "string" || isCaseSensitive || (patterns && isPattern(value)))
      return compareBy.call(this, value, operator, isCaseSensitive);
    const own = this.getValue();
    const equal = sameText(own, value);
    if (operator === "=" || operator === "<>") return BooleanValueObject.create(equal === (operator === "="));
    return BooleanValueObject.create(tests[operator](equal ? 0 : orderOfTexts(own, value)));
  };
  const truths = BooleanValueObject.prototype as unknown as Seam;
  const arrays = ArrayValueObject.prototype as unknown as Seam;
  if (!("_compareString" in truths) || !("_batchOperatorValue" in arrays)) throw new Error("The spreadsheet engine's values were changed.");
  truths._compareString = (operator) => tests[operator](1);
  // A number that is compared is asked whether its format shows a date, and the engine would read the format anew for each.
  const numbers = NumberValueObject.prototype;
  const { isDateFormat } = numbers;
  const dates = new Map<string, boolean>();
  numbers.isDateFormat = function () {
    const pattern = this.getPattern();
    let isDate = dates.get(pattern);
    if (isDate === undefined) dates.set(pattern, (isDate = isDateFormat.call(this)));
    return isDate;
  };
  const { _batchOperatorValue } = arrays;
  // A comparison that was looked up has only the rows that met it; the others are what the array says they are, no errors.
  arrays.mapValue = function (visit) {
    const { _values: values, _defaultValue: otherwise, _rowCount: rowCount, _columnCount: columnCount } = this;
    const rows: (BaseValueObject | null)[][] = new Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const [from, line]: [(typeof otherwise)[] | undefined, (BaseValueObject | null)[]] = [values?.[row], new Array(columnCount)];
      for (let column = 0; column < columnCount; column++) {
        const cell = from?.[column] ?? otherwise;
        line[column] = cell ? visit(cell, row, column) : NullValueObject.create();
      }
      rows[row] = line;
    }
    return this._createNewArray(rows, rowCount, columnCount);
  };
  arrays._batchOperatorValue = function (value, column, result, type, ...rest) {
    _batchOperatorValue.call(this, value, column, result, type, ...rest);
    if (type === COMPARE) addErrors(this as unknown as ArrayValueObject, value, column, result);
  };
}

const errors = new WeakMap<ArrayValueObject, Map<number, readonly number[]>>();

/** The rows of a column that hold errors. Many formulas compare the same columns, which are looked through once. */
function errorRows(array: ArrayValueObject, column: number): readonly number[] {
  let columns = errors.get(array);
  if (!columns) errors.set(array, (columns = new Map()));
  let rows = columns.get(column);
  if (!rows) {
    const found: number[] = [];
    for (let row = 0; row < array.getRowCount(); row++) if (array.get(row, column)?.isError()) found.push(row);
    columns.set(column, (rows = found));
  }
  return rows;
}

/** The index knows no errors. */
function addErrors(array: ArrayValueObject, value: BaseValueObject, column: number, result: BaseValueObject[][]): void {
  if (value.isError()) for (let row = 0; row < array.getRowCount(); row++) (result[row] ??= [])[column] ??= value;
  for (const row of errorRows(array, column)) {
    const cell = array.get(row, column);
    if (cell) (result[row] ??= [])[column] = cell;
  }
}

export function compareAsExcel(injector: Injector): void {
  compareOnce();
  for (const name of ["COMPARE", "SWITCH"])
    repair(
      injector,
      name,
      (original) =>
        (...values) =>
          literally(() => original(...values)),
    );
  const patternMode = 2;
  repair(injector, "XMATCH", (original) => (...values) => {
    const mode = values[2];
    return mode?.getValue() === patternMode ? original(...values) : literally(() => original(...values));
  });
  repair(injector, "XLOOKUP", (original) => (...values) => {
    const mode = values[4];
    return mode?.getValue() === patternMode ? original(...values) : literally(() => original(...values));
  });
}
