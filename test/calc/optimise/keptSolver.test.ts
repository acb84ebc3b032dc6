import fc from "fast-check";
import { keptSolver, loadSolver, optimise, type PlanToOptimise } from "../../../src/calc/optimise/optimise";
import { planAsModel } from "../../../src/calc/optimise/planAsModel";
import { type Highs } from "../../../src/calc/optimise/solver";
import { randomInput } from "../planning/randomInput";

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

const free = { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: false };
const exactly = { seconds: 60, gap: 0 };

/** What somebody changes: a demand, the hours of a month, a cost, and whether shortages are allowed at all. */
const changes = fc.array(
  fc.record({
    what: fc.constantFrom("demand", "capacity", "storage", "hours", "musts"),
    place: fc.nat(5),
    period: fc.nat(7),
    factor: fc.constantFrom(0, 0.5, 1.3, 3),
  }),
  { minLength: 1, maxLength: 5 },
);

describe("a solver that keeps its last model", () => {
  it("finds the same optimum as one that begins from nothing, whatever was solved before", () => {
    let plans = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), changes, (seed, list) => {
        const kept = keptSolver(highs);
        let input = randomInput(seed, { families: 6, periods: 8, resources: 3, tight: 0.9 });
        let musts = free;
        const compare = (plan: PlanToOptimise): void => {
          const [cold, warm] = [optimise(plan, highs, exactly), optimise(plan, highs, exactly, { kept })];
          expect(warm.kind).toBe(cold.kind);
          if (warm.kind !== "plan" || cold.kind !== "plan") return;
          plans++;
          expect(Math.abs(warm.plan.total - cold.plan.total)).toBeLessThan(1e-6 * Math.max(1, cold.plan.total));
        };
        compare(planAsModel(input, musts));
        for (const { what, place, period, factor } of list) {
          const times = (values: readonly number[], at: number): number[] =>
            values.map((value, one) => (one === at ? value * factor : value));
          if (what === "musts") musts = { ...musts, noShortage: !musts.noShortage, minimumStock: !musts.minimumStock };
          if (what === "storage") input = { ...input, stockRate: 0.1 + factor / 10 };
          if (what === "capacity")
            input = {
              ...input,
              resources: input.resources.map((one, item) => (item === place % 3 ? { ...one, capacity: times(one.capacity, period) } : one)),
            };
          if (what === "demand" || what === "hours")
            input = {
              ...input,
              families: input.families.map((one, item) =>
                item !== place
                  ? one
                  : what === "demand"
                    ? { ...one, demand: times(one.demand, period) }
                    : { ...one, hoursPerUnit: one.hoursPerUnit.map((hours) => hours * 1.1) },
              ),
            };
          compare(planAsModel(input, musts));
        }
        kept.end();
      }),
      { numRuns: 40 },
    );
    expect(plans).toBeGreaterThan(50);
  });
});
