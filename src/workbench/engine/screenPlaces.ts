/** Where cells are on the screen, and which one the pointer is over: for what the page shows beside a cell. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { HoverManagerService, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Context } from "./context";

/** Pixels of the page. */
export interface ScreenBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface CellPlaces {
  /** Box of a cell of the active sheet; null while it is scrolled away or not painted. */
  cellBox(row: number, column: number): ScreenBox | null;
  /** Called when the pointer goes to another cell, or leaves the cells (null). */
  onPointed(listener: (cell: { row: number; column: number } | null) => void): () => void;
  /** Called when a person presses on a cell of the active sheet and lets go of it there. */
  onPressed(listener: (cell: { row: number; column: number }) => void): () => void;
}

export function createPlaces(context: Context): CellPlaces {
  return {
    cellBox: (row, column) => {
      const render = context.injector.get(IRenderManagerService).getRenderById(context.unitId);
      const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
      const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
      if (!render || !skeleton || !main) return null;
      const canvas = render.engine.getCanvasElement().getBoundingClientRect();
      const scale = render.scene.getAncestorScale().scaleX;
      const { startX, startY, endX, endY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
      const freeze = context.book.getActiveSheet().getFreeze();
      // Frozen cells do not scroll; the others are gone once they lie under the frozen ones or the headers.
      const scrolledX = column < freeze.startColumn ? 0 : main.viewportScrollX;
      const scrolledY = row < freeze.startRow ? 0 : main.viewportScrollY;
      const left = canvas.left + (startX - scrolledX) * scale;
      const top = canvas.top + (startY - scrolledY) * scale;
      const hidden =
        left < canvas.left + skeleton.rowHeaderWidth * scale - 1 ||
        top < canvas.top + skeleton.columnHeaderHeight * scale - 1 ||
        left > canvas.right ||
        top > canvas.bottom;
      return hidden ? null : { left, top, width: (endX - startX) * scale, height: (endY - startY) * scale };
    },
    onPointed: (listener) => {
      const following = context.injector.get(HoverManagerService).currentCell$.subscribe((cell) => {
        listener(cell ? { row: cell.location.row, column: cell.location.col } : null);
      });
      return () => following.unsubscribe();
    },
    onPressed: (listener) => {
      const following = context.injector.get(HoverManagerService).currentClickedCell$.subscribe(({ location: { row, col } }) => {
        listener({ row, column: col });
      });
      return () => following.unsubscribe();
    },
  };
}
