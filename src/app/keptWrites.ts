/** What this machine wrote is no news to whoever works at it, also once the pane was closed and opened again. */
import { rememberWrites } from "../workbook/writing/journal/ownWrites";

const key = "sop.ownWrites";
/** More than anybody looks back over. */
const mostKept = 200;

function keptBefore(): string[] {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage.getItem(key) ?? "null");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    // Somebody else's, cut off, or a browser that forbids it: the same as never kept.
    return [];
  }
}

/** Keeps the ids of the writes on this machine, never in the file; those that another workbook's pane kept meanwhile stay. */
export function keepWrites(): void {
  rememberWrites(keptBefore(), (ids) => {
    try {
      globalThis.localStorage.setItem(key, JSON.stringify([...new Set([...keptBefore(), ...ids])].slice(-mostKept)));
    } catch {
      // A full or forbidden storage: what was written is told as news the next time, which is all that is lost.
    }
  });
}
