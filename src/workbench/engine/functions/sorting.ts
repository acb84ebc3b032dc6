/**
 * SORT, SORTBY and UNIQUE. The engine's SORT puts the cells of its own argument in order, which another part of the formula, or another
 * formula, still reads as they were; it takes empty text for the number 0 and one key only. Its UNIQUE tells Pear from pear.
 */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import { orderOf } from "./comparing";
import { arrayOf, cellsOf, error, isOmitted, numberOf, repair } from "./repair";
import type { Value } from "./repair";

interface Key {
  values: Value[];
  direction: 1 | -1;
}

export function repairSorting(injector: Injector): void {
  repair(injector, "SORT", () => sort);
  repair(injector, "SORTBY", () => sortBy);
  repair(injector, "UNIQUE", () => unique);
}

const turned = (rows: readonly (readonly Value[])[]): Value[][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => (row[column] ? [row[column]] : [])));

function directionOf(value: Value | undefined): 1 | -1 | Value {
  const given = numberOf(value, 1);
  if (typeof given !== "number") return given;
  return given === 1 || given === -1 ? given : error(ErrorType.VALUE);
}

const isValue = (given: number | Value): given is Value => typeof given !== "number";

/** The places of rows in their new order. */
const placesBy = (count: number, keys: readonly Key[]): number[] =>
  Array.from({ length: count }, (_, place) => place).sort((a, b) => {
    for (const { values, direction } of keys) {
      const [first, second] = [values[a], values[b]];
      const order = first && second ? orderOf(first, second, direction) : 0;
      if (order !== 0) return order;
    }
    return a - b;
  });

const inPlaces = (rows: Value[][], places: readonly number[]): Value[][] => places.flatMap((place) => (rows[place] ? [rows[place]] : []));

function isTrue(value: Value | undefined): boolean | Value {
  const given = numberOf(value, 0);
  return typeof given === "number" ? given !== 0 : given;
}

function sort(array: Value, index?: Value, order?: Value, byColumn?: Value): Value {
  if (array.isError()) return array;
  const across = isTrue(byColumn);
  if (typeof across !== "boolean") return across;
  const rows = across ? turned(cellsOf(array)) : cellsOf(array);
  const orders = order && !order.isNull() ? cellsOf(order).flat() : [];
  const keys: Key[] = [];
  for (const [number, cell] of (isOmitted(index) ? [undefined] : cellsOf(index).flat()).entries()) {
    const column = numberOf(cell, 1);
    const direction = directionOf(orders.length > 1 ? orders[number] : orders[0]);
    if (isValue(column)) return column;
    if (isValue(direction)) return direction;
    const at = Math.floor(column) - 1;
    if (at < 0 || at >= (rows[0]?.length ?? 0)) return error(ErrorType.VALUE);
    keys.push({ values: rows.flatMap((row) => (row[at] ? [row[at]] : [])), direction });
  }
  const sorted = inPlaces(rows, placesBy(rows.length, keys));
  return arrayOf(across ? turned(sorted) : sorted);
}

function sortBy(array: Value, ...given: Value[]): Value {
  if (array.isError()) return array;
  const cells = cellsOf(array);
  const first = given[0] ? cellsOf(given[0]) : [];
  const across = first.length === 1 && (first[0]?.length ?? 0) > 1;
  const rows = across ? turned(cells) : cells;
  const keys: Key[] = [];
  for (let index = 0; index < given.length; index += 2) {
    const by = given[index];
    const direction = directionOf(given[index + 1]);
    if (!by || by.isError()) return by ?? error(ErrorType.VALUE);
    if (isValue(direction)) return direction;
    const values = cellsOf(by);
    const isLine = across ? values.length === 1 : (values[0]?.length ?? 0) === 1;
    if (!isLine || values.flat().length !== rows.length) return error(ErrorType.VALUE);
    keys.push({ values: values.flat(), direction });
  }
  const sorted = inPlaces(rows, placesBy(rows.length, keys));
  return arrayOf(across ? turned(sorted) : sorted);
}

function identity(cell: Value): string {
  if (cell.isError()) return `error ${String(cell.getValue())}`;
  if (cell.isNull()) return "blank";
  if (cell.isString()) return `text ${String(cell.getValue()).toLocaleLowerCase()}`;
  return `${cell.isBoolean() ? "truth" : "number"} ${String(cell.getValue())}`;
}

function unique(array: Value, byColumn?: Value, once?: Value): Value {
  if (array.isError()) return array;
  const [across, only] = [isTrue(byColumn), isTrue(once)];
  if (typeof across !== "boolean") return across;
  if (typeof only !== "boolean") return only;
  const rows = across ? turned(cellsOf(array)) : cellsOf(array);
  const counts = new Map<string, { row: Value[]; count: number }>();
  for (const row of rows) {
    const key = row.map(identity).join("\u0001");
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { row, count: 1 });
  }
  const kept = [...counts.values()].filter(({ count }) => !only || count === 1).map(({ row }) => row);
  if (kept.length === 0) return error(ErrorType.CALC);
  return arrayOf(across ? turned(kept) : kept);
}
