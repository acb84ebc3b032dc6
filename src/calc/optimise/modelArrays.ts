import type { ModelData } from "highs";

/** The kinds of columns, in the order they stand in the model. */
const columnKinds = [
  "make",
  "lots",
  "subcontract",
  "stock",
  "late",
  "lost",
  "under",
  "belowTarget",
  "aboveTarget",
  "moreThanInForce",
  "lessThanInForce",
  "hours",
  "overtime",
  "team",
  "hired",
  "released",
  "moreHours",
  "fewerHours",
  "hoursLacking",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

const ofResources = new Set<ColumnKind>(["hours", "overtime", "team", "hired", "released", "moreHours", "fewerHours", "hoursLacking"]);

/** A linear model without a single name: a column is its kind, then its item, then its period. */
export interface ModelArrays {
  readonly columns: number;
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly whole: Uint8Array;
  has(kind: ColumnKind): boolean;
  column(kind: ColumnKind, item: number, period: number): number;
  /** How many columns of a kind there are. */
  sizeOf(kind: ColumnKind): number;
  /** A row: its terms, a column and a value in turns, and what their sum must keep to. Terms of 0 are left out. */
  row(terms: readonly number[], least: number, most: number): void;
  /** How far values are from keeping a row, beside the size of its terms. */
  largestBreach(values: ArrayLike<number>): number;
  data(): ModelData;
}

/** An empty model whose columns are all at least 0; kinds that are not used take no place. */
export function modelArrays(used: ReadonlySet<ColumnKind>, families: number, resources: number, periods: number): ModelArrays {
  const base = new Map<ColumnKind, number>();
  const sizeOf = (kind: ColumnKind): number => (!used.has(kind) ? 0 : (ofResources.has(kind) ? resources : families) * periods);
  let columns = 0;
  for (const kind of columnKinds) {
    if (!used.has(kind)) continue;
    base.set(kind, columns);
    columns += sizeOf(kind);
  }
  const starts = [0];
  let [indices, values] = [new Int32Array(4 * columns + 64), new Float64Array(4 * columns + 64)];
  let entries = 0;
  const leasts: number[] = [];
  const mosts: number[] = [];
  const grow = (needed: number): void => {
    if (needed <= indices.length) return;
    const [old, oldValues] = [indices, values];
    [indices, values] = [new Int32Array(2 * needed), new Float64Array(2 * needed)];
    indices.set(old);
    values.set(oldValues);
  };
  const arrays = {
    columns,
    cost: new Float64Array(columns),
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(Infinity),
    whole: new Uint8Array(columns),
  };
  return {
    ...arrays,
    sizeOf,
    has: (kind) => base.has(kind),
    column: (kind, item, period) => base.get(kind)! + item * periods + period,
    row(terms, least, most) {
      grow(entries + terms.length / 2);
      for (let place = 0; place < terms.length; place += 2) {
        if (terms[place + 1] === 0) continue;
        indices[entries] = terms[place]!;
        values[entries++] = terms[place + 1]!;
      }
      starts.push(entries);
      leasts.push(least);
      mosts.push(most);
    },
    largestBreach: (point) => Math.max(worstColumn(arrays, point), worstRow({ starts, indices, values, leasts, mosts }, point)),
    data: () => ({
      numCols: columns,
      numRows: leasts.length,
      colCost: arrays.cost,
      colLower: arrays.lower,
      colUpper: arrays.upper,
      rowLower: Float64Array.from(leasts),
      rowUpper: Float64Array.from(mosts),
      matrix: {
        format: "csr",
        numRows: leasts.length,
        numCols: columns,
        starts: Int32Array.from(starts),
        indices: indices.subarray(0, entries),
        values: values.subarray(0, entries),
      },
      ...(arrays.whole.includes(1) && { integrality: Int32Array.from(arrays.whole) }),
    }),
  };
}

interface Rows {
  readonly starts: readonly number[];
  readonly indices: Int32Array;
  readonly values: Float64Array;
  readonly leasts: readonly number[];
  readonly mosts: readonly number[];
}

function worstColumn({ columns, lower, upper }: Pick<ModelArrays, "columns" | "lower" | "upper">, point: ArrayLike<number>): number {
  let largest = 0;
  for (let column = 0; column < columns; column++) {
    const value = point[column]!;
    largest = worse(largest, value, lower[column]!, upper[column]!, Math.abs(value));
  }
  return largest;
}

function worstRow({ starts, indices, values, leasts, mosts }: Rows, point: ArrayLike<number>): number {
  let largest = 0;
  for (let row = 0; row < leasts.length; row++) {
    let sum = 0;
    let size = 1;
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
      const term = values[entry]! * point[indices[entry]!]!;
      sum += term;
      if (term > size) size = term;
      else if (-term > size) size = -term;
    }
    largest = worse(largest, sum, leasts[row]!, mosts[row]!, size);
  }
  return largest;
}

/** The larger of a breach and that of one value, beside its size; not a number is a breach, too. */
function worse(largest: number, value: number, least: number, most: number, size: number): number {
  const breach = Math.max(least - value, value - most) / Math.max(1, size);
  return breach <= largest ? largest : breach;
}
