import { CalcError } from "./calcError";

/** Rows of equal length; rows are items (families, resources), columns are periods. */
export type Matrix = readonly (readonly number[])[];

/** A matrix in which null marks a missing value. */
export type SparseMatrix = readonly (readonly (number | null)[])[];

/** A series in which null marks a missing value. */
export type SparseSeries = readonly (number | null)[];

type Rows = readonly (readonly unknown[])[];

/** How many items a matrix has. */
export const rowCount = (matrix: Rows): number => matrix.length;
/** How many periods a matrix has. */
export const columnCount = (matrix: Rows): number => matrix[0]?.length ?? 0;

/** A matrix and the name of the argument it came in, for messages. */
export interface Named<M extends Rows = Rows> {
  argument: string;
  matrix: M;
}

/** The refusal of two arguments that do not fit, with both sizes. */
export function sizesDiffer(one: Named, other: Named): CalcError {
  return new CalcError("sizesDiffer", {
    argument: one.argument,
    rows: rowCount(one.matrix),
    columns: columnCount(one.matrix),
    other: other.argument,
    otherRows: rowCount(other.matrix),
    otherColumns: columnCount(other.matrix),
  });
}

/** A series as a column, as messages speak of it. */
export const asColumn = <Value>(series: readonly Value[]): Value[][] => series.map((value) => [value]);

/** Whether two matrices have as many rows and as many columns. */
export const sameShape = (one: Rows, other: Rows): boolean => rowCount(one) === rowCount(other) && columnCount(one) === columnCount(other);

/** Refuses two matrices unless they have the same rows and columns. */
export function requireSameShape(one: Named, other: Named): void {
  if (!sameShape(one.matrix, other.matrix)) throw sizesDiffer(one, other);
}

/** Refuses series unless they all have as many values as the first. Keys are argument names. */
export function requireSameLengths(series: Readonly<Record<string, readonly unknown[]>>): void {
  const [first, ...others] = Object.entries(series);
  if (!first) return;
  const [argument, values] = first;
  for (const [other, { length }] of others)
    if (length !== values.length) throw new CalcError("lengthsDiffer", { argument, cells: values.length, other, otherCells: length });
}

const cellCount = (matrix: Rows): number => rowCount(matrix) * columnCount(matrix);

const isLine = (matrix: Rows): boolean => rowCount(matrix) === 1 || columnCount(matrix) === 1;

/**
 * Refuses two ranges that cannot be paired: a line of cells fits any range of the same count,
 * two blocks must agree in rows and columns, because pairing 2 x 6 with 6 x 2 would compare different items in silence.
 */
export function requirePairable(one: Named, other: Named): void {
  const fits =
    isLine(one.matrix) || isLine(other.matrix) ? cellCount(one.matrix) === cellCount(other.matrix) : sameShape(one.matrix, other.matrix);
  if (!fits) throw sizesDiffer(one, other);
}

/**
 * The same values in the shape of `like`: one value everywhere, one row for all rows, one column for all columns, or cell by cell.
 *
 * @param allowed which repetitions the caller's contract knows
 * @throws CalcError `sizesDiffer`
 */
export function repeatedLike<Value>(
  values: Named<readonly (readonly Value[])[]>,
  like: Named,
  allowed: { row: boolean; column: boolean },
): readonly (readonly Value[])[] {
  const { matrix } = values;
  if (sameShape(matrix, like.matrix)) return matrix;
  const rows = rowCount(like.matrix);
  const columns = columnCount(like.matrix);
  const oneRow = rowCount(matrix) === 1;
  const oneColumn = columnCount(matrix) === 1;
  const first = matrix[0] ?? [];
  if (oneRow && oneColumn) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => first[0] as Value));
  if (allowed.row && oneRow && first.length === columns) return Array.from({ length: rows }, () => first);
  if (allowed.column && oneColumn && rowCount(matrix) === rows)
    return matrix.map((row) => Array.from({ length: columns }, () => row[0] as Value));
  throw sizesDiffer(values, like);
}

/** All cells of a matrix, row by row. A loop, because `flat()` takes several times as long on ranges of many rows. */
export function rowByRow<Value>(matrix: readonly (readonly Value[])[]): Value[] {
  const all: Value[] = [];
  for (const row of matrix) for (const value of row) all.push(value);
  return all;
}

/** The columns of a matrix as rows. */
export function transposed<Value>(matrix: readonly (readonly Value[])[]): Value[][] {
  return Array.from({ length: columnCount(matrix) }, (_, column) => matrix.map((row) => row[column] as Value));
}

/** A series that was read row by row, back in the shape of the range it came from. */
export function inShapeOf<Value>(values: readonly Value[], like: Rows): Value[][] {
  const columns = columnCount(like);
  return like.map((_, row) => values.slice(row * columns, (row + 1) * columns));
}

/** Items whose periods run along the rows; a single column is one item whose periods run down. */
export const itemRows = <Value>(matrix: readonly (readonly Value[])[]): readonly (readonly Value[])[] =>
  columnCount(matrix) === 1 ? [rowByRow(matrix)] : matrix;
