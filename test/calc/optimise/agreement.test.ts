/** Random plans: our model solved by HiGHS, as the product does, and by glpk.js, which is another program by other people. */
import { canonicalPlan } from "../../../src/calc/optimise/canonical";
import { modelOf } from "../../../src/calc/optimise/model";
import { loadSolver, optimise } from "../../../src/calc/optimise/optimise";
import { solveModel } from "../../../src/calc/optimise/solver";
import { placesOf } from "../../support/campaign";
import { type GlpkAnswer, solvedByGlpk } from "./glpk";
import { randomPlan } from "./randomPlans";

/** Every third is in lots or has no give at all; the others are larger. */
const kindOf = (seed: number) =>
  seed % 6 === 0
    ? { families: 1 + (seed % 3), periods: 3 + (seed % 3), resources: 1 + (seed % 2), tight: 0.95, lots: true }
    : seed % 6 === 3
      ? { families: 1 + (seed % 7), periods: 3 + (seed % 9), resources: 1 + (seed % 3), tight: 0.9, hard: true }
      : { families: 1 + (seed % 9), periods: 3 + (seed % 12), resources: 1 + (seed % 4), tight: 0.8 + 0.1 * (seed % 4) };
const plans = placesOf(300, 40).map((seed) => ({ seed, plan: randomPlan(seed, kindOf(seed)) }));
const limits = { seconds: 60, gap: 0 };
let answers: GlpkAnswer[];
beforeAll(() => {
  answers = solvedByGlpk(plans.map(({ plan }) => modelOf(canonicalPlan(plan).plan, null)));
});

it("finds a plan where glpk.js finds one, at the same cost, and none where it finds none", async () => {
  const highs = await loadSolver();
  const told = plans.map(({ seed, plan }, place) => {
    const solved = solveModel(modelOf(canonicalPlan(plan).plan, null), highs, limits);
    const { isPossible, cost } = answers[place]!;
    const ours = solved.kind === "solved" ? solved.objective : 0;
    const isSame = solved.kind !== "solved" || Math.abs(ours - cost) <= 1e-6 * Math.max(1, Math.abs(cost));
    return { seed, kind: solved.kind, isPossible, isSame, costs: isSame ? [] : [ours, cost] };
  });
  expect(told).toEqual(told.map(({ seed, kind }) => ({ seed, kind, isPossible: kind === "solved", isSame: true, costs: [] })));
  // The comparison is about something: there are plans of every kind.
  expect(told.filter(({ kind }) => kind === "infeasible").length).toBeGreaterThan(3);
  expect(told.filter(({ kind }) => kind === "solved").length).toBeGreaterThan(20);
});

it("costs what its own figures add up to, and never less than the optimum", async () => {
  const highs = await loadSolver();
  const wrong = plans.flatMap(({ seed, plan }, place) => {
    const result = optimise(plan, highs, limits);
    if (result.kind !== "plan") return [];
    const { total } = result.plan;
    const { cost } = answers[place]!;
    return Math.abs(total - cost) <= 1e-6 * Math.max(1, cost) ? [] : [{ seed, total, cost }];
  });
  expect(wrong).toEqual([]);
});
