/**
 * The production plan of the ice-cream sample, as loading it leaves it: what follows demand runs out in the summer peak, what is built
 * ahead does not. Figures are worked out here from the rows of the sample with plain sums, apart from the functions and formulas under test.
 */
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import { createOptimiser } from "../../src/cycle/optimiser/createOptimiser";
import { agriFood } from "../../src/samples/agriFood";
import { startNodeThread } from "../support/optimiserThread";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;
const sample = agriFood("en");
const months = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2027, 1), index));
const families = sample.families.map((row) => row.Family);
const resources = sample.resources.map((row) => row.Resource);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The larger of orders and consensus forecast. */
const demandOf = (family: string, period: number): number =>
  Math.max(
    sum(sample.demand.filter((row) => row.Family === family && row.Period === period).map((row) => row.Quantity)),
    sum(
      sample.forecasts
        .filter((row) => row.Family === family && row.Period === period && row.Source === "consensus")
        .map((row) => row.Quantity),
    ),
  );
const hoursOf = (resource: string, period: number): number => {
  const found = sample.resources.find((row) => row.Resource === resource);
  const days = sample.capacity.find((row) => row.Resource === resource && row.Period === period)?.["Working days"] ?? 0;
  return days * (found?.["Hours per day"] ?? 0) * (found?.Count ?? 1) * (found?.Utilization ?? 1) * (found?.Efficiency ?? 1);
};
const openingOf = (family: string): number =>
  sample.stock.find((row) => row.Family === family && row.Period === addMonths(serialOf(2027, 1), -1))?.Quantity ?? NaN;
const unitHours = (family: string, resource: string): number =>
  sum(sample.routing.filter((row) => row.Family === family && row.Resource === resource).map((row) => row["Hours per unit"]));
const minimumOf = (family: string): number => sample.families.find((row) => row.Family === family)?.["Minimum stock"] ?? NaN;

/** The stock at the end of each month that a plan leaves, month by month. */
const stockOf = (plan: readonly (readonly number[])[]): number[][] =>
  families.map((family, line) => {
    let stock = openingOf(family);
    return months.map((month, place) => (stock += (plan[line]?.[place] ?? NaN) - demandOf(family, month)));
  });
const numbers = async (name: string): Promise<number[][]> => (await excel.named(name)).map((row) => row.map(Number));
const loadIn = (plan: readonly (readonly number[])[], resource: string, place: number): number =>
  sum(families.map((family, line) => (plan[line]?.[place] ?? NaN) * unitHours(family, resource)));
const write = (name: string, row: number, column: number, content: number | string): Promise<void> =>
  excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().getCell(row, column).values = [[content]];
    await context.sync();
  });
const undoNewest = async (): Promise<void> => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
};
const today = serialOf(2027, 1) + 14;
/** Sets how many months ahead the reviews show. */
const showMonths = (count: number): Promise<unknown> => excel.addin.run("saveSettings", { horizon: count }, { language: "en", today });
const rowsOf = async (): Promise<{ Family: string; Period: number; Proposed: number | null; Override: number | null }[]> =>
  (await excel.addin.readTable(excel.addin.contracts.sopProduction)).rows as never;

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "agriFood", "en");
}, 240_000);
afterAll(() => excel.close());

function expectMatrix(actual: readonly (readonly unknown[])[], wanted: readonly (readonly number[])[]): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((row, line) => row.forEach((value, place) => expect(actual[line]?.[place]).toBeCloseTo(value, 6)));
}

