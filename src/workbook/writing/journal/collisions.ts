/**
 * Signs in the journal that two people wrote without knowing of each other, as may happen where each has a copy of the workbook and the
 * copies are merged later. Within one Excel there is none: every token of the pen has one successor, the next one of its own run or the
 * run that took the pen from it.
 */
import type { GroupHeader } from "./journalRow";
import { beatOf, runOf } from "./pen";

/** Two rows of the journal, the older first, and the name by which a person has said that they know of it. */
export interface Collision {
  key: string;
  one: GroupHeader;
  other: GroupHeader;
}

/** Pairs of runs that took the pen from the same token, or of which one went on writing after the other had taken the pen from it. */
export function collisionsIn(groups: readonly GroupHeader[]): Collision[] {
  const runs = groups.filter(({ own, state }) => own !== undefined && state !== "seen");
  const known = new Set(groups.flatMap(({ own, state }) => (state === "seen" ? [own?.of] : [])));
  return runs
    .flatMap((one, index) => runs.slice(index + 1).map((other) => ({ key: `${one.id}+${other.id}`, one, other })))
    .filter(({ key, one, other }) => !known.has(key) && haveMet(one, other));
}

function haveMet({ own: one }: GroupHeader, { own: other }: GroupHeader): boolean {
  if (one === undefined || other === undefined) return false;
  // The first two in a workbook had no pen to take, and counted from the same row.
  if (one.parent === other.parent) return one.parent !== "" || one.order === other.order;
  return wentOn(one.last, other.parent) || wentOn(other.last, one.parent);
}

/** A run wrote later than the token that was taken from it. */
const wentOn = (last: string, taken: string): boolean => runOf(last) !== "" && runOf(last) === runOf(taken) && beatOf(last) > beatOf(taken);
