/** What a comment is about, read from the cell that is selected on the reviews themselves: the month of its header, never a figure. */
import { serialOf } from "../../src/calendar/days";
import { demandCells } from "../../src/sheets/demandReview/demandCells";
import { financialCells } from "../../src/sheets/financialReview/financialCells";
import { stockCells } from "../../src/sheets/stockReview/stockCells";
import { supplyCells } from "../../src/sheets/supplyReview/supplyCells";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
  await excel.engine.calculation.settle();
}, 240_000);
afterAll(() => excel.close());

/** Selects a cell of the last row of a named area. */
const select = (name: string, column: number) =>
  excel.run(async (context) => {
    const cell = context.workbook.names.getItem(name).getRange().getLastRow().getCell(0, column);
    cell.worksheet.activate();
    cell.select();
    await context.sync();
  });

it.each([
  [financialCells.planValue, "money"],
  [demandCells.figures, "demand"],
  [demandCells.inForce, "demand"],
  [supplyCells.gap, "load"],
  [stockCells.projected, "stock"],
])("is the month in the header of %s, whatever figures stand between", async (name, measure) => {
  for (let column = 0; column < 6; column++) {
    await select(name, column);
    // The sample plans from January 2027 on.
    expect(await excel.addin.readFigureAtHand()).toMatchObject({ period: serialOf(2027, 1 + column), measure });
  }
});

it("is no month where only sums of money stand above and to the left", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Sums");
    // 40,700 is 6 June 2011, a Monday, and 46,357 is 1 December 2026, where they are days.
    sheet.getRange("A1:B3").values = excel.local([
      ["Prototypes", 40_700],
      ["Small series", 46_357],
      [40_700, 3],
    ]);
    sheet.getRange("B1:B2").numberFormat = excel.local([["#,##0 [$EUR]"], ["#,##0"]]);
    sheet.activate();
    sheet.getRange("B3").select();
    await context.sync();
  });
  expect(await excel.addin.readFigureAtHand()).toMatchObject({ period: null });
});
