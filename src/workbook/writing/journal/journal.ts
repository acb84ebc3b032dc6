/**
 * The journal: a table on a hidden sheet, one row an intention. The row is written before anything else is, and ticked off after
 * everything else: a row left "writing" is an intention that was cut short. Beside the row, in cells of the same sheet, stands how
 * to put everything back, how to finish, and what the rows were like afterwards, as text in parts of what a cell holds.
 *
 * Columns after the table: one free, how far the group came (act, steps of it, furthest act, "b" on the way back), the sizes of the
 * three texts, then the texts.
 */
import { sopJournal } from "../../../domain/journal/sopJournal";
import type { Pair, Touched } from "../acts";
import { requestBytes } from "../../blocks";
import { WorkbookError } from "../../errors";
import { withoutInterim } from "../../gateway";
import { fingerprint } from "../../fingerprint";
import { freeSheetName } from "../../sheetNames";
import { addTable, headerRow, prepareTableSheet } from "../../drawing/tableSheet";

export type GroupState = "writing" | "done" | "restored" | "undone";

/** What the journal says of one intention without its texts. */
export interface GroupHeader {
  id: string;
  time: string;
  intention: string;
  targets: Touched[];
  /** Id of the group that this one takes back. */
  undoes?: string;
  state: GroupState;
  hashAfter: string;
  progress: GroupProgress;
  /** Cells of text kept: way back, way on, marks of rows afterwards. */
  parts: readonly [number, number, number];
  /** Place in the body of the journal. */
  row: number;
}

/** How far a group came: acts before `act` are complete, those after `reached` untouched. */
export interface GroupProgress {
  act: number;
  /** Steps of that act. */
  done: number;
  reached: number;
  backwards: boolean;
}

/** The texts of a group. An absent one was too large to keep, is no longer needed, or was damaged. */
export interface GroupTexts {
  back?: (Pair["back"] | null)[];
  on?: Pair["forward"][];
  marks?: string;
}

/** Nothing but the journal is written. */
const start: GroupProgress = { act: -1, done: 0, reached: -1, backwards: false };
const charactersPerCell = 30_000;
const keptRows = 300;
const keptBackups = 10;
const columns = sopJournal.columns.length;
const stateColumn = 6;
const progressColumn = columns + 1;
const partsColumn = columns + 2;
const textColumn = columns + 3;

const split = (text: string): string[] =>
  Array.from(
    { length: Math.ceil(text.length / charactersPerCell) },
    (_, index) => `'${text.slice(index * charactersPerCell, (index + 1) * charactersPerCell)}`,
  );

/** The journal within somebody else's batch. `open` reads it, the others queue. */
export class Journal {
  private constructor(
    private readonly context: Excel.RequestContext,
    private table: Excel.Table | undefined,
    readonly groups: readonly GroupHeader[],
    readonly sheetNames: readonly string[],
    private rows: number,
  ) {}

  /**
   * Reads what the journal says: two requests. A workbook without a journal has an empty one. Fails with `journalProtected`, unless
   * nothing is to be written.
   */
  static async open(context: Excel.RequestContext, { readOnly = false } = {}): Promise<Journal> {
    const table = context.workbook.tables.getItemOrNullObject(sopJournal.name);
    const sheets = context.workbook.worksheets;
    table.load("name");
    sheets.load("items/name");
    await context.sync();
    const names = sheets.items.map(({ name }) => name);
    if (table.isNullObject) return new Journal(context, undefined, [], names, 0);
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
    if (lost && readOnly) return new Journal(context, undefined, [], names, 0);
    if (lost) throw new WorkbookError("missingColumn", { table: sopJournal.name, column: lost.name, sheet });
    const { values: besides } = beside;
    const groups = body.values.flatMap((cells: unknown[], row): GroupHeader[] => {
      const group = headerOf(cells.map(String), (besides[row] ?? []).map(String), row);
      return group === undefined ? [] : [group];
    });
    return new Journal(context, table, groups, names, body.rowCount);
  }

  /** Intentions that began and never ended, oldest first. */
  get unfinished(): GroupHeader[] {
    return this.groups.filter(({ state }) => state === "writing");
  }