it("follows demand while nothing is proposed, within the hours, and shows what that leaves", async () => {
  const plan = await numbers("SopPlanInForce");
  expectMatrix(await excel.named("SopPlanStock"), stockOf(plan));
  const share = (resource: string, place: number): number => loadIn(plan, resource, place) / hoursOf(resource, months[place] ?? 0);
  expectMatrix(
    await excel.named("SopPlanUse"),
    resources.map((resource) => months.map((_, place) => share(resource, place))),
  );
  for (const resource of resources) for (const place of months.keys()) expect(share(resource, place)).toBeLessThanOrEqual(1 + 1e-9);
  const late = stockOf(plan).map((row, line) =>
    row.map((stock, place) => Math.min(Math.max(0, -stock), demandOf(families[line] ?? "", months[place] ?? 0))),
  );
  expectMatrix(await excel.named("SopPlanLate"), late);
  expect(sum(late.flat())).toBeGreaterThan(1000);
  const demand = sum(families.flatMap((family) => months.map((month) => demandOf(family, month))));
  expect((await excel.named("SopPlanService"))[0]?.[0]).toBeCloseTo(1 - sum(late.flat()) / demand, 9);
  expect(String((await excel.named("SopPlanHeadline"))[0]?.[0])).toMatch(/^▼ 17,\d{3} units late: .+, first in Jul 27/);
  expect(await excel.errors()).toEqual([]);
});

it("builds ahead of the peak within the hours, so that no family is late or below its minimum", async () => {
  // The hours suffice if what is needed up to each month never takes more than there are up to then.
  for (const resource of resources)
    for (const place of months.keys()) {
      const needed = families.map((family) =>
        Math.max(
          ...months
            .slice(0, place + 1)
            .map((_, to) => sum(months.slice(0, to + 1).map((month) => demandOf(family, month))) + minimumOf(family) - openingOf(family)),
          0,
        ),
      );
      expect(sum(needed.map((units, line) => units * unitHours(families[line] ?? "", resource)))).toBeLessThan(
        sum(months.slice(0, place + 1).map((month) => hoursOf(resource, month))),
      );
    }
  const followed = await numbers("SopPlanInForce");
  const { preview, found } = await excel.addin.preview("proposePlan", { way: "ahead" }, { language: "en", today });
  expect(preview).toBeDefined();
  expect(found.proposal?.then).toMatchObject({ late: 0, below: 0, service: 1 });
  expect(found.proposal?.now.late).toBeGreaterThan(1000);
  await excel.addin.run("proposePlan", { way: "ahead", seen: found.seen }, { language: "en", today });
  const plan = await numbers("SopPlanInForce");
  const stock = stockOf(plan);
  expectMatrix(await excel.named("SopPlanStock"), stock);
  stock.forEach((row, line) => row.forEach((units) => expect(units).toBeGreaterThanOrEqual(minimumOf(families[line] ?? "") - 0.5)));
  for (const resource of resources)
    for (const place of months.keys())
      expect(loadIn(plan, resource, place) / hoursOf(resource, months[place] ?? 0)).toBeLessThanOrEqual(1.001);
  // The reviews go by the plan that is in force.
  expectMatrix(
    await excel.named("SopLoad"),
    resources.map((resource) => months.map((_, place) => loadIn(plan, resource, place))),
  );
  expectMatrix(await excel.named("SopProjectedStock"), stock);
  expect(String((await excel.named("SopSupplyHeadline"))[0]?.[0])).toBe("▲ Everything fits: no resource is overloaded.");
  expect(String((await excel.named("SopStockHeadline"))[0]?.[0])).toBe("▲ Every family stays above its minimum.");
  // Ahead of the peak of May to August more is made than when demand is followed.
  const early = (of: number[][]): number => sum(of.flatMap((row) => row.slice(0, 4)));
  expect(early(plan)).toBeGreaterThan(early(followed) + 10000);
  expect(String((await excel.named("SopPlanHeadline"))[0]?.[0])).toMatch(/^▲ The plan holds: service 100%, Packaging line 100% loaded in /);
  expect(String((await excel.named("SopPlanWay"))[0]?.[0])).toBe("Plan in force: build ahead · 15 Jan 27");
  expect(await excel.errors()).toEqual([]);
});

