import fc from "fast-check";
import { bottleneck } from "../../../src/calc/capacity/bottleneck";
import { capacity } from "../../../src/calc/capacity/capacity";
import { capacityGap } from "../../../src/calc/capacity/capacityGap";
import { load } from "../../../src/calc/capacity/load";
import { utilization } from "../../../src/calc/capacity/utilization";
import { CalcError } from "../../../src/calc/calcError";
import { reasonOf, refusalOf } from "../refusals";

const one = [[1]];

describe("capacity", () => {
  it("rates four machines of eight hours over five days at 149.6 standard hours", () => {
    // materialmanagementkn, APICS rated capacity: 4 x 8 x 5 = 160 h, x 0.85 x 1.10 = 149.6.
    const plain = { workingDays: [[5]], hoursPerDay: [[8]], count: [[4]], utilization: one, efficiency: one };
    expect(capacity(plain)).toEqual([[160]]);
    expect(capacity({ ...plain, utilization: [[0.85]], efficiency: [[1.1]] })[0]?.[0]).toBeCloseTo(149.6, 10);
  });

  it("keeps the shape of the working days, across or down", () => {
    const rest = { hoursPerDay: [[8]], count: one, utilization: one, efficiency: one };
    expect(capacity({ workingDays: [[20, 21]], ...rest })).toEqual([[160, 168]]);
    expect(capacity({ workingDays: [[20], [21]], ...rest })).toEqual([[160], [168]]);
  });

  it("uses one row of working days for every resource", () => {
    const parts = { workingDays: [[20, 10]], hoursPerDay: [[8], [16]], count: [[1], [3]], utilization: one, efficiency: [[1], [0.5]] };
    expect(capacity(parts)).toEqual([
      [160, 80],
      [480, 240],
    ]);
  });

  it("refuses parts that fit neither one value, nor one a row, nor the days", () => {
    const parts = {
      workingDays: [
        [20, 10],
        [20, 10],
      ],
      hoursPerDay: [[8], [8], [8]],
      count: one,
      utilization: one,
      efficiency: one,
    };
    expect(reasonOf(() => capacity(parts))).toBe("sizesDiffer");
  });
});

describe("load", () => {
  it("is volume times hours per unit", () => {
    // calcbee rough-cut capacity: 500 units x 0.5 h = 250 h.
    expect(load([[500]], [[0.5]], null)).toEqual([[250]]);
  });

  it("adds up the families of each resource and period", () => {
    // Overall factors example (Abdelnabby): 100 x 2 + 50 x 3 + 25 x 4 = 450 h.
    expect(load([[100], [50], [25]], [[2], [3], [4]], null)).toEqual([[450]]);
    expect(
      load(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [10, 1],
          [100, 0],
        ],
        null,
      ),
    ).toEqual([
      [310, 420],
      [1, 2],
    ]);
  });

  it("moves work before the volume by the lead offset and leaves out what falls before the first period", () => {
    expect(load([[10, 20, 30]], [[2]], [[1]])).toEqual([[40, 60, 0]]);
    expect(load([[10, 20, 30]], [[2]], [[5]])).toEqual([[0, 0, 0]]);
  });

  it("gives every resource its own offset for the same family", () => {
    expect(load([[10, 20]], [[1, 3]], [[0, 1]])).toEqual([
      [10, 20],
      [60, 0],
    ]);
  });

  it("refuses routings for another number of families, or offsets of another shape", () => {
    expect(refusalOf(() => load([[1], [2]], [[1]], null))).toMatchObject({
      code: "sizesDiffer",
      detail: { argument: "volumes", rows: 2, columns: 1, other: "hoursPerUnit", otherRows: 1, otherColumns: 1 },
    });
    expect(reasonOf(() => load([[1]], [[1, 2]], [[1]]))).toBe("sizesDiffer");
  });

  const block = (rows: number, columns: number) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const plan = fc
    .record({
      families: fc.integer({ min: 1, max: 6 }),
      periods: fc.integer({ min: 1, max: 8 }),
      resources: fc.integer({ min: 1, max: 4 }),
    })
    .chain(({ families, periods, resources }) => fc.record({ volumes: block(families, periods), rates: block(families, resources) }));

  it("doubles with the volumes, and does not depend on the order of the families", () => {
    fc.assert(
      fc.property(plan, ({ volumes, rates }) => {
        const hours = load(volumes, rates, null);
        expect(
          load(
            volumes.map((row) => row.map((volume) => volume * 2)),
            rates,
            null,
          ),
        ).toEqual(hours.map((row) => row.map((value) => value * 2)));
        expect(load([...volumes].reverse(), [...rates].reverse(), null)).toEqual(hours);
      }),
    );
  });

  it("loses no hour: the total is the volume of each family times its hours on all resources", () => {
    fc.assert(
      fc.property(plan, ({ volumes, rates }) => {
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const expected = sum(volumes.map((row, family) => sum(row) * sum(rates[family] ?? [])));
        expect(sum(load(volumes, rates, null).flat())).toBe(expected);
      }),
    );
  });
});

