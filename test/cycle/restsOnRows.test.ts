/**
 * Rows that nobody can place and rows that stand there twice: a row whose name or month cannot be read is in no sum, one that stands there
 * twice is in it twice. Every sheet that it may belong to names it. Figures by hand from the three families (see `threeFamilies`).
 */
import { columnPlace } from "../support/columnPlace";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, but, month, one, threeFamilies, within, year } from "../support/threeFamilies";

const headings = {
  supply: "SopSupplyHeadline",
  stock: "SopStockHeadline",
  demand: "SopDemandHeadline",
  money: "SopFinancialHeadline",
} as const;
type Headline = keyof typeof headings;

/** The four answers. */
const headlines = async (excel: ExcelSession): Promise<Record<Headline, string>> => ({
  supply: String(await one(excel, headings.supply)),
  stock: String(await one(excel, headings.stock)),
  demand: String(await one(excel, headings.demand)),
  money: String(await one(excel, headings.money)),
});

describe("one row", () => {
  let excel: ExcelSession;
  let whole: Record<Headline, string>;
  beforeAll(async () => {
    const tables = threeFamilies();
    tables["SopBudget"] = ["Alpha", "Beta", "Gamma"].map((Family) => ({ Family, Period: month(0), Revenue: 50_000 }));
    excel = await builtFrom(tables);
    whole = await headlines(excel);
  }, 120_000);
  afterAll(() => excel.close());

  it("that is whole leaves every answer whole", () => {
    expect(whole.supply).toBe("▲ Everything fits: no resource is overloaded.");
    expect(whole.stock).toBe("▲ Every family stays above its minimum.");
    // 12 months x (1,000 + 400 + 150)
    expect(whole.demand).toBe("Demand of the next 12 months: 18,600 units, as in the last 12.");
  });

  const forecast = { Family: "Gamma", Period: month(3) };
  const past = { Family: "Gamma", Period: month(-20) };
  const hours = { Resource: "Line 2", Period: month(3) };
  const cases: [string, { table: string; column: string; where: Record<string, unknown> }, string | number, string, Headline[]][] = [
    [
      "a forecast of a day within a month",
      { table: "SopForecasts", column: "Period", where: forecast },
      month(3) + 14,
      "its period is not the first day of a month (Forecasts!B",
      ["supply", "stock", "money"],
    ],
    [
      "hours of a day within the last month shown",
      { table: "SopCapacity", column: "Period", where: { Resource: "Line 2", Period: month(11) } },
      month(11) + 20,
      "its period is not the first day of a month (Capacity!B",
      ["supply", "stock"],
    ],
    [
      "demand of the past of a day within a month",
      { table: "SopDemand", column: "Period", where: past },
      month(-20) + 9,
      "its period is not the first day of a month (Demand!B",
      ["demand"],
    ],
    [
      "a forecast without family",
      { table: "SopForecasts", column: "Family", where: forecast },
      "",
      "its family is blank (Forecasts!A",
      ["supply", "stock", "money"],
    ],
    [
      "a forecast of an error",
      { table: "SopForecasts", column: "Family", where: forecast },
      "=NA()",
      "its family is an error (Forecasts!A",
      ["supply", "stock", "money"],
    ],
    [
      "a forecast without source",
      { table: "SopForecasts", column: "Source", where: forecast },
      "",
      "its source is blank (Forecasts!C",
      ["supply", "stock", "money"],
    ],
    [
      "a forecast of no month",
      { table: "SopForecasts", column: "Period", where: forecast },
      "'May",
      "its period is a text (Forecasts!B",
      ["supply", "stock", "money"],
    ],
    [
      "demand of the past without family",
      { table: "SopDemand", column: "Family", where: past },
      "",
      "its family is blank (Demand!A",
      ["demand"],
    ],
    [
      "demand of an unknown month",
      { table: "SopDemand", column: "Period", where: past },
      "",
      "its period is blank (Demand!B",
      ["supply", "stock", "demand", "money"],
    ],
    [
      "hours of nobody",
      { table: "SopCapacity", column: "Resource", where: hours },
      "",
      "its resource is blank (Capacity!A",
      ["supply", "stock"],
    ],
    [
      "hours of an error of a month",
      { table: "SopCapacity", column: "Period", where: hours },
      "=NA()",
      "its period is an error (Capacity!B",
      ["supply", "stock"],
    ],
    [
      "a routing to nowhere",
      { table: "SopRouting", column: "Resource", where: { Family: "Beta" } },
      "",
      "its resource is blank (Routing!B",
      ["supply", "stock"],
    ],
    [
      "a limit of nobody",
      { table: "SopFamilies", column: "Family", where: { Family: "Gamma" } },
      "",
      "its family is blank ('Product families'!A",
      ["stock", "money"],
    ],
    [
      "a stock of nobody",
      { table: "SopStock", column: "Family", where: { Family: "Beta", Period: month(-1) } },
      "=NA()",
      "its family is an error (Stock!A",
      // The headline compares plan and budget; the money in stock has words of its own.
      ["stock"],
    ],
    [
      "a budget of no month",
      { table: "SopBudget", column: "Period", where: { Family: "Beta" } },
      "",
      "its period is blank (Budget!B",
      ["money"],
    ],
  ];
  it.each(cases)("that is %s is named by the answers that it may belong to", async (_, cell, content, reason, named) => {
    const row = await placeOf(cell);
    const before = await putAt(cell, row, content);
    const now = await headlines(excel);
    await putAt(cell, row, before);
    for (const each of Object.keys(headings) as Headline[])
      if (named.includes(each)) expect(`${each}: ${now[each]}`).toMatch(wordOf(`a row is not counted: ${reason}`));
      else expect(`${each}: ${now[each]}`).toBe(`${each}: ${whole[each]}`);
    expect(await headlines(excel)).toEqual(whole);
  });

  /** Says first what is missing, or beside trouble that is known. */
  const wordOf = (reason: string): RegExp => new RegExp(`(?:○ Not complete: |· not complete: )${reason.replace(/[()!]/g, "\\$&")}\\d+\\)$`);

  const placeOf = ({ table, where }: { table: string; where: Record<string, unknown> }): Promise<number> =>
    excel.run(async (context) => {
      const found = context.workbook.tables.getItem(table);
      const body = found.getDataBodyRange();
      body.load("values");
      await context.sync();
      return body.values.findIndex((row) => Object.entries(where).every(([name, value]) => row[columnPlace(table, name)] === value));
    });
  const putAt = ({ table, column }: { table: string; column: string }, row: number, content: unknown): Promise<unknown> =>
    excel.run(async (context) => {
      const cell = context.workbook.tables.getItem(table).columns.getItemAt(columnPlace(table, column)).getDataBodyRange().getCell(row, 0);
      cell.load(["formulas", "numberFormat"]);
      await context.sync();
      const before: unknown = cell.formulas[0]?.[0];
      if (typeof content === "string" && content.startsWith("=")) cell.numberFormat = [["General"]];
      cell.formulas = [[content]];
      await context.sync();
      await excel.engine.calculation.settle();
      return before;
    });

  it.each([
    ["a source of a forecast", { table: "SopForecasts", column: "Source", where: forecast }, "consensus ", "the forecast of Gamma"],
    [
      "a source of a forecast, which no break may part,",
      { table: "SopForecasts", column: "Source", where: forecast },
      "consensus\u00a0",
      "the forecast of Gamma",
    ],
    [
      "a family, which no break may part,",
      { table: "SopForecasts", column: "Family", where: forecast },
      "\u202fGamma",
      "the forecast of Gamma",
    ],
    [
      "a resource of a routing",
      { table: "SopRouting", column: "Resource", where: { Family: "Gamma" } },
      " Line 2",
      "the hours per unit of Gamma",
    ],
  ])("with a space around %s is named", async (_, cell, content, what) => {
    const row = await placeOf(cell);
    const before = await putAt(cell, row, `'${content}`);
    expect(await one(excel, headings.supply)).toMatch(new RegExp(`^○ No answer: ${what}: a space around the name \\(\\w+![A-Z]\\d+\\)$`));
    await putAt(cell, row, before);
    expect(await headlines(excel)).toEqual(whole);
  });

  it("that stands there twice is named, and counted twice", async () => {
    // Alpha of March has become another Alpha of February: 2 x 1,000 x 0.1 h + 400 x 0.05 h = 220 h of 150 h, 147%.
    const cell = { table: "SopForecasts", column: "Period", where: { Family: "Alpha", Period: month(2) } };
    const row = await placeOf(cell);
    const before = await putAt(cell, row, month(1));
    expect(await excel.named("SopVolumes")).toEqual([but(1000, { 1: 2000 }), year(400), year(150)]);
    const now = await headlines(excel);
    expect(now.supply).toMatch(
      /^▼ Line 1: 147% in Feb 27, 70 h too many in 1 month · not complete: the forecast of Alpha: the same row twice, counted twice \(Forecasts!D\d+\)$/,
    );
    for (const each of ["stock", "money"] as const) expect(now[each]).toContain("the same row twice, counted twice (Forecasts!D");
    await putAt(cell, row, before);
    expect(await headlines(excel)).toEqual(whole);
  });
});

