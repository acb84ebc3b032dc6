/**
 * Every setting, saved over reviews that are built: its figures follow at once, or the pane and Home offer to build the reviews again and
 * say why. One that only later work reads says nothing.
 */
import { settings, type SettingId } from "../../src/domain/settings/declarations";
import { drawnSettings, type DrawnSetting } from "../../src/sheets/drawnBy";
import { dashboardCells } from "../../src/sheets/dashboard/dashboardCells";
import { dataCells } from "../../src/sheets/dashboard/dataCells";
import { demandCells } from "../../src/sheets/demandReview/demandCells";
import { supplyCells } from "../../src/sheets/supplyReview/supplyCells";
import { inLanguage } from "../../src/language/text";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, january, one, threeFamilies, within } from "../support/threeFamilies";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom({
    ...threeFamilies(),
    SopSettings: [{ Key: "schema version", Value: "5" }],
    SopCycles: [{ Cycle: january, Step: "collect", Status: "in progress" }],
    SopSupply: [{ Order: "1", Supplier: "North", "Promised date": january, "Received date": january + 3 }],
  });
}, 240_000);
afterAll(() => excel.close());

const save = async (values: Partial<Record<SettingId, string | number>>): Promise<void> => {
  await excel.addin.run("saveSettings", values, { language: "en" });
  await excel.engine.calculation.settle();
};
const offered = async (): Promise<string[]> => (await excel.addin.readOverview()).outdated.map(({ id }) => id);
const question = async (): Promise<unknown> => (await excel.cells("Home", { row: 1, column: 0, rows: 1, columns: 1 }))[0]?.[0];
const usualQuestion = "Where does the cycle stand, and what comes next?";

/** Another value for each setting that sheets are drawn by. */
const redrawn = {
  language: "fr",
  bucket: "week",
  horizon: 6,
  history: 24,
  currency: "USD",
  country: "DE",
  extraClosedDays: "2027-05-07",
  forecastDays: "yes",
  secondCustomerKpi: "disputes",
  overload: 0.9,
  fiscalStart: "4",
  fiscalName: "start",
  fiscalWeeks: "454",
  fiscalShown: "yes",
} as const satisfies Record<(typeof drawnSettings)[number], string | number>;

it("each setting that sheets are drawn by: the pane and Home offer to build the reviews again, until it is as it was", async () => {
  expect([await offered(), await question()]).toEqual([[], usualQuestion]);
  let before: DrawnSetting | undefined;
  for (const id of drawnSettings) {
    await save({ ...(before !== undefined && { [before]: "" }), [id]: redrawn[id] });
    expect(await offered()).toEqual([id]);
    expect(await question()).toBe(
      `● Settings have changed since these sheets were built (${inLanguage(settings[id].title, "en")}): build the reviews again in the pane.`,
    );
    before = id;
  }
  await save({ fiscalShown: "" });
  expect([await offered(), await question()]).toEqual([[], usualQuestion]);
}, 120_000);

const { kpis } = dashboardCells;
/** The other settings with the cell that follows each at once, and what stands there then. */
const followed: [id: SettingId, value: string | number, cell: string, told: unknown][] = [
  ["kpiMonths", "12", dataCells.months, 12],
  ["prudence", 0.7, demandCells.prudence, 0.7],
  ["supplierLate", 0.4, supplyCells.supplierLateFrom, 0.4],
  ["overload", 0.9, supplyCells.overloadFrom, 0.9],
  ["overload", 0.9, kpis.peakLoad.target, 0.9],
  ["currency", "USD", dataCells.money, "k USD"],
  ...(
    ["onTime", "adjustedStock", "accuracy", "bias", "costSplit", "otif", "fillRate", "capacityUse", "leadTime", "logisticsRate"] as const
  ).map((id): [SettingId, number, string, number] => [id, 0.625, kpis[id].target, 0.625]),
];

it("targets, limits and months of a KPI hold at once", async () => {
  const before = await Promise.all(followed.map(([, , cell]) => one(excel, cell)));
  await save(Object.fromEntries(followed.map(([id, value]) => [id, value])));
  for (const [index, [id, , cell, told]] of followed.entries()) {
    expect([id, before[index]]).not.toEqual([id, told]);
    expect([id, await one(excel, cell)]).toEqual([id, told]);
  }
  await save(Object.fromEntries(followed.map(([id]) => [id, ""])));
  expect(await Promise.all(followed.map(([, , cell]) => one(excel, cell)))).toEqual(before);
});

it("the name of the company stands on each sheet at once", async () => {
  await save({ company: "Ateliers Nord" });
  expect((await excel.cells("Home", { row: 0, column: 10, rows: 1, columns: 1 }))[0]?.[0]).toMatch(/^Ateliers Nord · /);
  expect((await excel.cells("Dashboard", { row: 0, column: 10, rows: 1, columns: 1 }))[0]?.[0]).toMatch(/^Ateliers Nord · /);
});

it("a first cycle, and settings that no workbook had when its reviews were built, are offered to be drawn in", () =>
  within(threeFamilies(), async (small) => {
    const changed = async () => (await small.addin.readOverview()).outdated.map(({ id }) => id);
    expect(await changed()).toEqual([]);
    await small.addin.run("saveSettings", { horizon: 6, onTime: 0.9 }, { language: "en" });
    expect(await changed()).toEqual(["horizon", "SopSettings"]);
    await small.addin.run("openCycle", { cycle: january }, { language: "en" });
    expect(await changed()).toEqual(["horizon", "SopCycles", "SopInputs", "SopSettings"]);
    await small.addin.run("buildReviews", {}, { language: "en" });
    expect(await changed()).toEqual([]);
    expect((await small.addin.readOverview()).cycle?.period).toBe(january);
    expect((await small.named(supplyCells.periods))[0]).toHaveLength(6);
  }));
