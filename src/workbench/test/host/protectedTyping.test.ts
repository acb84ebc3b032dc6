import type { EngineEvent } from "../../engine/engine";
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeEach(async () => {
  session = await startHostInJsdom();
});
afterEach(() => session.close());

const cell = (row: number, column: number) => ({ sheetId: session.engine.activeSheet(), row, column, lastRow: row, lastColumn: column });

/** Writes as a person at the grid does. */
const type = (row: number, column: number, value: number) => {
  session.engine.write(cell(row, column), [[{ value }]], "user");
  session.engine.flush();
};

it("a person cannot change locked cells of a protected sheet, and is told which; unlocked ones go on working", async () => {
  const { engine } = session;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B1").values = [[1, 2]];
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const refused: EngineEvent[] = [];
  engine.on((event) => {
    if (event.type === "refused") refused.push(event);
  });
  type(0, 0, 10);
  type(0, 1, 20);
  expect(engine.read({ ...cell(0, 0), lastColumn: 1 })).toEqual([[{ value: 1 }, { value: 20 }]]);
  expect(refused).toEqual([{ type: "refused", area: cell(0, 0) }]);
  await session.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
    await context.sync();
  });
  type(0, 0, 10);
  expect(engine.read(cell(0, 0))).toEqual([[{ value: 10 }]]);
  expect(session.problems()).toEqual([]);
});

it("an edit that reaches over one locked cell changes none of its cells", async () => {
  const { engine } = session;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1").format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  engine.write({ ...cell(0, 0), lastColumn: 1 }, [[{ value: 1 }, { value: 2 }]], "user");
  engine.flush();
  expect(engine.read({ ...cell(0, 0), lastColumn: 1 })).toEqual([[{ value: "" }, { value: "" }]]);
});

it("formulas of a protected sheet go on calculating, and follow rows inserted into the sheet they read", async () => {
  const { engine } = session;
  await session.run(async (context) => {
    const data = context.workbook.worksheets.add("Data");
    data.getRange("A1").values = [[1]];
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").formulas = [["=Data!A1*2"]];
    sheet.protection.protect();
    await context.sync();
    data.getRange("1:1").insert("Down");
    data.getRange("A2").values = [[4]];
    await context.sync();
  });
  await engine.calculation.settle();
  const sheetId = engine.sheets().find(({ name }) => name === "Sheet1")?.id ?? "";
  expect(engine.read({ ...cell(0, 0), sheetId })).toEqual([[{ value: 8, formula: "=Data!A2*2" }]]);
});
