/**
 * Financial review, Home, suppliers and safety stock from every table of the sample to figures in cells. Figures are worked out again
 * here from the rows with plain sums, apart from the functions and formulas under test.
 */
import { filledIn } from "../../src/language/text";
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { storyTables } from "../../src/samples/all";
import { circuitBoards } from "../../src/samples/circuitBoards";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const story = circuitBoards("en");
const emptyOrder = story.deliveries.findIndex((row) => (row["Delivered date"] ?? 0) >= serialOf(2026, 6) && row.Delivered !== null);
/** The story with hardly any stock at the end of the past, so that the plan runs short, and one order that came with nothing in it. */
const sample = {
  ...story,
  deliveries: story.deliveries.map((row, index) => (index === emptyOrder ? { ...row, Delivered: 0 } : row)),
  stock: story.stock.map((row) => (row.Period === serialOf(2026, 12) ? { ...row, Quantity: Math.round(row.Quantity / 20) } : row)),
};
const months = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2027, 1), index));
const families = sample.families.map((row) => row.Family);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
const familyOf = (name: string) => sample.families.find((row) => row.Family === name);
const priceOf = (name: string): number => familyOf(name)?.Price ?? 0;
const costOf = (name: string): number => familyOf(name)?.["Unit cost"] ?? 0;

/** Demand planned: the larger of orders and consensus forecast. */
function volumeOf(family: string, period: number): number {
  const of = (rows: readonly { Family: string; Period: number; Quantity: number }[]): number =>
    sum(rows.filter((row) => row.Family === family && row.Period === period).map((row) => row.Quantity));
  return Math.max(of(sample.demand), of(sample.forecasts.filter((row) => row.Source === "consensus")));
}
const budgetOf = (column: "Volume" | "Revenue" | "Margin", period: number, family?: string): number =>
  sum(
    sample.budget.filter((row) => row.Period === period && (family === undefined || row.Family === family)).map((row) => row[column] ?? 0),
  );
const inMonths = (value: (period: number) => number): number[] => months.map(value);

/** A row of figures under a label in the first column of a sheet. */
async function lineOf(sheet: string, label: string): Promise<unknown[]> {
  const cells = await excel.cells(sheet, { row: 0, column: 0, rows: 140, columns: 14 });
  const line = cells.find(([first]) => first === label);
  if (line === undefined) throw new Error(`${sheet} has no line ${label}.`);
  return line.slice(1);
}

function expectFigures(actual: readonly unknown[], wanted: readonly number[]): void {
  wanted.forEach((value, place) => expect(actual[place]).toBeCloseTo(value, 6));
}

