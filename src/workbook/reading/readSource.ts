/** Reads data to import from the workbook: the selection or a table, with the text that people see and the number format behind it. */
import type { SourceCell, SourceGrid } from "../../domain/collect/source";
import { penName } from "../../domain/journal/sopJournal";
import { splitRows } from "../blocks";
import { WorkbookError } from "../errors";
import { refuseHeadersOff } from "./readTable";
import { inExcel } from "../gateway";
import { inOrder } from "../inOrder";

/** Cells of one read: value, text and format together weigh about 40 bytes. */
const cellsPerRead = 80_000;
const largestSelection = 5_000_000;

export interface SourceTable {
  id: string;
  name: string;
  sheet: string;
  /** Rows of data, without the header. */
  rows: number;
  /** True for one of our own tables, which people rarely want to import. */
  own: boolean;
}

/**
 * The cells a person means: the selection, cut down to the part of the sheet in use; or, when a single cell is selected, the filled
 * block around it. Fails with `severalAreas` or `emptySelection`.
 */
export function readSelection(): Promise<SourceGrid> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    selected.load(["cellCount", "address", "rowIndex", "columnIndex", "rowCount", "columnCount"]);
    sheet.load("name");
    used.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    await context.sync();
    if (used.isNullObject) throw new WorkbookError("emptySelection", { address: selected.address });

    const alone = selected.cellCount === 1;
    const wanted = alone ? selected.getSurroundingRegion() : selected;
    if (alone) {
      wanted.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
      await context.sync();
    }
    const top = Math.max(wanted.rowIndex, used.rowIndex);
    const left = Math.max(wanted.columnIndex, used.columnIndex);
    const bottom = Math.min(wanted.rowIndex + wanted.rowCount, used.rowIndex + used.rowCount);
    const right = Math.min(wanted.columnIndex + wanted.columnCount, used.columnIndex + used.columnCount);
    if (bottom <= top || right <= left) throw new WorkbookError("emptySelection", { address: selected.address });
    return readGrid(
      sheet,
      { name: selected.address, sheet: sheet.name },
      { row: top, column: left, rows: bottom - top, columns: right - left },
    );
  });
}

/** Every table of the workbook, ours included, in no particular order. */
export function listSourceTables(): Promise<SourceTable[]> {
  return inExcel(async (context) => {
    const tables = context.workbook.tables;
    tables.load("items/id,items/name");
    await context.sync();
    const shown = tables.items.filter(({ name }) => name !== penName);
    const found = shown.map((table) => {
      const body = table.getDataBodyRange();
      const sheet = table.worksheet;
      body.load("rowCount");
      sheet.load("name");
      return { id: table.id, name: table.name, body, sheet };
    });
    await context.sync();
    return found.map(({ id, name, body, sheet }) => ({ id, name, sheet: sheet.name, rows: body.rowCount, own: /^Sop[A-Z]/.test(name) }));
  });
}

/** A table with its header row, by the id or name that `listSourceTables` gave. Fails with `headersOff`. */
export function readSourceTable(id: string): Promise<SourceGrid> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(id);
    table.load("name,showHeaders,worksheet/name");
    await context.sync();
    if (table.isNullObject) throw new WorkbookError("missingTable", { table: id });
    refuseHeadersOff(table);
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    const sheet = table.worksheet;
    header.load(["rowIndex", "columnIndex", "columnCount"]);
    body.load("rowCount");
    sheet.load("name");
    await context.sync();
    const area = { row: header.rowIndex, column: header.columnIndex, rows: body.rowCount + 1, columns: header.columnCount };
    return readGrid(sheet, { name: table.name, sheet: sheet.name }, area);
  });
}

async function readGrid(
  sheet: Excel.Worksheet,
  named: { name: string; sheet: string },
  area: { row: number; column: number; rows: number; columns: number },
): Promise<SourceGrid> {
  const size = area.rows * area.columns;
  if (size > largestSelection) throw new WorkbookError("tooLarge", { source: named.name, cells: size, limit: largestSelection });
  const parts = await inOrder(splitRows(area.rows, area.columns, cellsPerRead), async ({ from, count }) => {
    const part = sheet.getRangeByIndexes(area.row + from, area.column, count, area.columns);
    part.load(["values", "text", "numberFormat"]);
    await sheet.context.sync();
    const { values, text: texts, numberFormat: formats } = part;
    return values.map((row: unknown[], rowIndex) =>
      row.map((value, columnIndex): SourceCell => {
        const text = String(texts[rowIndex]?.[columnIndex] ?? "");
        const format = String(formats[rowIndex]?.[columnIndex] ?? "General");
        return {
          value: value === "" || value === null ? null : (value as string | number | boolean),
          text,
          ...(format === "General" ? {} : { format }),
        };
      }),
    );
  });
  return { ...named, firstRow: area.row + 1, firstColumn: area.column + 1, cells: parts.flat() };
}
