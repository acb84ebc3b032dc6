/** The blocks of cells on a sheet: lists and tables parted by blank rows or columns, each with the titles above it. */
import type { SourceCell } from "../domain/collect/source";
import type { Rectangle } from "../xlsx/cellReference";
import { isBlank, meaningOf } from "./cellMeaning";
import { isDateFormat } from "../xlsx/numberFormats";
import { dateReadings } from "./dateText";

type Rows = readonly (readonly SourceCell[])[];

/** Rows of a title: more of them with a single cell each are a list of one column. */
const longestTitle = 6;

/** The blocks of a sheet, the one with the most cells first; none on a blank sheet. */
export function sheetBlocks(rows: Rows): Rectangle[] {
  const blocks = withTitles(rows, bandsOf(rows)).flatMap((block) => besideEachOther(rows, block));
  const sizes = new Map(blocks.map((block) => [block, filledIn(rows, block)]));
  return blocks.sort((one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0));
}

/** All filled cells of a sheet; undefined on a blank one. */
export function usedArea(rows: Rows): Rectangle | undefined {
  return tightened(rows, {
    row: 0,
    column: 0,
    lastRow: rows.length - 1,
    lastColumn: rows.reduce((most, { length }) => Math.max(most, length), 0) - 1,
  });
}

/** Rows without a blank one between them. */
function bandsOf(rows: Rows): Rectangle[] {
  const bands: Rectangle[] = [];
  let start = -1;
  for (let row = 0; row <= rows.length; row++) {
    const isFilled = row < rows.length && (rows[row]?.some((cell) => !isNothing(cell)) ?? false);
    if (isFilled && start < 0) start = row;
    if (isFilled || start < 0) continue;
    const width = rows.slice(start, row).reduce((most, { length }) => Math.max(most, length), 0);
    const band = tightened(rows, { row: start, column: 0, lastRow: row - 1, lastColumn: width - 1 });
    if (band !== undefined) bands.push(band);
    start = -1;
  }
  return bands;
}

/** Bands put together: titles with what they stand over, and data that goes on behind a blank row. */
function withTitles(rows: Rows, bands: readonly Rectangle[]): Rectangle[] {
  const blocks: Rectangle[] = [];
  let titles: Rectangle | undefined;
  for (const band of bands) {
    const before = blocks[blocks.length - 1];
    if (isTitle(rows, band)) titles = titles === undefined ? band : around(titles, band);
    else if (titles === undefined && before !== undefined && goesOn(rows, before, band)) blocks[blocks.length - 1] = around(before, band);
    else {
      blocks.push(titles === undefined ? band : { ...around(titles, band), column: Math.min(titles.column, band.column) });
      titles = undefined;
    }
  }
  // Notes below the last block belong to it: what is not read of them is listed.
  const last = blocks.pop();
  if (last === undefined) return titles === undefined ? [] : [titles];
  return [...blocks, titles === undefined ? last : around(last, titles)];
}

function isTitle(rows: Rows, { row, lastRow }: Rectangle): boolean {
  if (lastRow - row + 1 > longestTitle) return false;
  return rows.slice(row, lastRow + 1).every((cells) => cells.filter((cell) => !isNothing(cell)).length <= 1);
}

/** Whether a band has the columns of the block above and no headers of its own. */
function goesOn(rows: Rows, block: Rectangle, band: Rectangle): boolean {
  return band.column >= block.column && band.lastColumn <= block.lastColumn && !isHeader(rows[band.row] ?? []);
}

/** A row of two words or more, and of nothing else but periods. */
function isHeader(cells: readonly SourceCell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 1 && filled.every((cell) => meaningOf(cell) === "text" || isPeriod(cell));
}

const isPeriod = (cell: SourceCell): boolean => isDateFormat(cell.format) || dateReadings(cell.text.trim()).wholeMonth === true;

/** The parts of a block that a blank column parts and of which each has a column of names or dates of its own. */
function besideEachOther(rows: Rows, block: Rectangle): Rectangle[] {
  const parts: Rectangle[] = [];
  let start = block.column;
  for (let column = block.column; column <= block.lastColumn + 1; column++) {
    if (column <= block.lastColumn && !isBlankColumn(rows, block, column)) continue;
    const part = column > start ? tightened(rows, { ...block, column: start, lastColumn: column - 1 }) : undefined;
    start = column + 1;
    if (part === undefined) continue;
    const before = parts[parts.length - 1];
    if (before !== undefined && !standsAlone(rows, part)) parts[parts.length - 1] = around(before, part);
    else parts.push(part);
  }
  return parts.length < 2 ? [block] : parts;
}

function isBlankColumn(rows: Rows, { row, lastRow }: Rectangle, column: number): boolean {
  for (let index = row; index <= lastRow; index++) if (!isNothing(rows[index]?.[column])) return false;
  return true;
}

/** Whether a part is more than the figures of what stands left of it: two columns, the first of names or dates under a word. */
function standsAlone(rows: Rows, { row, column, lastRow, lastColumn }: Rectangle): boolean {
  if (lastColumn === column || lastRow - row < 1) return false;
  const first = rows.slice(row, lastRow + 1).map((cells) => cells[column]);
  const labels = first.slice(1).filter((cell) => ["text", "date"].includes(meaningOf(cell))).length;
  const head = first[0];
  return head !== undefined && meaningOf(head) === "text" && !isPeriod(head) && labels * 2 > lastRow - row;
}

/** Nothing in the cell at all: a dash is somebody's figure. */
const isNothing = (cell: SourceCell | undefined): boolean =>
  cell === undefined || cell.value === null || (typeof cell.value === "string" && cell.value.trim() === "");

const around = (one: Rectangle, other: Rectangle): Rectangle => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  lastRow: Math.max(one.lastRow, other.lastRow),
  lastColumn: Math.max(one.lastColumn, other.lastColumn),
});

/** The filled part of an area; undefined where it is blank. */
function tightened(rows: Rows, area: Rectangle): Rectangle | undefined {
  let found: Rectangle | undefined;
  for (let row = area.row; row <= area.lastRow; row++) {
    const cells = rows[row] ?? [];
    const from = cells.findIndex((cell, column) => column >= area.column && column <= area.lastColumn && !isNothing(cell));
    if (from < 0) continue;
    let to = Math.min(area.lastColumn, cells.length - 1);
    while (isNothing(cells[to])) to--;
    const line = { row, column: from, lastRow: row, lastColumn: to };
    found = found === undefined ? line : around(found, line);
  }
  return found;
}

function filledIn(rows: Rows, { row, column, lastRow, lastColumn }: Rectangle): number {
  let count = 0;
  for (let index = row; index <= lastRow; index++) for (let at = column; at <= lastColumn; at++) if (!isNothing(rows[index]?.[at])) count++;
  return count;
}
