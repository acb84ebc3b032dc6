/** What is chosen of a workbook file: a table or sheet, a block of it, and whether hidden rows are taken. */
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import type { Rectangle } from "../xlsx/cellReference";
import { blankCell } from "./cellOfFile";
import type { BookPart, OpenedBook, ReadSheet } from "./openedBook";
import { sheetBlocks, usedArea } from "./sheetBlocks";

export interface BookChoice {
  file: string;
  book: OpenedBook;
  part: BookPart;
  sheet: ReadSheet;
  /** What can be chosen of a sheet: its blocks, largest first, and behind them all of its cells where there are several. */
  areas: readonly Rectangle[];
  area: Rectangle;
  /** Leave out the rows that are hidden in the file. */
  leavesHidden: boolean;
}

/** The choice that is proposed for a part; undefined where it holds no cells. */
export function proposeChoice(file: string, book: OpenedBook, part: BookPart, sheet: ReadSheet): BookChoice | undefined {
  const blocks = part.area === undefined ? sheetBlocks(sheet.rows) : [part.area];
  const used = usedArea(sheet.rows);
  const areas = blocks.length > 1 && used !== undefined ? [...blocks, used] : blocks;
  const [area] = areas;
  return area === undefined ? undefined : { file, book, part, sheet, areas, area, leavesHidden: false };
}

/** Rows of the chosen area that are hidden in the file, under its first row. */
export function hiddenRows({ sheet, area }: BookChoice): number {
  let count = 0;
  for (let row = area.row + 1; row <= area.lastRow; row++) if (sheet.hidden.has(row)) count++;
  return count;
}

/** The headers of a table are where the file says; a sheet's are looked for. */
export const headerRowOf = ({ part }: BookChoice): number | undefined =>
  part.kind === "sheet" ? undefined : part.hasHeaders === false ? -1 : 0;

/** The chosen cells as a source. Rows left out are blank, so that every row keeps its number. */
export function gridOfChoice({ file, part, sheet, area, leavesHidden }: BookChoice): SourceGrid {
  const width = area.lastColumn - area.column + 1;
  const cells: SourceCell[][] = [];
  for (let row = area.row; row <= area.lastRow; row++) {
    const found = leavesHidden && sheet.hidden.has(row) ? [] : (sheet.rows[row] ?? []).slice(area.column, area.lastColumn + 1);
    while (found.length < width) found.push(blankCell);
    cells.push(found);
  }
  return { name: `${file} · ${part.name}`, sheet: part.sheet, firstRow: area.row + 1, firstColumn: area.column + 1, cells };
}
