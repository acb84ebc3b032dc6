/**
 * The worked example of the evaluation: two families of ice cream over three cycles. Figures are those of the design, worked out by hand
 * there; the plan is that of the planning example, built ahead.
 */
import { cascadeOf } from "../../../src/domain/evaluate/cascade";
import { effectOf } from "../../../src/domain/evaluate/effects";
import { madeFromStock, planAgainstActual } from "../../../src/domain/evaluate/planAgainstActual";
import { areRunning, stairOf, type StairInput } from "../../../src/domain/evaluate/stair";

const actual = { Tubs: [10200, 12800, 17600], Sticks: [8100, 14600, 16300] };
const forecasts: Readonly<Record<string, typeof actual>> = {
  plan: { Tubs: [10000, 13000, 17000], Sticks: [8400, 14000, 17000] },
  consensus: { Tubs: [10100, 12900, 17400], Sticks: [8300, 14400, 16700] },
  sales: { Tubs: [10900, 14100, 18900], Sticks: [9000, 15500, 18700] },
  marketing: { Tubs: [9600, 12300, 17000], Sticks: [8300, 14300, 15900] },
  statistical: { Tubs: [9900, 12500, 16800], Sticks: [8000, 13700, 16200] },
  naive: { Tubs: [9300, 11900, 15800], Sticks: [7600, 12900, 15200] },
};
type Family = keyof typeof actual;
const families: Family[] = ["Tubs", "Sticks"];
const input = (changes: Partial<StairInput> = {}): StairInput => ({
  steps: Object.keys(forecasts),
  families,
  periods: [0, 1, 2],
  forecast: (step, family, period) => forecasts[step]?.[family as Family][period],
  actual: (family, period) => actual[family as Family][period],
  ...changes,
});
const step = (name: string, changes: Partial<StairInput> = {}) => {
  const found = stairOf(input(changes)).find((one) => one.step === name);
  if (found === undefined) throw new Error(`No ${name}.`);
  return found;
};
const rounded = (values: readonly (number | null)[], digits = 4) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(digits))));

it("draws the stair from the naive forecast up to the plan: errors, value added, and that of each cycle", () => {
  const stair = stairOf(input());
  expect(stair.map((one) => [one.step, ...rounded([one.error === null ? null : 100 * one.error, one.value]), one.against])).toEqual([
    ["naive", 8.6683, null, null],
    ["statistical", 3.1407, 5.5276, "naive"],
    ["sales", 9.4221, -6.2814, "statistical"],
    ["marketing", 3.2663, -0.1256, "statistical"],
    ["consensus", 1.5075, 1.6332, "statistical"],
    ["plan", 3.2663, -1.7588, "consensus"],
  ]);
  expect(rounded(step("sales").last)).toEqual([-6.5574, -3.6496, -8.2596]);
  expect(rounded(step("marketing").last)).toEqual([-2.1858, 1.4599, -0.295]);
  expect(rounded(step("plan").last)).toEqual([-1.0929, -1.8248, -2.0649]);
});

it("advises to stop what made it worse three cycles running, to keep what helped, and nothing where it is not clear", () => {
  expect(stairOf(input()).map((one) => [one.step, one.advice])).toEqual([
    ["naive", null],
    ["statistical", "keep"],
    ["sales", "stop"],
    ["marketing", null],
    ["consensus", "keep"],
    ["plan", "stop"],
  ]);
  const tubs = step("sales", { families: ["Tubs"] });
  expect([rounded(tubs.last, 2), tubs.advice]).toEqual([[-3.92, -7.81, -2.84], "stop"]);
  const sticks = step("sales", { families: ["Sticks"] });
  expect([rounded(sticks.last, 2), sticks.advice]).toEqual([[-9.88, 0, -14.11], null]);
  // Two closed periods are figures without advice.
  expect(step("sales", { periods: [0, 1] })).toMatchObject({ advice: null });
});

it("advises nothing over families of which one month is not known, nor over months with one between missing", () => {
  const unsold: StairInput["actual"] = (family, period) =>
    family === "Sticks" && period === 1 ? undefined : actual[family as Family][period];
  expect(stairOf(input({ actual: unsold })).map((one) => one.advice)).toEqual([null, null, null, null, null, null]);
  expect(step("sales", { actual: unsold, families: ["Tubs"] }).advice).toBe("stop");
  const month = { add: (period: number, count: number) => period + count };
  expect(
    [
      [4, 5, 6],
      [4, 6, 7],
      [1, 4, 5, 6],
      [4, 5],
    ].map((periods) => areRunning(periods, month)),
  ).toEqual([true, false, true, true]);
});

