/** One row of the journal: what it says of a group, how it is read and how it is spelt. Nothing here asks Excel for anything. */
import { sopJournal } from "../../../domain/journal/sopJournal";
import { fingerprint } from "../../fingerprint";
import type { Touched } from "../acts";

/**
 * `left`: a person settled it as it is. `taken`: the row of somebody who took an interrupted group over, to finish it, put it back or
 * leave it. `seen`: a person knows of two writes that have met. `undone` comes from versions that noted it; now a group is undone when one that is done says that it undoes it.
 */
export type GroupState = "writing" | "done" | "restored" | "undone" | "left" | "taken" | "seen";

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
  /** Cells of text kept. */
  parts: TextSizes;
  /** Place in the body of the journal. */
  row: number;
  /** What the run that wrote the row says of itself; absent in rows of versions without a pen. */
  own?: OwnCell;
}

/** Cells of text kept: way back, way on, marks of rows afterwards, and marks of rows before, which are there while it is being written. */
export type TextSizes = readonly [back: number, on: number, marks: number, before: number];

/** The cell that only the run writes whose row it is. */
export interface OwnCell {
  /** One more than the largest that was there: the order of rows, since their places are random and clocks do not agree. */
  order: number;
  /** The token from which the run took the pen; empty when it made it. */
  parent: string;
  /** Its newest token. */
  last: string;
  /** Id of the group that it took over, or the two that it says are known to have met. */
  of: string;
}

/** How far a group came: acts before `act` are complete, those after `reached` untouched. */
export interface GroupProgress {
  act: number;
  /** Steps of that act. */
  done: number;
  reached: number;
  backwards: boolean;
}

/** Nothing but the journal is written. */
const atStart: GroupProgress = { act: -1, done: 0, reached: -1, backwards: false };

/** Columns, from 0: those of the table, the run's own cell, then progress, sizes of the texts, and the texts. */
export const tableColumns = sopJournal.columns.length;
export const ownColumn = tableColumns;
export const hashAfterColumn = 5;
export const stateColumn = 6;
export const progressColumn = tableColumns + 1;
export const sizesColumn = tableColumns + 2;
export const textColumn = tableColumns + 3;

const states: readonly string[] = ["writing", "done", "restored", "undone", "left", "taken", "seen"] satisfies GroupState[];

/** What is said when a group begins. */
export interface NewGroup {
  time: string;
  intention: string;
  targets: Touched[];
  undoes?: string;
}

/** What a row that begins says; the run makes its id one that no other has. */
export function newHeader(
  group: NewGroup,
  { run, row, own }: { run: string; row: number; own: OwnCell },
  state: GroupState = "writing",
): GroupHeader {
  const id = fingerprint(`${run} ${group.time} ${group.intention}`);
  return { ...group, id, state, hashAfter: "", progress: atStart, parts: [0, 0, 0, 0], row, own };
}

/** The cells of a new row within the table. `back` is the text of the way back. */
export function cellsOf({ id, time, intention, targets, undoes, state }: GroupHeader, back: string): string[] {
  const touched = { targets: targets.slice(0, 200), ...(undoes !== undefined && { undoes }) };
  return [id, time, asText(intention), JSON.stringify(touched), back === "" ? "" : `'${fingerprint(back)}`, "", state];
}

/** A free place for the row of a run, so that two who begin at the same moment hardly ever take the same one. */
export const placeFor = (run: string, free: readonly number[]): number =>
  free[Number.parseInt(fingerprint(run).slice(-8), 16) % free.length] ?? 0;

/** A group is undone when one that is done says that it undoes it; earlier versions noted it in its own row. */
export function isUndone(group: GroupHeader, groups: readonly GroupHeader[]): boolean {
  const { id, state } = group;
  const later = groups.slice(groups.indexOf(group) + 1);
  const undoing = later.filter(({ undoes, state: theirs }) => undoes === id && (theirs === "done" || theirs === "undone"));
  return undoing.length === 0 ? state === "undone" : undoing.some((other) => !isUndone(other, groups));
}

/** The apostrophe keeps Excel from reading a text as a formula. */
const asText = (text: string): string => `'${text.replace(/^'+/, "").slice(0, 250)}`;

/** How far a group came, as its cell says it. */
export const progressCell = ({ act, done, reached, backwards }: GroupProgress): string =>
  `'${[act, done, reached, backwards ? "b" : "f"].join()}`;

/** The run's own cell, as it is spelt. */
export const ownText = ({ order, parent, last, of }: OwnCell): string => `'${[order, parent, last, of].join("|")}`;

function readOwn(text: string): OwnCell | undefined {
  const [order, parent = "", last = "", of = ""] = text.split("|");
  return text === "" ? undefined : { order: Number(order) || 0, parent, last, of };
}

/** Own cell, progress and sizes of a group that has only begun. */
export const cellsAtStart = (own: OwnCell, parts: TextSizes): string[] => [ownText(own), progressCell(atStart), sizesCell(parts)];

/** How many cells of text are kept, as their cell says it. */
export const sizesCell = (parts: TextSizes): string => `'${parts.join()}`;

/** Reads a row from its cells in the table and beside it; undefined for a blank one, or one of a version to come. */
export function readRow(cells: readonly string[], beside: readonly string[], row: number): GroupHeader | undefined {
  const [id = "", time = "", intention = "", touched = "", , hashAfter = "", state = ""] = cells;
  if (id === "" || !states.includes(state)) return undefined;
  const [ownCell = "", progress = "", sizes = ""] = beside;
  const own = readOwn(ownCell);
  const [act = -1, done = 0, reached = -1] = progress === "" ? [] : progress.split(",").map((part) => Number(part) || 0);
  const [back = 0, on = 0, marks = 0, before = 0] = sizes.split(",").map((size) => Number(size) || 0);
  return {
    id,
    time,
    intention,
    ...readTouched(touched),
    state: state as GroupState,
    hashAfter,
    progress: { act, done, reached, backwards: progress.endsWith("b") },
    parts: [back, on, marks, before],
    row,
    ...(own && { own }),
  };
}

function readTouched(text: string): { targets: Touched[]; undoes?: string } {
  try {
    const touched = JSON.parse(text) as { targets?: Touched[]; undoes?: string } | Touched[];
    // Before groups, the journal listed the targets alone.
    if (Array.isArray(touched)) return { targets: touched };
    return { targets: touched.targets ?? [], ...(touched.undoes !== undefined && { undoes: touched.undoes }) };
  } catch {
    return { targets: [] };
  }
}
