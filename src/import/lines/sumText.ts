import type { LinesQuestion, LinesReport } from "./linesQuestion";
import { LineReader, type Unread } from "./lineReader";
import { LineSums } from "./lineSums";
import { textPieces } from "./textPieces";
import { longestQuoted, RecordCutter } from "./textRecords";

/** Told after each piece: the share of the file that is done, 0 to 1, and the lines so far. */
export type LinesProgress = (share: number, lines: number) => void;

/**
 * Sums the lines of a text file while it streams. Every line is in a sum or left out with its reason; lines are counted as records, as
 * a person sees them on opening the file. One reading of the file, with a memory that does not grow with it.
 */
export async function sumText(
  file: Blob,
  question: LinesQuestion,
  onProgress: LinesProgress = () => undefined,
  bytesPerPiece?: number,
): Promise<LinesReport> {
  const { text: form } = question;
  if (form === undefined) throw new Error("A text file needs its form.");
  const sums = new LineSums(question.figures.length);
  const lines = new TextLines(sums, question, form.delimiter, form.headerRecords);
  for await (const { text, bytes } of textPieces(file, form.encoding, bytesPerPiece)) {
    lines.take(text, bytes >= file.size);
    onProgress(bytes / file.size, sums.lines);
  }
  return sums.report();
}

/** Cuts text into records and records into figures. What is cut off at the end of a piece waits for the next one. */
class TextLines {
  private rest = "";
  private record = 0;
  private readonly reader: LineReader;
  private readonly cutter: RecordCutter;
  private readonly values: number[];

  constructor(
    private readonly sums: LineSums,
    private readonly question: LinesQuestion,
    private readonly delimiter: string,
    private readonly headerRecords: number,
  ) {
    this.reader = new LineReader(sums, question);
    this.cutter = new RecordCutter(delimiter);
    this.values = question.figures.map(() => NaN);
  }

  take(piece: string, isLast: boolean): void {
    let text = this.rest + piece;
    this.rest = "";
    while (text !== "") {
      const end = isLast && !text.endsWith("\n") ? text.length : text.lastIndexOf("\n");
      if (end < 0) {
        this.rest = text;
        return;
      }
      const { records, open } = this.cutter.cut(text.slice(0, end));
      this.takeAll(records);
      if (open === undefined) {
        text = text.slice(end + 1);
        this.rest = text;
        if (!isLast) return;
      } else if (!isLast && text.length - open.quote <= longestQuoted) {
        // A line end inside quotation marks ends no record: the end of it may be in the next piece.
        this.rest = text.slice(open.line);
        return;
      } else text = this.passOver(text, open);
    }
  }

  /** Leaves out the line of a quotation mark that is never closed; what stands before it was taken. */
  private passOver(text: string, { quote, line }: { quote: number; line: number }): string {
    const end = text.indexOf("\n", line);
    this.record++;
    this.sums.leaveOut("openQuote", this.record, text.slice(quote, quote + 60));
    return end < 0 ? "" : text.slice(end + 1);
  }

  private takeAll(records: readonly string[][]): void {
    for (const record of records) this.takeOne(record);
  }

  private takeOne(record: readonly string[]): void {
    this.record++;
    const { question, reader, values } = this;
    if (record.length === 1 && record[0]?.trim() === "") return this.record > this.headerRecords ? this.sums.blankLine() : undefined;
    if (this.record <= this.headerRecords) return;
    if (record.length !== question.headers.length && !isWide(record, question.headers.length))
      return this.sums.leaveOut("otherWidth", this.record, record.join(this.delimiter), {
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

/** Longer than its headers only by empty fields, as programs write that end every line with a separator. */
const isWide = (record: readonly string[], width: number): boolean =>
  record.length > width && record.slice(width).every((field) => field.trim() === "");
