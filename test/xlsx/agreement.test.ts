import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { read, type CellObject } from "@e965/xlsx";
import { openXlsxBook } from "../../src/import/xlsxBook";
import { rangeText } from "../../src/xlsx/cellReference";
import { isDateFormat } from "../../src/xlsx/numberFormats";
import { describedBook, writtenByExcelts, writtenBySheetJs } from "./writtenBooks";

/** One cell as both readers tell it: its place, what it is, and its value; a date is its day number. */
type Told = [row: number, column: number, kind: string, value: unknown];
interface ToldSheet {
  name: string;
  cells: Told[];
  hidden: number[];
  tables?: { name: string; range: string }[];
}

const fixtures = resolve(__dirname, "../fixtures/workbooks/data");
const folder = mkdtempSync(join(tmpdir(), "sop-agreement-"));
const perLibrary = 12;
const fileOf = (library: string, seed: number) => join(folder, `${library}-${seed}.xlsx`);
const byLibreOffice = readdirSync(fixtures).map((name) => join(fixtures, name));

let toldByHucre: Record<string, ToldSheet[]>;

beforeAll(async () => {
  const seeds = Array.from({ length: perLibrary }, (_, index) => index + 1);
  for (const seed of seeds) {
    writeFileSync(fileOf("sheetjs", seed), writtenBySheetJs(describedBook(seed)));
    writeFileSync(fileOf("excelts", seed), await writtenByExcelts(describedBook(100 + seed)));
  }
  const asked = {
    write: seeds.map((seed) => ({ path: fileOf("hucre", seed), book: describedBook(200 + seed) })),
    read: [...seeds.map((seed) => fileOf("sheetjs", seed)), ...seeds.map((seed) => fileOf("excelts", seed))],
  };
  const answer = execFileSync(process.execPath, [join(__dirname, "hucre.mjs")], { input: JSON.stringify(asked), maxBuffer: 2 ** 28 });
  toldByHucre = JSON.parse(answer.toString()) as Record<string, ToldSheet[]>;
});
afterAll(() => rmSync(folder, { recursive: true }));

const rounded = (value: number) => Math.round(value * 86_400) / 86_400;

function toldByUs(path: string): ToldSheet[] {
  const book = openXlsxBook(new Uint8Array(readFileSync(path)));
  return book.parts
    .filter(({ kind }) => kind === "sheet")
    .map((part) => {
      const reading = book.read(part);
      let step = reading.next();
      while (step.done !== true) step = reading.next();
      const { rows, hidden } = step.value;
      const cells = rows.flatMap((line, row) =>
        line.flatMap(({ value, format }, column): Told[] => {
          if (value === null) return [];
          if (typeof value === "number" && isDateFormat(format)) return [[row, column, "date", rounded(value)]];
          const isError = typeof value === "string" && /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)$/.test(value);
          return [[row, column, isError ? "error" : typeof value, value]];
        }),
      );
      const tables = book.parts
        .filter(({ kind, sheet }) => kind === "table" && sheet === part.name)
        .map(({ name, area }) => ({ name, range: area === undefined ? "" : rangeText(area) }));
      return { name: part.name, cells, hidden: [...hidden].sort((a, b) => a - b), tables };
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

const errorNames: Record<number, string> = { 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A" };

function toldBySheetJs(path: string): ToldSheet[] {
  const book = read(readFileSync(path), { type: "buffer", dense: true, cellNF: true, cellText: false, cellStyles: true });
  const moved = book.Workbook?.WBProps?.date1904 === true ? 1_462 : 0;
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const found = (sheet?.["!data"] ?? []) as (CellObject | undefined)[][];
    const cells: Told[] = [];
    found.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell === undefined || cell.v === undefined || cell.v === "") return;
        if (cell.t === "e") cells.push([row, column, "error", errorNames[Number(cell.v)]]);
        else if (cell.t === "n" && isDateFormat(String(cell.z ?? ""))) cells.push([row, column, "date", rounded(Number(cell.v) + moved)]);
        else cells.push([row, column, typeof cell.v, cell.v]);
      }),
    );
    const hidden = (sheet?.["!rows"] ?? []).flatMap((row, index) => (row?.hidden === true ? [index] : []));
    return { name, cells, hidden };
  }).sort((one, other) => one.name.localeCompare(other.name));
}

const withoutTables = (sheets: ToldSheet[]): ToldSheet[] => sheets.map(({ tables: _, ...rest }) => rest);
const sorted = (sheets: ToldSheet[]): ToldSheet[] =>
  sheets
    .map((sheet) => ({ ...sheet, hidden: [...sheet.hidden].sort((a, b) => a - b) }))
    .sort((one, other) => one.name.localeCompare(other.name));

describe("workbooks made by three libraries and by LibreOffice", () => {
  const seeds = Array.from({ length: perLibrary }, (_, index) => index + 1);

  it.each(seeds)("of SheetJS, number %i: every cell and hidden row is what hucre reads", (seed) => {
    const path = fileOf("sheetjs", seed);
    expect(withoutTables(toldByUs(path))).toEqual(withoutTables(sorted(toldByHucre[path] ?? [])));
  });

  it.each(seeds)("of excelts, number %i: cells, hidden rows and tables are what hucre reads", (seed) => {
    const path = fileOf("excelts", seed);
    expect(toldByUs(path)).toEqual(sorted(toldByHucre[path] ?? []));
  });

  it.each(seeds)("of hucre, number %i: every cell and hidden row is what SheetJS reads", (seed) => {
    const path = fileOf("hucre", seed);
    expect(withoutTables(toldByUs(path))).toEqual(toldBySheetJs(path));
  });

  it("are four of LibreOffice: every cell and hidden row is what SheetJS reads", () => {
    expect(byLibreOffice).toHaveLength(4);
    for (const path of byLibreOffice) expect(withoutTables(toldByUs(path))).toEqual(toldBySheetJs(path));
  });
});
