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
  /** A row: its terms, and what their sum must keep to. Terms of 0 are left out. */
  row(terms: readonly (readonly [column: number, value: number])[], least: number, most: number): void;
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
  const indices: number[] = [];
  const values: number[] = [];
  const leasts: number[] = [];
  const mosts: number[] = [];
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
      for (const [column, value] of terms) {
        if (value === 0) continue;
        indices.push(column);
        values.push(value);
      }
      starts.push(indices.length);
      leasts.push(least);
      mosts.push(most);
    },
    largestBreach(point) {
      let largest = 0;
      const look = (value: number, least: number, most: number, size: number): void => {
        const breach = Math.max(least - value, value - most) / Math.max(1, size);
        // Not a number is a breach, too.
        if (!(breach <= largest)) largest = breach;
      };
      for (let column = 0; column < columns; column++)
        look(point[column]!, arrays.lower[column]!, arrays.upper[column]!, Math.abs(point[column]!));
      for (let row = 0; row < leasts.length; row++) {
        let sum = 0;
        let size = 0;
        for (let entry = starts[row]!; entry < starts[row + 1]!; entry++) {
          const term = values[entry]! * point[indices[entry]!]!;
          sum += term;
          size = Math.max(size, Math.abs(term));
        }
        look(sum, leasts[row]!, mosts[row]!, size);
      }
      return largest;
    },
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
        indices: Int32Array.from(indices),
        values: Float64Array.from(values),
      },
      ...(arrays.whole.includes(1) && { integrality: Int32Array.from(arrays.whole) }),
    }),
  };
}