beforeAll(async () => {
  excel = await startExcel();
  const known = Object.values(excel.addin.contracts) as { name: string }[];
  const changes = storyTables(sample).map(({ table, rows }) => ({
    kind: "rows" as const,
    table: known.find(({ name }) => name === table.name) as typeof table,
    rows: excel.local(rows),
    mode: "replace" as const,
  }));
  await excel.addin.applyChanges({ intention: filledIn({ en: "Sample", fr: "Exemple" }), changes }, { language: "en" });
  await excel.addin.run("buildReviews", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

/** Errors of these sheets; the demand review has tests of its own. */
const errors = async (): Promise<string[]> =>
  (await excel.errors()).filter((error) => !/^(Demand review|Revue de la demande)!/.test(error));

it("show no error in any cell, and ask nothing of Excel that the host lacks", async () => {
  expect(await errors()).toEqual([]);
  expect(excel.problems()).toEqual([]);
});

describe("the financial review", () => {
  it("puts the plan into money by family and month: volume x price", async () => {
    const shown = await excel.named("SopPlanValue");
    families.forEach((family, row) =>
      expectFigures(
        shown[row] ?? [],
        inMonths((period) => volumeOf(family, period) * priceOf(family)),
      ),
    );
  });

  it("compares revenue, margin and volume with the budget, by month and in all", async () => {
    const kinds = [
      ["Revenue of the plan", "Revenue budgeted", "Revenue", priceOf],
      ["Margin of the plan", "Margin budgeted", "Margin", (family: string) => priceOf(family) - costOf(family)],
      ["Volume of the plan (units)", "Volume budgeted (units)", "Volume", () => 1],
    ] as const;
    const cells = await excel.cells("Financial review", { row: 0, column: 0, rows: 60, columns: 14 });
    for (const [planned, budgeted, column, unit] of kinds) {
      const plan = inMonths((period) => sum(families.map((family) => volumeOf(family, period) * unit(family))));
      const budget = inMonths((period) => budgetOf(column, period));
      const place = cells.findIndex(([label]) => label === planned);
      const figures = (offset: number): unknown[] => cells[place + offset]?.slice(1) ?? [];
      expect(cells[place + 1]?.[0]).toBe(budgeted);
      expectFigures(figures(0), [...plan, sum(plan)]);
      expectFigures(figures(1), [...budget, sum(budget)]);
      const gaps = plan.map((value, month) => value - (budget[month] ?? NaN));
      expectFigures(figures(2), [...gaps, sum(gaps)]);
      expectFigures(figures(3), [...gaps.map((gap, month) => gap / (budget[month] ?? NaN)), sum(gaps) / sum(budget)]);
    }
  });

  it("says in one sentence how far the plan is from the budget", async () => {
    const plan = sum(months.flatMap((period) => families.map((family) => volumeOf(family, period) * priceOf(family))));
    const budget = sum(inMonths((period) => budgetOf("Revenue", period)));
    const share = Math.round(100 * Math.abs((plan - budget) / budget));
    const [[sentence]] = (await excel.named("SopFinancialHeadline")) as [[string]];
    expect(share).toBeGreaterThan(0);
    expect(sentence).toContain(`${share}% ${plan > budget ? "above" : "below"} the budget`);
    expect(sentence).toContain(`${String(Math.round((plan - budget) / 1000)).replace("-", "−")} k EUR over 12 months`);
  });

  it("adds up plan, budget and gap of each family", async () => {
    const gaps = await excel.named("SopFamilyBudgetGap");
    families.forEach((family, row) => {
      const plan = sum(inMonths((period) => volumeOf(family, period) * priceOf(family)));
      expect(gaps[row]?.[0]).toBeCloseTo(plan - sum(inMonths((period) => budgetOf("Revenue", period, family))), 6);
    });
  });

  it("values the projected stock at cost, shortages as nothing, and in days of the plan", async () => {
    const projected = await excel.named("SopProjectedStock");
    const value = months.map((_, month) =>
      sum(families.map((family, row) => Math.max(0, Number(projected[row]?.[month])) * costOf(family))),
    );
    const cost = inMonths((period) => sum(families.map((family) => volumeOf(family, period) * costOf(family))));
    expect(projected.flat().some((stock) => Number(stock) < 0)).toBe(true);
    expectFigures((await excel.named("SopStockValue"))[0] ?? [], value);
    expectFigures(
      await lineOf("Financial review", "Days that stock covers"),
      value.map((stock, month) => (stock / (cost[month] ?? NaN)) * (365 / 12)),
    );
  });

  it("gives logistics costs on sales for each of the last twelve months", async () => {
    const past = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2026, 1), index));
    const of = (rows: readonly { Period: number | null; Amount: number }[], period: number): number =>
      sum(rows.filter((row) => row.Period === period).map((row) => row.Amount));
    expectFigures(
      (await excel.named("SopCostRates"))[0] ?? [],
      past.map((period) => of(sample.logistics, period) / of(sample.sales, period)),
    );
  });
});

it("the dashboard follows deliveries month by month, each from the lines delivered in it", async () => {
  const past = (await excel.named("SopDataOnTime"))[0]?.slice(5);
  const linesOf = (past ?? []).map((first) =>
    sample.deliveries.filter(({ "Delivered date": day }) => day !== null && day >= Number(first) && day < addMonths(Number(first), 1)),
  );
  expect(linesOf).toHaveLength(13);
  expect(linesOf.flat()).toContain(sample.deliveries[emptyOrder]);
  const isOnTime = (row: (typeof sample.deliveries)[number]): boolean => (row["Delivered date"] ?? NaN) <= (row["Promised date"] ?? NaN);
  const figures: [string, (lines: (typeof linesOf)[number]) => number][] = [
    ["OnTime", (lines) => lines.filter(isOnTime).length / lines.length],
    ["Otif", (lines) => lines.filter((row) => isOnTime(row) && (row.Delivered ?? NaN) >= (row.Ordered ?? NaN)).length / lines.length],
    [
      "FillRate",
      (lines) => sum(lines.map((row) => Math.min(row.Delivered ?? NaN, row.Ordered ?? NaN))) / sum(lines.map((row) => row.Ordered ?? NaN)),
    ],
    ["LeadTime", (lines) => mean(lines.map((row) => (row["Delivered date"] ?? NaN) - (row["Ordered date"] ?? NaN)))],
  ];
  for (const [name, figure] of figures) {
    const block = await excel.named(`SopData${name}`);
    expect(block[0]?.slice(5)).toEqual(past);
    expectFigures(block[2]?.slice(5) ?? [], linesOf.map(figure));
  }
});

