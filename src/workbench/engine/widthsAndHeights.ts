/** Widths and heights of columns and rows, and which of them are hidden. */
import { BooleanNumber } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "./cellStore";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import { DEFAULT_ROW_PIXELS } from "./sheets";
import type { StyleStore } from "./styleStore";

/** Excel's API measures in points, the engine in pixels at 96 dpi. */
const POINTS = 0.75;

export class Measures {
  constructor(
    readonly context: Context,
    readonly cells: CellStore,
    readonly styles: StyleStore,
  ) {}

  columnWidth(sheetId: string, column: number): number {
    return this.context.sheet(sheetId).getColumnWidth(column) * POINTS;
  }

  setColumnWidth(sheetId: string, first: number, last: number, points: number): void {
    this.cells.fit(sheetId, 0, Math.min(last, MAX_COLUMNS - 1));
    this.context.run(SetWorksheetColWidthMutation.id, {
      subUnitId: sheetId,
      ranges: [this.#columns(sheetId, first, last)],
      colWidth: points / POINTS,
    });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.context.sheet(sheetId).getRowHeight(row) * POINTS;
  }

  setRowHeight(sheetId: string, first: number, last: number, points: number): void {
    this.#setRowPixels(sheetId, first, last, points / POINTS, BooleanNumber.FALSE);
  }

  resetRowHeight(sheetId: string, first: number, last: number): void {
    this.#setRowPixels(sheetId, first, last, DEFAULT_ROW_PIXELS, BooleanNumber.TRUE);
  }

  #setRowPixels(sheetId: string, first: number, last: number, pixels: number, automatic: BooleanNumber): void {
    const whole = last >= MAX_ROWS - 1;
    if (!whole) this.cells.fit(sheetId, last, 0);
    const ranges = [this.#rows(sheetId, first, last)];
    this.context.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: pixels });
    this.context.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges, autoHeightInfo: automatic });
  }

  /** As wide as the widest displayed text. */
  autofitColumns(sheetId: string, first: number, last: number): void {
    const used = this.cells.usedArea(sheetId, true);
    if (!used) return;
    for (let column = Math.max(first, used.column); column <= Math.min(last, used.lastColumn); column++) {
      const texts = this.styles.text({ ...used, column, lastColumn: column });
      let widest = 0;
      texts.forEach(([text], index) => {
        if (!text) return;
        const { fontSize = 11, bold = false, fontName = "Calibri", wrap } = this.styles.at(sheetId, used.row + index, column);
        if (!wrap) widest = Math.max(widest, ...text.split("\n").map((line) => textWidth(line, fontSize, bold, fontName)));
      });
      if (widest > 0) this.setColumnWidth(sheetId, column, column, Math.ceil(widest + 10) * POINTS);
    }
  }

  /** As high as the lines of its texts, wrapped where the cell wraps. */
  autofitRows(sheetId: string, first: number, last: number): void {
    const used = this.cells.usedArea(sheetId, true);
    for (let row = first; row <= Math.min(last, Math.max(first, used?.lastRow ?? 0)); row++) {
      let pixels = DEFAULT_ROW_PIXELS;
      if (used && used.row <= row && row <= used.lastRow)
        this.styles.text({ ...used, row, lastRow: row })[0]?.forEach((text, index) => {
          if (!text) return;
          const column = used.column + index;
          const { fontSize = 11, bold = false, fontName = "Calibri", wrap } = this.styles.at(sheetId, row, column);
          const inside = Math.max(1, this.context.sheet(sheetId).getColumnWidth(column) - 6);
          const lines = wrap
            ? text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, fontSize, bold, fontName) / inside)), 0)
            : 1;
          pixels = Math.max(pixels, Math.ceil(lines * fontSize * (DEFAULT_ROW_PIXELS / 11)));
        });
      this.#setRowPixels(sheetId, row, row, pixels, BooleanNumber.TRUE);
    }
  }

  setHidden(sheetId: string, axis: "row" | "column", first: number, last: number, hidden: boolean): void {
    const rows = axis === "row";
    if (rows) this.cells.fit(sheetId, Math.min(last, MAX_ROWS - 1), 0);
    else this.cells.fit(sheetId, 0, Math.min(last, MAX_COLUMNS - 1));
    const range = rows ? this.#rows(sheetId, first, last) : this.#columns(sheetId, first, last);
    const mutation = rows ? (hidden ? SetRowHiddenMutation : SetRowVisibleMutation) : hidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.context.run(mutation.id, { subUnitId: sheetId, ranges: [range] });
  }

  /** Hidden by hand or by a filter. */
  isHidden(sheetId: string, axis: "row" | "column", index: number): boolean {
    const sheet = this.context.sheet(sheetId);
    return axis === "row" ? !sheet.getRowVisible(index) || sheet.getRowFiltered(index) : !sheet.getColVisible(index);
  }

  #rows(sheetId: string, first: number, last: number): IRange {
    const sheet = this.context.sheet(sheetId);
    return { startRow: first, endRow: Math.min(last, sheet.getRowCount() - 1), startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  }

  #columns(sheetId: string, first: number, last: number): IRange {
    const sheet = this.context.sheet(sheetId);
    return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: first, endColumn: Math.min(last, sheet.getColumnCount() - 1) };
  }
}

let measure: { font: string; measureText(text: string): { width: number } } | null | undefined;

/** Pixels; measured where there is a canvas, otherwise an average of 0.55 em a character. */
function textWidth(text: string, points: number, bold: boolean, font: string): number {
  if (measure === undefined) measure = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  const pixels = points / POINTS;
  if (!measure) return text.length * pixels * (bold ? 0.6 : 0.55);
  measure.font = `${bold ? "bold " : ""}${pixels}px "${font}"`;
  return measure.measureText(text).width;
}
