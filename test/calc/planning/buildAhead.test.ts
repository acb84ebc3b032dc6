import fc from "fast-check";
import { type AheadPlan, buildAhead, type FamilyToMake } from "../../../src/calc/planning/buildAhead";
import { buildAheadTable } from "../../../src/calc/planning/buildAheadTable";
import { reasonOf, refusalOf } from "../refusals";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const always = (value: number, periods = 6): number[] => new Array<number>(periods).fill(value);

/** Ice cream, April to September: worked out by hand and again with scipy 1.17. */
const tubs: FamilyToMake = {
  demand: [10_000, 13_000, 17_000, 19_000, 15_000, 9_000],
  opening: 20_000,
  hoursPerUnit: [0.005],
  minimum: always(5_000),
  maximum: always(30_000),
  unitCost: 9.1,
  margin: 5.4,
};
const sticks: FamilyToMake = {
  demand: [8_400, 14_000, 17_000, 16_500, 13_000, 8_000],
  opening: 9_000,
  hoursPerUnit: [0.01],
  minimum: always(4_000),
  maximum: always(27_000),
  unitCost: 6.7,
  margin: 4.5,
};
const packaging = [210, 200, 220, 210, 210, 220];

const stockValue = (families: readonly FamilyToMake[], { stock }: AheadPlan): number =>
  sum(families.map(({ unitCost }, family) => unitCost * sum((stock[family] ?? []).map((level) => Math.max(0, level)))));

describe("buildAhead", () => {
  it("plans two families of ice cream on one line: 9,199.50 of storage at 18 % a year", () => {
    const plan = buildAhead([tubs, sticks], [packaging]);
    expect(plan.made).toEqual([
      [0, 8_000, 17_000, 19_000, 15_000, 9_000],
      [9_900, 16_000, 13_500, 11_500, 13_000, 8_000],
    ]);
    expect((stockValue([tubs, sticks], plan) * 0.18) / 12).toBeCloseTo(9_199.5, 6);
    expect([plan.late, plan.below].flat(2)).toEqual(always(0, 24));
  });

  it("lets nobody wait longer than the lost hours make necessary, and says what goes below its minimum", () => {
    // 120 h are left in May and 132 in June. By hand, with the minimum stocks: 34 + 180 + 255 h by June beside 210 + 120 + 132, 260 more
    // by July beside 210, 205 by August beside 210: 7, 57 and 52 h lack. The minimum stocks are worth 65 h: nobody is short.
    const plan = buildAhead([tubs, sticks], [[210, 120, 132, 210, 210, 220]]);
    expect(plan.late.flat()).toEqual(always(0, 12));
    const hoursBelow = (period: number) => 0.005 * (plan.below[0]?.[period] ?? 0) + 0.01 * (plan.below[1]?.[period] ?? 0);
    expect([0, 1, 2, 3, 4, 5].map((period) => Math.round(hoursBelow(period) * 1e6) / 1e6)).toEqual([0, 0, 7, 57, 52, 0]);
  });

  it("makes up what is late in the first free hours, the higher margin an hour first", () => {
    // 30 h are due in the first month and 10 are there; the second needs 5 of its 20, the third 5 of its 20. By hand: 20 late, then 5.
    // Dear first costs 20 x 1 + 5 x 2 = 30; what has waited longest first would leave 5 of dear late twice: 35.
    const cheap: FamilyToMake = { demand: [15, 0, 5], opening: 0, hoursPerUnit: [1], unitCost: 1, margin: 1 };
    const dear: FamilyToMake = { demand: [15, 5, 0], opening: 0, hoursPerUnit: [1], unitCost: 1, margin: 2 };
    const plan = buildAhead([cheap, dear], [[10, 20, 20]]);
    expect(plan.made).toEqual([
      [0, 10, 10],
      [10, 10, 0],
    ]);
    expect(plan.late).toEqual([
      [15, 5, 0],
      [5, 0, 0],
    ]);
  });

  it("makes whole lots, and goes ahead by whole lots", () => {
    // By hand: 3 lots of 40 fit into each month, and 370 units take 10 lots.
    const plan = buildAhead([{ demand: [70, 150, 150], opening: 0, hoursPerUnit: [1], unitCost: 3, lotSize: 40 }], [[130, 125, 140]]);
    expect(plan.made).toEqual([[120, 120, 120]]);
    expect(plan.late.flat()).toEqual([0, 0, 10]);
  });

  it("keeps settled figures, also beyond the hours, and plans the others around them", () => {
    const plan = buildAhead(
      [
        { demand: [10, 10, 30], opening: 0, hoursPerUnit: [1], unitCost: 1, kept: [null, 25, null] },
        { demand: [10, 10, 10], opening: 0, hoursPerUnit: [1], unitCost: 5 },
      ],
      [[40, 20, 20]],
    );
    // By hand: 15 of the settled 25 serve March; 15 more of the first, 10 of the second: 20 h. 5 and February's 10 go to January.
    expect(plan.made).toEqual([
      [15, 25, 10],
      [20, 0, 10],
    ]);
    expect(plan.late.flat()).toEqual(always(0, 6));
  });

  it("builds nothing ahead of what is made to order, and makes up its backlog as soon as hours are free", () => {
    const order: FamilyToMake = { demand: [5, 30, 5], opening: -10, hoursPerUnit: [1], maximum: always(0, 3), unitCost: 2 };
    const plan = buildAhead([order], [[20, 20, 20]]);
    expect(plan.made).toEqual([[15, 20, 15]]);
    expect(plan.stock).toEqual([[0, -10, 0]]);
  });

  it("uses the hours of every resource that a family needs", () => {
    // Press and packing: the second family needs both, packing is full in March. By hand: 5 units are packed in February.
    const plan = buildAhead(
      [
        { demand: [40, 40, 40], opening: 0, hoursPerUnit: [1, 0], unitCost: 1 },
        { demand: [10, 10, 30], opening: 0, hoursPerUnit: [1, 2], unitCost: 1 },
      ],
      [always(100, 3), always(50, 3)],
    );
    expect(plan.made[1]).toEqual([10, 15, 25]);
  });
});

