import type { OverlayBox, Placed, SheetOverlay } from "../engine/overlay";

/** What a person does with a chart. */
export interface ChartGestures {
  choose(chosen: boolean): void;
  place(box: OverlayBox): void;
  remove(): void;
}

/** 1 for each side that follows the pointer. */
interface Pull {
  left: 0 | 1;
  top: 0 | 1;
  right: 0 | 1;
  bottom: 0 | 1;
}

/** The eight handles, and the sides that follow each. */
const handles = [
  { name: "nw", left: 1, top: 1, right: 0, bottom: 0 },
  { name: "n", left: 0, top: 1, right: 0, bottom: 0 },
  { name: "ne", left: 0, top: 1, right: 1, bottom: 0 },
  { name: "e", left: 0, top: 0, right: 1, bottom: 0 },
  { name: "se", left: 0, top: 0, right: 1, bottom: 1 },
  { name: "s", left: 0, top: 0, right: 0, bottom: 1 },
  { name: "sw", left: 1, top: 0, right: 0, bottom: 1 },
  { name: "w", left: 1, top: 0, right: 0, bottom: 0 },
] as const;

const wholeFrame: Pull = { left: 1, top: 1, right: 1, bottom: 1 };

/** Excel keeps a chart at least about a cell in size. In points. */
const smallest = 20;
const pixelsPerPoint = 4 / 3;
/** How far the arrow keys move a chart, in points. */
const step = 4;

const arrows: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** The rectangle of a chart on the sheet: chosen by a click or the Tab key, moved, sized and deleted by pointer and keys. */
export class ChartFrame {
  readonly element = document.createElement("div");
  readonly canvas = document.createElement("canvas");
  private readonly grips: HTMLElement[];
  private readonly placed: Placed;
  private box: OverlayBox;

  constructor(
    private readonly overlay: SheetOverlay,
    sheetId: string,
    box: OverlayBox,
    private readonly gestures: ChartGestures,
  ) {
    this.box = box;
    this.element.tabIndex = 0;
    this.element.dataset.chart = "";
    Object.assign(this.element.style, { cursor: "move", outline: "none", boxSizing: "border-box", touchAction: "none" });
    this.canvas.style.display = "block";
    this.grips = handles.map((handle) => this.grip(handle.name, handle));
    this.element.append(this.canvas, ...this.grips);
    this.pullBy(this.element, wholeFrame);
    this.element.addEventListener("focus", () => gestures.choose(true));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.placed = overlay.place(sheetId, box, this.element);
  }

  move({ left, top, width, height }: OverlayBox): void {
    this.box = { left, top, width, height };
    this.placed.move(this.box);
  }

  choose(chosen: boolean): void {
    this.element.style.outline = chosen ? "2px solid #107C41" : "none";
    for (const grip of this.grips) grip.style.display = chosen ? "block" : "none";
  }

  dispose(): void {
    this.placed.remove();
  }

  private grip(name: string, pull: Pull): HTMLElement {
    const grip = document.createElement("div");
    const middle = "calc(50% - 5px)";
    Object.assign(grip.style, {
      position: "absolute",
      display: "none",
      width: "10px",
      height: "10px",
      boxSizing: "border-box",
      borderRadius: "50%",
      border: "1px solid #6b6b6b",
      background: "#ffffff",
      cursor: `${name}-resize`,
      left: pull.left ? "-5px" : pull.right ? "calc(100% - 5px)" : middle,
      top: pull.top ? "-5px" : pull.bottom ? "calc(100% - 5px)" : middle,
    });
    this.pullBy(grip, pull);
    return grip;
  }

  /** Follows the pointer while it is down; the chart is told its new place once it is up. */
  private pullBy(element: HTMLElement, pull: Pull): void {
    element.addEventListener("pointerdown", (down) => {
      if (down.button !== 0) return;
      down.stopPropagation();
      down.preventDefault();
      this.element.focus();
      const before = this.box;
      const scale = pixelsPerPoint * this.overlay.zoom;
      const at = (event: PointerEvent) =>
        pulled(before, pull, (event.clientX - down.clientX) / scale, (event.clientY - down.clientY) / scale);
      const drag = (event: PointerEvent) => this.placed.move(at(event));
      const finish = (event: PointerEvent) => {
        element.removeEventListener("pointermove", drag);
        element.removeEventListener("pointerup", finish);
        element.removeEventListener("pointercancel", finish);
        if (event.type === "pointercancel") this.placed.move(before);
        else if (event.clientX !== down.clientX || event.clientY !== down.clientY) this.gestures.place(at(event));
      };
      element.setPointerCapture(down.pointerId);
      element.addEventListener("pointermove", drag);
      element.addEventListener("pointerup", finish);
      element.addEventListener("pointercancel", finish);
    });
  }

  private key(event: KeyboardEvent): void {
    const arrow = arrows[event.key];
    if (arrow) this.gestures.place(pulled(this.box, wholeFrame, ...arrow));
    else if (event.key === "Delete" || event.key === "Backspace") this.gestures.remove();
    else if (event.key === "Escape") {
      this.gestures.choose(false);
      this.element.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** A box whose sides were pulled; it stays on the sheet and keeps a size people can grip. */
function pulled(box: OverlayBox, pull: Pull, across: number, down: number): OverlayBox {
  if (pull.left && pull.right) return { ...box, left: Math.max(0, box.left + across), top: Math.max(0, box.top + down) };
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const left = pull.left ? Math.min(Math.max(0, box.left + across), right - smallest) : box.left;
  const top = pull.top ? Math.min(Math.max(0, box.top + down), bottom - smallest) : box.top;
  return {
    left,
    top,
    width: pull.right ? Math.max(smallest, box.width + across) : right - left,
    height: pull.bottom ? Math.max(smallest, box.height + down) : bottom - top,
  };
}
