/**
 * Names that criteria of SUMIFS take for patterns and comparisons. Expected figures are sums of the rows written here, one power of
 * two a name, so that a name that catches another's rows shows.
 */
import { serialOf } from "../../src/calendar/days";
import { sopCapacity } from "../../src/domain/collect/sopCapacity";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { sopForecasts } from "../../src/domain/collect/sopForecasts";
import { sopLogistics } from "../../src/domain/collect/sopLogistics";
import { sopStock } from "../../src/domain/collect/sopStock";
import { sopSupply } from "../../src/domain/collect/sopSupply";
import { sopFamilies } from "../../src/domain/collect/sopFamilies";
import { sopResources } from "../../src/domain/collect/sopResources";
import { sopRouting } from "../../src/domain/collect/sopRouting";
import type { AnyRow, TableContract } from "../../src/domain/tables/defineTable";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const families = ["A*", "AB", "<5 mm", ">5 mm", "=B", "B", "C?D", "CxD", "Cards, flexible"];
const resources = ["Line *", "Line 1", "<Press>"];
const suppliers = ["Metal *", "Metal 1", "<Coatings>", "Coatings?", "Coatings1"];
const month = serialOf(2027, 1);
const past = serialOf(2026, 12);
const volume = (index: number): number => 2 ** index;

beforeAll(async () => {
  excel = await startExcel();
  const write = (contract: TableContract, rows: AnyRow[]): Promise<unknown> =>
    excel.addin.writeTable(contract, rows, { mode: "replace", language: "en", intention: "test" });
  await write(
    sopFamilies,
    families.map((Family) => ({ Family, "Minimum stock": 1, "Maximum stock": 40 })),
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
  await excel.addin.run("buildReviews", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

it("gives each family its own volume, stock and hours, and each resource its own capacity", async () => {
  expect((await excel.named("SopVolumes")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  expect((await excel.named("SopStockNow")).map(([value]) => value)).toEqual(families.map((_, index) => volume(index)));
  expect((await excel.named("SopCapacityHours")).map(([value]) => value)).toEqual([1000, 2000, 3000]);
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

it("offers the names of the sheet to choose from, commas and all", () => {
  const { engine } = excel;
  const stock = engine.sheets().find(({ name }) => name === "Stock review");
  const sources = engine.validations(stock?.id ?? "").flatMap(({ type, formula1 }) => (type === "list" ? [formula1] : []));
  expect(sources).toHaveLength(1);
  expect(sources[0]).toMatch(/^=.*\$A\$\d+:\$A\$\d+$/);
});
