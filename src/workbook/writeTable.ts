/**
 * Writing rows into a table of ours: makes the table on its own sheet when the workbook has none, otherwise changes only what has
 * to change. Columns, sheets and formats that a person added stay as they are.
 */
import type { AnyRow, CellValue, TableContract } from "../domain/contract";
import { tables } from "../domain/tables/all";
import { planTableWrite, runsOf, type WriteMode } from "../domain/tableWrite";
import type { Language } from "../i18n/text";
import { readBlock, writeBlock } from "./blocks";
import { asBefore, asCellInput } from "./cellText";
import { WorkbookError } from "./errors";
import { inExcel, withoutInterim } from "./gateway";
import { JournalWriter } from "./journal";
import { freeSheetName } from "./sheetNames";
import { addTable, headerRow, prepareTableSheet } from "./tableSheet";

export interface WriteOptions {
  mode: WriteMode;
  /** Language of the sheet title and notes when the table is new. */
  language: Language;
  /** What the person asked for, for the journal. */
  intention: string;
}

export interface WriteResult {
  table: string;
  sheet: string;
  created: boolean;
  added: number;
  updated: number;
  removed: number;
  /** Rows of the table afterwards. */
  total: number;
}

/**
 * Writes rows; see `WriteMode` for what happens to the rows that are there. Rows are announced in the journal before and ticked off
 * after. Fails without having written anything with `protected`, `missingColumn` or `filtered`.
 */
export function writeTable(contract: TableContract, rows: readonly AnyRow[], options: WriteOptions): Promise<WriteResult> {
  return inExcel(async (context) => {
    const journal = new JournalWriter(context);
    const table = context.workbook.tables.getItemOrNullObject(contract.name);
    const wanted = referencedTables(contract, rows).map((needed) => ({
      needed,
      found: context.workbook.tables.getItemOrNullObject(needed.name),
    }));
    journal.discover();
    table.load("name");
    for (const { found } of wanted) found.load("name");
    await context.sync();
    journal.measure();
    const result = table.isNullObject
      ? await create(context, contract, rows, options, journal, wanted)
      : await change(context, table, contract, rows, options, journal);
    await context.sync();
    return result;
  });
}

type Wanted = { needed: TableContract; found: Excel.Table }[];

