import type { FileMetaData } from "hyparquet";
import { isoOf } from "../../calendar/days";
import { LinesRefused, type LinesQuestion, type LinesReport } from "./linesQuestion";
import { LineReader, type Unread } from "./lineReader";
import { asNumber, LineSums, noFigure } from "./lineSums";
import { parquetLibrary, readColumn, type ColumnPage, type ReadColumn } from "./parquetColumn";
import type { LinesProgress } from "./sumText";

/** A Parquet file that was opened: nothing of its lines is read yet. */
export interface OpenedParquet {
  columns: string[];
  lines: number;
  metadata: FileMetaData;
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
  const { parquetMetadataAsync } = await parquetLibrary();
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
export async function sampleParquet(file: Blob, { columns, metadata }: OpenedParquet): Promise<string[][]> {
  const [group] = metadata.row_groups;
  if (group === undefined) return [];
  const end = Math.min(sampled, Number(group.num_rows));
  const rows = Array.from({ length: end }, () => columns.map(() => ""));
  const library = await parquetLibrary();
  const days = dayColumns(metadata);
  for (const [index, name] of columns.entries()) {
    const column = await readColumn(library, file, metadata, group, name);
    for (const page of column.pages) {
      eachValue(column, page, (value, row) => {
        const cells = rows[row];
        if (cells) cells[index] = days.has(name) && typeof value === "number" ? isoOf(Math.floor(value)) : textOf(value);
      });
      if (page.start + page.rows >= end) break;
    }
  }
  return rows;
}

/** Sums the lines of a Parquet file, one group of lines after the other, and in a group one column after the other. */
export async function sumParquet(file: Blob, question: LinesQuestion, onProgress: LinesProgress = () => undefined): Promise<LinesReport> {
  const { metadata, lines } = await openParquet(file);
  const library = await parquetLibrary();
  const sums = new LineSums(question.figures.length);
  const reader = new LineReader(sums, question);
  const headerOf = (column: number) => question.headers[column] ?? "";
  const holdsDays = dayColumns(metadata).has(headerOf(question.day));
  let start = 0;
  for (const group of metadata.row_groups) {
    const found = new LineGroup(Number(group.num_rows), question.figures.length);
    const read = (column: number) => readColumn(library, file, metadata, group, headerOf(column));
    found.keepNames(await read(question.name), (value) => reader.name(textOf(value)));
    // A whole number in a column of other things is read as it is written: 20260105.
    found.keepPeriods(await read(question.day), (value) =>
      holdsDays && typeof value === "number" ? reader.periodOfDay(value) : reader.period(textOf(value)),
    );
    for (const [index, column] of question.figures.entries())
      found.keepFigures(await read(column), index, (value) => figureIn(value, reader));
    found.addTo(sums, start + 1);
    start += Number(group.num_rows);
    onProgress(lines === 0 ? 1 : start / lines, sums.lines);
  }
  return sums.report();
}

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

type Meaning = (value: unknown) => number | Unread;

/** Calls with every value of a page, also with those that are missing. */
function eachValue(
  column: ReadColumn,
  { start, rows, levels, values, dictionary }: ColumnPage,
  take: (value: unknown, row: number) => void,
) {
  const known = column.converted(dictionary ?? values);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    if (levels.length > 0 && levels[row] === 0) take(null, start + row);
    else {
      const value = dictionary === undefined ? known[next] : known[Number(values[next])];
      take(value, start + row);
      next++;
    }
  }
}

/** What was read of a group of lines, until all its columns are there. */
class LineGroup {
  private readonly names: Int32Array;
  private readonly periods: Int32Array;
  /** The figures of a line stand together: whole numbers and their decimals, or what stands in their place. */
  private readonly units: Float64Array;
  private readonly decimals: Int8Array;
  /** The first thing of a line that cannot be read. */
  private readonly unread = new Map<number, Unread & { text: string }>();

  constructor(
    private readonly lines: number,
    private readonly figures: number,
  ) {
    this.names = new Int32Array(lines);
    this.periods = new Int32Array(lines);
    this.units = new Float64Array(lines * figures);
    this.decimals = new Int8Array(lines * figures).fill(noFigure);
  }

  keepNames(column: ReadColumn, meaning: Meaning): void {
    this.keepMeanings(column, this.names, meaning);
  }

  keepPeriods(column: ReadColumn, meaning: Meaning): void {
    this.keepMeanings(column, this.periods, meaning);
  }

