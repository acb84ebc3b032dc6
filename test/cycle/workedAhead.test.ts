/**
 * Two kinds of ice cream that are frozen and packed in earlier months than they are ready: every way to propose a plan keeps to the hours
 * that the sheet of the plan then shows. Loads are worked out here from the rows that the workbook is filled with, unit by unit.
 */
import { serialOf } from "../../src/calendar/days";
import { createOptimiser } from "../../src/cycle/optimiser/createOptimiser";
import type { RequestOf } from "../../src/cycle/services";
import { iceCream } from "../calc/planning/iceCreamPlan";
import { iceCreamMonths as months, iceCreamTables } from "../support/iceCreamTables";
import { startNodeThread } from "../support/optimiserThread";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, putCell } from "../support/threeFamilies";

const today = serialOf(2027, 4) + 11;
const asked = { language: "en", today } as const;
/** Sticks are packed a month before they are ready, and all is frozen one or two months before. */
const routing = [
  { family: "Tubs", resource: "Packaging", hours: 0.005, early: 0 },
  { family: "Tubs", resource: "Freezing", hours: 0.004, early: 2 },
  { family: "Sticks", resource: "Packaging", hours: 0.01, early: 1 },
  { family: "Sticks", resource: "Freezing", hours: 0.002, early: 1 },
];
const families = iceCream.families.map(({ key }) => key);
const mostEarly = (family: string): number => Math.max(...routing.map((row) => (row.family === family ? row.early : 0)));
const hoursOf: Readonly<Record<string, readonly number[]>> = {
  Packaging: [210, 200, 220, 210, 210, 220],
  Freezing: [95, 95, 95, 95, 95, 95],
};
const resources = Object.keys(hoursOf);

let excel: ExcelSession;
const optimiser = createOptimiser(startNodeThread);
beforeAll(async () => {
  const tables = iceCreamTables();
  excel = await builtFrom({
    ...tables,
    SopResources: [...tables.SopResources, { Resource: "Freezing", "Hours per day": 5, "Hour cost": 60 }],
    SopCapacity: resources.flatMap((Resource) =>
      months.map((Period, place) => ({
        ...{ Resource, Period, "Working days": iceCream.workingDays?.[place] ?? 0, Hours: hoursOf[Resource]?.[place] ?? 0 },
      })),
    ),
    SopRouting: routing.map(({ family, resource, hours, early }) => ({
      ...{ Family: family, Resource: resource, "Hours per unit": hours, "Lead offset": early === 0 ? null : early },
    })),
  });
}, 240_000);
afterAll(() => {
  optimiser.end();
  excel.close();
});

const named = async (name: string): Promise<number[][]> => (await excel.named(name)).map((row) => row.map(Number));

/** Hours of the resources, month by month: each unit where it is worked. */
function loadOf(plan: readonly (readonly (number | null)[])[]): number[][] {
  const load = resources.map(() => months.map(() => 0));
  for (const { family, resource, hours, early } of routing)
    plan[families.indexOf(family)]?.forEach((units, ready) => {
      const row = load[resources.indexOf(resource)];
      if (row !== undefined && ready >= early) row[ready - early] = (row[ready - early] ?? 0) + (units ?? 0) * hours;
    });
  return load;
}
const sharesOf = (plan: readonly (readonly (number | null)[])[]): number[][] =>
  loadOf(plan).map((row, place) => row.map((hours, month) => hours / (hoursOf[resources[place] ?? ""]?.[month] ?? 0)));

function expectMatrix(actual: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  expect(actual.length).toBe(wanted.length);
  wanted.forEach((row, line) => row.forEach((value, place) => expect(actual[line]?.[place]).toBeCloseTo(value, 6)));
}

async function expectOnSheets(plan: readonly (readonly number[])[]): Promise<void> {
  expectMatrix(await named("SopPlanUse"), sharesOf(plan));
  expectMatrix(await named("SopLoad"), loadOf(plan));
  expect(await excel.errors()).toEqual([]);
}

it("follows demand within the hours of the months in which it is worked, on the sheet and where it is proposed", async () => {
  const plan = await named("SopPlanInForce");
  expectMatrix(await named("SopPlanUse"), sharesOf(plan));
  const { found } = await excel.addin.preview("proposePlan", { way: "follow" }, asked);
  expect(found.proposal?.made).toEqual(plan);
  expect(Math.max(...sharesOf(plan).flat())).toBeLessThanOrEqual(1 + 1e-9);
  // The hours bind: with the offsets left out other months would be cut.
  expect(Math.max(...sharesOf(plan).flat())).toBeGreaterThan(0.999);
  expect(found.proposal?.then.below).toBeGreaterThan(0);
}, 120_000);

