/** The selected cells of the active sheet. */
import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Context } from "./context";
import type { Area } from "./engine";

export class Selection {
  constructor(readonly context: Context) {}

  /** The area selected last, which holds the active cell. */
  get(): Area {
    return this.areaOf(this.context.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range);
  }

  /** Every selected area, in the order of selecting. */
  all(): Area[] {
    const selected = this.context.injector.get(SheetsSelectionsService).getCurrentSelections();
    return selected.length > 1 ? selected.map(({ range }) => this.areaOf(range)) : [this.get()];
  }

  private areaOf(range: IRange | undefined): Area {
    const sheet = this.context.book.getActiveSheet();
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

  set(areas: readonly [Area, ...Area[]]): void {
    const selections = areas.map(({ row, column, lastRow, lastColumn }) => ({
      range: { startRow: row, startColumn: column, endRow: lastRow, endColumn: lastColumn },
      primary: {
        actualRow: row,
        actualColumn: column,
        startRow: row,
        endRow: row,
        startColumn: column,
        endColumn: column,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.context.run(SetSelectionsOperation.id, { subUnitId: areas[0].sheetId, selections, reveal: true });
  }
}
