import fc from "fast-check";
import { projectedStock } from "../../../src/calc/inventory/projectedStock";
import { stockAdjusted } from "../../../src/calc/inventory/stockAdjusted";
import { stockCover, stockCovers } from "../../../src/calc/inventory/stockCover";
import { reasonOf, refusalOf } from "../refusals";

describe("projectedStock", () => {
  it("projects 500 to 100 after two months, and to 1,000 when 1,000 arrive in the third", () => {
    // methode-mrp.blogspot.com, stock projection: 500 - 100 - 300 = 100, then 100 - 100 + 1000 = 1000.
    expect(projectedStock([500], [[100, 300, 100]], [[0, 0, 1000]])).toEqual([[400, 100, 1000]]);
  });

  it("shows shortages as negative stock and carries them on", () => {
    expect(projectedStock([10], [[30, 0]], [[0, 50]])).toEqual([[-20, 30]]);
  });

  it("keeps items apart, each from its own opening stock", () => {
    expect(
      projectedStock(
        [10, 0],
        [
          [1, 1],
          [2, 2],
        ],
        [
          [0, 0],
          [5, 0],
        ],
      ),
    ).toEqual([
      [9, 8],
      [3, 1],
    ]);
  });

  it("starts every item from the same stock when one is given", () => {
    expect(
      projectedStock(
        [5],
        [
          [1, 1],
          [2, 2],
        ],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toEqual([
      [4, 3],
      [3, 1],
    ]);
  });

  it("runs down a single column as the periods of one item", () => {
    expect(projectedStock([5], [[1], [2], [3]], [[0], [0], [9]])).toEqual([[4], [2], [8]]);
  });

  it("refuses supply of another shape and openings of another count", () => {
    expect(reasonOf(() => projectedStock([1], [[1, 2]], [[1], [2]]))).toBe("sizesDiffer");
    expect(
      refusalOf(() =>
        projectedStock(
          [1, 2, 3],
          [
            [1, 2],
            [1, 2],
          ],
          [
            [1, 2],
            [1, 2],
          ],
        ),
      ),
    ).toMatchObject({
      code: "sizesDiffer",
      detail: { argument: "opening", rows: 3, other: "demand", otherRows: 2, otherColumns: 2 },
    });
  });

  it("ends at opening plus all supply minus all demand", () => {
    const flows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), flows, (opening, periods) => {
        const demand = periods.map(([wanted]) => wanted);
        const supply = periods.map(([, made]) => made);
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
        const last = projectedStock([opening], [demand], [supply])[0]?.at(-1);
        expect(last).toBe(opening + total(supply) - total(demand));
      }),
    );
  });
});

describe("stockCover", () => {
  it.each([
    ["less than one period", 25, [100, 100], 0.25],
    ["the last period pro rata", 150, [100, 100], 1.5],
    ["exactly the horizon", 200, [100, 100], 2],
    ["beyond the horizon at the last period's demand", 350, [100, 50], 2 + 200 / 50],
    ["periods without demand on the way", 100, [50, 0, 100], 2.5],
    ["nothing when there is no stock", 0, [10], 0],
    ["nothing when there is a shortage", -5, [10], 0],
    ["exactly the horizon although it ends without demand", 10, [10, 0], 2],
  ])("covers %s", (_case, stock, demand, expected) => {
    expect(stockCover(stock, demand)).toBeCloseTo(expected, 12);
  });

  it("has no answer without any demand, or beyond a horizon that ends without demand", () => {
    expect(reasonOf(() => stockCover(10, [0, 0]))).toBe("noDemand");
    expect(reasonOf(() => stockCover(11, [10, 0]))).toBe("coverBeyondHorizon");
  });

  it("never falls when the stock rises", () => {
    const demand = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(demand, fc.nat(3000), fc.nat(3000), (wanted, one, other) => {
        expect(stockCover(Math.min(one, other), wanted)).toBeLessThanOrEqual(stockCover(Math.max(one, other), wanted));
      }),
    );
  });

  it("does not depend on the unit", () => {
    const demand = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(demand, fc.nat(3000), fc.integer({ min: 2, max: 60 }), (wanted, stock, factor) => {
        expect(
          stockCover(
            stock * factor,
            wanted.map((value) => value * factor),
          ),
        ).toBeCloseTo(stockCover(stock, wanted), 9);
      }),
    );
  });
});

describe("stockCovers", () => {
  it("reads one stock against a series of any orientation", () => {
    expect(stockCovers([150], [[100], [100]])).toEqual([[1.5]]);
    expect(stockCovers([150], [[100, 100]])).toEqual([[1.5]]);
  });

  it("gives each item its cover, and its reason to the one without demand", () => {
    const [first, second] = stockCovers(
      [150, 10],
      [
        [100, 100],
        [0, 0],
      ],
    );
    expect(first).toEqual([1.5]);
    expect(second?.[0]).toMatchObject({ code: "noDemand" });
  });

  it("refuses several stocks against another number of rows", () => {
    expect(reasonOf(() => stockCovers([1, 2], [[1, 2]]))).toBe("sizesDiffer");
  });
});

describe("stockAdjusted", () => {
  it("counts both limits as within", () => {
    expect(stockAdjusted([[10, 20, 21, 9]], [[10]], [[20]], "ALL")).toEqual([[0.5]]);
  });

  it("takes one limit a row", () => {
    expect(
      stockAdjusted(
        [
          [5, 50],
          [5, 50],
        ],
        [[0], [40]],
        [[10], [60]],
        "ROW",
      ),
    ).toEqual([[0.5], [0.5]]);
    expect(
      stockAdjusted(
        [
          [5, 50],
          [5, 50],
        ],
        [[0], [40]],
        [[10], [60]],
        "COLUMN",
      ),
    ).toEqual([[0.5, 0.5]]);
  });

  it("leaves out cells without a stock or without a limit", () => {
    expect(
      stockAdjusted(
        [
          [5, null],
          [99, 99],
        ],
        [[0], [null]],
        [[10], [10]],
        "ALL",
      ),
    ).toEqual([[1]]);
  });

  it("refuses a minimum above its maximum, saying where", () => {
    expect(refusalOf(() => stockAdjusted([[1], [1]], [[0], [9]], [[5], [8]], "ALL"))).toMatchObject({
      code: "limitsCrossed",
      detail: { row: 2, column: 1 },
    });
  });

  it("has no answer when nothing is known", () => {
    expect(reasonOf(() => stockAdjusted([[null]], [[0]], [[1]], "ALL"))).toBe("nothingLeft");
  });

  it("is over everything the mean of its rows, and does not depend on their order", () => {
    const cells = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, (stock) => {
        const all = Number(stockAdjusted(stock, [[10]], [[20]], "ALL")[0]?.[0]);
        const rows = stockAdjusted(stock, [[10]], [[20]], "ROW").map((row) => Number(row[0]));
        expect(rows.reduce((sum, share) => sum + share, 0) / rows.length).toBeCloseTo(all, 12);
        expect(stockAdjusted([...stock].reverse(), [[10]], [[20]], "ALL")).toEqual([[all]]);
      }),
    );
  });
});
