import { parse } from "papaparse";
import type { SourceCell, SourceGrid } from "../domain/collect/source";
import { withoutDoubledTextsInParts } from "./doubleEncoding";
import { decodeTextInParts, type Encoding } from "./decode";
import type { UnreadableFile } from "./unreadableFile";

/** The characters that separate the fields of exported files, in the order preferred when nothing else tells them apart. */
export const delimiters = [";", "\t", "|", ","] as const;
export type Delimiter = (typeof delimiters)[number];

/** What fits on one Excel sheet; a longer file cannot become a table. */
export const mostRows = 1_048_575;
export const mostColumns = 1_000;

export type CsvReading = { ok: true; grid: SourceGrid; encoding: Encoding; delimiter: Delimiter } | { ok: false; why: UnreadableFile };

/** Rows looked at to find the delimiter. */
const sampleRows = 100;

/**
 * Finds the delimiter by trying each: the right one splits the first rows into the same number of fields, and into more than one.
 * A decimal comma or a comma in a name splits only some rows, which is how `;` files are told from `,` files.
 */
export function detectDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  // The beginning is enough, and each try splits all it is given.
  const beginning = text.slice(0, charactersPerPart);
  for (const delimiter of delimiters) {
    const rows = parse<string[]>(beginning, { delimiter, preview: sampleRows, skipEmptyLines: "greedy" }).data;
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].filter(([fields]) => fields > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    // Agreement of the rows matters most; the number of fields only decides between delimiters that agree as well.
    const score = width < 2 ? 0 : count / rows.length + Math.min(width, 100) / 1_000;
    if (score > bestScore + 1e-9) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

const blank: SourceCell = Object.freeze({ value: null, text: "" });

/**
 * Reads an exported text file (comma, semicolon, tab or bar separated) into a grid of foreign cells, which all hold text: what a
 * text means is decided later, by column. A first line `sep=;` is obeyed. Row numbers are those a person sees on opening the file
 * in Excel. A file that cannot be read is refused with the reason; nothing is ever half read.
 */
export function readCsv(bytes: Uint8Array, name: string): CsvReading {
  const reading = readCsvInParts(bytes, name);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** `readCsv` with breaks: yields the number of rows read so far, often enough for a page to stay responsive. */
export function* readCsvInParts(bytes: Uint8Array, name: string): Generator<number, CsvReading, void> {
  const decoded = yield* decodeTextInParts(bytes);
  if (!decoded.ok) return decoded;
  const lines = yield* withLineFeeds(decoded.text);
  const announced = /^sep=([;,\t|])\n/i.exec(lines);
  const text = announced ? lines.slice(announced[0].length) : lines;
  yield 0;
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? detectDelimiter(text);
  const skippedLines = announced ? 1 : 0;
  const { data, unclosed } = yield* recordsOf(text, delimiter);
  if (unclosed !== undefined) return { ok: false, why: { code: "unclosedQuote", line: unclosed + 1 + skippedLines } };
  while (data.length > 0 && data[data.length - 1]?.every((field) => field.trim() === "")) data.pop();
  if (data.length === 0) return { ok: false, why: { code: "empty" } };
  if (data.length > mostRows) return { ok: false, why: { code: "tooManyRows", rows: data.length, most: mostRows } };
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns > mostColumns) return { ok: false, why: { code: "tooManyColumns", columns, most: mostColumns } };
  const cells: SourceCell[][] = [];
  for (const row of data) {
    cells.push(
      Array.from({ length: columns }, (_, column): SourceCell => {
        const field = row[column];
        return field === undefined || field === "" ? blank : { value: field, text: field };
      }),
    );
    if (cells.length % rowsPerPart === 0) yield data.length;
  }
  const grid = yield* withoutDoubledTextsInParts({ name, firstRow: 1 + skippedLines, firstColumn: 1, cells });
  return { ok: true, grid, encoding: decoded.encoding, delimiter };
}

/** Characters read between two breaks, and rows turned into cells between two: a few milliseconds of work each. */
const charactersPerPart = 200_000;
const rowsPerPart = 5_000;

/**
 * The records of a text, part by part; each part ends where a record ends. `unclosed` is the record whose quotation mark is never
 * closed.
 */
function* recordsOf(text: string, delimiter: Delimiter): Generator<number, { data: string[][]; unclosed?: number }, void> {
  const data: string[][] = [];
  let start = 0;
  let size = charactersPerPart;
  while (start < text.length) {
    const found = start + size >= text.length ? -1 : text.lastIndexOf("\n", start + size);
    const isLast = start + size >= text.length;
    // Not one line end in the part: a longer part.
    if (!isLast && found <= start) {
      size *= 2;
      continue;
    }
    const end = isLast ? text.length : found;
    const part = parse<string[]>(text.slice(start, end), { delimiter, newline: "\n" });
    const unclosed = part.errors.find(({ code }) => code === "MissingQuotes");
    // A line end inside quotation marks ends no record: the part has to reach further.
    if (unclosed && !isLast) {
      size *= 2;
      continue;
    }
    if (unclosed) return { data, unclosed: data.length + (unclosed.row ?? 0) };
    for (const record of part.data) data.push(record);
    start = isLast ? text.length : end + 1;
    size = charactersPerPart;
    yield data.length;
  }
  return { data };
}

/**
 * The text with a line feed for every line end. Files put together from several mix them, and each of them ends a record; inside
 * quotation marks a cell of Excel holds a line feed as well.
 */
function* withLineFeeds(text: string): Generator<number, string, void> {
  if (!text.includes("\r")) return text;
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + charactersPerPart, text.length);
    // A pair of carriage return and line feed stays in one part.
    if (text[end - 1] === "\r" && text[end] === "\n") end++;
    parts.push(text.slice(start, end).replace(/\r\n?/g, "\n"));
    start = end;
    yield 0;
  }
  return parts.join("");
}
