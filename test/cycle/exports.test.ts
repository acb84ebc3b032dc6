/**
 * Exports of a company into the workbook, and the reviews over them: figures in cells are compared with figures worked out outside
 * of the product (`expected.json` beside the files of the fixture).
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readCsv } from "../../src/import/csv";
import { completePlan, proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";

const fixture = resolve(__dirname, "../fixtures/exports");
const folder = join(fixture, "data");
const expected = JSON.parse(readFileSync(join(fixture, "expected.json"), "utf8")) as {
  unitsByFamily: Record<string, number>;
  /** What the cards show: the last three months of the files. */
  lastThreeMonths: {
    onTimeShareOfShipped: number;
    meanLeadDays: number;
    freightByCarrier: Record<string, number>;
    freightToRevenue: number;
  };
};
const { lastThreeMonths } = expected;
const stockPeriod = serialOf(2026, 4);

let excel: ExcelSession;

async function bringIn(file: string, kind: DatasetKindId): Promise<{ imported: number; leftOut: number }> {
  const reading = readCsv(readFileSync(join(folder, file)), file);
  if (!reading.ok) throw new Error(JSON.stringify(reading.why));
  const { previewImport, readImportContext, run } = excel.addin;
  const context = await readImportContext();
  const known = understand(reading.grid, "month");
  const proposed = proposePlan(known, kind, context);
  const plan =
    kind === "stock"
      ? completePlan(
          known,
          {
            ...proposed,
            mapping: {
              ...proposed.mapping,
              Period: { source: { from: "constant", value: stockPeriod }, score: 1, reason: { code: "typed", values: {} } },
            },
          },
          context,
        )
      : proposed;
  const result = await previewImport(reading.grid, plan, context);
  return run("importDataset", { grid: reading.grid, result, mode: "replace" }, { language: "en" });
}

beforeAll(async () => {
  excel = await startExcel();
  await bringIn("orders.csv", "deliveries");
  await bringIn("orders.csv", "logistics");
  await bringIn("order-lines.csv", "sales");
  await bringIn("products.csv", "stock");
  await bringIn("demand-by-family.csv", "demand");
  await excel.addin.run("buildReviews", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

const first = async (name: string): Promise<unknown> => (await excel.named(name))[0]?.[0];

it("shows the share of shipped orders that were on time", async () => {
  expect(await first("SopKpiOnTime")).toBeCloseTo(lastThreeMonths.onTimeShareOfShipped, 12);
});

it("shows the mean days from order to delivery", async () => {
  expect(await first("SopKpiLeadTime")).toBeCloseTo(lastThreeMonths.meanLeadDays, 10);
});

it("splits the freight by carrier, largest first", async () => {
  const split = await excel.named("SopCostBars");
  const carriers = Object.entries(lastThreeMonths.freightByCarrier).sort((a, b) => b[1] - a[1]);
  const all = carriers.reduce((sum, [, amount]) => sum + amount, 0);
  expect(split.map(([carrier]) => carrier)).toEqual(carriers.map(([carrier]) => carrier));
  split.forEach(([, share], place) => expect(share).toBeCloseTo((carriers[place]?.[1] ?? NaN) / all, 10));
});

it("compares the freight with the sales", async () => {
  expect(await first("SopKpiLogisticsRate")).toBeCloseTo(lastThreeMonths.freightToRevenue, 10);
});

it("adds up the units by family", async () => {
  const rows = await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopDemand").getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values as [string, number, number][];
  });
  const units: Record<string, number> = {};
  for (const [family, , quantity] of rows) units[family] = (units[family] ?? 0) + quantity;
  expect(units).toEqual(expected.unitsByFamily);
});

it("does not call three months old while no cycle says which should be there", async () => {
  expect(await first("SopStatusOnTime")).toBe("▼ act");
  expect(String((await excel.cells("Dashboard", { row: 8, column: 0, rows: 1, columns: 1 }))[0]?.[0])).toBe("Feb–Apr 26 · 11 of 16 lines");
});

it("adds up the products of a family into its stock", async () => {
  const { cells } = await excel.addin.readNamedCells(["SopStockNow", "SopFamilyNames"]).then((named) => ({ cells: named }));
  const stock = Object.fromEntries(
    (cells["SopFamilyNames"]?.values ?? []).map(([family], index) => [family, cells["SopStockNow"]?.values[index]?.[0]]),
  );
  const bySum: Record<string, number> = {};
  const lines = readFileSync(join(folder, "products.csv"), "utf8").trim().split(/\r?\n/);
  const at = (lines[0] ?? "").split(",");
  for (const line of lines.slice(1)) {
    const fields = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? "");
    const family = fields[at.indexOf("Family")] ?? "";
    bySum[family] = (bySum[family] ?? 0) + Number(fields[at.indexOf("Stock")]);
  }
  expect(stock).toEqual(bySum);
});

it("shows no error anywhere and says what more data would add", async () => {
  expect(await excel.errors()).toEqual([]);
  const overview = await excel.addin.readOverview();
  expect(overview.missing.map(({ kind }) => kind)).toEqual(["deliveries", "forecasts", "families", "capacity", "routing"]);
  expect(overview.kpis.filter(({ value }) => value === null).map(({ id }) => id)).toEqual([
    "adjustedStock",
    "accuracy",
    "peakLoad",
    "bias",
    "otif",
    "fillRate",
    "capacityUse",
  ]);
  expect(excel.problems()).toEqual([]);
});
