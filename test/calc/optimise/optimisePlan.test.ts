import { loadSolver, optimise } from "../../../src/calc/optimise/optimise";
import { type FoundPlan, optimisePlan, type OptimiserAnswer } from "../../../src/calc/optimise/optimisePlan";
import { type Musts, planAsModel, usualMusts } from "../../../src/calc/optimise/planAsModel";
import { type Highs } from "../../../src/calc/optimise/solver";
import { planFigures, type PlanMoney } from "../../../src/calc/planning/planFigures/planFigures";
import { type PlanFamily, type PlanInput } from "../../../src/calc/planning/proposals/planInput";
import { broken, builtAhead, iceCream } from "../planning/iceCreamPlan";

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

const nothingExtra: Musts = { ...usualMusts, noOvertime: true, noSubcontracting: true };
const answerOf = (input: PlanInput, musts: Partial<Musts> = {}): OptimiserAnswer =>
  optimisePlan({ input, musts: { ...nothingExtra, ...musts } }, highs);

function planOf(answer: OptimiserAnswer): FoundPlan {
  if (answer.kind !== "plan") throw new Error(`no plan: ${JSON.stringify(answer)}`);
  return answer.plan;
}

const cents = (value: number): number => Math.round(value * 100) / 100;
const totals = ({ planCost, contribution, cash }: PlanMoney): number[] => [planCost, contribution, cash].map(({ total }) => cents(total));

describe("the plans of a line of ice cream, computed with scipy", () => {
  it.each([
    ["overtime and subcontracting ruled out", nothingExtra],
    ["all of it allowed", { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: false }],
  ])("build ahead, with %s", (_, musts) => {
    const plan = planOf(answerOf(iceCream, musts));
    expect(plan).toEqual({ made: builtAhead, bought: builtAhead.map((row) => row.map(() => 0)), gap: 0 });
  });

  it("stay as they are where they are in force", () => {
    const families = iceCream.families.map((family, place) => ({ ...family, inForce: builtAhead[place] }));
    expect(planOf(answerOf({ ...iceCream, families })).made).toEqual(builtAhead);
  });

  it("keep what is settled, and what is bought", () => {
    const [tubs, sticks] = iceCream.families;
    const settled = [NaN, NaN, 16_000, NaN, NaN, NaN];
    const bought = [NaN, 500, NaN, NaN, NaN, NaN];
    const plan = planOf(
      answerOf({
        ...iceCream,
        families: [
          { ...tubs!, settled },
          { ...sticks!, bought },
        ],
      }),
    );
    expect([plan.made[0]![2], plan.bought[1]]).toEqual([16_000, [0, 500, 0, 0, 0, 0]]);
  });
});

describe("a machine that is down for two months", () => {
  it("overtime: 57 h, 118,053.23", () => {
    const plan = planOf(answerOf(broken, { noOvertime: false }));
    expect(plan.made[1]).toEqual([22_080, 9_200, 6_020, 13_600, 13_000, 8_000]);
    const { money, resources, service } = planFigures(broken, plan);
    expect(resources[0]!.overtime.map(cents)).toEqual([10.8, 12, 13.2, 21, 0, 0]);
    expect(service.value).toBe(1);
    expect(totals(money)).toEqual([118_053.23, 770_916.77, 930_916.77]);
  });
});

describe("a maximum that cannot be kept", () => {
  const family: PlanFamily = { ...iceCream.families[0]!, demand: [10, 10, 10], hoursPerUnit: [1] };
  const planned = (more: Partial<PlanFamily>): number[] => {
    const resources = [{ ...iceCream.resources[0]!, capacity: [20, 20, 20] }];
    return planOf(answerOf({ ...iceCream, families: [{ ...family, ...more }], resources })).made[0]!;
  };

  // By hand: 28, then 18, then 8 are left of 38; nothing is made before the third month, which makes 2 for a minimum of 10.
  it("is passed by an opening stock, and by no more than that", () => {
    expect(planned({ opening: 38, minimum: 10, maximum: 12 })).toEqual([0, 0, 2]);
  });

  it("is passed by what was typed", () => {
    expect(planned({ opening: 10, minimum: 10, maximum: 12, settled: [NaN, 25, NaN] })).toEqual([10, 25, 0]);
  });

  it("is passed by a positive balance of what is made to order, which is used up first", () => {
    expect(planned({ opening: 15, minimum: 0, maximum: NaN, toOrder: true })).toEqual([0, 5, 10]);
  });

  it("gives way to a minimum above it", () => {
    expect(planned({ opening: 12, minimum: 12, maximum: 11 })).toEqual([10, 10, 10]);
  });
});

