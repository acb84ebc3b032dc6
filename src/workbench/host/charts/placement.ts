/** Where charts lie: cells and points. One point is 1/72 inch, 4/3 of a pixel at 100 %. */
import type { Area, Engine } from "../../engine/engine";
import type { StructureChange } from "../../charts/seriesReference";

type Grid = Pick<Engine, "columnWidth" | "rowHeight" | "isHidden">;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A place in the grid of cells: a cell and how far into it, in points. */
interface CellPoint {
  row: number;
  column: number;
  down: number;
  right: number;
}

/** The cells a chart lies on: Excel's charts move and stretch with them. */
export interface Anchor {
  start: CellPoint;
  end: CellPoint;
}

const width = (grid: Grid, sheetId: string, column: number) =>
  grid.isHidden(sheetId, "column", column) ? 0 : grid.columnWidth(sheetId, column);
const height = (grid: Grid, sheetId: string, row: number) => (grid.isHidden(sheetId, "row", row) ? 0 : grid.rowHeight(sheetId, row));

function distance(before: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < before; index++) sum += size(index);
  return sum;
}

function indexAt(points: number, size: (index: number) => number, count: number): { index: number; rest: number } {
  let rest = points;
  for (let index = 0; index < count; index++) {
    const here = size(index);
    if (rest < here) return { index, rest };
    rest -= here;
  }
  return { index: count - 1, rest: 0 };
}

/** The rectangle of some cells, from the sheet's top left corner. */
export function boxOfCells(grid: Grid, area: Area): Box {
  const across = (index: number) => width(grid, area.sheetId, index);
  const down = (index: number) => height(grid, area.sheetId, index);
  const left = distance(area.column, across);
  const top = distance(area.row, down);
  return { left, top, width: distance(area.lastColumn + 1, across) - left, height: distance(area.lastRow + 1, down) - top };
}

export function anchorOf(grid: Grid, sheetId: string, box: Box): Anchor {
  const point = (left: number, top: number): CellPoint => {
    const column = indexAt(left, (index) => width(grid, sheetId, index), 16384);
    const row = indexAt(top, (index) => height(grid, sheetId, index), 1048576);
    return { row: row.index, column: column.index, down: row.rest, right: column.rest };
  };
  return { start: point(box.left, box.top), end: point(box.left + box.width, box.top + box.height) };
}

export function boxOfAnchor(grid: Grid, sheetId: string, { start, end }: Anchor): Box {
  const place = ({ row, column, down, right }: CellPoint) => ({
    x: distance(column, (index) => width(grid, sheetId, index)) + Math.min(right, width(grid, sheetId, column)),
    y: distance(row, (index) => height(grid, sheetId, index)) + Math.min(down, height(grid, sheetId, row)),
  });
  const first = place(start);
  const last = place(end);
  return { left: first.x, top: first.y, width: last.x - first.x, height: last.y - first.y };
}

/** The anchor after rows or columns were inserted or deleted; a corner whose cell was deleted goes to the start of what follows. */
export function movedAnchor(anchor: Anchor, change: Omit<StructureChange, "sheet">): Anchor {
  const move = (point: CellPoint): CellPoint => {
    const index = change.axis === "row" ? point.row : point.column;
    if (index < change.first) return point;
    const inHole = change.kind === "delete" && index < change.first + change.count;
    const moved = change.kind === "insert" ? index + change.count : inHole ? change.first : index - change.count;
    if (change.axis === "row") return { ...point, row: moved, down: inHole ? 0 : point.down };
    return { ...point, column: moved, right: inHole ? 0 : point.right };
  };
  return { start: move(anchor.start), end: move(anchor.end) };
}
