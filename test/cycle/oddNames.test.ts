/**
 * Names that criteria of SUMIFS take for patterns, comparisons, numbers, days and truth values, and cells for other than texts. Expected
 * figures are sums of the rows written here, one power of two a name, so that a name that catches another's rows shows.
 */
import { serialOf } from "../../src/calendar/days";
import { sopCapacity } from "../../src/domain/collect/sopCapacity";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { sopForecasts } from "../../src/domain/collect/sopForecasts";
import { sopLogistics } from "../../src/domain/collect/sopLogistics";
import { sopComments } from "../../src/domain/comments/sopComments";
import { sopSales } from "../../src/domain/collect/sopSales";
import { sopStock } from "../../src/domain/collect/sopStock";
import { sopSupply } from "../../src/domain/collect/sopSupply";
import { sopFamilies } from "../../src/domain/collect/sopFamilies";
import { sopResources } from "../../src/domain/collect/sopResources";
import { sopRouting } from "../../src/domain/collect/sopRouting";
import type { AnyRow, TableContract } from "../../src/domain/tables/defineTable";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const patterns = ["A*", "AB", "<5 mm", ">5 mm", "=B", "B", "C?D", "CxD", "~A", "*", "Cards, flexible"];
// Codes that read as the same number, a day, a truth value; and 0815 and 4711, of which a cell may hold the second as a number.
const figures = ["1e5", "100000", "001", "1", "TRUE", "3/4", "Mar 2026", "0815", "4711"];
const families = [...patterns, ...figures];
const resources = ["Line *", "Line 1", "<Press>", "001", "1", "TRUE"];
const suppliers = ["Metal *", "Metal 1", "<Coatings>", "Coatings?", "Coatings1", "1e5", "100000", "TRUE"];
const month = serialOf(2027, 1);
const past = serialOf(2026, 12);
const volume = (index: number): number => 2 ** index;