describe("one more hour is worth", () => {
  const worthsOf = (answer: OptimiserAnswer): string[] => {
    if (answer.kind !== "plan") throw new Error("no plan");
    return answer.worths.map(({ resource, period, perHour }) => `${resource} ${period} ${perHour.toFixed(2)}`);
  };

  it("10.05 in May, 20.10 in June, 30.15 in July", () => {
    expect(worthsOf(answerOf(iceCream))).toEqual(["0 3 30.15", "0 2 20.10", "0 1 10.05"]);
  });

  it("the same where a plan is in force, which is no money", () => {
    const families = iceCream.families.map((family) => ({ ...family, inForce: [0, 9_000, 17_000, 19_000, 15_000, 9_000] }));
    expect(worthsOf(answerOf({ ...iceCream, families }))).toEqual(["0 3 30.15", "0 2 20.10", "0 1 10.05"]);
  });

  it("130.15 in July, 120.10 in June, 110.05 in May where overtime is worked, and 100.00 in April behind them", () => {
    expect(worthsOf(answerOf(broken, { noOvertime: false }))).toEqual(["0 3 130.15", "0 2 120.10", "0 1 110.05"]);
    const april = optimise(planAsModel(broken, { ...nothingExtra, noOvertime: false }), highs);
    if (april.kind !== "plan") throw new Error("no plan");
    expect(april.worths(4).map(({ perHour }) => cents(perHour))).toEqual([130.15, 120.1, 110.05, 100]);
  });

  it("nothing alone where two machines are full at once, although the solver has a price for one of them", () => {
    // By hand: 10 of 12 units are made, for both machines have 10 hours; an hour more on one of them makes no unit more.
    const family = { ...iceCream.families[0]!, demand: [12], opening: 0, minimum: 0, maximum: NaN, hoursPerUnit: [1, 1] };
    const machine = { ...iceCream.resources[0]!, capacity: [10], overtimeLimit: 0 };
    const input = { ...iceCream, families: [family], resources: [machine, { ...machine, key: "other" }] };
    expect(worthsOf(answerOf(input, { noShortage: false }))).toEqual([]);
    const wider = { ...input, resources: [machine, { ...machine, key: "other", capacity: [11] }] };
    // A unit more saves its margin of 5.40 a month, less nothing: it is delivered at once.
    expect(worthsOf(answerOf(wider, { noShortage: false }))).toEqual(["0 0 5.40"]);
  });

  it("with lots, for these lots", () => {
    // By hand: two lots of 10 in a month of 10 hours take 10 hours of overtime at 100; the month after is full as well, at no price.
    const family = { ...iceCream.families[0]!, demand: [20, 10], opening: 0, minimum: 0, maximum: NaN, hoursPerUnit: [1], lotSize: 10 };
    const machine = { ...iceCream.resources[0]!, capacity: [10, 10], overtimeLimit: 10 };
    const answer = answerOf({ ...iceCream, families: [family], resources: [machine] }, { noOvertime: false });
    expect(planOf(answer).made).toEqual([[20, 10]]);
    expect(worthsOf(answer)).toEqual(["0 0 100.00"]);
  });
});

describe("what is missing", () => {
  it("prices and unit costs are asked for, by family", () => {
    const [tubs, sticks] = iceCream.families;
    const input = {
      ...iceCream,
      families: [
        { ...tubs!, price: undefined },
        { ...sticks!, unitCost: [6.7, NaN, 6.7, 6.7, 6.7, 6.7] },
      ],
    };
    expect(answerOf(input)).toEqual({ kind: "needsMoney", noPrice: [0], noUnitCost: [1] });
  });

  it("without hours there is nothing to optimise", () => {
    expect(answerOf({ ...iceCream, resources: [] })).toEqual({ kind: "noHours" });
  });

  it("months of unknown demand have no answer, and those before them have", () => {
    const [tubs, sticks] = iceCream.families;
    const demand = [...sticks!.demand.slice(0, 3), NaN, 13_000, 8_000];
    const answer = answerOf({ ...iceCream, families: [tubs!, { ...sticks!, demand }] });
    // By hand: sticks need 38,400 + ... nothing after June; all hours suffice, as late as possible.
    expect(planOf(answer).made[1]!.map((units) => (Number.isNaN(units) ? "none" : "some"))).toEqual([
      "some",
      "some",
      "some",
      "none",
      "none",
      "none",
    ]);
    expect(answer).toMatchObject({ told: [{ kind: "demandUnknown", items: [1] }] });
  });
});
