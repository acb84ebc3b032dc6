/**
 * Families that begin and end, accidents in the past and a closed month, from tables to the cells of the demand review and back to the
 * pane. Families are compared with twins that have no such row, so that no expected figure comes from the code under test.
 */
import { addMonths } from "../../src/calendar/months";
import { dayOf, serialOf } from "../../src/calendar/days";
import { volumesAt } from "../../src/domain/analyse/cursorEffect";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { sopEvents } from "../../src/domain/collect/sopEvents";
import { sopFamilies } from "../../src/domain/collect/sopFamilies";
import { sopStock } from "../../src/domain/collect/sopStock";
import { sopSettings } from "../../src/domain/settings/sopSettings";
import type { AnyRow, TableContract } from "../../src/domain/tables/defineTable";
import { startExcel, type ExcelSession } from "../support/excelSession";

const first = serialOf(2027, 1);
const past = Array.from({ length: 36 }, (_, t) => addMonths(first, t - 36));
/** A season of 30 % with small noise that returns every 7 months: no month stands out. */
const usual = (t: number): number => Math.round(1000 * (1 + 0.3 * Math.sin((t * Math.PI) / 6)) + 10 * (((t * 5) % 7) - 3));

const histories: Readonly<Record<string, (t: number) => number | null>> = {
  Young: () => null,
  Twin: usual,
  Fading: usual,
  Slip: (t) => (t === 20 ? 10 * usual(t) : usual(t)),
  Strike: (t) => (t === 16 || t === 17 ? Math.round(0.1 * usual(t)) : usual(t)),
  Fair: (t) => (t === 20 ? 10 * usual(t) : usual(t)),
  Fire: usual,
};
const families = Object.keys(histories);
const place = (family: string): number => families.indexOf(family);

let excel: ExcelSession;
const write = (contract: TableContract, rows: AnyRow[]): Promise<unknown> =>
  excel.addin.writeTable(contract, rows, { mode: "replace", language: "en", intention: "test" });

beforeAll(async () => {
  excel = await startExcel();
  await write(
    sopFamilies,
    families.map((Family) => ({ Family })),
  );
  await write(
    sopDemand,
    families.flatMap((Family) =>
      past.flatMap((Period, t) => {
        const Quantity = histories[Family]?.(t) ?? null;
        return Quantity === null ? [] : [{ Family, Period, Quantity }];
      }),
    ),
  );
  await write(sopStock, [{ Family: "Twin", Period: addMonths(first, -1), Quantity: 10 }]);
  await write(sopEvents, [
    { Event: "Launch", Family: "Young", From: addMonths(first, 4) + 9, Course: "new", Like: "twin", Share: 0.6 },
    { Event: "Delisted", Family: "Fading", From: addMonths(first, 2), To: addMonths(first, 5), Course: "ends" },
    { Event: "World fair", Family: "Fair", From: past[20] ?? 0, Course: "real" },
    { Event: "Fire next door", Family: "Fire", From: past[3] ?? 0, To: past[4] ?? 0, Course: "unusual" },
  ]);
  await excel.addin.run("buildReviews", {}, { language: "en" });
}, 240_000);
afterAll(() => excel.close());

const numbers = async (name: string): Promise<number[][]> => (await excel.named(name)).map((line) => line.map(Number));

it("shows no error but the points that the chart leaves out, where a family has no history", async () => {
  expect((await excel.errors()).filter((error) => error.startsWith("Demand review") && !error.includes("#N/A"))).toEqual([]);
  expect(excel.problems()).toEqual([]);
});

it("forecasts a new family like another one at its share, from its month on", async () => {
  const baseline = await numbers("SopDemandBaseline");
  const [twin, young] = [baseline[place("Twin")] ?? [], baseline[place("Young")] ?? []];
  expect(young.slice(0, 4)).toEqual([0, 0, 0, 0]);
  for (let month = 4; month < 12; month++) expect((young[month] ?? NaN) / (twin[month] ?? NaN)).toBeCloseTo(0.6, 2);
});

