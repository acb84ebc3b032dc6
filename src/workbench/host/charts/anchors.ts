import type { Engine } from "../../engine/engine";
import type { StructureChange } from "../../charts/seriesReference";
import { type Anchor, anchorOf, type Box, boxOfAnchor, movedAnchor } from "./placement";

/** What of the engine tells where cells lie. */
export type CellSizes = Pick<Engine, "columnWidth" | "rowHeight" | "isHidden">;

/**
 * The cells every chart lies on. Excel's charts move and stretch with their cells: rows inserted above push a chart down, a wider
 * column under it makes it wider. Positions given in points lay the chart on other cells.
 */
export class ChartAnchors {
  private readonly anchors = new Map<string, { sheetId: string; box: Box; anchor: Anchor }>();

  constructor(private readonly sizes: CellSizes) {}

  /** Notes where a chart lies now, unless it is noted already. */
  note(sheetId: string, chartId: string, { left, top, width, height }: Box): void {
    const known = this.anchors.get(chartId);
    if (known && known.box.left === left && known.box.top === top && known.box.width === width && known.box.height === height) return;
    const box = { left, top, width, height };
    this.anchors.set(chartId, { sheetId, box, anchor: anchorOf(this.sizes, sheetId, box) });
  }

  forget(chartId: string): void {
    this.anchors.delete(chartId);
  }

  clear(): void {
    this.anchors.clear();
  }

  /** Rows or columns of a sheet were inserted or deleted. */
  move(sheetId: string, change: Omit<StructureChange, "sheet">): void {
    for (const entry of this.anchors.values()) if (entry.sheetId === sheetId) entry.anchor = movedAnchor(entry.anchor, change);
  }

  /** Charts of a sheet that lie elsewhere than noted, since their cells moved or changed size: their new boxes by id. */
  moved(sheetId: string): Map<string, Box> {
    const moved = new Map<string, Box>();
    for (const [chartId, entry] of this.anchors) {
      if (entry.sheetId !== sheetId) continue;
      const box = boxOfAnchor(this.sizes, sheetId, entry.anchor);
      if (!farFrom(box, entry.box)) continue;
      entry.box = box;
      moved.set(chartId, box);
    }
    return moved;
  }
}

/** Half a hundredth of a point is rounding, not movement. */
const farFrom = (left: Box, right: Box) =>
  (["left", "top", "width", "height"] as const).some((side) => Math.abs(left[side] - right[side]) > 0.005);
