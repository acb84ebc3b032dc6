/**
 * The pen stands on what office.js promises: Excel stops a batch at its first failing request, and answers a read with what stood there
 * before a write that follows it in the same batch. Here asked of the stand-in; to be asked once in Excel on Windows, Mac and the web.
 */
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("SOP journal");
    sheet.visibility = "Hidden";
    sheet.getRange("C1:C2").values = excel.local([["pk3f9.0"], ["group"]]);
    sheet.tables.add("C1:C2", true).name = "SopPen";
    await context.sync();
  });
});
afterAll(() => excel.close());

/** One sync: the pen is ours, or Excel refuses what follows; the pen goes on; a cell is read, then written. */
const write = (from: string, to: string, value: string) =>
  excel.run(async (context) => {
    const pen = context.workbook.tables.getItem("SopPen");
    pen.columns.getItem(from).load("name");
    const cell = context.workbook.worksheets.getItem("SOP journal").getRange("A9");
    const before = context.workbook.worksheets.getItem("SOP journal").getRange("A9");
    before.load("values");
    pen.getHeaderRowRange().values = excel.local([[to]]);
    cell.values = excel.local([[value]]);
    await context.sync();
    return (before.values as unknown[][])[0]?.[0];
  });

it("lets the holder write, and tells what was there in the same sync", async () => {
  expect(await write("pk3f9.0", "pk3f9.1", "one")).toBe("");
  expect(await write("pk3f9.1", "pk3f9.2", "two")).toBe("one");
});

it("refuses everything of a batch whose token is no longer the pen's", async () => {
  await expect(write("pk3f9.1", "pzzzz.0", "three")).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(await write("pk3f9.2", "pk3f9.3", "four")).toBe("two");
});

it("carries out what came before the failing request, and nothing after it", async () => {
  const failing = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("SOP journal");
    sheet.getRange("A10").values = excel.local([["before"]]);
    context.workbook.tables.getItem("SopPen").columns.getItem("pnone.0").load("name");
    sheet.getRange("A11").values = excel.local([["after"]]);
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(await excel.cells("SOP journal", { row: 9, column: 0, rows: 2, columns: 1 })).toEqual([["before"], [""]]);
});

it("does not let the pen be made twice", async () => {
  const again = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("SOP journal");
    sheet.tables.add("C1:C2", true).name = "SopPen";
    sheet.getRange("A9").values = excel.local([["five"]]);
    await context.sync();
  });
  await expect(again).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(await write("pk3f9.3", "pk3f9.4", "six")).toBe("four");
});
