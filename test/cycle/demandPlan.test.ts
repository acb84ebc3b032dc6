/**
 * Demand that a planner types into the grid of the demand review, on the worked example of the production plan: it counts at once and
 * everywhere, is recorded with its reason, and stays where a scenario says otherwise. Expected figures are those of the example with the
 * typed ones in their place.
 */
import { serialOf } from "../../src/calendar/days";
import { iceCream } from "../calc/planning/iceCreamPlan";
import { iceCreamMonths as months, iceCreamTables } from "../support/iceCreamTables";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, putCell } from "../support/threeFamilies";

const asked = { language: "en", today: serialOf(2027, 4) + 11 } as const;
const [tubs, sticks] = iceCream.families.map(({ demand }) => [...demand]) as [number[], number[]];
const [july, august] = [months[3] ?? 0, months[4] ?? 0];

let excel: ExcelSession;
beforeAll(async () => {
  const { SopForecasts, ...others } = iceCreamTables();
  // Forecast by somebody, so that there is a demand review; 16,600 Sticks are ordered for July already.
  excel = await builtFrom({
    ...others,
    SopForecasts: SopForecasts.map((row) => ({ ...row, Source: "sales" })),
    SopDemand: [{ Family: "Sticks", Period: july, Quantity: 16_600 }],
  });
}, 240_000);
afterAll(() => excel.close());

const shown = (name: string): Promise<unknown[][]> => excel.named(name);
const type = (row: number, column: number, content: number | string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.names.getItem("SopDemandFigures").getRange().getCell(row, column).values = excel.local([[content]]);
    await context.sync();
  });
const recorded = async () => (await excel.addin.readTable(excel.addin.contracts.sopDemandPlan)).rows;
const undoNewest = async (): Promise<void> => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
};
const said = async (): Promise<string> =>
  excel.run(async (context) => {
    const line = context.workbook.worksheets.getItem("Demand review").getRange("A4");
    line.load("values");
    await context.sync();
    return String(line.values[0]?.[0]);
  });

const cents = (value: number): number => Math.round(value * 100) / 100;
/** The demand in force at its price, with its totals. */
const valueShown = (): Promise<unknown[][]> =>
  excel.run(async (context) => {
    const range = context.workbook.names.getItem("SopDemandValue").getRange().getResizedRange(1, 1).load("values");
    await context.sync();
    return range.values as unknown[][];
  });

/** Errors, but for the months that the chart has no line for. */
const faults = async (): Promise<string[]> => {
  const lines = await excel.run(async (context) => {
    const range = context.workbook.names.getItem("SopDemandChartData").getRange().load(["rowIndex", "rowCount"]);
    await context.sync();
    return Array.from({ length: range.rowCount }, (_, line) => `Demand review!R${range.rowIndex + line + 1}C`);
  });
  return (await excel.errors()).filter((error) => !lines.some((line) => error.startsWith(line)));
};

it("plans for the forecast while nothing is typed, and for what is ordered where that is more", async () => {
  const planned = [tubs, [...sticks.slice(0, 3), 16_600, ...sticks.slice(4)]];
  expect(await shown("SopDemandInForce")).toEqual(planned);
  expect(await shown("SopVolumes")).toEqual(planned);
  expect(await shown("SopDemandOrigin")).toEqual(
    planned.map((_, row) => months.map((__, place) => (row === 1 && place === 3 ? "O" : "F"))),
  );
  // 14.50 and 11.20 a unit, and their sums by month, by family and in all.
  const value = planned.map((line, row) => line.map((units) => units * [14.5, 11.2][row]!));
  const totals = (lines: number[][]): number[][] => lines.map((line) => [...line, line.reduce((sum, units) => sum + units, 0)]);
  const byMonth = months.map((_, place) => (value[0]?.[place] ?? NaN) + (value[1]?.[place] ?? NaN));
  const withTotals = async (): Promise<unknown[][]> =>
    (await valueShown()).map((line) => line.map((cell) => (typeof cell === "number" ? cents(cell) : cell)));
  expect(await withTotals()).toEqual(totals([...value, byMonth]).map((line) => line.map(cents)));
  // Where a price is not known nobody knows what all of it is worth, and where it is an error the value is one.
  const price = { table: "SopFamilies", column: "Price", where: { Family: "Sticks" } };
  await putCell(excel, price, "");
  expect((await withTotals()).map((line) => line[0])).toEqual([145_000, "–", "–"]);
  await putCell(excel, price, "many");
  expect((await withTotals()).map((line) => line[0])).toEqual([145_000, "#N/A", "–"]);
  await putCell(excel, price, 11.2);
  expect(await said()).toBe("Plan in force (supply review): 160,000 units over the same 12 months");
  expect(await faults()).toEqual([]);
});

it("counts a typed figure at once and everywhere, but never less than is ordered", async () => {
  await type(0, 1, 15_000);
  await type(1, 3, 100);
  const planned = [
    [tubs[0], 15_000, ...tubs.slice(2)],
    [...sticks.slice(0, 3), 16_600, ...sticks.slice(4)],
  ];
  for (const name of ["SopDemandInForce", "SopVolumes", "SopPlanDemand"]) expect(await shown(name)).toEqual(planned);
  const origin = await shown("SopDemandOrigin");
  expect([origin[0]?.[1], origin[1]?.[3]]).toEqual(["T", "O"]);
  expect(await said()).toContain(" · typed figures: 2 · not recorded yet: 2");
});

