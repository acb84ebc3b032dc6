/**
 * Plans of families whose hours are worked in earlier periods than they are made in. Figures of the examples are worked out by hand; the
 * optimiser stands beside a linear model that is written here and solved by glpk.js, another program by other people.
 */
import fc from "fast-check";
import { answersTo } from "../../../src/calc/optimise/answers";
import { loadSolver } from "../../../src/calc/optimise/optimise";
import { optimisePlan } from "../../../src/calc/optimise/optimisePlan";
import { usualMusts } from "../../../src/calc/optimise/planAsModel";
import { type Highs } from "../../../src/calc/optimise/solver";
import { planFigures, type PlanMade } from "../../../src/calc/planning/planFigures/planFigures";
import { aheadProposal } from "../../../src/calc/planning/proposals/aheadProposal";
import { followDemand } from "../../../src/calc/planning/proposals/followDemand";
import { levelRates } from "../../../src/calc/planning/proposals/levelRates";
import { type PlanFamily, type PlanInput } from "../../../src/calc/planning/proposals/planInput";
import { changedPlan, leftAsItIs } from "../../../src/calc/planning/scenario/planChanges";
import { casesOf } from "../../support/campaign";
import { type RandomInputKind, randomInput } from "./randomInput";
import { solvedByGlpk } from "../optimise/glpk";

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
});

const within = { ...usualMusts, noOvertime: true, noSubcontracting: true };

/** One family or more of a unit cost of 1, sold for 20, on resources of so many hours. */
const planOf = (
  families: readonly (Partial<PlanFamily> & Pick<PlanFamily, "demand">)[],
  capacity: readonly (readonly number[])[],
): PlanInput => ({
  families: families.map((family, place) => ({ key: `family ${place}`, opening: 0, hoursPerUnit: [1], unitCost: 1, price: 20, ...family })),
  resources: capacity.map((hours, place) => ({ key: `resource ${place}`, capacity: hours, hourCost: 1, overtimeLimit: 5 })),
  ...{ periodsPerYear: 12, stockRate: 0.12, hoursPaid: "capacity", shortageWeight: 1, belowMinimumWeight: 0.2 },
});

const aheadOf = (input: PlanInput): number[][] => {
  const proposal = aheadProposal(input);
  if (proposal.kind !== "plan") throw new Error(proposal.kind);
  return proposal.made;
};
const optimised = (input: PlanInput, musts = within): number[][] => {
  const answer = optimisePlan({ input, musts }, highs);
  if (answer.kind !== "plan") throw new Error(answer.kind);
  return answer.plan.made;
};
const loadsOf = (input: PlanInput, made: number[][]): number[][] => planFigures(input, { made }).resources.map(({ load }) => load);

/** Hours in the periods in which they are worked, family by family and unit by unit: shares no line with what is tested. */
function loadByHand({ families, resources }: PlanInput, { made }: PlanMade): number[][] {
  const hours = resources.map(({ capacity }) => capacity.map(() => 0));
  families.forEach(({ hoursPerUnit, lead }, family) =>
    made[family]!.forEach((units, period) =>
      hoursPerUnit.forEach((each, resource) => {
        const worked = period - (lead?.[resource] ?? 0);
        if (worked >= 0 && units > 0) hours[resource]![worked]! += units * each;
      }),
    ),
  );
  return hours;
}

