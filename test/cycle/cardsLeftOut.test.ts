/**
 * Cards of the dashboard that leave out a row which cannot be read: they say so, their status is in brackets, and the figure is that of the
 * other rows. Base: the three families; 4 deliveries a month, all on time; costs of 100 + 50 against sales of 3,000 a month; forecasts of 90 %
 * of the demand. Figures over October to December 2026, worked out by hand.
 */
import { builtFrom, month, one, putCell, threeFamilies, wanted, type Tables } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";

const past = Array.from({ length: 12 }, (_, count) => count - 12);

function company(): Tables {
  const tables = threeFamilies();
  const families = ["Alpha", "Beta", "Gamma"] as const;
  const forecasts = past.flatMap((count) =>
    families.map((Family) => ({ Family, Period: month(count), Source: "consensus", Quantity: 0.9 * wanted[Family] })),
  );
  return {
    ...tables,
    SopForecasts: [...(tables["SopForecasts"] ?? []), ...forecasts],
    SopDeliveries: past.flatMap((count) =>
      [1, 2, 3, 4].map((line) => ({
        ...{ Order: `${count}`, Line: line, Family: "Alpha", Ordered: 10, Delivered: 10 },
        ...{ "Ordered date": month(count), "Promised date": month(count) + 9, "Delivered date": month(count) + 8 },
      })),
    ),
    SopLogistics: past.flatMap((count) => [
      { Period: month(count), Category: "transport", Amount: 100 },
      { Period: month(count), Category: "storage", Amount: 50 },
    ]),
    SopSales: past.map((count) => ({ Period: month(count), Family: "Alpha", Quantity: 10, Amount: 3000 })),
  };
}

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom(company());
}, 240_000);
afterAll(() => excel.close());

/** Value and status of a card, and the lines below them. */
async function card(name: string): Promise<{ value: unknown; status: unknown; lines: string[] }> {
  const [value, status] = [await one(excel, `SopKpi${name}`), await one(excel, `SopStatus${name}`)];
  const lines = await excel.run(async (context) => {
    const cell = context.workbook.names.getItem(`SopKpi${name}`).getRange().getCell(0, 0);
    const below = cell.getOffsetRange(2, 0).getResizedRange(2, 0);
    below.load("values");
    await context.sync();
    return below.values.map(([line]) => String(line));
  });
  return { value, status, lines };
}

const december = { Period: month(-1) };

it("says nothing of rows that are left out while all can be read", async () => {
  expect(await excel.errors()).toEqual([]);
  expect(await card("OnTime")).toMatchObject({
    value: 1,
    status: "▲ good",
    lines: ["Oct–Dec 26 · 12 of 12 lines", "as in Jul–Sep 26", expect.anything()],
  });
  expect(await card("LogisticsRate")).toMatchObject({ value: 0.05, status: "▲ good" });
  expect(await card("ForecastAccuracy")).toMatchObject({ status: "▲ good" });
  for (const name of [
    "LeadTime",
    "Otif",
    "FillRate",
    "CostSplit",
    "LogisticsRate",
    "ForecastAccuracy",
    "ForecastBias",
    "AdjustedStock",
    "PeakLoad",
    "CapacityUse",
  ])
    expect(await excel.named(`SopData${name}`)).toHaveProperty("5.4", "");
});

it("leaves a line out of fill rate and punctuality that is not due yet: what nobody has shipped so far is not missing", async () => {
  const line = { Order: "-1", Line: "4" };
  const cells = [
    { table: "SopDeliveries", column: "Promised date", where: line, content: month(3) },
    { table: "SopDeliveries", column: "Delivered", where: line, content: 0 },
    { table: "SopDeliveries", column: "Delivered date", where: line, content: "" },
  ];
  const before: unknown[] = [];
  for (const { content, ...cell } of cells) before.push(await putCell(excel, cell, content));
  // Eleven lines of ten, each whole and in time; with the open one they would be 110 of 120 units.
  expect([await one(excel, "SopKpiFillRate"), await one(excel, "SopKpiOtif")]).toEqual([1, 1]);
  expect((await card("OnTime")).lines[0]).toBe("Oct–Dec 26 · 11 of 11 lines");
  for (const [place, { content: _, ...cell }] of cells.entries()) await putCell(excel, cell, before[place]);
});

