/** Adds our missing columns at the right end of a table, and removes them again with everything else as it was. */
import { areaRef } from "../../language/references";
import { nameKey } from "../../language/sameName";
import type { CellValue, TableContract } from "../../domain/tables/defineTable";
import type { Act, ComingColumn, GoingColumn } from "./acts";
import { asBefore, type Input } from "../cellText";
import { WorkbookError } from "../errors";
import { findMerged, overlaps, refuseMerged } from "../reading/mergedCells";
import { asKnown, isUntouched, type Known, type Met } from "./met";
import type { Planned } from "./planning/planned";
import { setNumberFormat } from "../drawing/sheetStyles";
import type { TableState } from "../reading/tableState";
import { headerOf, idsAsWords, idsOf, languageOfTable, readAllHeaders, spellingOf, spelt, wordsAsIds } from "../reading/tableWords";

type AddColumns = Extract<Act, { kind: "addColumns" }>;
type DropColumns = Extract<Act, { kind: "dropColumns" }>;

const lacking = <Column extends { name: string }>(columns: readonly Column[], headers: readonly unknown[]): Column[] => {
  const there = new Set(headers.map(nameKey));
  return columns.filter(({ name }) => !there.has(nameKey(name)));
};

/**
 * Plans to add columns. Those that the table has already are left alone, so that doing it twice changes nothing more. Fails with
 * `occupied` when a person's cells are where the columns would go.
 *
 * @param rows how many the table has by then, where that is known to be more
 */
export async function planAddColumns(
  context: Excel.RequestContext,
  { name, title }: TableContract,
  columns: readonly ComingColumn[],
  state: TableState,
  rows = 0,
): Promise<Planned> {
  const missing = lacking(columns, state.headers);
  const going = missing.length === 0 ? [] : await roomFor(context, missing, state, rows);
  return {
    forward: { kind: "addColumns", table: name, columns: missing },
    back: { kind: "dropColumns", table: name, columns: going },
    summary: { kind: "columns", table: name, title, sheet: state.sheet, columns: missing.map((column) => column.name), removed: false },
    seen: state.seen,
    idle: missing.length === 0,
    state,
  };
}

async function roomFor(
  context: Excel.RequestContext,
  missing: readonly ComingColumn[],
  { sheet: name, area: { row, column, ...of } }: TableState,
  rows: number,
): Promise<GoingColumn[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const area = { row, column: column + of.columns, rows: Math.max(of.rows, rows + 1), columns: missing.length };
  const room = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  room.load("formulas,numberFormat");
  const merged = findMerged(sheet, area);
  await context.sync();
  if (room.formulas.some((row: unknown[]) => row.some((cell) => cell !== "")))
    throw new WorkbookError("occupied", { sheet: name, address: areaRef(area).replaceAll("$", "") });
  refuseMerged(name, merged, (found) => overlaps(found, area));
  return missing.map(({ name: column }, place) => {
    const numberFormats = room.numberFormat.map((row: unknown[]) => String(row[place]));
    return { name: column, ...(numberFormats.some((format) => format !== "General") && { numberFormats }) };
  });
}

/** Plans to remove columns; the way back keeps what they hold. */
export function planDropColumns({ table, columns }: DropColumns, contract: TableContract, state: TableState): Planned {
  const coming = columns.flatMap(({ name }): ComingColumn[] => {
    const place = state.headers.findIndex((header) => nameKey(header) === nameKey(name));
    if (place < 0) return [];
    const cells = state.inputs.map((line) => line[place] ?? "");
    return [{ name, numberFormat: "General", ...(cells.some((cell) => cell !== "") && { cells }) }];
  });
  return {
    forward: { kind: "dropColumns", table, columns },
    back: { kind: "addColumns", table, columns: coming },
    summary: { kind: "columns", table, title: contract.title, sheet: state.sheet, columns: columns.map(({ name }) => name), removed: true },
    seen: state.seen,
    idle: coming.length === 0,
    state,
  };
}

/** Adds the columns that the table lacks. Nothing moves: the cells to the right become part of the table. */
export async function addColumns(
  context: Excel.RequestContext,
  { table: name, columns }: AddColumns,
  { again = false }: { again?: boolean },
): Promise<() => Met> {
  const { table, sheet, headers, language, row, column, rows } = await readPlace(context, name);
  const spelling = columns.some(({ cells = [] }) => cells.some(isFormula)) ? spellingOf(await readAllHeaders(context)) : undefined;
  const missing = lacking(columns, headers);
  if (missing.length === 0) return () => asKnown;
  const end = column + headers.length;
  const room = sheet.getRangeByIndexes(row, end, rows + 1, missing.length);
  room.load("formulas,values");
  sheet.getRangeByIndexes(row, end, 1, missing.length).values = [missing.map((coming) => headerOf(name, coming.name, language))];
  missing.forEach(({ name: coming, numberFormat, cells = [] }, index) => {
    setNumberFormat(sheet.getRangeByIndexes(row + 1, end + index, rows, 1), numberFormat);
    const said = idsAsWords(
      name,
      [coming],
      cells.slice(0, rows).map((cell) => [cell]),
      language,
    );
    const filled = spelling === undefined ? said : said.map((line) => line.map((cell) => spelt(cell, spelling, name)));
    if (filled.length > 0) sheet.getRangeByIndexes(row + 1, end + index, filled.length, 1).formulas = filled;
  });
  table.resize(sheet.getRangeByIndexes(row, column, rows + 1, headers.length + missing.length));
  return () => {
    const found = inputsOf(room);
    // Begun before, it has written there itself.
    if (again || found.every((line) => line.every((cell) => cell === ""))) return asKnown;
    const going = missing.map(({ name: coming }, place) => ({ name: coming, inputs: found.map((line) => line[place] ?? "") }));
    const cells = found.flatMap((line, down) =>
      line.flatMap((input, right) => (input === "" ? [] : [{ row: row + down, column: end + right, input }])),
    );
    return { asKnown: false, back: { kind: "dropColumns", table: name, columns: going }, found: { sheet: sheet.name, cells } };
  };
}

