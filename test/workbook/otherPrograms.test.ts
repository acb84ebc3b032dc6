/**
 * The workbook of a small company, saved by another program, goes on to the next month exactly as one that was never elsewhere: each is
 * given January's sales and stock, and built again. What a person typed stays, and what the add-in had suggested moves on.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as sheetJs from "@e965/xlsx";
import { Workbook } from "exceljs";
import type { WorkbookModel } from "../../src/workbench/model";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { builtFrom, families, january, threeFamilies, wanted } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let stood: WorkbookModel;
/** What stands after the next month was built in a workbook that no other program has seen. */
let expected: ReturnType<typeof shownIn>;

const supply = "Supply review";
const note = "Line 1 is serviced in May";

/** Cells, inputs and charts of the sheets that people look at: what is written there, not how it looks. */
function shownIn(model: WorkbookModel) {
  const sheets = model.sheets.filter(({ tables, name }) => tables.length === 0 && !name.startsWith("SOP journal"));
  return {
    cells: sheets.flatMap(({ name, rows }) =>
      Object.entries(rows).flatMap(([row, line]) =>
        Object.entries(line).flatMap(([column, { f, v, e }]) =>
          v === "" && f === undefined ? [] : [`${name} ${row},${column} ${f ?? ""} ${String(e ?? v)}`],
        ),
      ),
    ),
    // What was suggested for inputs stands in the comments of their names: by it the next month knows them.
    names: model.names.map(({ name, comment }) => `${name} ${comment}`).sort(),
    charts: sheets.map(({ name, charts }) => [name, charts.map((chart) => chart.name).sort()]),
    tables: model.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)).sort(),
  };
}

/** January's sales and stock come in, and the reviews are built again. */
async function nextMonth() {
  const each = (Quantity: (family: (typeof families)[number]) => number) =>
    families.map((Family) => ({ Family, Period: january, Quantity: Quantity(Family) }));
  const options = { mode: "append", language: "en", intention: "import" } as const;
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, excel.local(each((family) => wanted[family])), options);
  await excel.addin.writeTable(excel.addin.contracts.sopStock, excel.local(each(() => 400)), options);
  await excel.addin.run("buildReviews", {}, { language: "en" });
  await excel.engine.calculation.settle();
  return shownIn(await excel.host.document.capture());
}

/** What stands on the sheets of tables. */
async function tableCells() {
  const model = await excel.host.document.capture();
  const names = new Set(stood.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
  return model.sheets
    .filter(({ name }) => names.has(name))
    .map(({ name, rows }) => [
      name,
      Object.entries(rows).map(([row, line]) => [row, Object.entries(line).map(([column, { v, f }]) => [column, v, f])]),
    ]);
}

const openFile = async (bytes: Uint8Array) => {
  const opened = await readXlsx(bytes, "plan.xlsx");
  await excel.host.document.load(opened.model);
  await excel.engine.calculation.settle();
  return opened;
};

/** As Excel saves it, settings in the part that other programs drop. */
const saved = (): Promise<Uint8Array> => writeXlsx(stood);

beforeAll(async () => {
  excel = await builtFrom(threeFamilies());
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(supply);
    sheet.getRange("L5").values = [[note]];
    context.workbook.names.getItem("SopTargetCapacityUse").getRange().values = [[0.7]];
    await context.sync();
  });
  stood = await excel.host.document.capture();
  expected = await nextMonth();
}, 240_000);
afterAll(() => excel.close());

it("moves on by itself where no other program has been", () => {
  // The plan began in January; its sales are in, so it goes on in February (day 46,419).
  const first = expected.cells.filter((cell) => cell.startsWith(`${supply} 4,1 `));
  expect(first.join()).toContain("46419");
  expect(expected.cells.join("\n")).toContain(note);
});

it("goes on after openpyxl has saved it: 3.0.9 drops settings and the names of charts", async () => {
  await openFile(readFileSync(resolve(__dirname, "../fixtures/otherPrograms/threeFamilies-openpyxl.xlsx")));
  expect(await nextMonth()).toEqual(expected);
}, 120_000);

