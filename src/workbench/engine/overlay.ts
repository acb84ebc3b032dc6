/**
 * Elements of the page that lie on a sheet, such as charts: they scroll and zoom with the cells, belong to one sheet, stay
 * under the headers, and stand still where rows or columns are frozen.
 */
import type { IDisposable } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Context } from "./context";

/** In points from the sheet's top left corner. */
export interface OverlayBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Placed {
  move(box: OverlayBox): void;
  remove(): void;
}

export interface SheetOverlay {
  /** Puts an element on a sheet; it shows while the sheet is active. The overlay sets its position, not its content. */
  place(sheetId: string, box: OverlayBox, element: HTMLElement): Placed;
  /** 1 at 100 %. One point is 4/3 of a pixel times this. */
  readonly zoom: number;
  /** Called when the zoom has changed. */
  onZoom(listener: () => void): () => void;
  dispose(): void;
}

/** Where the cells lie in the canvas, in pixels. */
interface View {
  sheetId: string;
  scale: number;
  /** Size of the headers. */
  across: number;
  down: number;
  /** Sheet coordinates at the start of the frozen part and at its end. */
  frozen: { startX: number; startY: number; endX: number; endY: number };
  scroll: { x: number; y: number };
}

interface Item {
  sheetId: string;
  box: OverlayBox;
  element: HTMLElement;
}

const pixelsPerPoint = 4 / 3;
type Pane = "main" | "left" | "top" | "corner";

export function createOverlay(context: Context): SheetOverlay {
  return new CanvasOverlay(context);
}

class CanvasOverlay implements SheetOverlay {
  zoom = 1;
  private readonly layer = document.createElement("div");
  private readonly panes: Record<Pane, HTMLDivElement>;
  private readonly items = new Set<Item>();
  private readonly listeners = new Set<() => void>();
  private readonly commands: IDisposable;
  private readonly resizes = new ResizeObserver(() => this.soon());
  private scrolls: { unsubscribe(): void } | undefined;
  private unit = "";
  private waiting = 0;

  constructor(private readonly context: Context) {
    Object.assign(this.layer.style, { position: "absolute", inset: "0", overflow: "hidden", pointerEvents: "none" });
    this.layer.dataset.overlay = "sheet";
    const pane = () => {
      const element = document.createElement("div");
      Object.assign(element.style, { position: "absolute", right: "0", bottom: "0", overflow: "hidden" });
      this.layer.append(element);
      return element;
    };
    this.panes = { main: pane(), left: pane(), top: pane(), corner: pane() };
    // Sheets, sizes, frozen rows and zoom all change by commands; what they changed is laid out on the next frame.
    this.commands = context.commands.onCommandExecuted(() => this.soon());
    this.layer.addEventListener("wheel", (event) => this.passOn(event), { passive: false });
  }

  place(sheetId: string, box: OverlayBox, element: HTMLElement): Placed {
    const item: Item = { sheetId, box, element };
    Object.assign(element.style, { position: "absolute", pointerEvents: "auto", display: "none" });
    this.items.add(item);
    this.soon();
    return {
      move: (to) => {
        item.box = to;
        this.soon();
      },
      remove: () => {
        this.items.delete(item);
        element.remove();
      },
    };
  }

  onZoom(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    cancelAnimationFrame(this.waiting);
    this.commands.dispose();
    this.scrolls?.unsubscribe();
    this.resizes.disconnect();
    this.layer.remove();
  }

