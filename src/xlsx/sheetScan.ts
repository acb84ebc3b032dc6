/**
 * The cells of a worksheet part as a stream: text comes in piece by piece and is forgotten row by row, so that a sheet of a million
 * cells costs what is made of them. What stands around the cells comes back as a tree.
 */
import { lastColumn, lastRow } from "./cellReference";
import { FileError } from "./fileError";
import type { ScannedCell, SheetVisitor } from "./scannedCell";
import { after, afterElement, parseXml, plainText, tagEnd, type XmlNode } from "./xml";

const sheetDataTag = /<((?:[\w.-]+:)?)sheetData(?=[\s/>])/;

/**
 * Goes through a worksheet part. Yields the number of rows so far after each piece, and returns the part without its cells.
 * Throws FileError "damaged" where it is cut off or not well-formed.
 */
export function* scanSheet(pieces: Iterator<string>, part: string, visitor: SheetVisitor): Generator<number, XmlNode, void> {
  const scan = new SheetScan(pieces, part, visitor);
  const head = scan.head();
  if (head === undefined) return parseXml(scan.all(), part);
  while (scan.nextRows()) yield scan.rows;
  return parseXml(head + scan.all(), part);
}

class SheetScan {
  rows = 0;
  private text = "";
  private at = 0;
  private prefix = "";
  private hasRows = true;
  /** Where the next text or comment begins that may hold what looks like a tag; Infinity where there is none. */
  private special = Infinity;
  private row = -1;
  private column = -1;
  /** The row has no number of its own: its first cell may tell it. */
  private isRowCounted = false;
  private readonly cell: ScannedCell = {
    row: 0,
    column: 0,
    style: 0,
    kind: "n",
    stored: undefined,
    inline: undefined,
    formula: undefined,
    formulaTag: "",
    isDynamic: false,
  };

  constructor(
    private readonly pieces: Iterator<string>,
    private readonly part: string,
    private readonly visitor: SheetVisitor,
  ) {}

  /** What stands before the cells, closed as if there were none; undefined where the part has no place for cells. */
  head(): string | undefined {
    for (;;) {
      const found = sheetDataTag.exec(this.text);
      const end = found === null ? -1 : tagEnd(this.text, found.index);
      if (found === null || end < 0) {
        if (this.grow()) continue;
        return undefined;
      }
      this.prefix = found[1] ?? "";
      this.hasRows = this.text.charCodeAt(end - 2) !== slash;
      this.at = end;
      this.special = this.nextSpecial(end);
      return this.text.slice(0, end);
    }
  }

  /** Everything that was not read yet. */
  all(): string {
    while (this.grow());
    return this.text.slice(this.at);
  }

  /** Reads the rows of the piece at hand; false behind the last one. */
  nextRows(): boolean {
    while (this.hasRows) {
      const start = this.text.indexOf("<", this.at);
      if (start < 0 || start + 4 > this.text.length) {
        if (!this.grow()) throw this.damaged();
        return true;
      }
      if (this.text.startsWith("</", start)) {
        this.at = start;
        return false;
      }
      const end = this.endOfRow(start);
      if (end < 0) {
        this.at = start;
        if (!this.grow()) throw this.damaged();
        return true;
      }
      if (this.text.charCodeAt(start + 1) !== bang && this.text.charCodeAt(start + 1) !== question) this.readRow(start, end);
      this.at = end;
    }
    return false;
  }

  /** Behind the row, comment or instruction that begins at a place; -1 where the text at hand does not reach so far. */
  private endOfRow(start: number): number {
    const { text } = this;
    if (text.startsWith("<!--", start)) return after(text, "-->", start);
    if (text.startsWith("<?", start)) return after(text, "?>", start);
    if (!text.startsWith(`<${this.prefix}row`, start)) throw this.damaged();
    const tag = tagEnd(text, start);
    if (tag < 0 || text.charCodeAt(tag - 2) === slash) return tag;
    return this.behindElement(`${this.prefix}row`, tag);
  }

