import { iceCream, builtAhead } from "../calc/planning/iceCreamPlan";
import { iceCreamPeriods as months, iceCreamShown } from "../support/iceCreamShown";
import type { Answers, Measure } from "../../src/calc/optimise/answers";
import { cursorReading, type CursorInputs } from "../../src/cycle/analyse/readCursor";
import { workedOutAnswers } from "../../src/cycle/scenarios/askWithAnswers";
import { eventAtLevel } from "../../src/cycle/scenarios/readEvent";
import type { ScenarioReading } from "../../src/cycle/scenarios/scenarioTables";
import { idOfPeriod } from "../../src/domain/production/figures";

const answer = (measure: Measure, amounts: { item: number; period: number; amount: number }[]) => ({
  ...{ measure, amounts, input: iceCream, covered: { hours: 5, of: 5 } },
  plan: { made: builtAhead, bought: [], gap: 0 },
});
/** 1,000 tubs of May are sold in July. */
const moved = [
  { item: 0, period: 1, amount: -1_000 },
  { item: 0, period: 3, amount: 1_000 },
];
const answers: Answers = { kind: "answers", lacks: [], answers: [answer("overtime", []), answer("sellLater", moved)] };

const readingWith = (...typed: string[]): ScenarioReading => ({
  production: { shown: iceCreamShown(), sheet: "Production plan" } as unknown as ScenarioReading["production"],
  ...{ base: "", typedDemand: new Set(typed), hoursNotes: new Map(), orders: [], scenarios: [], lines: [], figures: [] },
});
const offered = (...typed: string[]): string[] =>
  workedOutAnswers(readingWith(...typed), { answers, surplus: null }, "en").map(({ id }) => id);

it("offers no answer that moves sales out of demand that somebody typed, or into it: adopting could not write it", () => {
  expect(offered()).toEqual(["overtime", "sellLater"]);
  for (const place of [1, 3]) expect(offered(idOfPeriod("tubs", months[place] ?? 0))).toEqual(["overtime"]);
  expect(offered(idOfPeriod("Tubs", months[2] ?? 0), idOfPeriod("Sticks", months[1] ?? 0))).toEqual(["overtime", "sellLater"]);
});

it("says what the sales that wait are worth; where the price of one of them is missing nobody knows, and it does not count as 0", () => {
  const later = [...moved, { item: 1, period: 1, amount: -500 }, { item: 1, period: 3, amount: 500 }];
  const waiting = (price: ScenarioReading["production"]["shown"]["price"]) => {
    const { production, ...others } = readingWith();
    const reading = { ...others, production: { ...production, shown: { ...production.shown, price } } };
    const found: Answers = { kind: "answers", lacks: [], answers: [answer("overtime", []), answer("sellLater", later)] };
    return workedOutAnswers(reading, { answers: found, surplus: null }, "en").map(({ id, shown }) => [id, shown.waiting]);
  };
  const told = (sold: unknown) => [
    ["overtime", null],
    ["sellLater", sold],
  ];
  expect(waiting([3, 2])).toEqual(told({ units: 1_500, worth: 4_000 }));
  expect(waiting([3, 0])).toEqual(told({ units: 1_500, worth: 3_000 }));
  for (const price of [
    [3, null],
    [null, 2],
  ])
    expect(waiting(price)).toEqual(told({ units: 1_500, worth: null }));
});

/** The cursor where sticks cannot be forecast, and the level of tubs is so many units a month. */
const levelOf = (tubs: number | null, subject: string | null) => {
  const nothing = iceCreamShown().demand.map((line) => line.map(() => 0));
  const basis = {
    families: ["Tubs", "Sticks"].map((name) => ({ name, price: null, unitCost: null, method: "AUTO", minimum: 0, opening: null })),
    ...{ periods: months, histories: [], workingDays: [], effects: nothing, orders: nothing },
    courses: nothing.map((line) => line.map(() => 1)),
    ...{ plan: null, work: null, limits: { overload: 1, leastHours: 1 }, level: 0.5 },
  } as CursorInputs["basis"];
  const units = months.map(() => tubs ?? NaN);
  const forecasts = [tubs === null ? null : { method: "AUTO", expected: units, at: () => units }, null];
  const cursor = cursorReading({ basis, forecasts, currency: "EUR", source: null, bucket: "month", reasons: ["B7 is an error"] });
  return eventAtLevel(readingWith(), { template: "cursor", subject, from: months[0] ?? 0, to: months[0] ?? 0, amount: 70 }, cursor, "en");
};

it("names the families that a level of the cursor leaves out for want of a forecast, and says where none can be forecast", () => {
  const missing = "no forecast for Sticks";
  const event = levelOf(12_000, null);
  expect(event).toMatchObject({ problem: null, reasons: ["B7 is an error", missing] });
  expect(event.lines).toMatchObject([{ subject: "Tubs", from: months[0], change: 12_000 }]);
  // 10,000 tubs stand in the plan.
  expect(levelOf(10_000, null)).toMatchObject({ problem: { is: "asPlanned" }, reasons: ["B7 is an error", missing] });
  expect(levelOf(10_000, "tubs")).toMatchObject({ problem: { is: "asPlanned" }, reasons: ["B7 is an error"] });
  for (const none of [levelOf(10_000, "Sticks"), levelOf(null, null)])
    expect(none).toMatchObject({ problem: { is: "noForecast" }, input: null, reasons: ["B7 is an error"] });
});
