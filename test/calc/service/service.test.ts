import fc from "fast-check";
import { durationStatistic, quantile } from "../../../src/calc/service/durationStatistic";
import { fillRate } from "../../../src/calc/service/fillRate";
import { leadTime } from "../../../src/calc/service/leadTime";
import { onTimeRate } from "../../../src/calc/service/onTimeRate";
import { otif } from "../../../src/calc/service/otif";
import { reasonOf, refusalOf } from "../refusals";

describe("onTimeRate", () => {
  it("counts a delivery on the promised day as on time", () => {
    expect(onTimeRate([100, 100, 100], [99, 100, 101], 0, null)).toBeCloseTo(2 / 3, 12);
  });

  it("forgives the tolerance and not a day more", () => {
    expect(onTimeRate([100, 100], [102, 103], 2, null)).toBe(0.5);
  });

  it("leaves undelivered lines out, unless a day is given on which they are late", () => {
    expect(onTimeRate([100, 100], [100, null], 0, null)).toBe(1);
    expect(onTimeRate([100, 100], [100, null], 0, 100)).toBe(1);
    expect(onTimeRate([100, 100], [100, null], 0, 101)).toBe(0.5);
    expect(onTimeRate([100, 100], [100, null], 2, 102)).toBe(1);
  });

  it("leaves lines without a promise out", () => {
    expect(onTimeRate([null, 100], [500, 100], 0, 900)).toBe(1);
  });

  it("has no answer when no line counts, and refuses different lengths", () => {
    expect(reasonOf(() => onTimeRate([100], [null], 0, null))).toBe("nothingLeft");
    expect(refusalOf(() => onTimeRate([100, 101], [100], 0, null))).toMatchObject({
      code: "lengthsDiffer",
      detail: { argument: "promised", cells: 2, other: "actual", otherCells: 1 },
    });
  });

  const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 })), { minLength: 1, maxLength: 40 });

  it("does not depend on the order of the lines, and never falls when more is tolerated", () => {
    fc.assert(
      fc.property(lines, fc.nat(20), (rows, tolerance) => {
        const rate = (pairs: typeof rows, days: number) =>
          onTimeRate(
            pairs.map(([promise]) => promise),
            pairs.map(([, day]) => day),
            days,
            null,
          );
        expect(rate([...rows].reverse(), tolerance)).toBe(rate(rows, tolerance));
        expect(rate(rows, tolerance + 1)).toBeGreaterThanOrEqual(rate(rows, tolerance));
      }),
    );
  });
});

describe("otif", () => {
  const line = (promised: number | null, actual: number | null, ordered: number | null, delivered: number | null) => ({
    promised,
    actual,
    ordered,
    delivered,
  });
  const rate = (rows: ReturnType<typeof line>[], toleranceDays = 0, orderIds: (string | null)[] | null = null) =>
    otif(
      {
        promised: rows.map((row) => row.promised),
        actual: rows.map((row) => row.actual),
        ordered: rows.map((row) => row.ordered),
        delivered: rows.map((row) => row.delivered),
        orderIds,
      },
      toleranceDays,
    );
  const good = line(100, 100, 10, 10);
  const late = line(100, 101, 10, 10);
  const short = line(100, 100, 10, 9);
  const open = line(100, null, 10, null);

  it("is 90.00 % for 1,080 of 1,200 deliveries and 97.78 % for 440 of 450", () => {
    // calcsimpler.com OTIF delivery rate.
    const delivered = (total: number, perfect: number) => Array.from({ length: total }, (_, index) => (index < perfect ? good : late));
    expect(rate(delivered(1200, 1080))).toBeCloseTo(0.9, 12);
    expect(rate(delivered(450, 440))).toBeCloseTo(0.9778, 4);
  });

  it("is not the product of an on-time rate and an in-full rate", () => {
    // On time 3 of 4, in full 3 of 4; both 2 of 4, whereas the product is 9 of 16.
    expect(rate([good, good, late, short])).toBe(0.5);
    // The same two rates, failing on the same line: 3 of 4.
    expect(rate([good, good, good, line(100, 101, 10, 9)])).toBe(0.75);
  });

  it("counts more than ordered as in full", () => {
    expect(rate([line(100, 100, 10, 12)])).toBe(1);
  });

  it("leaves lines with a missing part out", () => {
    expect(rate([good, open, line(null, 100, 10, 10)])).toBe(1);
  });

  it("counts an order only when its every line is on time and in full", () => {
    expect(rate([good, good, good, short], 0, ["A", "A", "B", "b"])).toBe(0.5);
  });

  it("waits for open lines of an order, unless the order has failed already", () => {
    expect(rate([good, open, short], 0, ["A", "A", "B"])).toBe(0);
    expect(rate([good, open, good], 0, ["A", "A", "B"])).toBe(1);
    expect(rate([late, open, good], 0, ["A", "A", "B"])).toBe(0.5);
    expect(rate([open, late, good], 0, ["A", "A", "B"])).toBe(0.5);
  });

  it("leaves lines without an order out, and refuses another number of orders", () => {
    expect(rate([late, good], 0, [null, "B"])).toBe(1);
    expect(reasonOf(() => rate([good, good], 0, ["A"]))).toBe("lengthsDiffer");
  });

  it("is at most the on-time rate and at most the line fill rate", () => {
    const rows = fc.array(fc.record({ promised: fc.nat(20), actual: fc.nat(20), ordered: fc.nat(10), delivered: fc.nat(10) }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const value = rate(all);
        expect(value).toBeLessThanOrEqual(
          onTimeRate(
            all.map((row) => row.promised),
            all.map((row) => row.actual),
            0,
            null,
          ),
        );
        expect(value).toBeLessThanOrEqual(
          fillRate(
            all.map((row) => row.ordered),
            all.map((row) => row.delivered),
            "LINE",
            null,
          ),
        );
        expect(rate([...all].reverse())).toBe(value);
      }),
    );
  });
});

