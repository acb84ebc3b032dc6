import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { serialOf } from "../../src/calendar/days";
import { gridOfChoice, hiddenRows, proposeChoice } from "../../src/import/bookChoice";
import { openBook } from "../../src/import/openBook";
import type { OpenedBook, ReadSheet } from "../../src/import/openedBook";
import type { ImportContext } from "../../src/import/plan";
import { proposePlan } from "../../src/import/propose";
import { readLikelyPart } from "../../src/import/readBook";
import { readRecords } from "../../src/import/readRecords";
import { rangeText } from "../../src/xlsx/cellReference";
import { FileError } from "../../src/xlsx/fileError";
import { describedBook, writtenByExcelts } from "../xlsx/writtenBooks";

const context: ImportContext = { bucket: "month", families: [], orderPeriods: new Map() };

function finished<Result>(work: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const bytesOf = (sheets: Record<string, WorkSheet>, bookType: BookType = "xlsx"): Uint8Array => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
};
const sheetOf = (rows: unknown[][]) => utils.aoa_to_sheet(rows);
const sheetRead = (book: OpenedBook, id: string): ReadSheet => {
  const part = book.parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`no ${id} among ${book.parts.map((one) => one.id).join(", ")}`);
  return finished(book.read(part));
};
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    const book = await openBook(bytes);
    for (const part of book.parts) finished(book.read(part));
    return "read";
  } catch (failure) {
    return failure instanceof FileError ? failure.code : String(failure);
  }
};

const demand = [
  ["Family", "Month", "Quantity"],
  ["Alpha", "2026-01", 5],
  ["Beta", "2026-01", 7],
  ["Gamma", "2026-01", 9],
];

