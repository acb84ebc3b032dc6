/** Workbooks as plain data: the project's model to the engine's snapshot and back. */
import { LocaleType } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { FIRST_COLUMNS, FIRST_ROWS } from "./cells";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS } from "./sheets";

let books = 0;

export function emptyWorkbook(): IWorkbookData {
  const id = `book${++books}`;
  const sheetId = `{${crypto.randomUUID()}}`;
  return {
    id,
    name: "Book1",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: [sheetId],
    sheets: {
      [sheetId]: {
        id: sheetId,
        name: "Sheet1",
        rowCount: FIRST_ROWS,
        columnCount: FIRST_COLUMNS,
        defaultRowHeight: DEFAULT_ROW_PIXELS,
        defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
      },
    },
  };
}
