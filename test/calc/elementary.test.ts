import { cosine, exp, log, power, sine } from "../../src/calc/elementary";

/** Seeded values between 0 and 1. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** The largest relative difference over many arguments, in units of the last digit. */
function worst(ours: (x: number) => number, theirs: (x: number) => number, argument: (chance: number) => number): number {
  const chance = chances(7);
  let largest = 0;
  for (let i = 0; i < 50_000; i++) {
    const x = argument(chance());
    const expected = theirs(x);
    largest = Math.max(largest, Math.abs(ours(x) - expected) / (Math.abs(expected) * Number.EPSILON));
  }
  return largest;
}

describe("elementary functions", () => {
  it("agree with the engine's own to about one unit of the last digit", () => {
    expect(worst(exp, Math.exp, (chance) => chance * 1400 - 700)).toBeLessThan(2.5);
    expect(worst(exp, Math.exp, (chance) => chance * 2 - 1)).toBeLessThan(2.5);
    expect(worst(log, Math.log, (chance) => Math.exp(chance * 1400 - 700))).toBeLessThan(2.5);
    expect(worst(log, Math.log, (chance) => 0.5 + chance)).toBeLessThan(2.5);
    expect(
      worst(
        (x) => power(x, 7),
        (x) => x ** 7,
        (chance) => 0.1 + chance * 3,
      ),
    ).toBeLessThan(6);
    expect(
      worst(
        (x) => power(x, -4.5),
        (x) => x ** -4.5,
        (chance) => 1 + chance * 20,
      ),
    ).toBeLessThan(20);
  });

  it("turn as sine and cosine do, within a last digit of 1", () => {
    const chance = chances(9);
    for (let i = 0; i < 20_000; i++) {
      const angle = chance() * 200 - 100;
      expect(Math.abs(sine(angle) - Math.sin(angle))).toBeLessThan(5e-16);
      expect(Math.abs(cosine(angle) - Math.cos(angle))).toBeLessThan(5e-16);
    }
  });

  it("keep the ends: nothing, everything, the smallest number and none at all", () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(-745), exp(NaN)]).toEqual([1, 0, Infinity, 5e-324, NaN]);
    expect([log(1), log(0), log(-1), log(Infinity), log(NaN)]).toEqual([0, -Infinity, NaN, Infinity, NaN]);
    // ln 2 x -1074, the exponent of the smallest number.
    expect(log(5e-324)).toBeCloseTo(-1074 * Math.LN2, 10);
    expect([power(0, 0), power(0, 2.5), power(0, -1), power(2, -3), power(2, 10)]).toEqual([1, 0, Infinity, 0.125, 1024]);
  });

  it("give tabulated constants to the last digit but one", () => {
    // e = 2.71828182845904523536, e^-1 = 0.36787944117144232160, ln 10 = 2.30258509299404568402 (Abramowitz & Stegun, table 1.1).
    expect(Math.abs(exp(1) - 2.718281828459045)).toBeLessThanOrEqual(2 ** -51);
    expect(Math.abs(exp(-1) - 0.36787944117144233)).toBeLessThanOrEqual(2 ** -54);
    expect(Math.abs(log(10) - 2.302585092994046)).toBeLessThanOrEqual(2 ** -51);
  });
});
