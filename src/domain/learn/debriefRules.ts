/** What a debrief has to say, and what of the last one is shown when people meet again. */
import { largestOf } from "../../calc/extremes";
import type { DebriefRow } from "./sopDebrief";

/** The lines of a cycle in their order. */
export const debriefOf = (rows: readonly DebriefRow[], cycle: number): DebriefRow[] =>
  rows.filter((row) => row.Cycle === cycle).sort((a, b) => a.Line - b.Line);

/** The lines of the latest cycle before this one that has any. */
export function debriefBefore(rows: readonly DebriefRow[], cycle: number): DebriefRow[] {
  const earlier = rows.filter((row) => row.Cycle < cycle).map((row) => row.Cycle);
  return earlier.length === 0 ? [] : debriefOf(rows, largestOf(earlier));
}

/** Kinds of which a debrief says at least one, unless there is nothing to say. */
const wanted = ["worked", "did not work", "to change"] as const;

/** A debrief says something of each kind, or that there is nothing to say. */
export function isComplete(lines: readonly Pick<DebriefRow, "Kind">[]): boolean {
  const kinds = new Set(lines.map(({ Kind: kind }) => kind));
  return kinds.has("nothing to say") || wanted.every((kind) => kinds.has(kind));
}
