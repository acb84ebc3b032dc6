import fc from "fast-check";
import { buildAhead } from "../../../src/calc/planning/buildAhead";
import {
  type FamilyToPlan,
  loadSolver,
  optimise,
  type Optimised,
  type OptimisedPlan,
  type PlanToOptimise,
} from "../../../src/calc/optimise/optimise";
import { type Highs } from "../../../src/calc/optimise/solver";
import { lackSentences } from "../../../src/functions/lackSentences";
import { reasonOf, refusalOf } from "../refusals";
import { knownOptima } from "./planningCases";
import { randomPlan } from "./randomPlans";

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});
const exactly = { seconds: 60, gap: 0 };

function planOf(result: Optimised): OptimisedPlan {
  if (result.kind !== "plan") throw new Error(`no plan: ${JSON.stringify(result)}`);
  return result.plan;
}

describe("optima of textbooks", () => {
  it.each(knownOptima.map(({ name, plan, optimum }) => [name, plan, optimum] as const))("%s", (_, plan, optimum) => {
    const result = optimise(plan, highs, exactly);
    expect(planOf(result).total / optimum).toBeCloseTo(1, 6);
    expect(Math.abs(planOf(result).total - optimum)).toBeLessThanOrEqual(1e-6 * optimum);
    expect(result).toMatchObject({ gap: expect.closeTo(0, 9) });
  });

  it("are nineteen", () => expect(knownOptima).toHaveLength(19));
});

/** Ice cream, April to September: computed with scipy 1.17 and by hand. Hours are paid anyhow, storage is 18 % a year. */
const iceCream = (capacity: number[], more: Partial<FamilyToPlan> & { overtime?: number[]; buys?: boolean } = {}): PlanToOptimise => {
  const { overtime, buys = false, ...rest } = more;
  return {
    families: [
      {
        key: "Tubs",
        demand: [10_000, 13_000, 17_000, 19_000, 15_000, 9_000],
        opening: 20_000,
        hoursPerUnit: [0.005],
        minimum: 5_000,
        maximum: 30_000,
        makeCost: 0,
        holdingCost: (9.1 * 0.18) / 12,
        price: 14.5,
        unitCost: 9.1,
        ...(buys && { subcontract: { cost: 12 - 8.7, limit: null } }),
        ...rest,
      },
      {
        key: "Sticks",
        demand: [8_400, 14_000, 17_000, 16_500, 13_000, 8_000],
        opening: 9_000,
        hoursPerUnit: [0.01],
        minimum: 4_000,
        maximum: 27_000,
        makeCost: 0,
        holdingCost: (6.7 * 0.18) / 12,
        price: 11.2,
        unitCost: 6.7,
        ...(buys && { subcontract: { cost: 9 - 5.9, limit: null } }),
        ...rest,
      },
    ],
    resources: [{ key: "Packaging", capacity, hourCost: 0, ...(overtime !== undefined && { overtime: { cost: 100, limit: overtime } }) }],
  };
};
const usual = [210, 200, 220, 210, 210, 220];
const broken = [210, 120, 132, 210, 210, 220];

