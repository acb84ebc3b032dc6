/**
 * The body of the file, written by the library: sheets with cells, their styles, shared texts, notes and the mark of dynamic arrays.
 * This is the only file that knows the library; all else around the cells is ours (sheetFrame.ts and the part writers).
 */
import { Workbook, type CellValue, type Style, type Worksheet } from "@cj-tech-master/excelts";
import type { CellModel, NameModel, SheetModel, TableModel, WorkbookModel } from "../model";
import { needsArrayEvaluation } from "./formula/evaluation";
import { toFileFormula } from "./formula/fileText";
import { storedError } from "./guards";
import { cellText, parseSheetReference, rangeText } from "../../xlsx/cellReference";
import { libraryStyle } from "./styleWrite";

export interface CellOptions {
  /** Leave the dynamic-array mark off formulas that fill one cell, see writeXlsx. */
  plainSingleResults: boolean;
}

interface Context extends CellOptions {
  tables: readonly TableModel[];
  isArea: (name: string) => boolean;
}

/** The archive with the cells of every sheet; sheet n is `xl/worksheets/sheet<n>.xml`. */
export async function writeCells(model: WorkbookModel, options: CellOptions): Promise<Uint8Array> {
  const workbook = new Workbook();
  // Fixed, so that equal workbooks give equal files; the real properties replace this part.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const styles = model.styles.map(libraryStyle);
  const areas = areaNames(model.names);
  for (const sheet of model.sheets) {
    const context = { ...options, tables: sheet.tables, isArea: (name: string) => areas.has(name.toLowerCase()) };
    const target = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
    writeSheet(sheet, target, styles, context);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeSheet(sheet: SheetModel, target: Worksheet, styles: readonly Partial<Style>[], context: Context): void {
  for (const [row, columns] of Object.entries(sheet.rows)) {
    for (const [column, cell] of Object.entries(columns)) {
      const written = target.getCell(Number(row) + 1, Number(column) + 1);
      const value = cellValue(cell, Number(row), Number(column), context);
      if (value !== undefined) written.value = value;
      const style = cell.s === undefined ? undefined : styles[cell.s];
      if (style !== undefined && Object.keys(style).length > 0) written.style = style;
    }
  }
  for (const { row, column, text } of headerTexts(sheet)) target.getCell(row + 1, column + 1).value = libraryText(text);
  for (const { row, column, text } of sheet.notes) target.getCell(row + 1, column + 1).note = libraryText(text);
  for (const [row, points] of Object.entries(sheet.rowHeights)) target.getRow(Number(row) + 1).height = points;
  for (const row of sheet.hiddenRows) {
    const hidden = target.getRow(row + 1);
    hidden.hidden = true;
    // The library forgets a hidden row without cells or height; 0 is its word for an automatic height.
    if (sheet.rowHeights[row] === undefined) hidden.height = 0;
  }
}

/** Names, in lower case, that may stand for several cells: all but constants and single cells. */
function areaNames(names: readonly NameModel[]): Set<string> {
  const single = (formula: string) => {
    const area = parseSheetReference(formula)?.area;
    if (area !== undefined) return area.row === area.lastRow && area.column === area.lastColumn;
    return /^=?(?:[-+]?[\d.]+(?:E[-+]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE)$/i.test(formula.trim());
  };
  return new Set(names.filter(({ formula }) => !single(formula)).map(({ name }) => name.toLowerCase()));
}

/** Header cells must hold exactly the column names, as text: anything else makes Excel repair the file. */
function headerTexts(sheet: SheetModel): { row: number; column: number; text: string }[] {
  return sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .flatMap(({ range, columns }) => columns.map(({ name }, index) => ({ row: range.row, column: range.column + index, text: name })));
}

function cellValue(cell: CellModel, row: number, column: number, context: Context): CellValue | undefined {
  const error = storedError(cell);
  const value = error === undefined ? (typeof cell.v === "string" ? libraryText(cell.v) : cell.v) : { error };
  if (cell.f === undefined) return value;
  const table = cell.f.includes("[") ? context.tables.find(({ range }) => within(range, row, column))?.name : undefined;
  const formula = toFileFormula(cell.f, { table });
  const { spill } = cell;
  const several = spill !== undefined && (spill.lastRow > spill.row || spill.lastColumn > spill.column);
  const result = value === undefined ? {} : { result: value };
  if (!several && (context.plainSingleResults || !needsArrayEvaluation(cell.f, context.isArea))) return { formula, ...result };
  const ref = several ? rangeText(spill) : cellText(row, column);
  return { formula, shareType: "array", ref, isDynamicArray: true, ...result };
}

const within = (range: TableModel["range"], row: number, column: number) =>
  row >= range.row && row <= range.lastRow && column >= range.column && column <= range.lastColumn;

// --- characters the library would lose

const bracket = "\ue0f8";
/** What XML cannot hold, the carriage return it would normalise, and the start of what only looks like an escape. */
const delicate =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const hidden = new RegExp(`${bracket}(x[0-9A-F]{4})${bracket}`, "g");

/**
 * The library drops control characters silently, and does not escape text that looks like an escape when it is the result of a formula;
 * these characters travel as private characters and `restoredText` makes them escapes.
 */
const libraryText = (text: string) =>
  text.replace(delicate, (character) => `${bracket}x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}${bracket}`);

/** Turns the hidden characters of a written part into the escapes of the format (`_x0001_`). */
export const restoredText = (xml: string) => (xml.includes(bracket) ? xml.replace(hidden, "_$1_") : xml);
