import { iceCream, builtAhead } from "../calc/planning/iceCreamPlan";
import { iceCreamPeriods as months, iceCreamShown } from "../support/iceCreamShown";
import type { Answers, Measure } from "../../src/calc/optimise/answers";
import { workedOutAnswers } from "../../src/cycle/scenarios/askWithAnswers";
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

const offered = (...typed: string[]): string[] => {
  const reading: ScenarioReading = {
    production: { shown: iceCreamShown(), sheet: "Production plan" } as unknown as ScenarioReading["production"],
    ...{ base: "", typedDemand: new Set(typed), orders: [], scenarios: [], lines: [], figures: [] },
  };
  return workedOutAnswers(reading, { answers, surplus: null }, "en").map(({ id }) => id);
};

it("offers no answer that moves sales out of demand that somebody typed, or into it: adopting could not write it", () => {
  expect(offered()).toEqual(["overtime", "sellLater"]);
  for (const place of [1, 3]) expect(offered(idOfPeriod("tubs", months[place] ?? 0))).toEqual(["overtime"]);
  expect(offered(idOfPeriod("Tubs", months[2] ?? 0), idOfPeriod("Sticks", months[1] ?? 0))).toEqual(["overtime", "sellLater"]);
});
