/** What building ahead, which needs no solver, gives away beside the best service that any plan within the hours can give. */
import fc from "fast-check";
import { loadSolver } from "../../../src/calc/optimise/optimise";
import { optimisePlan } from "../../../src/calc/optimise/optimisePlan";
import { type Highs } from "../../../src/calc/optimise/solver";
import { planFigures, type PlanMade } from "../../../src/calc/planning/planFigures/planFigures";
import { aheadProposal } from "../../../src/calc/planning/proposals/aheadProposal";
import { followDemand } from "../../../src/calc/planning/proposals/followDemand";
import { type PlanInput } from "../../../src/calc/planning/proposals/planInput";
import { casesOf } from "../../support/campaign";
import { randomInput } from "./randomInput";

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

const within = { noOvertime: true, noSubcontracting: true, minimumStock: false };
const between = (min: number, max: number) => fc.integer({ min, max });
const instance = fc.record({
  ...{ seed: fc.nat(1_000_000), families: between(1, 8), periods: between(3, 12) },
  ...{ tight: fc.constantFrom(0.8, 0.95, 1, 1.05, 1.1, 1.2), flat: fc.boolean(), most: fc.constantFrom(0.5, 1, 6) },
});
type Instance = typeof instance extends fc.Arbitrary<infer One> ? One : never;

/** Maximum stocks of so many months' demand; 0.5 is little above the opening stock, so that they bind. */
function inputOf({ seed, most, ...kind }: Instance, resources: number): PlanInput {
  const input = randomInput(seed, { ...kind, resources });
  return { ...input, families: input.families.map((family) => ({ ...family, maximum: (family.maximum as number) * (most / 6) })) };
}

function ahead(input: PlanInput): PlanMade {
  const proposal = aheadProposal(input);
  if (proposal.kind !== "plan") throw new Error("no hours");
  return proposal;
}

it("never costs service on one resource where a plan could give all of it", () => {
  let possible = 0;
  let tight = 0;
  fc.assert(
    fc.property(instance, (one) => {
      const input = inputOf(one, 1);
      if (optimisePlan({ input, musts: { ...within, noShortage: true }, quick: true }, highs).kind !== "plan") return;
      possible += 1;
      if (planFigures(input, followDemand(input)).unitsLate.total > 0) tight += 1;
      expect(planFigures(input, ahead(input)).unitsLate.total).toBeLessThan(1e-6);
    }),
    { numRuns: casesOf(300, 60), seed: 16 },
  );
  // Following demand would not have done in many of them.
  expect([possible > 10, tight > 5]).toEqual([true, true]);
});

it("costs little service on several resources; the largest loss is printed", () => {
  const losses: { loss: number; of: Instance }[] = [];
  fc.assert(
    fc.property(instance, (one) => {
      // One margin for all and nothing but shortages to weigh: the cheapest plan is the one with the fewest units late.
      const input = { ...inputOf({ ...one, flat: true }, 3), shortageWeight: 1_000, belowMinimumWeight: 0 };
      const best = optimisePlan({ input, musts: { ...within, noShortage: false }, quick: true }, highs);
      if (best.kind !== "plan") throw new Error(best.kind);
      const served = (made: PlanMade): number => planFigures(input, made).service.value;
      losses.push({ loss: served(best.plan) - served(ahead(input)), of: one });
    }),
    { numRuns: casesOf(300, 60), seed: 16 },
  );
  losses.sort((one, other) => other.loss - one.loss);
  const lost = losses.filter(({ loss }) => loss > 1e-9).length;
  const [largest] = losses;
  process.stdout.write(`Building ahead on three resources: ${lost} of ${losses.length} plans serve less than the best, at most `);
  process.stdout.write(`${((largest?.loss ?? NaN) * 100).toFixed(2)} points of service: ${JSON.stringify(largest?.of)}\n`);
  // 49 of 300 and 11.17 points were measured with this seed.
  expect(largest?.loss).toBeLessThan(0.12);
});