describe("one family that is worked ahead on one resource", () => {
  it("a period ahead: the peak is worked before its own period, and built ahead before that", () => {
    // 0, 20, 60 and 30 are to be made; the hours of the last three lie in the first three periods: 20, 60 and 30 beside 40 in each, so
    // that 20 more are made in the second period.
    const one = planOf([{ demand: [10, 20, 60, 30], opening: 10, lead: [1] }], [[40, 40, 40, 40]]);
    const best = [[0, 40, 40, 30]];
    expect([aheadOf(one), optimised(one)]).toEqual([best, best]);
    expect(loadsOf(one, best)).toEqual([[40, 40, 30, 0]]);
    // Following demand, 40 of 60 are made, then what is left of 30 + 20.
    const followed = followDemand(one).made;
    expect(followed).toEqual([[0, 20, 40, 40]]);
    expect(loadsOf(one, followed)).toEqual([[20, 40, 40, 0]]);
    expect(planFigures(one, { made: followed }).unitsLate.byPeriod).toEqual([0, 0, 20, 10]);
    // Level at 27.5 a period, up to whole units: 10 + 20 + 60 + 30 - 10 over four periods.
    expect(levelRates(one).made).toEqual([[28, 28, 28, 28]]);
    expect(loadsOf(one, levelRates(one).made)).toEqual([[28, 28, 28, 0]]);
  });

  it("two periods ahead: nothing is built ahead in hours that are past", () => {
    // 60 are due in the third period, whose hours are the 40 of the first; what the first two periods make was worked before. 20 are late
    // then, 10 a period later (60 + 30 beside 80), none at the end (120 beside 120).
    const one = planOf([{ demand: [10, 20, 60, 30, 30], lead: [2] }], [[40, 40, 40, 40, 40]]);
    const made = [[10, 20, 40, 40, 40]];
    expect([aheadOf(one), followDemand(one).made, optimised(one, { ...within, noShortage: false })]).toEqual([made, made, made]);
    expect(loadsOf(one, made)).toEqual([[40, 40, 40, 0, 0]]);
    expect(planFigures(one, { made }).unitsLate.byPeriod).toEqual([0, 0, 20, 10, 0]);
    const answer = optimisePlan({ input: one, musts: within }, highs);
    if (answer.kind !== "noPlan") throw new Error(answer.kind);
    expect(answer.lacks.find(({ kind }) => kind === "hours")?.amounts).toEqual([{ item: 0, period: 0, amount: expect.closeTo(20, 6) }]);
    // An extra shift is worked in the first period, and then nobody waits; overtime, 5 hours in each, covers a part.
    const answers = answersTo(one, highs, ["extraShift", "overtime"]);
    if (answers.kind !== "answers") throw new Error(answers.kind);
    const [shift, overtime] = answers.answers;
    expect(shift).toMatchObject({
      measure: "extraShift",
      amounts: [{ item: 0, period: 0, amount: 20 }],
      plan: { made: [[10, 20, 60, 30, 30]] },
    });
    expect(overtime?.covered).toEqual({ hours: expect.closeTo(5, 6), of: expect.closeTo(20, 6) });
  });

  it("pays hours, overtime and changes of rhythm in the period in which they are worked", () => {
    // 45 hours are worked in the first period, 5 of them above 40, then 30, then none: 40 + 30 hours at 1, 5 at 1.25, changes of 15 + 30.
    const plan = planOf([{ demand: [0, 45, 30], lead: [1] }], [[40, 40, 40]]);
    const one: PlanInput = { ...plan, hoursPaid: "used", resources: plan.resources.map((resource) => ({ ...resource, changeCost: 1 })) };
    const { money, resources, peak, overtimeHours } = planFigures(one, { made: [[0, 45, 30]] });
    expect(resources[0]).toMatchObject({ load: [45, 30, 0], overtime: [5, 0, 0], change: [0, 15, 30] });
    expect([money.hours.byPeriod, money.overtime.byPeriod, money.change.byPeriod]).toEqual([
      [40, 30, 0],
      [6.25, 0, 0],
      [0, 15, 30],
    ]);
    expect([peak, overtimeHours]).toEqual([{ share: 45 / 40, resource: 0, period: 0 }, 5]);
    // The optimiser buys the same overtime: nothing can be made earlier.
    expect(optimised(one, { ...within, noOvertime: false })).toEqual([[0, 45, 30]]);
  });

  it("keeps settled production in its hours before anything else is made in them", () => {
    // 30 of the 40 hours of the second period are those of what is typed into the third; 10 are left for nobody else.
    const one = planOf(
      [
        { demand: [0, 20, 0], hoursPerUnit: [1], lead: [0] },
        { demand: [0, 0, 30], lead: [1], settled: [NaN, NaN, 30] },
      ],
      [[40, 40, 40]],
    );
    expect(followDemand(one).made).toEqual([
      [0, 10, 10],
      [0, 0, 30],
    ]);
    expect(aheadOf(one)).toEqual([
      [10, 10, 0],
      [0, 0, 30],
    ]);
    expect(optimised(one)).toEqual(aheadOf(one));
  });

  it("makes whole lots in the first period, too", () => {
    // 30, then 100, then 60 in lots of 50: one lot at first, worked before; then 95 hours leave room for one.
    const one = planOf([{ demand: [30, 100, 60], lead: [1], lotSize: 50 }], [[95, 95, 95]]);
    const made = [[50, 50, 50]];
    expect([aheadOf(one), followDemand(one).made, optimised(one, { ...within, noShortage: false })]).toEqual([made, made, made]);
  });

  it("plans nothing in the horizon for a family that is worked ahead by all of it", () => {
    const one = planOf([{ demand: [10, 20], lead: [3] }], [[5, 5]]);
    for (const made of [followDemand(one).made, aheadOf(one), optimised(one)]) {
      expect(made).toEqual([[10, 20]]);
      expect(loadsOf(one, made)).toEqual([[0, 0]]);
    }
  });
});

