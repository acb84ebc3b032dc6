/**
 * Reads and writes large blocks of cells within Excel's limits: 5 MB for each request or answer on the web. Writes are measured in
 * bytes, not rows, since a row of long texts weighs more than a row of numbers.
 */
import type { CellValue } from "../domain/tables/defineTable";
import { inOrder } from "./inOrder";
import { breaks } from "./slices";

/** Below Excel's 5 MB, with room for the request around the values. */
export const requestBytes = 3_500_000;
/** Most cells of one read; value and formula together take about 20 bytes each. */
export const cellsPerRead = 150_000;

type CellInput = string | number | boolean | null;

/** Splits rows into parts that each fit one request and have so many rows at `most`; a part has at least one row. */
export function splitByBytes<T>(rows: readonly T[], limit = requestBytes, most = Infinity): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = JSON.stringify(row).length + 1;
    if (part.length >= most || (part.length > 0 && size + bytes > limit)) {
      parts.push(part);
      part = [];
      size = 0;
    }
    part.push(row);
    size += bytes;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Writes rows of cells from a first cell on: in one request if they fit, otherwise in several. */
export async function writeBlock(sheet: Excel.Worksheet, row: number, column: number, rows: readonly CellInput[][]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const rest = breaks();
  const parts = splitByBytes(rows);
  await rest();
  let from = row;
  await inOrder(parts, async (part, index) => {
    sheet.getRangeByIndexes(from, column, part.length, width).formulas = part;
    from += part.length;
    // The last part goes out with the caller's next sync, so that a small write costs no extra one.
    if (index < parts.length - 1) await sheet.context.sync();
  });
}

/** Splits the rows of an area into stretches of at most so many cells; a stretch has at least one row. */
export function splitRows(rows: number, columns: number, cells: number): { from: number; count: number }[] {
  const step = Math.max(1, Math.floor(cells / Math.max(1, columns)));
  return Array.from({ length: Math.ceil(rows / step) }, (_, index) => ({ from: index * step, count: Math.min(step, rows - index * step) }));
}

export interface BlockRead {
  values: CellValue[][];
  formulas: CellValue[][];
}

/** Reads values and formulas of an area, in parts that each fit one answer. */
export async function readBlock(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): Promise<BlockRead> {
  const { context } = sheet;
  const parts = await inOrder(splitRows(rowCount, columnCount, cellsPerRead), async ({ from, count }) => {
    const range = sheet.getRangeByIndexes(row + from, column, count, columnCount);
    range.load(["values", "formulas"]);
    await context.sync();
    return { values: range.values as CellValue[][], formulas: range.formulas as CellValue[][] };
  });
  return { values: parts.flatMap(({ values }) => values), formulas: parts.flatMap(({ formulas }) => formulas) };
}

/** Reads values alone, which is half of what `readBlock` has to carry. */
export async function readValues(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): Promise<CellValue[][]> {
  const { context } = sheet;
  const parts = await inOrder(splitRows(rows, columns, 2 * cellsPerRead), async ({ from, count }) => {
    const range = sheet.getRangeByIndexes(row + from, column, count, columns);
    range.load("values");
    await context.sync();
    return range.values as CellValue[][];
  });
  return parts.flat();
}
