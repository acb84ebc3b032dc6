const quote = 0x22;

/** Finds the fields of a line by its bytes. */
export class FieldScanner {
  /** Where the columns that are asked for begin and end in the last line, with their quotation marks. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By column: its place among those that are asked for, or -1. */
  private readonly placeOf: Int32Array;

  /** `columns` are those that are asked for; the same one may be asked for twice. */
  constructor(
    private readonly delimiter: number,
    private readonly width: number,
    private readonly columns: readonly number[],
  ) {
    this.starts = new Int32Array(columns.length);
    this.ends = new Int32Array(columns.length);
    this.placeOf = new Int32Array(width).fill(-1);
    for (const [place, column] of columns.entries()) if (this.placeOf[column] === -1) this.placeOf[column] = place;
  }

  /** True for a line of the right number of fields whose quotation marks are closed in it. */
  scan(bytes: Uint8Array, start: number, end: number): boolean {
    const { delimiter, width, placeOf, starts, ends } = this;
    let column = 0;
    for (let at = start; ; at++) {
      const from = at;
      if (bytes[at] === quote) {
        at = closedAt(bytes, at + 1, end);
        if (at < 0 || (at < end && bytes[at] !== delimiter)) return false;
      } else while (at < end && bytes[at] !== delimiter) at++;
      if (column === width) return false;
      const place = placeOf[column] ?? -1;
      if (place >= 0) {
        starts[place] = from;
        ends[place] = at;
      }
      column++;
      if (at >= end) break;
    }
    if (column !== width) return false;
    this.repeat();
    return true;
  }

  /** A column that was asked for twice. */
  private repeat(): void {
    for (let place = 1; place < this.columns.length; place++) {
      const first = this.placeOf[this.columns[place] ?? 0] ?? place;
      if (first === place) continue;
      this.starts[place] = this.starts[first] ?? 0;
      this.ends[place] = this.ends[first] ?? 0;
    }
  }
}

/** The place behind the quotation mark that closes a field; -1 where none does in this line. */
function closedAt(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote || at + 1 >= end) return at + 1;
    at++;
  }
  return -1;
}
