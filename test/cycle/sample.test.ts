/**
 * The sample from an empty workbook to figures in cells. Figures are worked out again here from the sample's rows with plain sums,
 * apart from the functions and formulas under test.
 */
import { circuitBoards } from "../../src/samples/circuitBoards";
import type { Sample } from "../../src/samples/sample";
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const sample: Sample = circuitBoards("en");
const firstMonth = serialOf(2027, 1);
const months = Array.from({ length: 12 }, (_, index) => addMonths(firstMonth, index));
const families = sample.families.map((row) => row.Family);
const resources = sample.resources.map((row) => row.Resource);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** Demand planned: the larger of orders and consensus forecast. */
function volumeOf(family: string, period: number): number {
  const orders = sum(sample.demand.filter((row) => row.Family === family && row.Period === period).map((row) => row.Quantity));
  const forecast = sum(
    sample.forecasts
      .filter((row) => row.Family === family && row.Period === period && row.Source === "consensus")
      .map((row) => row.Quantity),
  );
  return Math.max(orders, forecast);
}
const loadOf = (resource: string, period: number): number =>
  sum(sample.routing.filter((row) => row.Resource === resource).map((row) => row["Hours per unit"] * volumeOf(row.Family, period)));
function hoursOf(resource: string, period: number): number {
  const found = sample.resources.find((row) => row.Resource === resource);
  const days = sample.capacity.find((row) => row.Resource === resource && row.Period === period)?.["Working days"] ?? 0;
  return days * (found?.["Hours per day"] ?? 0) * (found?.Count ?? 1) * (found?.Utilization ?? 1) * (found?.Efficiency ?? 1);
}

beforeAll(async () => {
  excel = await startExcel();
  const loaded = await excel.addin.run("loadSample", {}, { language: "en" });
  expect(loaded).toMatchObject({
    loaded: true,
    reviews: {
      sheets: [
        "Home",
        "Dashboard data",
        "Dashboard",
        "Demand review",
        "Supply review",
        "Stock review",
        "Production plan",
        "Financial review",
      ],
      missing: [],
      unreadable: [],
    },
  });
}, 240_000);
afterAll(() => excel.close());

function expectMatrix(actual: unknown[][], wanted: number[][]): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((row, line) => row.forEach((value, place) => expect(actual[line]?.[place]).toBeCloseTo(value, 6)));
}

it("shows no error in any cell, and asks nothing of Excel that the host lacks", async () => {
  expect(await excel.errors()).toEqual([]);
  expect(excel.problems()).toEqual([]);
});

it("works out the gap of every resource and month as capacity minus load", async () => {
  expectMatrix(
    await excel.named("SopGap"),
    resources.map((resource) => months.map((month) => hoursOf(resource, month) - loadOf(resource, month))),
  );
  expectMatrix(
    await excel.named("SopUse"),
    resources.map((resource) => months.map((month) => loadOf(resource, month) / hoursOf(resource, month))),
  );
});

it("names the busiest resource first, with its overload and its first overloaded month", async () => {
  const peaks = resources
    .map((resource) => ({ resource, peak: Math.max(...months.map((month) => loadOf(resource, month) / hoursOf(resource, month))) }))
    .sort((a, b) => b.peak - a.peak);
  const [busiest] = await excel.named("SopBottlenecks");
  expect(busiest?.[0]).toBe(peaks[0]?.resource);
  expect(busiest?.[1]).toBeCloseTo(peaks[0]?.peak ?? NaN, 9);
  const over = months.filter((month) => loadOf(String(busiest?.[0]), month) > hoursOf(String(busiest?.[0]), month));
  expect(months[Number(busiest?.[3]) - 1]).toBe(over[0]);
  expect(sum(over.map((month) => loadOf(String(busiest?.[0]), month) - hoursOf(String(busiest?.[0]), month)))).toBeCloseTo(
    Number(busiest?.[2]),
    6,
  );
});

it("projects the stock with production that the busiest resource of a family holds back", async () => {
  const december = serialOf(2026, 12);
  const wanted = families.map((family) => {
    let stock = sum(sample.stock.filter((row) => row.Family === family && row.Period === december).map((row) => row.Quantity));
    return months.map((month) => {
      const uses = sample.routing
        .filter((row) => row.Family === family && row["Hours per unit"] > 0)
        .map(({ Resource: name }) => loadOf(name, month) / hoursOf(name, month));
      const demand = volumeOf(family, month);
      stock += demand / Math.max(1, ...uses) - demand;
      return stock;
    });
  });
  expectMatrix(await excel.named("SopProjectedStock"), wanted);
});

