import { forecastItem } from "../../../src/calc/forecast/forecast";
import { neverSold, zerosRecur } from "../../../src/calc/forecast/intermittent/demandPattern";
import { chances } from "./randomHistory";

/** Noise with a standard deviation of 1, from twelve chances. */
function noiseOf(seed: number): () => number {
  const chance = chances(seed);
  return () => Array.from({ length: 12 }, chance).reduce((sum, value) => sum + value, -6);
}

const pointsOf = (history: readonly number[], horizon = 12, season = 12): number[] =>
  Array.from(forecastItem(history, { horizon, season, method: "AUTO" }).points);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Mean absolute difference in per cent of the mean of what came. */
const wrong = (points: readonly number[], actual: readonly number[]): number =>
  (100 * mean(points.map((point, h) => Math.abs(point - (actual[h] ?? NaN))))) / mean(actual);

/** Histories of a pattern with noise of some per cent, and what came in the year after. */
function made(pattern: (t: number) => number, months: number, percent: number, seed: number): { history: number[]; actual: number[] } {
  const noise = noiseOf(seed);
  const all = Array.from({ length: months + 12 }, (_, t) => Math.max(0, pattern(t) * (1 + (percent / 100) * noise())));
  return { history: all.slice(0, months), actual: all.slice(months) };
}

const trials = 12;
/** How wrong AUTO is with a pattern, on the average of a few series, each spoiled in the same way. */
function autoWrong(pattern: (t: number) => number, months: number, percent: number, spoil = (history: number[]) => history): number {
  return mean(
    Array.from({ length: trials }, (_, trial) => {
      const { history, actual } = made(pattern, months, percent, 31 * trial + 7);
      return wrong(pointsOf(spoil(history)), actual);
    }),
  );
}

const wave = (t: number) => 100 * (1 + 0.4 * Math.sin((t * Math.PI) / 6));

describe("a season with little history", () => {
  it("is seen from thirteen months on, a little better with every one, and without a cliff", () => {
    const errors = Array.from({ length: 49 }, (_, i) => autoWrong(wave, i + 12, 5));
    // Last year's months are 6.3 wrong on such series: noise of 5 % twice, times the mean distance of 0.8 standard deviations, is 5.6.
    expect(errors[1]).toBeLessThan(10);
    expect(errors[12]).toBeLessThan(6);
    errors.slice(1).forEach((error, i) => expect(error).toBeLessThan((errors[i] ?? NaN) + 1));
  });

  it("shows the highest and the lowest month that the chart shows", () => {
    for (const months of [18, 24, 30, 36]) {
      const { history } = made(wave, months, 4, months);
      const points = pointsOf(history);
      const high = points.indexOf(Math.max(...points)) + months;
      const low = points.indexOf(Math.min(...points)) + months;
      expect(Math.abs((high % 12) - 3)).toBeLessThanOrEqual(1);
      expect(Math.abs((low % 12) - 9)).toBeLessThanOrEqual(1);
    }
  });

  it("does not carry a slope on for a year when the season has not been seen whole", () => {
    // Six months of a rising half-season: the plain mean is the best one can say; doubling it would be the slope carried on.
    const rising = Array.from({ length: 6 }, (_, t) => 100 + 8 * t);
    for (const point of pointsOf(rising)) expect(point).toBeLessThan(190);
  });

  it("finds a peak of one month that came twice", () => {
    expect(autoWrong((t) => (t % 12 === 11 ? 400 : 100), 24, 8)).toBeLessThan(10);
  });

  it("costs little where there is none", () => {
    // Noise of 15 %: the mean is 12.4 wrong (15 x 0.8 and a little), the price of looking for a season stays below 2.
    expect(autoWrong(() => 100, 24, 15)).toBeLessThan(14.4);
  });
});

describe("weeks of a year", () => {
  it.each([5, 8])("have a season from 53 weeks on, and 103 and 104 weeks look alike, with noise of %i per cent", (percent) => {
    const noise = noiseOf(5);
    const weeks = Array.from(
      { length: 182 },
      (_, t) => 100 * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 52)) * (1 + (percent / 100) * noise()),
    );
    let before: number[] | null = null;
    for (let length = 60; length <= 156; length++) {
      const points = pointsOf(weeks.slice(0, length), 26, 52);
      // The plain mean is 25 wrong: 40 % of swing times the mean height of a wave.
      expect(wrong(points, weeks.slice(length, length + 26))).toBeLessThan(length < 104 ? 20 : 2 * percent);
      // The same weeks, foretold one week earlier: no week jumps by more than 12 % of the usual one.
      if (before) points.slice(0, 25).forEach((point, h) => expect(Math.abs(point - (before?.[h + 1] ?? NaN))).toBeLessThan(12));
      before = points;
    }
  });
});

