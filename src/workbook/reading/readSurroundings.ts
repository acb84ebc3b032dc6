/** What stands to the left of the active cell and above it, by which people know what its figure is. */
import { inExcel } from "../gateway";
import type { CellValue } from "../../domain/tables/defineTable";

/** A cell near the active one; only its number format tells a day from a quantity of the same size. */
export interface NearCell {
  value: CellValue;
  format: string;
}

export interface Surroundings {
  /** The cells to the left, the nearest first. */
  left: NearCell[];
  /** The cells above, the nearest first. */
  above: NearCell[];
  /** Which of the given names stands on this sheet. */
  sheetOf: string | null;
}

/** A sheet is looked at as far as this many rows above: headers stand no further away. */
const furthest = 500;

/** Reads them for the active cell. `names` are defined names, one for each sheet that is told apart. */
export function readSurroundings(names: readonly string[]): Promise<Surroundings> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load(["rowIndex", "columnIndex"]);
    sheet.load("name");
    const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
    for (const item of items) item.load("name");
    await context.sync();
    const ranges = items.flatMap((item) => (item.isNullObject ? [] : [{ name: item.name, range: item.getRangeOrNullObject() }]));
    for (const { range } of ranges) range.load("address");
    const { rowIndex, columnIndex } = cell;
    const here = sheet.name;
    const first = Math.max(0, rowIndex - furthest);
    const left = sheet.getRangeByIndexes(rowIndex, 0, 1, columnIndex + 1);
    const above = sheet.getRangeByIndexes(first, columnIndex, rowIndex - first + 1, 1);
    left.load(["values", "numberFormat"]);
    above.load(["values", "numberFormat"]);
    await context.sync();
    const sheetIn = (address: string): string => address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
    return {
      left: nearestFirst(left.values[0], left.numberFormat[0]),
      above: nearestFirst(above.values.map(firstOf), above.numberFormat.map(firstOf)),
      sheetOf: ranges.find(({ range }) => !range.isNullObject && sheetIn(range.address) === here)?.name ?? null,
    };
  });
}

const firstOf = (line: unknown[]): unknown => line[0];

/** Cells in a line that ends at the active one, without it. */
const nearestFirst = (values: readonly unknown[] = [], formats: readonly unknown[] = []): NearCell[] =>
  values
    .map((value, place): NearCell => ({ value: (value ?? null) as CellValue, format: String(formats[place] ?? "") }))
    .slice(0, -1)
    .reverse();
