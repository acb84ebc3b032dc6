import fc from "fast-check";
import { consensus } from "../../../src/calc/forecast/consensus";
import { consensusWeights } from "../../../src/calc/forecast/consensusWeights";
import { demandClass } from "../../../src/calc/forecast/demandClass";
import { disaggregate } from "../../../src/calc/forecast/disaggregate";
import { drivers } from "../../../src/calc/forecast/drivers";
import { reasonOf, refusalOf } from "../refusals";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("demandClass", () => {
  it("finds the four patterns on each side of ADI 1.32 and CV2 0.49", () => {
    const classes = demandClass([
      [5, 6, 5, 5],
      [0, 0, 9, 0],
      [1, 20, 2, 1],
      [0, 1, 0, 20],
    ]);
    expect(classes).toEqual([["smooth"], ["intermittent"], ["erratic"], ["lumpy"]]);
  });

  it("reads a real slow mover as R does: ADI 15, CV2 0.1875, intermittent, and another one, 7.2 and 1.678, as lumpy", () => {
    // RAF and car-part style series; ADI and CV2 computed with R.
    const slow = Array.from({ length: 45 }, (_, month) => (month === 5 || month === 6 ? 1 : month === 13 ? 2 : 0));
    const sizes = [1, 1, 5, 1, 1, 1, 1, 2, 12, 2];
    const wild = Array.from({ length: 72 }, (_, month) => (month % 7 === 0 ? (sizes[month / 7] ?? 0) : 0));
    expect(demandClass([slow])).toEqual([["intermittent"]]);
    expect(demandClass([wild])).toEqual([["lumpy"]]);
  });

  it("leaves missing periods out, reads a single column as one item, and has no class without demand", () => {
    expect(demandClass([[5], [null], [5], [6]])).toEqual([["smooth"]]);
    expect(
      demandClass([
        [0, null],
        [1, 1],
      ])[0]?.[0],
    ).toMatchObject({ code: "neverDemanded", detail: { row: 1 } });
  });
});

