/** The combination of AUTO, put together again here from its members: exponential smoothings, Theta, a damped trend. */
import { adjustedByFit, classicallyAdjusted } from "../../../src/calc/forecast/adjust";
import { averagedFits, combinedForecast, usualPrior } from "../../../src/calc/forecast/combination";
import { usualFits } from "../../../src/calc/forecast/ets/automatic";
import { EtsEstimator, type EtsFit } from "../../../src/calc/forecast/ets/estimate";
import { etsPoints } from "../../../src/calc/forecast/ets/extrapolate";
import { etsStart } from "../../../src/calc/forecast/ets/etsStart";
import { isSeasonal } from "../../../src/calc/forecast/seasonality";
import { optimisedTheta } from "../../../src/calc/forecast/theta/theta";
import { chances } from "./randomHistory";

const horizon = 12;
const prior = usualPrior;

/** The plain mean of the members, the first two counted twice; `certain` says that the season is taken out whatever its autocorrelation. */
function meanOfMembers(series: Float64Array, period: number, fits: readonly EtsFit[], certain: boolean): number[] {
  const [best] = fits;
  if (best === undefined) throw new Error("No smoothing fits the series.");
  const smoothing = averagedFits(fits, horizon).points;
  const classical = classicallyAdjusted(series, period, certain);
  const theta = classical.restore(optimisedTheta(classical.series, horizon).points);
  const byStates = adjustedByFit(series, best);
  const structure = { error: "A", trend: "Ad", season: "N", period: 1 } as const;
  const damped = new EtsEstimator(byStates.series, 1).fit(structure, etsStart(byStates.series, 1, "N"), { prior });
  if (!damped) throw new Error("No damped trend fits the series.");
  const others = [
    byStates.restore(optimisedTheta(byStates.series, horizon).points),
    byStates.restore(etsPoints(structure, damped.parameters, damped.states, horizon)),
  ];
  return Array.from({ length: horizon }, (_, h) =>
    [smoothing, smoothing, theta, theta, ...others].reduce((sum, member) => sum + (member[h] ?? NaN) / 6, 0),
  );
}

/** Three years that swing around a little below nothing, so that no point is lifted or cut off, with noise. */
function swinging(amplitude: number, noise: number, seed: number): Float64Array {
  const chance = chances(seed);
  return Float64Array.from({ length: 36 }, (_, t) => amplitude * Math.sin((t * Math.PI) / 6) - 0.2 + noise * (2 * chance() - 1));
}

/** By how much AICc prefers the best structure with a season to the best without one. */
function preference(fits: readonly EtsFit[]): number {
  const best = (seasonal: boolean): number =>
    Math.min(...fits.filter(({ structure }) => (structure.season !== "N") === seasonal).map(({ aicc }) => aicc));
  return best(false) - best(true);
}

describe("a season that the autocorrelation does not show", () => {
  it.each([
    ["is taken out before Theta where AICc prefers it by more than 40", 0.1, true],
    ["stays where AICc prefers it by less", 0.2, false],
  ])("%s", (_, noise, certain) => {
    const series = swinging(0.5, noise, 1);
    const fits = usualFits(series, 12, { prior });
    expect(isSeasonal(series, 12)).toBe(false);
    expect(preference(fits) > 40).toBe(certain);
    expect(preference(fits)).toBeGreaterThan(4);
    const { points } = combinedForecast(series, 12, horizon);
    const [wanted, other] = [certain, !certain].map((taken) => meanOfMembers(series, 12, fits, taken)) as [number[], number[]];
    points.forEach((point, h) => expect(point).toBeCloseTo(wanted[h] ?? NaN, 9));
    // Otherwise this would show nothing.
    expect(Math.max(...points.map((point, h) => Math.abs(point - (other[h] ?? NaN))))).toBeGreaterThan(0.01);
  });
});

describe("the lift", () => {
  /** Demand that walks by steps of up to `step` to either side, never below nothing. */
  const walk = (step: number, seed: number): Float64Array => {
    const chance = chances(seed);
    let level = 40;
    return Float64Array.from({ length: 40 }, () => (level = Math.abs(level + step * (2 * chance() - 1))));
  };

  it.each([
    ["less than a tenth of the mean of the members where they are sure", 1, 0.001, 0.02],
    ["a tenth of it at most, where they are not", 30, 0.1, 0.1],
  ])("is %s", (_, step, lowest, highest) => {
    const series = walk(step, 95_028);
    const { points } = combinedForecast(series, 1, horizon);
    const mean = meanOfMembers(series, 1, usualFits(series, 1, { prior }), false);
    const lift = (points[horizon - 1] ?? NaN) / (mean[horizon - 1] ?? NaN) - 1;
    expect(lift).toBeGreaterThan(lowest - 1e-9);
    expect(lift).toBeLessThan(highest + 1e-9);
  });
});
