/**
 * A workbook planned and run by week, from tables to figures in cells. Expected figures are worked out here from the rows with plain
 * loops over Mondays, seven days apart, without the functions and formulas under test.
 */
import { filledIn } from "../../src/language/text";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { serialOf } from "../../src/calendar/days";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { putCell } from "../support/threeFamilies";

const first = serialOf(2027, 1, 4);
const horizon = 26;
const mondays = Array.from({ length: horizon }, (_, week) => first + 7 * week);
const past = Array.from({ length: 120 }, (_, week) => first - 7 * (120 - week));
const families = ["Boards", "Cables"];
const resources = ["Paint", "Test"];
const hoursPerUnit = [
  [0.5, 0.25],
  [0.2, 0.4],
];
/** Cables are painted a week before they are due. */
const offset = [
  [0, 0],
  [1, 0],
];
const season = (monday: number): number => Math.round(30 * Math.sin((2 * Math.PI * (monday - first)) / 364));
const wanted = (family: number, week: number): number => 100 + 40 * family + 3 * week + (week === 9 ? 60 : 0);
const capacityOf = (resource: number, week: number): number => (week % 5 === 4 ? 70 : 100) + 10 * resource;
const minimum = [50, 250];

const each = <T>(periods: readonly number[], make: (family: string, monday: number, index: number, place: number) => T): T[] =>
  families.flatMap((family, index) => periods.map((monday, place) => make(family, monday, index, place)));

const rows: Record<string, AnyRow[]> = {
  SopSettings: [
    { Key: "bucket", Value: "week" },
    { Key: "cycle cadence", Value: "week" },
    { Key: "horizon", Value: 6 },
  ],
  SopFamilies: families.map((Family, index) => ({
    Family,
    Unit: "pc",
    Price: 10 + index,
    "Unit cost": 6,
    "Minimum stock": minimum[index] ?? 0,
    "Maximum stock": 5000,
  })),
  SopDemand: each(past, (Family, Period, index) => ({ Family, Period, Quantity: 120 + 40 * index + season(Period) })),
  SopForecasts: each(mondays, (Family, Period, index, week) => ({ Family, Period, Source: "consensus", Quantity: wanted(index, week) })),
  SopResources: resources.map((Resource) => ({ Resource, "Hours per day": 8, Count: 1 })),
  SopCapacity: resources.flatMap((Resource, index) =>
    mondays.map((Period, week) => ({ Resource, Period, Hours: capacityOf(index, week) })),
  ),
  SopRouting: families.flatMap((Family, family) =>
    resources.map((Resource, resource) => ({
      Family,
      Resource,
      "Hours per unit": hoursPerUnit[family]?.[resource] ?? 0,
      "Lead offset": offset[family]?.[resource] ?? 0,
    })),
  ),
  SopStock: each(past.slice(-3), (Family, Period, index) => ({ Family, Period, Quantity: 400 + 100 * index })),
  SopBudget: each(
    [1, 2, 3, 4, 5, 6, 7].map((month) => serialOf(2027, month)),
    (Family, Period) => ({ Family, Period, Volume: 500, Revenue: 6000 }),
  ),
};

const blank = (row: AnyRow, names: readonly string[]): AnyRow => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));

async function weekly(locale: string, language: "en" | "fr"): Promise<ExcelSession> {
  const excel = await startExcel(locale);
  const contracts = Object.values(excel.addin.contracts) as { name: string; columns: readonly { name: string }[] }[];
  const changes = Object.entries(rows).map(([name, said]) => {
    const table = contracts.find((contract) => contract.name === name);
    if (table === undefined) throw new Error(`No table ${name}.`);
    const names = table.columns.map((column) => column.name);
    return {
      kind: "rows" as const,
      table: table as never,
      rows: excel.local(said.map((row) => blank(row, names))),
      mode: "replace" as const,
    };
  });
  await excel.addin.applyChanges({ intention: filledIn({ en: "Weeks", fr: "Semaines" }), changes }, { language });
  await excel.addin.run("buildReviews", {}, { language });
  return excel;
}

/** Hours by resource and week: what a week makes is worked on as many weeks earlier as the routing says. */
const loadOf = (resource: number, week: number): number =>
  families.reduce((sum, _, family) => {
    const due = week + (offset[family]?.[resource] ?? 0);
    return due < horizon ? sum + wanted(family, due) * (hoursPerUnit[family]?.[resource] ?? 0) : sum;
  }, 0);

