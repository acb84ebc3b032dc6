import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

/** Longer than the moment of quiet before anybody is told. */
const quiet = () => new Promise((done) => setTimeout(done, 900));

const type = (value: number) =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").values = excel.local([[value]]);
    await context.sync();
  });

it("tells once of several calculations in a row, not in the middle of a write, and no more once it has ended", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B1").formulas = excel.local([["=A1*2"]]);
    await context.sync();
  });
  await quiet();
  let told = 0;
  const end = excel.addin.watchCalculation(() => void told++);
  await quiet();
  expect(told).toBe(0);

  await type(1);
  await type(2);
  await quiet();
  expect(told).toBe(1);

  let finish: () => void = () => undefined;
  const writing = excel.addin.oneAfterTheOther(() => new Promise<void>((done) => (finish = done)));
  await type(3);
  await quiet();
  expect(told).toBe(1);
  finish();
  await writing;
  await quiet();
  expect(told).toBe(2);

  end();
  await quiet();
  await type(4);
  await quiet();
  expect(told).toBe(2);
  expect(excel.problems()).toEqual([]);
}, 30_000);
