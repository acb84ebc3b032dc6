/**
 * The journal: a table on a hidden sheet where each write is noted before it happens and ticked off after. A write that was cut
 * short (the pane closed, the browser died) is found on the next start, and what stood there before can be put back.
 *
 * What stood before is kept as text beside the journal row until the write is done; the part of a cell's text that Excel accepts
 * is 32,767 characters. Above `largestBackup` nothing is kept, and the row says so by an empty "Hash before".
 */
import { sopJournal } from "../domain/tables/records";
import { fingerprint } from "./hash";
import { addTable, headerRow, prepareTableSheet } from "./tableSheet";
import { freeSheetName } from "./sheetNames";
import { WorkbookError } from "./errors";
import { inExcel } from "./gateway";

const charactersPerCell = 30_000;
const largestBackup = 1_500_000;
const backupColumn = sopJournal.columns.length + 1;
const timeColumn = 1;
const stateColumn = 6;
const keptRows = 300;

/** What a write touches. `created` tells whether the add-in made the sheet in this very write, so that undoing means removing it. */
export interface JournalTarget {
  kind: "table" | "sheet";
  /** Name of the table, or the defined name that marks the sheet. */
  name: string;
  created: boolean;
}

/** What stood in an area before, as formulas and values to write back. */
export interface Backup {
  rows: (string | number | boolean)[][];
}

export interface PendingWrite {
  id: string;
  time: string;
  intention: string;
  targets: JournalTarget[];
  restorable: boolean;
}

export interface JournalEntry {
  intention: string;
  target: JournalTarget;
  backup?: Backup;
}

/** Writes journal rows inside somebody else's batch: `discover`, sync, `measure`, sync, then `begin` and `finish` queue only. */
export class JournalWriter {
  private readonly table: Excel.Table;
  private readonly sheets: Excel.WorksheetCollection;
  private body: Excel.Range | undefined;
  private header: Excel.Range | undefined;
  private place: { sheet: Excel.Worksheet; row: number } | undefined;
  private parts = 0;

  constructor(context: Excel.RequestContext) {
    this.table = context.workbook.tables.getItemOrNullObject(sopJournal.name);
    this.sheets = context.workbook.worksheets;
  }

  discover(): void {
    this.table.load("name");
    this.sheets.load("items/name");
  }

  /** Names of all sheets, known after the first sync. */
  get sheetNames(): string[] {
    return this.sheets.items.map(({ name }) => name);
  }

  measure(): void {
    if (this.table.isNullObject) return;
    this.body = this.table.getDataBodyRange();
    this.header = this.table.getHeaderRowRange();
    this.body.load(["rowCount"]);
    this.header.load(["rowIndex"]);
  }

  /** Queues the row that says what is about to be written. */
  begin(entry: JournalEntry, time: Date = new Date()): void {
    const stamp = time.toISOString();
    const backup = entry.backup === undefined ? "" : JSON.stringify(entry.backup);
    const kept = backup.length > largestBackup ? "" : backup;
    const id = fingerprint(`${stamp} ${entry.intention} ${entry.target.name}`);
    const row = [id, stamp, entry.intention, JSON.stringify([entry.target]), kept === "" ? "" : fingerprint(kept), "", "writing"];

    if (this.body === undefined || this.header === undefined) {
      const sheet = this.sheets.add(freeSheetName("SOP journal", this.sheetNames));
      prepareTableSheet(sheet, sopJournal, "en", []);
      sheet.getRangeByIndexes(headerRow + 1, 0, 1, row.length).values = [row];
      addTable(sheet, sopJournal, 1);
      sheet.visibility = "Hidden";
      this.place = { sheet, row: headerRow + 1 };
    } else {
      const sheet = this.table.worksheet;
      const first = this.header.rowIndex + 1;
      const surplus = this.body.rowCount - keptRows;
      if (surplus > 0) sheet.getRangeByIndexes(first, 0, surplus, backupColumn + 1).delete("Up");
      const count = this.body.rowCount - Math.max(0, surplus);
      this.place = { sheet, row: first + count };
      sheet.getRangeByIndexes(this.place.row, timeColumn, 1, 1).numberFormat = [["@"]];
      sheet.getRangeByIndexes(this.place.row, 0, 1, row.length).values = [row];
      this.table.resize(sheet.getRangeByIndexes(this.header.rowIndex, 0, count + 2, row.length));
    }
    const parts = Array.from(
      { length: Math.ceil(kept.length / charactersPerCell) },
      (_, index) => `'${kept.slice(index * charactersPerCell, (index + 1) * charactersPerCell)}`,
    );
    this.parts = parts.length;
    if (parts.length > 0) this.place.sheet.getRangeByIndexes(this.place.row, backupColumn, 1, parts.length).values = [parts];
  }

