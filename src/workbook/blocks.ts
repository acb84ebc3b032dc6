/**
 * Moving large blocks of cells within Excel's limits: 5 MB a request or answer on the web. Blocks go by bytes, not by rows, since
 * a row of long texts weighs more than a row of numbers.
 */
import type { CellValue } from "../domain/tables/defineTable";

/** Under Excel's 5 MB with room for the request around the values. */
export const requestBytes = 3_500_000;
/** Cells of one read: about 20 bytes each for value and text. */
const cellsPerRead = 150_000;

type CellInput = string | number | boolean | null;

/** Splits rows so that each part stays under the size of one request; a part has at least one row. */
export function splitByBytes<T>(rows: readonly T[], limit = requestBytes): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = JSON.stringify(row).length + 1;
    if (part.length > 0 && size + bytes > limit) {
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

/** Writes rows from a cell down and to the right; one request where they fit, several where they do not. */
export async function writeBlock(sheet: Excel.Worksheet, row: number, column: number, rows: readonly CellInput[][]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const write = async (parts: CellInput[][][], from: number): Promise<void> => {
    const [part, ...rest] = parts;
    if (part === undefined) return;
    sheet.getRangeByIndexes(from, column, part.length, width).formulas = part;
    // The last part waits for the caller's own sync, so that a small write costs no extra one.
    if (rest.length === 0) return;
    await sheet.context.sync();
    await write(rest, from + part.length);
  };
  await write(splitByBytes(rows), row);
}

export interface BlockRead {
  values: CellValue[][];
  formulas: CellValue[][];
}

/** Values and formulas of an area, read in parts that fit one answer. */
export async function readBlock(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): Promise<BlockRead> {
  const step = Math.max(1, Math.floor(cellsPerRead / Math.max(1, columnCount)));
  const read = async (done: number): Promise<BlockRead> => {
    if (done >= rowCount) return { values: [], formulas: [] };
    const range = sheet.getRangeByIndexes(row + done, column, Math.min(step, rowCount - done), columnCount);
    range.load(["values", "formulas"]);
    await sheet.context.sync();
    const rest = await read(done + step);
    return { values: range.values.concat(rest.values), formulas: range.formulas.concat(rest.formulas) };
  };
  return read(0);
}

/** Values alone, where nobody asks for formulas: half of what `readBlock` carries. */
export async function readValues(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
): Promise<CellValue[][]> {
  const step = Math.max(1, Math.floor((2 * cellsPerRead) / Math.max(1, columns)));
  const read = async (done: number): Promise<CellValue[][]> => {
    if (done >= rows) return [];
    const range = sheet.getRangeByIndexes(row + done, column, Math.min(step, rows - done), columns);
    range.load("values");
    await sheet.context.sync();
    return range.values.concat(await read(done + step));
  };
  return read(0);
}
