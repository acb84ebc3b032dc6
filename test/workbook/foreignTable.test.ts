/** A table of a person's own that has the name of one of ours: its owner is told, and it is neither written nor offered to be replaced. */
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { isForeign } from "../../src/domain/tables/isForeign";
import { workbookMessages } from "../../src/workbook/messages";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

it.each([
  [["Family", "Period", "Quantity"], false],
  [["family", "PERIOD", "Pieces"], false],
  [["Family", "Mine", "Pieces"], true],
  [["Item", "Colour"], true],
])("of the columns %j, is it somebody else's: %s", (headers, answer) => {
  expect(isForeign(sopDemand, headers)).toBe(answer);
});

it("stays as it is, and the sentence says whose it is and what to do", async () => {
  const { writeTable, contracts, presentTables } = excel.addin;
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:B3").values = excel.local([
      ["Item", "Colour"],
      ["Chair", "red"],
      ["Table", "blue"],
    ]);
    sheet.tables.add("A1:B3", true).name = "SopDemand";
    await context.sync();
  });
  const rows = [{ Family: "A", Period: 46023, Quantity: 1 }];
  for (const mode of ["append", "replace"] as const)
    await expect(writeTable(contracts.sopDemand, rows, { mode, language: "en", intention: "import" })).rejects.toMatchObject({
      code: "foreignTable",
      detail: { table: "SopDemand", sheet: "Mine" },
    });
  expect(workbookMessages.foreignTable.en).toMatch(/is yours.*Give it another name/);
  // Nothing is there to be replaced.
  expect(await presentTables()).toEqual([]);
  expect(await excel.cells("Mine", { row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
    ["Item", "Colour"],
    ["Chair", "red"],
    ["Table", "blue"],
  ]);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").name = "Furniture";
    await context.sync();
  });
  await writeTable(contracts.sopDemand, rows, { mode: "replace", language: "en", intention: "import" });
  expect(await presentTables()).toMatchObject([{ kind: "demand", rows: 1 }]);
});
