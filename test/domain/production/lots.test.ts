/**
 * Whole lots in every way to propose a plan. By hand: 100 and 150 units of a unit an hour, 130 hours a month and nothing in stock, in lots
 * of 40: three lots fit the hours of a month, so that 240 units are made at most and 10 are late.
 */
import { serialOf } from "../../../src/calendar/days";
import { loadSolver } from "../../../src/calc/optimise/optimise";
import { optimisePlan } from "../../../src/calc/optimise/optimisePlan";
import { firmFigures } from "../../../src/domain/production/firmFigures";
import { optimiserInput } from "../../../src/domain/production/optimiserInput";
import type { PlanShown } from "../../../src/domain/production/planShown";
import { propose, type Proposal } from "../../../src/domain/production/proposePlan";
import { paperPlan } from "../../taskpane/paperProduction";

const shown = (changed: Partial<PlanShown> = {}): PlanShown => {
  const { shown: plan } = paperPlan();
  if (plan === null) throw new Error("There is no plan.");
  return { ...plan, lotSize: [40], ...changed };
};
const proposed = (way: Parameters<typeof propose>[1], plan = shown(), optimised?: Parameters<typeof propose>[2]): Proposal => {
  const found = propose(plan, way, optimised);
  if (found === "noHours") throw new Error("There are hours.");
  return found;
};
const allMayGiveWay = { noShortage: false, minimumStock: false, noOvertime: true, noSubcontracting: true };

it("follows demand, levels and builds ahead in whole lots", () => {
  expect(proposed("follow").made).toEqual([[120, 120]]);
  // 125 a month: three lots and a part are four, 250 units are seven lots.
  expect(proposed("level").made).toEqual([[160, 120]]);
  expect(proposed("ahead").made).toEqual([[120, 120]]);
  expect(proposed("ahead").then.late).toBe(10);
});

it("optimises in whole lots, also in lots of a part of a unit, and leaves what was typed as it is", async () => {
  const highs = await loadSolver();
  const optimised = (plan: PlanShown) => {
    const answer = optimisePlan({ input: optimiserInput(plan), musts: allMayGiveWay }, highs);
    if (answer.kind !== "plan") throw new Error(answer.kind);
    return proposed("optimise", plan, answer.plan);
  };
  expect(optimised(shown()).made).toEqual([[120, 120]]);
  // 52 lots of 2.5 fit the hours of a month: 130 units, and all 250 are needed.
  expect(optimised(shown({ lotSize: [2.5] })).made).toEqual([[120, 130]]);
  expect(optimised(shown({ typed: [[7, null]] })).made).toEqual([[7, 120]]);
});

it("buys at what the list of families says, up to its limit", async () => {
  const highs = await loadSolver();
  const plan = shown({ lotSize: [null], subcontractCost: [6], subcontractLimit: [15], capacity: [[100, 130]] });
  const musts = { ...allMayGiveWay, noSubcontracting: false };
  const answer = optimisePlan({ input: optimiserInput(plan), musts }, highs);
  // 20 units lack hours: 15 of them are bought in February, for others make no more, and 5 the month before.
  expect(answer).toMatchObject({ kind: "plan", plan: { made: [[100, 130]] } });
  expect(answer.kind === "plan" && answer.plan.bought[0]?.reduce((sum, units) => sum + units, 0)).toBeCloseTo(20, 6);
  const dear = optimisePlan({ input: optimiserInput({ ...plan, subcontractCost: [60] }), musts }, highs);
  // 60 less materials of 5 is far more than the 3 that a unit late for a month costs.
  expect(dear.kind === "plan" && dear.plan.bought).toEqual([[0, 0]]);
});

it("keeps what a frozen plan has settled of firm periods, except where somebody typed another figure", async () => {
  const [january = 0, february = 0] = shown().periods;
  const version = (Version: string, Hash: string, Previous: string, day: number) =>
    ({ Version, Hash, Previous, "Frozen on": day }) as Parameters<typeof firmFigures>[0]["versions"][number];
  const row = (Version: string, Period: number, Production: number | null) =>
    ({ Version, Family: "boards", Period, Production }) as Parameters<typeof firmFigures>[0]["plans"][number];
  const frozen = {
    versions: [version("V1", "a", "–", 1), version("V2", "b", "a", 2)],
    plans: [row("V1", january, 5), row("V2", january, 90), row("V2", february, 160)],
  };
  const firm = firmFigures(frozen, ["Boards"], [january, february], 1);
  expect(firm).toEqual([[90, null]]);
  // A month that begins on a Monday is no week: June 2026 was frozen by months, and now the company plans by weeks.
  const june = serialOf(2026, 6);
  const byMonths = { versions: [version("V1", "a", "–", 1)], plans: [row("V1", june, 400), row("V1", serialOf(2026, 7), 400)] };
  expect(firmFigures(byMonths, ["Boards"], [june, june + 7], 2)).toEqual([[null, null]]);
  expect(firmFigures(byMonths, ["Boards"], [june, serialOf(2026, 7)], 1)).toEqual([[400, null]]);
  expect(firmFigures({ versions: [], plans: frozen.plans }, ["Boards"], [january], 1)).toEqual([[null]]);
  const plan = shown({ lotSize: [null], firm });
  // 10 of the 100 of January wait; of the 160 that are then due in February, hours allow 130.
  for (const way of ["follow", "ahead"] as const) expect(proposed(way, plan)).toMatchObject({ made: [[90, 130]], kept: 0, firm: 1 });
  expect(proposed("level", plan).made).toEqual([[90, 160]]);
  const highs = await loadSolver();
  const answer = optimisePlan({ input: optimiserInput(plan), musts: allMayGiveWay }, highs);
  expect(answer.kind === "plan" && answer.plan.made).toEqual([[90, 130]]);
  expect(proposed("follow", { ...plan, typed: [[70, null]] })).toMatchObject({ made: [[70, 130]], kept: 1, firm: 0 });
});
