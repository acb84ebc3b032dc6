/** What a person put into the workbook is the same after imports and rebuilding: values, formulas, number formats, fills. */
import type { CellModel, WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

const months = ["2026-01", "2026-02", "2026-03"];
const demandOf = (families: readonly string[], factor: number): Uint8Array =>
  utf8(
    [
      "Family,Month,Quantity",
      ...families.flatMap((family) => months.map((month, index) => `${family},${month},${factor * (index + 1)}`)),
    ].join("\n"),
  );

/** A cell as it is kept: content and the whole look, whatever number the style has in the book. */
const kept = (book: WorkbookModel, cell: CellModel | undefined): unknown =>
  cell === undefined ? undefined : { f: cell.f, v: cell.v, e: cell.e, style: cell.s === undefined ? undefined : book.styles[cell.s] };

const sheetOf = (book: WorkbookModel, name: string) => {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const ownSheet = (book: WorkbookModel): string => {
  const { rows, columnWidths, tables } = sheetOf(book, "Mine");
  return JSON.stringify({
    cells: Object.entries(rows).map(([row, cells]) => Object.entries(cells).map(([column, cell]) => [row, column, kept(book, cell)])),
    columnWidths,
    tables,
  });
};

/** The person's columns of a family's rows, to the right of our three. */
const ownColumns = (book: WorkbookModel, family: string): string => {
  const { rows } = sheetOf(book, "Demand");
  const lines = Object.values(rows).filter((cells) => cells[0]?.v === family);
  return JSON.stringify(lines.map((cells) => [3, 4].map((column) => kept(book, cells[column]))));
};

it("keeps own sheets, own columns beside our tables, own formats and formulas through replace, append and rebuilding", async () => {
  await bringIn(excel, demandOf(["A", "B"], 10), "one.csv", { kind: "demand" });
  await excel.addin.run("buildReviews", {}, { language: "en" });
  await excel.run(async (context) => {
    const mine = context.workbook.worksheets.add("Mine");
    mine.getRange("A1:C2").formulas = excel.local([
      ["rate", 0.196, "=B1*2"],
      ["'=not a formula", "'007", "=SUM(SopDemand[Quantity])*0+5"],
    ]);
    mine.getRange("B1").numberFormat = excel.local([["0.00 %"]]);
    mine.getRange("A1:A2").format.fill.color = "#FFEE00";
    mine.getRange("A1").format.font.bold = true;
    mine.getRange("A:A").format.columnWidth = 133;
    const table = context.workbook.tables.getItem("SopDemand");
    table.columns.add(undefined, excel.local([["Price"], [1.5], [2.5], [3.5], [4.5], [5.5], [6.5]]));
    table.columns.add(undefined, excel.local([["Value"], ["=1+1"], ["=2+1"], ["=3+1"], ["=4+1"], ["=5+1"], ["=6+1"]]));
    const price = table.columns.getItem("Price").getDataBodyRange();
    price.numberFormat = excel.local(months.concat(months).map(() => ["#,##0.00 €"]));
    price.format.fill.color = "#DDEEFF";
    await context.sync();
  });
  const before = await excel.engine.capture();
  const [sheet, rowsOfB] = [ownSheet(before), ownColumns(before, "B")];
  expect(rowsOfB).toContain("=5+1");
  expect(rowsOfB).toContain("#DDEEFF");

  const steps: [string, () => Promise<unknown>][] = [
    ["append", () => bringIn(excel, demandOf(["B", "C"], 7), "two.csv", { kind: "demand", mode: "append" })],
    ["replace", () => bringIn(excel, demandOf(["C", "B", "D", "E"], 9), "three.csv", { kind: "demand" })],
    ["rebuild", () => excel.addin.run("buildReviews", {}, { language: "en" })],
    ["replace by less", () => bringIn(excel, demandOf(["B"], 3), "four.csv", { kind: "demand" })],
    ["rebuild in French", () => excel.addin.run("buildReviews", {}, { language: "fr" })],
  ];
  for (const [name, run] of steps) {
    await run();
    const now = await excel.engine.capture();
    expect({ name, sheet: ownSheet(now) }).toEqual({ name, sheet });
    expect({ name, rows: ownColumns(now, "B") }).toEqual({ name, rows: rowsOfB });
  }
  expect(excel.problems()).toEqual([]);
}, 240_000);