  /** Queues the tick: the write is complete, what stood before is no longer needed. */
  finish(): void {
    if (this.place === undefined) return;
    this.place.sheet.getRangeByIndexes(this.place.row, stateColumn, 1, 1).values = [["done"]];
    if (this.parts > 0) this.place.sheet.getRangeByIndexes(this.place.row, backupColumn, 1, this.parts).clear("Contents");
  }
}

interface OpenRow extends PendingWrite {
  row: number;
  backup: Backup | undefined;
}

async function openRows(context: Excel.RequestContext): Promise<{ sheet: Excel.Worksheet; rows: OpenRow[] } | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(sopJournal.name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return undefined;
  const sheet = table.worksheet;
  const header = table.getHeaderRowRange();
  const used = sheet.getUsedRange(true);
  header.load("rowIndex");
  used.load(["rowIndex", "rowCount", "columnIndex", "columnCount"]);
  await context.sync();
  const first = header.rowIndex + 1;
  const rowCount = used.rowIndex + used.rowCount - first;
  if (rowCount < 1) return undefined;
  const area = sheet.getRangeByIndexes(first, 0, rowCount, used.columnIndex + used.columnCount);
  area.load("values");
  await context.sync();
  const { values } = area;
  // A later write of the same target that ended has made up for the one that was cut short.
  const nameIn = (cells: unknown[] | undefined): string =>
    (JSON.parse(String(cells?.[3] ?? "[]")) as JournalTarget[]).map(({ name }) => name).join();
  const made = (index: number): boolean =>
    values.slice(index + 1).some((later) => later[stateColumn] === "done" && nameIn(later) === nameIn(values[index]));
  const rows = values.flatMap((cells, index): OpenRow[] => {
    if (cells[stateColumn] !== "writing" || made(index)) return [];
    const kept = cells.slice(backupColumn).join("");
    const whole = kept !== "" && fingerprint(kept) === String(cells[4]);
    const targets = JSON.parse(String(cells[3])) as JournalTarget[];
    return [
      {
        id: String(cells[0]),
        time: String(cells[1]),
        intention: String(cells[2]),
        targets,
        restorable: whole || targets.every(({ created }) => created),
        row: first + index,
        backup: whole ? (JSON.parse(kept) as Backup) : undefined,
      },
    ];
  });
  return { sheet, rows };
}

/** Writes that began and never ended, oldest first. */
export function pendingWrites(): Promise<PendingWrite[]> {
  return inExcel(async (context) => {
    const open = await openRows(context);
    return (open?.rows ?? []).map(({ id, time, intention, targets, restorable }) => ({ id, time, intention, targets, restorable }));
  });
}

/**
 * Puts back what stood before an unfinished write: a table or sheet that the write was making is removed, one that it was changing
 * gets its former content. Formats are not part of it. Fails with `nothingToRestore` when the write is unknown or nothing was kept.
 */
export function restore(id: string): Promise<void> {
  return inExcel(async (context) => {
    const open = await openRows(context);
    const pending = open?.rows.find((row) => row.id === id);
    if (open === undefined || pending === undefined || !pending.restorable) throw new WorkbookError("nothingToRestore", { id });
    const found = pending.targets.map((target) => ({ target, range: rangeOf(context, target) }));
    for (const { range } of found) range.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
    await context.sync();
    for (const { target, range } of found) {
      if (range.isNullObject) continue;
      if (target.created) {
        range.worksheet.delete();
      } else if (pending.backup !== undefined) {
        const { rows } = pending.backup;
        const width = rows[0]?.length ?? 0;
        range.clear("Contents");
        const back = range.worksheet.getRangeByIndexes(range.rowIndex, range.columnIndex, rows.length, width);
        back.formulas = rows;
        if (target.kind === "table") context.workbook.tables.getItem(target.name).resize(back);
      }
    }
    open.sheet.getRangeByIndexes(pending.row, stateColumn, 1, 1).values = [["restored"]];
    await context.sync();
  });
}

function rangeOf(context: Excel.RequestContext, target: JournalTarget): Excel.Range {
  if (target.kind === "sheet") return context.workbook.names.getItemOrNullObject(target.name).getRangeOrNullObject();
  return context.workbook.tables.getItemOrNullObject(target.name).getRange();
}