describe("consensus", () => {
  it("is the weighted mean, weights scaled to 1", () => {
    expect(
      consensus(
        [
          [100, 200],
          [120, 100],
        ],
        [3, 1],
      ),
    ).toEqual([[105, 175]]);
    expect(consensus([[100], [120]], null)).toEqual([[110]]);
  });

  it("scales the weights of the others up when a contribution is missing", () => {
    expect(consensus([[100], [null], [130]], [1, 5, 2])).toEqual([[120]]);
  });

  it("has no answer in a period that nobody forecast, and refuses another number of weights", () => {
    expect(
      consensus(
        [
          [1, null],
          [2, null],
        ],
        null,
      )[0]?.[1],
    ).toMatchObject({ code: "missingValue", detail: { column: 2 } });
    expect(consensus([[1]], [0])[0]?.[0]).toMatchObject({ code: "totalNotPositive" });
    expect(reasonOf(() => consensus([[1]], [1, 2]))).toBe("sizesDiffer");
  });

  it("lies between the lowest and the highest voice", () => {
    const voices = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(voices, (each) => {
        const values = each.map(([value]) => value);
        const result = Number(
          consensus(
            values.map((value) => [value]),
            each.map(([, weight]) => weight),
          )[0]?.[0],
        );
        expect(result).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(result).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });
});

describe("consensusWeights", () => {
  it("weighs in inverse proportion to the mean squared error", () => {
    // By hand: errors 10 and 20, squares 100 and 400, weights 4 to 1.
    const weights = consensusWeights([[90], [120]], [100], "INVERSEMSE").flat();
    expect(weights[0]).toBeCloseTo(0.8, 12);
    expect(weights[1]).toBeCloseTo(0.2, 12);
  });

  it("gives all to those who never missed, and nothing to those without a past", () => {
    expect(consensusWeights([[100], [100], [90], [null]], [100], "INVERSEMSE")).toEqual([[0.5], [0.5], [0], [0]]);
    expect(consensusWeights([[1], [2]], [100], "EQUAL")).toEqual([[0.5], [0.5]]);
    expect(reasonOf(() => consensusWeights([[null]], [1], "INVERSEMSE"))).toBe("nothingLeft");
  });

  it("adds up to 1", () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (forecasts) => {
        expect(sum(consensusWeights(forecasts, [500, 400, 300], "INVERSEMSE").flat())).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("drivers", () => {
  it("multiplies by 1 plus the effect and refuses other shapes", () => {
    expect(drivers([[100, 200]], [[0.1, -0.5]])[0]).toEqual([expect.closeTo(110, 10), 100]);
    expect(reasonOf(() => drivers([[1, 2]], [[1], [2]]))).toBe("sizesDiffer");
  });
});

/** Largest remainders in whole numbers, without any rounding: the remainders are compared as fractions of the sum of the weights. */
function apportionedExactly(total: number, weights: readonly number[]): number[] {
  const whole = BigInt(sum(weights));
  const shares = weights.map((weight, item) => ({ item, weight, exact: BigInt(total) * BigInt(weight) }));
  const parts = shares.map(({ exact }) => Number(exact / whole));
  const left = total - sum(parts);
  const byRemainder = shares
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => Number((other.exact % whole) - (one.exact % whole)) || one.item - other.item);
  for (const { item } of byRemainder.slice(0, left)) parts[item] = (parts[item] ?? 0) + 1;
  return parts;
}

describe("disaggregate", () => {
  it("gives the units left to the largest remainders", () => {
    // Hamilton's method by hand: 7 x (0.6, 0.3, 0.1) = 4.2, 2.1, 0.7.
    expect(disaggregate([7], [60, 30, 10], 0)).toEqual([[4], [2], [1]]);
    expect(disaggregate([10], [1, 1, 1], 0)).toEqual([[4], [3], [3]]);
    expect(disaggregate([-10], [1, 1, 1], 0)).toEqual([[-4], [-3], [-3]]);
  });

  it("splits to hundredths on request, and leaves a finer fraction with one item", () => {
    expect(disaggregate([19.99], [1, 1], 2)).toEqual([[10], [9.99]]);
    expect(disaggregate([10.5], [1, 1], 0)).toEqual([[5.5], [5]]);
  });

  it("gives the unit to the earlier of equal remainders, also where binary shares hide that they are equal", () => {
    // By hand: 2 x (0.75, 0.25) = 1.5 and 0.5; 3 x (0.5, 0.333, 0.167) = 1.5, 1 and 0.5; 5 hundredths x (0.75, 0.25) = 3.75 and 1.25.
    expect(disaggregate([2], [0.3, 0.1], 0)).toEqual([[2], [0]]);
    expect(disaggregate([2], [0.1, 0.3], 0)).toEqual([[1], [1]]);
    expect(disaggregate([-2], [0.3, 0.1], 0).map(([part]) => Number(part) + 0)).toEqual([-2, 0]);
    expect(disaggregate([3], [3.3, 2.2, 1.1], 0)).toEqual([[2], [1], [0]]);
    expect(disaggregate([0.05], [0.3, 0.1], 2)).toEqual([[0.04], [0.01]]);
  });

  it("gives what whole-number arithmetic gives, whatever the unit of the proportions", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), weights, fc.constantFrom(1, 10, 100, 3, 7), (total, parts, divisor) => {
        fc.pre(sum(parts) > 0);
        const proportions = parts.map((part) => part / divisor);
        expect(disaggregate([total], proportions, 0).map(([part]) => part)).toEqual(apportionedExactly(total, parts));
      }),
      { numRuns: 2_000 },
    );
  });

  it("refuses proportions without a total and totals beyond counting", () => {
    expect(reasonOf(() => disaggregate([1], [0, 0], 0))).toBe("totalNotPositive");
    expect(refusalOf(() => disaggregate([1e16], [1], 0)).code).toBe("aboveMaximum");
  });

  it("conserves every total to the unit, gives whole units, and nothing to an item without a share", () => {
    const totals = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    const proportions = fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(totals, proportions, (wanted, shares) => {
        fc.pre(sum(shares) > 0);
        const parts = disaggregate(wanted, shares, 0);
        wanted.forEach((total, period) => expect(sum(parts.map((row) => row[period] ?? 0)) + 0).toBe(total + 0));
        expect(parts.flat().every(Number.isInteger)).toBe(true);
        shares.forEach((share, item) => share === 0 && expect(parts[item]?.every((part) => part === 0)).toBe(true));
        const whole = sum(shares);
        parts.forEach((row, item) =>
          row.forEach((part, period) =>
            expect(Math.abs(part - ((wanted[period] ?? 0) * (shares[item] ?? 0)) / whole)).toBeLessThan(1 + 1e-6),
          ),
        );
      }),
    );
  });
});
