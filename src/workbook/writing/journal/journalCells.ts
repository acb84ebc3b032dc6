/** Where the journal lies in the workbook: its table on a hidden sheet, the cells of its rows and those beside them. */
import { sopJournal } from "../../../domain/journal/sopJournal";
import { addTable, headerRow, prepareTableSheet } from "../../drawing/tableSheet";
import { WorkbookError } from "../../errors";
import { freeSheetName } from "../../sheetNames";
import { readRow, tableColumns, type GroupHeader } from "./journalRow";

/** The journal as it was read. */
export interface JournalRead {
  cells: JournalCells;
  groups: GroupHeader[];
}

/**
 * Reads the rows of the journal: two requests. A workbook without a journal has an empty one. Fails with `journalProtected` and
 * `missingColumn`, unless nothing is to be written.
 */
export async function readJournal(context: Excel.RequestContext, { readOnly }: { readOnly: boolean }): Promise<JournalRead> {
  const table = context.workbook.tables.getItemOrNullObject(sopJournal.name);
  const sheets = context.workbook.worksheets;
  table.load("name");
  sheets.load("items/name");
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const none = { cells: new JournalCells(context, undefined, names, 0), groups: [] };
  if (table.isNullObject) return none;
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
  const groups = body.values.flatMap((cells: unknown[], row): GroupHeader[] => {
    const group = readRow(cells.map(String), (besides[row] ?? []).map(String), row);
    return group === undefined ? [] : [group];
  });
  return { cells: new JournalCells(context, table, names, body.rowCount), groups };
}

/** The cells of the journal within somebody else's batch. Everything queues only. */
export class JournalCells {
  private made: Excel.Worksheet | undefined;

  constructor(
    readonly context: Excel.RequestContext,
    private table: Excel.Table | undefined,
    private readonly sheetNames: readonly string[],
    private rowCount: number,
  ) {}

  /** The workbook has a journal. */
  get exists(): boolean {
    return this.table !== undefined;
  }

  /** Rows of the table, a blank one of a new journal included. */
  get rows(): number {
    return this.rowCount;
  }

  /** Neighbouring cells of a row; the columns of the table come first, what stands beside it after. */
  at(row: number, column: number, count: number): Excel.Range {
    return this.anchor()
      .getCell(row + 1, column)
      .getResizedRange(0, count - 1);
  }

  /** Makes the hidden sheet with its table, which has one blank row. */
  make(): void {
    const sheet = this.context.workbook.worksheets.add(freeSheetName("SOP journal", this.sheetNames));
    sheet.visibility = "Hidden";
    prepareTableSheet(sheet, sopJournal, "en", []);
    this.table = addTable(sheet, sopJournal, 1);
    this.made = sheet;
    this.rowCount = 1;
  }

  /** Makes the table long enough for a row right below it, whose cells are written already. */
  include(row: number): void {
    if (row === this.rowCount) this.table?.resize(this.anchor().getResizedRange(row + 1, tableColumns - 1));
    this.rowCount = Math.max(this.rowCount, row + 1);
  }

  /** Removes the first rows: whole rows of this sheet of ours, so that the texts beside the table stay with theirs. */
  removeFirst(count: number): void {
    this.at(0, 0, 1)
      .getResizedRange(count - 1, 0)
      .getEntireRow()
      .delete("Up");
    this.rowCount -= count;
  }

  private anchor(): Excel.Range {
    if (this.made !== undefined) return this.made.getRangeByIndexes(headerRow, 0, 1, 1);
    if (this.table === undefined) throw new WorkbookError("missingTable", { table: sopJournal.name });
    return this.table.getHeaderRowRange().getCell(0, 0);
  }
}
