import { StructuralFactor } from "../../../../src/calc/forecast/structural/factor";
import { Picture } from "../../../../src/calc/forecast/structural/structurePicture";
import { seasonCovariances } from "../../../../src/calc/forecast/structural/structures";

/** The product of a factor and its transpose, at one place. */
function product({ rows }: StructuralFactor, t: number, j: number): number {
  let sum = 0;
  for (let k = 0; k <= j; k++) sum += (rows[t]?.[k] ?? 0) * (rows[j]?.[k] ?? 0);
  return sum;
}

function pictureOf(structure: ConstructorParameters<typeof Picture>[0], period: number, values: Float64Array, horizon: number) {
  const picture = new Picture(structure, period);
  picture.factor.grow(values.length + horizon);
  picture.explain(values, values);
  return picture;
}

describe("a structure's factor", () => {
  it("multiplied by itself gives the covariances: those of the level's steps, of the season, of the slope's sums, and the noise", () => {
    const kept = 0.9;
    const factor = new StructuralFactor({ level: 0.5, season: { size: 2, width: 0, kept: 1 }, slope: { kept, change: 0.3 } }, 4);
    factor.grow(9);
    // By hand: the slope's variance is 0.09 / (1 - 0.81); two sums of slopes covary by every pair of their periods.
    const slopes = (t: number, j: number) => {
      let sum = 0;
      for (let a = 0; a <= t; a++) for (let b = 0; b <= j; b++) sum += (0.09 / 0.19) * kept ** Math.abs(a - b);
      return sum;
    };
    for (const [t, j] of [
      [0, 0],
      [3, 1],
      [8, 4],
      [8, 8],
    ] as const)
      expect(product(factor, t, j)).toBeCloseTo(
        (t === j ? 1 : 0) + 0.5 * (j + 1) + 2 * ((t - j) % 4 === 0 ? 1 : -1 / 3) + slopes(t, j),
        10,
      );
  });

  it("has effects that add up to nothing over a season, alike for neighbours where they are smooth", () => {
    for (const width of [0, 0.3, 1]) {
      const covariances = seasonCovariances(52, width);
      expect(covariances[0]).toBeCloseTo(1, 12);
      expect(covariances.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    }
    expect(seasonCovariances(52, 0.3)[1]).toBeGreaterThan(0.9);
    expect(seasonCovariances(52, 0.3)[26]).toBeLessThan(0);
  });
});

describe("one picture of a series", () => {
  it("of a drifting level forecasts as simple exponential smoothing with the best constant does", () => {
    // Muth (1960): for steps of variance q beside noise of 1 the last error counts (sqrt(q^2 + 4 q) - q) / 2; q = 0.1 gives 0.27016.
    const values = Float64Array.from({ length: 60 }, (_, t) => 1 + 0.1 * Math.sin(t * t));
    const forecastOf = (last: number) => {
      const changed = values.slice();
      changed[59] = last;
      return pictureOf({ level: 0.1, season: null, slope: null }, 1, changed, 1).extrapolate(0, 1).points[0] ?? NaN;
    };
    expect(forecastOf(2) - forecastOf(1)).toBeCloseTo(0.2701562, 6);
  });

  it("of a season believes an effect seen n times as far as n sizes beside the noise", () => {
    // Two quarters a year, effects +1 and -1 for two years, no drift to speak of: independent effects of variance s under a sum of zero
    // shrink by n s' / (n s' + 1) with s' = 2 s / 1 / 2 = s for two periods (their difference has variance 4 s, seen with noise 4 / n).
    const values = Float64Array.from([1, -1, 1, -1]);
    const picture = pictureOf({ level: 1e-9, season: { size: 3, width: 0, kept: 1 }, slope: null }, 2, values, 2);
    const { points } = picture.extrapolate(0, 2);
    expect(points[0]).toBeCloseTo(12 / 13, 6);
    expect(points[1]).toBeCloseTo(-12 / 13, 6);
  });

  it("of nothing but noise has the mean, and the spread that textbooks give a new value", () => {
    // Sum of squares around the mean 10 over 4 degrees of freedom is 2.5; a new value spreads by 2.5 (1 + 1 / 5).
    const values = Float64Array.from([1, 2, 3, 4, 5]);
    const { points, variance, spread } = pictureOf({ level: 1e-12, season: null, slope: null }, 1, values, 1).extrapolate(0, 1);
    expect(points[0]).toBeCloseTo(3, 9);
    expect(variance * (spread[0] ?? NaN)).toBeCloseTo(3, 9);
  });

  it("is likelier where the picture is right", () => {
    const season = Float64Array.from({ length: 24 }, (_, t) => (t % 12 === 11 ? 3 : 1) + 0.05 * Math.sin(7 * t));
    const seasonal = pictureOf({ level: 0.01, season: { size: 100, width: 0, kept: 1 }, slope: null }, 12, season, 1);
    const without = pictureOf({ level: 0.01, season: null, slope: null }, 12, season, 1);
    expect(seasonal.seen[0].logLikelihood).toBeGreaterThan(without.seen[0].logLikelihood + 5);
  });
});
