/**
 * COUNTIF, SUMIFS and their like. The engine takes an empty text for a blank cell, knows only English numbers in a condition, and has a
 * sum end with an error that stands in a row which does not count.
 */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { BaseFunction, BaseReferenceObject } from "@univerjs/engine-formula";
import { orderOfTexts } from "./comparing";
import { arrayOf, cellsOf, error, lifted, listOf, number, repair, sizeOf, text } from "./repair";
import type { Value } from "./repair";
import { patternOf } from "./texts";
import { truthIn } from "./written";

type Test = (cell: Value) => boolean;
type Gather = (cells: Value[]) => Value;
type Reference = BaseReferenceObject;

const isReference = (value: Value | undefined): boolean => value?.isReferenceObject() === true;

export function repairConditions(injector: Injector): void {
  const count: Gather = (cells) => number(cells.length);
  for (const name of ["COUNTIF", "COUNTIFS"])
    repair(
      injector,
      name,
      (original) =>
        (...pairs) =>
          answer(undefined, pairs, count) ?? original(...pairs),
    );
  for (const [name, gather] of Object.entries({ SUMIFS: sum, AVERAGEIFS: average, MAXIFS: extreme(Math.max), MINIFS: extreme(Math.min) }))
    repair(
      injector,
      name,
      (original) =>
        (target, ...pairs) =>
          (isReference(target) ? answer(target, pairs, gather) : undefined) ?? original(...([target, ...pairs] as Value[])),
    );
  for (const [name, gather] of Object.entries({ SUMIF: sum, AVERAGEIF: average }))
    repair(injector, name, (original, executor) => (range, condition, target) => {
      if (!range || !condition || !isReference(range)) return original(...([range, condition, target] as Value[]));
      const counted = target && isReference(target) ? alike(executor, range, target) : range;
      return answer(counted, [range, condition], gather) ?? original(...([range, condition, target] as Value[]));
    });
}

/** The cells to add begin where they are said to, and are as many as the cells that are looked at. */
function alike(executor: BaseFunction, range: Value, target: Value): Value {
  const [from, to] = [range, target] as unknown as [Reference, Reference];
  const { startRow, startColumn } = to.getRangePosition();
  const area = { startRow, startColumn, endRow: startRow + from.getRowCount() - 1, endColumn: startColumn + from.getColumnCount() - 1 };
  const cells = executor.createReferenceObject(to, area);
  // The engine names the workbook in place of the sheet where a reference names none.
  if (cells.isReferenceObject()) (cells as Reference).setForcedSheetIdDirect(to.getSheetId());
  return cells as unknown as Value;
}

/** Undefined where the engine has to say what is wrong with the question. */
function answer(target: Value | undefined, pairs: Value[], gather: Gather): Value | undefined {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return undefined;
  const ranges = pairs.filter((_, place) => place % 2 === 0);
  if (!ranges.every(isReference)) return undefined;
  const counted = target ?? (ranges[0] as Value);
  const { rows, columns } = sizeOf(counted);
  const differs = (range: Value) => sizeOf(range).rows !== rows || sizeOf(range).columns !== columns;
  if (ranges.some(differs)) return error(ErrorType.VALUE);
  const [flat, looked] = [listOf(counted), ranges.map(listOf)];
  const conditions = pairs.filter((_, place) => place % 2 === 1);
  // Errors are conditions like others: they are told apart from what goes wrong.
  const safe = conditions.map((condition) =>
    arrayOf(cellsOf(condition).map((row) => row.map((cell) => (cell.isError() ? text(`=${String(cell.getValue())}`) : cell)))),
  );
  return lifted(safe, (...cells) => {
    const tests = cells.map((cell) => testOf(cell as Value));
    const met = (place: number): boolean => {
      for (let column = 0; column < tests.length; column++) if (!tests[column]?.(looked[column]?.[place] as Value)) return false;
      return true;
    };
    return gather(flat.filter((_, place) => met(place)));
  });
}

