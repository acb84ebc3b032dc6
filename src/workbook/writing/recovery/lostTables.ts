/**
 * Tables of ours that another program has taken apart. SheetJS saves the cells of a workbook and its names, and no tables; exceljs keeps the
 * tables and makes their headers a row of data. The cells are where they were, under the headers and the title that the add-in wrote. Making
 * them tables again changes no cell, and what was made stays made: if Excel refuses one of them, the others are made all the same.
 */
import { tables as catalogue } from "../../../domain/tables/catalogue";
import type { TableContract } from "../../../domain/tables/defineTable";
import { inLanguage, languages } from "../../../language/text";
import { readValues } from "../../blocks";
import { workbookErrorOf } from "../../errors";
import { inExcel } from "../../gateway";
import { inOrder } from "../../inOrder";
import { headerRow } from "../../drawing/tableSheet";
import { idsOf } from "../../reading/tableWords";

/** A table that is to be made again: its name, its sheet, and how many rows stand under its headers. */
export interface LostTable {
  table: string;
  sheet: string;
  rows: number;
}

interface Found extends LostTable {
  worksheet: Excel.Worksheet;
  /** First row of the headers, from 0. */
  top: number;
  left: number;
  columns: number;
  /** The table whose headers are a row of data. */
  headless?: Excel.Table;
}

/** Tables of ours that are gone while their cells are still there, where the workbook has no table of ours; and those without headers. */
export function readLostTables(): Promise<LostTable[]> {
  return inExcel(async (context) => (await findLost(context)).map(({ table, sheet, rows }) => ({ table, sheet, rows })));
}

/** Makes these tables again; no cell changes. Answers which were made. */
export function makeTablesAgain(): Promise<LostTable[]> {
  return inExcel(async (context) => {
    const found = await findLost(context);
    const refusals: unknown[] = [];
    // Each by itself: once one of ours is there again, the others would not be looked for any more.
    await inOrder(found, async ({ worksheet, table, top, left, rows, columns, headless }) => {
      headless?.convertToRange();
      const made = worksheet.tables.add(worksheet.getRangeByIndexes(top, left, rows + 1, columns), true);
      made.name = table;
      made.style = "TableStyleMedium2";
      await context.sync().catch((refusal: unknown) => refusals.push(refusal));
    });
    if (refusals.length > 0) throw workbookErrorOf(refusals[0]);
    return found.map(({ table, sheet, rows }) => ({ table, sheet, rows }));
  });
}

const own = /^Sop[A-Z]/;

async function findLost(context: Excel.RequestContext): Promise<Found[]> {
  const { tables, names } = context.workbook;
  tables.load("items/name,items/showHeaders");
  names.load("items/name");
  await context.sync();
  const ours = tables.items.filter(({ name }) => own.test(name));
  if (ours.length > 0)
    return findHeadless(
      context,
      ours.filter(({ showHeaders }) => !showHeaders),
    );
  return names.items.some(({ name }) => own.test(name)) ? findGone(context) : [];
}

/** Tables whose first row says what their columns are called. A header row that a person has switched off is no row of the table. */
async function findHeadless(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<Found[]> {
  if (tables.length === 0) return [];
  const read = tables.map((table) => {
    const body = table.getDataBodyRange();
    const first = body.getRow(0);
    table.columns.load("items/name");
    table.worksheet.load("name");
    body.load("rowIndex,columnIndex,rowCount,columnCount");
    first.load("values");
    return { table, body, first };
  });
  await context.sync();
  return read
    .filter(({ table, first }) =>
      table.columns.items.every(({ name }, place) => name === String((first.values as unknown[][])[0]?.[place])),
    )
    .map(({ table, body: { rowIndex: top, columnIndex: left, rowCount, columnCount: columns } }) => {
      const { name, worksheet } = table;
      return { table: name, sheet: worksheet.name, rows: rowCount - 1, worksheet, top, left, columns, headless: table };
    });
}

async function findGone(context: Excel.RequestContext): Promise<Found[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const read = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowCount,rowIndex,columnCount,columnIndex");
    return { worksheet, used };
  });
  await context.sync();
  const loaded = read
    .filter(({ used }) => !used.isNullObject && used.rowIndex === 0 && used.columnIndex === 0 && used.rowCount > headerRow)
    .map(({ worksheet, used }) => {
      const cells = worksheet.getRangeByIndexes(0, 0, headerRow + 1, used.columnCount);
      cells.load("values");
      return { worksheet, used, cells };
    });
  await context.sync();
  const headed = loaded.flatMap(({ worksheet, used, cells }) => {
    const headers = headersIn(cells.values as unknown[][]);
    const contract = contractOf(String((cells.values as unknown[][])[0]?.[0] ?? ""), headers);
    return contract === undefined ? [] : [{ worksheet, contract, headers, below: used.rowCount - headerRow - 1 }];
  });
  return inOrder(originals(headed), async ({ worksheet, contract, headers, below }) => {
    // One answer of Excel's holds neither a year of deliveries nor all tables at once.
    const body = await readValues(worksheet, { row: headerRow + 1, column: 0, rows: Math.max(1, below), columns: headers.length });
    const rows = Math.max(1, rowsIn(contract, idsOf(contract.name, headers), body));
    return { table: contract.name, sheet: worksheet.name, rows, worksheet, top: headerRow, left: 0, columns: headers.length };
  });
}

/** One sheet for each table: a copy of it, which Excel calls "Demand (2)", bears the same title and headers, and two tables no name. */
function originals<Sheet extends { worksheet: Excel.Worksheet; contract: TableContract }>(sheets: readonly Sheet[]): Sheet[] {
  const isCopy = ({ worksheet }: Sheet): boolean => /\(\d+\)$/.test(worksheet.name);
  const found = new Map<string, Sheet>();
  for (const sheet of [...sheets.filter((one) => !isCopy(one)), ...sheets.filter(isCopy)])
    if (!found.has(sheet.contract.name)) found.set(sheet.contract.name, sheet);
  return [...found.values()];
}

/** The headers that stand side by side from the first column. */
function headersIn(cells: readonly (readonly unknown[])[]): string[] {
  const line = (cells[headerRow] ?? []).map(String);
  const end = line.findIndex((text) => text.trim() === "");
  return end < 0 ? line : line.slice(0, end);
}

/** The table that was written under this title with these headers: it has every column that it cannot be without. */
const contractOf = (title: string, headers: readonly string[]): TableContract | undefined =>
  catalogue.find((contract) => {
    const ids = new Set(idsOf(contract.name, headers));
    return (
      languages.some((language) => inLanguage(contract.title, language) === title) &&
      contract.columns.every(({ name, required }) => !required || ids.has(name))
    );
  });

/** Up to the last row in which at least half of the columns are filled that a row cannot be without: a note below is no row. */
function rowsIn({ columns }: TableContract, ids: readonly string[], body: readonly (readonly unknown[])[]): number {
  const required = columns.filter((column) => column.required).map(({ name }) => ids.indexOf(name));
  const needed = Math.max(1, required.length / 2);
  const places = required.length > 0 ? required : ids.map((_, place) => place);
  const isRow = (line: readonly unknown[]): boolean => places.filter((place) => (line[place] ?? "") !== "").length >= needed;
  return body.reduce((last: number, line, index) => (isRow(line) ? index + 1 : last), 0);
}
