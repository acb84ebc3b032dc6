import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => session.close());

it("reports Excel to the add-in", async () => {
  const info = await session.window.Office.onReady();
  expect(info.host).toBe("Excel");
  expect(session.problems()).toEqual([]);
});

it("writes and reads a cell", async () => {
  const values = await session.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
    range.values = [
      [1, "two"],
      ["=B2+1", true],
    ];
    range.load("values,address,formulas");
    await context.sync();
    return [range.address, range.values, range.formulas];
  });
  expect(values).toEqual([
    "Sheet1!B2:C3",
    [
      [1, "two"],
      [2, true],
    ],
    [
      [1, "two"],
      ["=B2+1", true],
    ],
  ]);
  expect(session.problems()).toEqual([]);
});