describe("fillRate", () => {
  // theowlsolutions.com: five orders filled to 75, 100, 91, 80 and 100 %, 88.4977 % together.
  const ordered = [100, 450, 230, 1000, 350];
  const shipped = [75, 450, 210, 800, 350];

  it("is units delivered over units ordered", () => {
    expect(fillRate(ordered, shipped, "UNIT", null)).toBeCloseTo(0.884977, 6);
  });

  it("does not let a surplus on one line make up for another", () => {
    expect(fillRate([100, 100], [50, 150], "UNIT", null)).toBe(0.75);
  });

  it("counts complete lines, and complete orders", () => {
    expect(fillRate(ordered, shipped, "LINE", null)).toBeCloseTo(2 / 5, 12);
    expect(fillRate(ordered, shipped, "ORDER", ["A", "B", "B", "C", "D"])).toBeCloseTo(1 / 4, 12);
  });

  it("needs order numbers to count orders", () => {
    expect(refusalOf(() => fillRate([1], [1], "ORDER", null))).toMatchObject({ code: "neededByChoice", detail: { argument: "orderIds" } });
  });

  it("leaves out lines with a missing quantity", () => {
    expect(fillRate([10, null, 10], [10, 5, null], "UNIT", null)).toBe(1);
    expect(reasonOf(() => fillRate([10], [null], "UNIT", null))).toBe("nothingLeft");
    expect(reasonOf(() => fillRate([10], [null], "LINE", null))).toBe("nothingLeft");
  });

  it("has no answer when nothing was ordered", () => {
    expect(reasonOf(() => fillRate([0, 0], [0, 1], "UNIT", null))).toBe("totalNotPositive");
  });

  it("lies between 0 and 1, and depends neither on the unit nor on the order of the lines", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(900)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 2, max: 24 }), (rows, factor) => {
        const rate = (pairs: typeof rows, unit = 1) =>
          fillRate(
            pairs.map(([wanted]) => wanted * unit),
            pairs.map(([, got]) => got * unit),
            "UNIT",
            null,
          );
        const value = rate(rows);
        expect(value >= 0 && value <= 1).toBe(true);
        expect(rate(rows, factor)).toBeCloseTo(value, 12);
        expect(rate([...rows].reverse())).toBe(value);
      }),
    );
  });
});

describe("leadTime", () => {
  const start = [100, 100, 100, 100, null];
  const end = [103, 105, 110, null, 104];

  it.each([
    ["MEAN", 6],
    ["MEDIAN", 5],
    // Position 0.9 x 2 = 1.8 between 5 and 10.
    ["P90", 9],
    ["MAX", 10],
  ] as const)("gives the %s of the finished lines", (statistic, expected) => {
    expect(leadTime(start, end, statistic)).toBeCloseTo(expected, 12);
  });

  it("counts the same day as 0", () => {
    expect(leadTime([100], [100], "MEAN")).toBe(0);
  });

  it("refuses an end before its start, naming the line", () => {
    expect(refusalOf(() => leadTime([100, 100], [101, 99], "MEAN"))).toMatchObject({ code: "startsAfterEnd", detail: { row: 2 } });
  });

  it("has no answer when every line is open", () => {
    expect(reasonOf(() => leadTime([100], [null], "MEAN"))).toBe("nothingLeft");
  });

  it("does not change when every date moves, nor with the order of the lines", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.nat(90)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.nat(1000), fc.constantFrom("MEAN", "MEDIAN", "P90", "MAX"), (rows, shift, statistic) => {
        const days = (pairs: typeof rows, moved = 0) =>
          leadTime(
            pairs.map(([from]) => from + moved),
            pairs.map(([from, long]) => from + long + moved),
            statistic,
          );
        expect(days(rows, shift)).toBe(days(rows));
        expect(days([...rows].reverse())).toBe(days(rows));
      }),
    );
  });
});

describe("quantile", () => {
  it("interpolates linearly, as R's type 7", () => {
    // R 4.2.2: quantile(c(1, 2, 3, 4), c(0.25, 0.9)) is 1.75 and 3.7.
    expect(quantile([4, 2, 3, 1], 0.25)).toBeCloseTo(1.75, 12);
    expect(quantile([4, 2, 3, 1], 0.9)).toBeCloseTo(3.7, 12);
  });

  it("is the value itself for one value", () => {
    expect(quantile([7], 0.9)).toBe(7);
    expect(durationStatistic([7], "MEDIAN")).toBe(7);
  });
});