describe("families and resources that are worked ahead by different periods", () => {
  it("a family on two resources: parts a period ahead, assembly when it is due", () => {
    // 40 are due in the second and third period: 20 hours of each resource allow 20 a period. Parts of the third are worked in the second.
    const both = { demand: [0, 10, 30, 10], hoursPerUnit: [1, 1], lead: [1, 0] };
    const plan = planOf(
      [both],
      [
        [20, 20, 20, 20],
        [20, 20, 20, 20],
      ],
    );
    const made = [[0, 20, 20, 10]];
    expect([aheadOf(plan), optimised(plan)]).toEqual([made, made]);
    expect(loadsOf(plan, made)).toEqual([
      [20, 20, 10, 0],
      [0, 20, 20, 10],
    ]);
    // With 15 hours of assembly in the third period 5 are late: assembly is free in the first, but its parts would be past.
    const tight = planOf(
      [both],
      [
        [20, 20, 20, 20],
        [20, 20, 15, 20],
      ],
    );
    for (const late of [aheadOf(tight), optimised(tight, { ...within, noShortage: false })]) {
      expect(late).toEqual([[0, 20, 15, 15]]);
    }
  });

  it("two families on one resource: the hours of a period are of different ones", () => {
    // Worked in the second period: 20 of the first family, due then, and 20 of the second, due in the third; 35 hours are there, and 5 of
    // the family that costs less are made in the first period beside 20 and 20.
    const two = planOf(
      [
        { demand: [20, 20, 20], lead: [0], unitCost: 1 },
        { demand: [5, 20, 20], lead: [1], unitCost: 1.5 },
      ],
      [[50, 35, 20]],
    );
    const made = [
      [25, 15, 20],
      [5, 20, 20],
    ];
    expect([aheadOf(two), optimised(two)]).toEqual([made, made]);
    expect(loadsOf(two, made)).toEqual([[45, 35, 20]]);
    // Following demand with 30 hours a period, what is due first has them first: 20 of the first family and 10 of the second.
    const less = { ...two, resources: two.resources.map((resource) => ({ ...resource, capacity: [30, 30, 30] })) };
    const followed = followDemand(less).made;
    expect(followed).toEqual([
      [20, 20, 20],
      [5, 10, 10],
    ]);
    expect(loadsOf(less, followed)).toEqual([[30, 30, 20]]);
  });

  it("lets a breakdown cut what its hours were for, where nobody plans again", () => {
    // 20 of the 40 hours of the second period are lost: 10 of them are of the first family, due then, and the other 10 leave 10 of the 20
    // of the second, due in the third.
    const two = planOf([{ demand: [10, 10, 10, 10] }, { demand: [0, 20, 20, 20], lead: [1] }], [[40, 40, 40, 40]]);
    const event = changedPlan(
      two,
      [{ what: "hoursOffered", items: [0], from: 1, to: 1, amount: -0.5, as: "share" }],
      two.families.map(({ demand }) => demand),
    );
    expect(
      leftAsItIs(
        event,
        two,
        two.families.map(({ demand }) => demand),
      ),
    ).toEqual([
      [10, 10, 10, 10],
      [0, 20, 10, 20],
    ]);
  });
});