it("records it with its reason and who typed it, keeps it through a build, and takes that back", async () => {
  const { found } = await excel.addin.preview("recordDemandFigures", { reason: null }, asked);
  expect(found.figures).toEqual([
    { family: "Tubs", period: months[1], typed: 15_000, before: 13_000 },
    { family: "Sticks", period: july, typed: 100, before: 16_600 },
  ]);
  await type(1, 3, "");
  await excel.addin.run("recordDemandFigures", { reason: "promotion", note: "Spring", author: "Ann" }, asked);
  const row = {
    ...{ Family: "Tubs", Period: months[1], Override: 15_000, "Instead of": 13_000 },
    ...{ Reason: "promotion", Note: "Spring", Author: "Ann", Date: asked.today, Scenario: null },
  };
  expect(await recorded()).toEqual([row]);
  expect((await said()).endsWith(" · typed figures: 1")).toBe(true);
  await undoNewest();
  expect(await recorded()).toEqual([]);
  expect((await shown("SopPlanDemand"))[0]?.[1]).toBe(15_000);
  expect(await said()).toContain(" · not recorded yet: 1");
  await excel.addin.run("recordDemandFigures", { reason: null }, asked);
  expect(await said()).toContain(" · typed figures: 1 · without a reason: 1");
  await excel.addin.run("buildReviews", {}, asked);
  expect((await shown("SopDemandFigures"))[0]?.[1]).toBe(15_000);
}, 120_000);

it("refuses a text where a number of units belongs: the plan has no figure there, and says so", async () => {
  await type(0, 1, "many");
  expect((await shown("SopVolumes"))[0]?.[1]).toBe("#N/A");
  expect((await shown("SopVolumes"))[0]?.[0]).toBe(10_000);
  // The figure that is recorded there was not cleared.
  const { found } = await excel.addin.preview("recordDemandFigures", { reason: null }, asked);
  expect(found.figures).toEqual([]);
  await type(0, 1, 15_000);
  expect((await shown("SopVolumes"))[0]?.[1]).toBe(15_000);
});

it("adopts the demand of a scenario beside what is typed, which stays and is named", async () => {
  const { readEvent, run, preview } = excel.addin;
  await type(0, 4, 16_000);
  const customer = { template: "new customer", subject: "Tubs", from: july, to: null, amount: 500 } as const;
  const { name, lines, base } = await readEvent(customer, null, "en");
  await run("compareScenario", { name, template: customer.template, lines, answer: "ahead", base }, asked);
  expect((await preview("adoptScenario", { name, reason: "" }, asked)).found).toMatchObject({ demand: 2, demandKept: 1 });
  await run("adoptScenario", { name, reason: "Signed", author: "Ben" }, asked);
  const adopted = [10_000, 15_000, 17_000, 19_500, 16_000, 9_500];
  expect((await shown("SopPlanDemand"))[0]).toEqual(adopted);
  expect((await shown("SopDemandOrigin"))[0]).toEqual(["F", "T", "F", "A", "T", "A"]);
  expect((await shown("SopDemandFigures"))[0]).toEqual(["", 15_000, "", "", 16_000, ""]);
  expect((await recorded()).filter((row) => row["Scenario"] === name)).toMatchObject([
    { Family: "Tubs", Period: july, Override: 19_500, "Instead of": 19_000, Reason: "scenario", Author: "Ben" },
    { Family: "Tubs", Period: months[5], Override: 9_500, "Instead of": 9_000 },
  ]);
  await excel.addin.run("buildReviews", {}, asked);
  expect((await shown("SopPlanDemand"))[0]).toEqual(adopted);
  // A figure of a person's own in place of an adopted one is theirs.
  await type(0, 3, 18_000);
  expect((await shown("SopPlanDemand"))[0]?.[3]).toBe(18_000);
  await excel.addin.run("recordDemandFigures", { reason: "agreed limit" }, asked);
  expect((await recorded()).find((row) => row["Period"] === july)).toMatchObject({
    Override: 18_000,
    "Instead of": 19_500,
    Scenario: null,
  });
  expect((await recorded()).find((row) => row["Period"] === august)).toMatchObject({ Override: 16_000, "Instead of": 15_000 });
  expect(await faults()).toEqual([]);
}, 180_000);

it("records what is typed before a review that lacks its data is drawn without the grid", async () => {
  await type(1, 5, 77);
  await excel.run(async (context) => {
    for (const name of ["SopForecasts", "SopDemand"]) context.workbook.tables.getItem(name).getDataBodyRange().clear("Contents");
    await context.sync();
  });
  await excel.addin.run("buildReviews", {}, asked);
  expect(await recorded()).toContainEqual(expect.objectContaining({ Family: "Sticks", Period: months[5], Override: 77 }));
}, 180_000);