it("judges only what both said, and nothing against a step that nobody kept", () => {
  const alone = stairOf(input({ steps: ["sales"] }));
  expect(alone).toMatchObject([{ step: "sales", against: null, value: null, last: [null, null, null], advice: null }]);
  const late = step("sales", {
    forecast: (name, family, period) => (name === "sales" && period === 0 ? undefined : forecasts[name]?.[family as Family][period]),
  });
  expect([late.last[0], late.advice]).toEqual([null, null]);
  expect(step("sales", { actual: () => undefined })).toMatchObject({ error: null, value: null });
});

const plan = { Tubs: [0, 8000, 17000], Sticks: [9900, 16000, 13500] };
const made = { Tubs: [0, 7600, 16400], Sticks: [9900, 15200, 14300] };
const figures = (family: Family) => ({
  family,
  planned: plan[family],
  made: made[family],
  demandPlan: forecasts["consensus"]?.[family] ?? [],
  demand: actual[family],
});

it("says how much of the plan was made, in its own period too, in which mix, and how close its demand was", () => {
  const { families: rows, all, mix, judged } = planAgainstActual(families.map(figures));
  const percent = (value: number | null) => (value === null ? null : Number((100 * value).toFixed(4)));
  expect(rows.map((row) => [row.family, percent(row.attainment), percent(row.adherence)])).toEqual([
    ["Tubs", 96, 96],
    ["Sticks", 100, 97.9695],
  ]);
  expect([all.attainment, all.adherence, mix, all.accuracy, all.bias].map(percent)).toEqual([98.4472, 97.205, 99.035, 98.4925, 0.2513]);
  expect(judged).toBe(2);
});

it("leaves a family without actuals out of both sums", () => {
  const { all, judged, families: rows } = planAgainstActual([figures("Tubs"), { ...figures("Sticks"), made: [null, null, null] }]);
  expect([all.planned, all.made, judged]).toEqual([25000, 24000, 1]);
  expect(rows[1]).toMatchObject({ made: null, attainment: null });
  expect(madeFromStock(1200, 900, 2000)).toBe(1700);
  expect(madeFromStock(undefined, 900, 2000)).toBeNull();
});

it("knows the mix where every family of the plan is judged, and there is more than one", () => {
  const mixOf = (...rows: Parameters<typeof planAgainstActual>[0]) => planAgainstActual(rows).mix;
  // Tubs alone are 100% of what is known of both; nobody knows what share of the whole they came to.
  expect(mixOf(figures("Tubs"), { ...figures("Sticks"), made: [null, null, null] })).toBeNull();
  // One family alone keeps its mix whatever is made: 24,000 of 25,000 say nothing of it.
  expect(mixOf(figures("Tubs"))).toBeNull();
  // A family that the plan does not speak of is no part of its mix.
  const unplanned = { ...figures("Sticks"), family: "Cones", planned: [null, null, null], made: [null, null, null] };
  expect(mixOf(figures("Tubs"), figures("Sticks"), unplanned)).toBeCloseTo(0.99035, 5);
  expect(mixOf(figures("Tubs"), unplanned)).toBeNull();
});

it("shows how the plan of a month moved from version to version, and how close each was", () => {
  const versions = [17200, 18000, 18400, 19000].map((units, place) => ({ version: `V${place + 1}`, frozenOn: 10 * place, plan: units }));
  const cascade = cascadeOf([...versions].reverse(), 18200);
  expect(cascade.map(({ change }) => change)).toEqual([null, 800, 400, 600]);
  expect(cascade.map(({ error }) => error)).toEqual([-1000, -200, 200, 800]);
  expect(cascadeOf([{ version: "V1", frozenOn: 1, plan: null }], null)).toEqual([]);
});

it("measures a decision by how far the figure moved of the way it should", () => {
  const late = effectOf({ without: 12800, expected: 0, measured: 1300, isOpen: false });
  expect([late.verdict, Number((100 * (late.effect ?? 0)).toFixed(2))]).toEqual(["as expected", 89.84]);
  const service = effectOf({ without: 0.82, expected: 0.95, measured: 0.84, isOpen: false });
  expect([service.verdict, Number((100 * (service.effect ?? 0)).toFixed(2))]).toEqual(["no effect", 15.38]);
  const verdict = (without: number | null, expected: number | null, measured: number | null, isOpen = false) =>
    effectOf({ without, expected, measured, isOpen }).verdict;
  expect(verdict(100, 0, 50)).toBe("partly");
  expect(verdict(100, 0, 110)).toBe("the opposite");
  expect(verdict(100, 0, 50, true)).toBe("too early");
  expect([verdict(100, 100, 50), verdict(null, 0, 50), verdict(100, 0, null)]).toEqual(Array(3).fill("cannot be measured"));
});
