/** One row of the journal: what it says of a group, how it is read and how it is spelt. Nothing here asks Excel for anything. */
import { sopJournal } from "../../../domain/journal/sopJournal";
import { fingerprint } from "../../fingerprint";
import type { Touched } from "../acts";

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
  parts: TextSizes;
  /** Place in the body of the journal. */
  row: number;
}

export type TextSizes = readonly [back: number, on: number, marks: number];

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

/** Columns, from 0: those of the table, one that is free, then progress, sizes of the texts, and the texts. */
export const tableColumns = sopJournal.columns.length;
export const hashAfterColumn = 5;
export const stateColumn = 6;
export const progressColumn = tableColumns + 1;
export const sizesColumn = tableColumns + 2;
export const textColumn = tableColumns + 3;

const states: readonly string[] = ["writing", "done", "restored", "undone"] satisfies GroupState[];

/** What is said when a group begins. */
export interface NewGroup {
  time: string;
  intention: string;
  targets: Touched[];
  undoes?: string;
}

/** The row of a group that begins, and what it says. `back` is the text of the way back; `before` tells how many groups there are. */
export function newRow(
  group: NewGroup,
  back: string,
  parts: TextSizes,
  row: number,
  before: number,
): { header: GroupHeader; cells: string[] } {
  const { time, intention, targets, undoes } = group;
  const id = fingerprint(`${time} ${intention} ${JSON.stringify(targets)} ${before}`);
  const touched = { targets: targets.slice(0, 200), ...(undoes !== undefined && { undoes }) };
  return {
    header: { ...group, id, state: "writing", hashAfter: "", progress: atStart, parts, row },
    cells: [id, time, asText(intention), JSON.stringify(touched), back === "" ? "" : `'${fingerprint(back)}`, "", "writing"],
  };
}

/** The apostrophe keeps Excel from reading a text as a formula. */
const asText = (text: string): string => `'${text.replace(/^'+/, "").slice(0, 250)}`;

/** How far a group came, as its cell says it. */
export const progressCell = ({ act, done, reached, backwards }: GroupProgress): string =>
  `'${[act, done, reached, backwards ? "b" : "f"].join()}`;

/** Progress and sizes of a group that has only begun. */
export const cellsAtStart = (parts: TextSizes): string[] => [progressCell(atStart), sizesCell(parts)];

/** How many cells of text are kept, as their cell says it. */
export const sizesCell = (parts: TextSizes): string => `'${parts.join()}`;

/** Reads a row from its cells in the table and beside it; undefined for a blank one, or one of a version to come. */
export function readRow(cells: readonly string[], beside: readonly string[], row: number): GroupHeader | undefined {
  const [id = "", time = "", intention = "", touched = "", , hashAfter = "", state = ""] = cells;
  if (id === "" || !states.includes(state)) return undefined;
  const [, progress = "", sizes = ""] = beside;
  const [act = -1, done = 0, reached = -1] = progress === "" ? [] : progress.split(",").map((part) => Number(part) || 0);
  const [back = 0, on = 0, marks = 0] = sizes.split(",").map((size) => Number(size) || 0);
  return {
    id,
    time,
    intention,
    ...readTouched(touched),
    state: state as GroupState,
    hashAfter,
    progress: { act, done, reached, backwards: progress.endsWith("b") },
    parts: [back, on, marks],
    row,
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
