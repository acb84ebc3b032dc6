import fc from "fast-check";
import { costAllocate } from "../../../src/calc/logistics/costAllocate";
import { costSplit } from "../../../src/calc/logistics/costSplit";
import { budgetGap } from "../../../src/calc/logistics/budgetGap";
import { planValue } from "../../../src/calc/logistics/planValue";
import { cashToCash } from "../../../src/calc/logistics/cashToCash";
import { gmroi } from "../../../src/calc/logistics/gmroi";
import { reasonOf } from "../refusals";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe("costAllocate", () => {
  it("shares a cost by its drivers and adds up to it", () => {
    expect(costAllocate(1000, [[1], [3]])).toEqual([[250], [750]]);
    expect(reasonOf(() => costAllocate(5, [[0]]))).toBe("totalNotPositive");
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 }),
        (cost, drivers) => {
          fc.pre(sum(drivers) > 0);
          expect(sum(costAllocate(cost, [drivers]).flat())).toBeCloseTo(cost, 8);
        },
      ),
    );
  });
});

describe("cashToCash", () => {
  it("adds inventory and receivables and takes payables off: -18.86, where a page that adds payables says 36", () => {
    // homeworksource.com 1002423, days recomputed: 8.3536 + 32.9925 - 60.2062.
    const days = (value: number) => [[value]];
    const inputs = {
      inventory: days(8.3536),
      receivables: days(32.9925),
      payables: days(60.2062),
      costOfSales: days(365),
      revenue: days(365),
      purchases: days(365),
    };
    expect(cashToCash(inputs, 365)[0]?.[0]).toBeCloseTo(-18.8601, 4);
    expect(cashToCash({ ...inputs, revenue: [[0]] }, 365)[0]?.[0]).toMatchObject({
      code: "totalNotPositive",
      detail: { argument: "revenue" },
    });
  });
});

describe("grossMarginReturn", () => {
  it("is 4 for 500k sold at a cost of 300k from a stock of 50k", () => {
    // supplychainpedia.com GMROI.
    expect(gmroi([[500_000]], [[300_000]], [[50_000]])).toEqual([[4]]);
  });
});

describe("costSplit", () => {
  it("splits the logistics cost of 2008 into 50.43, 20.47, 19.40 and 9.70 %", () => {
    // supplychainquarterly.com 226: 4.68, 1.9, 1.8 of 9.28 % of sales; shares recomputed.
    const shares = costSplit(["Transport", "Warehousing", "Carrying", "Other"], [4.68, 1.9, 1.8, 0.9]).map(({ share }) =>
      (100 * share).toFixed(2),
    );
    expect(shares).toEqual(["50.43", "20.47", "19.40", "9.70"]);
  });
});

describe("planValue and budgetGap", () => {
  it("value a plan by period and compare it with a budget", () => {
    expect(
      planValue(
        [
          [10, 20],
          [1, 0],
        ],
        [2, 100],
      ),
    ).toEqual([[120, 40]]);
    expect(reasonOf(() => planValue([[1], [2]], [1, 2, 3]))).toBe("sizesDiffer");
    expect(budgetGap([[110], [90]], [[100, 100]], "VALUE")).toEqual([[10], [-10]]);
    expect(budgetGap([[110, 5]], [[100, 0]], "RATIO")).toMatchObject([[0.1, { code: "zeroDivisor", detail: { column: 2 } }]]);
  });

  it("is linear in volumes", () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 9 }), (volumes, factor) => {
        const values = volumes.map((_, item) => item + 1);
        const scaled = planValue(
          volumes.map((row) => row.map((units) => units * factor)),
          values,
        )[0];
        expect(scaled).toEqual(planValue(volumes, values)[0]?.map((value) => value * factor));
      }),
    );
  });
});
