import type { Rectangle } from "../model";
import { intersects } from "./address";

/** What is left of some rectangles when one is taken out; those beside it stay as they are. */
export function withoutRectangle(rectangles: readonly Rectangle[], hole: Rectangle): Rectangle[] {
  return rectangles.flatMap((area) => {
    if (!intersects(area, hole)) return [area];
    const row = Math.max(area.row, hole.row);
    const lastRow = Math.min(area.lastRow, hole.lastRow);
    const pieces: Rectangle[] = [
      { ...area, lastRow: hole.row - 1 },
      { ...area, row: hole.lastRow + 1 },
      { ...area, row, lastRow, lastColumn: hole.column - 1 },
      { ...area, row, lastRow, column: hole.lastColumn + 1 },
    ];
    return pieces.filter((piece) => piece.row <= piece.lastRow && piece.column <= piece.lastColumn);
  });
}

/** True when the rectangles together cover every cell of the area. */
export const coverWhole = (rectangles: readonly Rectangle[], area: Rectangle): boolean =>
  rectangles.reduce<Rectangle[]>((left, rectangle) => withoutRectangle(left, rectangle), [area]).length === 0;
