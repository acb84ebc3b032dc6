/**
 * SUMIFS and COUNTIFS over many criteria at once, as in `SUMIFS(quantity, family, A2:A201, period, B1:M1)`.
 *
 * The engine compares every row with every criterion and makes an object for each comparison: 200 families by 12 months over 5,000
 * rows are 24 million objects and half a minute. Here the rows are read once and grouped by what they hold, and each criterion looks
 * its group up. Only criteria that ask for an equal value are answered so (numbers, plain words, words after "="), and comparisons with
 * a number: the same for all, or one a criterion, which then looks through the rows of its group. Whatever could be a pattern, a date or
 * a number in letters is left to the engine, so that no answer changes.
 */
import type { Injector, Nullable } from "@univerjs/core";
import { ArrayValueObject, IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

/** From this many criteria, or rows, on reading the rows once is worth it. */
const enough = 4;
const enoughRows = 200;

type Key = string | number;
type Test = (value: number) => boolean;

/** A matrix of keys: what each cell asks for, or undefined where the engine has to answer. */
interface Criteria {
  rows: number;
  columns: number;
  keys: Key[][];
  /** The one comparison that takes the place of keys: only rows that meet it count. */
  test?: Test;
  /** Comparisons that differ from cell to cell, in place of keys. */
  tests?: Test[][];
}

/**
 * What columns hold, read once for all formulas of one calculation: a formula that reads an area runs after whatever calculates it,
 * so nothing in the area changes until the next calculation.
 */
class Columns {
  readonly #keys = new Map<string, (Key | undefined)[]>();
  readonly #numbers = new Map<string, (number | undefined)[]>();
  readonly #amounts = new Map<string, number[] | undefined>();

  forget(): void {
    for (const kept of [this.#keys, this.#numbers, this.#amounts]) kept.clear();
  }

  readonly keys = (range: BaseReferenceObject) => once(this.#keys, range, cellKeys);
  readonly numbers = (range: BaseReferenceObject) => once(this.#numbers, range, cellNumbers);
  readonly amounts = (range: BaseReferenceObject) => once(this.#amounts, range, cellAmounts);
}

function once<Read>(kept: Map<string, Read>, range: BaseReferenceObject, read: (range: BaseReferenceObject) => Read): Read {
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition();
  const place = [range.getUnitId(), range.getSheetId(), startRow, endRow, startColumn, endColumn].join();
  const known = kept.get(place);
  if (known !== undefined || kept.has(place)) return known as Read;
  const found = read(range);
  kept.set(place, found);
  return found;
}

/** Returns a function that forgets the cells read so far. */
export function indexConditionalSums(injector: Injector): () => void {
  const columns = new Columns();
  const functions = injector.get(IFunctionService);
  for (const name of ["SUMIFS", "COUNTIFS"] as const) {
    const executor = functions.getExecutor(name);
    if (!executor) throw new Error(`The spreadsheet engine has no ${name} to repair: it was changed.`);
    const original = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => {
      const [target, pairs] = name === "SUMIFS" ? [variants[0], variants.slice(1)] : [undefined, variants];
      return indexed(columns, target, pairs) ?? original(...variants);
    };
  }
  return () => columns.forget();
}

/** The whole answer, or undefined when anything in the question is not plain. */
function indexed(read: Columns, target: BaseValueObject | undefined, pairs: BaseValueObject[]): BaseValueObject | undefined {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return undefined;
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  if (![...ranges, ...(target ? [target] : [])].every((range) => range.isReferenceObject() && isArea(range))) return undefined;
  const sizes = new Set([...ranges, ...(target ? [target] : [])].map((range) => sizeOf(range as unknown as BaseReferenceObject)));
  if (sizes.size !== 1) return undefined;

  const criteria: Criteria[] = [];
  for (const [index, value] of pairs.entries()) {
    if (index % 2 === 0) continue;
    const found = criteriaOf(value);
    if (!found) return undefined;
    criteria.push(found);
  }
  const rows = Math.max(...criteria.map((one) => one.rows));
  const columns = Math.max(...criteria.map((one) => one.columns));
  const length = (ranges[0] as unknown as BaseReferenceObject).getRowCount();
  if (rows * columns < enough && length < enoughRows) return undefined;
  if (!criteria.every((one) => [1, rows].includes(one.rows) && [1, columns].includes(one.columns))) return undefined;

  const found = rowsOf(
    read,
    target as BaseReferenceObject | undefined,
    ranges.map((range) => range as unknown as BaseReferenceObject),
    criteria,
  );
  if (!found) return undefined;
  const at = <Value>(values: readonly (readonly Value[])[], row: number, column: number): Value | undefined => {
    const line = values.length === 1 ? values[0] : values[row];
    return line?.length === 1 ? line[0] : line?.[column];
  };
  const answer = found.varying.length === 0 ? sumsOf(found) : testedSumsOf(found);
  const calculateValueList = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const key = joined(criteria.filter(isKeyed).map(({ keys }) => at(keys, row, column) ?? ""));
      const tests = found.varying.map(({ tests: each }) => at(each, row, column) ?? never);
      return NumberValueObject.create(answer(key, tests));
    }),
  );
  const [[only] = []] = calculateValueList;
  if (only && rows === 1 && columns === 1) return only;
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: rows,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** One area, not several: those are for the engine. */
const isArea = (range: BaseValueObject): boolean => !(range as unknown as { isMultiArea?: () => boolean }).isMultiArea?.();

const sizeOf = (range: BaseReferenceObject): string => `${range.getRowCount()}x${range.getColumnCount()}`;

/** Keys of one row or one question as one: a number and a text that reads the same are different. */
const joined = (keys: readonly Key[]): string => keys.map((key) => (typeof key === "number" ? `#${key}` : key)).join("\u0001");

function criteriaOf(given: BaseValueObject): Criteria | undefined {
  const value = given.isReferenceObject() ? (given as unknown as BaseReferenceObject).toArrayValueObject() : given;
  const single = value.isArray() ? undefined : comparison(value);
  if (single) return { rows: 1, columns: 1, keys: [[""]], test: single };
  if (!value.isArray()) {
    const key = criterionKey(value);
    return key === undefined ? undefined : { rows: 1, columns: 1, keys: [[key]] };
  }
  const array = value as ArrayValueObject;
  const size = { rows: array.getRowCount(), columns: array.getColumnCount() };
  const keys = eachCell(array, criterionKey);
  if (keys) return { ...size, keys };
  const tests = eachCell(array, comparison);
  return tests && { ...size, keys: [[""]], tests };
}

/** What is read from every cell, or undefined when one cell gives nothing. */
function eachCell<Read>(array: ArrayValueObject, read: (cell: BaseValueObject) => Read | undefined): Read[][] | undefined {
  const all: Read[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const line: Read[] = [];
    for (let column = 0; column < array.getColumnCount(); column++) {
      const cell = array.get(row, column);
      const found = cell ? read(cell) : undefined;
      if (found === undefined) return undefined;
      line.push(found);
    }
    all.push(line);
  }
  return all;
}

const isKeyed = ({ test, tests }: Criteria): boolean => test === undefined && tests === undefined;
const never: Test = () => false;

/** `>=45000` and its like as a test of numbers; texts and blanks never meet one. */
function comparison(value: BaseValueObject): Test | undefined {
  const [, sign, digits] = (value.isString() && /^(<=|>=|<|>)(-?\d+(?:\.\d+)?)$/.exec(String(value.getValue()))) || [];
  if (sign === undefined) return undefined;
  const limit = Number(digits);
  const tests: Readonly<Record<string, Test>> = {
    "<=": (number) => number <= limit,
    ">=": (number) => number >= limit,
    "<": (number) => number < limit,
    ">": (number) => number > limit,
  };
  return tests[sign];
}

/** What a criterion asks for; undefined for blanks, patterns, operators and whatever reads as a number, a date or a truth value. */
function criterionKey(value: BaseValueObject): Key | undefined {
  if (value.isNumber()) return value.getValue() as number;
  if (!value.isString()) return undefined;
  const text = String(value.getValue()).replace(/^=(?!=)/, "");
  return isPlainWord(text) ? text.toLowerCase() : undefined;
}

/** A word that can only mean itself: no sign of a pattern, no truth value, and no month before a number, which would be a date. */
const isPlainWord = (text: string): boolean =>
  /^\p{L}/u.test(text) &&
  !/[*?~]/.test(text) &&
  !/^(true|false)$/i.test(text) &&
  !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,/-]*\d/i.test(text);

/** What a cell holds, as criteria ask for it; undefined for what an equal value never finds (blanks, truth values, errors). */
function cellKey(value: Nullable<BaseValueObject>): Key | undefined {
  if (!value || value.isNull()) return undefined;
  if (value.isNumber()) return value.getValue() as number;
  if (!value.isString()) return undefined;
  const text = String(value.getValue());
  // A number in letters answers to the number, too.
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text.toLowerCase();
}

/** The rows that can count: what each holds for the criteria that ask for an equal value, and what it adds. */
interface Rows {
  groups: Map<string, number[]>;
  amounts: readonly number[] | undefined;
  /** Comparisons that differ from cell to cell, and the numbers they are made with, row by row. */
  varying: { tests: Test[][]; numbers: readonly (number | undefined)[] }[];
}

/** Undefined when the target holds what a sum must not meet. */
function rowsOf(
  read: Columns,
  target: BaseReferenceObject | undefined,
  ranges: readonly BaseReferenceObject[],
  criteria: readonly Criteria[],
): Rows | undefined {
  const amounts = target && read.amounts(target);
  if (target && !amounts) return undefined;
  const columns = criteria.flatMap((criterion, index) => {
    const range = ranges[index];
    return range ? [{ ...criterion, range }] : [];
  });
  const keyed = columns.filter(isKeyed).map(({ range }) => read.keys(range));
  const tested = columns.flatMap(({ range, test }) => (test ? [{ numbers: read.numbers(range), test }] : []));
  const varying = columns.flatMap(({ range, tests }) => (tests ? [{ numbers: read.numbers(range), tests }] : []));
  const length = (keyed[0] ?? tested[0]?.numbers ?? varying[0]?.numbers)?.length ?? 0;
  const meets = (number: number | undefined, test: Test): boolean => number !== undefined && test(number);
  const groups = new Map<string, number[]>();
  for (let index = 0; index < length; index++) {
    if (!tested.every(({ numbers, test }) => meets(numbers[index], test))) continue;
    const keys = keyed.map((column) => column[index]);
    if (keys.includes(undefined)) continue;
    const key = joined(keys as Key[]);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return { groups, amounts, varying };
}

/** Sum, or number of rows, by what the rows hold. */
function sumsOf({ groups, amounts }: Rows): (key: string) => number {
  const sums = new Map<string, number>();
  for (const [key, rows] of groups) {
    let sum = 0;
    for (const row of rows) sum += amounts ? (amounts[row] ?? 0) : 1;
    sums.set(key, sum);
  }
  return (key) => sums.get(key) ?? 0;
}

/** As `sumsOf`, of the rows of a group that also meet the comparisons of a cell. */
function testedSumsOf({ groups, amounts, varying }: Rows): (key: string, tests: readonly Test[]) => number {
  return (key, tests) => {
    let sum = 0;
    for (const row of groups.get(key) ?? []) {
      const meets = tests.every((test, place) => {
        const number = varying[place]?.numbers[row];
        return number !== undefined && test(number);
      });
      if (meets) sum += amounts ? (amounts[row] ?? 0) : 1;
    }
    return sum;
  };
}

/** The numbers of a range, undefined where there is none. */
function cellNumbers(range: BaseReferenceObject): (number | undefined)[] {
  const numbers: (number | undefined)[] = [];
  range.iterator((value) => void numbers.push(value?.isNumber() ? (value.getValue() as number) : undefined));
  return numbers;
}

function cellKeys(range: BaseReferenceObject): (Key | undefined)[] {
  const keys: (Key | undefined)[] = [];
  range.iterator((value) => void keys.push(cellKey(value)));
  return keys;
}

/** Numbers of the target, 0 for texts and blanks; undefined when it holds an error or a truth value. */
function cellAmounts(range: BaseReferenceObject): number[] | undefined {
  const amounts: number[] = [];
  let plain = true;
  range.iterator((value) => {
    if (value && (value.isError() || value.isBoolean())) plain = false;
    amounts.push(value?.isNumber() ? (value.getValue() as number) : 0);
    return plain ? undefined : false;
  });
  return plain ? amounts : undefined;
}
