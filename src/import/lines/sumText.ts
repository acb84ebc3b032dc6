import { openPieces, type PieceEncoding } from "./bytePieces";
import { ByteFigure } from "./byteFigure";
import { ByteTexts } from "./byteTexts";
import { FieldScanner } from "./fieldScanner";
import type { LinesQuestion, LinesReport, TextForm } from "./linesQuestion";
import { LineReader, type Unread } from "./lineReader";
import { asNumber, LineSums, noFigure } from "./lineSums";
import { spelt } from "./textPieces";
import { longestQuoted, RecordCutter } from "./textRecords";

/** Told after each piece: the share of the file that is done, 0 to 1, and the lines so far. */
export type LinesProgress = (share: number, lines: number) => void;

/**
 * Sums the lines of a text file while it streams. Every line is in a sum or left out with its reason; lines are counted as records, as
 * a person sees them on opening the file. One reading of the file, with a memory that does not grow with it.
 *
 * Usual lines are read from their bytes, which gives the same and takes a fraction of the time; the others become text, are cut by the
 * library that the import uses, and are read by the very rules of the import.
 */
export async function sumText(
  file: Blob,
  question: LinesQuestion,
  onProgress: LinesProgress = () => undefined,
  bytesPerPiece?: number,
): Promise<LinesReport> {
  const { text: form } = question;
  if (form === undefined) throw new Error("A text file needs its form.");
  const { encoding, pieces } = await openPieces(file, form.encoding, bytesPerPiece);
  const sums = new LineSums(question.figures.length);
  const lines = new TextLines(sums, question, form, encoding);
  for await (const { bytes, done } of pieces) {
    lines.take(bytes, done >= file.size);
    onProgress(done / file.size, sums.lines);
  }
  return sums.report();
}

const [lineFeed, carriageReturn, quote] = [0x0a, 0x0d, 0x22];

/** Cuts bytes into records and records into figures. What is cut off at the end of a piece waits for the next one. */
class TextLines {
  private rest = new Uint8Array(0);
  private record = 0;
  private readonly reader: LineReader;
  private readonly cutter: RecordCutter;
  private readonly values: number[];
  private readonly decoder: TextDecoder;
  private readonly scanner: FieldScanner | undefined;
  private readonly names: ByteTexts;
  private readonly periods: ByteTexts;
  private readonly figure: ByteFigure;
  private readonly units: Float64Array;
  private readonly decimals: Int8Array;

