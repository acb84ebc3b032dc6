import fc from "fast-check";
import { oee } from "../../../src/calc/capacity/oee";
import { cpof } from "../../../src/calc/capacity/cpof";
import { backlog } from "../../../src/calc/service/backlog";
import { delay } from "../../../src/calc/service/delay";
import { perfectOrder } from "../../../src/calc/service/perfectOrder";
import { reasonOf, refusalOf } from "../refusals";

describe("delay", () => {
  it("counts late lines only, and is 0 when none is late", () => {
    expect(delay([100, 100, 100], [98, 103, 105], "MEAN")).toBe(4);
    expect(delay([100, 100, 100], [98, 103, 105], "MAX")).toBe(5);
    expect(delay([100, 100], [100, null], "MEAN")).toBe(0);
    expect(reasonOf(() => delay([100, null], [null, 100], "MEAN"))).toBe("nothingLeft");
  });
});

describe("perfectOrder", () => {
  it("is 77.1697 % for the four component rates of APQC's example, and needs them all", () => {
    expect(perfectOrder([0.98, 0.97, 0.99, 0.82])).toBeCloseTo(0.771697, 6);
    expect(refusalOf(() => perfectOrder([0.9, null])).detail).toEqual({ argument: "rates", row: 2 });
  });
});

describe("backlog", () => {
  it("carries what is not shipped and never falls below 0", () => {
    expect(backlog([[10], [10], [5]], [8, 6, 20], 0)).toEqual([[2], [6], [0]]);
    expect(reasonOf(() => backlog([[1, 2]], [1], 0))).toBe("lengthsDiffer");
    const flows = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(flows, fc.integer({ min: 0, max: 99 }), (each, opening) => {
        const ends = backlog(
          [each.map(([demand]) => demand)],
          each.map(([, shipped]) => shipped),
          opening,
        ).flat();
        ends.forEach((end, period) => {
          const [demand = 0, shipped = 0] = each[period] ?? [];
          expect(end).toBe(Math.max(0, (ends[period - 1] ?? opening) + demand - shipped));
        });
      }),
    );
  });
});

describe("oee", () => {
  it("is 79.17 % for 420 of 480 minutes, 400 pieces of a minute and 380 good ones", () => {
    // waycalculator.com OEE; parts 783/910 and 203/261 of a TPM textbook, 86.0 % and 77.78 %.
    expect(oee([[420 / 480]], [[400 / 420]], [[380 / 400]])[0]?.[0]).toBeCloseTo(0.791667, 6);
    expect(oee([[783 / 910]], [[1]], [[1]])[0]?.[0]).toBeCloseTo(0.86, 3);
    expect(oee([[1]], [[203 / 261]], [[1]])[0]?.[0]).toBeCloseTo(0.7778, 4);
    expect(oee([[1, null]], [[1]], [[1]])[0]?.[1]).toMatchObject({ code: "missingValue" });
  });
});

describe("overallFactors", () => {
  it("hands 450 hours out as 270 and 180", () => {
    // LinkedIn, Enhanced RCCP approaches: 100 x 2 + 50 x 3 + 25 x 4 at 60 and 40 %.
    expect(cpof([[100, 50, 25]], [2, 3, 4], [0.6, 0.4])).toEqual([[270], [180]]);
  });

  it("agrees with the case of Vollmann, Berry & Whybark over 13 periods", () => {
    const a = [33, 33, 33, 40, 40, 40, 30, 30, 30, 37, 37, 37, 37];
    const b = [17, 17, 17, 13, 13, 13, 25, 25, 25, 27, 27, 27, 27];
    const hours = cpof([a, b], [0.95, 1.85], [0.603, 0.304, 0.093]);
    expect(hours.map((row) => row[0]?.toFixed(3))).toEqual(["37.868", "19.091", "5.840"]);
    expect(hours.map((row) => row[12]?.toFixed(3))).toEqual(["51.315", "25.870", "7.914"]);
  });

  it("refuses shares that do not make the whole, and quantities of other products", () => {
    expect(reasonOf(() => cpof([[1]], [1], [0.5, 0.4]))).toBe("sharesNotOne");
    expect(reasonOf(() => cpof([[1, 2, 3]], [1, 2], [1]))).toBe("lengthsDiffer");
  });
});