it("lets a family fade to its end: over four months it keeps four, three, two and one fifths, then nothing", async () => {
  const baseline = await numbers("SopDemandBaseline");
  const [twin, fading] = [baseline[place("Twin")] ?? [], baseline[place("Fading")] ?? []];
  const left = [1, 1, 0.8, 0.6, 0.4, 0.2, 0, 0, 0, 0, 0, 0];
  left.forEach((share, month) => expect(fading[month]).toBeCloseTo(share * (twin[month] ?? NaN), 6));
});

it("lists what was repaired and why, and leaves what somebody says was real", async () => {
  const repairs = (await excel.named("SopDemandRepairs")).filter(([family]) => family !== "" && family !== null);
  expect(repairs.map(([family, period, demand, , why]) => [family, period, demand, why])).toEqual([
    ["Slip", past[20], 10 * usual(20), "far above its neighbours"],
    ["Strike", past[16], Math.round(0.1 * usual(16)), "far below its neighbours, with the periods beside it"],
    ["Strike", past[17], Math.round(0.1 * usual(17)), "far below its neighbours, with the periods beside it"],
    ["Fire", past[3], usual(3), "left out: an event says it was unusual, with the periods beside it"],
    ["Fire", past[4], usual(4), "left out: an event says it was unusual, with the periods beside it"],
  ]);
  // What counts instead is what that month usually is: the same month of the other years, within their noise.
  for (const [family, period, , counted] of repairs.slice(0, 3)) {
    const t = past.indexOf(Number(period));
    expect([family, Math.abs(Number(counted) / usual(t) - 1) < 0.25]).toEqual([family, true]);
  }
  const used = await excel.named("SopDemandForecasted");
  expect(used[place("Fair")]?.[20]).toBe(10 * usual(20));
  expect(used[place("Fire")]?.slice(2, 6)).toEqual([usual(2), "", "", usual(5)]);
  expect(used[place("Twin")]).toEqual(past.map((_, t) => usual(t)));
});

it("forecasts what was repaired like its twin, and counts what was real", async () => {
  const baseline = await numbers("SopDemandBaseline");
  const total = (family: string): number => (baseline[place(family)] ?? []).reduce((sum, value) => sum + value, 0);
  expect(Math.abs(total("Slip") / total("Twin") - 1)).toBeLessThan(0.04);
  expect(Math.abs(total("Strike") / total("Twin") - 1)).toBeLessThan(0.04);
  expect(total("Fair") / total("Twin")).toBeGreaterThan(1.04);
});

it("is forecast alike by the cursor of the pane", async () => {
  const reading = await excel.addin.readCursor("en");
  const cells = await numbers("SopDemandDriven");
  volumesAt(reading.basis, reading.forecasts, 0.5).forEach((line, family) =>
    line.forEach((units, month) => expect(units).toBeCloseTo(cells[family]?.[month] ?? NaN, 6)),
  );
});

it("shows the band of a family that begins only where it sells", async () => {
  const [, , low, high] = await numbers("SopDemandChosen");
  expect([low?.slice(0, 4), high?.slice(0, 4)]).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
  expect(high?.[6]).toBeGreaterThan(low?.[6] ?? NaN);
});

it("forecasts by the method that a person chose, says so, and tests that very method", async () => {
  await write(
    sopFamilies,
    families.map((Family) => ({ Family, "Forecast method": Family === "Twin" ? "SNAIVE" : null })),
  );
  await excel.addin.run("buildReviews", {}, { language: "en" });
  const lastYear = (from: number): number[] => Array.from({ length: 12 }, (_, month) => usual(from + month));
  expect((await numbers("SopDemandBaseline"))[place("Twin")]).toEqual(lastYear(24));
  // Three months at a time, each is the same month of the year before, which was always known.
  expect((await numbers("SopDemandRecord"))[place("Twin")]).toEqual(lastYear(12));
  const methods = (await excel.named("SopDemandMethod")).flat();
  expect([methods[place("Twin")], methods[place("Slip")]]).toEqual(["Chosen by a person: SNAIVE", "Simple models, smoothing and Theta"]);
  const wrong = lastYear(24).reduce((sum, units, month) => sum + Math.abs(units - usual(12 + month)), 0);
  const sold = lastYear(24).reduce((sum, units) => sum + units, 0);
  const [, ...figures] = (await excel.named("SopDemandFamilies"))[place("Twin")] ?? [];
  // The accuracy of the method and that of last year's months are then the same figure.
  expect(figures.filter((figure) => typeof figure === "number" && Math.abs(figure - (1 - wrong / sold)) < 1e-9)).toHaveLength(2);
});