  /** Behind the end tag of an element that holds none of its own name; texts and comments may hold what looks like one. */
  private behindElement(name: string, from: number): number {
    const { text } = this;
    for (let at = from; ;) {
      const end = text.indexOf(`</${name}`, at);
      if (end < 0) return -1;
      if (this.special < at) this.special = this.nextSpecial(at);
      const { special } = this;
      if (special > end) return after(text, ">", end);
      at = text.startsWith("<![CDATA[", special) ? after(text, "]]>", special) : after(text, "-->", special);
      if (at < 0) return -1;
    }
  }

  private nextSpecial(from: number): number {
    const found = this.text.indexOf("<!", from);
    return found < 0 ? Infinity : found;
  }

  private readRow(start: number, end: number): void {
    const { text } = this;
    const tag = tagEnd(text, start);
    const attributes = text.slice(start + 1 + this.prefix.length + 3, text.charCodeAt(tag - 2) === slash ? tag - 2 : tag - 1);
    const number = /(?:^|\s)r\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    this.isRowCounted = number === undefined;
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.rows++;
    if (this.row >= 0 && this.row <= lastRow) this.visitor.row?.(this.row, attributes);
    if (tag < end) this.readCells(tag, text.lastIndexOf("</", end - 1));
  }

  private readCells(from: number, end: number): void {
    const { text } = this;
    const name = `${this.prefix}c`;
    for (let at = text.indexOf("<", from); at >= 0 && at < end; at = text.indexOf("<", at)) {
      if (text.startsWith("<!--", at)) at = after(text, "-->", at);
      else if (text.startsWith(name, at + 1) && isNameEnd(text.charCodeAt(at + 1 + name.length))) at = this.readCell(at, name, end);
      else at = this.skipElement(at, end);
      if (at < 0 || at > end) throw this.damaged();
    }
  }

  /** Reads a cell and gives the place behind it. */
  private readCell(start: number, name: string, end: number): number {
    const { text, cell } = this;
    cell.style = 0;
    cell.kind = "n";
    cell.stored = cell.inline = cell.formula = undefined;
    cell.isDynamic = false;
    cell.column = this.column + 1;
    const tag = this.readCellTag(start + 1 + name.length);
    this.column = cell.column;
    cell.row = this.row;
    let at = tag;
    const isEmpty = text.charCodeAt(tag - 2) === slash;
    if (!isEmpty)
      for (at = this.nextTag(tag, end); text.charCodeAt(at + 1) !== slash; at = this.nextTag(at, end)) at = this.readInside(at, end);
    // openpyxl closes a cell that holds nothing by a tag of its own.
    if (!isEmpty) {
      if (!text.startsWith(name, at + 2) || !isNameEnd(text.charCodeAt(at + 2 + name.length))) throw this.damaged();
      at = after(text, ">", at);
    }
    if (cell.column > lastColumn || cell.row > lastRow || cell.row < 0) this.visitor.outside?.();
    else this.visitor.cell(cell);
    return at;
  }

  private nextTag(from: number, end: number): number {
    const at = this.text.charCodeAt(from) === opening ? from : this.text.indexOf("<", from);
    if (at < 0 || at >= end) throw this.damaged();
    return at;
  }

  /** Reads the attributes of a `<c>` and gives the place behind its tag. */
  private readCellTag(from: number): number {
    const { text, cell } = this;
    for (let at = from; ;) {
      let code = text.charCodeAt(at);
      while (code <= space) code = text.charCodeAt(++at);
      if (code === closing) return at + 1;
      if (code === slash) {
        at++;
        continue;
      }
      const equals = text.indexOf("=", at);
      let quote = equals + 1;
      while (text.charCodeAt(quote) <= space) quote++;
      const last = text.indexOf(text[quote] ?? "", quote + 1);
      if (equals < 0 || last < 0) throw this.damaged();
      // Names of one letter, but for `cm`; those with a prefix belong to others.
      if (code === letterR && equals === at + 1) this.readAddress(quote + 1, last);
      else if (code === letterS && equals === at + 1) cell.style = Number(text.slice(quote + 1, last));
      else if (code === letterT && equals === at + 1) cell.kind = text.slice(quote + 1, last);
      else if (text.startsWith("cm", at) && equals === at + 2) cell.isDynamic = true;
      at = last + 1;
    }
  }

