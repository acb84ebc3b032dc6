import { decidedMark, decimalEvidence, type DecimalMark } from "../../language/numberText";
import type { SourceGrid } from "../../domain/collect/source";
import { profileColumns, type ColumnProfile } from "../columnProfiles";
import { mostRows, readCsv } from "../csv";
import { DateWeighing, decidedOrder, type DateOrder } from "../dateText";
import type { ImportContext } from "../plan";
import { proposePlan } from "../propose";
import { understand } from "../understand";
import type { UnreadableFile } from "../unreadableFile";
import type { LinesQuestion, TextForm } from "./linesQuestion";
import { isParquet, openParquet, sampleParquet } from "./sumParquet";

/** What the beginning of a long file, and a little of its middle and end, say of it. */
export interface LinesLook {
  name: string;
  /** Absent for a Parquet file. */
  text?: TextForm;
  headers: readonly string[];
  /** Lines of the file; estimated from its size for a text. */
  lines: number;
  isEstimate: boolean;
  /** Some of the lines, as texts. */
  sample: readonly (readonly string[])[];
  /** What the columns are likely to be. */
  proposed: Pick<LinesQuestion, "name" | "day" | "figures">;
  /** Columns that could be days, and those that could be figures. */
  days: readonly number[];
  numbers: readonly number[];
}

/** Bytes looked at in the beginning, and in each of the other places. */
const headBytes = 256_000;
const otherBytes = 64_000;

/** A text file this small is read whole, whatever its lines. */
const readWhole = 8_000_000;

/** Whether a file has more lines than a sheet holds, so that only sums of it can be imported; a Parquet file always goes that way. */
export async function hasTooManyLines(file: Blob): Promise<boolean> {
  if (await isParquet(file)) return true;
  if (file.size < readWhole) return false;
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return estimatedLines(head, file.size) > mostRows;
}

function estimatedLines(head: Uint8Array, size: number): number {
  let ends = 0;
  for (const byte of head) if (byte === 0x0a) ends++;
  return Math.round((size / head.length) * Math.max(1, ends));
}

export type LookResult = { ok: true; look: LinesLook } | { ok: false; why: UnreadableFile };

/** Looks at a long file: its form, its headers, and which columns are likely to be meant. Throws LinesRefused for a broken Parquet file. */
export async function lookAtLines(file: Blob, name: string, context: ImportContext): Promise<LookResult> {
  if (await isParquet(file)) return { ok: true, look: await lookAtParquet(file, name, context) };
  const head = wholeLines(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()), false);
  const isTwoByte = head[0] === 0xff || head[0] === 0xfe || head.subarray(0, 100).includes(0);
  const places = isTwoByte || file.size < headBytes * 2 ? [] : [Math.floor(file.size / 2), file.size - otherBytes];
  const others = await Promise.all(
    places.map(async (start) => wholeLines(new Uint8Array(await file.slice(start, start + otherBytes).arrayBuffer()), true)),
  );
  const all = readCsv(joined([head, ...others]), name);
  // A slice may begin inside quotation marks: then the beginning alone has to do.
  const reading = all.ok ? all : readCsv(head, name);
  if (!reading.ok) return reading;
  const { grid, encoding, delimiter } = reading;
  const { layout } = understand(grid, context.bucket);
  const width = grid.cells[0]?.length ?? 0;
  const text = { encoding, delimiter, headerRecords: layout.firstDataRow + grid.firstRow - 1 };
  return {
    ok: true,
    look: {
      ...lookOf(grid, layout.headers.slice(0, width), context),
      name,
      text,
      lines: estimatedLines(head, file.size),
      isEstimate: true,
    },
  };
}

async function lookAtParquet(file: Blob, name: string, context: ImportContext): Promise<LinesLook> {
  const opened = await openParquet(file);
  const rows = await sampleParquet(file, opened);
  const grid = gridOf(name, opened.columns, rows);
  return { ...lookOf(grid, opened.columns, context, 0), name, lines: opened.lines, isEstimate: false };
}

/** What the columns of lines are likely to be, by their headers and some rows as texts. */
export function proposedColumns(headers: readonly string[], rows: readonly (readonly string[])[], context: ImportContext) {
  return lookOf(gridOf("", headers, rows), headers, context, 0).proposed;
}

function gridOf(name: string, headers: readonly string[], rows: readonly (readonly string[])[]): SourceGrid {
  const cells = [headers, ...rows].map((row) => row.map((text) => ({ value: text === "" ? null : text, text })));
  return { name, firstRow: 1, firstColumn: 1, cells };
}

function lookOf(grid: SourceGrid, headers: readonly string[], context: ImportContext, headerRow?: number) {
  const understanding = understand(grid, context.bucket, headerRow);
  const { layout } = understanding;
  // The lines of a file are a list, whatever its headers look like.
  const profiles = profileColumns(grid, { ...layout, headers: [...headers] }, context.bucket);
  const days = profiles.filter(isDay).map(({ column }) => column);
  const numbers = profiles.filter((profile) => isNumber(profile) && !days.includes(profile.column)).map(({ column }) => column);
  const sample = grid.cells.slice(layout.firstDataRow).map((row) => row.slice(0, headers.length).map(({ text }) => text));
  const { mapping } = proposePlan(understanding, "demand", context);
  const columnOf = (input: string): number | undefined => {
    const source = mapping[input]?.source;
    return source?.from === "column" && source.column < headers.length ? source.column : undefined;
  };
  const day = columnOf("Period") ?? days[0] ?? 0;
  const figure = columnOf("Quantity") ?? numbers[0];
  const other = headers.findIndex((_, column) => column !== day && column !== figure && !days.includes(column));
  return {
    headers,
    sample,
    days,
    numbers,
    proposed: { name: columnOf("Family") ?? Math.max(0, other), day, figures: figure === undefined ? [] : [figure] },
  };
}

/** Most of what is filled is a day; a number or a code that could be one counts where the column has nothing else. */
const isDay = ({ counts, filled, couldBeDates }: ColumnProfile): boolean =>
  filled > 0 && (counts.date > filled / 2 || couldBeDates >= filled * 0.9);
const isNumber = ({ counts, filled }: ColumnProfile): boolean => filled > 0 && counts.number > filled / 2;

/** What the sample proves of day and month and of the decimal mark in the columns that are meant; absent where a person has to say. */
export function provenHabits(
  { sample }: Pick<LinesLook, "sample">,
  { day, figures }: Pick<LinesQuestion, "day" | "figures">,
): { dateOrder?: DateOrder; decimalMark?: DecimalMark } {
  const days = new DateWeighing();
  for (const row of sample) days.add(row[day] ?? "");
  const { dayFirst, monthFirst, ambiguous } = days.found;
  const dateOrder = decidedOrder(days.found) ?? (dayFirst + monthFirst + ambiguous === 0 ? "dayFirst" : undefined);
  const evidence = decimalEvidence(sample.flatMap((row) => figures.map((column) => row[column] ?? "")));
  const decimalMark = decidedMark(evidence) ?? (evidence.point + evidence.comma + evidence.ambiguous === 0 ? "point" : undefined);
  return { ...(dateOrder && { dateOrder }), ...(decimalMark && { decimalMark }) };
}

/** The part of a slice between its first and its last line end; a beginning keeps its first line. */
function wholeLines(bytes: Uint8Array, isInside: boolean): Uint8Array {
  const last = bytes.lastIndexOf(0x0a);
  const first = isInside ? bytes.indexOf(0x0a) + 1 : 0;
  return last < first ? (isInside ? new Uint8Array(0) : bytes) : bytes.subarray(first, last + 1);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