it("optimises in a thread of its own: nobody late, within the hours, and not dearer than what is built ahead", async () => {
  const optimiser = createOptimiser(startNodeThread);
  const plan = await excel.addin.readPlanToOptimise();
  const outcome = await optimiser.optimise({
    input: plan.input,
    musts: { noShortage: true, minimumStock: true, noOvertime: true, noSubcontracting: true },
  });
  optimiser.end();
  if (outcome.kind !== "plan") throw new Error(JSON.stringify(outcome).slice(0, 300));
  const asked = { way: "optimise", optimised: { made: outcome.plan.made, base: plan.base } } as const;
  const { found } = await excel.addin.preview("proposePlan", asked, { language: "en", today });
  expect(found.proposal?.then).toMatchObject({ late: 0, below: 0, service: 1 });
  const valueOf = (stock: readonly (readonly number[])[]): number =>
    sum(stock.map((row, line) => sum(row) * (sample.families.find((one) => one.Family === families[line])?.["Unit cost"] ?? NaN)));
  const ahead = valueOf(stockOf(await numbers("SopPlanInForce")));
  const other = { ...asked, optimised: { ...asked.optimised, base: "of another plan" } };
  await expect(excel.addin.run("proposePlan", other, { language: "en", today })).rejects.toMatchObject({ code: "changedMeanwhile" });
  await excel.addin.run("proposePlan", { ...asked, seen: found.seen }, { language: "en", today });
  const made = await numbers("SopPlanInForce");
  const stock = stockOf(made);
  expectMatrix(await excel.named("SopPlanStock"), stock);
  stock.forEach((row, line) => row.forEach((units) => expect(units).toBeGreaterThanOrEqual(minimumOf(families[line] ?? "") - 0.5)));
  for (const resource of resources)
    for (const place of months.keys())
      expect(loadIn(made, resource, place) / hoursOf(resource, months[place] ?? 0)).toBeLessThanOrEqual(1.001);
  expect(valueOf(stock)).toBeLessThanOrEqual(ahead * 1.0001);
  expect(String((await excel.named("SopPlanWay"))[0]?.[0])).toBe("Plan in force: optimise · 15 Jan 27");
  expect(await excel.errors()).toEqual([]);
  await undoNewest();
  expect(String((await excel.named("SopPlanWay"))[0]?.[0])).toBe("Plan in force: build ahead · 15 Jan 27");
}, 240_000);

it("writes nothing of a proposal that is no longer the one that was shown", async () => {
  await expect(excel.addin.run("proposePlan", { way: "level", seen: "another" }, { language: "en", today })).rejects.toMatchObject({
    code: "changedMeanwhile",
  });
});

it("counts what is typed at once, and keeps it through a build until it is recorded with its reason, and when that is undone", async () => {
  const before = await numbers("SopPlanInForce");
  await write("SopPlanFigures", 2, 5, 9000);
  const after = await numbers("SopPlanInForce");
  expect(after[2]?.[5]).toBe(9000);
  expectMatrix(await excel.named("SopPlanStock"), stockOf(after));
  expect(String((await excel.named("SopPlanWay"))[0]?.[0])).toContain("typed figures: 1 · not recorded yet: 1");
  await excel.addin.run("buildReviews", {}, { language: "en", today });
  expect((await excel.named("SopPlanFigures"))[2]?.[5]).toBe(9000);
  expect((await excel.named("SopPlanUnrecorded"))[0]?.[0]).toBe(1);
  // The number is said in words above, and not shown alone below the service.
  const alone = excel.run(async (context) => {
    const cell = context.workbook.names.getItem("SopPlanUnrecorded").getRange().load("text");
    await context.sync();
    return cell.text as unknown[][];
  });
  expect(await alone).toEqual([[""]]);
  const { found } = await excel.addin.preview("recordPlanFigures", { reason: null }, { language: "en", today });
  expect(found.figures).toEqual([{ family: families[2], period: months[5], typed: 9000, before: before[2]?.[5] }]);
  await excel.addin.run("recordPlanFigures", { reason: "people", note: "Training" }, { language: "en", today });
  expect((await rowsOf()).filter((row) => row.Override !== null)).toEqual([
    {
      ...{ Family: families[2], Period: months[5], Proposed: before[2]?.[5], Override: 9000 },
      ...{ "Instead of": before[2]?.[5], Reason: "people", Note: "Training", Author: null, Date: today },
      ...{ Subcontracted: null, Scenario: null },
    },
  ]);
  expect((await excel.named("SopPlanUnrecorded"))[0]?.[0]).toBe(0);
  await undoNewest();
  expect((await rowsOf()).filter((row) => row.Override !== null)).toEqual([]);
  expect((await excel.named("SopPlanFigures"))[2]?.[5]).toBe(9000);
  expect((await excel.named("SopPlanUnrecorded"))[0]?.[0]).toBe(1);
}, 240_000);

