import fc from "fast-check";
import { costSplit } from "../../../src/calc/logistics/costSplit";
import { costToSales } from "../../../src/calc/logistics/costToSales";
import { reasonOf } from "../refusals";

describe("costSplit", () => {
  it("splits logistics cost of 2008 into transport, warehousing and inventory carrying", () => {
    // supplychainquarterly.com 226: 4.68, 1.9 and 1.8 of 9.28 % of sales are 50.43, 20.47 and 19.40 %; the rest is 9.70 %.
    const split = costSplit(["Transport", "Warehousing", "Carrying", "Other"], [4.68, 1.9, 1.8, 9.28 - 4.68 - 1.9 - 1.8]);
    expect(split.map(({ category }) => category)).toEqual(["Transport", "Warehousing", "Carrying", "Other"]);
    [0.5043, 0.2047, 0.194, 0.097].forEach((share, index) => expect(split[index]?.share).toBeCloseTo(share, 4));
  });

  it("merges names that differ in capitals or surrounding blanks, shown as first written", () => {
    expect(costSplit([" Storage", "STORAGE ", "Transport"], [10, 20, 10])).toEqual([
      { category: "Storage", amount: 30, share: 0.75 },
      { category: "Transport", amount: 10, share: 0.25 },
    ]);
  });

  it("lists equal amounts by name", () => {
    expect(costSplit(["b", "a"], [1, 1]).map(({ category }) => category)).toEqual(["a", "b"]);
  });

  it("leaves lines without a category or an amount out", () => {
    expect(costSplit(["a", null, "b"], [1, 5, null])).toEqual([{ category: "a", amount: 1, share: 1 }]);
  });

  it("has no answer without lines or without a positive total", () => {
    expect(reasonOf(() => costSplit([null], [1]))).toBe("nothingLeft");
    expect(reasonOf(() => costSplit(["a", "b"], [5, -5]))).toBe("totalNotPositive");
    expect(reasonOf(() => costSplit(["a"], [1, 2]))).toBe("lengthsDiffer");
  });

  const lines = fc.array(fc.tuple(fc.constantFrom("transport", "storage", "handling", "other"), fc.integer({ min: 1, max: 9999 })), {
    minLength: 1,
    maxLength: 60,
  });
  const split = (rows: readonly (readonly [string, number])[]) =>
    costSplit(
      rows.map(([name]) => name),
      rows.map(([, amount]) => amount),
    );

  it("has shares that sum to 1 and amounts that sum to the total", () => {
    fc.assert(
      fc.property(lines, (rows) => {
        const result = split(rows);
        expect(result.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(result.reduce((sum, { amount }) => sum + amount, 0)).toBe(rows.reduce((sum, [, amount]) => sum + amount, 0));
      }),
    );
  });

  it("does not depend on the order of the lines", () => {
    fc.assert(fc.property(lines, (rows) => expect(split([...rows].reverse())).toEqual(split(rows))));
  });
});

describe("costToSales", () => {
  it("is total cost over total sales, whatever the lengths", () => {
    expect(costToSales([30, 20], [400, 300, 300])).toBeCloseTo(0.05, 12);
  });

  it("has no answer without sales", () => {
    expect(reasonOf(() => costToSales([1], [0]))).toBe("totalNotPositive");
    expect(reasonOf(() => costToSales([1], [5, -9]))).toBe("totalNotPositive");
  });

  it("has no answer when a total is too large for a number", () => {
    expect(reasonOf(() => costToSales([1e308, 1e308], [1]))).toBe("overflow");
  });
});
