/** Cells and areas as formulas name them. */

/** A block of cells; row and column count from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A1 name of a zero-based column. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** Absolute A1 reference of one cell on the same sheet. */
export function cellRef(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** Absolute A1 reference of an area on the same sheet. */
export function areaRef(area: Area): string {
  const first = cellRef(area.row, area.column);
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${cellRef(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Relative reference of a cell, for formulas of conditional formats. */
export function relativeRef(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}
