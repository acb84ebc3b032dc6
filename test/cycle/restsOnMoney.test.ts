/**
 * What the financial review answers while data is missing or wrong. A month of the three families sells for 1,000 x 50 + 400 x 80 +
 * 150 x 200 = 112,000 and costs half of it; the budget of Alpha is what it sells for, that of Beta 2,000 less, and Gamma has none.
 */
import { ratesOf } from "../../src/domain/analyse/familyRates";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, but, month, one, putCell, threeFamilies, within, year, type Tables } from "../support/threeFamilies";

const months = Array.from({ length: 12 }, (_, count) => month(count));
const budget: Readonly<Record<string, number>> = { Alpha: 50_000, Beta: 30_000 };

/** The company with a budget, with costs of a whole year and sales of half of it. */
function withMoney(): Tables {
  const tables = threeFamilies();
  tables["SopBudget"] = Object.entries(budget).flatMap(([Family, Revenue]) => months.map((Period) => ({ Family, Period, Revenue })));
  tables["SopLogistics"] = Array.from({ length: 12 }, (_, count) => [
    { Period: month(count - 12), Category: "Transport", Amount: 7000 },
    { Period: month(count - 12), Category: "Storage", Amount: 3000 },
  ]).flat();
  tables["SopSales"] = Array.from({ length: 6 }, (_, count) => ({
    Period: month(count - 6),
    Family: "Alpha",
    Quantity: 2000,
    Amount: 100_000,
  }));
  return tables;
}

const said =
  "The plan is 3% above the budget: +24 k EUR over 12 months. · not complete: no budget for Gamma in Jan 27, not compared and 11 more";

/** A row of figures under a label in the first column, with its total. */
async function lineOf(excel: ExcelSession, label: string): Promise<unknown[]> {
  const cells = await excel.cells("Financial review", { row: 0, column: 0, rows: 120, columns: 14 });
  return cells.find(([first]) => first === label)?.slice(1) ?? [];
}
const gap = "Gap, where comparable";

describe("money", () => {
  let excel: ExcelSession;
  beforeAll(async () => {
    excel = await builtFrom(withMoney());
  }, 60_000);
  afterAll(() => excel.close());

  async function whileCell(cell: Parameters<typeof putCell>[1], content: unknown, check: () => Promise<void>): Promise<void> {
    const before = await putCell(excel, cell, content);
    await check();
    await putCell(excel, cell, before);
    expect(await one(excel, "SopFinancialHeadline")).toBe(said);
  }
  const headline = async (): Promise<string> => String(await one(excel, "SopFinancialHeadline"));

  it("is compared over the families and months that have both, and says what has not", async () => {
    expect(await excel.errors()).toEqual([]);
    expect(await headline()).toBe(said);
    expect(await lineOf(excel, "Revenue of the plan")).toEqual([...year(112_000), 1_344_000]);
    expect(await lineOf(excel, gap)).toEqual([...year(2000), 24_000]);
    // 2,000 of 80,000, and not 32,000 of 80,000
    (await lineOf(excel, "Gap ÷ budget")).forEach((share) => expect(share).toBeCloseTo(0.025, 9));
    expect((await excel.named("SopFamilyBudgetGap")).flat()).toEqual([0, 24_000, "–"]);
  });

  it("sets costs against the sales of the same months only", async () => {
    const [rates] = await excel.named("SopCostRates");
    expect(rates).toEqual([...year("–").slice(6), ...year(0.1).slice(6)]);
    // 60,000 of 600,000: the costs of the six months without sales are no part of it.
    expect((await lineOf(excel, "Costs ÷ sales"))[12]).toBeCloseTo(0.1, 9);
  });

  it.each(["=NA()", "'fifty"])("with a price that is %s has no sum, and the other families keep theirs", async (content) => {
    await whileCell({ table: "SopFamilies", column: "Price", where: { Family: "Beta" } }, content, async () => {
      expect((await excel.named("SopUnitPrice")).flat()).toEqual([50, "#N/A", 200]);
      expect((await excel.named("SopPlanValue")).map(([first]) => first)).toEqual([50_000, "#N/A", 30_000]);
      expect(await lineOf(excel, "Revenue of the plan")).toEqual([...year("#N/A"), "#N/A"]);
      expect((await excel.named("SopFamilyBudgetGap")).flat()).toEqual([0, "#N/A", "–"]);
      expect(await headline()).toMatch(/^○ No answer: the price of Beta is (an error|a text) \('Product families'![A-Z]+\d+\)$/);
    });
  });

  it("with a budget that is an error has no gap in that month", async () => {
    await whileCell({ table: "SopBudget", column: "Revenue", where: { Family: "Alpha", Period: month(2) } }, "=NA()", async () => {
      expect(await lineOf(excel, gap)).toEqual([...but(2000, { 2: "#N/A" }), "#N/A"]);
      expect(await headline()).toMatch(/^○ No answer: the budget of Alpha is an error \(Budget![A-Z]+\d+\)$/);
    });
    // A blank is no budget of 0: that month and family are not compared.
    await whileCell({ table: "SopBudget", column: "Revenue", where: { Family: "Alpha", Period: month(2) } }, "", async () => {
      expect(await lineOf(excel, gap)).toEqual([...year(2000), 24_000]);
      expect((await lineOf(excel, "Gap ÷ budget"))[2]).toBeCloseTo(2000 / 30_000, 9);
    });
  });

  it("with a volume that is an error loses that month", async () => {
    await whileCell({ table: "SopForecasts", column: "Quantity", where: { Family: "Alpha", Period: month(3) } }, "=1/0", async () => {
      expect((await lineOf(excel, "Revenue of the plan")).slice(2, 5)).toEqual([112_000, "#N/A", 112_000]);
      expect(await headline()).toMatch(/^○ No answer: the forecast of Alpha is an error/);
    });
  });

  it("with a cost that is a text loses its month, its category, and the shares of all", async () => {
    await whileCell({ table: "SopLogistics", column: "Amount", where: { Category: "Storage", Period: month(-2) } }, "'3 000", async () => {
      expect((await excel.named("SopCostRates"))[0]?.slice(9)).toEqual([0.1, "#N/A", 0.1]);
      expect(await excel.named("SopLogisticsSplit")).toEqual([
        ["Transport", 84_000, "#N/A"],
        ["Storage", "#N/A", "#N/A"],
      ]);
      // Against a budget the headline speaks of no costs.
      expect(await headline()).not.toMatch(/logistics cost/);
    });
  });

  it("in a stock that nobody counted, or that is an error, is not 0", async () => {
    await whileCell({ table: "SopStock", column: "Quantity", where: { Family: "Gamma", Period: month(-1) } }, "=NA()", async () => {
      expect((await excel.named("SopStockValue"))[0]).toEqual(year("#N/A"));
      // Revenue against its budget rests on no stock: what is missing of the money in stock is said below it.
      expect(await one(excel, "SopStockValuePartly")).toMatch(/^○ Not complete: the stock of Gamma is an error \(Stock!/);
      expect(await headline()).not.toMatch(/stock/);
    });
  });
});

it("does not hold the budget of a family against a plan that has no price", async () => {
  const tables = withMoney();
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => (row["Family"] === "Gamma" ? { ...row, Price: null } : row));
  tables["SopBudget"]?.push(...months.map((Period) => ({ Family: "Gamma", Period, Revenue: 30_000 })));
  await within(tables, async (excel) => {
    expect(await lineOf(excel, gap)).toEqual([...year(2000), 24_000]);
    expect(await one(excel, "SopFinancialHeadline")).toBe(
      "The plan is 3% above the budget: +24 k EUR over 12 months. · not complete: no price for Gamma, left out",
    );
  });
}, 60_000);