it("tells the five weeks that became two, and the costs on sales", async () => {
  const overview = await excel.addin.readOverview();
  const daysIn = (from: number, to: number): number[] =>
    sample.deliveries
      .filter((row) => (row["Delivered date"] ?? 0) >= from && (row["Delivered date"] ?? 0) < to)
      .map((row) => (row["Delivered date"] ?? 0) - (row["Ordered date"] ?? 0));
  const lead = overview.kpis.find(({ id }) => id === "leadTime");
  // October to December 2026, the last three closed months.
  const latest = daysIn(serialOf(2026, 10), serialOf(2027, 1));
  expect(lead?.value).toBeCloseTo(sum(latest) / latest.length, 9);
  expect(lead?.value).toBeLessThan(16);
  expect(lead?.trend.map(({ period }) => period)).toEqual(Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2026, 1), index)));
  expect(lead?.trend[11]?.value).toBeLessThan(16);
  const early = daysIn(1, serialOf(2025, 6));
  expect(sum(early) / early.length).toBeGreaterThan(32);
  const rate = overview.kpis.find(({ id }) => id === "logisticsRate");
  const inPeriod = ({ Period }: { Period: number | null }): boolean =>
    (Period ?? 0) >= serialOf(2026, 10) && (Period ?? 0) < serialOf(2027, 1);
  const amounts = (rows: { Period: number | null; Amount: number }[]): number => sum(rows.filter(inPeriod).map((row) => row.Amount));
  expect(rate?.value).toBeCloseTo(amounts(sample.logistics) / amounts(sample.sales), 9);
  expect(overview.missing).toEqual([]);
  expect(overview.kpis.every(({ value, status }) => value !== null && status !== null)).toBe(true);
});

it("lets a family that starts below its minimum recover, within the hours", async () => {
  const plan = (await excel.named("SopPlanInForce")).map((row) => row.map(Number));
  const place = families.indexOf("HDI boards");
  const opening = sum(
    sample.stock.filter((row) => row.Family === "HDI boards" && row.Period === addMonths(firstMonth, -1)).map((row) => row.Quantity),
  );
  const minimum = Number(sample.families[place]?.["Minimum stock"]);
  expect(opening).toBeLessThan(minimum);
  let stock = opening;
  const stocks = months.map((month, index) => (stock += (plan[place]?.[index] ?? NaN) - volumeOf("HDI boards", month)));
  expectMatrix([(await excel.named("SopPlanStock"))[place] ?? []], [stocks]);
  expect(stocks[0]).toBeCloseTo(minimum, 6);
  const perUnit = (resource: string, family: string): number =>
    sum(sample.routing.filter((row) => row.Resource === resource && row.Family === family).map((row) => row["Hours per unit"]));
  for (const resource of resources)
    for (const [index, month] of months.entries())
      expect(sum(families.map((family, line) => (plan[line]?.[index] ?? NaN) * perUnit(resource, family)))).toBeLessThanOrEqual(
        hoursOf(resource, month) + 1e-6,
      );
});

it("follows a capacity that a person changes: gap and dashboard move at once", async () => {
  const [worst] = await excel.named("SopBottlenecks");
  const resource = String(worst?.[0]);
  const month = months[Number(worst?.[3]) - 1] ?? 0;
  const [line, place] = [resources.indexOf(resource), months.indexOf(month)];
  const before = await excel.named("SopGap");
  expect(before[line]?.[place]).toBeLessThan(0);
  const use = (await excel.named("SopKpiCapacityUse"))[0]?.[0];
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopCapacity").getDataBodyRange();
    body.load("values");
    await context.sync();
    const row = body.values.findIndex(([name, period]) => name === resource && period === month);
    body.getCell(row, 3).values = [[9999]];
    await context.sync();
  });
  const after = await excel.named("SopGap");
  expect(after[line]?.[place]).toBeCloseTo(9999 - loadOf(resource, month), 6);
  expect(Number((await excel.named("SopKpiCapacityUse"))[0]?.[0])).toBeLessThan(Number(use));
});

it("follows a demand that a person changes", async () => {
  const family = families[0] ?? "";
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopDemand").getDataBodyRange();
    body.load("values");
    await context.sync();
    const row = body.values.findIndex(([name, period]) => name === family && period === firstMonth);
    body.getCell(row, 2).values = [[5000]];
    await context.sync();
  });
  const load = await excel.named("SopLoad");
  resources.forEach((resource, line) => {
    const hours = sample.routing.find((row) => row.Family === family && row.Resource === resource)?.["Hours per unit"] ?? 0;
    expect(load[line]?.[0]).toBeCloseTo(loadOf(resource, firstMonth) + hours * (5000 - volumeOf(family, firstMonth)), 6);
  });
});

it("keeps targets a person typed and cells they added when the reviews are built again", async () => {
  await excel.run(async (context) => {
    context.workbook.names.getItem("SopTargetOnTime").getRange().values = [[0.8]];
    context.workbook.worksheets.getItem("Dashboard").getRange("T4:T5").formulas = [["mine"], ["=1+1"]];
    await context.sync();
  });
  const rebuilt = await excel.addin.run("buildReviews", {}, { language: "en" });
  expect(rebuilt.sheets).toEqual([
    "Home",
    "Dashboard data",
    "Dashboard",
    "Demand review",
    "Supply review",
    "Stock review",
    "Production plan",
    "Financial review",
  ]);
  expect((await excel.named("SopTargetOnTime"))[0]?.[0]).toBe(0.8);
  expect((await excel.named("SopTargetOtif"))[0]?.[0]).toBe(0.9);
  expect(await excel.cells("Dashboard", { row: 3, column: 19, rows: 2, columns: 1 })).toEqual([["mine"], [2]]);
  expect(await excel.errors()).toEqual([]);
  expect(await excel.addin.pendingWrites()).toEqual([]);
});

it("refuses to lay the sample over data that are there", async () => {
  expect(await excel.addin.run("loadSample", {}, { language: "en" })).toMatchObject({
    loaded: false,
    occupied: expect.arrayContaining(["SopDemand"]) as unknown,
  });
});