  /** The column of `B12`; its row too where the row does not say which it is. */
  private readAddress(from: number, end: number): void {
    const { text } = this;
    let column = 0;
    let at = from;
    for (; at < end; at++) {
      const letter = text.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (at === from || at === end || at - from > 7) return;
    this.cell.column = column - 1;
    const row = this.isRowCounted ? Number(text.slice(at, end)) : NaN;
    if (Number.isInteger(row)) this.row = row - 1;
    this.isRowCounted = false;
  }

  /** Reads `<v>`, `<f>` or `<is>` of a cell, passes over anything else, and gives the place behind it. */
  private readInside(start: number, end: number): number {
    const { text, cell, prefix } = this;
    if (text.startsWith("<!--", start)) return after(text, "-->", start);
    const name = text.startsWith(prefix, start + 1) ? start + 1 + prefix.length : -1;
    const code = text.charCodeAt(name);
    const isShort = name >= 0 && isNameEnd(text.charCodeAt(name + 1));
    if (isShort && (code === letterV || code === letterF)) return this.readShort(start, name, end);
    const behindIt = this.skipElement(start, end);
    if (name >= 0 && text.startsWith("is", name) && isNameEnd(text.charCodeAt(name + 2)))
      cell.inline = parseXml(text.slice(start, behindIt), this.part);
    return behindIt;
  }

  /** Reads a `<v>` or `<f>`, whose name begins at a place. */
  private readShort(start: number, name: number, end: number): number {
    const { text, cell } = this;
    const isFormula = text.charCodeAt(name) === letterF;
    const tag = text.charCodeAt(name + 1) === closing ? name + 2 : tagEnd(text, start);
    const isEmpty = text.charCodeAt(tag - 2) === slash;
    if (isFormula) cell.formulaTag = text.slice(name + 1, isEmpty ? tag - 2 : tag - 1);
    let read = "";
    let close = tag;
    if (!isEmpty) {
      const next = text.indexOf("<", tag);
      const isPlain = text.charCodeAt(next + 1) === slash;
      close = isPlain ? text.indexOf(">", next) + 1 : this.behindElement(text.slice(start + 1, name + 1), tag);
      const isClosed = !isPlain || text.startsWith(text.slice(start + 1, name + 1), next + 2);
      if (close <= 0 || close > end || !isClosed) throw this.damaged();
      read = isPlain ? plainText(text.slice(tag, next)) : parseXml(text.slice(start, close), this.part).text;
    }
    if (isFormula) cell.formula = read;
    else if (!isEmpty) cell.stored = read;
    return close;
  }

  private skipElement(start: number, end: number): number {
    const behind = afterElement(this.text, start, end);
    if (behind < 0) throw this.damaged();
    return behind;
  }

  private damaged = (): FileError => new FileError("damaged", { part: this.part });

  /** Adds the next piece of text and forgets what was read; false at the end of the part. */
  private grow(): boolean {
    const { done, value } = this.pieces.next();
    if (done === true) return false;
    this.text = this.at === 0 ? this.text + value : this.text.slice(this.at) + value;
    this.at = 0;
    this.special = this.nextSpecial(0);
    return true;
  }
}

const [opening, closing, slash, bang, question, space] = [60, 62, 47, 33, 63, 32];
const [letterF, letterR, letterS, letterT, letterV] = [102, 114, 115, 116, 118];
const isNameEnd = (code: number): boolean => code === closing || code === slash || code <= space;
