/**
 * A table whose rows were cleared: what rested on it says so, at once and when the reviews are built again. The plan of the three families
 * is worth 1,000 x 50 + 400 x 80 + 150 x 200 = 112,000 a month, 1,344,000 in a year, as much as is budgeted.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, families, month, one, threeFamilies } from "../support/threeFamilies";
import { emptyTable } from "../trust/faults";

const worth = { Alpha: 50_000, Beta: 32_000, Gamma: 30_000 } as const;
const fits = "▲ Everything fits: no resource is overloaded.";
let excel: ExcelSession;
let whole: WorkbookModel;

beforeAll(async () => {
  const tables = threeFamilies();
  const others = (tables["SopForecasts"] ?? []).map((row) => ({ ...row, Source: "sales" }));
  const past = families.flatMap((Family) => [-2, -1].map((count) => ({ Family, Source: "sales", Period: month(count), Quantity: 100 })));
  tables["SopForecasts"] = [...(tables["SopForecasts"] ?? []), ...others, ...past];
  tables["SopBudget"] = families.flatMap((Family) =>
    Array.from({ length: 12 }, (_, count) => ({ Family, Period: month(count), Revenue: worth[Family] })),
  );
  excel = await builtFrom(tables);
  whole = await excel.host.document.capture();
}, 240_000);
afterAll(() => excel.close());

async function emptied(table: string): Promise<void> {
  await excel.host.document.load(whole);
  await emptyTable(excel, table);
  await excel.engine.calculation.settle();
}
const rebuild = (): Promise<unknown> => excel.addin.run("buildReviews", {}, { language: "en" });

it("is whole before", async () => {
  expect(await one(excel, "SopSupplyHeadline")).toBe(fits);
  expect(await one(excel, "SopStockHeadline")).toBe("▲ Every family stays above its minimum.");
  expect(await one(excel, "SopFinancialHeadline")).toMatch(/^The plan is on budget[^·]*$/);
  expect(await one(excel, "SopDemandHeadline")).not.toMatch(/not complete/);
});

it("of forecasts: contributors are missing at once, and then statistics alone plan, which good news says", async () => {
  await emptied("SopForecasts");
  expect(await one(excel, "SopDemandHeadline")).toMatch(
    / · not complete: a contributor's forecast of Alpha is missing in Jan 2[67] and \d+ more$/,
  );
  await rebuild();
  expect(await one(excel, "SopDemandHeadline")).toMatch(/ · not complete: the table of forecasts is empty, only statistics forecast$/);
  expect(await one(excel, "SopPlanStandIn")).toBe("○ No forecast yet: the plan is the statistical baseline of the demand review");
  expect(await one(excel, "SopSupplyHeadline")).toBe(`${fits} · not complete: planned by statistics alone`);
  expect(await one(excel, "SopStockHeadline")).toBe("▲ Every family stays above its minimum. · not complete: planned by statistics alone");
}, 120_000);

it("of demand: nothing is learnt from, and the headline says it", async () => {
  await emptied("SopDemand");
  expect(await one(excel, "SopDemandHeadline")).toMatch(/ · not complete: no demand of Alpha in Jan 25 and 71 more$/);
  await rebuild();
  expect(await one(excel, "SopDemandHeadline")).toMatch(/ · not complete: the table of demand is empty, there is no baseline$/);
}, 120_000);

it("of capacity: the money in stock is not complete either", async () => {
  await emptied("SopCapacity");
  await rebuild();
  expect(await one(excel, "SopStockValuePartly")).toBe("○ Not complete: no capacity or no routing, production is taken to follow demand");
}, 120_000);

it("of the budget: the plan is compared with nothing", async () => {
  await emptied("SopBudget");
  expect(await one(excel, "SopFinancialHeadline")).toBe(
    "The plan is worth 1344 k EUR over 12 months. · not complete: no budget for Alpha in Jan 27, not compared and 35 more",
  );
  await rebuild();
  expect(await one(excel, "SopFinancialHeadline")).toBe(
    "The plan is worth 1344 k EUR over 12 months. · not complete: the table of the budget is empty, nothing is compared",
  );
}, 120_000);

it("of families: nobody stays above a minimum that is not there", async () => {
  await emptied("SopFamilies");
  expect(await one(excel, "SopStockHeadline")).toBe("▲ No family runs out of stock.");
}, 120_000);

it("of stock: the pane knows of no shortages, and names of cells that are gone have no answer instead of what stands there now", async () => {
  await emptied("SopStock");
  await rebuild();
  expect((await excel.addin.readOverview()).shortages).toBeNull();
  expect((await excel.addin.readCursor("en")).reasons).toContain("no stock is known");
  await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Home").getRange("AZ1");
    cell.formulas = [["=SopShortages"]];
    const names = ["SopShortages", "SopStockBasis", "SopStockValuePartly"].map((name) => context.workbook.names.getItem(name));
    const ranges = names.map((name) => name.getRangeOrNullObject());
    cell.load("values");
    ranges.forEach((range) => range.load("address"));
    await context.sync();
    expect(cell.values).toEqual([["#N/A"]]);
    expect(ranges.map(({ isNullObject }) => isNullObject)).toEqual([true, true, true]);
    cell.clear();
    await context.sync();
  });
}, 120_000);
