/**
 * The journal: a table on a hidden sheet, one row an intention. The row is written before anything else is, and ticked off after
 * everything else: a row left "writing" is an intention that was cut short. `journalRow.ts` says what a row holds, `journalCells.ts`
 * where it lies, `journalTexts.ts` how the long texts are kept that stand beside it.
 */
import { withoutInterim } from "../../gateway";
import type { Pair } from "../acts";
import { readJournal, type JournalCells } from "./journalCells";
import {
  cellsAtStart,
  hashAfterColumn,
  newRow,
  progressCell,
  progressColumn,
  sizesCell,
  sizesColumn,
  stateColumn,
  textColumn,
  type GroupHeader,
  type GroupProgress,
  type GroupState,
  type NewGroup,
} from "./journalRow";
import { joinedParts, readParts, textParts, writeParts } from "./journalTexts";

/** The texts of a group. An absent one was too large to keep, is no longer needed, or was damaged. */
export interface GroupTexts {
  back?: (Pair["back"] | null)[];
  on?: Pair["forward"][];
  marks?: string;
}

const keptRows = 300;
const keptBackups = 10;

/** The journal within somebody else's batch. `open` and `texts` read, `begin` writes large texts, the others queue. */
export class Journal {
  private constructor(
    private readonly cells: JournalCells,
    readonly groups: readonly GroupHeader[],
  ) {}

  /** Reads what the journal says, as `readJournal` does. */
  static async open(context: Excel.RequestContext, { readOnly = false } = {}): Promise<Journal> {
    const { cells, groups } = await readJournal(context, { readOnly });
    return new Journal(cells, groups);
  }

  /** Intentions that began and never ended, oldest first. */
  get unfinished(): GroupHeader[] {
    return this.groups.filter(({ state }) => state === "writing");
  }

  /** The texts of a group; those that do not match their fingerprint are left out. */
  async texts({ parts: [back, on, marks], row }: GroupHeader): Promise<GroupTexts> {
    if (!this.cells.exists) return {};
    const parts = await readParts(this.cells, row, back + on + marks);
    const wayBack = joinedParts(parts.slice(0, back));
    const wayOn = joinedParts(parts.slice(back, back + on));
    const kept = joinedParts(parts.slice(back + on));
    return {
      ...(wayBack !== undefined && { back: JSON.parse(wayBack) as (Pair["back"] | null)[] }),
      ...(wayOn !== undefined && { on: JSON.parse(wayOn) as Pair["forward"][] }),
      ...(kept !== undefined && { marks: kept }),
    };
  }

  /**
   * Writes the row of a new group. The texts go first where they do not fit one request: the group counts from the moment its row is
   * there, which is the last request. Rows beyond the newest 300 make room. Returns the group.
   */
  async begin({ back, on, ...group }: NewGroup & { back: string; on: string }): Promise<GroupHeader> {
    const [backParts, onParts] = [textParts(back), textParts(on)];
    const sizes = [backParts.length, onParts.length, 0] as const;
    withoutInterim(this.cells.context);
    const row = this.makeRoom();
    const { header, cells } = newRow(group, back, sizes, row, this.groups.length);
    await writeParts(this.cells, row, [...backParts, ...onParts]);
    this.cells.at(row, progressColumn, 2).values = [cellsAtStart(sizes)];
    this.cells.at(row, 0, cells.length).numberFormat = [cells.map(() => "@")];
    this.cells.at(row, 0, cells.length).values = [cells];
    this.cells.include(row);
    return header;
  }

  /** Queues how far the group is. */
  tick({ row }: GroupHeader, progress: GroupProgress): void {
    this.cells.at(row, progressColumn, 1).values = [[progressCell(progress)]];
  }

  /**
   * Queues that the group is complete. `marks` tell later what changed since; the way on is no longer needed; the way back stays
   * while it may be undone. Older backups are cleared.
   */
  finish(group: GroupHeader, state: GroupState, { marks, hashAfter, keep }: { marks: string; hashAfter: string; keep: boolean }): void {
    const { row } = group;
    const [back, on] = group.parts;
    const markParts = keep ? textParts(marks) : [];
    // The state first: whatever fails after it only leaves more text than is needed.
    this.cells.at(row, hashAfterColumn, 2).values = [[hashAfter === "" ? "" : `'${hashAfter}`, state]];
    if (!keep && back > 0) this.cells.at(row, textColumn, back).clear("Contents");
    if (on > 0) this.cells.at(row, textColumn + back, on).clear("Contents");
    const kept = keep ? back : 0;
    if (markParts.length > 0) this.cells.at(row, textColumn + kept, markParts.length).values = [markParts];
    this.cells.at(row, sizesColumn, 1).values = [[sizesCell([kept, 0, markParts.length])]];
    if (keep) this.clearOldTexts();
  }

  /** Queues that a group was undone; what it had undone itself counts again. */
  settleUndone({ row, undoes }: GroupHeader): void {
    this.cells.at(row, stateColumn, 1).values = [["undone"]];
    const earlier = this.groups.find(({ id }) => id === undoes);
    if (earlier !== undefined) this.cells.at(earlier.row, stateColumn, 1).values = [["done"]];
  }

  private clearOldTexts(): void {
    const backups = this.groups.filter(({ state, parts }) => state !== "writing" && parts.some((count) => count > 0));
    for (const { row, parts } of backups.slice(0, Math.max(0, backups.length - keptBackups + 1))) {
      this.cells.at(row, textColumn, parts[0] + parts[1] + parts[2]).clear("Contents");
      this.cells.at(row, sizesColumn, 1).values = [[sizesCell([0, 0, 0])]];
    }
  }

  /** Where the next row goes; makes the journal, or removes the oldest ended rows, as needed. */
  private makeRoom(): number {
    const { cells, groups } = this;
    if (!cells.exists) {
      cells.make();
      return 0;
    }
    const isBlank = cells.rows === 1 && groups.length === 0;
    if (isBlank) return 0;
    const firstOpen = this.unfinished[0]?.row ?? cells.rows;
    const surplus = Math.min(cells.rows - keptRows + 1, firstOpen);
    if (surplus > 0) {
      cells.removeFirst(surplus);
      for (const group of groups) group.row -= surplus;
    }
    return cells.rows;
  }
}