  private soon(): void {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.layOut();
    });
  }

  /** The wheel over a chart scrolls the sheet below it. */
  private passOn(event: WheelEvent): void {
    const canvas = this.render()?.engine.getCanvasElement();
    if (!canvas) return;
    event.preventDefault();
    canvas.dispatchEvent(new WheelEvent("wheel", event));
  }

  private render() {
    return this.context.injector.get(IRenderManagerService).getRenderById(this.context.unitId);
  }

  /** Null while the sheet is not painted yet. */
  private view(): View | null {
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !main) return null;
    this.attach(render.engine.getCanvasElement());
    if (this.unit !== this.context.unitId) {
      this.unit = this.context.unitId;
      this.scrolls?.unsubscribe();
      this.scrolls = main.onScrollAfter$.subscribeEvent(() => this.layOut());
    }
    const worksheet = this.context.book.getActiveSheet();
    const { startRow, startColumn, xSplit, ySplit } = worksheet.getFreeze();
    const start = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, startRow - ySplit), Math.max(0, startColumn - xSplit), false);
    const end = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, startRow), Math.max(0, startColumn), false);
    return {
      sheetId: worksheet.getSheetId(),
      scale: render.scene.getAncestorScale().scaleX,
      across: skeleton.rowHeaderWidth,
      down: skeleton.columnHeaderHeight,
      frozen: {
        startX: xSplit > 0 ? start.startX : 0,
        startY: ySplit > 0 ? start.startY : 0,
        endX: xSplit > 0 ? end.startX : 0,
        endY: ySplit > 0 ? end.startY : 0,
      },
      scroll: { x: main.viewportScrollX, y: main.viewportScrollY },
    };
  }

  private attach(canvas: HTMLCanvasElement): void {
    const parent = canvas.parentElement;
    if (!parent || this.layer.parentElement === parent) return;
    if (getComputedStyle(parent).position === "static") parent.style.position = "relative";
    parent.append(this.layer);
    this.layer.style.zIndex = String((Number.parseInt(getComputedStyle(canvas).zIndex, 10) || 0) + 1);
    this.resizes.disconnect();
    this.resizes.observe(parent);
  }

  private layOut(): void {
    const view = this.view();
    if (!view) {
      if (this.items.size > 0) this.soon();
      return;
    }
    const { across, down, scale, frozen, scroll } = view;
    const width = frozen.endX - frozen.startX;
    const height = frozen.endY - frozen.startY;
    const frame = (pane: Pane, left: number, top: number, size: { width?: number; height?: number }) => {
      const { style } = this.panes[pane];
      Object.assign(style, { left: `${left * scale}px`, top: `${top * scale}px` });
      style.width = size.width === undefined ? "auto" : `${size.width * scale}px`;
      style.height = size.height === undefined ? "auto" : `${size.height * scale}px`;
      style.right = size.width === undefined ? "0" : "auto";
      style.bottom = size.height === undefined ? "0" : "auto";
    };
    // An element that begins over frozen cells and goes on over others scrolls; it is cut off at the frozen ones only while
    // something is scrolled away.
    const cutX = scroll.x > frozen.startX + 0.5 ? width : 0;
    const cutY = scroll.y > frozen.startY + 0.5 ? height : 0;
    frame("corner", across, down, { width, height });
    frame("top", across + cutX, down, { height });
    frame("left", across, down + cutY, { width });
    frame("main", across + cutX, down + cutY, {});
    for (const item of this.items) {
      if (item.sheetId !== view.sheetId) {
        item.element.style.display = "none";
        continue;
      }
      const x = item.box.left * pixelsPerPoint;
      const y = item.box.top * pixelsPerPoint;
      const inLeft = x + item.box.width * pixelsPerPoint <= frozen.endX;
      const inTop = y + item.box.height * pixelsPerPoint <= frozen.endY;
      const pane = this.panes[inLeft ? (inTop ? "corner" : "left") : inTop ? "top" : "main"];
      if (item.element.parentElement !== pane) pane.append(item.element);
      const left = inLeft ? x - frozen.startX : x - scroll.x - cutX;
      const top = inTop ? y - frozen.startY : y - scroll.y - cutY;
      Object.assign(item.element.style, {
        display: "block",
        left: `${Math.round(left * scale)}px`,
        top: `${Math.round(top * scale)}px`,
        width: `${Math.round(item.box.width * pixelsPerPoint * scale)}px`,
        height: `${Math.round(item.box.height * pixelsPerPoint * scale)}px`,
      });
    }
    if (this.zoom !== scale) {
      this.zoom = scale;
      for (const listener of [...this.listeners]) listener();
    }
  }
}
