/** Lookups and functions over arrays where the engine answers otherwise than Excel. */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { ArrayValueObject, BaseFunction, BaseReferenceObject, LambdaValueObjectObject } from "@univerjs/engine-formula";
import { arrayOf, asValues, blank, cellsOf, error, firstOf, isOmitted, number, repair, sizeOf } from "./repair";
import type { Answer, Value } from "./repair";

export function repairLookups(injector: Injector): void {
  repair(injector, "XLOOKUP", xlookup);
  // The engine refuses one condition for the only row of an array, or for its only column.
  repair(injector, "FILTER", (original) => (array, include, otherwise) => {
    if (!array || !include || array.isError() || include.isError()) return original(...([array, include, otherwise] as Value[]));
    const [of, by] = [sizeOf(array), sizeOf(include)];
    const isOne = by.rows === 1 && by.columns === 1 && (of.rows === 1) !== (of.columns === 1);
    if (!isOne) return original(...([array, include, otherwise] as Value[]));
    const given = firstOf(include);
    const condition = given.isString() ? given.convertToNumberObjectValue() : given;
    if (condition.isError()) return condition;
    if (Number(condition.getValue()) !== 0) return asValues(array);
    return isOmitted(otherwise) ? error(ErrorType.CALC) : otherwise;
  });
  // The engine makes no array of a reference among the choices, and no list of places out of an array.
  repair(injector, "CHOOSE", (original) => (index, ...choices) => {
    const several = cellsOf(index).flat().length > 1;
    return original(index, ...(several ? choices.map(asValues) : choices));
  });
  for (const name of ["CHOOSECOLS", "CHOOSEROWS"])
    repair(
      injector,
      name,
      (original) =>
        (array, ...places) =>
          original(array, ...places.flatMap((place) => cellsOf(place).flat())),
    );
  repair(
    injector,
    "REDUCE",
    (original, executor) => (initial, array, lambda) => gathered(original, executor, [initial, array, lambda]).last,
  );
  repair(injector, "SCAN", (original, executor) => (initial, array, lambda) => {
    const { rows, last } = gathered(original, executor, [initial, array, lambda]);
    return rows ? arrayOf(rows) : last;
  });
}

/** One to so many, in a column or in a row: what XLOOKUP looks up to know where the value stands. */
const counted = new Map<string, Value>();
function placesOf(count: number, across: boolean): Value {
  const key = `${count} ${across}`;
  let places = counted.get(key);
  if (!places) {
    const cells = Array.from({ length: count }, (_, index) => number(index + 1));
    places = arrayOf(across ? [cells] : cells.map((cell) => [cell]));
    if (counted.size > 50) counted.clear();
    counted.set(key, places);
  }
  return places;
}

function cellOf(given: Value, row: number, column: number): Value {
  const value = asValues(given);
  return value.isArray() ? ((value as ArrayValueObject).get(row, column) ?? blank()) : value;
}

/** The engine takes an error that it found for nothing found. Here it says only where the value stands. */
const xlookup =
  (original: Answer): Answer =>
  (wanted, lookup, returned, otherwise, mode, search) => {
    if (!wanted || !lookup || !returned || [lookup, returned].some((value) => value.isError()))
      return original(...([wanted, lookup, returned, otherwise, mode, search] as Value[]));
    const [at, from] = [sizeOf(lookup), sizeOf(returned)];
    const across = at.rows === 1 && at.columns > 1;
    const count = across ? at.columns : at.rows;
    if ((!across && at.columns > 1) || count !== (across ? from.columns : from.rows)) return error(ErrorType.VALUE);
    const nothing = isOmitted(otherwise) ? error(ErrorType.NA) : otherwise;
    const lineAt = (place: number): Value[][] =>
      across
        ? Array.from({ length: from.rows }, (_, row) => [cellOf(returned, row, place - 1)])
        : [Array.from({ length: from.columns }, (_, column) => cellOf(returned, place - 1, column))];
    const found = original(...([wanted, lookup, placesOf(count, across), blank(), mode ?? blank(), search ?? blank()] as Value[]));
    const wantedCells = cellsOf(wanted);
    const places = cellsOf(found);
    const [first] = places.flat();
    if (!first) return nothing;
    const isMissing = (place: Value) => place.isError() && place.getValue() === ErrorType.NA;
    const single = wantedCells.flat().length === 1;
    if (single) {
      if (wantedCells[0]?.[0]?.isError()) return wantedCells[0][0];
      if (isMissing(first)) return nothing;
      return first.isError() ? first : arrayOf(lineAt(first.getValue() as number));
    }
    return arrayOf(
      wantedCells.map((row, r) =>
        row.map((cell, c) => {
          if (cell.isError()) return cell;
          const place = places[r]?.[c] ?? error(ErrorType.NA);
          if (isMissing(place)) return cellsOf(nothing)[0]?.[0] ?? nothing;
          return place.isError() ? place : (lineAt(place.getValue() as number)[0]?.[0] ?? blank());
        }),
      ),
    );
  };

/** REDUCE and SCAN. The engine ends at the first error in the array; Excel hands it to the function, which may know what to do. */
function gathered(original: Answer, executor: BaseFunction, given: [Value?, Value?, Value?]): { rows?: Value[][]; last: Value } {
  const [initial, array, lambda] = given;
  const isPlain = initial && array && lambda?.isLambda() && !array.isError() && cellsOf(initial).flat().length === 1;
  if (!isPlain) return { last: original(...(given as Value[])) };
  const call = lambda as LambdaValueObjectObject;
  if (call.getLambdaPrivacyVarKeys().length !== 2) return { last: error(ErrorType.VALUE) };
  const reference = array.isReferenceObject() ? (array as unknown as BaseReferenceObject) : undefined;
  let last: Value = initial;
  const rows = cellsOf(array).map((row, r) =>
    row.map((cell, c) => {
      const value = call.execute(last, reference ? cellAt(executor, reference, r, c) : cell) as Value;
      // The engine may lose an error that comes in as what was gathered so far.
      const isLost = last.isError() && value.isError() && value.getValue() === ErrorType.NAME;
      if (!isLost) last = value.isNull() ? number(0) : value;
      return firstOf(last);
    }),
  );
  return { rows, last: asValues(last) };
}

function cellAt(executor: BaseFunction, reference: BaseReferenceObject, row: number, column: number): Value {
  const { startRow, startColumn } = reference.getRangePosition();
  const [r, c] = [startRow + row, startColumn + column];
  return executor.createReferenceObject(reference, { startRow: r, endRow: r, startColumn: c, endColumn: c }) as unknown as Value;
}
