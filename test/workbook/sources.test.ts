/** Reading what people point at: the selection and tables of their own. */
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("B3:C5").values = [
      ["Famille", "Date"],
      ["Cartes", 46023],
      ["=1+1", "x"],
    ];
    sheet.getRange("C4").numberFormat = [["dd/mm/yyyy"]];
    sheet.getRange("F3:F4").values = [["Qty"], [5]];
    sheet.tables.add("F3:F4", true).name = "Orders";
    sheet.activate();
    await context.sync();
  });
}, 120_000);
afterAll(() => excel.close());

const select = (address: string) =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Mine").getRange(address).select();
    await context.sync();
  });

it("reads the selected cells with value, text and format, and where they stand", async () => {
  await select("B3:C5");
  const grid = await excel.addin.readSelection();
  expect({ ...grid, cells: [] }).toEqual({ name: "Mine!B3:C5", sheet: "Mine", firstRow: 3, firstColumn: 2, cells: [] });
  expect(grid.cells[1]?.[1]).toEqual({ value: 46023, text: "01/01/2026", format: "dd/mm/yyyy" });
  expect(grid.cells[2]?.[0]).toEqual({ value: 2, text: "2" });
});

it("takes the filled block around a single selected cell", async () => {
  await select("C4");
  const grid = await excel.addin.readSelection();
  expect([grid.firstRow, grid.firstColumn, grid.cells.length, grid.cells[0]?.length]).toEqual([3, 2, 3, 2]);
});

it("cuts whole columns down to the cells in use", async () => {
  await select("B:C");
  const grid = await excel.addin.readSelection();
  expect([grid.firstRow, grid.cells.length]).toEqual([3, 3]);
});

it("says so when nothing is selected that holds data", async () => {
  await select("H20:J30");
  await expect(excel.addin.readSelection()).rejects.toMatchObject({ code: "emptySelection" });
});

it("lists tables with sheet and size, and reads one with its header", async () => {
  const tables = await excel.addin.listSourceTables();
  expect(tables).toMatchObject([{ name: "Orders", sheet: "Mine", rows: 1, own: false }]);
  const grid = await excel.addin.readSourceTable(tables[0]?.id ?? "");
  expect(grid).toMatchObject({ name: "Orders", sheet: "Mine", firstRow: 3, firstColumn: 6, cells: [[{ value: "Qty" }], [{ value: 5 }]] });
  await expect(excel.addin.readSourceTable("Gone")).rejects.toMatchObject({ code: "missingTable" });
});