/** August closes for three weeks by turns in its first and its last days; the other months as the calendar has them. */
describe("a month closed", () => {
  const closed = [2024, 2025, 2026, 2027].map((year) => (year % 2 === 0 ? `${year}-08-05/${year}-08-23` : `${year}-08-18/${year}-09-05`));
  /** Monday to Friday outside of the closures; by hand, without public holidays. */
  const open = (month: number): number => {
    let days = 0;
    for (let day = month; day < addMonths(month, 1); day++) {
      const { year, month: monthOfYear, day: dayOfMonth } = dayOf(day);
      const iso = `${year}-${String(monthOfYear).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
      const shut = closed.some((span) => iso >= span.slice(0, 10) && iso <= span.slice(11));
      if ((day - 2) % 7 < 5 && !shut) days++;
    }
    return days;
  };

  const demand = (perDay: (t: number) => number): AnyRow[] =>
    ["Twin", "Other"].flatMap((Family, f) =>
      past.map((Period, t) => ({ Family, Period, Quantity: Math.round(perDay(t) * (50 + 20 * f)) })),
    );
  const setting = (value: string): AnyRow[] => [
    { Key: "country", Value: "none" },
    { Key: "closed days", Value: closed.join(", ") },
    { Key: "forecast per working day", Value: value },
  ];

  beforeAll(async () => {
    await write(sopEvents, []);
    await write(sopFamilies, [{ Family: "Twin" }, { Family: "Other" }]);
  });

  it("is forecast per working day where demand follows the days: so many units a day", async () => {
    await write(sopSettings, setting("auto"));
    await write(
      sopDemand,
      demand((t) => open(past[t] ?? 0) * (1 + 0.02 * (((t * 5) % 7) / 3 - 1))),
    );
    await excel.addin.run("buildReviews", {}, { language: "en" });
    expect((await excel.errors()).filter((error) => error.startsWith("Demand review"))).toEqual([]);
    expect(await excel.named("SopDemandPerDay")).toEqual([[true]]);
    const [baseline] = await numbers("SopDemandBaseline");
    // 50 units a day within the noise of 2 %. Counted in a calendar: August 2027 has 12 working days, September 2027 has 19.
    expect([open(addMonths(first, 7)), open(addMonths(first, 8))]).toEqual([12, 19]);
    baseline?.forEach((units, month) => expect(Math.abs(units / (50 * open(addMonths(first, month))) - 1)).toBeLessThan(0.05));
    const reading = await excel.addin.readCursor("en");
    reading.forecasts[0]?.expected.forEach((units, month) => expect(units).toBeCloseTo(baseline?.[month] ?? NaN, 6));
  });

  it("is not where demand does not follow them, unless Settings say so", async () => {
    await write(
      sopDemand,
      demand((t) => 20 * (1 + 0.02 * (((t * 5) % 7) / 3 - 1))),
    );
    expect(await excel.named("SopDemandPerDay")).toEqual([[false]]);
    const [plain] = await numbers("SopDemandBaseline");
    plain?.forEach((units) => expect(Math.abs(units / 1000 - 1)).toBeLessThan(0.05));
    await write(sopSettings, setting("yes"));
    await excel.addin.run("buildReviews", {}, { language: "en" });
    expect(await excel.named("SopDemandPerDay")).toEqual([[true]]);
    const [daily] = await numbers("SopDemandBaseline");
    // The closure of 2027 leaves August more days than those before: as many more units, which nobody would buy here.
    expect(daily?.[7]).toBeGreaterThan(1.2 * (plain?.[7] ?? NaN));
    await write(sopSettings, setting("no"));
    await excel.addin.run("buildReviews", {}, { language: "en" });
    expect(await excel.named("SopDemandBaseline")).toEqual([plain, (await numbers("SopDemandBaseline"))[1]]);
  });
});
