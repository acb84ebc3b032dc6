/** Reads a table or sheet of a workbook file as a source, the likeliest one first. */
import { proposeChoice, gridOfChoice, type BookChoice } from "./bookChoice";
import { withoutDoubledTextsInParts } from "./doubleEncoding";
import type { BookPart, OpenedBook } from "./openedBook";
import type { ImportContext } from "./plan";
import { understandInParts, type UnderstoodSource } from "./understoodSource";

/** Tables and sheets looked into for one that looks like a kind of data; a person chooses among all of them. */
const mostTried = 6;

/** Whether a source was imported before, or has two headers that a kind of data has. */
const looksLikeData = ({ memories, guesses: [best] }: UnderstoodSource): boolean => memories.size > 0 || (best?.headers.length ?? 0) > 1;

/** Reads one part; undefined where it holds no cells. Yields the number of rows so far. */
export function* readPart(
  file: string,
  book: OpenedBook,
  part: BookPart,
  context: ImportContext,
): Generator<number, UnderstoodSource | undefined, void> {
  const choice = proposeChoice(file, book, part, yield* book.read(part));
  return choice && (yield* understandChoice(choice, context));
}

/** Understands what is chosen of a sheet that was read. */
export function* understandChoice(choice: BookChoice, context: ImportContext): Generator<number, UnderstoodSource, void> {
  const grid = yield* withoutDoubledTextsInParts(gridOfChoice(choice));
  return yield* understandInParts(grid, context, undefined, choice);
}

/** The part that was imported before where the file has one of that name, else the first that looks like a kind of data. */
export function* readLikelyPart(
  file: string,
  book: OpenedBook,
  context: ImportContext,
  before?: string,
): Generator<number, UnderstoodSource | undefined, void> {
  const same = book.parts.find(({ id }) => id === before);
  if (same !== undefined) {
    const read = yield* readPart(file, book, same, context);
    if (read !== undefined) return read;
  }
  let first: UnderstoodSource | undefined;
  for (const part of book.parts.slice(
    0,
    Math.max(
      mostTried,
      book.parts.findIndex(({ isHidden }) => isHidden),
    ),
  )) {
    const read = yield* readPart(file, book, part, context);
    if (read === undefined) continue;
    if (!part.isHidden && looksLikeData(read)) return read;
    first ??= read;
  }
  return first;
}