/**
 * Every family passes both resources: the busier one cuts what is made where it is over its capacity. What is due in a week is cut by the
 * load of the week in which it is worked; work before the first week is done.
 */
function stockOf(family: number): number[] {
  let stock = 400 + 100 * family;
  return mondays.map((_, week) => {
    const shares = resources.map((__, resource) => {
      const worked = week - (offset[family]?.[resource] ?? 0);
      return worked < 0 ? 0 : loadOf(resource, worked) / capacityOf(resource, worked);
    });
    stock += wanted(family, week) / Math.max(1, ...shares) - wanted(family, week);
    return stock;
  });
}

/** Hours left; an overload of less than the hour that matters is none. */
const leftOf = (resource: number, week: number): number => {
  const left = capacityOf(resource, week) - loadOf(resource, week);
  return left < 0 && left > -1 ? 0 : left;
};

const expectFigures = (shown: readonly (readonly unknown[])[], expected: (row: number, week: number) => number): void =>
  shown.forEach((line, row) => line.forEach((value, week) => expect(value).toBeCloseTo(expected(row, week), 6)));

describe("a workbook by week", () => {
  let excel: ExcelSession;
  beforeAll(async () => {
    excel = await weekly("en-US", "en");
  }, 240_000);
  afterAll(() => excel.close());

  it("shows no error and steps from Monday to Monday over half a year", async () => {
    expect(await excel.errors()).toEqual([]);
    expect(excel.problems()).toEqual([]);
    expect((await excel.named("SopReviewPeriods"))[0]).toEqual(mondays);
    expect((await excel.named("SopDemandMonths"))[0]).toEqual(mondays);
  });

  it("compares load with capacity, week by week", async () => {
    const load = await excel.named("SopLoad");
    expect([load.length, load[0]?.length]).toEqual([2, horizon]);
    expectFigures(load, loadOf);
    expectFigures(await excel.named("SopGap"), leftOf);
    const over = mondays.findIndex((_, week) => loadOf(0, week) > capacityOf(0, week));
    const bottleneck = (await excel.named("SopBottlenecks")).find(([name]) => name === "Paint");
    expect(bottleneck?.[3]).toBe(over + 1);
  });

  it("projects the stock and names the first Monday below its minimum", async () => {
    const projected = await excel.named("SopProjectedStock");
    expectFigures(projected, (family, week) => stockOf(family)[week] ?? NaN);
    const shortages = await excel.named("SopShortages");
    families.forEach((_, family) => {
      const short = stockOf(family).flatMap((stock, week) => (stock < (minimum[family] ?? 0) ? [mondays[week]] : []));
      expect(shortages[family]?.[0]).toBe(short.length);
      if (short.length > 0) expect(shortages[family]?.[1]).toBe(short[0]);
    });
    expect(stockOf(1).some((stock) => stock < (minimum[1] ?? 0))).toBe(true);
  });

  it("forecasts with a season of 52 weeks: the wave of the past goes on", async () => {
    const baseline = await excel.named("SopDemandBaseline");
    // Means over quarters of the wave: 13 weeks up, 13 weeks down again; noise-free history leaves little to miss.
    baseline.forEach((line, family) =>
      line.forEach((value, week) => expect(Math.abs(Number(value) - (120 + 40 * family + season(mondays[week] ?? 0)))).toBeLessThan(12)),
    );
  });

  it("adds the weeks up by the month of their Monday and compares whole months with the budget", async () => {
    // Mondays of 2027: four in January (4 to 25), February, April and June (7 to 28); five in March and May. The plan ends on 28 June.
    const weeksOf = [4, 4, 5, 4, 5, 4];
    let week = 0;
    const revenue = weeksOf.map((count) => {
      const shown = Array.from({ length: count }, () => week++);
      return shown.reduce((sum, at) => sum + wanted(0, at) * 10 + wanted(1, at) * 11, 0);
    });
    expect(week).toBe(horizon);
    const cells = await excel.cells("Financial review", { row: 0, column: 0, rows: 40, columns: 9 });
    const line = (label: string): unknown[] => cells.find(([name]) => name === label)?.slice(1, 7) ?? [];
    expectFigures([line("Revenue of the plan")], (_, month) => revenue[month] ?? NaN);
    expectFigures([line("Revenue budgeted")], () => 12_000);
    expect((await excel.named("SopMonthVolumes"))[0]).toHaveLength(6);
  });

  it("opens the cycle of a week, a step a day, and proposes the next week", async () => {
    const asOf = first + 2;
    const proposal = await excel.addin.proposeCycle(undefined, asOf);
    expect([proposal.period, proposal.cadence, proposal.past]).toEqual([first, "week", 2]);
    // On Saturday every due day of the week is past: a first cycle is that of the next week, unless somebody chooses otherwise.
    const onSaturday = await excel.addin.proposeCycle(undefined, first + 5);
    expect([onSaturday.period, onSaturday.past]).toEqual([first + 7, 0]);
    expect((await excel.addin.proposeCycle(first, first + 5)).past).toBe(5);
    await excel.addin.run("openCycle", { cycle: first }, { language: "en" });
    const view = await excel.addin.readCollect("en", asOf);
    expect(view.steps.map(({ due }) => due)).toEqual([0, 1, 2, 3, 4].map((day) => first + day));
    expect((await excel.addin.proposeCycle(undefined, asOf)).period).toBe(first + 7);
    const tables = view.completeness.kinds.flatMap((kind) => kind.tables);
    expect(tables.filter(({ due }) => due !== first).map(({ table }) => table)).toEqual([]);
    const demand = tables.find(({ table }) => table === "SopDemand");
    expect([demand?.latest, demand?.score, demand?.state]).toEqual([first - 7, 1, "complete"]);
    expect(view.findings.filter(({ kind }) => kind === "notWeek" || kind === "notMonth")).toEqual([]);
  });

  it("signs and freezes the plan of a week, named by it, and finds what is changed afterwards", async () => {
    const options = { language: "en" as const, today: first + 2 };
    const { addin } = excel;
    await addin.run("signPlan", { role: "sales", person: "Agathe", choice: "agrees", remark: "" }, options);
    await addin.run("freezePlan", { by: "Solène", reason: "The week begins" }, options);
    const plans = (await addin.readTable(addin.contracts.sopPlans)).rows;
    // 2027-01-04 is the Monday of the first ISO week of 2027.
    expect(plans.map((row) => row["Version"])).toEqual(plans.map(() => "V2027-W01.1"));
    expect(plans.filter(({ Family }) => Family === "Boards").map(({ Period }) => Period)).toEqual(mondays);
    expect(await addin.checkFrozen("en")).toEqual({ versions: 1, changes: [] });
    await putCell(excel, { table: "SopPlans", column: "Demand", where: { Family: "Boards", Period: first + 7 } }, 1);
    // In the second week, 100 and 3 more are wanted.
    expect((await addin.checkFrozen("en"))?.changes.map(({ words }) => words)).toEqual([
      "V2027-W01.1, Boards, W02 2027: demand 1; signed 103",
    ]);
  });

  it("converts nothing when the bucket is changed: every row is listed, and no review of weeks becomes a plan of months", async () => {
    await excel.addin.run("saveSettings", { bucket: "month" }, { language: "en" });
    const { findings } = await excel.addin.readCollect("en", first + 2);
    const strange = findings.filter(({ kind }) => kind === "notMonth").map(({ table, figures }) => [table, figures["count"]]);
    expect(Object.fromEntries(strange)).toEqual({ SopDemand: 240, SopStock: 6, SopForecasts: 52, SopCapacity: 52 });
    await expect(excel.addin.plan("adoptConsensus", { choice: { kind: "consensus" } }, { language: "en" })).rejects.toMatchObject({
      code: "missingSheet",
    });
    expect((await excel.addin.readOverview()).bucket).toBe("week");
  });
});

it("speaks of weeks in French, with Mondays as day and month are written there", async () => {
  const excel = await weekly("fr-FR", "fr");
  try {
    expect(await excel.errors()).toEqual([]);
    expectFigures(await excel.named("SopGap"), leftOf);
    const supply = (await excel.cells("Revue des capacités", { row: 0, column: 0, rows: 30, columns: 6 })).flat();
    expect(supply).toContain("Première semaine");
    expect(supply).toContain("1re semaine en surcharge");
    const texts = await excel.run(async (context) => {
      const range = context.workbook.names.getItem("SopReviewPeriods").getRange();
      range.load("text");
      await context.sync();
      return range.text[0]?.slice(0, 2);
    });
    expect(texts).toEqual(["04/01/27", "11/01/27"]);
  } finally {
    excel.close();
  }
}, 240_000);
