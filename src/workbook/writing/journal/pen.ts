/**
 * The pen: who may write in this workbook. It is a table of one column and one row on the journal's sheet. Its header is a token that
 * exists only while the pen is ours, so that Excel itself refuses a batch that comes too late: the first request of every writing batch
 * asks for the column of that name, and the next one puts the following token there. The cell below says for which group it is held.
 */
import { penName } from "../../../domain/journal/sopJournal";
import { clock } from "../../clock";
import { beginEachBatch } from "../../gateway";
import { isOwnPane, paneId } from "./paneId";

/** Where the pen lies on the journal's sheet. */
export const penCells = "C1:C2";

/** The pen as it was read. */
export interface PenState {
  token: string;
  /** Id of the group that is being written; empty when the holder has laid the pen down. */
  group: string;
  /** Milliseconds since 1970, by the clock of the holder. */
  time: number;
  pane: string;
}

/** A token names the run that holds the pen, and how often that run has written. */
export const tokenOf = (run: string, beat: number): string => `p${run}.${beat}`;
export const runOf = (token: string): string => /^p([a-z]{8})\.\d+$/.exec(token)?.[1] ?? "";
export const beatOf = (token: string): number => Number(/\.(\d+)$/.exec(token)?.[1] ?? 0);

/** The pen as its two cells say it. */
export function penIn(cells: readonly (readonly unknown[])[]): PenState {
  const [group = "", time = "", pane = ""] = String(cells[1]?.[0] ?? "").split("|");
  return { token: String(cells[0]?.[0] ?? ""), group, time: Number(time) || 0, pane };
}

/** Runs that this pane is carrying out now. */
const ownRuns = new Set<string>();

/** The pen while it is ours, within the batches of one context. Everything queues only. */
export class Pen {
  private end: (() => void) | undefined;

  /** `beat` is that of the last token written, for a run that goes on in another context. */
  constructor(
    private readonly context: Excel.RequestContext,
    readonly run: string,
    private group: string,
    private readonly onBeat: (token: string) => void,
    private beat = 0,
  ) {}

  get token(): string {
    return tokenOf(this.run, this.beat);
  }

  /** Takes the pen from its holder: Excel refuses the batch with `ItemNotFound` when it has been written with since it was read. */
  take(from: PenState): void {
    this.guard(from.token);
    this.note();
  }

  /** Makes the pen: Excel refuses the batch when somebody else has made it meanwhile. */
  make(sheet: Excel.Worksheet): void {
    const cells = sheet.getRange(penCells);
    cells.numberFormat = [["@"], ["@"]];
    cells.values = [[this.token], [this.said()]];
    const table = sheet.tables.add(penCells, true);
    table.name = penName;
    table.showFilterButton = false;
    this.onBeat(this.token);
  }

  /** From the next sync on, every batch begins with the guard and writes the next token; with `now`, the present one does too. */
  hold({ now = false } = {}): void {
    ownRuns.add(this.run);
    const first = (): void => {
      this.guard(this.token);
      this.beat++;
      this.note();
    };
    if (now) first();
    this.end = beginEachBatch(this.context, first);
  }

  /** The next sync is the last one under the pen; its guard is queued already. */
  release(): void {
    ownRuns.delete(this.run);
    this.end?.();
    this.end = undefined;
  }

  /** Queues that the pen is no longer held for anything, so that what it was held for counts as interrupted. */
  layDown(): void {
    this.group = "";
    this.note();
    this.release();
  }

  private guard(token: string): void {
    this.context.workbook.tables.getItem(penName).columns.getItem(token).load("name");
  }

  private note(): void {
    const table = this.context.workbook.tables.getItem(penName);
    table.getHeaderRowRange().values = [[this.token]];
    table.getDataBodyRange().values = [[this.said()]];
    this.onBeat(this.token);
  }

  private said(): string {
    return `${this.group}|${clock.now()}|${paneId()}`;
  }
}

/** The pen was not written with for so long, while this pane looked on: who holds it has died. */
const stillMilliseconds = 90_000;
/** So old by the clock of its holder; clocks agree to some minutes. */
const oldMilliseconds = 15 * 60_000;

const seen = { token: "", since: 0 };

/** Milliseconds for which this pane has seen the pen at the same token. Call it whenever the pen was read. */
export function stillFor({ token }: PenState): number {
  if (token !== seen.token) Object.assign(seen, { token, since: clock.now() });
  return clock.now() - seen.since;
}

/** Nobody writes with the pen any more: it has stood still for long, or this pane held it before and does no longer. */
export function isStale(pen: PenState): boolean {
  const still = stillFor(pen);
  if (ownRuns.has(runOf(pen.token))) return false;
  return isOwnPane(pen.pane) || still >= stillMilliseconds || clock.now() - pen.time > oldMilliseconds;
}

/** Another pane wrote last, and not long ago: what it wrote may still be on its way to this copy of the workbook. */
export const isFreshFromOthers = (pen: PenState): boolean => !isOwnPane(pen.pane) && clock.now() - pen.time < oldMilliseconds;
