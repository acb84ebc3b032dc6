/**
 * Texts of a workbook that do not show whole: those too long for their cell beside one that is filled, or for the height of their row.
 * Measured with the widths of Calibri's letters (Carlito has the same), with a little less room than Excel gives.
 */
import type { CellStyle, Rectangle, SheetModel, WorkbookModel } from "../../src/workbench/model";

/** Thousandths of the size of the font, by letter. */
const widths: Readonly<Record<string, number>> = Object.fromEntries(
  (
    "a479 b525 c423 d525 e498 f305 g471 h525 i229 j239 k455 l229 m799 n525 o527 p525 q525 r349 s391 t335 u525 v452 w715 x433 y453 z395 " +
    "A579 B544 C533 D615 E488 F459 G631 H623 I252 J319 K520 L420 M855 N646 O662 P517 Q673 R543 S459 T487 U642 V567 W890 X519 Y487 Z468 " +
    ".252 ,250 :268 ;268 -306 –498 (303 )303 /386 %715 &682 '221 ·252 +498 =498 !326 ?463 «463 »463 €507 →850 ▲750 ▼750 ●650 ○650 ★750 …690"
  )
    .split(" ")
    .map((pair) => [pair.slice(0, 1), Number(pair.slice(1))]),
);

/** A letter with an accent is as wide as without. */
const letterWidth = (letter: string): number => {
  if (/\s/.test(letter)) return letter === "\u202f" ? 120 : 226;
  return widths[letter] ?? widths[letter.normalize("NFD").charAt(0)] ?? 520;
};

const usualSize = 11;

function widthOf(text: string, { fontSize = usualSize, bold = false }: CellStyle): number {
  return ([...text].reduce((sum, letter) => sum + letterWidth(letter), 0) / 1000) * fontSize * (bold ? 1.04 : 1);
}

/** Points of a column that was given no width, of the edges of a cell, and of the button in a header. */
const room = { usual: 48, edges: 4, button: 14 } as const;

function linesOf(text: string, style: CellStyle, width: number): number {
  return text.split("\n").reduce((sum, paragraph) => {
    let [lines, used] = [1, 0];
    for (const word of paragraph.split(" ")) {
      const needed = widthOf(word, style);
      if (used > 0 && used + widthOf(" ", style) + needed > width) [lines, used] = [lines + 1, 0];
      used += needed + (used > 0 ? widthOf(" ", style) : 0);
    }
    return sum + lines;
  }, 0);
}

const isIn = (row: number, column: number, area: Rectangle): boolean =>
  row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;

interface Cell {
  sheet: SheetModel;
  row: number;
  column: number;
  text: string;
  style: CellStyle;
}

const isFilled = ({ rows }: SheetModel, row: number, column: number): boolean => {
  const cell = rows[row]?.[column];
  return cell !== undefined && ((cell.v !== undefined && cell.v !== "") || cell.f !== undefined || cell.e !== undefined);
};
const columnWidth = ({ columnWidths, hiddenColumns }: SheetModel, column: number): number =>
  hiddenColumns.includes(column) ? 0 : (columnWidths[column] ?? room.usual);

/** Points into which a text may reach: its cell or the merged ones, and blank cells beside it on the sides to which it may go on. */
function spaceOf({ sheet, row, column, style }: Cell): number {
  const merged = sheet.merges.find((area) => isIn(row, column, area));
  const [first, last] = merged === undefined ? [column, column] : [merged.column, merged.lastColumn];
  let space = 0;
  for (let place = first; place <= last; place += 1) space += columnWidth(sheet, place);
  if (style.wrap === true) return space - room.edges;
  const side = (step: 1 | -1): void => {
    let place = step === 1 ? last + 1 : first - 1;
    while (place >= 0 && place < last + 40 && !isFilled(sheet, row, place)) {
      space += columnWidth(sheet, place);
      place += step;
    }
  };
  if (style.horizontal !== "Right") side(1);
  if (style.horizontal === "Right") side(-1);
  const header = sheet.tables.find(({ range, filterButton }) => filterButton && row === range.row && isIn(row, column, range));
  return space - room.edges - (header === undefined ? 0 : room.button) - (style.indent ?? 0) * 7;
}

/** Letters of the longest name; what is longer in a table is a sentence, which the cell shows in part. */
const longestName = 45;

const isInTable = (row: number, column: number, sheet: SheetModel): boolean => sheet.tables.some(({ range }) => isIn(row, column, range));

function isCut(cell: Cell): boolean {
  const { sheet, row, column, text, style } = cell;
  if (text.length > longestName && isInTable(row, column, sheet)) return false;
  const space = spaceOf(cell);
  if (style.wrap !== true) return widthOf(text, style) > space;
  const merged = sheet.merges.find((area) => isIn(row, column, area));
  const [first, last] = merged === undefined ? [row, row] : [merged.row, merged.lastRow];
  const heights = Array.from({ length: last - first + 1 }, (_, index) => sheet.rowHeights[first + index]);
  // A row without a height of its own grows with what it holds.
  if (heights.some((height) => height === undefined)) return false;
  const height = heights.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return linesOf(text, style, space) * (style.fontSize ?? usualSize) * 1.2 > height + 2;
}

/** Every text that is cut, with where it stands; numbers and what stands on hidden sheets are left out. */
export function cutTexts({ sheets, styles }: WorkbookModel): string[] {
  return sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) =>
      Object.entries(sheet.rows).flatMap(([row, line]) =>
        Object.entries(line).flatMap(([column, { v: text, s }]) => {
          if (typeof text !== "string" || text === "" || sheet.hiddenRows.includes(Number(row))) return [];
          const cell = { sheet, row: Number(row), column: Number(column), text, style: s === undefined ? {} : (styles[s] ?? {}) };
          if (columnWidth(sheet, cell.column) === 0) return [];
          return isCut(cell) ? [`${sheet.name} R${cell.row + 1}C${cell.column + 1}: ${text.slice(0, 100)}`] : [];
        }),
      ),
    );
}
