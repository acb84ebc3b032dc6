import type { DecodedArray, FileMetaData } from "hyparquet";
import { isoOf, serialOfMoment } from "../../calendar/days";
import { LinesRefused, type LinesQuestion, type LinesReport } from "./linesQuestion";
import { LineReader, type Unread } from "./lineReader";
import { LineSums } from "./lineSums";
import type { LinesProgress } from "./sumText";

/** A Parquet file that was opened: nothing of its lines is read yet. */
export interface OpenedParquet {
  columns: string[];
  lines: number;
  metadata: FileMetaData;
}

/** What is needed to read Parquet, loaded with the first such file. Snappy is read without WebAssembly, which a policy may forbid. */
async function library() {
  const [{ parquetMetadataAsync, parquetRead }, packed] = await Promise.all([
    import(/* webpackChunkName: "parquet" */ "hyparquet"),
    import(/* webpackChunkName: "parquet" */ "hyparquet-compressors"),
  ]);
  const compressors = {
    GZIP: packed.decompressGzip,
    BROTLI: packed.decompressBrotli,
    ZSTD: (input: Uint8Array) => packed.decompressZstd(input),
    LZ4: packed.decompressLz4,
    LZ4_RAW: packed.decompressLz4Raw,
  };
  return { parquetMetadataAsync, parquetRead, compressors };
}

const asBuffer = (file: Blob) => ({
  byteLength: file.size,
  slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer(),
});

/** The first and the last four letters of every Parquet file. */
const isMark = async (letters: Blob): Promise<boolean> => new TextDecoder().decode(await letters.arrayBuffer()) === "PAR1";

export const isParquet = (file: Blob): Promise<boolean> => isMark(file.slice(0, 4));

/**
 * Reads what a Parquet file says of its columns and lines.
 *
 * @throws LinesRefused where it is cut off or is none
 */
export async function openParquet(file: Blob): Promise<OpenedParquet> {
  if (!(await isParquet(file))) throw new LinesRefused({ code: "notParquet" });
  if (!(await isMark(file.slice(-4)))) throw new LinesRefused({ code: "cutParquet" });
  const { parquetMetadataAsync } = await library();
  const metadata = await parquetMetadataAsync(asBuffer(file));
  // The first element is the table itself; a column with columns in it, or with lists, is not one of a table of lines.
  const columns: string[] = [];
  for (let index = 1; index < metadata.schema.length; index++) {
    const element = metadata.schema[index];
    if (element === undefined) continue;
    if (element.num_children === undefined && element.repetition_type !== "REPEATED") columns.push(element.name);
    else index = afterNested(metadata, index) - 1;
  }
  return { columns, lines: Number(metadata.num_rows), metadata };
}

/** The place in the schema behind a nested column. */
function afterNested({ schema }: FileMetaData, index: number): number {
  let next = index + 1;
  for (let child = 0; child < (schema[index]?.num_children ?? 0); child++) next = afterNested({ schema } as FileMetaData, next);
  return next;
}

/** Lines looked at to propose columns. */
const sampled = 500;

/** The first lines of a Parquet file as texts, days as 2026-01-31. */
export async function sampleParquet(file: Blob, { columns, lines, metadata }: OpenedParquet): Promise<string[][]> {
  const end = Math.min(sampled, lines, Number(metadata.row_groups[0]?.num_rows ?? 0));
  const rows = Array.from({ length: end }, () => columns.map(() => ""));
  const eachOf = await columnReader(file, metadata);
  const days = dayColumns(metadata);
  for (const [index, name] of columns.entries())
    await eachOf(name, 0, end, (value, row) => {
      const cells = rows[row];
      if (cells) cells[index] = days.has(name) && typeof value === "number" ? isoOf(Math.floor(value)) : textOf(value);
    });
  return rows;
}

/** Sums the lines of a Parquet file, one group of lines after the other, and in a group one column after the other. */
export async function sumParquet(file: Blob, question: LinesQuestion, onProgress: LinesProgress = () => undefined): Promise<LinesReport> {
  const { metadata, lines } = await openParquet(file);
  const sums = new LineSums(question.figures.length);
  const reader = new LineReader(sums, question);
  const eachOf = await columnReader(file, metadata);
  const headerOf = (column: number) => question.headers[column] ?? "";
  const holdsDays = dayColumns(metadata).has(headerOf(question.day));
  let start = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const group = new LineGroup(Number(count), question.figures.length);
    const end = start + Number(count);
    await eachOf(headerOf(question.name), start, end, (value, row) => group.keepName(row, reader.name(textOf(value)), value));
    await eachOf(headerOf(question.day), start, end, (value, row) => {
      // A whole number in a column of other things is read as it is written: 20260105.
      const period = holdsDays && typeof value === "number" ? reader.periodOfDay(value) : reader.period(textOf(value));
      group.keepPeriod(row, period, value);
    });
    for (const [index, column] of question.figures.entries())
      await eachOf(headerOf(column), start, end, (value, row) => group.keepFigure(row, index, figureIn(value, reader), value));
    group.addTo(sums, start + 1);
    start = end;
    onProgress(lines === 0 ? 1 : start / lines, sums.lines);
  }
  return sums.report();
}

