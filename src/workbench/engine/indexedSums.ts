/**
 * SUMIFS and COUNTIFS over many criteria at once, as in `SUMIFS(quantity, family, A2:A201, period, B1:M1)`.
 *
 * The engine compares every row with every criterion and makes an object for each comparison: 200 families by 12 months over 5,000
 * rows are 24 million objects and half a minute. Here the rows are read once and grouped by what they hold, and each criterion looks
 * its group up. Only criteria that ask for an equal value are answered so (numbers, plain words, words after "="), and a comparison with
 * a number that is the same for all; whatever could be a pattern, a date or a number in letters is left to the engine, so that no
 * answer changes.
 */
import type { Injector, Nullable } from "@univerjs/core";
import { ArrayValueObject, IFunctionService, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject } from "@univerjs/engine-formula";

/** From this many criteria, or rows, on reading the rows once is worth it. */
const enough = 4;
const enoughRows = 200;

type Key = string | number;

/** A matrix of keys: what each cell asks for, or undefined where the engine has to answer. */
interface Criteria {
  rows: number;
  columns: number;
  keys: Key[][];
  /** The one comparison that takes the place of keys: only rows that meet it count. */
  test?: (value: number) => boolean;
}

export function indexConditionalSums(injector: Injector): void {
  const functions = injector.get(IFunctionService);
  for (const name of ["SUMIFS", "COUNTIFS"] as const) {
    const executor = functions.getExecutor(name);
    if (!executor) throw new Error(`The spreadsheet engine has no ${name} to repair: it was changed.`);
    const original = executor.calculate.bind(executor);
    executor.calculate = (...variants: BaseValueObject[]) => {
      const [target, pairs] = name === "SUMIFS" ? [variants[0], variants.slice(1)] : [undefined, variants];
      return indexed(target, pairs) ?? original(...variants);
    };
  }
}

/** The whole answer, or undefined when anything in the question is not plain. */
function indexed(target: BaseValueObject | undefined, pairs: BaseValueObject[]): BaseValueObject | undefined {
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

  const groups = groupsOf(
    target as BaseReferenceObject | undefined,
    ranges.map((range) => range as unknown as BaseReferenceObject),
    criteria.map(({ test }) => test),
  );
  if (!groups) return undefined;
  const keyed = criteria.filter(({ test }) => test === undefined);
  const calculateValueList = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const key = keyed.map((one) => one.keys[one.rows === 1 ? 0 : row]?.[one.columns === 1 ? 0 : column] ?? "");
      return NumberValueObject.create(groups.get(joined(key)) ?? 0);
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
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const keys: Key[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: Key[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = array.get(row, column);
      const key = cell ? criterionKey(cell) : undefined;
      if (key === undefined) return undefined;
      line.push(key);
    }
    keys.push(line);
  }
  return { rows, columns, keys };
}

/** `>=45000` and its like as a test of numbers; texts and blanks never meet one. */
function comparison(value: BaseValueObject): ((value: number) => boolean) | undefined {
  const [, sign, digits] = (value.isString() && /^(<=|>=|<|>)(-?\d+(?:\.\d+)?)$/.exec(String(value.getValue()))) || [];
  if (sign === undefined) return undefined;
  const limit = Number(digits);
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
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

/** Sum, or number of rows, by what the rows hold; undefined when the target holds what a sum must not meet. */
function groupsOf(
  target: BaseReferenceObject | undefined,
  ranges: readonly BaseReferenceObject[],
  tests: readonly Criteria["test"][],
): Map<string, number> | undefined {
  const columns = ranges.map((range, index) => cellKeys(range, tests[index]));
  const amounts = target ? cellAmounts(target) : undefined;
  if (target && !amounts) return undefined;
  const groups = new Map<string, number>();
  const length = columns[0]?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const all = columns.map((column) => column[index]);
    if (all.includes(undefined)) continue;
    const keys = all.filter((key, place): key is Key => key !== undefined && tests[place] === undefined);
    const key = joined(keys);
    groups.set(key, (groups.get(key) ?? 0) + (amounts ? (amounts[index] ?? 0) : 1));
  }
  return groups;
}

function cellKeys(range: BaseReferenceObject, test: Criteria["test"]): (Key | undefined)[] {
  const keys: (Key | undefined)[] = [];
  const tested = (value: Nullable<BaseValueObject>): Key | undefined =>
    value?.isNumber() && test?.(value.getValue() as number) ? "" : undefined;
  range.iterator((value) => void keys.push(test ? tested(value) : cellKey(value)));
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
