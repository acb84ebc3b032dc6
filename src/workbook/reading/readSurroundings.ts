/** What stands to the left of the active cell and above it, by which people know what its figure is. */
import { inExcel } from "../gateway";
import type { CellValue } from "../../domain/tables/defineTable";

export interface Surroundings {
  /** The cells to the left, the nearest first. */
  left: CellValue[];
  /** The cells above, the nearest first. */
  above: CellValue[];
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
    left.load("values");
    above.load("values");
    await context.sync();
    const sheetIn = (address: string): string => address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
    return {
      left: ((left.values[0] ?? []) as CellValue[]).slice(0, -1).reverse(),
      above: (above.values as CellValue[][])
        .map(([value]) => value ?? null)
        .slice(0, -1)
        .reverse(),
      sheetOf: ranges.find(({ range }) => !range.isNullObject && sheetIn(range.address) === here)?.name ?? null,
    };
  });
}
