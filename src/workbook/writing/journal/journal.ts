/**
 * The journal: a table on a hidden sheet, one row an intention. The row is written before anything else is, and ticked off after
 * everything else: a row left "writing" is an intention that runs now or was cut short. `journalRow.ts` says what a row holds,
 * `journalCells.ts` where it lies, `journalTexts.ts` how the long texts are kept that stand beside it, `pen.ts` who may write.
 */
import { clock } from "../../clock";
import { withoutInterim } from "../../gateway";
import { isKnownAct, type Pair } from "../acts";
import type { Collision } from "./collisions";
import { readJournal, type JournalCells } from "./journalCells";
import {
  cellsAtStart,
  cellsOf,
  hashAfterColumn,
  newHeader,
  ownColumn,
  ownText,
  placeFor,
  progressCell,
  progressColumn,
  sizesCell,
  sizesColumn,
  textColumn,
  type GroupHeader,
  type GroupProgress,
  type GroupState,
  type NewGroup,
  type OwnCell,
} from "./journalRow";
import { joinedParts, readParts, textParts, writeParts } from "./journalTexts";
import { newLetters } from "./paneId";
import { beatOf, isStale, Pen, runOf, tokenOf, type PenState } from "./pen";

/** The texts of a group. An absent one was too large to keep, is no longer needed, or was damaged. */
export interface GroupTexts {
  back?: (Pair["back"] | null)[];
  on?: Pair["forward"][];
  /** What the written rows were like afterwards, and before. */
  marks?: string;
  before?: string;
  /** It has acts that this version does not know: a later one wrote it. */
  strange: boolean;
}

/** A text as the list that it is meant to be, under its name; nothing where it is none. */
function listIn<Item, Name extends string>(name: Name, text: string | undefined): { [Key in Name]?: Item[] } {
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return Array.isArray(read) ? ({ [name]: read as Item[] } as { [Key in Name]?: Item[] }) : {};
}

const keptRows = 300;
const keptBackups = 10;

/** The journal within somebody else's batch. `open` and `texts` read, `begin` writes large texts, the others queue. */
export class Journal {
  private held: Pen | undefined;

  private constructor(
    private readonly cells: JournalCells,
    readonly groups: readonly GroupHeader[],
    readonly pen: PenState | undefined,
  ) {}

  /** Reads what the journal says, as `readJournal` does. */
  static async open(context: Excel.RequestContext, { readOnly = false } = {}): Promise<Journal> {
    const { cells, groups, pen } = await readJournal(context, { readOnly });
    return new Journal(cells, groups, pen);
  }

  /** Intentions that began and never ended, oldest first. */
  get unfinished(): GroupHeader[] {
    return this.groups.filter(({ state }) => state === "writing");
  }

  /** The intention that somebody is writing now, or settling: all others that are unfinished were interrupted. */
  get running(): GroupHeader | undefined {
    const { pen } = this;
    if (pen === undefined || isStale(pen)) return undefined;
    return this.unfinished.find(({ id }) => id === pen.group);
  }

  /** Somebody has taken the group over to settle it. */
  isTakenOver({ id }: GroupHeader): boolean {
    return this.groups.some(({ state, own }) => state === "taken" && own?.of === id);
  }

  /**
   * The texts of a group; those that do not match their fingerprint are left out. So is what is no list of acts: whoever closed the group
   * since its row was read has written the marks where the way on stood.
   */
  async texts({ id, own, parts: [back, on, marks, before], row }: GroupHeader): Promise<GroupTexts> {
    if (!this.cells.exists) return { strange: false };
    const parts = await readParts(this.cells, row, back + on + marks + before);
    const mark = own === undefined ? "" : id;
    const wayBack = joinedParts(mark, parts.slice(0, back));
    const wayOn = joinedParts(mark, parts.slice(back, back + on));
    const kept = joinedParts(mark, parts.slice(back + on, back + on + marks));
    const earlier = joinedParts(mark, parts.slice(back + on + marks));
    const texts = {
      ...listIn<Pair["back"] | null, "back">("back", wayBack),
      ...listIn<Pair["forward"], "on">("on", wayOn),
      ...(kept !== undefined && { marks: kept }),
      ...(earlier !== undefined && { before: earlier }),
    };
    const acts = [...(texts.back ?? []), ...(texts.on ?? [])];
    return { ...texts, strange: acts.some((act) => act !== null && !isKnownAct(act)) };
  }

  /** A group that can be begun: it has its run, its id and its place, and nothing of it is in the workbook. */
  newGroup(group: NewGroup): GroupHeader {
    const run = newLetters();
    return newHeader(group, { run, row: placeFor(run, this.cells.free), own: this.ownOf(run, "") });
  }

  /**
   * Takes the pen and writes the row of a new group. The texts go first where they do not fit one request: the group counts from the
   * moment its row is there, which is the last request. From then on every batch of the context is refused when the pen was taken away.
   */
  async begin(group: GroupHeader, { back, on, before }: { back: string; on: string; before: string }): Promise<void> {
    const { id, row, own } = group;
    if (own === undefined) return;
    const [backParts, onParts, beforeParts] = [textParts(id, back), textParts(id, on), textParts(id, before)];
    group.parts = [backParts.length, onParts.length, 0, beforeParts.length];
    this.takePen(group, own);
    withoutInterim(this.cells.context);
    this.clearOldest();
    await writeParts(this.cells, row, [...backParts, ...onParts, ...beforeParts]);
    this.writeRow(group, { ...own, last: this.held?.token ?? own.last }, back);
    await this.cells.context.sync();
  }

