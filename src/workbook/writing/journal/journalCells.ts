/** Where the journal lies in the workbook: its table on a hidden sheet, the cells of its rows and those beside them. */
import { penName, sopJournal } from "../../../domain/journal/sopJournal";
import { addTable, headerRow, prepareTableSheet } from "../../drawing/tableSheet";
import { WorkbookError } from "../../errors";
import { freeSheetName } from "../../sheetNames";
import { readRow, tableColumns, type GroupHeader } from "./journalRow";
import { penIn, type PenState } from "./pen";

/** The journal as it was read. */
export interface JournalRead {
  cells: JournalCells;
  /** In the order in which they were begun. */
  groups: GroupHeader[];
  /** Undefined while nobody has written with a version that has one. */
  pen: PenState | undefined;
}

/** Rows of the table, made at once: a table that grows, or loses rows, is what two people change at once and Excel cannot merge. */
export const journalRows = 1000;

/**
 * Reads the rows of the journal and the pen: two requests. A workbook without a journal has an empty one. Fails with `journalProtected`
 * and `missingColumn`, unless nothing is to be written.
 */
export async function readJournal(context: Excel.RequestContext, { readOnly }: { readOnly: boolean }): Promise<JournalRead> {
  const table = context.workbook.tables.getItemOrNullObject(sopJournal.name);
  const penTable = context.workbook.tables.getItemOrNullObject(penName);
  const sheets = context.workbook.worksheets;
  table.load("name");
  penTable.load("name");
  sheets.load("items/name");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const none = { cells: new JournalCells(context, undefined, names, []), groups: [], pen: undefined };
  if (table.isNullObject && penTable.isNullObject) return none;
  const penRange = penTable.isNullObject ? undefined : penTable.getRange();
  penRange?.load("values");
  if (table.isNullObject) {
    await context.sync();
    return { ...none, pen: penRange && penIn(penRange.values) };
  }
  const body = table.getDataBodyRange();
  const header = table.getHeaderRowRange();
  const beside = body.getColumnsAfter(3);
  header.load("values");
  body.load("values,rowCount");
  beside.load("values");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  await context.sync();
  const sheet = table.worksheet.name;
  if (table.worksheet.protection.protected && !readOnly) throw new WorkbookError("journalProtected", { sheet });
  const headers = (header.values[0] ?? []).map(String);
  const lost = sopJournal.columns.find(({ name }, index) => headers[index] !== name);
  if (lost && readOnly) return none;
  if (lost) throw new WorkbookError("missingColumn", { table: sopJournal.name, column: lost.name, sheet });
  const { values: besides } = beside;
  const taken = body.values.map(([id]: unknown[]) => String(id ?? "") !== "");
  const groups = body.values.flatMap((cells: unknown[], row): GroupHeader[] => {
    const group = taken[row] ? readRow(cells.map(String), (besides[row] ?? []).map(String), row) : undefined;
    return group === undefined ? [] : [group];
  });
  groups.sort((one, other) => (one.own?.order ?? 0) - (other.own?.order ?? 0) || one.row - other.row);
  return { cells: new JournalCells(context, table, names, taken), groups, pen: penRange && penIn(penRange.values) };
}

/** The token of the pen, which moves with every write of anybody; empty while nobody has written. */
export async function readToken(context: Excel.RequestContext): Promise<string> {
  const table = context.workbook.tables.getItemOrNullObject(penName);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return "";
  const range = table.getRange();
  range.load("values");
  await context.sync();
  const { token } = penIn(range.values);
  return token;
}

/** The cells of the journal within somebody else's batch. Everything queues only. */
export class JournalCells {
  private made: Excel.Worksheet | undefined;

  constructor(
    readonly context: Excel.RequestContext,
    private table: Excel.Table | undefined,
    private readonly sheetNames: readonly string[],
    /** Which rows of the table hold something. */
    private taken: readonly boolean[],
  ) {}

  /** The workbook has a journal. */
  get exists(): boolean {
    return this.table !== undefined;
  }

  /** Rows that hold nothing, those that an older journal does not have yet included. */
  get free(): number[] {
    return Array.from({ length: Math.max(journalRows, this.taken.length) }, (_, row) => row).filter((row) => this.taken[row] !== true);
  }

  /** How many rows hold something. */
  get filled(): number {
    return this.taken.filter(Boolean).length;
  }

  /** The sheet of the journal. */
  get sheet(): Excel.Worksheet {
    if (this.made !== undefined) return this.made;
    if (this.table === undefined) throw new WorkbookError("missingTable", { table: sopJournal.name });
    return this.table.worksheet;
  }

  /** Neighbouring cells of a row; the columns of the table come first, what stands beside it after. */
  at(row: number, column: number, count: number): Excel.Range {
    return this.anchor()
      .getCell(row + 1, column)
      .getResizedRange(0, count - 1);
  }

  /** Makes the hidden sheet with its table. Excel refuses it when somebody else has made it meanwhile. */
  make(): void {
    const sheet = this.context.workbook.worksheets.add(freeSheetName("SOP journal", this.sheetNames));
    sheet.visibility = "Hidden";
    prepareTableSheet(sheet, sopJournal, { language: "en" }, []);
    this.table = addTable(sheet, sopJournal, journalRows);
    this.made = sheet;
    this.taken = Array.from({ length: journalRows }, () => false);
  }

  /** Makes the table of an older journal as long as those of today. */
  lengthen(): void {
    if (this.taken.length >= journalRows) return;
    this.table?.resize(this.anchor().getResizedRange(journalRows, tableColumns - 1));
  }

  private anchor(): Excel.Range {
    if (this.made !== undefined) return this.made.getRangeByIndexes(headerRow, 0, 1, 1);
    if (this.table === undefined) throw new WorkbookError("missingTable", { table: sopJournal.name });
    return this.table.getHeaderRowRange().getCell(0, 0);
  }
}