it("the supply review tells how often and how long each supplier is late", async () => {
  const shown = await excel.named("SopSuppliers");
  const suppliers = [...new Set(sample.supply.map((row) => row.Supplier))];
  expect(shown.map(([name]) => name)).toEqual(suppliers);
  for (const [name, lines, share, days, status] of shown) {
    const received = sample.supply.filter((row) => row.Supplier === name && row["Received date"] !== null);
    const delays = received.map((row) => (row["Received date"] ?? 0) - (row["Promised date"] ?? 0));
    const late = delays.filter((delay) => delay > 0);
    expect(lines).toBe(received.length);
    expect(share).toBeCloseTo(late.length / received.length, 9);
    expect(days).toBeCloseTo(late.length === 0 ? 0 : mean(late), 9);
    expect(String(status).charAt(0)).toBe(late.length / received.length >= 0.2 ? "▼" : late.length > 0 ? "●" : "▲");
  }
});

it("the supply review says what overtime can take", async () => {
  const bottlenecks = await excel.named("SopBottlenecks");
  const overtime = await excel.named("SopOvertime");
  bottlenecks.forEach(([name, peak], row) => {
    const limit = sample.resources.find(({ Resource: resource }) => resource === name)?.["Overtime limit"] ?? 0;
    expect(overtime[row]?.[0]).toBe(limit);
    expect(overtime[row]?.[1]).toBeCloseTo(Number(peak) / (1 + limit), 9);
  });
});

it("the stock review covers the errors of past forecasts over the lead time of the supplies", async () => {
  // Quantile of the normal distribution at 95 %, from R: qnorm(0.95).
  const z = 1.644853626951473;
  const past = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2026, 1), index));
  const forecast = (family: string, period: number): number | undefined =>
    sample.forecasts.find((row) => row.Family === family && row.Period === period && row.Source === "consensus")?.Quantity;
  const received = sample.supply.filter((row) => row["Received date"] !== null);
  const leadOf = (rows: typeof received): number =>
    (mean(rows.map((row) => (row["Received date"] ?? 0) - (row["Ordered date"] ?? 0))) * 12) / 365;
  const shown = await excel.named("SopSafetyStock");
  families.forEach((family, row) => {
    const errors = past.flatMap((period) => {
      const [expected, actual] = [forecast(family, period), sample.demand.find((line) => line.Family === family && line.Period === period)];
      return expected === undefined || actual === undefined ? [] : [(expected - actual.Quantity) ** 2];
    });
    const own = received.filter((line) => line.Family === family);
    const lead = leadOf(own.length > 0 ? own : received);
    expect(familyOf(family)?.["Service level"]).toBe(0.95);
    expect(shown[row]?.[0]).toBeCloseTo(z * Math.sqrt(mean(errors)) * Math.sqrt(lead), 4);
  });
});

