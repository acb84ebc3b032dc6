import fc from "fast-check";
import { planFigures } from "../../../src/calc/planning/planFigures/planFigures";
import { aheadProposal } from "../../../src/calc/planning/proposals/aheadProposal";
import { followDemand } from "../../../src/calc/planning/proposals/followDemand";
import { levelRates } from "../../../src/calc/planning/proposals/levelRates";
import { type PlanFamily, type PlanInput, type Proposed } from "../../../src/calc/planning/proposals/planInput";
import { cutToHours } from "../../../src/calc/planning/proposals/shareHours";
import { broken, builtAhead, iceCream } from "./iceCreamPlan";

function aheadOf(input: PlanInput): Proposed {
  const proposal = aheadProposal(input);
  if (proposal.kind !== "plan") throw new Error("no hours");
  return proposal;
}
const told = ({ told: all }: Proposed): string[] => all.map(({ kind, items, periods }) => `${kind} ${items} ${periods ?? ""}`.trim());

/** Two families on one machine, three periods of 20 hours. */
const two = (one: Partial<PlanFamily>, other: Partial<PlanFamily>, more: Partial<PlanInput> = {}): PlanInput => ({
  families: [
    { key: "a", demand: [10, 10, 10], opening: 0, hoursPerUnit: [1], minimum: 0, ...one },
    { key: "b", demand: [10, 10, 10], opening: 0, hoursPerUnit: [1], minimum: 0, ...other },
  ],
  resources: [{ key: "r", capacity: [20, 20, 20] }],
  workingDays: [1, 1, 1],
  periodsPerYear: 12,
  stockRate: 0.15,
  hoursPaid: "capacity",
  shortageWeight: 1,
  belowMinimumWeight: 0.2,
  ...more,
});

describe("a line of ice cream, computed with scipy and by hand", () => {
  it("follows demand, cut in proportion from June on", () => {
    expect(followDemand(iceCream)).toEqual({
      made: [
        [0, 8_000, 14_666, 15_186, 15_313, 14_835],
        [3_400, 14_000, 14_666, 13_406, 13_343, 13_085],
      ],
      told: [],
    });
  });

  it("is level at one daily rate a family", () => {
    expect(levelRates(iceCream)).toEqual({
      made: [
        [11_800, 11_239, 12_362, 11_800, 11_800, 12_362],
        [12_780, 12_172, 13_389, 12_780, 12_780, 13_389],
      ],
      told: [],
    });
  });

  it("is built ahead of the summer", () => expect(aheadOf(iceCream)).toEqual({ kind: "plan", made: builtAhead, told: [] }));

  it("is cut to the hours that a breakdown leaves", () => {
    const cut = cutToHours(broken, builtAhead);
    expect(cut.map((row) => row.slice(1, 3))).toEqual([
      [4_800, 10_200],
      [9_600, 8_100],
    ]);
    expect(cut.map((row) => row.filter((_, period) => period < 1 || period > 2))).toEqual(
      builtAhead.map((row) => row.filter((_, period) => period < 1 || period > 2)),
    );
  });
});

describe("follow demand", () => {
  it("makes up later what hours lack, and rounds to lots up, where it is cut down", () => {
    // By hand: 16 (four lots) and 15 wanted of 20 h: 10.3 and 9.7, cut to 8 and 9; then 12 and 12: 10 each, cut to 8 and 10; then 4 and 2.
    const input = two({ demand: [15, 5, 0], lotSize: 4 }, { demand: [15, 6, 0] });
    expect(followDemand(input).made).toEqual([
      [8, 8, 4],
      [9, 10, 2],
    ]);
  });

  it("counts settled and bought units as given", () => {
    // By hand: 15 h are settled of 20, so that 5 are left for b, of which 2 are bought.
    const made = followDemand(two({ settled: [15, NaN, NaN] }, { bought: [2, NaN, NaN] })).made;
    expect(made).toEqual([
      [15, 5, 10],
      [5, 13, 10],
    ]);
  });

  it("cuts nobody for a machine that is not full", () => {
    // The first machine has half of what both want; a family that needs only the second has all of it.
    const input = two(
      { hoursPerUnit: [1, 1] },
      { hoursPerUnit: [0, 1] },
      {
        resources: [
          { key: "r", capacity: [5, 5, 5] },
          { key: "s", capacity: [15, 15, 15] },
        ],
      },
    );
    expect(followDemand(input).made).toEqual([
      [5, 5, 5],
      [10, 10, 10],
    ]);
  });

  it("holds no stock of what is made to order, and makes its backlog", () => {
    expect(followDemand(two({ toOrder: true, minimum: 9, opening: -3 }, { demand: [0, 0, 0] })).made[0]).toEqual([13, 10, 10]);
  });
});