const between = (min: number, max: number) => fc.integer({ min, max });
const kinds = fc.record({
  ...{ families: between(1, 6), periods: between(3, 10), resources: between(1, 3) },
  ...{ tight: fc.constantFrom(0.8, 0.95, 1.1), flat: fc.boolean(), lots: fc.boolean(), ahead: fc.record({ most: between(1, 3) }) },
});
const instance = fc.tuple(fc.nat(1_000_000), kinds);
const inputOf = ([seed, kind]: readonly [number, RandomInputKind]): PlanInput => randomInput(seed, kind);

describe("random plans that are worked ahead", () => {
  it("keep to the hours that a way promises to keep, and are charged those that the sheet shows", () => {
    fc.assert(
      fc.property(instance, (one) => {
        const input = inputOf(one);
        const isLong = one[1].lots === true && one[1].families * one[1].periods > 16;
        const free = { ...usualMusts, noShortage: false, minimumStock: false };
        const answer = isLong ? null : optimisePlan({ input, musts: free, seconds: 5 }, highs);
        const plans: [PlanMade, number][] = [
          [followDemand(input), 0],
          [{ made: aheadOf(input) }, 0],
          ...(answer?.kind === "plan" ? [[answer.plan, 0.15] as [PlanMade, number]] : []),
        ];
        for (const [plan, overtime] of plans) {
          const loads = loadByHand(input, plan);
          loads.forEach((row, resource) =>
            row.forEach((hours, period) => {
              const { capacity } = input.resources[resource]!;
              expect(hours).toBeLessThanOrEqual(capacity[period]! * (1 + overtime) * (1 + 1e-6) + 1e-6);
            }),
          );
          planFigures(input, plan).resources.forEach(({ load }, resource) =>
            load.forEach((hours, period) => expect(hours).toBeCloseTo(loads[resource]![period]!, 6)),
          );
        }
      }),
      { numRuns: casesOf(300, 40), seed: 16 },
    );
  });

  it("are the same whatever the order of the families", () => {
    const shuffled = instance.chain((one) => {
      const places = Array.from({ length: one[1].families }, (_, place) => place);
      return fc.tuple(fc.constant(one), fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }));
    });
    fc.assert(
      fc.property(shuffled, ([one, order]) => {
        const input = inputOf(one);
        const turned = { ...input, families: order.map((place) => input.families[place]!) };
        const ways = [
          aheadOf,
          (plan: PlanInput) => followDemand(plan).made,
          (plan: PlanInput) => optimised(plan, { ...usualMusts, noShortage: false, minimumStock: false }),
        ];
        for (const way of one[1].lots ? ways.slice(0, 2) : ways) {
          const [here, there] = [way(input), way(turned)];
          order.forEach((place, position) =>
            there[position]!.forEach((units, period) => expect(units).toBeCloseTo(here[place]![period]!, 6)),
          );
        }
      }),
      { numRuns: casesOf(300, 30), seed: 16 },
    );
  });

  it("do not change where every offset is 0", () => {
    fc.assert(
      fc.property(instance, ([seed, { ahead: _, ...kind }]) => {
        const input = randomInput(seed, kind);
        const zero = { ...input, families: input.families.map((family) => ({ ...family, lead: family.hoursPerUnit.map(() => 0) })) };
        for (const way of [aheadOf, (plan: PlanInput) => followDemand(plan).made]) expect(way(zero)).toEqual(way(input));
        if (kind.lots !== true)
          expect(optimised(zero, { ...usualMusts, noShortage: false })).toEqual(optimised(input, { ...usualMusts, noShortage: false }));
      }),
      { numRuns: casesOf(300, 30), seed: 16 },
    );
  });

  it("are the plans of the later periods, where one resource is worked by all as far ahead as one another", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        between(1, 6),
        between(4, 10),
        between(1, 3),
        fc.constantFrom(0.8, 0.95, 1.1),
        (seed, families, periods, most, tight) => {
          const input = randomInput(seed, { ...{ families, periods, tight }, resources: 1, ahead: { most, alike: true } });
          // What the first periods need is made in them; from there on hours and demand are those of a plan that begins later.
          const first = input.families.map(({ demand, opening, minimum }) => {
            let stock = opening!;
            return demand.slice(0, most).map((units) => {
              const made = Math.max(0, units + (minimum as number) - stock);
              stock += made - units;
              return made;
            });
          });
          const later: PlanInput = {
            ...input,
            families: input.families.map(({ lead: _, ...family }, place) => ({
              ...family,
              demand: family.demand.slice(most),
              opening: family.opening! + first[place]!.reduce((sum, units, period) => sum + units - family.demand[period]!, 0),
            })),
            resources: input.resources.map((resource) => ({ ...resource, capacity: resource.capacity.slice(0, periods - most) })),
          };
          for (const way of [aheadOf, (plan: PlanInput) => followDemand(plan).made]) {
            const wanted = way(later).map((row, place) => [...first[place]!, ...row]);
            way(input).forEach((row, place) => row.forEach((units, period) => expect(units).toBeCloseTo(wanted[place]![period]!, 6)));
          }
        },
      ),
      { numRuns: casesOf(300, 60), seed: 16 },
    );
  });

  it("cost no service on one resource where a plan could give all of it, and hold no more stock than the best", () => {
    let possible = 0;
    let tight = 0;
    fc.assert(
      fc.property(instance, ([seed, kind]) => {
        const input = randomInput(seed, { ...kind, resources: 1, lots: false });
        const roomy: PlanInput = {
          ...input,
          ...{ hoursPaid: "capacity", stockRate: 0.12 },
          families: input.families.map(({ maximum: _, ...family }) => family),
        };
        const answer = optimisePlan({ input: roomy, musts: within, quick: true }, highs);
        if (answer.kind !== "plan") return;
        possible += 1;
        const [followed, best, mine] = [followDemand(roomy), answer.plan, { made: aheadOf(roomy) }].map((plan) => planFigures(roomy, plan));
        if (followed!.unitsLate.total > 0) tight += 1;
        expect(mine!.unitsLate.total).toBeLessThan(1e-6);
        expect(mine!.belowMinimum.total).toBe(0);
        expect(mine!.money.storage.total).toBeLessThanOrEqual(best!.money.storage.total * (1 + 1e-6) + 1e-6);
      }),
      { numRuns: casesOf(300, 60), seed: 16 },
    );
    expect([possible > 10, tight > 5]).toEqual([true, true]);
  });
});