it("proposes around what is typed, and takes a figure back that is cleared", async () => {
  await excel.addin.run("recordPlanFigures", { reason: "other" }, { language: "en", today });
  const { found } = await excel.addin.preview("proposePlan", { way: "level" }, { language: "en", today });
  expect(found.proposal).toMatchObject({ kept: 1 });
  expect(found.proposal?.made[2]?.[5]).toBe(9000);
  await write("SopPlanFigures", 2, 5, "");
  expect((await excel.named("SopPlanUnrecorded"))[0]?.[0]).toBe(1);
  await excel.addin.run("buildReviews", {}, { language: "en", today });
  expect((await excel.named("SopPlanFigures"))[2]?.[5]).toBe("");
  await excel.addin.run("recordPlanFigures", { reason: null }, { language: "en", today });
  expect((await rowsOf()).filter((row) => row.Override !== null)).toEqual([]);
  await excel.addin.run("buildReviews", {}, { language: "en", today });
  expect((await excel.named("SopPlanFigures")).flat().every((figure) => figure === "")).toBe(true);
}, 240_000);

it("records a typed figure that its next drawing has no place for, and shows it again when there is one", async () => {
  await write("SopPlanFigures", 1, 11, 4321);
  await showMonths(6);
  await excel.addin.run("buildReviews", {}, { language: "en", today });
  expect((await excel.named("SopPlanFigures"))[0]).toHaveLength(6);
  expect((await rowsOf()).filter((row) => row.Override !== null)).toMatchObject([
    { Family: families[1], Period: months[11], Override: 4321, Reason: null },
  ]);
  // Another program saves the file and drops the part in which Excel keeps settings: the figure is recorded.
  excel.host.document.settings = {};
  await showMonths(12);
  await excel.addin.run("buildReviews", {}, { language: "en", today });
  expect((await excel.named("SopPlanFigures"))[1]?.[11]).toBe(4321);
  expect((await excel.named("SopPlanUnrecorded"))[0]?.[0]).toBe(0);
}, 240_000);

it("has no service where nothing is asked for, in the sheet as in the pane, and says so in place of 100%", async () => {
  // Nothing typed any more, so that the plan is the recorded one and holds.
  await write("SopPlanFigures", 1, 11, "");
  const typeDemand = (units: number | string) =>
    excel.run(async (context) => {
      const cells = context.workbook.names.getItem("SopDemandFigures").getRange();
      cells.values = excel.local(families.map(() => months.map(() => units)));
      // Orders that are there already would count in place of less.
      const { columns } = context.workbook.tables.getItem("SopDemand");
      const orders = columns.getItem("Quantity").getDataBodyRange();
      orders.values = excel.local(
        sample.demand.map((row) => [typeof units === "number" && row.Period >= (months[0] ?? 0) ? units : row.Quantity]),
      );
      // And so would what customers still wait for.
      const delivered = context.workbook.tables.getItem("SopDeliveries").columns.getItem("Delivered").getDataBodyRange();
      delivered.values = excel.local(sample.deliveries.map((row) => [row.Ordered]));
      await context.sync();
      await excel.engine.calculation.settle();
    });
  await typeDemand(0);
  expect((await numbers("SopPlanDemand")).flat().every((units) => units === 0)).toBe(true);
  expect((await numbers("SopPlanLate")).flat().every((units) => units === 0)).toBe(true);
  expect((await excel.named("SopPlanService"))[0]?.[0]).toBe("–");
  expect(String((await excel.named("SopPlanHeadline"))[0]?.[0])).toMatch(/^○ The plan holds: there is no demand(,|$)/);
  const { found } = await excel.addin.preview("proposePlan", { way: "ahead" }, { language: "en", today });
  expect(found.proposal?.now.service).toBeNull();
  expect(await excel.errors()).toEqual([]);
  await typeDemand("");
  expect((await excel.named("SopPlanService"))[0]?.[0]).toBeGreaterThan(0.5);
}, 240_000);
