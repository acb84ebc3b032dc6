/**
 * Good news needs every figure it speaks of. One broken cell, as a failed lookup leaves it, takes the good words away from the review
 * and from Home, and trouble that is known is still told. Base: the circuit-board story, where HDI boards and Prototypes run short.
 */
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
}, 240_000);
afterAll(() => excel.close());

const one = async (name: string): Promise<unknown> => (await excel.named(name))[0]?.[0];

/** Writes into cells of a column from a row on, and gives what stood there. */
async function put(table: string, column: string, row: number, contents: readonly unknown[]): Promise<unknown[]> {
  const before = await excel.run(async (context) => {
    const cells = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    const range = cells.getCell(row, 0).getResizedRange(contents.length - 1, 0);
    range.load("formulas");
    await context.sync();
    const found = range.formulas.map(([cell]) => cell as unknown);
    range.formulas = excel.local(contents.map((cell) => [cell]));
    await context.sync();
    return found;
  });
  await excel.engine.calculation.settle();
  return before;
}

const rowsOf = (table: string, column: string): Promise<unknown[]> =>
  excel.run(async (context) => {
    const cells = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    cells.load("values");
    await context.sync();
    return cells.values.map(([cell]) => cell as unknown);
  });

it("says no good word of the load while one cell of capacity is an error", async () => {
  const hours = await rowsOf("SopCapacity", "Hours");
  const before = await put("SopCapacity", "Hours", 3, ["=NA()"]);
  expect(String(await one("SopSupplyHeadline"))).toMatch(/No answer|not complete/);
  expect(String(await one("SopHomeRisks"))).not.toMatch(/fits/);
  // Trouble that is known is told all the same.
  expect(await one("SopStatusPeakLoad")).toBe("(▼ act)");
  await put("SopCapacity", "Hours", 3, before);
  // Ten times the hours: now every load fits, and only now is it said.
  const enough = await put(
    "SopCapacity",
    "Hours",
    0,
    hours.map((cell) => Number(cell) * 10),
  );
  expect(await one("SopSupplyHeadline")).toBe("▲ Everything fits: no resource is overloaded.");
  expect(await one("SopHomeRisks")).toBe("▲ Everything fits: no resource is overloaded.");
  // Nobody has drawn up a list of risks: what fits does not stand below a title that calls it one.
  const above = excel.run(async (context) => {
    const title = context.workbook.names.getItem("SopHomeRisks").getRange().getCell(0, 0).getOffsetRange(-1, 0);
    title.load("values");
    await context.sync();
    return title.values as unknown[][];
  });
  expect(await above).toEqual([["Look here first"]]);
  expect(await one("SopStatusPeakLoad")).toBe("▲ good");
  const broken = await put("SopCapacity", "Hours", 3, ["=NA()"]);
  expect(String(await one("SopSupplyHeadline"))).toMatch(/^○ No answer: the capacity of .* is an error \(Capacity!/);
  expect(String(await one("SopHomeRisks"))).toMatch(/^○ No answer: the capacity of .* is an error/);
  expect(await one("SopStatusPeakLoad")).toBe("○ no answer");
  // A month without hours is no month that fits: it has work and nothing to do it with.
  await put("SopCapacity", "Hours", 3, [0]);
  const resource = String((await rowsOf("SopCapacity", "Resource"))[3]);
  expect(String(await one("SopSupplyHeadline"))).toContain(`▼ ${resource}: load without any hours in `);
  expect(String(await one("SopHomeRisks"))).toMatch(/^▼ \S.* is overloaded: \d+ h too many in 1 month, from \w+ 27$/);
  expect([await one("SopKpiPeakLoad"), await one("SopStatusPeakLoad")]).toEqual(["–", "▼ act"]);
  await put("SopCapacity", "Hours", 3, broken);
  await put("SopCapacity", "Hours", 0, enough);
}, 120_000);

it("says no good word of the stock while one cell of stock is an error", async () => {
  const periods = await rowsOf("SopStock", "Period");
  const families = await rowsOf("SopStock", "Family");
  const last = Math.max(...periods.map(Number));
  const place = families.findIndex((family, row) => family === "Two-layer boards" && periods[row] === last);
  const before = await put("SopStock", "Quantity", place, ["=NA()"]);
  expect(String(await one("SopStockHeadline"))).toMatch(/not complete|No answer/);
  expect(String((await excel.named("SopHomeRisks"))[1]?.[0])).toMatch(/HDI boards|No answer/);
  // The card of stock says so too, and no other.
  expect([await one("SopKpiAdjustedStock"), await one("SopStatusAdjustedStock")]).toEqual(["–", "○ no answer"]);
  expect(String(await one("SopDashboardHeadline"))).toContain("○ 1 without data");
  expect(await one("SopStatusOnTime")).toBe("● watch");
  await put("SopStock", "Quantity", place, before);
  expect(await one("SopStockHeadline")).toMatch(/^▼ Below minimum: HDI boards, Prototypes, first in [A-Z][a-z]{2} 27$/);
}, 120_000);
