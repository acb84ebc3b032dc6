/** Notes and links of cells. Notes are the engine's; links ride in the cell itself, so they move with it. */
import type { ICellData, Nullable } from "@univerjs/core";
import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from "@univerjs/sheets-note";
import type { SheetModel } from "../model";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import type { KeptStyle } from "./styles";

/** What a cell carries for us beside its value and style. */
export interface CellExtras {
  format?: KeptStyle;
  link?: { target: string; tip?: string };
}

export const extrasOf = (cell: Nullable<ICellData>): CellExtras => (cell?.custom as Nullable<CellExtras>) ?? {};

/** Extras as the engine stores them: nothing at all instead of an empty record. */
export function storedExtras(extras: CellExtras): ICellData["custom"] {
  const entries = Object.entries(extras).filter(([, value]) => value !== undefined && Object.keys(value).length > 0);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

const NOTE_SIZE = { width: 160, height: 100 };

export class Annotations {
  constructor(
    readonly context: Context,
    readonly cells: CellStore,
  ) {}

  notes(sheetId: string): SheetModel["notes"] {
    const notes = this.context.injector.get(SheetsNoteModel).getSheetNotes(this.context.unitId, sheetId);
    return [...(notes?.values() ?? [])]
      .map(({ row, col, note }) => ({ row, column: col, text: note }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
  }

  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.cells.fit(sheetId, row, column);
    const before = this.context.injector.get(SheetsNoteModel).getNote(this.context.unitId, sheetId, { row, col: column });
    if (text === null) {
      if (before) this.context.run(RemoveNoteMutation.id, { sheetId, row, col: column });
    } else
      this.context.run(UpdateNoteMutation.id, {
        sheetId,
        row,
        col: column,
        note: { ...NOTE_SIZE, ...before, id: before?.id ?? crypto.randomUUID(), row, col: column, note: text },
      });
  }

  hyperlinks(sheetId: string): SheetModel["hyperlinks"] {
    const found: SheetModel["hyperlinks"] = [];
    for (const [row, line] of Object.entries(
      this.context.sheet(sheetId).getCellMatrix().getMatrix() as Record<string, Record<string, ICellData>>,
    ))
      for (const [column, cell] of Object.entries(line ?? {})) {
        const { link } = extrasOf(cell);
        if (link) found.push({ row: Number(row), column: Number(column), ...link });
      }
    return found;
  }

  setHyperlink(sheetId: string, row: number, column: number, link: CellExtras["link"] | null): void {
    this.cells.fit(sheetId, row, column);
    this.cells.flush();
    const extras = extrasOf(this.context.sheet(sheetId).getCellRaw(row, column));
    this.cells.put(sheetId, { [row]: { [column]: { custom: storedExtras({ ...extras, link: link ?? undefined }) } } }, true, "addin");
    this.cells.flush();
  }
}
