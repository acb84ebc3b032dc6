/** Reads one of our tables into typed rows. A cell that does not fit its column is listed, never guessed at. */
import type { AnyRow, CellValue, Column, RowOf, TableContract } from "../../domain/tables/defineTable";
import { isErrorText } from "../../domain/tables/errorText";
import { mapInParts, type Parts } from "../../domain/tables/inParts";
import { isForeign } from "../../domain/tables/isForeign";
import { headerIn, idOfWord, isCoded } from "../../domain/tables/words";
import type { Language } from "../../language/text";
import { readValues } from "../blocks";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { inOrder } from "../inOrder";
import { inSlices } from "../slices";
import { idsOf, languageOfTable } from "./tableWords";

/** A row that somebody's edit made unreadable: the sheet row (from 1), the column, and what the cell says. */
export interface UnreadableRow {
  row: number;
  column: string;
  text: string;
}

export interface TableRead<Row> {
  /** False when the workbook has no such table yet; then there are no rows. */
  exists: boolean;
  sheet: string;
  /** The language that its headers are in; absent where there is no table. */
  language?: Language;
  rows: Row[];
  /** Sheet row (from 1) of each row. */
  lines: number[];
  /** Sheet column (from 0) of each of our columns that the table has. */
  columns: Readonly<Record<string, number>>;
  unreadable: UnreadableRow[];
  /** The same rows, in the same order, as their cells are: what can be read of them, and the cells that cannot. */
  unread: AnyRow[];
}

/**
 * Every row of one of our tables, also where its header row is switched off: Excel knows its columns all the same. Skips blank rows and
 * columns that a person added; fails when a required column is missing.
 */
export function readTable<T extends TableContract>(contract: T): Promise<TableRead<RowOf<T>>> {
  return inExcel((context) => readTableIn(context, contract));
}

/** Several tables in one run, in the order given. */
export function readTables(contracts: readonly TableContract[]): Promise<TableRead<AnyRow>[]> {
  return inExcel((context) => inOrder<TableContract, TableRead<AnyRow>>(contracts, (contract) => readTableIn(context, contract)));
}

async function readTableIn<T extends TableContract>(context: Excel.RequestContext, contract: T): Promise<TableRead<RowOf<T>>> {
  const table = context.workbook.tables.getItemOrNullObject(contract.name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return { exists: false, sheet: "", rows: [], lines: [], columns: {}, unreadable: [], unread: [] };
  const body = table.getDataBodyRange();
  const sheet = table.worksheet;
  table.columns.load("items/name");
  body.load("rowIndex,columnIndex,rowCount,columnCount");
  sheet.load("name");
  await context.sync();
  const titles = table.columns.items.map(({ name }) => name);
  const headers = idsOf(contract.name, titles);
  const language = languageOfTable(contract.name, titles);
  const places = contract.columns.map((column) => ({ column, index: headers.indexOf(column.name) }));
  if (isForeign(contract, headers)) throw new WorkbookError("foreignTable", { table: contract.name, sheet: sheet.name });
  const lost = places.find(({ column, index }) => index < 0 && column.required);
  if (lost) throw new WorkbookError("missingColumn", { table: contract.name, column: headerIn(lost.column, language), sheet: sheet.name });

  // Only from our first column to our last: what a person keeps to the left and right need not be read.
  const present = places.filter(({ index }) => index >= 0).map(({ index }) => index);
  const left = present.reduce((least, index) => Math.min(least, index), body.columnCount);
  const width = present.reduce((most, index) => Math.max(most, index), -1) - left + 1;
  const values =
    width < 1 ? [] : await readValues(sheet, { row: body.rowIndex, column: body.columnIndex + left, rows: body.rowCount, columns: width });
  const found = await inSlices(rowsRead(places, { values, left, firstLine: body.rowIndex + 1, language }));
  const columns = Object.fromEntries(
    places.flatMap(({ column, index }) => (index < 0 ? [] : [[column.name, body.columnIndex + index] as const])),
  );
  return { exists: true, sheet: sheet.name, language, columns, ...(found as RowsRead<RowOf<T>>) };
}

type RowsRead<Row> = Pick<TableRead<Row>, "rows" | "lines" | "unreadable" | "unread">;

/** Takes each line of cells for a row, or lists why it cannot be read. */
function* rowsRead(
  places: readonly { column: Column; index: number }[],
  { values, left, firstLine, language }: { values: readonly CellValue[][]; left: number; firstLine: number; language: Language },
): Parts<RowsRead<AnyRow>> {
  const [rows, lines, unreadable, unread]: [AnyRow[], number[], UnreadableRow[], AnyRow[]] = [[], [], [], []];
  yield* mapInParts(values, (cells, offset) => {
    const at = (index: number): CellValue => cells[index - left] ?? null;
    if (places.every(({ index }) => index < 0 || at(index) === "" || at(index) === null)) return;
    const row: Record<string, CellValue> = {};
    const wrong = places.find(({ column, index }) => {
      const value = index < 0 ? null : valueOf(column, at(index));
      if (value === undefined || (value === null && column.required)) return true;
      row[column.name] = value;
      return false;
    });
    const line = firstLine + offset;
    if (wrong) {
      unreadable.push({ row: line, column: headerIn(wrong.column, language), text: String(at(wrong.index) ?? "") });
      unread.push(
        Object.fromEntries(places.map(({ column, index }) => [column.name, index < 0 ? null : (valueOf(column, at(index)) ?? at(index))])),
      );
    } else {
      rows.push(row);
      lines.push(line);
    }
  });
  return { rows, lines, unreadable, unread };
}

/** Nothing is written into a table without its header row: Excel then has no range of headers to count its rows from. */
export function refuseHeadersOff(table: Excel.Table): void {
  if (!table.showHeaders) throw new WorkbookError("headersOff", { table: table.name, sheet: table.worksheet.name });
}

/** The value as its column wants it: null for a blank cell, undefined for a value of another kind. */
function valueOf(column: Column, raw: CellValue): CellValue | undefined {
  if (raw === null || raw === "") return null;
  // An error is no name: a row that needs one is nobody's.
  if (column.kind === "text" || column.kind === "choice")
    return column.required && isErrorText(raw) ? undefined : isCoded(column) ? idOfWord(column, String(raw)) : String(raw);
  return typeof raw === "number" && Number.isFinite(raw) ? raw : undefined;
}
