/** What one of our tables looks like right now: where it is, what it holds, and what would keep the add-in from writing to it. */
import type { Area } from "../../language/references";
import type { Spelling } from "../../language/tableReferences";
import { tables } from "../../domain/tables/catalogue";
import type { CellValue } from "../../domain/tables/defineTable";
import { mapInParts, type Parts } from "../../domain/tables/inParts";
import { inLanguage, languages, type Language } from "../../language/text";
import { readBlock, type BlockRead } from "../blocks";
import { asBefore, type Input } from "../cellText";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";
import { sheetRows } from "../gridLimits";
import { inOrder } from "../inOrder";
import { inSlices } from "../slices";
import { refuseHeadersOff } from "./readTable";
import { idsOf, languageOfTable, loadHeaders, spellingByIds, spelt, wordsAsIds } from "./tableWords";

/** Content of a table by the ids of its columns and words, each cell as it has to be given to Excel to stay the same (`tableWords`). */
export interface TableContent {
  headers: readonly string[];
  inputs: readonly Input[][];
}

export interface TableState extends TableContent {
  table: string;
  sheet: string;
  /** The language that its headers are in. */
  language: Language;
  /** Headers and cells as they stand on the sheet, in that language. */
  shown: { headers: readonly string[]; formulas: readonly (readonly CellValue[])[] };
  values: readonly CellValue[][];
  /** Formulas and constants as Excel reports them. */
  formulas: readonly CellValue[][];
  /** Number formats of its last row: those that rows below it are to have. */
  formats: readonly string[];
  /** First filled row below the table in its columns, counted from the first row of the table; Infinity for none. */
  below: number;
  /** Where the table lies with its header; rows and columns count from 0. */
  area: Area;
  /** Sheet row of the first row of the table, from 1, to tell a person where something is. */
  firstRow: number;
  /** Nothing is on the sheet but this table and our two lines above it. */
  alone: boolean;
  /** Tells whether anything in the table changed. */
  seen: string;
}

/** Largest number of cells read together with those of other tables, in one answer. */
const cellsTogether = 100_000;

/** Some rows of a table, counted from its header. Excel looks the table up at each request, so that it may be moved in between. */
export function rowsOf(table: Excel.Table, row: number, column: number, rows: number, columns: number): Excel.Range {
  return table
    .getHeaderRowRange()
    .getCell(row + 1, column)
    .getResizedRange(rows - 1, columns - 1);
}

/**
 * The state of each of these tables, by name; a table that the workbook does not have is left out. Takes three requests, and more
 * where a table is large. Fails with `protected`, `filtered` or `totals` when one of them cannot be written; `readOnly` skips these
 * checks. Fails with `headersOff` either way.
 */
export async function readTableStates(
  context: Excel.RequestContext,
  names: readonly string[],
  { readOnly = false } = {},
): Promise<Map<string, TableState>> {
  if (names.length === 0) return new Map();
  const wanted = [...new Set(names)].map((name) => ({ name, table: context.workbook.tables.getItemOrNullObject(name) }));
  for (const { table } of wanted) table.load("name,showTotals,showHeaders,worksheet/name");
  const loaded = loadHeaders(context);
  await context.sync();
  const present = wanted
    .filter(({ table }) => !table.isNullObject)
    .map(({ name, table }) => {
      refuseHeadersOff(table);
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      const { worksheet } = table;
      const used = worksheet.getUsedRange(true);
      header.load("values,rowIndex,columnIndex,columnCount");
      body.load("rowCount");
      worksheet.load("name");
      worksheet.protection.load("protected");
      worksheet.tables.load("items/name");
      worksheet.charts.load("items/name");
      table.autoFilter.load("isDataFiltered");
      used.load("rowIndex,rowCount,columnIndex,columnCount");
      return { name, table, header, body, worksheet, used };
    });
  if (present.length === 0) return new Map();
  await context.sync();

  const placed = present.map((found) => {
    const { header, body, worksheet, used, table } = found;
    if (!readOnly) refuse(found);
    const bottom = header.rowIndex + 1 + body.rowCount;
    const rest = Math.max(0, Math.min(sheetRows, used.rowIndex + used.rowCount) - bottom);
    const under = rest === 0 ? undefined : worksheet.getRangeByIndexes(bottom, header.columnIndex, rest, header.columnCount);
    const filled = under?.getUsedRangeOrNullObject(true);
    filled?.load("rowIndex");
    const above =
      header.rowIndex === 0 ? undefined : worksheet.getRangeByIndexes(0, 0, header.rowIndex, header.columnIndex + header.columnCount);
    const lines = above?.getUsedRangeOrNullObject(true);
    lines?.load("values,rowIndex,columnIndex");
    const small = body.rowCount * header.columnCount <= cellsTogether / Math.max(1, present.length);
    const block = small ? rowsOf(table, 0, 0, body.rowCount, header.columnCount) : undefined;
    block?.load("values,formulas");
    const last = rowsOf(table, body.rowCount - 1, 0, 1, header.columnCount);
    last.load("numberFormat");
    return { ...found, filled, lines, block, last };
  });
  await context.sync();

  const states = new Map<string, TableState>();
  const byIds = spellingByIds(loaded());
  await inOrder(placed, async ({ name, header, body, worksheet, used, filled, lines, block, last }) => {
    const read: BlockRead =
      block === undefined
        ? await readBlock(worksheet, header.rowIndex + 1, header.columnIndex, body.rowCount, header.columnCount)
        : { values: block.values as CellValue[][], formulas: block.formulas as CellValue[][] };
    const [titles = []] = header.values as unknown[][];
    const content = await inSlices(contentOf(name, titles, read, byIds));
    const inTable = used.rowIndex + used.rowCount <= header.rowIndex + 1 + body.rowCount;
    const inColumns =
      used.columnIndex >= header.columnIndex && used.columnIndex + used.columnCount <= header.columnIndex + content.headers.length;
    states.set(name, {
      table: name,
      sheet: worksheet.name,
      ...content,
      formats: (last.numberFormat as string[][])[0] ?? [],
      below: filled === undefined || filled.isNullObject ? Infinity : filled.rowIndex - header.rowIndex - 1,
      area: { row: header.rowIndex, column: header.columnIndex, rows: body.rowCount + 1, columns: header.columnCount },
      firstRow: header.rowIndex + 2,
      alone: inTable && inColumns && isOurs(name, lines) && worksheet.tables.items.length === 1 && worksheet.charts.items.length === 0,
      seen: seenOf(titles.map(String), read.formulas),
    });
  });
  return states;
}