describe("a line of ice cream", () => {
  it("is planned as by building ahead: 9,199.50 of storage", () => {
    const plan = planOf(optimise(iceCream(usual), highs));
    expect(plan.make).toEqual([
      [0, 8_000, 17_000, 19_000, 15_000, 9_000],
      [9_900, 16_000, 13_500, 11_500, 13_000, 8_000],
    ]);
    expect(plan.costs.holding).toBeCloseTo(9_199.5, 6);
    expect(plan.hours).toEqual([[99, 200, 220, 210, 205, 125]]);
  });

  it("works 57 hours of overtime where 40 % of two months are lost, as late as its limits let it", () => {
    const plan = planOf(optimise(iceCream(broken, { overtime: [21, 12, 13.2, 21, 21, 22] }), highs));
    expect(plan.overtime[0]?.map((hours) => Math.round(hours * 1e6) / 1e6)).toEqual([10.8, 12, 13.2, 21, 0, 0]);
    expect(plan.make[1]).toEqual([22_080, 9_200, 6_020, 13_600, 13_000, 8_000]);
    // Plan cost 118,053.23 of which 101,600 are paid for hours anyhow.
    expect(plan.total).toBeCloseTo(118_053.23 - 101_600, 2);
  });

  it("or buys 5,700 sticks", () => {
    const plan = planOf(optimise(iceCream(broken, { buys: true }), highs));
    expect(plan.subcontract).toEqual([
      [0, 0, 0, 0, 0, 0],
      [0, 0, 700, 5_000, 0, 0],
    ]);
    expect(plan.total).toBeCloseTo(129_394.1 - 101_600, 2);
  });

  it("or lets stocks go below their minimum, with nobody short", () => {
    const plan = planOf(
      optimise(
        {
          ...iceCream(broken),
          families: iceCream(broken).families.map((family) => ({
            ...family,
            // A fifth of the margin.
            underCost: 0.2 * ((family.price ?? 0) - (family.unitCost ?? 0)),
          })),
        },
        highs,
      ),
    );
    // Stocks of 1,600 and 2,600 in July and August, 3,300, 0 and 0 from June to August.
    expect(plan.stock.map((row) => row.slice(2, 5))).toEqual([
      [5_000, 1_600, 2_600],
      [3_300, 0, 0],
    ]);
    expect(plan.total).toBeCloseTo(22_552.05, 2);
    expect(plan.late.flat().every((units) => units === 0)).toBe(true);
  });

  it("says what lacks where no plan holds all limits: 57 h, or 63,840 of sales later, or 111,070 of minimum stock", () => {
    const result = optimise(iceCream(broken), highs);
    if (result.kind !== "noPlan") throw new Error("a plan was found");
    const worth = (kind: string, price: "price" | "unitCost" | null): number =>
      result.lacks
        .filter((lack) => lack.kind === kind)
        .flatMap(({ amounts }) => amounts)
        .reduce((sum, { item, amount }) => sum + amount * (price === null ? 1 : (iceCream(broken).families[item]?.[price] ?? 0)), 0);
    expect([worth("hours", null), worth("demand", "price"), worth("minimum", "unitCost")]).toEqual(
      [57, 63_840, 111_070].map((value) => expect.closeTo(value, 4)),
    );
    const names = {
      families: ["Tubs", "Sticks"],
      resources: ["Packaging"],
      periods: ["April", "May", "June", "July", "August", "September"],
    };
    expect(result.lacks.map((lack) => lackSentences(lack, names, "en"))).toEqual([
      ["Packaging: 57 h lack by July, 7 h of them by June."],
      ["Sticks: 5,700 units would have to be sold later, 700 of them from June."],
      [
        "Tubs: the stock would go below its minimum, July to August, by 3,400 units at most.",
        "Sticks: the stock would go below its minimum, June to August, by 4,000 units at most.",
      ],
    ]);
    const mois = { families: ["Pots", "Bâtonnets"], resources: ["Conditionnement"], periods: ["avril", "mai", "juin", "juillet", "août"] };
    const [sentence] = lackSentences(result.lacks[0]!, mois, "fr");
    expect(sentence?.replace(/\s/g, " ")).toBe("Conditionnement : il manque 57 h d'ici juillet, dont 7 h d'ici juin.");
  });

  it("names no kind of limit that cannot help alone", () => {
    // More is due at once than can be made or bought, and there is no minimum that could give way.
    const result = optimise(
      {
        families: [{ key: "a", demand: [9], opening: 0, hoursPerUnit: [1], makeCost: 1, holdingCost: 1, kept: [4] }],
        resources: [{ key: "r", capacity: 9, hourCost: 0 }],
      },
      highs,
    );
    expect(result).toEqual({
      kind: "noPlan",
      lacks: [{ kind: "demand", amounts: [{ item: 0, period: 0, amount: expect.closeTo(5, 6) }] }],
    });
  });
});