const small = fc.record({
  demand: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
  opening: fc.integer({ min: -20, max: 60 }),
  hoursPerUnit: fc.integer({ min: 1, max: 4 }).map((hours) => [hours / 2]),
  minimum: fc.integer({ min: 0, max: 20 }).map((units) => always(units)),
  unitCost: fc.integer({ min: 1, max: 9 }),
  margin: fc.integer({ min: 1, max: 9 }),
});
const oneResource = fc.tuple(
  fc.array(small, { minLength: 1, maxLength: 4 }),
  fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 6, maxLength: 6 }),
);
/** Hours that demand, or demand and minimum stock, take up to each period. */
const neededHours = (families: readonly FamilyToMake[], withMinimum: boolean): number[] =>
  always(0).map((_, period) =>
    sum(
      families.map(({ demand, opening, hoursPerUnit, minimum }) => {
        const needs = demand.map((__, to) => sum(demand.slice(0, to + 1)) - opening + (withMinimum ? (minimum?.[to] ?? 0) : 0));
        return (hoursPerUnit[0] ?? 0) * Math.max(0, ...needs.slice(0, period + 1));
      }),
    ),
  );

describe("building ahead on one resource", () => {
  it("leaves at the end of every period the fewest hours late that any plan can leave", () => {
    fc.assert(
      fc.property(oneResource, ([families, hours]) => {
        const plan = buildAhead(families, [hours]);
        neededHours(families, false).forEach((needed, period) => {
          const late = sum(plan.late.map((row, family) => (row[period] ?? 0) * (families[family]?.hoursPerUnit[0] ?? 0)));
          expect(late).toBeCloseTo(Math.max(0, needed - sum(hours.slice(0, period + 1))), 6);
        });
      }),
    );
  });

  it("holds every minimum stock where the hours suffice for all of them, and exceeds no capacity", () => {
    fc.assert(
      fc.property(oneResource, ([families, hours]) => {
        const plan = buildAhead(families, [hours]);
        const suffice = neededHours(families, true).every((needed, period) => needed <= sum(hours.slice(0, period + 1)));
        if (suffice) expect([...plan.late, ...plan.below].flat().every((units) => units === 0)).toBe(true);
        hours.forEach((given, period) => {
          const used = sum(plan.made.map((row, family) => (row[period] ?? 0) * (families[family]?.hoursPerUnit[0] ?? 0)));
          expect(used).toBeLessThanOrEqual(given + 1e-6);
        });
        expect(plan.made.flat().every((units) => units >= 0)).toBe(true);
      }),
    );
  });

  it("holds no more stock value than the cheapest of all plans in whole units", () => {
    const tiny = fc.record({
      demand: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
      opening: fc.integer({ min: 0, max: 2 }),
      hoursPerUnit: fc.constant([1]),
      minimum: fc.integer({ min: 0, max: 1 }).map((units) => always(units, 3)),
      unitCost: fc.integer({ min: 1, max: 9 }),
    });
    const plans = Array.from({ length: 5 ** 6 }, (_, code) => Array.from({ length: 6 }, (__, digit) => Math.floor(code / 5 ** digit) % 5));
    fc.assert(
      fc.property(fc.tuple(tiny, tiny), fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), (families, hours) => {
        const values = plans.flatMap((made) => {
          const levels = families.map(({ demand, opening }, family) => {
            let stock = opening;
            return demand.map((units, period) => (stock += (made[family * 3 + period] ?? 0) - units));
          });
          const fits =
            hours.every((given, period) => (made[period] ?? 0) + (made[3 + period] ?? 0) <= given) &&
            levels.every((row, family) => row.every((stock) => stock >= (families[family]?.minimum[0] ?? 0)));
          return fits ? [sum(levels.map((row, family) => (families[family]?.unitCost ?? 0) * sum(row)))] : [];
        });
        if (values.length > 0) expect(stockValue(families, buildAhead(families, [hours]))).toBeCloseTo(Math.min(...values), 6);
      }),
      { numRuns: 40 },
    );
  });
});