const isFormula = (input: Input): boolean => typeof input === "string" && input.startsWith("=");

/** Cells as they have to be given to Excel to stay the same. */
const inputsOf = ({ formulas, values }: Excel.Range): Input[][] =>
  (formulas as CellValue[][]).map((line, row) =>
    line.map((formula, column) => asBefore(formula, (values as CellValue[][])[row]?.[column] ?? null)),
  );

/**
 * Removes columns. At the right end the table is made narrower and the cells are cleared, so that nothing moves; a column that has
 * others to its right by now is deleted. Headers that were written when the write was interrupted, before the table grew, are cleared.
 */
export async function dropColumns(
  context: Excel.RequestContext,
  { table: name, columns }: DropColumns,
  known?: Known["table"],
): Promise<() => Met> {
  const { table, sheet, headers, spelt: spelled, language, beside, row, column, rows } = await readPlace(context, name, columns.length);
  const going = new Map(columns.map((found) => [nameKey(found.name), found]));
  const whole = (place: number): Excel.Range => sheet.getRangeByIndexes(row, column + place, rows + 1, 1);
  const reads = headers.flatMap((header, place) => (going.has(nameKey(header)) ? [{ header: String(header), range: whole(place) }] : []));
  for (const { range } of reads) range.load("formulas,values");
  const clear = (place: number): void => {
    const range = whole(place);
    range.clear("Contents");
    const { numberFormats = [], inputs } = going.get(nameKey([...headers, ...beside][place])) ?? {};
    range.numberFormat = Array.from({ length: rows + 1 }, (_, index) => [numberFormats[index] ?? "General"]);
    if (inputs !== undefined) range.formulas = Array.from({ length: rows + 1 }, (_, index) => [inputs[index] ?? ""]);
  };
  let end = headers.length;
  while (end > 1 && going.has(nameKey(headers[end - 1]))) end--;
  if (end < headers.length) table.resize(sheet.getRangeByIndexes(row, column, rows + 1, end));
  headers.forEach((header, place) => {
    if (place >= end) clear(place);
    else if (going.has(nameKey(header))) table.columns.getItem(String(spelled[place])).delete();
  });
  if (columns.every((found, index) => nameKey(found.name) === nameKey(beside[index])))
    columns.forEach((_, index) => clear(headers.length + index));
  return () => {
    if (known === undefined) return asKnown;
    const found = reads.map(({ header, range }) => ({
      header,
      cells: wordsAsIds(name, [header], inputsOf(range).slice(1), language).map(([cell = ""]) => cell),
    }));
    const typed = found.flatMap(({ header, cells }) => {
      const place = known.headers.indexOf(header);
      if (place < 0) return [];
      return cells.flatMap((input, line) =>
        isUntouched(known.inputs[line]?.[place], input) ? [] : [{ row: row + 1 + line, column: column + place, input }],
      );
    });
    const isAsLong = found.every(({ header, cells }) => !known.headers.includes(header) || cells.length === known.inputs.length);
    if (isAsLong && typed.length === 0) return asKnown;
    const coming = found.map(({ header, cells }): ComingColumn => ({ name: header, numberFormat: "General", cells }));
    return { asKnown: false, back: { kind: "addColumns", table: name, columns: coming }, found: { sheet: sheet.name, cells: typed } };
  };
}

async function readPlace(context: Excel.RequestContext, name: string, near = 1) {
  const table = context.workbook.tables.getItem(name);
  const { worksheet: sheet } = table;
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const next = header.getColumnsAfter(Math.max(1, near));
  header.load("values,rowIndex,columnIndex");
  body.load("rowCount");
  next.load("values");
  sheet.load("name");
  await context.sync();
  const [headers = []] = header.values as unknown[][];
  const [beside = []] = next.values as unknown[][];
  const language = languageOfTable(name, headers);
  const place = { row: header.rowIndex, column: header.columnIndex, rows: body.rowCount };
  return { table, sheet, spelt: headers, headers: idsOf(name, headers), beside: idsOf(name, beside), language, ...place };
}
