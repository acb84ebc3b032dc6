import fc from "fast-check";
import { shapeAfter } from "../../../src/calc/forecast/calibration";
import { forecastAnew } from "../../../src/calc/forecast/forecast";
import { spread, type Shape } from "../../../src/calc/forecast/predictive";
import { chances } from "./randomHistory";

const levels = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Shares of the year after that lie below each level: a season of 30 %, noise of 10 %, a level that drifts by 4 % a month. */
function sharesBelow(months: number, series: number): number[] {
  const below = levels.map(() => 0);
  for (let number = 0; number < series; number++) {
    const chance = chances(97 * number + months);
    for (let skip = 0; skip < 3; skip++) chance();
    const noise = () => Array.from({ length: 12 }, chance).reduce((sum, value) => sum + value, -6);
    let level = 100;
    const drifted = () => (level *= 1 + 0.04 * noise());
    const all = Array.from({ length: months + 12 }, (_, t) => drifted() * (1 + 0.3 * Math.sin((t * Math.PI) / 6)) * (1 + 0.1 * noise()));
    const { quantile } = forecastAnew(all.slice(0, months), { horizon: 12, season: 12, method: "AUTO" });
    levels.forEach((level, i) => {
      const values = quantile(level);
      for (let h = 0; h < 12; h++) if ((all[months + h] ?? NaN) <= (values[h] ?? NaN)) below[i] = (below[i] ?? 0) + 1 / (12 * series);
    });
  }
  return below;
}

describe("the distribution of AUTO", () => {
  it.each([24, 36, 60])("holds about what its levels say, after %i months", (months) => {
    // By definition the share below a level is the level. Made series have lighter tails than real ones, on which 3 to 5 points are reached.
    sharesBelow(months, 250).forEach((share, i) => expect(Math.abs(share - (levels[i] ?? NaN))).toBeLessThan(0.1));
  });

  const numbers = ({ shift, below, above }: Shape) => [shift, below.near, below.tail, above.near, above.tail];
  const stepsBetween = (one: Shape, next: Shape) => numbers(next).map((value, i) => Math.abs(value - (numbers(one)[i] ?? NaN)));

  it.each([0.03, 0.1, 0.4])(
    "changes its shape along the years without a jump but where a season begins to come back, at noise %d",
    (noise) => {
      for (let months = 3; months < 240; months++) {
        const [one, next] = [shapeAfter(months / 12)(noise), shapeAfter((months + 1) / 12)(noise)];
        const most = months === 12 ? 0.25 : 0.2;
        for (const step of stepsBetween(one, next)) expect(step).toBeLessThan(most);
      }
      expect(shapeAfter(0.1)(noise)).toEqual(shapeAfter(0.5)(noise));
      expect(shapeAfter(50)(noise)).toEqual(shapeAfter(10)(noise));
    },
  );

  it("changes its shape along the noise without a jump, and no more where demand is calmer or rougher than any that was measured", () => {
    for (const years of [0.5, 1, 2, 5, 10])
      for (let noise = 0.001; noise < 3; noise *= 1.05)
        for (const step of stepsBetween(shapeAfter(years)(noise), shapeAfter(years)(noise * 1.05))) expect(step).toBeLessThan(0.2);
    expect(shapeAfter(2)(0)).toEqual(shapeAfter(2)(0.015));
    expect(shapeAfter(2)(Infinity)).toEqual(shapeAfter(2)(0.7));
  });

  it("expects more of calm demand than its points say, and of rough demand less, with little room downwards", () => {
    const [calm, usual, rough] = [0.03, 0.1, 0.4].map(shapeAfter(2));
    expect(calm!.shift).toBeGreaterThan(usual!.shift);
    expect(usual!.shift).toBeGreaterThan(0);
    expect(rough!.shift).toBeLessThan(0);
    expect(rough!.below.near / rough!.above.near).toBeLessThan(0.9 * (usual!.below.near / usual!.above.near));
  });

  it("reaches farther at every level than at the one before, for any length of history and any noise, below and above", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 30, noNaN: true }),
        fc.double({ min: 0.0005, max: 0.9985, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
        (years, level, noise) => {
          const { quantile } = spread(
            { method: "", points: Float64Array.of(1), variances: Float64Array.of(noise ** 2), shape: shapeAfter(years) },
            true,
          );
          expect(quantile(level + 0.001)[0]!).toBeGreaterThan(quantile(level)[0]!);
        },
      ),
    );
  });

  it("is what the shape says: by hand, a middle of half a deviation, sides of twice and three times Student's reach, and tails", () => {
    const { quantile, points } = spread(
      {
        method: "",
        points: Float64Array.of(100),
        variances: Float64Array.of(4),
        // A deviation of 2 around a point of 100.
        shape: (noise) => ({ shift: 25 * noise, below: { near: 2, tail: 0.5 }, above: { near: 3, tail: 0.25 } }),
      },
      true,
    );
    // Student's quantile of 0.75 and 0.999 with 8 degrees of freedom (R: qt(0.75, 8), qt(0.999, 8)).
    const [quarter, thousandth] = [0.706386612644838, 4.50079093372371];
    expect(points[0]).toBe(100);
    expect(quantile(0.5)[0]).toBe(101);
    expect(quantile(0.75)[0]).toBeCloseTo(101 + 2 * quarter * (3 + 0.25 * quarter), 9);
    expect(quantile(0.25)[0]).toBeCloseTo(101 - 2 * quarter * (2 + 0.5 * quarter), 9);
    // Beyond what was measured, 2.9 of Student's deviations, tails grow no heavier.
    expect(quantile(0.999)[0]).toBeCloseTo(101 + 2 * thousandth * (3 + 0.25 * 2.9), 9);
  });
});
