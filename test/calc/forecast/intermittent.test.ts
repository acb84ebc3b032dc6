import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { forecastItem } from "../../../src/calc/forecast/forecast";
import { adaptiveMean } from "../../../src/calc/forecast/intermittent/adaptiveMean";
import { countQuantile, excessVariation, lotOf } from "../../../src/calc/forecast/intermittent/counts";
import { croston, syntetosBoylan, teunterSyntetosBabai } from "../../../src/calc/forecast/intermittent/croston";
import { demandInterval, isIntermittent, isSmallCount } from "../../../src/calc/forecast/intermittent/demandPattern";
import { chances } from "./randomHistory";

interface Figures {
  name: string;
  series: number[];
  croston: number;
  syntetosBoylan: number;
  teunterSyntetosBabai: number;
  interval: number;
}
const reference = JSON.parse(readFileSync(resolve(__dirname, "../../fixtures/intermittent/data/croston.json"), "utf8")) as Figures[];

describe("Croston's family", () => {
  const parts = Float64Array.from([0, 4, 0, 6, 0, 0, 2]);

  it("smooths sizes and intervals apart", () => {
    // By hand, smoothing 0.1: sizes 4, 4.2, 3.98; intervals 2, 2, 2.1.
    expect(croston(parts)).toBeCloseTo(3.98 / 2.1, 12);
    expect(syntetosBoylan(parts)).toBeCloseTo((0.95 * 3.98) / 2.1, 12);
  });

  it("lets an item fade by Teunter, Syntetos and Babai", () => {
    // By hand, smoothing 0.5, from probability 1/2 and size 4: none 0.25, demand 0.625, none 0.3125, demand 0.65625.
    expect(teunterSyntetosBabai(Float64Array.from([0, 4, 0, 4]), 0.5)).toBeCloseTo(0.65625 * 4, 12);
    expect(teunterSyntetosBabai(Float64Array.from([4, 0, 0, 4, 0, 0]), 0.5)).toBeLessThan(4 / 3);
  });

  it("expects nothing where there never was demand", () => {
    const nothing = new Float64Array(5);
    expect([croston(nothing), syntetosBoylan(nothing), teunterSyntetosBabai(nothing)]).toEqual([0, 0, 0]);
  });

  it.each(reference)("agrees with R on $name", ({ series: cells, ...figures }) => {
    const series = Float64Array.from(cells);
    expect(croston(series)).toBeCloseTo(figures.croston, 8);
    expect(syntetosBoylan(series)).toBeCloseTo(figures.syntetosBoylan, 8);
    expect(teunterSyntetosBabai(series)).toBeCloseTo(figures.teunterSyntetosBabai, 8);
    expect(demandInterval(series)).toBeCloseTo(figures.interval, 8);
  });
});

describe("the pattern of demand", () => {
  it("has an interval between demands", () => {
    expect(demandInterval(Float64Array.from([0, 4, 0, 6, 0, 0, 2]))).toBeCloseTo(7 / 3, 12);
    expect(demandInterval(new Float64Array(3))).toBe(Infinity);
  });

  it("is intermittent from an interval of 1.32 periods on", () => {
    expect(isIntermittent(Float64Array.from([1, 1, 0]))).toBe(true);
    expect(isIntermittent(Float64Array.from([1, 1, 1, 1, 0]))).toBe(false);
  });

  it("is a small count when it is sometimes nothing, low in lots, and without a season", () => {
    expect(isSmallCount(Float64Array.from([3, 5, 0, 4, 6, 2]), 12)).toBe(true);
    expect(isSmallCount(Float64Array.from([300, 500, 0, 400, 600, 200]), 12)).toBe(true);
    expect(isSmallCount(Float64Array.from([3, 5, 1, 4, 6, 2]), 12)).toBe(false);
    expect(isSmallCount(Float64Array.from([301, 505, 0, 449, 617, 203]), 12)).toBe(false);
    expect(
      isSmallCount(
        Float64Array.from({ length: 48 }, (_, t) => [0, 2, 5, 9][t % 4] ?? 0),
        4,
      ),
    ).toBe(false);
  });
});

describe("counts", () => {
  it("come in the lot that every demand is a multiple of", () => {
    expect(lotOf(Float64Array.from([100, 0, 300, 200]))).toBe(100);
    expect(lotOf(Float64Array.from([0.5, 1.25, 0]))).toBeCloseTo(0.25, 12);
    expect(lotOf(Float64Array.from([0, 0]))).toBe(1);
  });

  it("have the quantiles of a Poisson distribution without excess variation", () => {
    // R: qpois(c(.5, .9, .99), 3) is 3, 5, 8; qpois(.95, 0.2) is 1.
    expect([0.5, 0.9, 0.99].map((level) => countQuantile(3, 0, level))).toEqual([3, 5, 8]);
    expect(countQuantile(0.2, 0, 0.95)).toBe(1);
    expect(countQuantile(0, 0, 0.99)).toBe(0);
  });

  it("have the quantiles of a negative binomial with it", () => {
    // By hand, size 1 (excess 1), mean 1: geometric with chance 1/2, below or at k with 1 - 2^-(k+1).
    expect([0.5, 0.75, 0.9, 0.99].map((level) => countQuantile(1, 1, level))).toEqual([0, 1, 3, 6]);
  });

  it("vary more than chance when their variance exceeds their mean", () => {
    // Counts 0, 4: mean 2, variance 8: (8 - 2) / 4.
    expect(excessVariation(Float64Array.from([0, 4]), 1)).toBeCloseTo(1.5, 12);
    expect(excessVariation(Float64Array.from([2, 3, 2, 3]), 1)).toBe(0);
  });
});

describe("the adaptive mean", () => {
  it("is the mean of steady demand, and near the recent one after demand died", () => {
    const chance = chances(3);
    const steady = Float64Array.from({ length: 60 }, () => (chance() < 0.3 ? 2 : 0));
    const average = steady.reduce((sum, value) => sum + value, 0) / 60;
    expect(Math.abs((adaptiveMean(steady, 1).points[0] ?? NaN) - average)).toBeLessThan(0.15 * average);
    const dead = Float64Array.from({ length: 60 }, (_, t) => (t < 30 ? (chance() < 0.6 ? 3 : 0) : 0));
    expect(adaptiveMean(dead, 1).points[0]).toBeLessThan(0.2);
  });

  it("is what AUTO uses for parts, with quantiles that are whole lots", () => {
    const cells = [0, 0, 50, 0, 0, 100, 0, 0, 0, 50, 0, 0];
    const forecast = forecastItem(cells, { horizon: 3, season: 12, method: "AUTO" });
    expect(["Poisson", "Negative binomial"]).toContain(forecast.method);
    expect((forecast.quantile(0.95)[0] ?? NaN) % 50).toBe(0);
    expect(forecast.quantile(0.5)[0]).toBe(0);
    expect(forecast.points[0]).toBeGreaterThan(0);
  });
});