type Take = (value: unknown, row: number) => void;

/** Calls with every value of one column between two lines. */
async function columnReader(file: Blob, metadata: FileMetaData) {
  const { parquetRead, compressors } = await library();
  return async (name: string, start: number, end: number, take: Take): Promise<void> => {
    const chunks: { rowStart: number; columnData: DecodedArray }[] = [];
    await parquetRead({
      file: asBuffer(file),
      metadata,
      columns: [name],
      rowStart: start,
      rowEnd: end,
      compressors,
      parsers: asSerials,
      onChunk: (chunk) => void chunks.push(chunk),
    }).catch(refuseCompression);
    for (const { rowStart, columnData } of chunks)
      for (let index = Math.max(0, start - rowStart); index < columnData.length && rowStart + index < end; index++)
        take(columnData[index], rowStart + index - start);
  };
}

function refuseCompression(failure: unknown): never {
  const codec = /unsupported compression codec: (\w+)/.exec(failure instanceof Error ? failure.message : "")?.[1];
  throw codec === undefined ? failure : new LinesRefused({ code: "unknownCompression", codec });
}

/** Days and instants as serial numbers; an instant is the day that it is in UTC, as the file has it. */
const asSerials = {
  dateFromDays: (day: number) => serialOfMoment(0) + day,
  timestampFromMilliseconds: (millis: bigint) => serialOfMoment(Number(millis)),
  timestampFromMicroseconds: (micros: bigint) => serialOfMoment(Number(micros / 1_000n)),
  timestampFromNanoseconds: (nanos: bigint) => serialOfMoment(Number(nanos / 1_000_000n)),
};

/** Names of the columns that hold days or instants, not texts or numbers. */
function dayColumns({ schema }: FileMetaData): ReadonlySet<string> {
  const isDay = (kind = "") => /^(DATE|TIMESTAMP|INT96)/.test(kind);
  return new Set(
    schema
      .filter(({ type, converted_type, logical_type }) => isDay(type) || isDay(converted_type) || isDay(logical_type?.type))
      .map(({ name }) => name),
  );
}

const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

function figureIn(value: unknown, reader: LineReader): number | Unread {
  if (value === null || value === undefined) return NaN;
  if (typeof value === "number") return Number.isFinite(value) ? value : { code: "notNumber", values: {} };
  return typeof value === "bigint" ? Number(value) : reader.figure(String(value));
}

/** What was read of a group of lines, until all its columns are there. */
class LineGroup {
  private readonly names: Int32Array;
  private readonly periods: Int32Array;
  /** The figures of a line stand together. */
  private readonly values: Float64Array;
  /** The first thing of a line that cannot be read. */
  private readonly unread = new Map<number, Unread & { text: string }>();

  constructor(
    private readonly lines: number,
    private readonly figures: number,
  ) {
    this.names = new Int32Array(lines);
    this.periods = new Int32Array(lines);
    this.values = new Float64Array(lines * figures);
  }

  keepName(row: number, name: number | Unread, value: unknown): void {
    if (typeof name === "number") this.names[row] = name;
    else this.refuse(row, name, value);
  }

  keepPeriod(row: number, period: number | Unread, value: unknown): void {
    if (typeof period === "number") this.periods[row] = period;
    else this.refuse(row, period, value);
  }

  keepFigure(row: number, index: number, figure: number | Unread, value: unknown): void {
    if (typeof figure === "number") this.values[row * this.figures + index] = figure;
    else this.refuse(row, figure, value);
  }

  /** `first`: the number of its first line, counted from one. */
  addTo(sums: LineSums, first: number): void {
    for (let row = 0; row < this.lines; row++) {
      const unread = this.unread.get(row);
      if (unread !== undefined) sums.leaveOut(unread.code, first + row, unread.text, unread.values);
      else if (this.isKnown(row)) sums.add(this.names[row] ?? 0, this.periods[row] ?? 0, this.values, row * this.figures);
      else sums.leaveOut("missingValue", first + row, "");
    }
  }

  private isKnown(row: number): boolean {
    for (let index = 0; index < this.figures; index++) if (!Number.isNaN(this.values[row * this.figures + index])) return true;
    return false;
  }

  private refuse(row: number, { code, values }: Unread, value: unknown): void {
    if (!this.unread.has(row)) this.unread.set(row, { code, values, text: textOf(value) });
  }
}
