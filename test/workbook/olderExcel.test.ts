/**
 * An Excel that knows ExcelApi 1.12, the least that the add-in asks for, and nothing of 1.13. The add-in writes there as elsewhere,
 * without the look for merged cells, which such an Excel does not serve.
 */
import { Range } from "../../src/workbench/host/ranges/range";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const asked = jest.spyOn(Range.prototype, "GetMergedAreasOrNullObject");
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const options = { mode: "append", language: "en", intention: "Test" } as const;
const merge = (sheet: string, address: string) =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).merge();
    await context.sync();
  });

beforeEach(() => asked.mockClear());
afterEach(() => excel.close());

it("writes tables and sheets without asking for merged cells", async () => {
  excel = await startExcel("en-US", { ExcelApi: "1.12" });
  expect(excel.window.Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(false);
  asked.mockImplementation(() => {
    throw new Error("This Excel has no getMergedAreasOrNullObject.");
  });
  const { writeTable, run, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1), row("B", 2)], options);
  // Right below the table: a newer Excel is asked, and the write is refused with a sentence.
  await merge("Demand", "B7:C7");
  await writeTable(contracts.sopDemand, [row("A", 9)], options);
  await run("drawDataChecks", {}, { language: "en", today: 46030 });
  await run("drawDataChecks", {}, { language: "en", today: 46030 });
  expect((await readTable(contracts.sopDemand)).rows).toEqual([row("A", 9), row("B", 2)]);
  expect(asked).not.toHaveBeenCalled();
  asked.mockRestore();
}, 120_000);

it("asks a newer Excel", async () => {
  const spy = jest.spyOn(Range.prototype, "GetMergedAreasOrNullObject");
  excel = await startExcel();
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1), row("B", 2)], options);
  await merge("Demand", "B7:C7");
  await expect(writeTable(contracts.sopDemand, [row("C", 3)], options)).rejects.toMatchObject({ code: "merged" });
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
}, 120_000);