/**
 * The cheapest plan as a linear model of its own, written for a resource and a period at a time: what is made, the stock after it and
 * overtime, demand and minimum stocks as musts; hours are paid as they are worked. What is made in the first periods, of which some hours
 * are past, is at most what is needed up to then.
 */
function modelByHand({ families, resources, stockRate }: PlanInput) {
  const periods = families[0]!.demand.length;
  const [made, stock, usual, over] = [0, families.length, 2 * families.length, 2 * families.length + resources.length].map(
    (base) => (item: number, period: number) => (base + item) * periods + period,
  ) as [At, At, At, At];
  const columns = (2 * families.length + 2 * resources.length) * periods;
  const [colCost, colLower] = [new Array<number>(columns).fill(0), new Array<number>(columns).fill(0)];
  const colUpper = new Array<number>(columns).fill(Infinity);
  const rows: { terms: [number, number][]; least: number; most: number }[] = [];
  families.forEach(({ demand, opening, minimum, maximum, unitCost, hoursPerUnit, lead }, item) => {
    const begun = Math.max(...hoursPerUnit.map((hours, resource) => (hours > 0 ? lead![resource]! : 0)));
    let [needed, most] = [-opening!, 0];
    demand.forEach((units, period) => {
      needed += units;
      most = Math.max(most, needed + (minimum as number));
      colCost[stock(item, period)] = ((unitCost as number) * stockRate) / 12;
      colLower[stock(item, period)] = minimum as number;
      colUpper[stock(item, period)] = maximum as number;
      const before: [number, number][] = period === 0 ? [] : [[stock(item, period - 1), 1]];
      const balance = period === 0 ? units - opening! : units;
      rows.push({ terms: [...before, [made(item, period), 1], [stock(item, period), -1]], least: balance, most: balance });
      if (period < begun) rows.push({ terms: demand.slice(0, period + 1).map((_, at) => [made(item, at), 1]), least: -Infinity, most });
    });
  });
  resources.forEach(({ capacity, hourCost, overtimeLimit }, resource) =>
    capacity.forEach((hours, period) => {
      colCost[usual(resource, period)] = hourCost as number;
      colCost[over(resource, period)] = 1.25 * (hourCost as number);
      colUpper[usual(resource, period)] = hours;
      colUpper[over(resource, period)] = overtimeLimit as number;
      const worked = families.flatMap(({ hoursPerUnit, lead }, item): [number, number][] => {
        const at = period + lead![resource]!;
        return hoursPerUnit[resource]! > 0 && at < periods ? [[made(item, at), hoursPerUnit[resource]!]] : [];
      });
      rows.push({ terms: [...worked, [usual(resource, period), -1], [over(resource, period), -1]], least: 0, most: 0 });
    }),
  );
  const terms = rows.flatMap((row) => row.terms);
  let end = 0;
  return {
    ...{ numCols: columns, numRows: rows.length, colCost, colLower, colUpper },
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    matrix: {
      starts: [0, ...rows.map((row) => (end += row.terms.length))],
      indices: terms.map(([column]) => column),
      values: terms.map(([, value]) => value),
    },
  };
}
type At = (item: number, period: number) => number;

it("are the cheapest ones where they are optimised, as a model written beside it and solved by glpk.js says", () => {
  const drawn = fc
    .sample(instance, { numRuns: casesOf(300, 60), seed: 16 })
    .map(([seed, kind]): PlanInput => ({ ...randomInput(seed, { ...kind, lots: false, flat: false }), hoursPaid: "used" }));
  const beside = solvedByGlpk(drawn.map((input) => ({ data: () => modelByHand(input) })) as never);
  const told = drawn.map((input, place) => {
    const { isPossible, cost } = beside[place]!;
    const answer = optimisePlan({ input, musts: { ...usualMusts, noSubcontracting: true } }, highs);
    if (answer.kind === "noPlan") return isPossible === false ? "impossible" : "no plan";
    if (answer.kind !== "plan") return answer.kind;
    const { money } = planFigures(input, answer.plan);
    return isPossible && Math.abs(money.planCost.total - cost) <= 1e-5 * cost ? "same" : `${money.planCost.total} beside ${cost}`;
  });
  const known = ["same", "impossible"];
  expect(told.filter((one) => !known.includes(one))).toEqual([]);
  for (const one of known) expect(told.filter((other) => other === one).length).toBeGreaterThan(drawn.length / 6);
});