  /** The texts of a group; those that do not match their fingerprint are left out. */
  async texts(group: GroupHeader): Promise<GroupTexts> {
    const [back, on, marks] = group.parts;
    const cells = back + on + marks;
    if (cells === 0 || this.table === undefined) return {};
    const parts: string[] = [];
    const read = async (from: number): Promise<void> => {
      if (from >= cells) return;
      const count = Math.min(partsPerRequest, cells - from);
      const range = this.at(group.row, textColumn + from, count);
      range.load("values");
      await this.context.sync();
      parts.push(...(range.values[0] ?? []).map(String));
      await read(from + count);
    };
    await read(0);
    const text = (from: number, count: number): string | undefined => {
      const whole = parts.slice(from, from + count).join("");
      return count > 0 && fingerprint(whole.slice(16)) === whole.slice(0, 16) ? whole.slice(16) : undefined;
    };
    const found = { back: text(0, back), on: text(back, on), marks: text(back + on, marks) };
    return {
      ...(found.back !== undefined && { back: JSON.parse(found.back) as (Pair["back"] | null)[] }),
      ...(found.on !== undefined && { on: JSON.parse(found.on) as Pair["forward"][] }),
      ...(found.marks !== undefined && { marks: found.marks }),
    };
  }

  /**
   * Writes the row of a new group. The texts go first where they do not fit one request: the group counts from the moment its row is
   * there, which is the last request. Rows beyond the newest 300 make room. Returns the group.
   */
  async begin(entry: {
    time: string;
    intention: string;
    targets: Touched[];
    undoes?: string;
    back: string;
    on: string;
  }): Promise<GroupHeader> {
    const { time, intention, targets, undoes, back, on } = entry;
    const backParts = back === "" ? [] : split(fingerprint(back) + back);
    const onParts = on === "" ? [] : split(fingerprint(on) + on);
    const id = fingerprint(`${time} ${intention} ${JSON.stringify(targets)} ${this.groups.length}`);
    const said = { targets: targets.slice(0, 200), ...(undoes !== undefined && { undoes }) };
    const line = [id, time, plain(intention), JSON.stringify(said), back === "" ? "" : `'${fingerprint(back)}`, "", "writing"];
    const parts: [number, number, number] = [backParts.length, onParts.length, 0];
    withoutInterim(this.context);
    const row = this.makeRoom();
    await this.writeTexts(row, 0, [...backParts, ...onParts]);
    this.at(row, progressColumn, 2).values = [["'-1,0,-1,f", `'${parts.join()}`]];
    this.at(row, 0, line.length).numberFormat = [line.map(() => "@")];
    this.at(row, 0, line.length).values = [line];
    if (row === this.rows) this.table?.resize(this.anchor().getResizedRange(row + 1, columns - 1));
    this.rows = Math.max(this.rows, row + 1);
    return {
      id,
      time,
      intention,
      targets,
      ...(undoes !== undefined && { undoes }),
      state: "writing",
      hashAfter: "",
      progress: start,
      parts,
      row,
    };
  }

  /** Queues how far the group is. */
  tick(group: GroupHeader, { act, done, reached, backwards }: GroupProgress): void {
    this.at(group.row, progressColumn, 1).values = [[`'${[act, done, reached, backwards ? "b" : "f"].join()}`]];
  }

  /**
   * Queues that the group is complete. `marks` tell later what changed since; the way on is no longer needed; the way back stays
   * while it may be undone. Older backups are cleared.
   */
  finish(group: GroupHeader, state: GroupState, { marks, hashAfter, keep }: { marks: string; hashAfter: string; keep: boolean }): void {
    const [back, on] = group.parts;
    const markParts = keep && marks !== "" ? split(fingerprint(marks) + marks) : [];
    // The state first: whatever fails after it only leaves more text than is needed.
    this.at(group.row, stateColumn - 1, 2).values = [[hashAfter === "" ? "" : `'${hashAfter}`, state]];
    if (!keep && back > 0) this.at(group.row, textColumn, back).clear("Contents");
    if (on > 0) this.at(group.row, textColumn + back, on).clear("Contents");
    const kept = keep ? back : 0;
    if (markParts.length > 0) this.at(group.row, textColumn + kept, markParts.length).values = [markParts];
    this.at(group.row, partsColumn, 1).values = [[`'${[kept, 0, markParts.length].join()}`]];
    if (keep) this.prune();
  }

