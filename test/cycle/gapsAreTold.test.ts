/**
 * Gaps that leave every figure in its place, and that are told all the same: a month missing in the history, in the forecasts of a contributor
 * or in those of the past, hours that are missing behind the money in stock, statistics that stand in. Base: the three families; sales forecast
 * what is wanted, ahead and for the last 12 months.
 */
import { builtFrom, families, month, one, putCell, threeFamilies, wanted, type Tables } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";

const company = (): Tables => {
  const tables = threeFamilies();
  const sales = Array.from({ length: 24 }, (_, count) => month(count - 12)).flatMap((Period) =>
    families.map((Family) => ({ Family, Period, Source: "sales", Quantity: wanted[Family] })),
  );
  return { ...tables, SopForecasts: [...(tables["SopForecasts"] ?? []), ...sales] };
};

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom(company());
}, 240_000);
afterAll(() => excel.close());

/** What the names hold while the period of a row is that of a month which nobody asks for: as if the row were not there. */
async function without(table: string, where: Record<string, string | number>, names: readonly string[]): Promise<unknown[]> {
  await putCell(excel, { table, column: "Period", where }, month(-60));
  const told = [];
  for (const name of names) told.push(await one(excel, name));
  await putCell(excel, { table, column: "Period", where: { ...where, Period: month(-60) } }, where["Period"]);
  return told;
}

const names = ["SopDemandHeadline", "SopSupplyHeadline", "SopStockHeadline", "SopStockValuePartly"];

it("says nothing of gaps while there are none", async () => {
  expect(await excel.errors()).toEqual([]);
  expect(await Promise.all(names.map((name) => one(excel, name)))).toEqual([
    // (1,000 + 400 + 150) x 12
    "Demand of the next 12 months: 18,600 units, as in the last 12.",
    "▲ Everything fits: no resource is overloaded.",
    "▲ Every family stays above its minimum.",
    "",
  ]);
});

it("names the month of the history, of a contributor and of the past in which a figure is missing", async () => {
  const [hole] = await without("SopDemand", { Family: "Beta", Period: month(-7) }, names);
  expect(hole).toMatch(/ · not complete: no demand of Beta in Jun 26$/);
  const [past] = await without("SopForecasts", { Family: "Gamma", Period: month(-3), Source: "sales" }, names);
  expect(past).toMatch(/ · not complete: a past forecast of Gamma is missing in Oct 26$/);
  const [ahead, load] = await without("SopForecasts", { Family: "Alpha", Period: month(4), Source: "sales" }, names);
  expect(ahead).toMatch(/ · not complete: a contributor's forecast of Alpha is missing in May 27$/);
  // The plan goes by another source.
  expect(load).toBe("▲ Everything fits: no resource is overloaded.");
});

it("says nothing good as if it were whole where statistics stand in, and leaves resources alone that they do not touch", async () => {
  const cells = ["SopDemandHeadline", "SopSupplyHeadline", "SopStockHeadline", "SopDataPeakLoad"];
  const where = { Family: "Gamma", Period: month(4), Source: "consensus" };
  const [demand, load, stock] = await without("SopForecasts", where, cells);
  // The adopted plan is no voice of the next one.
  expect(demand).toBe("Demand of the next 12 months: 18,600 units, as in the last 12.");
  expect(load).toBe("▲ Everything fits: no resource is overloaded. · not complete: partly planned by statistics");
  expect(stock).toBe("▲ Every family stays above its minimum. · not complete: partly planned by statistics");
});

it("says that the money in stock is not complete where hours are missing that the stock rests on", async () => {
  const [, , , money] = await without("SopCapacity", { Resource: "Line 1", Period: month(2) }, names);
  expect(money).toMatch(/^○ Not complete: .*Line 1.*Mar 27/);
});

it("tells the cursor of prices and costs that cannot be read, and of nothing else", async () => {
  expect((await excel.addin.readCursor("en")).reasons).toEqual([]);
  const cell = { table: "SopFamilies", column: "Price", where: { Family: "Beta" } };
  const before = await putCell(excel, cell, "=NA()");
  const reading = await excel.addin.readCursor("en");
  expect(reading.reasons).toEqual(["Product families!C6 is an error"]);
  // What the row says besides counts all the same.
  expect(reading.basis.families.find(({ name }) => name === "Beta")).toMatchObject({ price: null, unitCost: 40, minimum: 200 });
  await putCell(excel, cell, before);
});