  constructor(
    private readonly sums: LineSums,
    private readonly question: LinesQuestion,
    private readonly form: TextForm,
    private readonly encoding: PieceEncoding,
  ) {
    const { name, day, figures, headers, decimalMark } = question;
    this.reader = new LineReader(sums, question);
    this.cutter = new RecordCutter(form.delimiter);
    this.values = figures.map(() => NaN);
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true });
    const delimiter = form.delimiter.charCodeAt(0);
    this.scanner =
      form.delimiter.length === 1 && delimiter < 0x80 ? new FieldScanner(delimiter, headers.length, [name, day, ...figures]) : undefined;
    const meaning = (read: (text: string) => number | Unread) => (bytes: Uint8Array, start: number, end: number) => {
      const found = read(this.field(bytes, start, end));
      return typeof found === "number" ? found : -1;
    };
    this.names = new ByteTexts(meaning((text) => this.reader.name(text)));
    this.periods = new ByteTexts(meaning((text) => this.reader.period(text)));
    this.figure = new ByteFigure(decimalMark, encoding === "utf-8");
    this.units = new Float64Array(figures.length);
    this.decimals = new Int8Array(figures.length);
  }

  take(piece: Uint8Array, isLast: boolean): void {
    const bytes = joined(this.rest, piece);
    this.rest = new Uint8Array(0);
    /** The next carriage return, which stands before a line feed or makes the line an unusual one. */
    let returned = -1;
    for (let at = 0; at < bytes.length;) {
      const found = bytes.indexOf(lineFeed, at);
      if (found < 0 && !isLast) return this.keep(bytes, at);
      const end = found < 0 ? bytes.length : found;
      if (returned < at) {
        const next = bytes.indexOf(carriageReturn, at);
        returned = next < 0 ? bytes.length : next;
      }
      if (this.takeUsual(bytes, at, returned === end - 1 ? returned : end, returned < end - 1)) {
        at = end + 1;
        continue;
      }
      const next = this.takeUnusual(bytes, at, end, isLast);
      if (next < 0) return this.keep(bytes, at);
      at = next;
    }
  }

  private keep(bytes: Uint8Array, at: number): void {
    this.rest = bytes.slice(at);
  }

  /** Reads a line from its bytes; false where it has to be read as text. */
  private takeUsual(bytes: Uint8Array, start: number, end: number, isReturned: boolean): boolean {
    const { scanner, units, decimals } = this;
    if (scanner === undefined || isReturned || start === end || this.record < this.form.headerRecords) return false;
    if (!scanner.scan(bytes, start, end)) return false;
    const { starts, ends } = scanner;
    const name = this.names.valueOf(bytes, starts[0] ?? 0, ends[0] ?? 0);
    if (name < 0) return false;
    const period = this.periods.valueOf(bytes, starts[1] ?? 0, ends[1] ?? 0);
    if (period < 0) return false;
    let isKnown = false;
    for (let index = 0; index < units.length; index++) {
      if (!this.takeFigure(bytes, starts[index + 2] ?? 0, ends[index + 2] ?? 0, index)) return false;
      isKnown ||= decimals[index] !== noFigure;
    }
    if (!isKnown) return false;
    this.record++;
    this.sums.addUnits(name, period, units, decimals);
    return true;
  }

  private takeFigure(bytes: Uint8Array, start: number, end: number, index: number): boolean {
    const { figure, units, decimals } = this;
    const isQuoted = bytes[start] === quote;
    if (figure.read(bytes, isQuoted ? start + 1 : start, isQuoted ? end - 1 : end)) {
      units[index] = figure.units;
      decimals[index] = figure.decimals;
      return true;
    }
    const value = start === end ? NaN : this.reader.figure(this.field(bytes, start, end));
    if (typeof value !== "number") return false;
    units[index] = value;
    decimals[index] = Number.isNaN(value) ? noFigure : asNumber;
    return true;
  }

  /** The text of a field without its quotation marks. */
  private field(bytes: Uint8Array, start: number, end: number): string {
    if (bytes[start] !== quote) return this.text(bytes, start, end);
    return this.text(bytes, start + 1, end - 1).replaceAll('""', '"');
  }

  private text(bytes: Uint8Array, start: number, end: number): string {
    const text = spelt(this.decoder.decode(bytes.subarray(start, end)), this.encoding);
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  }

  /**
   * Reads the records of a line as text, with as many lines as its quotation marks reach over. The place behind it, or -1 where more
   * of the file is needed.
   */
  private takeUnusual(bytes: Uint8Array, start: number, firstEnd: number, isLast: boolean): number {
    for (let from = start, end = firstEnd; ; from = end + 1, end = nextEnd(bytes, from)) {
      end = closedEnd(bytes, from, end);
      const isCut = end >= bytes.length && !isLast;
      if (isCut && bytes.length - start <= longestQuoted) return -1;
      const text = this.text(bytes, start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
      const { records, open } = this.cutter.cut(text);
      if (open === undefined && !isCut) {
        for (const record of records) this.takeOne(record);
        return end + 1;
      }
      if (open === undefined) return -1;
      // A mark inside a field (12" pipe) opens nothing, so that the end by counting marks may be too early.
      if (end < bytes.length && text.length - open.quote <= longestQuoted) continue;
      for (const record of records) this.takeOne(record);
      this.record++;
      this.sums.leaveOut("openQuote", this.record, text.slice(open.quote, open.quote + 60));
      return firstEnd + 1;
    }
  }

  private takeOne(record: readonly string[]): void {
    this.record++;
    const { question, reader, values } = this;
    const { headerRecords, delimiter } = this.form;
    if (record.length === 1 && record[0]?.trim() === "") return this.record > headerRecords ? this.sums.blankLine() : undefined;
    if (this.record <= headerRecords) return;
    if (record.length !== question.headers.length && !isWide(record, question.headers.length))
      return this.sums.leaveOut("otherWidth", this.record, record.join(delimiter), {
        found: record.length,
        expected: question.headers.length,
      });
    const name = reader.name(record[question.name] ?? "");
    if (typeof name !== "number") return this.refuse(name, record[question.name]);
    const period = reader.period(record[question.day] ?? "");
    if (typeof period !== "number") return this.refuse(period, record[question.day]);
    let isKnown = false;
    for (let index = 0; index < values.length; index++) {
      const text = record[question.figures[index] ?? -1] ?? "";
      const value = reader.figure(text);
      if (typeof value !== "number") return this.refuse(value, text);
      values[index] = value;
      isKnown ||= !Number.isNaN(value);
    }
    if (isKnown) this.sums.add(name, period, values);
    else this.sums.leaveOut("missingValue", this.record, "");
  }

  private refuse({ code, values }: Unread, text = ""): void {
    this.sums.leaveOut(code, this.record, text, values);
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

const nextEnd = (bytes: Uint8Array, from: number): number => {
  const found = bytes.indexOf(lineFeed, from);
  return found < 0 ? bytes.length : found;
};

/** The line end, from the one given on, where all quotation marks that were opened are closed. */
function closedEnd(bytes: Uint8Array, start: number, firstEnd: number): number {
  let isOpen = false;
  for (let [from, end] = [start, firstEnd]; ; from = end + 1, end = nextEnd(bytes, from)) {
    for (let at = from; at < end; at++) if (bytes[at] === quote) isOpen = !isOpen;
    if (!isOpen || end >= bytes.length) return end;
  }
}

/** Longer than its headers only by empty fields, as programs write that end every line with a separator. */
const isWide = (record: readonly string[], width: number): boolean =>
  record.length > width && record.slice(width).every((field) => field.trim() === "");