beforeAll(async () => {
  excel = await startExcel();
  const write = (contract: TableContract, rows: AnyRow[]): Promise<unknown> =>
    excel.addin.writeTable(contract, rows, { mode: "replace", language: "en", intention: "test" });
  await write(
    sopFamilies,
    families.map((Family, index) => ({
      ...{ Family, "Minimum stock": 1, "Maximum stock": 40 },
      ...(index % 2 === 1 && { Strategy: "order", "Forecast method": "MEAN" }),
    })),
  );
  await write(
    sopDemand,
    families.flatMap((Family, index) => [
      { Family, Period: past, Quantity: volume(index) },
      { Family, Period: month, Quantity: 1 },
    ]),
  );
  await write(
    sopForecasts,
    families.flatMap((Family, index) => [past, month].map((Period) => ({ Family, Period, Source: "Sales?", Quantity: volume(index) }))),
  );
  await write(
    sopStock,
    families.map((Family, index) => ({ Family, Period: past, Quantity: volume(index) })),
  );
  await write(
    sopResources,
    resources.map((Resource) => ({ Resource, "Hours per day": 8 })),
  );
  await write(
    sopCapacity,
    resources.map((Resource, index) => ({ Resource, Period: month, "Working days": 20, Hours: 1000 * (index + 1) })),
  );
  await write(
    sopRouting,
    families.flatMap((Family, row) =>
      resources.map((Resource, column) => ({ Family, Resource, "Hours per unit": (row + 1) * 10 ** -column })),
    ),
  );
  await write(sopLogistics, [
    { Period: past, Category: "*", Amount: 70 },
    { Period: past, Category: "Other", Amount: 30 },
  ]);
  // One line for the first supplier, two for the second and so on, all a day late; then one that is still open and one without a promise.
  const supplied = suppliers.flatMap((Supplier, index) => [
    ...Array.from({ length: index + 1 }, () => ({ Supplier, "Promised date": past, "Received date": past + 1 })),
    { Supplier, "Promised date": past, "Received date": null },
    { Supplier, "Promised date": null, "Received date": past },
  ]);
  await write(
    sopSupply,
    supplied.map((row, index) => ({ Order: `P${index}`, Item: "Sheet", ...row })),
  );
  await write(
    sopSales,
    families.map((Family, index) => ({ Family, Period: past, Quantity: 1, Amount: volume(index) })),
  );
  await write(
    sopComments,
    families.map((Family, index) => ({
      ...{ Comment: `C${index + 1}`, Place: "figure", Family, Period: month, Measure: "stock", Text: "Look", Author: "Ann", Date: past },
      ...(index % 2 === 1 && { Closed: past }),
    })),
  );
  await excel.addin.run("buildReviews", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

it("gives each family its own volume, stock and hours, and each resource its own capacity", async () => {
  expect((await excel.named("SopVolumes")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  expect((await excel.named("SopStockNow")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  expect((await excel.named("SopCapacityHours")).map(([value]) => value)).toEqual(resources.map((_, index) => 1000 * (index + 1)));
  const hours = await excel.named("SopHoursPerUnit");
  families.forEach((_, row) => resources.forEach((__, column) => expect(hours[row]?.[column]).toBeCloseTo((row + 1) * 10 ** -column, 12)));
});

it("shows the chosen resource and family in the charts' figures", async () => {
  expect((await excel.named("SopChartResource"))[0]?.[0]).toBe("Line *");
  expect((await excel.named("SopChartFamily"))[0]?.[0]).toBe("A*");
  // With one month of demand the chart of the demand review has nothing to draw, which #N/A tells it.
  expect((await excel.errors()).filter((error) => !/^Demand review!.* #N\/A/.test(error))).toEqual([]);
});

it("measures the accuracy of a source and the share of a category of these names", async () => {
  expect((await excel.named("SopKpiForecastAccuracy"))[0]?.[0]).toBe(1);
  expect((await excel.named("SopKpiCostSplit"))[0]?.[0]).toBeCloseTo(0.7, 12);
});

it("counts the lines received of each supplier apart, open ones and those without a promise left out", async () => {
  expect((await excel.named("SopSuppliers")).map((row) => row.slice(0, 4))).toEqual(
    suppliers.map((name, index) => [name, index + 1, 1, 1]),
  );
});

it("finds what the list says of each family, its price and the comments on it", async () => {
  expect((await excel.named("SopStockMinimum")).map(([value]) => value)).toEqual(families.map(() => 1));
  expect((await excel.named("SopUnitPrice")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  const marks = await excel.run(async (context) => {
    const range = context.workbook.names.getItem("SopProjectedStock").getRange().getColumnsAfter(1).load("values");
    await context.sync();
    return range.values.map(([mark]) => String(mark ?? ""));
  });
  expect(marks).toEqual(families.map((_, index) => (index % 2 === 1 ? "" : "◆")));
});

it("finds a code of digits also where somebody's paste made a number of it", async () => {
  const place = families.indexOf("4711");
  const cell = (table: string, row: number) =>
    excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table).columns.getItem("Family").getDataBodyRange().getCell(row, 0);
      range.numberFormat = [["General"]];
      range.values = [[4711]];
      await context.sync();
    });
  await cell("SopStock", place);
  await cell("SopFamilies", place);
  await excel.engine.calculation.settle();
  expect((await excel.named("SopStockNow")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  expect((await excel.named("SopStockMinimum")).map(([value]) => value)).toEqual(families.map(() => 1));
});

it("offers the names of the sheet to choose from, commas and all", () => {
  const { engine } = excel;
  const stock = engine.sheets().find(({ name }) => name === "Stock review");
  const sources = engine.validations(stock?.id ?? "").flatMap(({ type, formula1 }) => (type === "list" ? [formula1] : []));
  expect(sources).toHaveLength(1);
  expect(sources[0]).toMatch(/^=.*\$A\$\d+:\$A\$\d+$/);
});