/** Tables that the formula columns of these rows read: they must exist before the formula is written. */
function referencedTables(contract: TableContract, rows: readonly AnyRow[]): TableContract[] {
  const formulas = contract.columns.flatMap(({ name, formula }) =>
    formula !== undefined && rows.some((row) => row[name] == null) ? [formula] : [],
  );
  const names = new Set(formulas.flatMap((formula) => formula.match(/Sop\w+(?=\[)/g) ?? []));
  return tables.filter(({ name }) => names.has(name));
}

async function create(
  context: Excel.RequestContext,
  contract: TableContract,
  rows: readonly AnyRow[],
  options: WriteOptions,
  journal: JournalWriter,
  wanted: Wanted,
): Promise<WriteResult> {
  await context.sync(); // the journal's measures
  withoutInterim(context);
  journal.begin({ intention: options.intention, target: { kind: "table", name: contract.name, created: true } });
  const taken = journal.sheetNames;
  for (const { needed, found } of wanted) {
    if (!found.isNullObject) continue;
    const name = freeSheetName(needed.title[options.language], taken);
    taken.push(name);
    const sheet = context.workbook.worksheets.add(name);
    prepareTableSheet(sheet, needed, options.language, []);
    addTable(sheet, needed, 1);
  }
  const plan = planTableWrite(contract, [], rows, "append", false);
  const name = freeSheetName(contract.title[options.language], taken);
  const sheet = context.workbook.worksheets.add(name);
  prepareTableSheet(sheet, contract, options.language, plan.rows);
  // A formula such as [@Resource] has a meaning only inside the table: the table is made over the values first.
  addTable(sheet, contract, plan.rows.length);
  await writeBlock(
    sheet,
    headerRow + 1,
    0,
    plan.rows.map((row) => inputsOf(contract, row)),
  );
  journal.finish();
  return { table: contract.name, sheet: name, created: true, added: plan.rows.length, updated: 0, removed: 0, total: plan.rows.length };
}

async function change(
  context: Excel.RequestContext,
  table: Excel.Table,
  contract: TableContract,
  rows: readonly AnyRow[],
  options: WriteOptions,
  journal: JournalWriter,
): Promise<WriteResult> {
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const sheet = table.worksheet;
  const used = sheet.getUsedRange(true);
  header.load(["values", "rowIndex", "columnIndex", "columnCount"]);
  body.load("rowCount");
  sheet.load("name");
  sheet.protection.load("protected");
  used.load(["rowIndex", "rowCount"]);
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });

  const headers = (header.values[0] ?? []).map(String);
  const places = contract.columns.map((column) => ({ column, index: headers.indexOf(column.name) }));
  const lost = places.find(({ column, index }) => index < 0 && (column.required || rows.some((row) => row[column.name] != null)));
  if (lost) throw new WorkbookError("missingColumn", { table: contract.name, column: lost.column.name, sheet: sheet.name });

  const top = header.rowIndex + 1;
  const left = header.columnIndex;
  const before = await readBlock(sheet, top, left, body.rowCount, headers.length);
  const existing = before.values.map((values): AnyRow =>
    Object.fromEntries(places.map(({ column, index }) => [column.name, index < 0 ? null : blankAsNull(values[index])])),
  );
  const alone = headers.every((name) => contract.columns.some((column) => column.name === name));
  const plan = planTableWrite(contract, existing, rows, options.mode, !alone);

  withoutInterim(context);
  journal.begin({
    intention: options.intention,
    target: { kind: "table", name: contract.name, created: false },
    backup: {
      rows: [
        headers,
        ...before.formulas.map((cells, row) => cells.map((formula, column) => asBefore(formula, before.values[row]?.[column] ?? null))),
      ],
    },
  });

  // An Excel table keeps at least one body row: the last surplus row is blanked instead of deleted.
  const surplus = plan.rows.length === 0 ? plan.removed.slice(1) : plan.removed;
  for (const { from, count } of runsOf(surplus).reverse()) sheet.getRangeByIndexes(top + from, left, count, headers.length).delete("Up");
  if (plan.rows.length === 0 && existing.length > 0) clearOurs(sheet, top, left, places);
  const remaining = existing.length - surplus.length;
  const growth = plan.rows.length - remaining;
  if (growth > 0) {
    const bottom = top + remaining;
    // What stands below the table moves down instead of being swallowed by it.
    if (used.rowIndex + used.rowCount > top + existing.length) sheet.getRangeByIndexes(bottom, left, growth, headers.length).insert("Down");
    table.resize(sheet.getRangeByIndexes(header.rowIndex, left, plan.rows.length + 1, headers.length));
  }

  const blocks = columnBlocks(places);
  const changed = plan.changed.flatMap((isChanged, index) => (isChanged ? [index] : []));
  const writes = runsOf(changed).flatMap(({ from, count }) => blocks.map((block) => ({ from, count, block })));
  const next = async (index: number): Promise<void> => {
    const write = writes[index];
    if (write === undefined) return;
    const { from, count, block } = write;
    const cells = plan.rows.slice(from, from + count).map((row) => block.columns.map((column) => inputOf(column, row)));
    await writeBlock(sheet, top + from, left + block.index, cells);
    await next(index + 1);
  };
  await next(0);
  journal.finish();
  return {
    table: contract.name,
    sheet: sheet.name,
    created: false,
    added: plan.added,
    updated: plan.updated,
    removed: surplus.length,
    total: plan.rows.length,
  };
}

type Column = TableContract["columns"][number];

function inputOf(column: Column, row: AnyRow): string | number | boolean {
  const value = row[column.name] ?? null;
  return value === null && column.formula !== undefined ? column.formula : asCellInput(value);
}

const inputsOf = (contract: TableContract, row: AnyRow): (string | number | boolean)[] =>
  contract.columns.map((column) => inputOf(column, row));

const blankAsNull = (value: CellValue | undefined): CellValue => (value === undefined || value === "" ? null : value);

/** Our columns in runs of neighbours, so that a person's own columns between them are never part of a write. */
function columnBlocks(places: readonly { column: Column; index: number }[]): { index: number; columns: Column[] }[] {
  const present = places.filter(({ index }) => index >= 0).sort((a, b) => a.index - b.index);
  return runsOf(present.map(({ index }) => index)).map(({ from, count }) => ({
    index: from,
    columns: present.filter(({ index }) => index >= from && index < from + count).map(({ column }) => column),
  }));
}

function clearOurs(sheet: Excel.Worksheet, row: number, left: number, places: readonly { column: Column; index: number }[]): void {
  for (const { index, columns } of columnBlocks(places)) sheet.getRangeByIndexes(row, left + index, 1, columns.length).clear("Contents");
}