describe("a workbook file", () => {
  it("offers its tables first, then its sheets, and those that are hidden last", async () => {
    const book = await openBook(await writtenByExcelts(describedBook(104)));
    const ranks = book.parts.map(({ kind, isHidden }) => `${isHidden ? "hidden " : ""}${kind}`);
    expect(ranks).toEqual([...ranks].sort((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(new Set(ranks).size).toBeGreaterThan(1);
  });
  const order = ["table", "sheet", "hidden table", "hidden sheet"];

  it("is read from the first sheet that looks like data, under its titles", async () => {
    const titled = [["Sales of the year"], ["all sites"], [], ...demand];
    const book = await openBook(bytesOf({ "Read me": sheetOf([["How to use this file"]]), Sales: sheetOf(titled) }));
    const source = finished(readLikelyPart("sales.xlsx", book, context));
    expect(source?.choice?.part.name).toBe("Sales");
    const { grid, understanding } = source ?? { grid: undefined, understanding: undefined };
    if (grid === undefined || understanding === undefined) throw new Error("not read");
    const result = finished(readRecords(grid, proposePlan(understanding, "demand", context), context));
    expect(result.rows.map((row) => [row["Family"], row["Period"], row["Quantity"]])).toEqual([
      ["Alpha", serialOf(2026, 1), 5],
      ["Beta", serialOf(2026, 1), 7],
      ["Gamma", serialOf(2026, 1), 9],
    ]);
  });

  it("gives each block of a sheet with its titles, the largest first, and all cells last", async () => {
    const rows: unknown[][] = [
      ["Demand"],
      [],
      ...demand.map((row) => [...row, null, null]),
      [],
      ["Stock"],
      ["Family", "Quantity", "Value", "Site"],
      ...Array.from({ length: 6 }, (_, index) => [`Family ${index}`, index, index * 2, "Nord"]),
    ];
    const book = await openBook(bytesOf({ Both: sheetOf(rows) }));
    const choice = proposeChoice("both.xlsx", book, book.parts[0]!, sheetRead(book, "sheet Both"));
    expect(choice?.areas.map(rangeText)).toEqual(["A8:D15", "A1:C6", "A1:D15"]);
  });

  it("takes lists beside each other apart, but not figures from their names", async () => {
    const beside = demand.map((row, index) => [
      ...row,
      null,
      ...(["Resource|Hours", "Line 1|8", "Line 2|7", "Line 3|6"][index] ?? "").split("|"),
    ]);
    const figures = [
      ["Family", null, "2026-01", "2026-02"],
      ["Alpha", null, 5, 6],
      ["Beta", null, 7, 8],
    ];
    const book = await openBook(bytesOf({ Beside: sheetOf(beside), Figures: sheetOf(figures) }));
    const areas = (name: string) =>
      proposeChoice(
        "f.xlsx",
        book,
        book.parts.find((part) => part.name === name)!,
        sheetRead(book, `sheet ${name}`),
      )?.areas.map(rangeText);
    expect(areas("Beside")).toEqual(["A1:C4", "E1:F4", "A1:F4"]);
    expect(areas("Figures")).toEqual(["A1:D3"]);
  });

  it("counts the rows that a filter hides, imports them, and leaves them out on demand without moving the others", async () => {
    const sheet = sheetOf(demand);
    sheet["!rows"] = [{}, { hidden: true }];
    const book = await openBook(bytesOf({ S: sheet }));
    const choice = proposeChoice("f.xlsx", book, book.parts[0]!, sheetRead(book, "sheet S"))!;
    expect(hiddenRows(choice)).toBe(1);
    const texts = (leavesHidden: boolean) =>
      gridOfChoice({ ...choice, leavesHidden }).cells.map((row) => row.map(({ text }) => text).join());
    expect(texts(false)).toEqual(["Family,Month,Quantity", "Alpha,2026-01,5", "Beta,2026-01,7", "Gamma,2026-01,9"]);
    expect(texts(true)).toEqual(["Family,Month,Quantity", ",,", "Beta,2026-01,7", "Gamma,2026-01,9"]);
  });

  it("lists formulas that were never calculated and errors, and reads neither as a figure or a blank", async () => {
    const parts = unzipSync(bytesOf({ S: sheetOf(demand) }));
    const xml = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    const changed = xml
      .replace(/<c r="C2"[^>]*><v>5<\/v><\/c>/, '<c r="C2"><f>1+1</f></c>')
      .replace(/<c r="C3"[^>]*><v>7<\/v><\/c>/, '<c r="C3" t="e"><v>#DIV/0!</v></c>');
    const book = await openBook(zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(changed) }));
    expect(sheetRead(book, "sheet S").notCalculated).toBe(1);
    const source = finished(readLikelyPart("f.xlsx", book, context))!;
    const result = finished(readRecords(source.grid, proposePlan(source.understanding, "demand", context), context));
    expect(result.rows.map((row) => row["Quantity"])).toEqual([9]);
    expect(result.rejected.map(({ row, reason }) => [row, reason.code])).toEqual([
      [2, "notCalculated"],
      [3, "errorCell"],
    ]);
  });

  it.each(["xls", "xlsb"] as const)("of the kind %s is read too, with its dates and errors", async (kind) => {
    const sheet = sheetOf([
      ["Family", "Month", "Quantity"],
      ["Été", null, 5],
    ]);
    sheet["B2"] = { t: "n", v: 46_023, z: "dd/mm/yyyy" };
    sheet["D2"] = { t: "e", v: 7 };
    sheet["!ref"] = "A1:D2";
    const { rows } = sheetRead(await openBook(bytesOf({ S: sheet }, kind)), "sheet S");
    expect(rows[1]?.map(({ value, text }) => [value, text])).toEqual([
      ["Été", "Été"],
      [46_023, "2026-01-01"],
      [5, "5"],
      ["#DIV/0!", "#DIV/0!"],
    ]);
  });

  it("is refused where it is damaged, protected or something else, each with its reason", async () => {
    const whole = bytesOf({ S: sheetOf(demand) });
    const parts = unzipSync(whole);
    const withSheet = (xml: string) => zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(xml) });
    const xml = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
    expect(await refusal(whole.slice(0, whole.length - 40))).toBe("damaged");
    expect(await refusal(withSheet(xml.slice(0, xml.indexOf("</row>") + 6)))).toBe("damaged");
    expect(await refusal(withSheet(xml.replace("<worksheet", "<!DOCTYPE a><worksheet")))).toBe("damaged");
    expect(await refusal(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<d/>") }))).toBe("notXlsx");
    expect(await refusal(zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }))).toBe("openDocument");
    // One digit of an uncompressed part changed, its checksum not.
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf("<v>5</v>") + 3;
    stored[at] = "6".charCodeAt(0);
    expect(await refusal(stored)).toBe("damaged");
  });

  it("of Power Query, with a part in UTF-16, is not taken for damaged", async () => {
    const custom = new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="utf-16"?><DataMashup>AAA=</DataMashup>', "utf16le"));
    const parts = unzipSync(bytesOf({ S: sheetOf(demand) }));
    expect(await refusal(zipSync({ ...parts, "customXml/item1.xml": custom }))).toBe("read");
  });

  it("of LibreOffice keeps its hidden rows", async () => {
    const path = resolve(__dirname, "../fixtures/workbooks/data/e301.xlsx");
    const book = await openBook(new Uint8Array(readFileSync(path)));
    const hidden = book.parts.filter(({ kind }) => kind === "sheet").flatMap((part) => [...finished(book.read(part)).hidden]);
    expect(hidden.length).toBeGreaterThan(0);
  });
});
