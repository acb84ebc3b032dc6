/**
 * What Excel would refuse or repair is refused before writing: the writing library lets most of it pass. NaN, infinities and errors
 * the format does not know are mapped, see `storedError`.
 */
import type { CellModel, ErrorCode, Rectangle, SheetModel, TableModel, WorkbookModel } from "../model";
import { SavingError } from "./savingError";
import { cellText, lastColumn, lastRow, overlap, rangeText } from "../../xlsx/cellReference";
import { parseXml } from "../../xlsx/xml";

/** Excel's limits, in characters. */
const cellTextLimit = 32_767;
const formulaLimit = 8_192;

/** Throws a SavingError for the first thing Excel would not open. */
export function checkWorkbook(model: WorkbookModel): void {
  if (model.sheets.length === 0) throw new SavingError("noSheets");
  if (!model.sheets.some(({ visibility }) => visibility === "visible")) throw new SavingError("noVisibleSheet");
  const sheetNames = new Set<string>();
  for (const { name } of model.sheets) {
    if (!isSheetName(name)) throw new SavingError("sheetName", { sheet: name });
    if (sheetNames.has(name.toLowerCase())) throw new SavingError("duplicateSheet", { sheet: name });
    sheetNames.add(name.toLowerCase());
  }
  checkNames(model);
  model.sheets.forEach(checkSheet);
  model.customXmlParts.forEach(({ id, xml }) => {
    try {
      parseXml(xml, id);
    } catch {
      throw new SavingError("customXml", { part: id });
    }
  });
}

const isSheetName = (name: string) =>
  name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";

/** Names of tables and of the workbook: no cell address in either notation, no R or C. */
const isName = (name: string) =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !/^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*|true|false)$/i.test(name);

function checkNames(model: WorkbookModel): void {
  const taken = new Set<string>();
  const take = (name: string, scope = "") => {
    const key = `${scope.toLowerCase()}!${name.toLowerCase()}`;
    if (taken.has(key)) throw new SavingError("duplicateName", { name });
    taken.add(key);
  };
  for (const { tables } of model.sheets) {
    for (const { name } of tables) {
      if (!isName(name) || /[\\?]/.test(name)) throw new SavingError("tableName", { table: name });
      take(name);
    }
  }
  for (const { name, formula, sheet } of model.names) {
    if (!isName(name) || formula.replace(/^=/, "").trim() === "") throw new SavingError("definedName", { name });
    if (formula.length > formulaLimit) throw new SavingError("definedName", { name });
    take(name, sheet);
  }
}

function checkSheet(sheet: SheetModel): void {
  for (const [row, columns] of Object.entries(sheet.rows))
    for (const [column, cell] of Object.entries(columns)) checkCell(sheet.name, Number(row), Number(column), cell);
  for (const { row, column, text } of sheet.notes) {
    if (text.length > cellTextLimit)
      throw new SavingError("noteTooLong", { sheet: sheet.name, cell: cellText(row, column), length: text.length });
  }
  sheet.tables.forEach(checkTable);
  const taken: { area: Rectangle; label: string }[] = [];
  const take = (area: Rectangle, label: string) => {
    const other = taken.find((one) => overlap(one.area, area));
    if (other !== undefined) throw new SavingError("overlap", { sheet: sheet.name, one: other.label, other: label });
    taken.push({ area, label });
  };
  sheet.tables.forEach(({ name, range }) => take(range, name));
  sheet.merges.forEach((area) => take(area, rangeText(area)));
}

function checkCell(sheet: string, row: number, column: number, cell: CellModel): void {
  const at = () => ({ sheet, cell: cellText(row, column) });
  if (row > lastRow || column > lastColumn) throw new SavingError("outsideSheet", at());
  if (typeof cell.v === "string" && cell.v.length > cellTextLimit) throw new SavingError("textTooLong", { ...at(), length: cell.v.length });
  if (cell.f !== undefined && cell.f.length > formulaLimit) throw new SavingError("formulaTooLong", { ...at(), length: cell.f.length });
}

function checkTable(table: TableModel): void {
  const { range, columns } = table;
  const rows = range.lastRow - range.row + 1;
  const needed = 1 + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0);
  if (rows < needed || columns.length !== range.lastColumn - range.column + 1 || range.lastRow > lastRow || range.lastColumn > lastColumn) {
    throw new SavingError("tableArea", { table: table.name, range: rangeText(range) });
  }
  const seen = new Set<string>();
  columns.forEach(({ name }, index) => {
    if (name.trim() === "" || name.length > 255) throw new SavingError("columnName", { table: table.name, number: index + 1 });
    if (seen.has(name.toLowerCase())) throw new SavingError("duplicateColumn", { table: table.name, column: name });
    seen.add(name.toLowerCase());
  });
}

/** Errors of the file format. Excel stores the newer ones as #VALUE! beside a rich value; a waiting cell has no value yet. */
const storedErrors: Readonly<Record<ErrorCode, StoredError>> = {
  "#N/A": "#N/A",
  "#VALUE!": "#VALUE!",
  "#DIV/0!": "#DIV/0!",
  "#NUM!": "#NUM!",
  "#REF!": "#REF!",
  "#NAME?": "#NAME?",
  "#NULL!": "#NULL!",
  "#SPILL!": "#VALUE!",
  "#CALC!": "#VALUE!",
  "#BUSY!": "#N/A",
};
export type StoredError = "#N/A" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!";

/** Error to store for a cell: its own, or #NUM! for NaN and infinities; undefined when the cell shows a value. */
export function storedError({ v, e }: CellModel): StoredError | undefined {
  if (e !== undefined) return storedErrors[e];
  return typeof v === "number" && !Number.isFinite(v) ? "#NUM!" : undefined;
}
