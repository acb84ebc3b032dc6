/** A workbook that is saved and opened again shows every cell as it was, those that a formula spills into included. */
import { linesOf } from "../cycle/bookState";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;

beforeAll(async () => {
  excel = await startExcel();
  await excel.addin.run("loadSample", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

it("keeps every cell of the reviews, and so it does the second time", async () => {
  const book = await excel.host.document.capture();
  const before = linesOf(book);
  expect(before.length).toBeGreaterThan(10_000);
  await excel.host.document.load(book);
  const again = await excel.host.document.capture();
  const after = new Set(linesOf(again));
  expect(before.filter((line) => !after.has(line))).toEqual([]);
  await excel.host.document.load(again);
  expect(linesOf(await excel.host.document.capture()).filter((line) => !after.has(line))).toEqual([]);
}, 120_000);
