/** What this pane has written and told of, so that it can look later whether it still stands. */
import { clock } from "../../clock";
import type { GroupHeader } from "./journalRow";

/** A write of this pane that was told to be done. */
export interface OwnWrite {
  id: string;
  intention: string;
  targets: string[];
  /** When it was told: milliseconds since 1970. */
  time: number;
  /** Somebody else had written in the workbook a little before. */
  besideOthers: boolean;
}

const written: OwnWrite[] = [];
/** Ids of everything that this pane wrote, also of what it has looked at since, and before its page was loaded again. */
const ids = new Set<string>();
let keep: (ids: readonly string[]) => void = () => undefined;

/** Remembers what was written before the page was loaded again, and gives what is written from now on to be kept for the next time. */
export function rememberWrites(before: readonly string[], keepAll: (ids: readonly string[]) => void): void {
  before.forEach((id) => ids.add(id));
  keep = keepAll;
}

/** Notes something else of this pane by its name, to be known again with `isOwnWrite`. */
export function noteOwn(id: string): void {
  ids.add(id);
  keep([...ids]);
}

/** Notes a write that ends as done. */
export function noteWritten({ id, intention, targets }: GroupHeader, besideOthers: boolean): void {
  const names = [...new Set(targets.map(({ name }) => name))];
  ids.add(id);
  keep([...ids]);
  written.push({ id, intention, targets: names, time: clock.now(), besideOthers });
}

/** The writes of this pane that nobody has looked at since, the oldest first. */
export const ownWrites = (): readonly OwnWrite[] => written;

/** It was looked at again: that is done once. */
export function forgetWritten({ id }: OwnWrite): void {
  const place = written.findIndex((one) => one.id === id);
  if (place >= 0) written.splice(place, 1);
}

/** Whether this pane wrote it, also before the page was loaded again where that was kept. */
export const isOwnWrite = (id: string): boolean => ids.has(id);