  /** Queues that a group was undone; what it had undone itself counts again. */
  settleUndone(group: GroupHeader): void {
    this.at(group.row, stateColumn, 1).values = [["undone"]];
    const earlier = this.groups.find(({ id }) => id === group.undoes);
    if (earlier !== undefined) this.at(earlier.row, stateColumn, 1).values = [["done"]];
  }

  private prune(): void {
    const backups = this.groups.filter(({ state, parts }) => state !== "writing" && parts.some((count) => count > 0));
    for (const { row, parts } of backups.slice(0, Math.max(0, backups.length - keptBackups + 1))) {
      this.at(row, textColumn, parts[0] + parts[1] + parts[2]).clear("Contents");
      this.at(row, partsColumn, 1).values = [["'0,0,0"]];
    }
  }

  /** Where the next row goes; makes the journal, or removes the oldest ended rows, as needed. */
  private makeRoom(): number {
    if (this.table === undefined) {
      const sheet = this.context.workbook.worksheets.add(freeSheetName("SOP journal", this.sheetNames));
      sheet.visibility = "Hidden";
      prepareTableSheet(sheet, sopJournal, "en", []);
      this.table = addTable(sheet, sopJournal, 1);
      this.made = sheet;
      this.rows = 1;
      return 0;
    }
    const blank = this.rows === 1 && this.groups.length === 0;
    if (blank) return 0;
    const open = this.unfinished[0]?.row ?? this.rows;
    const surplus = Math.min(this.rows - keptRows + 1, open);
    if (surplus > 0) {
      // The whole rows of this sheet of ours, so that the texts beside the table stay with theirs.
      this.at(0, 0, 1)
        .getResizedRange(surplus - 1, 0)
        .getEntireRow()
        .delete("Up");
      this.rows -= surplus;
      for (const group of this.groups) group.row -= surplus;
    }
    return this.rows;
  }

  private made: Excel.Worksheet | undefined;

  private anchor(): Excel.Range {
    if (this.made !== undefined) return this.made.getRangeByIndexes(headerRow, 0, 1, 1);
    if (this.table === undefined) throw new WorkbookError("missingTable", { table: sopJournal.name });
    return this.table.getHeaderRowRange().getCell(0, 0);
  }

  private at(row: number, column: number, count: number): Excel.Range {
    return this.anchor()
      .getCell(row + 1, column)
      .getResizedRange(0, count - 1);
  }

  private async writeTexts(row: number, from: number, parts: readonly string[]): Promise<void> {
    if (from >= parts.length) return;
    const some = parts.slice(from, from + partsPerRequest);
    this.at(row, textColumn + from, some.length).values = [some];
    if (from + some.length < parts.length) {
      await this.context.sync();
      withoutInterim(this.context);
      await this.writeTexts(row, from + some.length, parts);
    }
  }
}

/** Quotes and backslashes of the texts are escaped in a request: they weigh at most half as much again. */
const partsPerRequest = Math.floor(requestBytes / (charactersPerCell * 1.5));

const plain = (text: string): string => `'${text.replace(/^'+/, "").slice(0, 250)}`;

function headerOf(cells: string[], beside: string[], row: number): GroupHeader | undefined {
  const [id = "", time = "", intention = "", said = "", , hashAfter = "", state = ""] = cells;
  if (id === "" || !["writing", "done", "restored", "undone"].includes(state)) return undefined;
  const [, progress = "", sizes = ""] = beside;
  const { targets, undoes } = saidOf(said);
  const [act = -1, done = 0, reached = -1] = progress === "" ? [] : progress.split(",").map((part) => Number(part) || 0);
  const [back = 0, on = 0, marks = 0] = sizes.split(",").map((size) => Number(size) || 0);
  return {
    id,
    time,
    intention,
    targets,
    ...(undoes !== undefined && { undoes }),
    state: state as GroupState,
    hashAfter,
    progress: { act, done, reached, backwards: progress.endsWith("b") },
    parts: [back, on, marks],
    row,
  };
}

function saidOf(text: string): { targets: Touched[]; undoes?: string } {
  try {
    const said = JSON.parse(text) as { targets?: Touched[]; undoes?: string } | Touched[];
    // Before groups, the journal listed the targets alone.
    return Array.isArray(said)
      ? { targets: said }
      : { targets: said.targets ?? [], ...(said.undoes !== undefined && { undoes: said.undoes }) };
  } catch {
    return { targets: [] };
  }
}