/** What a table holds by the ids of its columns and words, and as it stands on the sheet. */
function* contentOf(
  table: string,
  titles: readonly unknown[],
  read: BlockRead,
  byIds: Spelling,
): Parts<Pick<TableState, "headers" | "language" | "shown" | "values" | "formulas" | "inputs">> {
  const headers = idsOf(table, titles);
  const language = languageOfTable(table, titles);
  const values = wordsAsIds(table, headers, read.values, language);
  yield undefined;
  const worded = wordsAsIds(table, headers, read.formulas, language);
  yield undefined;
  const formulas = yield* mapInParts(worded, (line) => line.map((formula) => spelt(formula, byIds, table)));
  const inputs = yield* mapInParts(formulas, (line, row) =>
    line.map((formula, column): Input => asBefore(formula, values[row]?.[column] ?? null)),
  );
  yield undefined;
  return { headers, language, shown: { headers: titles.map(String), formulas: read.formulas }, values, formulas, inputs };
}

/** Above the table stands nothing but what was written there with it: its title, and below it the line that says what it is for. */
function isOurs(table: string, lines: Excel.Range | undefined): boolean {
  if (lines === undefined || lines.isNullObject) return true;
  const contract = tables.find(({ name }) => name === table);
  const known = [contract?.title, contract?.help].map((text) =>
    text === undefined ? [] : languages.map((language) => inLanguage(text, language)),
  );
  const isKnown = (value: CellValue, row: number, column: number): boolean =>
    value === "" || (column === 0 && known[row]?.includes(String(value)) === true);
  return (lines.values as CellValue[][]).every((line, row) =>
    line.every((value, column) => isKnown(value, lines.rowIndex + row, lines.columnIndex + column)),
  );
}

const seenOf = (headers: readonly string[], formulas: readonly CellValue[][]): string => fingerprint(JSON.stringify([headers, formulas]));

interface Refusable {
  name: string;
  table: Excel.Table;
  worksheet: Excel.Worksheet;
}

function refuse({ name, table, worksheet }: Refusable): void {
  const where = { table: name, sheet: worksheet.name };
  if (worksheet.protection.protected) throw new WorkbookError("protected", where);
  // Excel puts values written through a filter into the wrong rows.
  if (table.autoFilter.isDataFiltered) throw new WorkbookError("filtered", where);
  if (table.showTotals) throw new WorkbookError("totals", where);
}

/** As other programs write a number: with 15 digits or more, where Excel keeps 17. The same to whoever reads it. */
const comparable = (value: CellValue | undefined): CellValue => (typeof value === "number" ? Number(value.toPrecision(15)) : (value ?? ""));

/** A short fingerprint of each row, made of some of its columns: tells later which rows have changed. */
export function rowMarks(state: TableContent & { formulas: readonly CellValue[][] }, columns: readonly string[]): Parts<string[]> {
  const places = columns.map((name) => state.headers.indexOf(name));
  return mapInParts(state.formulas, (line) =>
    fingerprint(JSON.stringify(places.map((place) => comparable(line[place])))).slice(-markLength),
  );
}

export const markLength = 6;
