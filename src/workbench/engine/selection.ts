/** The selected cells of the active sheet. */
import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Context } from "./context";
import type { Area } from "./engine";

export class Selection {
  constructor(readonly context: Context) {}

  get(): Area {
    const sheet = this.context.book.getActiveSheet();
    const range = this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    const sheetId = sheet.getSheetId();
    if (!range) return { sheetId, row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    // A whole row or column has no numbers of its own on the other axis.
    const number = (value: number, otherwise: number) => (Number.isFinite(value) ? value : otherwise);
    return {
      sheetId,
      row: number(range.startRow, 0),
      column: number(range.startColumn, 0),
      lastRow: number(range.endRow, sheet.getRowCount() - 1),
      lastColumn: number(range.endColumn, sheet.getColumnCount() - 1),
    };
  }

  set({ sheetId, row, column, lastRow, lastColumn }: Area): void {
    const range: IRange = { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn };
    const primary = {
      actualRow: row,
      actualColumn: column,
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.context.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections: [{ range, primary, style: null }] });
  }
}
