/**
 * Long texts in cells beside a row of the journal, in parts of what a cell holds: how to put everything back, how to finish, and what
 * the rows were like afterwards. Each begins with its fingerprint, so that a damaged one is known and never followed.
 */
import { requestBytes } from "../../blocks";
import { fingerprint } from "../../fingerprint";
import { withoutInterim } from "../../gateway";
import { inOrder } from "../../inOrder";
import type { JournalCells } from "./journalCells";
import { textColumn } from "./journalRow";

const charactersPerCell = 30_000;
const fingerprintLength = 16;

/** Quotes and backslashes of the texts are escaped in a request: they weigh at most half as much again. */
const partsPerRequest = Math.floor(requestBytes / (charactersPerCell * 1.5));

/** A text of a group as cells hold it; none for an empty one. */
export function textParts(id: string, text: string): string[] {
  if (text === "") return [];
  const whole = fingerprint(id + text) + text;
  return Array.from(
    { length: Math.ceil(whole.length / charactersPerCell) },
    (_, index) => `'${whole.slice(index * charactersPerCell, (index + 1) * charactersPerCell)}`,
  );
}

/**
 * The text of these parts; undefined where there are none, or where they do not fit their fingerprint. That of a group with a run of its
 * own is made with its id, so that a text left by the group that had the place before is not taken for its own.
 */
export function joinedParts(id: string, parts: readonly string[]): string | undefined {
  const whole = parts.join("");
  const text = whole.slice(fingerprintLength);
  return parts.length > 0 && fingerprint(id + text) === whole.slice(0, fingerprintLength) ? text : undefined;
}

/** Where each request's share of so many parts begins. */
const shares = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / partsPerRequest) }, (_, index) => index * partsPerRequest);

/** Reads the first `count` parts beside a row. */
export async function readParts(cells: JournalCells, row: number, count: number): Promise<string[]> {
  const { context } = cells;
  const read = await inOrder(shares(count), async (from) => {
    const range = cells.at(row, textColumn + from, Math.min(partsPerRequest, count - from));
    range.load("values");
    await context.sync();
    return (range.values[0] ?? []).map(String);
  });
  return read.flat();
}

/** Writes parts beside a row; the last request waits for the caller's own sync. */
export async function writeParts(cells: JournalCells, row: number, parts: readonly string[]): Promise<void> {
  const { context } = cells;
  await inOrder(shares(parts.length), async (from) => {
    if (from > 0) {
      await context.sync();
      withoutInterim(context);
    }
    const some = parts.slice(from, from + partsPerRequest);
    cells.at(row, textColumn + from, some.length).values = [some];
  });
}
