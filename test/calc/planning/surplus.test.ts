import fc from "fast-check";
import { lessMade, moreSold, soldEarlier, type SurplusStock } from "../../../src/calc/planning/surplus";

const sums = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => (sum += value));
};

/** By hand: at most 18 make sense, 5 are the least; 7 are too many at first and 2 afterwards. */
const plan: SurplusStock = { stock: [25, 20, 20, 20], minimum: [5, 5, 5, 5], excess: [7, 2, 2, 2] };

describe("too much stock, by hand", () => {
  it("is made less where something is made, no more than is needed", () => {
    expect(lessMade(plan, [0, 8, 17, 19])).toEqual([0, 2, 0, 0]);
    expect(lessMade(plan, [10, 8, 17, 19])).toEqual([7, 0, 0, 0]);
    // Only 3 can be cut later: 4 of the 7 have to go now already.
    expect(lessMade({ ...plan, excess: [0, 7, 0, 0] }, [9, 3, 0, 0])).toEqual([4, 3, 0, 0]);
    // In lots of 5 a whole one goes where the least stock allows it.
    expect(lessMade(plan, [0, 10, 15, 20], 5)).toEqual([0, 5, 0, 0]);
    expect(lessMade({ ...plan, minimum: [5, 5, 5, 17] }, [0, 10, 15, 20], 5)).toEqual([0, 0, 0, 0]);
  });

  it("is not cut where a later period needs it", () => {
    expect(lessMade({ ...plan, stock: [25, 20, 20, 6] }, [10, 8, 17, 19])).toEqual([1, 0, 0, 0]);
    expect(moreSold({ ...plan, stock: [25, 20, 20, 5] })).toEqual([0, 0, 0, 0]);
  });

  it("is sold as soon as it is too much", () => {
    expect(moreSold(plan)).toEqual([7, 0, 0, 0]);
    expect(moreSold({ ...plan, excess: [1, 2.5, 9, 3] })).toEqual([1, 2, 6, 0]);
  });

  it("is taken earlier, and less is taken later; what is too much at the end stays", () => {
    expect(soldEarlier(plan, [10, 13, 17, 19])).toEqual([7, -5, 0, -2]);
    expect(soldEarlier({ ...plan, excess: [7, 0, 0, 0] }, [10, 2, 2, 1])).toEqual([5, -2, -2, -1]);
    expect(soldEarlier({ ...plan, excess: [0, 0, 0, 2] }, [10, 13, 17, 19])).toEqual([0, 0, 0, 0]);
  });

  it("is neither sold nor taken back in periods whose demand is settled", () => {
    const isSettled = [false, true, false, false];
    expect(soldEarlier({ ...plan, isSettled }, [10, 13, 17, 19])).toEqual([7, 0, -5, -2]);
    expect(moreSold({ ...plan, excess: [0, 2, 2, 2], isSettled })).toEqual([0, 0, 2, 0]);
  });
});

const plans = fc
  .array(
    fc.record({
      stock: fc.integer({ min: -20, max: 200 }),
      minimum: fc.integer({ min: 0, max: 40 }),
      most: fc.integer({ min: 20, max: 150 }),
      free: fc.integer({ min: 0, max: 60 }),
      movable: fc.double({ min: 0, max: 60, noNaN: true }),
      isSettled: fc.boolean(),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((rows) => ({
    at: {
      stock: rows.map(({ stock }) => stock),
      minimum: rows.map(({ minimum }) => minimum),
      excess: rows.map(({ stock, most }) => Math.max(0, stock - most)),
      isSettled: rows.map(({ isSettled }) => isSettled),
    },
    free: rows.map(({ free }) => free),
    movable: rows.map(({ movable }) => movable),
  }));

describe("whatever the stock", () => {
  /** No period ends below its minimum because of what is gone, and nothing that is not too much is taken away for nothing. */
  const holds = ({ stock, minimum, excess }: SurplusStock, gone: readonly number[]): void =>
    sums(gone).forEach((units, period) => {
      expect(units).toBeGreaterThanOrEqual(0);
      if (units > 0) expect(stock[period]! - units).toBeGreaterThanOrEqual(minimum[period]! - 1e-6);
      expect(units).toBeLessThanOrEqual(Math.ceil(Math.max(...excess)) + 1e-6);
    });

  const keepsSettled = ({ isSettled = [] }: SurplusStock, changes: readonly number[]): void =>
    changes.forEach((units, period) => expect(isSettled[period] === true ? units : 0).toBeCloseTo(0, 12));

  it("nobody is short of it, and no more is cut than is made", () => {
    fc.assert(
      fc.property(plans, ({ at, free }) => {
        const less = lessMade(at, free);
        less.forEach((units, period) => expect(units).toBeLessThanOrEqual(free[period]!));
        expect(less.every((units) => units >= 0 && Number.isInteger(units))).toBe(true);
        holds(at, less);
        const more = moreSold(at);
        expect(more.every((units) => units >= 0)).toBe(true);
        holds(at, more);
        keepsSettled(at, more);
      }),
    );
  });

  it("what is taken earlier is taken less later, out of what can be moved", () => {
    fc.assert(
      fc.property(plans, ({ at, movable }) => {
        const moved = soldEarlier(at, movable);
        expect(sums(moved).at(-1)).toBeCloseTo(0, 9);
        moved.forEach((units, period) => expect(-units).toBeLessThanOrEqual(movable[period]! + 1e-6));
        holds(at, moved);
        keepsSettled(at, moved);
      }),
    );
  });
});