describe("building ahead in any order, in lots, within maximum stocks, on several resources", () => {
  const wider = fc.record({
    demand: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
    opening: fc.integer({ min: 0, max: 40 }),
    hoursPerUnit: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    minimum: fc.integer({ min: 0, max: 10 }).map((units) => always(units)),
    maximum: fc.constantFrom(always(45), undefined).map((limit) => limit ?? new Array<null>(6).fill(null)),
    unitCost: fc.integer({ min: 1, max: 3 }),
    lotSize: fc.constantFrom(0, 0, 5),
    kept: fc.constantFrom([null, null, null, null, null, null], [7, null, null, null, null, null]),
  });
  const twoResources = fc.tuple(
    fc.array(wider, { minLength: 1, maxLength: 5 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 2 }),
  );

  it("gives every family the same plan wherever it stands", () => {
    fc.assert(
      fc.property(twoResources, fc.integer({ min: 1, max: 4 }), ([families, capacity], shift) => {
        const turned = [...families.slice(shift), ...families.slice(0, shift)].reverse();
        const told = (list: readonly FamilyToMake[]): string[] => {
          const { made } = buildAhead(list, capacity);
          return list.map((family, place) => JSON.stringify([family, made[place]])).sort();
        };
        expect(told(turned)).toEqual(told(families));
      }),
    );
  });

  it("keeps hours, lots, settled figures and maximum stocks, and its stock is what was made less what was asked", () => {
    fc.assert(
      fc.property(twoResources, ([families, capacity]) => {
        const plan = buildAhead(families, capacity);
        capacity.forEach((row, resource) =>
          row.forEach((given, period) => {
            const hours = (family: FamilyToMake, units: number) => (family.hoursPerUnit[resource] ?? 0) * units;
            const used = sum(families.map((family, place) => hours(family, plan.made[place]?.[period] ?? 0)));
            const settled = sum(families.map((family) => hours(family, family.kept?.[period] ?? 0)));
            expect(used).toBeLessThanOrEqual(Math.max(given, settled) + 1e-6);
          }),
        );
        families.forEach(({ demand, opening, lotSize, kept, maximum, minimum }, place) => {
          const made = plan.made[place] ?? [];
          let stock = opening;
          made.forEach((units, period) => {
            const settled = kept[period] ?? null;
            if (settled !== null) expect(units).toBe(settled);
            else if (lotSize > 0) expect(units / lotSize).toBeCloseTo(Math.round(units / lotSize), 6);
            stock += units - (demand[period] ?? 0);
            expect(plan.stock[place]?.[period]).toBeCloseTo(stock, 6);
            expect(plan.late[place]?.[period]).toBeCloseTo(Math.max(0, -stock), 6);
            expect(plan.below[place]?.[period]).toBeCloseTo(Math.max(0, (minimum[period] ?? 0) - Math.max(0, stock)), 6);
            const most = maximum[period] ?? null;
            if (most !== null && settled === null && units > 0) expect(stock).toBeLessThanOrEqual(most + 1e-6);
          });
        });
      }),
    );
  });
});

describe("buildAheadTable", () => {
  const rules = { opening: [0], minimum: [0], maximum: [null], unitCost: null };

  it("names the first period in which a row is short", () => {
    const short = refusalOf(() => buildAheadTable([[100, 150]], [[1]], [[100, 120]], rules));
    expect(short).toMatchObject({ code: "shortItem", detail: { argument: "demand", item: 1, period: 2, short: 30 } });
  });

  it("refuses ranges that do not fit and limits that cross, by name", () => {
    expect(refusalOf(() => buildAheadTable([[1], [2]], [[1]], [[5]], rules)).detail).toMatchObject({
      argument: "demand",
      other: "hoursPerUnit",
    });
    expect(reasonOf(() => buildAheadTable([[1, 2]], [[1]], [[5, 5, 5]], rules))).toBe("sizesDiffer");
    expect(reasonOf(() => buildAheadTable([[1]], [[1]], [[5]], { ...rules, opening: [1, 2] }))).toBe("sizesDiffer");
    expect(refusalOf(() => buildAheadTable([[1]], [[1]], [[5]], { ...rules, minimum: [9], maximum: [5] })).detail).toEqual({
      argument: "minimum",
      row: 1,
      other: "maximum",
    });
    expect(reasonOf(() => buildAheadTable([[1], [1]], [[1], [1]], [[5]], { ...rules, unitCost: [5, null] }))).toBe("missingValue");
  });

  it("repeats one value, one row or one column of hours", () => {
    expect(buildAheadTable([[4, 8]], [[1]], [[6]], rules)).toEqual([[6, 6]]);
    expect(buildAheadTable([[4, 8]], [[1, 2]], [[6], [14]], rules)).toEqual([[6, 6]]);
  });
});