  /** Queues that this pane takes the pen to settle an interrupted group. Excel refuses it when somebody has written meanwhile. */
  takeOver({ id, intention, targets }: GroupHeader): void {
    const run = newLetters();
    const own = this.ownOf(run, id);
    const place = { run, row: placeFor(run, this.cells.free), own };
    const row = newHeader({ time: new Date(clock.now()).toISOString(), intention, targets }, place, "taken");
    this.takePen({ id, row: row.row }, own);
    this.clearOldest();
    this.writeRow(row, own, "");
  }

  /** Queues a row that says that a person knows of two writes that have met. Excel refuses it when somebody has written meanwhile. */
  understand({ key, one, other }: Collision): void {
    const run = newLetters();
    const own = this.ownOf(run, key);
    const about = { time: new Date(clock.now()).toISOString(), intention: one.intention, targets: [...one.targets, ...other.targets] };
    const row = newHeader(about, { run, row: placeFor(run, this.cells.free), own }, "seen");
    this.takePen(row, own);
    this.clearOldest();
    this.writeRow(row, own, "");
    this.held?.release();
  }

  /** Goes on with a group of this run in a new context. Undefined when the pen is no longer that of the run. */
  resume(group: GroupHeader): boolean {
    const { pen } = this;
    const { own } = group;
    if (pen === undefined || own === undefined || runOf(pen.token) !== runOf(own.last) || runOf(pen.token) === "") return false;
    this.held = this.penOf(runOf(pen.token), group, own, beatOf(pen.token));
    this.held.hold({ now: true });
    return true;
  }

  /** Queues how far the group is. */
  tick({ row }: GroupHeader, progress: GroupProgress): void {
    this.cells.at(row, progressColumn, 1).values = [[progressCell(progress)]];
  }

  /**
   * Closes a group. `marks` tell later what changed since; the way on is no longer needed; the way back stays while it may be undone.
   * Older backups are cleared.
   */
  async close(
    group: GroupHeader,
    state: GroupState,
    { marks, hashAfter, keep } = { marks: "", hashAfter: "", keep: false },
  ): Promise<void> {
    const { row } = group;
    const [back, on, , before] = group.parts;
    const markParts = keep ? textParts(group.own === undefined ? "" : group.id, marks) : [];
    // The state first: whatever fails after it only leaves more text than is needed.
    this.cells.at(row, hashAfterColumn, 2).values = [[hashAfter === "" ? "" : `'${hashAfter}`, state]];
    if (!keep && back > 0) this.cells.at(row, textColumn, back).clear("Contents");
    if (on + before > 0) this.cells.at(row, textColumn + back, on + before).clear("Contents");
    const kept = keep ? back : 0;
    if (markParts.length > 0) this.cells.at(row, textColumn + kept, markParts.length).values = [markParts];
    this.cells.at(row, sizesColumn, 1).values = [[sizesCell([kept, 0, markParts.length, 0])]];
    if (keep) this.clearOldTexts();
    this.held?.release();
    await this.cells.context.sync();
  }

  /** Lays the pen down with the group still open: it can be settled at once by anybody. */
  async layDown(): Promise<void> {
    this.held?.layDown();
    await this.cells.context.sync();
  }

  /** Lets go of the pen without a word, after a failure. */
  letGo(): void {
    this.held?.release();
  }

  private ownOf(run: string, of: string): OwnCell {
    const order = this.groups.reduce((most, { own }) => Math.max(most, own?.order ?? 0), 0) + 1;
    return { order, parent: this.pen?.token ?? "", last: tokenOf(run, 0), of };
  }

  private penOf(run: string, { id, row }: Pick<GroupHeader, "id" | "row">, own: OwnCell, beat = 0): Pen {
    const note = (last: string): void => {
      if (this.cells.exists) this.cells.at(row, ownColumn, 1).values = [[ownText({ ...own, last })]];
    };
    return new Pen(this.cells.context, run, id, note, beat);
  }

  /** The pen comes first: nothing that follows is carried out when somebody else has it, or has made the journal meanwhile. */
  private takePen(group: Pick<GroupHeader, "id" | "row">, own: OwnCell): void {
    this.held = this.penOf(runOf(own.last), group, own);
    if (this.pen !== undefined) this.held.take(this.pen);
    if (this.cells.exists) this.cells.lengthen();
    else this.cells.make();
    if (this.pen === undefined) this.held.make(this.cells.sheet);
    this.held.hold();
  }

  private writeRow(group: GroupHeader, own: OwnCell, back: string): void {
    const cells = cellsOf(group, back);
    const beside = cellsAtStart(own, group.parts);
    this.cells.at(group.row, ownColumn, beside.length).values = [beside];
    this.cells.at(group.row, 0, cells.length).numberFormat = [cells.map(() => "@")];
    this.cells.at(group.row, 0, cells.length).values = [cells];
  }

  private clearOldTexts(): void {
    const backups = this.groups.filter(({ state, parts }) => state !== "writing" && parts.some((count) => count > 0));
    for (const { row, parts } of backups.slice(0, Math.max(0, backups.length - keptBackups + 1))) {
      this.cells.at(row, textColumn, sum(parts)).clear("Contents");
      this.cells.at(row, sizesColumn, 1).values = [[sizesCell([0, 0, 0, 0])]];
    }
  }

  /** Makes room: the oldest rows that have ended go, beyond the newest 300. They are cleared; rows of the table are never removed. */
  private clearOldest(): void {
    const surplus = this.cells.filled - keptRows + 1;
    const ended = this.groups.filter(({ state }) => state !== "writing");
    for (const { row, parts } of ended.slice(0, Math.max(0, surplus))) this.cells.at(row, 0, textColumn + sum(parts)).clear("Contents");
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
