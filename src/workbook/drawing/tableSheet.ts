/** Makes a new table on a sheet of its own: title, a line that says what it is for, headers, formats, lists to choose from. */
import { inLanguage, languages, type Language } from "../../language/text";
import { formatOf, type AnyRow, type Column, type TableContract } from "../../domain/tables/defineTable";
import { headerIn, offeredIn } from "../../domain/tables/words";
import type { TabKind } from "../../sheets/blueprint";
import { applyLook, setNumberFormat, tabColors } from "./sheetStyles";

/** Row of the header on a new table sheet, from 0; above it are the title, the line and a blank row. */
export const headerRow = 3;

/** Data that people type or import, what stands behind, or the cycle itself. */
const tabOf = ({ name, collected, bookkeeping }: TableContract): TabKind =>
  collected !== undefined ? "data" : bookkeeping === true || name === "SopSettings" ? "quiet" : "cycle";

/** Points that a character of a text takes on average, and the room at the edges of its cell. */
const characterWidth = 5.5;
const edges = 12;

/** Points that a column takes at least: its header and its words are whole in either language. */
export const leastWidth = (column: Column): number =>
  [
    (column.characters ?? 0) * characterWidth + edges,
    ...[column.name, headerIn(column, "fr")].map((header) => header.length * 6.5 + 24),
    ...languages.flatMap((language) => offeredIn(column, language).map((word) => word.length * characterWidth + edges)),
  ].reduce((most, width) => Math.max(most, width), column.kind === "number" ? 70 : column.kind === "text" ? 110 : 80);

/** Points of the widest name in a column; longer texts are notes, which may go on in the cell. */
const widestName = 240;

/** Points that a column of a new table takes: its names are whole, too. */
export function widthFor(column: Column, rows: readonly AnyRow[]): number {
  const texts = column.kind === "text" ? rows.map((row) => String(row[column.name] ?? "").length) : [];
  const longest = texts.reduce((most, length) => Math.max(most, length), 0);
  return Math.max(leastWidth(column), Math.min(widestName, longest * characterWidth + edges));
}

/** The language of what stands above a table, and that of its headers and words, where it is another one. */
export interface Spoken {
  language: Language;
  words?: Language;
}

/** Prepares the sheet, all but the table itself; only queues. The caller then writes the body and calls `addTable`. */
export function prepareTableSheet(
  sheet: Excel.Worksheet,
  contract: TableContract,
  { language, words = language }: Spoken,
  rows: readonly AnyRow[],
): void {
  const headers = contract.columns.map((column) => (contract.sameInEveryLanguage === true ? column.name : headerIn(column, words)));
  const title = sheet.getRange("A1");
  title.values = [[inLanguage(contract.title, language)]];
  applyLook(title, "title");
  title.format.rowHeight = 26;
  const line = sheet.getRange("A2");
  line.values = [[inLanguage(contract.help, language)]];
  applyLook(line, "answer");
  sheet.getRangeByIndexes(headerRow, 0, 1, contract.columns.length).values = [headers];
  // Room above the header, where spreadsheet programs show a table's name.
  sheet.getRangeByIndexes(headerRow - 1, 0, 1, 1).format.rowHeight = 24;
  formatColumns(sheet, contract, { language, words }, rows);
  contract.columns.forEach((column, index) => {
    sheet.getRangeByIndexes(headerRow, index, 1, 1).format.columnWidth = widthFor(column, rows);
  });
  sheet.freezePanes.freezeRows(headerRow + 1);
  sheet.tabColor = tabColors[tabOf(contract)];
  if (contract.hidden === true) sheet.visibility = "Hidden";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
}

/** Sets number formats before the values come, so that an order number that is a text stays one. */
function formatColumns(sheet: Excel.Worksheet, contract: TableContract, spoken: Required<Spoken>, rows: readonly AnyRow[]): void {
  contract.columns.forEach((column, index) => {
    const body = sheet.getRangeByIndexes(headerRow + 1, index, Math.max(1, rows.length), 1);
    const values = rows.map((row) => row[column.name] ?? null);
    setNumberFormat(body, formatOf(column, values));
    guideColumn(column, { header: sheet.getRangeByIndexes(headerRow, index, 1, 1), body }, spoken);
  });
}

/** Gives a column the list of its words, and its header the help; only queues. */
export function guideColumn(
  column: Column,
  { header, body }: { header: Excel.Range; body: Excel.Range },
  { language, words }: Required<Spoken>,
): void {
  if (column.choices) {
    body.dataValidation.rule = { list: { inCellDropDown: true, source: offeredIn(column, words).join(",") } };
    const strict = column.kind === "choice";
    body.dataValidation.errorAlert = {
      title: inLanguage(column.title, language),
      message: inLanguage(column.help, language),
      showAlert: strict,
      style: strict ? "Stop" : "Information",
    };
  }
  // Excel shows a prompt only with a rule: this one accepts everything, and is there for the help text.
  header.dataValidation.rule = { custom: { formula: "=TRUE" } };
  header.dataValidation.prompt = {
    title: inLanguage(column.title, language).slice(0, 32),
    message: inLanguage(column.help, language).slice(0, 255),
    showPrompt: true,
  };
}

/** Makes a table of the header and the body, which must be written already. */
export function addTable(sheet: Excel.Worksheet, contract: TableContract, bodyRows: number): Excel.Table {
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, 0, Math.max(1, bodyRows) + 1, contract.columns.length), true);
  table.name = contract.name;
  table.style = "TableStyleMedium2";
  return table;
}
