/** How a function of the engine is given another answer, and the cells of its arguments and results. */
import type { Injector } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseFunction, BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

export type Value = BaseValueObject;
export type Answer = (...values: Value[]) => Value;

export const error = (type: ErrorType): Value => ErrorValueObject.create(type);
export const number = (value: number): Value =>
  Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
export const text = (value: string): Value => StringValueObject.create(value);
export const truth = (value: boolean): Value => BooleanValueObject.create(value);
export const blank = (): Value => NullValueObject.create();

export function executorOf(injector: Injector, name: string): BaseFunction {
  const executor = injector.get(IFunctionService).getExecutor(name);
  if (!executor) throw new Error(`The spreadsheet engine has no ${name} to repair: it was changed.`);
  return executor;
}

/** Gives a function another answer, made with the one it has. */
export function repair(injector: Injector, name: string, answer: (original: Answer, executor: BaseFunction) => Answer): void {
  const executor = executorOf(injector, name);
  const original = executor.calculate.bind(executor) as Answer;
  executor.calculate = answer(original, executor);
}

/** An argument that was left out, or stands empty between two commas. */
export const isOmitted = (value: Value | undefined): value is undefined => value === undefined || value.isNull();

export const asValues = (value: Value): Value =>
  value.isReferenceObject() ? (value as unknown as BaseReferenceObject).toArrayValueObject() : value;

/** The cells of a value, row by row. A blank one is there, too. */
export function cellsOf(given: Value): Value[][] {
  const value = asValues(given);
  if (!value.isArray()) return [[value]];
  const array = value as ArrayValueObject;
  const [rowCount, columnCount, held, nothing] = [array.getRowCount(), array.getColumnCount(), array.getArrayValue(), blank()];
  const rows: Value[][] = new Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    const [from, line]: [(typeof held)[number] | undefined, Value[]] = [held[row], new Array(columnCount)];
    for (let column = 0; column < columnCount; column++) line[column] = from?.[column] ?? array.get(row, column) ?? nothing;
    rows[row] = line;
  }
  return rows;
}

/** Whether any cell of a value is one of these. */
export function someCell(given: Value, is: (cell: Value) => boolean): boolean {
  const value = asValues(given);
  if (!value.isArray()) return is(value);
  const array = value as ArrayValueObject;
  const [rowCount, columnCount, held, nothing] = [array.getRowCount(), array.getColumnCount(), array.getArrayValue(), blank()];
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) if (is(held[row]?.[column] ?? array.get(row, column) ?? nothing)) return true;
  return false;
}

/** The first cell of a value. */
export function firstOf(given: Value): Value {
  const value = asValues(given);
  return value.isArray() ? ((value as ArrayValueObject).get(0, 0) ?? blank()) : value;
}

export const sizeOf = (given: Value): { rows: number; columns: number } => {
  const value = asValues(given);
  if (!value.isArray()) return { rows: 1, columns: 1 };
  return { rows: (value as ArrayValueObject).getRowCount(), columns: (value as ArrayValueObject).getColumnCount() };
};

const lists = new WeakMap<Value, readonly Value[]>();

/** The cells of a reference one after the other. Many formulas read the same columns: their cells are listed once. */
export function listOf(reference: Value): readonly Value[] {
  const array = asValues(reference);
  let list = lists.get(array);
  if (!list) lists.set(array, (list = cellsOf(array).flat()));
  return list;
}

export function arrayOf(rows: Value[][]): Value {
  const [[only] = []] = rows;
  if (!only) return error(ErrorType.CALC);
  if (rows.length === 1 && rows[0]?.length === 1) return only;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Every cell of a value by itself. Errors stay. */
export const eachCell = (value: Value, answer: (cell: Value) => Value): Value =>
  arrayOf(cellsOf(value).map((row) => row.map((cell) => (cell.isError() ? cell : answer(cell)))));

/**
 * Cell by cell, as Excel lifts a function of single values over arrays: one row or one column goes along the other argument, what lies
 * outside an argument is #N/A, and an error is the answer of its place.
 */
export function lifted(values: (Value | undefined)[], answer: (...cells: (Value | undefined)[]) => Value): Value {
  const all = values.map((value) => value && cellsOf(value));
  const rows = Math.max(1, ...all.map((cells) => cells?.length ?? 1));
  const columns = Math.max(1, ...all.map((cells) => cells?.[0]?.length ?? 1));
  const place = (row: number, column: number): Value => {
    const here = all.map((cells) => {
      const line = cells && (cells.length === 1 ? cells[0] : cells[row]);
      return cells && ((line?.length === 1 ? line[0] : line?.[column]) ?? error(ErrorType.NA));
    });
    return here.find((cell) => cell?.isError()) ?? firstOf(answer(...here));
  };
  return arrayOf(Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => place(row, column))));
}

/** The number of a single value, or the error that Excel has for it. */
export function numberOf(value: Value | undefined, otherwise: number): number | Value {
  if (isOmitted(value)) return otherwise;
  const cell = value.isNumber() ? value : value.convertToNumberObjectValue();
  return cell.isNumber() ? (cell.getValue() as number) : cell;
}