const one = (family: Partial<FamilyToPlan>, capacity: number | null = 100, overtime?: number): PlanToOptimise => ({
  families: [{ key: "a", demand: [10, 10, 10], opening: 0, hoursPerUnit: [1], makeCost: 1, holdingCost: 0.1, ...family }],
  resources: [{ key: "r", capacity, hourCost: 0, ...(overtime !== undefined && { overtime: { cost: 5, limit: overtime } }) }],
});

describe("optimise", () => {
  it("refuses what the solver would swallow, by its place", () => {
    expect(refusalOf(() => optimise(one({ demand: [1, NaN, 3] }), highs))).toMatchObject({
      code: "notANumber",
      detail: { argument: "demand", row: 1, column: 2 },
    });
    expect(refusalOf(() => optimise(one({ hoursPerUnit: [1e-9] }), highs))).toMatchObject({
      code: "hoursTooSmall",
      detail: { argument: "hoursPerUnit", row: 1, column: 1, found: "1.0e-9" },
    });
    expect(reasonOf(() => optimise(one({ makeCost: -1 }), highs))).toBe("belowMinimum");
    expect(reasonOf(() => optimise(one({ makeCost: 1e20 }), highs))).toBe("aboveMaximum");
    expect(reasonOf(() => optimise(one({ makeCost: Infinity }), highs))).toBe("notANumber");
    expect(reasonOf(() => optimise(one({ minimum: [1, 2] }), highs))).toBe("lengthsDiffer");
    expect(reasonOf(() => optimise(one({ lead: [0.5] }), highs))).toBe("notAnInteger");
    const twice = one({});
    expect(reasonOf(() => optimise({ ...twice, families: [twice.families[0]!, twice.families[0]!] }, highs))).toBe("nameTwice");
  });

  it("calls limits that cross no plan, although the solver then answers zeros and a cost", () => {
    const result = optimise(one({ minimum: 50, maximum: 20 }), highs);
    expect(result).toMatchObject({ kind: "noPlan" });
  });

  it("has no plan where time runs out, and says nothing of whether there is one", () => {
    const large = randomPlan(7, { families: 12, periods: 12, resources: 4, tight: 0.9 });
    expect(optimise(large, highs, { seconds: 0, gap: 0 })).toEqual({ kind: "stopped" });
  });

  it("keeps settled figures beyond the hours, and says which hours are beyond", () => {
    const plan = planOf(optimise(one({ kept: [null, 30, null] }, 12, 3), highs));
    expect(plan.make).toEqual([[10, 30, 0]]);
    expect([plan.hours, plan.overtime, plan.beyond]).toEqual([[[10, 12, 0]], [[0, 3, 0]], [[0, 15, 0]]]);
  });

  it("makes whole lots, in whole lots to the last digit", () => {
    // By hand: 34 units due in three periods of 20 hours take three lots of 12 at least; the last two as late as possible.
    const plan = planOf(optimise(one({ demand: [10, 12, 12], lotSize: 12 }, 20), highs, exactly));
    expect(plan.make).toEqual([[12, 12, 12]]);
    expect(plan.stock).toEqual([[2, 2, 2]]);
  });

  it("prefers the plan in force where another one costs the same", () => {
    // Nothing tells two machines' families apart but what is made today.
    const like = (inForce: number[][]): PlanToOptimise => ({
      families: ["a", "b"].map((key, item) => ({
        key,
        demand: [0, 20],
        opening: 0,
        hoursPerUnit: [1],
        makeCost: 1,
        holdingCost: 1,
        inForce: inForce[item],
      })),
      resources: [{ key: "r", capacity: [20, 20], hourCost: 0 }],
    });
    const two = [
      [20, 0],
      [0, 20],
    ];
    expect(planOf(optimise(like(two), highs)).make).toEqual(two);
    expect(planOf(optimise(like([...two].reverse()), highs)).make).toEqual([...two].reverse());
    expect(planOf(optimise(like(two), highs)).total).toBe(60);
  });

  it("lets no customer wait beside a stock that is kept for its minimum", () => {
    const plan = planOf(optimise(one({ minimum: 8, underCost: 1, shortage: { kind: "late", cost: 20 } }, 8), highs));
    // By hand: 24 h for 30 units: 2, 4 and 6 late, and no stock beside them.
    expect([plan.late, plan.stock, plan.below]).toEqual([[[2, 4, 6]], [[0, 0, 0]], [[8, 8, 8]]]);
  });

  it("sees small families beside large ones, in any unit", () => {
    const units = [1e-3, 1, 1e6, 1e8];
    const plans = units.map((unit) =>
      planOf(
        optimise(
          {
            families: [
              {
                key: "large",
                demand: [9 * unit, 12 * unit],
                opening: 0,
                hoursPerUnit: [1 / Math.max(1, unit)],
                makeCost: 1 / unit,
                holdingCost: 0.1 / unit,
              },
              { key: "small", demand: [0.5, 0.25], opening: 0, hoursPerUnit: [0.25], makeCost: 1, holdingCost: 0.2 },
            ],
            resources: [{ key: "r", capacity: [20, 20], hourCost: 0 }],
          },
          highs,
        ),
      ),
    );
    plans.forEach(({ make, total }) => {
      expect(make[1]).toEqual([0.5, 0.25]);
      expect(total).toBeCloseTo(21.75, 6);
    });
  });

  it("gives every family and resource the same plan wherever it stands, also where prices are round and stock costs nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.boolean(), (seed, isFlat) => {
        const plan = randomPlan(seed, { families: 6, periods: 6, resources: 3, tight: 0.9 });
        const families = isFlat
          ? plan.families.map((family): FamilyToPlan => ({ ...family, makeCost: 10, holdingCost: 0, target: undefined }))
          : plan.families;
        const order = [2, 0, 1];
        const turned: PlanToOptimise = {
          families: [...families].reverse().map((family) => ({
            ...family,
            hoursPerUnit: order.map((place) => family.hoursPerUnit[place]!),
            lead: order.map((place) => family.lead?.[place] ?? 0),
          })),
          resources: order.map((place) => plan.resources[place]!),
        };
        const [here, there] = [planOf(optimise({ ...plan, families }, highs)), planOf(optimise(turned, highs))];
        expect([...there.make].reverse()).toEqual(here.make);
        expect(order.map((place) => here.overtime[place])).toEqual(there.overtime);
      }),
      { numRuns: 12 },
    );
  });

  it("finds on one resource no less stock value than building ahead, which is the optimum there", () => {
    const quantities = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 5, maxLength: 5 });
    const family = fc.record({
      demand: quantities(40),
      opening: fc.integer({ min: 0, max: 30 }),
      unitCost: fc.integer({ min: 1, max: 9 }),
    });
    let compared = 0;
    fc.assert(
      fc.property(fc.array(family, { minLength: 1, maxLength: 4 }), quantities(110), (list, capacity) => {
        const families = list.map((one, place) => ({ ...one, key: `${place}`, hoursPerUnit: [1 + (place % 2)], minimum: 3 }));
        const best = optimise(
          {
            families: families.map((one) => ({ ...one, makeCost: 0, holdingCost: one.unitCost })),
            resources: [{ key: "r", capacity, hourCost: 0 }],
          },
          highs,
        );
        const ahead = buildAhead(
          families.map((one) => ({ ...one, minimum: new Array<number>(5).fill(3) })),
          [capacity],
        );
        const isMet = [...ahead.late, ...ahead.below].flat().every((units) => units === 0);
        expect(best.kind).toBe(isMet ? "plan" : "noPlan");
        if (best.kind !== "plan") return;
        compared++;
        const value = ahead.stock.reduce(
          (sum, row, place) => sum + row.reduce((all, units) => all + units * families[place]!.unitCost, 0),
          0,
        );
        expect(value).toBeCloseTo(best.plan.total, 5);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(compared).toBeGreaterThan(5);
  });
});
