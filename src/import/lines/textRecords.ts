import { Parser } from "papaparse";

/** A quotation mark that is still open after so many characters is one that was never closed. */
export const longestQuoted = 65_536;

/** The records of a text without its last line end. */
export interface TextRecords {
  records: string[][];
  /** Where a quotation mark begins that the text does not close; the records are those before its line. */
  open?: { quote: number; line: number };
}

interface Parsed {
  data: string[][];
  errors: { code: string; index?: number }[];
}

/** Cuts text into records: lines without quotation marks by their separators, the others by the library that the import uses. */
export class RecordCutter {
  private readonly parser: Parser;

  constructor(private readonly delimiter: string) {
    this.parser = new Parser({ delimiter, newline: "\n", quoteChar: '"' });
  }

  cut(text: string): TextRecords {
    const records: string[][] = [];
    for (let at = 0; at <= text.length;) {
      const quote = text.indexOf('"', at);
      const line = quote < 0 ? text.length + 1 : Math.max(at, text.lastIndexOf("\n", quote) + 1);
      if (line > at) this.cutPlain(text.slice(at, line - 1), records);
      if (quote < 0) break;
      const quoted = this.cutQuoted(text, line);
      if (quoted.open !== undefined) return { records, open: { quote: line + quoted.open, line } };
      for (const record of quoted.data) records.push(record);
      at = quoted.end + 1;
    }
    return { records };
  }

  /**
   * The records from a line with a quotation mark on. A mark inside a field (12" pipe) opens nothing, so that the end by counting marks
   * may be too early: then the next one is tried.
   */
  private cutQuoted(text: string, line: number): { data: string[][]; end: number; open?: number } {
    for (let end = endOfQuoted(text, line); ; end = endOfQuoted(text, end + 1)) {
      const parsed = this.parser.parse(text.slice(line, end), 0, false) as Parsed;
      const open = parsed.errors.find(({ code }) => code === "MissingQuotes")?.index;
      if (open === undefined) return { data: parsed.data, end };
      if (end >= text.length || end - line - open > longestQuoted) return { data: [], end, open };
    }
  }

  private cutPlain(text: string, records: string[][]): void {
    for (const line of text.split("\n")) records.push(line.split(this.delimiter));
  }
}

/** The line end behind a line with quotation marks, and behind those that it reaches over: there, all that were opened are closed. */
function endOfQuoted(text: string, start: number): number {
  let isOpen = false;
  for (let from = start; ;) {
    const found = text.indexOf("\n", from);
    const end = found < 0 ? text.length : found;
    for (let quote = text.indexOf('"', from); quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
    if (!isOpen || found < 0) return end;
    from = end + 1;
  }
}