it("counts rows that are left out or twice, and says the first of several", async () => {
  const tables = threeFamilies();
  const capacity = tables["SopCapacity"] ?? [];
  // 3 x 150 h in January and 2 x 40 h in February: 3 rows too many.
  tables["SopCapacity"] = [...capacity, capacity[0] ?? {}, capacity[0] ?? {}, capacity[3] ?? {}];
  await within(
    tables,
    async (excel) => {
      expect(await excel.named("SopCapacityHours")).toEqual([but(150, { 0: 450 }), but(40, { 1: 80 })]);
      expect(await one(excel, "SopSupplyHeadline")).toMatch(
        /^○ Pas de réponse.: la capacité de Line 1.: la même ligne deux fois, comptée deux fois \(Capacité!D\d+ et 2 de plus\)$/,
      );
    },
    "fr",
  );
}, 120_000);

it("counts the stock of the last day of a month: only rows of one day are taken, whichever that is", async () => {
  const tables = threeFamilies();
  const latest = (tables["SopStock"] ?? []).filter((row) => row["Period"] === month(-1));
  tables["SopStock"] = latest.map((row) => ({ ...row, Period: month(0) - 1 }));
  await within(tables, async (excel) => {
    expect(await one(excel, "SopStockHeadline")).toBe("▲ Every family stays above its minimum.");
    expect(await one(excel, "SopStockBasis")).toBe(0);
  });
}, 120_000);
