/** Workbooks made by three libraries from one description, with everything that a cell can be. */
import { Workbook as LibraryWorkbook } from "@cj-tech-master/excelts";
import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";

export interface DescribedCell {
  kind: "text" | "number" | "boolean" | "error" | "date" | "formula";
  value: string | number | boolean;
  format?: string;
}

export interface DescribedBook {
  date1904: boolean;
  sheets: { name: string; hidden: boolean; rows: (DescribedCell | null)[][]; hiddenRows: number[]; table?: string }[];
}

/** A seeded sequence of numbers from 0 to 1 (mulberry32, public domain). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const texts = [
  "Alpha",
  "Été",
  "  a b ",
  "007",
  "1 234,50",
  "12%",
  "=1+1",
  "a<b & c>d",
  '"quoted"',
  "line\nbreak",
  "日本",
  "🙂",
  "_x0041_",
  "#N/A?",
];
const numberFormats = ["0", "0.00", "#,##0", "0%", "[Red]0", '"Mois "0', '"KW" 0', '0.00" d"', "#,##0 €", "#,##0,", "General"];
const dateFormats = ["yyyy-mm-dd", "dd/mm/yyyy", "mmm-yy", "[$-40C]mmmm yyyy", "d mmm yyyy", "m/d/yy h:mm"];
const errors = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!"];

export function describedBook(seed: number): DescribedBook {
  const next = sequence(seed);
  const among = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const cell = (): DescribedCell | null => {
    const kind = next();
    if (kind < 0.15) return null;
    if (kind < 0.4) return { kind: "text", value: among(texts) };
    if (kind < 0.65)
      return { kind: "number", value: among([0, -3, 1.5, 46_023, 0.1 + 0.2, 1e15, 123_456.789, 0.125]), format: among(numberFormats) };
    if (kind < 0.85)
      return { kind: "date", value: 44_000 + Math.floor(next() * 3_000) + (next() < 0.2 ? 0.5 : 0), format: among(dateFormats) };
    if (kind < 0.9) return { kind: "boolean", value: next() < 0.5 };
    if (kind < 0.95) return { kind: "error", value: among(errors) };
    return { kind: "formula", value: among([0, 42, 2.5]) };
  };
  const sheets = Array.from({ length: 1 + Math.floor(next() * 3) }, (_, index) => {
    const width = 2 + Math.floor(next() * 6);
    const header = Array.from({ length: width }, (__, column): DescribedCell => ({ kind: "text", value: `Column ${column + 1}` }));
    const rows = [header, ...Array.from({ length: 3 + Math.floor(next() * 12) }, () => Array.from({ length: width }, cell))];
    const hiddenRows = rows.flatMap((_row, row) => (row > 0 && next() < 0.2 ? [row] : []));
    return {
      name: among(["Données", "Plan d'été", "A & B", "Sheet"]) + String(index),
      hidden: index > 0 && next() < 0.4,
      rows,
      hiddenRows,
      ...(next() < 0.5 && { table: `Table_${index}` }),
    };
  });
  return { date1904: next() < 0.25, sheets };
}

const days1904 = 1_462;
const storedDay = (book: DescribedBook, { kind, value }: DescribedCell) =>
  kind === "date" && book.date1904 ? Number(value) - days1904 : value;

/** By SheetJS, which writes no tables. */
export function writtenBySheetJs(book: DescribedBook): Uint8Array {
  const errorNumbers: Record<string, number> = { "#N/A": 42, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36 };
  const found = utils.book_new();
  for (const { name, rows, hiddenRows } of book.sheets) {
    const sheet: WorkSheet = {
      "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: (rows[0]?.length ?? 1) - 1 } }),
    };
    rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === null) return;
        const value = storedDay(book, cell);
        const made: CellObject =
          cell.kind === "error"
            ? { t: "e", v: errorNumbers[String(value)] ?? 15 }
            : { t: typeof value === "string" ? "s" : typeof value === "boolean" ? "b" : "n", v: value };
        if (cell.format !== undefined) made.z = cell.format;
        if (cell.kind === "formula") made.f = `${String(value)}+0`;
        sheet[utils.encode_cell({ r, c })] = made;
      }),
    );
    sheet["!rows"] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row) }));
    utils.book_append_sheet(found, sheet, name);
  }
  found.Workbook = {
    WBProps: { date1904: book.date1904 },
    Sheets: book.sheets.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })),
  };
  return new Uint8Array(write(found, { type: "array", bookType: "xlsx", bookSST: book.sheets.length % 2 === 0 }) as ArrayBuffer);
}

/** By excelts. */
export async function writtenByExcelts(book: DescribedBook): Promise<Uint8Array> {
  const workbook = new LibraryWorkbook();
  workbook.properties.date1904 = book.date1904;
  for (const { name, hidden, rows, hiddenRows, table } of book.sheets) {
    const sheet = workbook.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    if (table !== undefined)
      sheet.addTable({
        name: table,
        ref: "A1",
        headerRow: true,
        columns: (rows[0] ?? []).map((head) => ({ name: String(head?.value) })),
        rows: rows.slice(1).map((cells) => cells.map(() => null)),
      });
    rows.forEach((cells, row) => {
      cells.forEach((described, column) => {
        if (described === null) return;
        const cell = sheet.getCell(row + 1, column + 1);
        const value = storedDay(book, described);
        if (described.kind === "error") cell.value = { error: value as "#N/A" };
        else if (described.kind === "formula") cell.value = { formula: `${String(value)}+0`, result: value };
        else cell.value = value;
        if (described.format !== undefined) cell.numFmt = described.format;
      });
      if (hiddenRows.includes(row)) sheet.getRow(row + 1).hidden = true;
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