it.each([
  // 1 of 12 lines has no promise that can be read, or no day.
  ["SopDeliveries", "Promised date", { Order: "-1" }, "'soon", "OnTime", 1, "(▲ good)", /^○ Deliveries![A-Z]+49 is not a number$/],
  ["SopDeliveries", "Delivered date", { Order: "-1" }, "'soon", "OnTime", 1, "(▲ good)", /^○ Deliveries![A-Z]+49 is not a number$/],
  ["SopDeliveries", "Ordered date", { Order: "-1" }, "'soon", "LeadTime", 8, "(▲ good)", /^○ Deliveries![A-Z]+49 is not a number$/],
  // (450 - 100) / 9,000; (300 - 100) / 350
  ["SopLogistics", "Amount", december, "", "LogisticsRate", 350 / 9000, "(▲ good)", /^○ .+![A-Z]+27 is blank$/],
  ["SopLogistics", "Amount", december, "", "CostSplit", 200 / 350, "(▼ act)", /^○ .+![A-Z]+27 is blank$/],
  ["SopLogistics", "Period", december, "'last", "LogisticsRate", 350 / 9000, "(▲ good)", /^○ .+![A-Z]+27 is not a number$/],
  // The costs of three months against the sales of two.
  ["SopSales", "Amount", december, "'many", "LogisticsRate", 450 / 6000, "(▼ act)", /^○ .+![A-Z]+16 is not a number$/],
  // Without Alpha in December: (4,650 - 1,000) x 0.9 of 3,650.
  ["SopForecasts", "Source", { ...december, Family: "Alpha" }, "", "ForecastAccuracy", 0.9, "(▲ good)", /^○ .+ is blank$/],
  ["SopForecasts", "Period", { ...december, Family: "Alpha" }, "'n/a", "ForecastAccuracy", 0.9, "(▲ good)", /^○ .+ is not a number$/],
  [
    "SopDemand",
    "Family",
    { ...december, Family: "Alpha" },
    "'Alpha ",
    "ForecastAccuracy",
    0.9,
    "(▲ good)",
    /^○ .+ has a space around the name$/,
  ],
  // The forecasts of another month are as good as a second one of that month: 1,800 + 360 + 135 for 1,550.
  ["SopStock", "Family", { ...december, Family: "Alpha" }, "Beta", "AdjustedStock", 1, "(▲ good)", /^● 1 families without a count$/],
  ["SopFamilies", "Family", { Family: "Alpha" }, "", "AdjustedStock", 1, "(▲ good)", /^○ .+ is blank$/],
] as const)("%s[%s] %j %s on %s", async (table, column, where, content, name, value, status, line) => {
  const before = await putCell(excel, { table, column, where }, content);
  const told = await card(name);
  await putCell(excel, { table, column, where: { ...where, [column]: content.replace(/^'/, "") } }, before);
  expect(told.value).toBeCloseTo(value, 9);
  expect(told.status).toBe(status);
  expect(told.lines[2]).toMatch(line);
});

it("says that a change is not complete where the period before left out rows, and tells the trouble of Home so", async () => {
  const where = { Period: month(-4) };
  const before = await putCell(excel, { table: "SopLogistics", column: "Amount", where }, "'many");
  const told = await card("LogisticsRate");
  await putCell(excel, { table: "SopLogistics", column: "Amount", where }, before);
  // 350 / 9,000 = 3.9 % in July to September.
  expect(told).toMatchObject({ value: 0.05, status: "▲ good" });
  expect(told.lines[1]).toBe("1.1 pt worse than Jul–Sep 26, partial");
});
