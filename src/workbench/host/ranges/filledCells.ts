/** Where filled cells end: the block around an area, and the edge in a direction. */
import type { Area, Engine } from "../../engine/engine";
import type { Rectangle } from "../../model";
import { COLUMNS, ROWS } from "../address";
import { invalidArgument } from "../objects";

/** The block of cells around an area, bordered by blank rows and columns. */
export function surroundingRegion(engine: Engine, area: Area): Rectangle {
  const used = engine.usedArea(area.sheetId, true);
  let { row, column, lastRow, lastColumn } = area;
  if (!used) return area;
  const cells = engine.read(used);
  const any = (r0: number, c0: number, r1: number, c1: number) => {
    for (let r = Math.max(r0, used.row); r <= Math.min(r1, used.lastRow); r++)
      for (let c = Math.max(c0, used.column); c <= Math.min(c1, used.lastColumn); c++) {
        const cell = cells[r - used.row]?.[c - used.column];
        if (cell && (cell.value !== "" || cell.formula !== undefined || cell.error)) return true;
      }
    return false;
  };
  for (let before = ""; before !== `${row},${column},${lastRow},${lastColumn}`;) {
    before = `${row},${column},${lastRow},${lastColumn}`;
    if (row > 0 && any(row - 1, column - 1, row - 1, lastColumn + 1)) row--;
    if (any(lastRow + 1, column - 1, lastRow + 1, lastColumn + 1)) lastRow++;
    if (column > 0 && any(row - 1, column - 1, lastRow + 1, column - 1)) column--;
    if (any(row - 1, lastColumn + 1, lastRow + 1, lastColumn + 1)) lastColumn++;
  }
  return { row, column, lastRow, lastColumn };
}

/** The last filled cell in a direction from a cell, as Ctrl+arrow finds it. */
export function edgeFrom(engine: Engine, { sheetId, row, column }: Area, direction: unknown): { row: number; column: number } {
  const steps: Record<string, [number, number]> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };
  const step = steps[String(direction)];
  if (!step) throw invalidArgument();
  const used = engine.usedArea(sheetId, true);
  const filled = (r: number, c: number) => {
    const cell = engine.read({ sheetId, row: r, column: c, lastRow: r, lastColumn: c })[0]?.[0];
    return cell !== undefined && (cell.value !== "" || cell.formula !== undefined || cell.error !== undefined);
  };
  const inSheet = (r: number, c: number) => r >= 0 && c >= 0 && r < ROWS && c < COLUMNS;
  const beyond = (r: number, c: number) =>
    !used ||
    (step[0] > 0 && r > used.lastRow) ||
    (step[1] > 0 && c > used.lastColumn) ||
    (step[0] < 0 && r < used.row) ||
    (step[1] < 0 && c < used.column);
  const sheetEnd = () => ({
    row: step[0] > 0 ? ROWS - 1 : step[0] < 0 ? 0 : row,
    column: step[1] > 0 ? COLUMNS - 1 : step[1] < 0 ? 0 : column,
  });
  let r = row + step[0];
  let c = column + step[1];
  if (!inSheet(r, c)) return { row, column };
  const run = filled(row, column) && filled(r, c);
  for (; ; r += step[0], c += step[1]) {
    if (beyond(r, c)) return run ? { row: r - step[0], column: c - step[1] } : sheetEnd();
    if (run ? !filled(r, c) : filled(r, c)) return run ? { row: r - step[0], column: c - step[1] } : { row: r, column: c };
  }
}
