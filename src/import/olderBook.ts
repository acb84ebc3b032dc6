/** Workbooks of Excel 97-2003 (.xls) and binary ones (.xlsb) to import from. Loaded only when somebody chooses such a file. */
import { read, type CellObject, type WorkBook } from "@e965/xlsx";
import type { SourceCell } from "../domain/collect/source";
import { lastColumn, lastRow } from "../xlsx/cellReference";
import { FileError } from "../xlsx/fileError";
import { days1904, isDateFormat } from "../xlsx/numberFormats";
import { ZipArchive } from "../xlsx/zipArchive";
import { blankCell, numberCell, otherCell } from "./cellOfFile";
import { inOrderOffered, type BookPart, type OpenedBook, type ReadSheet } from "./openedBook";

/** Rows put into the grid between two breaks. */
const rowsPerPart = 2_000;

/** Opens a file of an older kind. Throws FileError "damaged" where it cannot be read as a whole. */
export function openOlderBook(bytes: Uint8Array, isArchive: boolean): OpenedBook {
  // The library reads what it can of a damaged archive and says nothing.
  if (isArchive) {
    const archive = ZipArchive.open(bytes);
    for (const path of archive.paths()) archive.read(path);
  }
  const book = parsed(bytes);
  const properties = book.Workbook;
  const date1904 = properties?.WBProps?.date1904 === true;
  const parts = book.SheetNames.flatMap((name, index): BookPart[] => {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new FileError("damaged", { part: name });
    // Sheets of charts and macros hold no cells.
    if (sheet["!type"] !== undefined && (sheet["!type"] as string) !== "sheet") return [];
    const isHidden = (properties?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [{ id: `sheet ${name}`, kind: "sheet", name, sheet: name, isHidden, pivots: [] }];
  });
  return {
    parts: inOrderOffered(parts),
    read: (part) => sheetOf(book, part.sheet, date1904),
  };
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true });
  } catch (failure) {
    const words = failure instanceof Error ? failure.message : "";
    throw /password|encrypt/i.test(words) ? new FileError("encrypted") : new FileError("damaged", { part: words.slice(0, 80) });
  }
}

function* sheetOf(book: WorkBook, name: string, date1904: boolean): Generator<number, ReadSheet, void> {
  const sheet = book.Sheets[name];
  const found = (sheet?.["!data"] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  const hidden = new Set<number>();
  (sheet?.["!rows"] ?? []).forEach((row, index) => {
    if (row?.hidden === true) hidden.add(index);
  });
  const rows: SourceCell[][] = [];
  for (let index = 0; index < Math.min(found.length, lastRow + 1); index++) {
    const cells = Array.from(found[index] ?? [], (cell) => (cell === undefined ? blankCell : cellOf(cell, date1904))).slice(
      0,
      lastColumn + 1,
    );
    while (cells.length > 0 && cells[cells.length - 1] === blankCell) cells.pop();
    rows.push(cells);
    if (index % rowsPerPart === 0) yield index;
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { rows, hidden, notCalculated: 0, outside: 0 };
}

/** Errors by the numbers that binary files store. */
const errors: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

function cellOf({ t: kind, v: value, z: format }: CellObject, date1904: boolean): SourceCell {
  if (kind === "e") return otherCell(errors[Number(value)] ?? "#VALUE!");
  if (typeof value === "number") {
    const shown = format === undefined || /^general$/i.test(String(format)) ? undefined : String(format);
    return numberCell(date1904 && isDateFormat(shown) ? value + days1904 : value, shown);
  }
  return typeof value === "string" || typeof value === "boolean" ? otherCell(value) : blankCell;
}
