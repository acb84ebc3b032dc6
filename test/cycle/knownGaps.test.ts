/**
 * What nobody counted is no stock of 0, in the card's past either, and a gap that the product shows on purpose hides no risk. Three
 * families, all within their limits while they are counted; by hand.
 */
import { month, one, threeFamilies, within } from "../support/threeFamilies";

/** Numerator, denominator and value of the card's last four closed months. */
const lines = { value: 2, numerator: 3, denominator: 4 } as const;
/** In the block of a KPI the months begin here; thirteen of them, December last. */
const firstMonth = 5;
const lastMonths = (block: readonly (readonly unknown[])[], line: keyof typeof lines): unknown[] =>
  (block[lines[line]] ?? []).slice(firstMonth + 9, firstMonth + 13);

it("the trend of adjusted stock counts the families that were counted, and has gaps where nobody was", async () => {
  const tables = threeFamilies();
  // September was never counted; in October Beta is below its minimum of 200; in November nobody counted it.
  tables["SopStock"] = (tables["SopStock"] ?? [])
    .filter((row) => !(row["Family"] === "Beta" && row["Period"] === month(-2)))
    .map((row) => (row["Family"] === "Beta" && row["Period"] === month(-3) ? { ...row, Quantity: 100 } : row));
  await within(tables, async (excel) => {
    const block = await excel.named("SopDataAdjustedStock");
    expect(lastMonths(block, "numerator").slice(1)).toEqual([2, 2, 3]);
    expect(lastMonths(block, "denominator").slice(1)).toEqual([3, 2, 3]);
    expect(lastMonths(block, "value")).toEqual(["#N/A", expect.closeTo(2 / 3, 9), 1, 1]);
    expect([await one(excel, "SopKpiAdjustedStock"), await one(excel, "SopStatusAdjustedStock")]).toEqual([1, "▲ good"]);
  });
}, 120_000);

it("gaps that the dashboard shows on purpose leave risks as they are", async () => {
  const tables = threeFamilies();
  // A month without any demand and forecasts of it, a family without limits, lines without a promise: each is a gap of a curve.
  tables["SopDemand"] = (tables["SopDemand"] ?? []).filter((row) => row["Period"] !== month(-2));
  tables["SopForecasts"] = [
    ...(tables["SopForecasts"] ?? []),
    ...[-2, -1].map((back) => ({ Family: "Alpha", Period: month(back), Source: "consensus", Quantity: 1000 })),
  ];
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) =>
    row["Family"] === "Gamma" ? { ...row, "Minimum stock": null, "Maximum stock": null } : { ...row, "Minimum stock": 1300 },
  );
  tables["SopDeliveries"] = [{ Order: "1", "Ordered date": month(-1), "Promised date": null, "Delivered date": month(-1) + 5 }];
  await within(tables, async (excel) => {
    const gaps = (await excel.named("SopDataForecastAccuracy")).flat().concat((await excel.named("SopDataOnTime")).flat());
    expect(gaps).toContain("#N/A");
    const { state, unanswered } = await excel.addin.readRisks("en");
    expect([state, unanswered]).toEqual(["ready", []]);
    await excel.addin.run("findRisks", {}, { language: "en" });
    const { items } = await excel.addin.readRisks("en");
    // 1,200 and 600 in stock, 1,300 the minimum of both; Gamma has none.
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(["shortage · Alpha", "shortage · Beta"]));
    expect(items.some(({ name }) => name.endsWith("Gamma"))).toBe(false);
  });
}, 120_000);

it("says one card alone in the headline as it says several", async () => {
  const { SopFamilies, SopStock } = threeFamilies();
  const low = (SopStock ?? []).map((row) => ({ ...row, Quantity: 50 }));
  const known = { SopFamilies: SopFamilies ?? [], SopStock: low };
  await within(known, async (excel) => {
    // 50 of each, the lowest minimum is 100: none of three families is within its limits.
    expect(await one(excel, "SopKpiAdjustedStock")).toBe(0);
    expect(await one(excel, "SopDashboardHeadline")).toBe("▼ 1 to act on: adjusted stock    ○ 7 without data");
  });
}, 120_000);
