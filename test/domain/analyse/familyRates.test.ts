/** Prices and unit costs that SopFamilies does not have; every figure by hand, the sum written beside each. */
import { ratesOf } from "../../../src/domain/analyse/familyRates";
import { risksOf } from "../../../src/domain/analyse/riskAnalysis";
import { outlookOf, type ReviewCells } from "../../../src/domain/analyse/riskOutlook";
import { planningDataOf } from "../../../src/domain/analyse/planningData";
import type { TableRows } from "../../../src/domain/tables/catalogue";
import { riskDetail } from "../../../src/domain/analyse/riskMessages";
import { month, monthsOf } from "./outlooks";

const budget = (family: string, index: number, volume: number | null, revenue: number | null) => ({
  Family: family,
  Period: month(index),
  Volume: volume,
  Revenue: revenue,
  Margin: null,
});
const stock = (family: string, index: number, quantity: number, value: number | null) => ({
  Family: family,
  Period: month(index),
  Quantity: quantity,
  Value: value,
});
const rows: TableRows = {
  SopFamilies: [
    { Family: "Own", Price: 9, "Unit cost": 4 },
    { Family: "Paint", Price: null, "Unit cost": null },
    { Family: "Bare", Price: null, "Unit cost": null },
  ],
  SopBudget: [
    budget("Own", 0, 10, 1000),
    budget("paint ", 0, 10, 600),
    budget("Paint", 1, 20, 900),
    // A month with one of the two says nothing, and neither does one beyond the horizon.
    budget("Paint", 2, 50, null),
    budget("Paint", 2, null, 5000),
    budget("Paint", 4, 1, 7000),
    budget("Bare", 0, 5, null),
    budget("Bare", 1, 0, 100),
  ],
  SopStock: [
    stock("Own", -1, 10, 1000),
    stock("Paint", -3, 10, 900),
    stock("Paint", -2, 20, 600),
    stock("Paint", -1, 0, 0),
    stock("Bare", -1, 5, null),
  ],
};

describe("the rates of a family", () => {
  const rates = ratesOf(rows, monthsOf(4));

  it("are those of SopFamilies where it has them", () => {
    expect(rates("OWN")).toEqual({ price: 9, unitCost: 4 });
  });

  it("are revenue by volume over the horizon, and value by quantity of the latest stock, where it has none", () => {
    // (600 + 900) / (10 + 20) = 50; two months ago 600 / 20 = 30, since last month's shelf was empty
    expect(rates("Paint")).toEqual({ price: 50, unitCost: 30, priceFrom: "budget", unitCostFrom: "stock" });
  });

  it("are those of the first row of a family, as cells find it, whatever a second one says", () => {
    const doubled = ratesOf(
      { ...rows, SopFamilies: [...(rows.SopFamilies ?? []), { Family: "own", Price: 999, "Unit cost": 1 }] },
      monthsOf(4),
    );
    expect(doubled("Own")).toEqual({ price: 9, unitCost: 4 });
  });

  it("are amount by quantity of what was invoiced, before the budget is asked", () => {
    // (300 + 900) / (10 + 20) = 40; an amount without units says nothing of a unit
    const sold = [
      { Family: "Paint", Period: month(-1), Quantity: 10, Amount: 300 },
      { Family: "Paint", Period: month(-2), Quantity: 20, Amount: 900 },
      { Family: "Paint", Period: month(-2), Quantity: null, Amount: 5000 },
    ];
    expect(ratesOf({ ...rows, SopSales: sold }, monthsOf(4))("Paint")).toMatchObject({ price: 40, priceFrom: "sales" });
  });

  it("are unknown where SopFamilies has an error or a text, for which nothing stands in", () => {
    const broken = (rows.SopFamilies ?? []).map((row) => (row["Family"] === "Paint" ? { ...row, Price: "n/a" } : row));
    const found = ratesOf({ ...rows, SopFamilies: broken }, monthsOf(4));
    expect(found("Paint")).toEqual({ price: null, unitCost: 30, unitCostFrom: "stock", unreadable: true });
  });

  it("stay unknown where neither says anything", () => {
    expect(rates("Bare")).toEqual({ price: null, unitCost: null });
    expect(rates("Elsewhere")).toEqual({ price: null, unitCost: null });
  });
});

describe("a risk", () => {
  const cells: ReviewCells = {
    firstPeriod: month(0),
    planSource: null,
    families: ["Own", "Paint", "Bare"],
    volumes: [0, 1, 2].map(() => [100, 100, 100, 100]),
    resources: ["Line"],
    load: [[130, 100, 100, 100]],
    capacity: [[100, 100, 100, 100]],
    hoursPerUnit: [[1], [1], [0]],
    projected: [0, 1, 2].map(() => [10, -5, -25, 0]),
  };
  const withResources: TableRows = {
    ...rows,
    SopDemand: ["Own", "Paint", "Bare"].map((family) => ({ Family: family, Period: month(0), Quantity: 1 })),
    SopResources: [{ Resource: "Line", "Hour cost": 40, "Overtime limit": 0, "Overtime cost": null }],
    SopForecasts: [0, 1, 2, 3].map((index) => ({ Family: "Own", Period: month(index), Source: "consensus", Quantity: 100 })),
  };
  const risks = risksOf(outlookOf(cells, withResources, planningDataOf(withResources)));
  const found = (kind: string, subject: string) => risks.find((risk) => risk.kind === kind && risk.subject === subject);

  it("is valued with them and says which were used", () => {
    const paint = found("shortage", "Paint");
    // 25 units short x (50 - 30) = 500
    expect(paint).toMatchObject({ size: 25, value: 500, basis: "margin", borrowed: { price: ["Paint"], unitCost: ["Paint"] } });
    expect(paint && riskDetail(paint, "en", "month")).toMatch(
      /margin \(price less cost\)\. Price: revenue \/ volume of the budget, since SopFamilies has none\. Unit cost: value \/ quantity of the latest stock, since SopFamilies has none\.$/,
    );
    expect(paint && riskDetail(paint, "fr", "month")).toContain("Prix\u202f: CA / volume du budget, faute de prix dans SopFamilies.");
  });

  it("of several families names those whose rates were worked out", () => {
    const line = found("overload", "Line");
    // 30 h, nothing by overtime. Margin an hour: (400 x 5 + 400 x 20) / 800 h = 12.5; 30 x 12.5 = 375
    expect(line).toMatchObject({ size: 30, value: 375, borrowed: { price: ["Paint"], unitCost: ["Paint"] } });
    expect(line && riskDetail(line, "en", "month")).toContain("Price of Paint: revenue / volume of the budget");
    expect(line && riskDetail(line, "fr", "month")).toContain("Coût unitaire de Paint\u202f: valeur / quantité du dernier stock");
  });

  it("with the prices of SopFamilies says nothing of others", () => {
    const own = found("shortage", "Own");
    // 25 units short x (9 - 4) = 125
    expect(own).toMatchObject({ value: 125, basis: "margin" });
    expect(own).not.toHaveProperty("borrowed");
    expect(own && riskDetail(own, "en", "month")).not.toContain("budget");
  });

  it("without any price keeps saying what is missing", () => {
    const bare = found("shortage", "Bare");
    expect(bare).toMatchObject({ value: null, basis: "unknownPrice" });
    expect(bare && riskDetail(bare, "en", "month")).toMatch(
      /No value: the price in SopFamilies is missing, and SopBudget has no revenue and volume/,
    );
    expect(bare && riskDetail(bare, "fr", "month")).toMatch(
      /Sans valeur\u202f: le prix manque dans SopFamilies, et SopBudget n'a ni CA ni volume/,
    );
  });
});
