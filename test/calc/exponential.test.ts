import fc from "fast-check";
import { exponential, logarithm } from "../../src/calc/exponential";

/** Two units of the last digit: this one's and the platform's. */
const isNear = (found: number, platform: number) => Math.abs(found - platform) <= Math.abs(platform) * 2 * Number.EPSILON + 5e-324;

describe("exponential", () => {
  it("is 1 at 0 and goes to 0 and infinity at the ends of doubles", () => {
    expect([exponential(0), exponential(-746), exponential(710)]).toEqual([1, 0, Infinity]);
  });

  it("agrees with the platform's to the last digit or two", () => {
    fc.assert(fc.property(fc.double({ min: -745, max: 709, noNaN: true }), (x) => isNear(exponential(x), Math.exp(x))));
  });
});

describe("logarithm", () => {
  it("is 0 at 1 and ln 2 at 2", () => {
    expect([logarithm(1), logarithm(2)]).toEqual([0, Math.LN2]);
  });

  it("agrees with the platform's to the last digit or two, for the smallest numbers too", () => {
    fc.assert(fc.property(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), (x) => isNear(logarithm(x), Math.log(x))));
  });
});
