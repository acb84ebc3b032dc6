/** The guided first run in Excel: it finds the overloaded cell, notices what a person changes, keeps its place and writes no cell. */
import { samples } from "../../src/samples/all";
import type { Tour } from "../../src/samples/guidedTour";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
  await excel.addin.run("loadSample", { sample: "medicalDevices" }, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

const current = async (): Promise<Tour> => {
  const tour = (await excel.addin.currentTour())?.tour;
  if (tour === undefined) throw new Error("There is no tour.");
  return tour;
};
/** Everything in the cells of the tables of data. */
const contents = () =>
  excel.run(async (context) => {
    const bodies = ["SopCapacity", "SopDemand", "SopSettings"].map((name) => {
      const body = context.workbook.tables.getItem(name).getDataBodyRange();
      body.load("formulas");
      return body;
    });
    await context.sync();
    return JSON.stringify(bodies.map(({ formulas }) => formulas));
  });
const selected = () =>
  excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load(["address", "values"]);
    await context.sync();
    return { address: range.address, value: range.values[0]?.[0] as unknown };
  });

it("is offered after a sample and begins at the resource and month that are overloaded most", async () => {
  expect(await current()).toMatchObject({ sample: "medicalDevices", state: "offered", step: "headline", before: null });
  const untouched = await contents();
  const { tour: begun } = await excel.addin.beginTour(await current());
  const [worst] = await excel.named("SopBottlenecks");
  expect(begun).toMatchObject({ state: "underway", point: { resource: worst?.[0] } });
  const row = samples.medicalDevices
    .rows("en")
    .capacity.find((found) => found.Resource === begun.point?.resource && found.Period === begun.point.period);
  // 24 h a day, one machine, 95 % used at 98 %: the story's own figures
  expect(begun.before?.hours).toBeCloseTo((row?.["Working days"] ?? 0) * 24 * 0.95 * 0.98, 6);
  expect(begun.before?.gap).toBeLessThan(0);
  expect(await current()).toEqual(begun);
  expect(await contents()).toBe(untouched);
});

it("shows the very cell, sees that its hours were changed by hand, and the gap with it", async () => {
  const tour = await current();
  const before = tour.before;
  if (before === null) throw new Error("The tour has not begun.");
  await excel.addin.showTourStep("capacity", tour.point);
  expect((await selected()).value).toBeCloseTo(before.hours ?? NaN, 6);
  const toDo: Tour = { ...tour, step: "capacity" };
  expect((await excel.addin.checkTour(toDo)).done).toBe(false);
  await excel.run(async (context) => {
    context.workbook.getSelectedRange().values = [[(before.hours ?? 0) + 100]];
    await context.sync();
  });
  const now = await excel.addin.checkTour(toDo);
  expect(now.done).toBe(true);
  expect(now.cells.gap).toBeCloseTo((before.gap ?? NaN) + 100, 6);
  await excel.addin.showTourStep("gap", tour.point);
  expect((await selected()).address).toContain("Supply review");
  await excel.addin.showTourStep("headline", tour.point);
  expect(String((await selected()).value).length).toBeGreaterThan(10);
});

it("notices the cursor once it is saved as a setting, which changes nothing else in the table", async () => {
  const tour = await current();
  const settings = await excel.addin.readSettings();
  const errors = await excel.errors();
  expect(settings.values.company).toBe("Orthélia");
  await excel.addin.run("saveSettings", { prudence: 0.65, extraClosedDays: "2027-05-07" }, { language: "en" });
  expect((await excel.addin.checkTour({ ...tour, step: "cursor" })).done).toBe(true);
  expect((await excel.addin.readSettings()).values).toEqual({ ...settings.values, prudence: 0.65, extraClosedDays: "2027-05-07" });
  // Emptying a setting leaves the others, though the table is written again.
  await excel.addin.run("saveSettings", { extraClosedDays: "", company: "" }, { language: "en" });
  expect(await excel.addin.readSettings()).toEqual({ values: { ...settings.values, prudence: 0.65, company: "" }, unusable: [] });
  expect(await excel.errors()).toEqual(errors);
});

it("keeps its place in the workbook", async () => {
  const moved = await excel.addin.moveTour({ ...(await current()), step: "cursor" }, 1);
  expect(moved?.place).toEqual({ step: 7, count: 13 });
  expect((await current()).step).toBe("risk");
  expect(excel.problems()).toEqual([]);
});
