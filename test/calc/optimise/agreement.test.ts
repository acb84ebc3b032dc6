/** Random plans: our model solved by HiGHS, as the product does, and by glpk.js, which is another program by other people. */
import fc from "fast-check";
import { canonicalPlan } from "../../../src/calc/optimise/canonical";
import { modelOf } from "../../../src/calc/optimise/model";
import { loadSolver, optimise, type OptimisedPlan, type PlanToOptimise } from "../../../src/calc/optimise/optimise";
import { type Highs, solveModel } from "../../../src/calc/optimise/solver";
import { casesOf } from "../../support/campaign";
import { type GlpkAnswer, solvedByGlpk } from "./glpk";
import { randomPlan } from "./randomPlans";

const between = (min: number, max: number) => fc.integer({ min, max });
const seeds = fc.nat(1_000_000);
/** Plans with some give; those without any, of which most are impossible; and those in lots, which stay small for the other program. */
const kinds = {
  free: fc.record({ families: between(1, 9), periods: between(3, 14), resources: between(1, 4), tight: fc.constantFrom(0.8, 0.9, 1, 1.1) }),
  hard: fc.record({
    ...{ families: between(1, 7), periods: between(3, 11), resources: between(1, 3), tight: fc.constantFrom(0.9, 1.1) },
    hard: fc.constant(true),
  }),
  lots: fc.record({
    ...{ families: between(1, 2), periods: between(3, 4), resources: between(1, 2), tight: fc.constant(0.95) },
    lots: fc.constant(true),
  }),
};
const instance = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(seeds, kinds.free) },
  { weight: 2, arbitrary: fc.tuple(seeds, kinds.hard) },
  { weight: 2, arbitrary: fc.tuple(seeds, kinds.lots) },
);
const drawn = fc
  .sample(instance, { numRuns: casesOf(300, 45), seed: 16 })
  .map(([seed, kind]) => ({ seed, kind, plan: randomPlan(seed, kind) }));

const limits = { seconds: 60, gap: 0 };
const model = (plan: PlanToOptimise) => modelOf(canonicalPlan(plan).plan, null);
let highs: Highs;
let answers: GlpkAnswer[];
beforeAll(async () => {
  highs = await loadSolver();
  answers = solvedByGlpk(drawn.map(({ plan }) => model(plan)));
});

/** Whether it costs more for being made in lots. */
function isBoundByLots(plan: PlanToOptimise, cost: number): boolean {
  if (plan.families.every(({ lotSize = 0 }) => lotSize === 0)) return false;
  const relaxed = solveModel(model({ ...plan, families: plan.families.map((family) => ({ ...family, lotSize: 0 })) }), highs, limits);
  return relaxed.kind === "solved" && relaxed.objective < cost * (1 - 1e-6);
}

/** Our plan beside the other program's; where that one ran out of time, with the best plan it had, if any. */
function beside(ours: number | null, { isPossible, cost }: GlpkAnswer): string {
  if (isPossible === null) return ours !== null && ours <= cost * (1 + 1e-6) ? "not ended" : `not ended, ${ours} beside ${cost}`;
  if (ours === null || !isPossible) return ours === null && !isPossible ? "impossible" : `${ours} beside ${isPossible ? cost : "no plan"}`;
  return Math.abs(ours - cost) <= 1e-6 * Math.max(1, Math.abs(cost)) ? "same" : `${ours} beside ${cost}`;
}

it("finds a plan where glpk.js finds one, at the same cost, and none where it finds none", () => {
  const told = drawn.map(({ plan }, place) => {
    const solved = solveModel(model(plan), highs, limits);
    return solved.kind === "stopped" ? "stopped" : beside(solved.kind === "solved" ? solved.objective : null, answers[place]!);
  });
  const known = ["same", "impossible", "not ended"];
  expect(drawn.filter((_, place) => !known.includes(told[place]!)).map(({ seed, kind }) => ({ seed, ...kind }))).toEqual([]);
  // The comparison is about something: it mostly ends, a third of the plans are impossible or dearer for their lots, and a third neither.
  const [impossible, notEnded] = [told.filter((one) => one === "impossible").length, told.filter((one) => one === "not ended").length];
  const inLots = drawn.filter(({ plan }, place) => told[place] === "same" && isBoundByLots(plan, answers[place]!.cost)).length;
  expect(notEnded).toBeLessThanOrEqual(drawn.length / 20);
  expect(impossible).toBeGreaterThan(drawn.length / 9);
  expect(inLots).toBeGreaterThan(drawn.length / 9);
  expect(impossible + inLots).toBeGreaterThanOrEqual(drawn.length / 3);
  expect(drawn.length - impossible - inLots).toBeGreaterThanOrEqual(drawn.length / 3);
});

it("costs what its own figures add up to, and never less than the optimum", () => {
  const wrong = drawn.flatMap(({ seed, kind, plan }, place) => {
    const { cost, isPossible } = answers[place]!;
    const result = optimise(plan, highs, limits);
    const ours = result.kind === "plan" ? result.plan.total : null;
    return isPossible !== true || beside(ours, answers[place]!) === "same" ? [] : [{ seed, ...kind, ours, cost }];
  });
  expect(wrong).toEqual([]);
});

/** The families and resources of a plan in another order. */
function turned(plan: PlanToOptimise, families: readonly number[], resources: readonly number[]): PlanToOptimise {
  return {
    families: families.map((place) => {
      const family = plan.families[place]!;
      return {
        ...family,
        hoursPerUnit: resources.map((resource) => family.hoursPerUnit[resource]!),
        lead: resources.map((resource) => family.lead?.[resource] ?? 0),
      };
    }),
    resources: resources.map((place) => plan.resources[place]!),
  };
}

const ofFamilies = ["make", "subcontract", "lost", "stock", "late", "below"] as const;
const ofResources = ["hours", "overtime", "beyond", "heads"] as const;

it("changes no figure where families and resources stand in another order", () => {
  const places = (count: number) =>
    fc.shuffledSubarray(
      Array.from({ length: count }, (_, place) => place),
      { minLength: count, maxLength: count },
    );
  const shuffled = instance.chain(([seed, kind]) =>
    fc.tuple(fc.constant(seed), fc.constant(kind), fc.boolean(), places(kind.families), places(kind.resources)),
  );
  fc.assert(
    fc.property(shuffled, ([seed, kind, isFlat, families, resources]) => {
      const drawnPlan = randomPlan(seed, kind);
      // Round prices and stock that costs nothing make thousands of plans equal.
      const plan = isFlat
        ? { ...drawnPlan, families: drawnPlan.families.map((family) => ({ ...family, makeCost: 10, holdingCost: 0 })) }
        : drawnPlan;
      const [here, there] = [optimise(plan, highs, limits), optimise(turned(plan, families, resources), highs, limits)];
      if (here.kind !== "plan" || there.kind !== "plan") {
        expect(there.kind).toBe(here.kind);
        return;
      }
      const rows = (found: OptimisedPlan, names: readonly (keyof OptimisedPlan)[], order: readonly number[]) =>
        names.map((name) => order.map((place) => (found[name] as number[][])[place]));
      const inOrder = (order: readonly number[]): number[] => order.map((_, place) => place);
      expect(rows(there.plan, ofFamilies, inOrder(families))).toEqual(rows(here.plan, ofFamilies, families));
      expect(rows(there.plan, ofResources, inOrder(resources))).toEqual(rows(here.plan, ofResources, resources));
      expect([there.plan.costs, there.plan.total]).toEqual([here.plan.costs, here.plan.total]);
    }),
    { numRuns: casesOf(300, 30), seed: 16 },
  );
});