const errorIn = (cells: readonly Value[]): Value | undefined => cells.find((cell) => cell.isError());
const numbersIn = (cells: readonly Value[]): number[] => cells.flatMap((cell) => (cell.isNumber() ? [cell.getValue() as number] : []));

function sum(cells: Value[]): Value {
  return errorIn(cells) ?? number(numbersIn(cells).reduce((total, value) => total + value, 0));
}

function average(cells: Value[]): Value {
  const numbers = numbersIn(cells);
  if (numbers.length === 0) return errorIn(cells) ?? error(ErrorType.DIV_BY_ZERO);
  return errorIn(cells) ?? number(numbers.reduce((total, value) => total + value, 0) / numbers.length);
}

/** 0 where nothing meets the conditions. */
const extreme =
  (choose: (a: number, b: number) => number): Gather =>
  (cells) =>
    errorIn(cells) ??
    number(
      numbersIn(cells).reduce<number | undefined>((best, value) => (best === undefined ? value : choose(best, value)), undefined) ?? 0,
    );

const isEmptyText = (cell: Value): boolean => cell.isString() && cell.getValue() === "";

/** What a condition asks of a cell. */
function testOf(condition: Value): Test {
  if (condition.isNull()) return equalTo(number(0));
  if (!condition.isString()) return equalTo(condition);
  const written = String(condition.getValue());
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(written) ?? [];
  if (rest === "") {
    if (sign === "") return (cell) => cell.isNull() || isEmptyText(cell);
    if (sign === "=") return (cell) => cell.isNull();
    if (sign === "<>") return (cell) => !cell.isNull();
  }
  const wanted = meant(rest);
  if (sign === "" || sign === "=") return equalTo(wanted);
  if (sign === "<>") {
    const equal = equalTo(wanted);
    return (cell) => !equal(cell);
  }
  return inOrder(sign, wanted);
}

/** A number, a day, a truth value or an error that a condition spells, or its text. */
function meant(written: string): Value {
  const truth = truthIn(written);
  if (truth !== undefined) return number(truth ? 1 : 0).compare(number(1), "=" as never);
  const known = Object.values(ErrorType).find((type) => type === written.trim().toUpperCase());
  if (known) return error(known);
  return amountIn(text(written)) ?? text(written);
}

/** What a text spells as a number or a day; without a digit it spells none, and need not be read. */
function amountIn(written: Value): Value | undefined {
  if (!/\d/.test(String(written.getValue()))) return undefined;
  const amount = written.convertToNumberObjectValue();
  return amount.isNumber() ? amount : undefined;
}

function equalTo(wanted: Value): Test {
  const value = wanted.getValue();
  if (wanted.isNumber())
    return (cell) => {
      if (cell.isNumber()) return cell.getValue() === value;
      if (!cell.isString() || isEmptyText(cell)) return false;
      // A number in letters answers to the number, too.
      return amountIn(cell)?.getValue() === value;
    };
  if (wanted.isBoolean()) return (cell) => cell.isBoolean() && cell.getValue() === value;
  if (wanted.isError()) return (cell) => cell.isError() && cell.getValue() === value;
  const pattern = patternOf(String(value), true);
  return (cell) => cell.isString() && pattern.test(String(cell.getValue()));
}

function inOrder(sign: string, wanted: Value): Test {
  const meets = (order: number): boolean => (sign.startsWith("<") ? order < 0 : order > 0) || (sign.endsWith("=") && order === 0);
  const value = wanted.getValue();
  if (wanted.isNumber()) return (cell) => cell.isNumber() && meets((cell.getValue() as number) - (value as number));
  if (wanted.isBoolean()) return (cell) => cell.isBoolean() && meets(Number(cell.getValue()) - Number(value));
  return (cell) => cell.isString() && wanted.isString() && meets(orderOfTexts(String(cell.getValue()), String(value)));
}