describe("capacityGap", () => {
  it("is capacity minus load, so that an overload is negative", () => {
    // calcbee rough-cut capacity: 250 h on 200 h is 50 h over (their sign is the opposite).
    expect(capacityGap([[200]], [[250]])).toEqual([[-50]]);
  });

  it("repeats one cell or one row of capacity", () => {
    const hours = [
      [10, 20],
      [30, 40],
    ];
    expect(capacityGap([[25]], hours)).toEqual([
      [15, 5],
      [-5, -15],
    ]);
    expect(capacityGap([[10, 40]], hours)).toEqual([
      [0, 20],
      [-20, 0],
    ]);
  });

  it("refuses capacity of another shape", () => {
    expect(
      reasonOf(() =>
        capacityGap(
          [[1], [2]],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      ),
    ).toBe("sizesDiffer");
  });
});

describe("utilization", () => {
  it("is load over capacity", () => {
    // materialmanagementkn: 100 h used of 120 h is 83.3 %; calcbee: 250 h on 200 h is 125 %.
    expect(utilization([[100, 250]], [[120, 200]])).toEqual([[100 / 120, 1.25]]);
  });

  it("is 0 where a resource has neither load nor capacity", () => {
    expect(utilization([[0]], [[0]])).toEqual([[0]]);
  });

  it("has an error only in the cell that has load without capacity", () => {
    const [row] = utilization([[50, 10]], [[100, 0]]);
    expect(row?.[0]).toBe(0.5);
    expect(row?.[1]).toMatchObject({ code: "loadWithoutCapacity", detail: { row: 1, column: 2 } });
  });

  it("times capacity plus the gap over load gives the plan back", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 900 })), { minLength: 1 }), (cells) => {
        const hours = [cells.map(([value]) => value)];
        const available = [cells.map(([, value]) => value)];
        const ratios = utilization(hours, available)[0] ?? [];
        const gaps = capacityGap(available, hours)[0] ?? [];
        cells.forEach(([value, limit], index) => {
          expect(Number(ratios[index]) * limit).toBeCloseTo(value, 8);
          expect((gaps[index] ?? NaN) + value).toBe(limit);
        });
      }),
    );
  });
});

describe("bottleneck", () => {
  const plan = {
    load: [
      [150, 180, 210],
      [90, 120, 130],
      [10, 10, 10],
    ],
    capacity: [
      [200, 200, 200],
      [100, 100, 100],
      [100, 100, 100],
    ],
    names: ["Assembly", "Paint", "Test"],
  };

  it("ranks by peak utilization, with overload hours and the first overloaded period", () => {
    // By hand: Paint peaks at 130 / 100 and is 20 + 30 h over from period 2; Assembly at 210 / 200, 10 h over in period 3.
    expect(bottleneck(plan.load, plan.capacity, plan.names)).toEqual([
      { name: "Paint", peak: 1.3, overloadHours: 50, firstOverloaded: 2 },
      { name: "Assembly", peak: 1.05, overloadHours: 10, firstOverloaded: 3 },
      { name: "Test", peak: 0.1, overloadHours: 0, firstOverloaded: null },
    ]);
  });

  it("does not depend on the order of the resources", () => {
    const order = [2, 0, 1];
    const shuffled = <Value>(rows: readonly Value[]) => order.map((index) => rows[index] as Value);
    expect(bottleneck(shuffled(plan.load), shuffled(plan.capacity), shuffled(plan.names))).toEqual(
      bottleneck(plan.load, plan.capacity, plan.names),
    );
  });

  it("puts a resource that has load but no capacity first, with the reason in its peak", () => {
    const [first] = bottleneck([[500], [1]], [[100], [0]], ["Busy", "Closed"]);
    expect(first).toMatchObject({ name: "Closed", overloadHours: 1, firstOverloaded: 1 });
    expect(first?.peak).toBeInstanceOf(CalcError);
  });

  it("refuses another number of names than resources", () => {
    expect(reasonOf(() => bottleneck([[1], [2]], [[1], [1]], ["Only one"]))).toBe("sizesDiffer");
  });
});