const libreOffice = "/usr/bin/soffice";
/** Runs where LibreOffice is installed; elsewhere it is listed as skipped. */
(existsSync(libreOffice) ? it : it.skip)(
  "goes on after LibreOffice has saved it, which drops the comments of names",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "sop-other-"));
    try {
      writeFileSync(join(folder, "plan.xlsx"), await saved());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const kind = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
      execFileSync(libreOffice, [profile, "--headless", ...kind, join(folder, "plan.xlsx")], { stdio: "ignore", timeout: 150_000 });
      const { model } = await openFile(readFileSync(join(folder, "out/plan.xlsx")));
      // LibreOffice does not know the functions: the headline says so, instead of what errors would make of it.
      const headlines = ["Supply review", "Stock review", "Demand review"].map(
        (sheet) => model.sheets.find(({ name }) => name === sheet)?.rows[2]?.[0]?.v,
      );
      expect(headlines).toEqual(headlines.map(() => expect.stringContaining("Open this workbook in Excel with the S&OP add-in")));
      expect(await nextMonth()).toEqual(expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

it.each([
  [
    "SheetJS",
    async () => {
      const book = sheetJs.read(await saved(), { cellFormula: true, cellStyles: true, cellDates: false });
      return new Uint8Array(sheetJs.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    },
  ],
  [
    "exceljs",
    async () => {
      const book = new Workbook();
      await book.xlsx.load((await saved()) as never);
      return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
    },
  ],
])(
  "is met with what happened after %s has saved it, and is whole again after the repair",
  async (program, save) => {
    await openFile(await save());
    const { lost, chartsLost } = await excel.addin.readOverview();
    // Both drop charts. The copy among the names says how many there were; exceljs drops it too, and the tables alone are told.
    const drawn = stood.sheets.reduce((sum, { charts }) => sum + charts.length, 0);
    expect([chartsLost, drawn]).toEqual([program === "exceljs" ? 0 : drawn, 6]);
    const cells = await tableCells();
    // The journal keeps blank rows ready, and the pen is made when it is needed.
    const bookkeeping = new Set(["SopJournal", "SopPen"]);
    const told = lost.filter(({ table }) => !bookkeeping.has(table)).map(({ table, sheet, rows }) => `${table} ${sheet} ${rows}`);
    const tables = stood.sheets.flatMap(({ name, tables: here }) => here.map((table) => ({ ...table, sheet: name })));
    const wantedTables = tables.filter(({ name }) => !bookkeeping.has(name));
    expect(told.sort()).toEqual(wantedTables.map(({ name, sheet, range }) => `${name} ${sheet} ${range.lastRow - range.row}`).sort());
    await excel.addin.makeTablesAgain();
    expect((await excel.addin.readOverview()).lost).toEqual([]);
    expect(await tableCells()).toEqual(cells);
    await excel.addin.run("buildReviews", {}, { language: "en" });
    await excel.engine.calculation.settle();
    expect(shownIn(await excel.host.document.capture())).toEqual(shownIn(stood));
    expect((await excel.addin.readOverview()).chartsLost).toBe(0);
  },
  120_000,
);

it("makes no table of a copy of its sheet, and all others", async () => {
  const bare = stood.sheets.map((sheet) => ({ ...sheet, tables: [] }));
  const demand = stood.sheets.findIndex(({ tables }) => tables.some(({ name }) => name === "SopDemand"));
  const original = bare[demand];
  if (original === undefined) throw new Error("There is no demand.");
  await excel.host.document.load({ ...stood, sheets: [{ ...original, name: `${original.name} (2)`, charts: [] }, ...bare] });
  await excel.engine.calculation.settle();
  const { lost } = await excel.addin.readOverview();
  expect(lost.filter(({ table }) => table === "SopDemand").map(({ sheet }) => sheet)).toEqual([original.name]);
  await excel.addin.makeTablesAgain();
  const names = stood.sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  const made = (await excel.host.document.capture()).sheets.flatMap(({ tables }) => tables.map(({ name }) => name));
  // The pen is made when it is needed.
  expect(made.sort()).toEqual(names.filter((name) => name !== "SopPen").sort());
}, 120_000);