it.each(["follow", "level", "ahead", "optimise"] as const)(
  "shows the load of a plan that is proposed as the sheet then does: %s",
  async (way) => {
    const request: RequestOf<"proposePlan"> = way === "optimise" ? { way, optimised: await optimised() } : { way };
    const { found } = await excel.addin.preview("proposePlan", request, asked);
    await excel.addin.run("proposePlan", { ...request, seen: found.seen }, asked);
    const plan = await named("SopPlanInForce");
    expect(plan).toEqual(found.proposal?.made);
    // What is ready in the first months was worked in hours before them: families are named of which something is.
    const begun = families.filter((name, line) => (plan[line] ?? []).some((units, month) => units > 0 && month < mostEarly(name)));
    expect(begun).not.toEqual([]);
    expect(found.proposal?.begunBefore).toEqual(begun);
    await expectOnSheets(plan);
    const peak = Math.max(...sharesOf(plan).flat());
    expect(found.proposal?.then.peak?.share).toBeCloseTo(peak, 9);
    const { plan: now } = await excel.addin.readPlanState("en");
    expect(now?.effect.peak?.share).toBeCloseTo(peak, 9);
    // Level promises nothing of hours. The others keep to them, but for whole units.
    if (way !== "level") expect(peak).toBeLessThan(1.001);
  },
  240_000,
);

async function optimised(): Promise<{ made: number[][]; base: string }> {
  const plan = await excel.addin.readPlanToOptimise();
  const musts = { noShortage: false, minimumStock: false, noOvertime: true, noSubcontracting: true };
  const outcome = await optimiser.optimise({ input: plan.input, musts });
  if (outcome.kind !== "plan") throw new Error(JSON.stringify(outcome).slice(0, 300));
  return { made: outcome.plan.made, base: plan.base };
}

it.each(["unchanged", "ahead"] as const)(
  "answers a breakdown within the hours that it leaves: %s",
  async (answer) => {
    await excel.addin.run("proposePlan", { way: "ahead" }, asked);
    const down = { template: "machine down", subject: "Packaging", from: months[1] ?? 0, to: months[2] ?? 0, amount: 40 } as const;
    const sharesLeft = (plan: readonly (readonly (number | null)[])[]): number[][] =>
      sharesOf(plan).map((row, line) => row.map((share, place) => (line === 0 && (place === 1 || place === 2) ? share / 0.6 : share)));
    // The plan in force needs far more: in May and June sticks of June and July are packed.
    expect(Math.max(...sharesLeft(await named("SopPlanInForce")).flat())).toBeGreaterThan(1.2);
    const event = await excel.addin.readEvent(down, null, "en");
    const request = { name: `Down, ${answer}`, template: down.template, lines: event.lines, answer, base: event.base };
    const { name } = await excel.addin.run("compareScenario", request, asked);
    const { rows } = await excel.addin.readTable(excel.addin.contracts.sopScenarioFigures);
    const made = families.map((family) =>
      months.map((month) => {
        const own = rows.filter((row) => row["Scenario"] === name && row["Measure"] === "production");
        return Number(own.find((row) => row["Subject"] === family && row["Period"] === month)?.["Value"] ?? NaN);
      }),
    );
    const peak = Math.max(...sharesLeft(made).flat());
    expect(peak).toBeGreaterThan(0.999);
    expect(peak).toBeLessThan(1.001);
    const found = (await excel.addin.readScenarios("en")).scenarios.find((one) => one.name === name)?.found;
    expect(found?.totals["peak load"]).toBeCloseTo(peak, 9);
  },
  240_000,
);

it("leaves the hours of an offset that cannot be read out of both plans, and says so", async () => {
  const place = { table: "SopRouting", column: "Lead offset", where: { Family: "Sticks", Resource: "Packaging" } };
  const before = await putCell(excel, place, "one");
  const { found } = await excel.addin.preview("proposePlan", { way: "ahead" }, asked);
  expect(found.reason).toContain("the lead offset of Sticks is a text");
  await putCell(excel, place, before);
}, 120_000);
