/**
 * Text that was saved as UTF-8, read as Windows-1252 and saved as UTF-8 again, so that `Guaraná` became `GuaranÃ¡`. It is put right
 * where only one reading is possible, and the source remembers how often and where, so that a person is told.
 */
import type { Repairs, SourceCell, SourceGrid } from "../domain/collect/source";

/** What Windows-1252 has at 0x80-0x9f; the code units 0x81, 0x8d, 0x8f, 0x90 and 0x9d stand for themselves. */
const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOfExtra = new Map([...extras].map((letter, index) => [letter, 0x80 + index]));

/** The first byte of every doubled character, seen through Windows-1252: nothing to do for a text without one. */
const suspicious = /[ÂÃÄÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Letters of Western and Central Europe, typographic signs, the euro and the trade mark: what such exports hold. */
const expected = /^[\0-\x7f\u00a0-\u017f\u2000-\u206f\u20ac\u2122]*$/;

/** The text as it was meant, or undefined where it was not encoded twice or where another reading is possible. */
export function undoubled(text: string): string | undefined {
  if (!suspicious.test(text)) return undefined;
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const byte = letter.length === 1 && code <= 0xff && !(code >= 0x80 && code <= 0x9f) ? code : (byteOfExtra.get(letter) ?? -1);
    if (byte < 0) return undefined;
    bytes.push(byte);
  }
  try {
    const meant = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return meant !== text && expected.test(meant) ? meant : undefined;
  } catch {
    // Not UTF-8 underneath: the letters are what they seem to be.
    return undefined;
  }
}

/** The grid with doubled texts put right, cells and headers alike; the very same grid where there is none. */
export function withoutDoubledTexts(grid: SourceGrid): SourceGrid {
  const work = withoutDoubledTextsInParts(grid);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Rows looked at between two breaks. */
const rowsPerPart = 10_000;

/** `withoutDoubledTexts` with breaks: yields the number of rows looked at. */
export function* withoutDoubledTextsInParts(grid: SourceGrid): Generator<number, SourceGrid, void> {
  const known = new Map<string, string>();
  let repairs: Repairs | undefined;
  const repaired = (cell: SourceCell, index: number): SourceCell => {
    if (typeof cell.value !== "string" || !suspicious.test(cell.value)) return cell;
    const meant = known.get(cell.value) ?? undoubled(cell.value);
    if (meant === undefined) return cell;
    known.set(cell.value, meant);
    repairs = { first: { row: grid.firstRow + index, text: cell.value, meant }, ...repairs, count: (repairs?.count ?? 0) + 1 };
    return { ...cell, value: meant, text: meant };
  };
  const cells: SourceCell[][] = [];
  for (const row of grid.cells) {
    const index = cells.length;
    const isSuspicious = row.some(({ value }) => typeof value === "string" && suspicious.test(value));
    cells.push(isSuspicious ? row.map((cell) => repaired(cell, index)) : row);
    if (cells.length % rowsPerPart === 0) yield cells.length;
  }
  return repairs === undefined ? grid : { ...grid, cells, repairs };
}