describe("level", () => {
  it("counts settled figures as given, and the free days alone", () => {
    // By hand: 30 due, 18 settled in the second period: 12 in two free ones, but 10 are due at the end of the first.
    expect(levelRates(two({ settled: [NaN, 18, NaN] }, {})).made[0]).toEqual([10, 18, 10]);
  });

  it("makes whole lots, counted from the first period on", () => {
    expect(levelRates(two({ lotSize: 12 }, {})).made[0]).toEqual([12, 12, 12]);
    expect(levelRates(two({ lotSize: 15 }, {})).made[0]).toEqual([15, 15, 0]);
  });

  it("says where working days are unknown", () => {
    const proposed = levelRates(two({}, {}, { workingDays: undefined }));
    expect([proposed.made[0], told(proposed)]).toEqual([[10, 10, 10], ["noWorkingDays"]]);
  });
});

describe("what is missing", () => {
  const input = two(
    { demand: [10, NaN, 10], opening: undefined },
    { minimum: undefined, hoursPerUnit: [NaN] },
    {
      resources: [{ key: "r", capacity: [20, NaN, 20] }],
    },
  );

  it("is told, and leaves no answer where there is none", () => {
    const kinds = ["demandUnknown 0", "openingUnknown 0", "hoursUnknown 1", "noMinimum 1", "capacityUnknown 0 1"];
    for (const proposed of [followDemand(input), levelRates(input), aheadOf(input)]) {
      expect(proposed.made).toEqual([
        [10, NaN, NaN],
        [10, 10, 10],
      ]);
      expect(told(proposed)).toEqual(expect.arrayContaining(kinds));
    }
  });

  it("keeps building ahead from answering where no hours are known", () => {
    expect(aheadProposal(two({}, {}, { resources: [] }))).toEqual({ kind: "noHours" });
    expect(aheadProposal(two({}, {}, { resources: [{ key: "r", capacity: [NaN, NaN, NaN] }] }))).toEqual({ kind: "noHours" });
    expect(aheadProposal(two({ hoursPerUnit: [0] }, { hoursPerUnit: [NaN] }))).toEqual({ kind: "noHours" });
  });

  it("keeps who has no unit cost from being built ahead first or last for it", () => {
    expect(told(aheadOf(two({ unitCost: 3 }, {})))).toEqual(["noUnitCost 1"]);
  });
});

describe("laws of every proposal", () => {
  const periods = 5;
  const units = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: periods, maxLength: periods });
  const family = fc.record({
    demand: units(60),
    opening: fc.integer({ min: -20, max: 60 }),
    hoursPerUnit: fc.array(fc.constantFrom(0, 0.5, 1, 0.3), { minLength: 2, maxLength: 2 }),
    minimum: fc.integer({ min: 0, max: 15 }),
    price: fc.integer({ min: 5, max: 30 }),
    unitCost: fc.integer({ min: 1, max: 20 }),
    toOrder: fc.boolean(),
  });
  const inputs = fc
    .record({ families: fc.array(family, { minLength: 1, maxLength: 5 }), capacity: fc.array(units(90), { minLength: 2, maxLength: 2 }) })
    .map(({ families, capacity }): PlanInput => ({
      ...iceCream,
      families: families.map((one, place) => ({ ...one, key: `${place}` })),
      resources: capacity.map((hours, place) => ({ key: `r${place}`, capacity: hours })),
      workingDays: [4, 5, 3, 5, 4],
    }));
  const ways: readonly (readonly [string, (input: PlanInput) => number[][] | null])[] = [
    ["follow demand", (input) => followDemand(input).made],
    ["level", (input) => levelRates(input).made],
    [
      "build ahead",
      (input) => {
        const proposal = aheadProposal(input);
        return proposal.kind === "plan" ? proposal.made : null;
      },
    ],
  ];

  it.each(ways)("%s: no demand is lost", (_, way) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const made = way(input);
        if (made === null) return;
        planFigures(input, { made }).families.forEach(({ stock, delivered, due }, place) => {
          const { demand, opening = 0 } = input.families[place]!;
          const sum = (row: readonly number[]): number => row.reduce((all, value) => all + value, 0);
          expect(sum(delivered) + due.at(-1)!).toBeCloseTo(sum(demand) + Math.max(0, -opening), 6);
          expect(opening + sum(made[place]!) - sum(demand)).toBeCloseTo(stock.at(-1)!, 6);
          expect(made[place]!.every((value) => value >= 0)).toBe(true);
        });
      }),
    );
  });

  it.each(ways.filter(([name]) => name !== "level"))("%s: capacity is never exceeded", (_, way) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const made = way(input);
        if (made === null) return;
        for (const { overtime } of planFigures(input, { made }).resources) expect(Math.max(...overtime)).toBeLessThan(1e-6);
      }),
    );
  });

  it.each(ways)("%s: the order of families changes nothing", (_, way) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = way({ ...input, families: [...input.families].reverse() });
        expect(turned === null ? null : turned.reverse()).toEqual(way(input));
      }),
    );
  });

  it("level: nothing is late, and no minimum is missed, where there are days", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { families } = planFigures(input, levelRates(input));
        for (const { late, below } of families) expect([...late, ...below].every((value) => value === 0)).toBe(true);
      }),
    );
  });
});