describe("the Home sheet", () => {
  it("is the first tab and shows the latest cycle's steps with owner and due date", async () => {
    const steps = await excel.named("SopSteps");
    const rows = sample.cycles.filter((row) => row.Cycle === serialOf(2027, 1));
    const today = serialOf(new Date().getFullYear(), new Date().getMonth() + 1, new Date().getDate());
    expect((await excel.named("SopCycleNow"))[0]?.[0]).toBe(serialOf(2027, 1));
    expect(steps.map((row) => row[2])).toEqual(rows.map((row) => row.Owner));
    expect(steps.map((row) => row[3])).toEqual(rows.map((row) => row.Due));
    const expected = rows.map((row) => ((row.Due ?? 0) < today ? "▼ late" : row.Status === "in progress" ? "◐ in progress" : "○ to do"));
    expect(steps.map((row) => row[1])).toEqual(expected);
    const [[headline]] = (await excel.named("SopHomeHeadline")) as [[string]];
    const sign = expected[0]?.charAt(0) ?? "";
    // The story: collect by Wednesday 6 January 2027, analyse by Monday 11.
    expect(headline).toBe(
      `${sign} Step 1 of 5, Collect: due Wed 6 Jan, ${rows[0]?.Owner ?? ""}. Then Analyse and anticipate on Mon 11 Jan.`,
    );
    await excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      expect(sheets.items[0]?.name).toBe("Home");
    });
  });

  it("follows a step that is done", async () => {
    await excel.run(async (context) => {
      const body = context.workbook.tables.getItem("SopCycles").getDataBodyRange();
      body.load("values");
      await context.sync();
      const row = body.values.findIndex(([cycle, , step]) => cycle === serialOf(2027, 1) && step === "collect");
      body.getCell(row, 3).values = [["done"]];
      await context.sync();
    });
    expect((await excel.named("SopSteps"))[0]?.[1]).toBe("● done");
    expect((await excel.named("SopHomeHeadline"))[0]?.[0]).toContain("Step 2 of 5, Analyse and anticipate: due Mon 11 Jan");
  });

  it("repeats the dashboard's figures, and where it says to look first", async () => {
    const figures = await excel.named("SopHomeFigures");
    const names = ["OnTime", "AdjustedStock", "ForecastAccuracy", "CostSplit", "LeadTime", "PeakLoad", "ForecastBias", "LogisticsRate"];
    for (const [row, name] of names.entries()) {
      expect(figures[row]?.[3]).toBe((await excel.named(`SopKpi${name}`))[0]?.[0]);
      expect(figures[row]?.[4]).toBe((await excel.named(`SopStatus${name}`))[0]?.[0]);
    }
    const risks = (await excel.named("SopHomeRisks")).flat().map(String);
    const [[busiest, peak]] = (await excel.named("SopBottlenecks")) as [[string, number]];
    expect(risks[0]).toContain(`▼ ${busiest} is overloaded: ${Math.round(100 * peak)}% at most`);
    const shortages = await excel.named("SopShortages");
    const longest = Math.max(...shortages.map(([count]) => Number(count)));
    const short = families[shortages.findIndex(([count]) => count === longest)];
    expect(risks[1]).toContain(`▼ ${short} below its minimum for ${longest} months`);
  });

  it("names what is awaited, and nobody while all is in", async () => {
    expect(String((await excel.named("SopHomeOwed"))[0]?.[0])).toBe(`▲ All ${sample.inputs.length} are in`);
    const owner = sample.inputs.find((row) => row.Kind === "SopStock")?.Owner;
    const last = serialOf(2026, 12);
    // The rows of the last closed month are typed away: its stock is awaited.
    const cells = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.tables.getItem("SopStock").columns.getItem("Period").getDataBodyRange();
    const moved = async (from: number, to: number): Promise<void> => {
      await excel.run(async (context) => {
        const periods = cells(context);
        periods.load("values");
        await context.sync();
        periods.values = excel.local(periods.values.map(([period]) => [period === from ? to : (period as number)]));
        await context.sync();
      });
      await excel.engine.calculation.settle();
    };
    await moved(last, 1);
    expect((await excel.named("SopHomeOwed"))[0]?.slice(0, 4)).toEqual(["Stock", "", "", owner]);
    expect((await excel.cells("Home", { row: 17, column: 6, rows: 1, columns: 1 }))[0]?.[0]).toBe(
      `Who owes what · 1 of ${sample.inputs.length} awaited`,
    );
    await moved(1, last);
  });

  it("leads to each of the other sheets by the name of its title cell", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Home");
      const links = [5, 7, 9].map((row) => sheet.getCell(row, 6));
      for (const link of links) link.load("hyperlink,values");
      await context.sync();
      for (const { hyperlink, values } of links) {
        expect(hyperlink.textToDisplay).toBe(values[0]?.[0]);
        const target = context.workbook.names.getItem(String(hyperlink.documentReference)).getRange();
        target.load("address,values");
        await context.sync();
        expect(target.address).toMatch(/!A1$/);
        expect(target.values[0]?.[0]).toBe(hyperlink.textToDisplay);
      }
    });
  });
});

describe("targets", () => {
  it("follow SopSettings until one is typed on the dashboard, which a rebuild keeps", async () => {
    expect((await excel.named("SopTargetOnTime"))[0]?.[0]).toBe(0.95);
    await excel.run(async (context) => {
      context.workbook.tables.getItem("SopSettings").rows.add(undefined, [
        ["target.onTime", 0.9],
        ["target.otif", 0.8],
        ["threshold.overload", 0.7],
      ]);
      context.workbook.names.getItem("SopTargetOtif").getRange().values = [[0.85]];
      await context.sync();
    });
    expect((await excel.named("SopTargetOnTime"))[0]?.[0]).toBe(0.9);
    await excel.addin.run("buildReviews", {}, { language: "fr" });
    expect((await excel.named("SopTargetOnTime"))[0]?.[0]).toBe(0.9);
    expect((await excel.named("SopTargetOtif"))[0]?.[0]).toBe(0.85);
    expect((await excel.named("SopOverloadFrom"))[0]?.[0]).toBe(0.7);
  });

  it("leave no error behind in French, which says the same figures", async () => {
    expect(await errors()).toEqual([]);
    const [[sentence]] = (await excel.named("SopFinancialHeadline")) as [[string]];
    expect(sentence).toMatch(/^Le plan (dépasse le budget|est \d+\u202f% sous le budget)/);
    expect((await excel.named("SopSteps"))[0]?.[1]).toBe("● terminée");
    expect((await excel.named("SopHomeOwed"))[0]?.[0]).toBe(`▲ Les ${sample.inputs.length} sont arrivées`);
  });
});