describe("histories that mislead", () => {
  it("with a month closed every year, at nothing or nearly", () => {
    expect(autoWrong((t) => (t % 12 === 7 ? 0 : 100), 24, 5)).toBeLessThan(8);
    expect(autoWrong((t) => (t % 12 === 7 ? 3 : 100), 24, 5)).toBeLessThan(8);
    const points = pointsOf(made((t) => (t % 12 === 7 ? 0 : 100), 29, 5, 3).history);
    // Month 29 is a June: the closed August is the third one ahead.
    expect(points[2]).toBeLessThan(10);
  });

  it("sold in three months of the year only: nothing in the others, and less wrong than last year's months", () => {
    const pattern = (t: number) => (t % 12 >= 9 ? 100 : 0);
    for (const months of [24, 36]) {
      const trial = Array.from({ length: 30 }, (_, i) => made(pattern, months, 10, 53 * i + 11));
      const ours = trial.map(({ history }) => pointsOf(history));
      ours.forEach((points) => points.forEach((point, h) => expect(point === 0).toBe(pattern(months + h) === 0)));
      const lastYear = mean(trial.map(({ history, actual }) => wrong(history.slice(-12), actual)));
      // Last year's months are wrong by the noise of two values, a steady mean of two years by less: sqrt(1 + 1 / 2) to sqrt(2), 0.87.
      expect(mean(trial.map(({ actual }, i) => wrong(ours[i] ?? [], actual)))).toBeLessThan(0.95 * lastYear);
    }
  });

  it("with one huge value", () => {
    const spoil = (history: number[]) => history.map((value, t) => (t === 10 ? 1000 * value : value));
    expect(autoWrong(wave, 24, 8, spoil)).toBeLessThan(12);
  });

  it("with a lasting new level", () => {
    expect(autoWrong((t) => (t < 16 ? 100 : 160), 24, 8)).toBeLessThan(14);
    expect(autoWrong((t) => (t < 20 ? 100 : 50), 24, 8)).toBeLessThan(30);
  });

  it("falling steadily to little", () => {
    const { history } = made((t) => Math.max(2, 100 - 4 * t), 24, 5, 11);
    for (const point of pointsOf(history)) expect(point).toBeLessThan(15);
  });

  it("with two values only", () => {
    const chance = chances(4);
    const history = Array.from({ length: 24 }, () => (chance() < 0.5 ? 100 : 120));
    for (const point of pointsOf(history)) expect(Math.abs(point - 110)).toBeLessThan(10);
  });
});

describe("zeros that come back every year", () => {
  it("are a season, unless chance may have put them there", () => {
    const skis = Float64Array.from({ length: 24 }, (_, t) => (t % 12 < 3 ? 5 : 0));
    expect(zerosRecur(skis, 12)).toBe(true);
    // By hand: 6 sales in 24 months differ from the year before with 2 x 1/4 x 3/4; no difference in 12 pairs has 0.625^12 = 0.0036.
    expect(zerosRecur(skis.subarray(0, 15), 12)).toBe(false);
    const random = Float64Array.from([0, 4, 0, 0, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 3, 0]);
    expect(zerosRecur(random, 12)).toBe(false);
  });

  it("are foretold where they have come at least twice, and never where chance may have put them there", () => {
    const skis = Float64Array.from({ length: 26 }, (_, t) => (t % 12 < 3 ? 5 : 0));
    // Period 26 is the third month of a year that sells in three; month 27 is the first that never sold.
    expect(neverSold(skis, 12, 14)).toEqual([false, ...Array<boolean>(9).fill(true), false, false, false, true]);
    // One sale in the fourth month of the first year: it may come again.
    const once = skis.slice();
    once[3] = 1;
    expect(neverSold(once, 12, 2)).toEqual([false, false]);
    expect(neverSold(skis.subarray(0, 15), 12, 3)).toEqual([false, false, false]);
    expect(neverSold(skis, 1, 2)).toEqual([false, false]);
  });
});