  /** What a text or a day means is asked once for each in the dictionary of a column, and not for each line. */
  private keepMeanings(column: ReadColumn, into: Int32Array, meaning: Meaning): void {
    let [last, found]: [unknown, Int32Array] = [undefined, new Int32Array(0)];
    for (const page of column.pages) {
      const { start, rows, levels, values, dictionary } = page;
      if (dictionary === undefined || levels.length > 0) {
        eachValue(column, page, (value, row) => this.keepOne(into, row, meaning(value), value));
        continue;
      }
      const texts = column.converted(dictionary);
      if (last !== dictionary) [last, found] = [dictionary, Int32Array.from(texts, (value) => numberOr(meaning(value), -1))];
      for (let row = 0; row < rows; row++) {
        const code = values[row] as number;
        const number = found[code] ?? -1;
        if (number >= 0) into[start + row] = number;
        else this.keepOne(into, start + row, meaning(texts[code]), texts[code]);
      }
    }
  }

  keepFigures(column: ReadColumn, index: number, meaning: Meaning): void {
    for (const page of column.pages) {
      const isWhole = page.dictionary === undefined && page.levels.length === 0;
      if (isWhole && this.keepUnits(column, page, index)) continue;
      const known = new Map<unknown, number | Unread>();
      eachValue(column, page, (value, row) => {
        const figure = typeof value === "string" ? (known.get(value) ?? meaning(value)) : meaning(value);
        if (typeof value === "string") known.set(value, figure);
        const at = row * this.figures + index;
        if (typeof figure !== "number") this.refuse(row, figure, value);
        else if (!Number.isNaN(figure)) {
          this.units[at] = figure;
          this.decimals[at] = asNumber;
        }
      });
    }
  }

  /** Decimals and whole numbers as the file keeps them: whole numbers of their last decimal, exact and without a conversion of each. */
  private keepUnits({ element }: ReadColumn, { start, values }: ColumnPage, index: number): boolean {
    const { converted_type: old, logical_type: kind } = element;
    const isDecimal = old === "DECIMAL";
    // Without a sign, the same bits are other numbers; days and times are not for adding up as they are.
    const isPlain =
      isDecimal || ((old === undefined || /^INT_/.test(old)) && (kind === undefined || (kind.type === "INTEGER" && kind.isSigned)));
    const { units, decimals, figures } = this;
    const places = isDecimal ? (element.scale ?? 0) : 0;
    let at = start * figures + index;
    if (isPlain && values instanceof Int32Array)
      for (let row = 0; row < values.length; row++, at += figures) {
        units[at] = values[row] ?? 0;
        decimals[at] = places;
      }
    else if (isPlain && values instanceof BigInt64Array) {
      // A big integer for each would take most of the time.
      const halves = new Int32Array(values.buffer, values.byteOffset, values.length * 2);
      for (let half = 0; half < halves.length; half += 2, at += figures) {
        units[at] = (halves[half + 1] ?? 0) * 4_294_967_296 + ((halves[half] ?? 0) >>> 0);
        decimals[at] = places;
      }
    } else return false;
    return true;
  }

  private keepOne(into: Int32Array, row: number, meaning: number | Unread, value: unknown): void {
    if (typeof meaning === "number") into[row] = meaning;
    else this.refuse(row, meaning, value);
  }

  /** `first`: the number of its first line, counted from one. */
  addTo(sums: LineSums, first: number): void {
    for (let row = 0; row < this.lines; row++) {
      const unread = this.unread.size === 0 ? undefined : this.unread.get(row);
      if (unread !== undefined) sums.leaveOut(unread.code, first + row, unread.text, unread.values);
      else if (this.isKnown(row))
        sums.addUnits(this.names[row] ?? 0, this.periods[row] ?? 0, this.units, this.decimals, row * this.figures);
      else sums.leaveOut("missingValue", first + row, "");
    }
  }

  private isKnown(row: number): boolean {
    for (let index = 0; index < this.figures; index++) if (this.decimals[row * this.figures + index] !== noFigure) return true;
    return false;
  }

  private refuse(row: number, { code, values }: Unread, value: unknown): void {
    if (!this.unread.has(row)) this.unread.set(row, { code, values, text: textOf(value) });
  }
}

const numberOr = (meaning: number | Unread, other: number): number => (typeof meaning === "number" ? meaning : other);
