import { planFigures } from "../../../src/calc/planning/planFigures/planFigures";
import { followDemand } from "../../../src/calc/planning/proposals/followDemand";
import { changedPlan, leftAsItIs, type PlanChange } from "../../../src/calc/planning/scenario/planChanges";
import { broken, builtAhead, iceCream } from "./iceCreamPlan";

/** 40 % of the hours of May and June are lost. */
const down: PlanChange = { what: "hoursOffered", items: [0], from: 1, to: 2, amount: -0.4, as: "share" };
const cents = (value: number): number => Math.round(value * 100) / 100;

describe("an event beside the plan of the line of ice cream, computed with scipy 1.17 and again with highs 1.15.3", () => {
  it("loses hours that are paid all the same, and overtime with them", () => {
    const { input, limited } = changedPlan(iceCream, [down], builtAhead);
    expect(limited).toBe(input);
    const [resource] = input.resources;
    expect(resource!.capacity).toEqual(broken.resources[0]!.capacity);
    expect(resource!.paid).toEqual(broken.resources[0]!.paid);
    (resource!.overtimeLimit as number[]).forEach((hours, period) =>
      expect(hours).toBeCloseTo((broken.resources[0]!.overtimeLimit as number[])[period]!, 9),
    );
  });

  it("cuts the plan to what is left where nobody plans again", () => {
    const event = changedPlan(iceCream, [down], builtAhead);
    const made = leftAsItIs(event, iceCream, builtAhead);
    expect(made).toEqual([
      [0, 4_800, 10_200, 19_000, 15_000, 9_000],
      [9_900, 9_600, 8_100, 11_500, 13_000, 8_000],
    ]);
    const { service, unitsLate, money } = planFigures(event.input, { made });
    expect(100 * service.value).toBeCloseTo(71.1069, 4);
    expect(unitsLate.total).toBe(46_200);
    expect([money.planCost, money.contribution, money.cash].map(({ total }) => cents(total))).toEqual([104_879, 713_751, 940_851]);
  });
});

describe("the lines of an event", () => {
  it("are looked at once each, however many families and kinds of figures there are", () => {
    const [family] = iceCream.families;
    const families = Array.from({ length: 40 }, (_, item) => ({ ...family!, key: `Family ${item}`, hoursPerUnit: [0] }));
    let looks = 0;
    const lines = families.flatMap((_, item) =>
      [0, 1, 2, 3, 4, 5].map((period): PlanChange => ({
        ...{ items: [item], from: period, to: period, amount: item + period, as: "set" },
        get what() {
          looks += 1;
          return "demand" as const;
        },
      })),
    );
    const { input } = changedPlan({ ...iceCream, families }, lines, []);
    expect(input.families.map(({ demand }) => demand)).toEqual(
      families.map((_, item) => [0, 1, 2, 3, 4, 5].map((period) => item + period)),
    );
    expect(looks).toBeLessThanOrEqual(4 * lines.length);
  });

  const demandOf = (...changes: PlanChange[]): readonly number[] => changedPlan(iceCream, changes, builtAhead).input.families[1]!.demand;
  const demand = { what: "demand", items: [1], from: 1, to: 2 } as const;

  it("take all of a limit that was not there, so that nothing is bought", () => {
    const none: PlanChange = { what: "subcontractLimit", items: [1], from: 0, to: 5, amount: -1, as: "share" };
    const { families } = changedPlan(
      { ...iceCream, families: iceCream.families.map(({ subcontractLimit: _, ...family }) => family) },
      [none],
      builtAhead,
    ).input;
    expect(families[1]!.subcontractLimit).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("add up: shares on shares, units after them, and what is set comes last", () => {
    // By hand: 14,000 x 1.1 x 0.5 + 300 and 17,000 x 1.1 x 0.5 + 300.
    const lines: PlanChange[] = [
      { ...demand, amount: 300, as: "units" },
      { ...demand, amount: 0.1, as: "share" },
      { ...demand, amount: -0.5, as: "share" },
    ];
    expect(demandOf(...lines).map(cents)).toEqual([8_400, 8_000, 9_650, 16_500, 13_000, 8_000]);
    expect(demandOf({ ...demand, amount: 1, as: "set" }, ...lines)).toEqual([8_400, 1, 1, 16_500, 13_000, 8_000]);
    expect(demandOf({ ...demand, amount: -20_000, as: "units" })).toEqual([8_400, 0, 0, 16_500, 13_000, 8_000]);
  });

  it("limit what can be made of one family, and leave the figures of resources as they are", () => {
    const half: PlanChange = { what: "production", items: [1], from: 1, to: 2, amount: -0.5, as: "share" };
    const event = changedPlan(iceCream, [half], builtAhead);
    expect(event.input.resources).toHaveLength(1);
    // By hand: half of 16,000 and of 13,500.
    expect(leftAsItIs(event, iceCream, builtAhead)).toEqual([builtAhead[0], [9_900, 8_000, 6_750, 11_500, 13_000, 8_000]]);
    const { made } = followDemand(event.limited);
    expect([made[1]![1]!, made[1]![2]!]).toEqual([8_000, 6_750]);
    expect(made[1]![3]).toBeGreaterThan(6_750);
  });

  it("leave what nobody knows unknown, and an overload that is there already", () => {
    const unknown = { ...iceCream, resources: [{ ...iceCream.resources[0]!, capacity: [NaN, 100, 220, 210, 210, 220] }] };
    const all: PlanChange = { ...down, from: 0, to: 0 };
    const event = changedPlan(unknown, [all], builtAhead);
    expect(event.input.resources[0]!.capacity[0]).toBeNaN();
    // 200 h of work in 100 h, which the plan in force does not keep to either.
    expect(leftAsItIs(event, unknown, builtAhead)).toEqual(builtAhead);
  });
});