it("takes price and cost from one place: first row, then what was invoiced, then the budget; the last stock that was valued", async () => {
  const tables = withMoney();
  tables["SopFamilies"] = [
    { Family: "Alpha", Price: 50, "Unit cost": 25 },
    { Family: "Alpha", Price: 999, "Unit cost": 1 },
    { Family: "Beta" },
    { Family: "Gamma" },
  ];
  tables["SopSales"] = [
    { Family: "Beta", Period: month(-1), Quantity: 10, Amount: 300 },
    { Family: "Beta", Period: month(-2), Quantity: 20, Amount: 900 },
    { Family: "Beta", Period: month(-2), Quantity: null, Amount: 5000 },
  ];
  tables["SopBudget"] = [
    { Family: "Beta", Period: month(0), Volume: 1, Revenue: 77 },
    { Family: "Gamma", Period: month(0), Volume: 10, Revenue: 600 },
    { Family: "Gamma", Period: month(1), Volume: 20, Revenue: 900 },
    { Family: "Gamma", Period: month(30), Volume: 1, Revenue: 7000 },
  ];
  const stock = [
    { Family: "Beta", Period: month(-3), Quantity: 10, Value: 900 },
    { Family: "Beta", Period: month(-2), Quantity: 20, Value: 600 },
    { Family: "Beta", Period: month(-1), Quantity: 0, Value: 0 },
  ];
  tables["SopStock"] = [...(tables["SopStock"] ?? []).filter(({ Family }) => Family !== "Beta"), ...stock];
  await within(tables, async (excel) => {
    // Beta (300 + 900) / (10 + 20); Gamma (600 + 900) / (10 + 20), without the month beyond the plan; Beta's cost 600 / 20
    expect((await excel.named("SopUnitPrice")).flat()).toEqual([50, 40, 50]);
    expect((await excel.named("SopUnitCost")).flat()).toEqual([25, 30, ""]);
    // The risks go by the same rule.
    const rates = ratesOf(tables, months);
    expect(["Alpha", "Beta", "Gamma"].map((family) => [rates(family).price, rates(family).unitCost])).toEqual([
      [50, 25],
      [40, 30],
      [50, null],
    ]);
  });
}, 60_000);
