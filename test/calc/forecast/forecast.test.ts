import { forecastItem, forecastMethods, type ForecastMethod } from "../../../src/calc/forecast/forecast";
import { readHistory } from "../../../src/calc/forecast/history";
import { withoutOutliers } from "../../../src/calc/forecast/outliers";
import { seasonalProfile } from "../../../src/calc/forecast/seasonalProfile";
import { mean, naive, seasonalNaive } from "../../../src/calc/forecast/simple";
import { studentQuantile } from "../../../src/calc/forecast/student";
import { forecastBand } from "../../../src/calc/forecast/forecastBand";
import { chosenMethods } from "../../../src/calc/forecast/forecastMethod";
import { forecastTable } from "../../../src/calc/forecast/forecastTable";
import { CalcError } from "../../../src/calc/calcError";
import { reasonOf, refusalOf } from "../refusals";
import { classic } from "./classics";
import { chances } from "./randomHistory";

const auto = (horizon: number, season = 12, method: ForecastMethod = "AUTO") => ({ horizon, season, method });
const pointsOf = (cells: readonly (number | null)[], horizon: number, season = 12, method: ForecastMethod = "AUTO") =>
  Array.from(forecastItem(cells, auto(horizon, season, method)).points);

/** A year that rises by half in summer, with a little noise. */
function seasonalDemand(months: number, seed = 5): number[] {
  const chance = chances(seed);
  return Array.from({ length: months }, (_, t) => (200 + t) * (1 + 0.5 * Math.sin((t * Math.PI) / 6)) * (0.95 + 0.1 * chance()));
}

describe("simple methods", () => {
  it("repeat the last value, the last season, the mean", () => {
    const series = Float64Array.from([1, 2, 3, 5, 2, 4]);
    expect(Array.from(naive(series, 2).points)).toEqual([4, 4]);
    expect(Array.from(seasonalNaive(series, 3, 4).points)).toEqual([5, 2, 4, 5]);
    expect(mean(series, 1).points[0]).toBeCloseTo(17 / 6, 12);
  });

  it("spread as R's naive and snaive do", () => {
    // R 4.2.2, forecast 8.20, AirPassengers: lower 95 % limits 365.9288143907 (h=1) and 338.5612332293 (h=2); snaive 345.8224477707.
    const series = classic("AirPassengers");
    const limits = naive(series, 2).variances.map((variance) => 432 - 1.959963984540054 * Math.sqrt(variance));
    expect(limits[0]).toBeCloseTo(365.9288143907, 6);
    expect(limits[1]).toBeCloseTo(338.5612332293, 6);
    const { points, variances } = seasonalNaive(series, 12, 1);
    expect((points[0] ?? NaN) - 1.959963984540054 * Math.sqrt(variances[0] ?? NaN)).toBeCloseTo(345.8224477707, 6);
  });
});

describe("Student's quantile", () => {
  it("is that of tables for 8 degrees of freedom", () => {
    // Abramowitz & Stegun, table 26.10: 0.75 0.706, 0.95 1.860, 0.975 2.306, 0.995 3.355.
    const levels = [0.75, 0.95, 0.975, 0.995];
    expect(levels.map((level) => Number(studentQuantile(level).toFixed(3)))).toEqual([0.706, 1.86, 2.306, 3.355]);
    expect(studentQuantile(0.5)).toBe(0);
    expect(studentQuantile(0.1)).toBeCloseTo(-studentQuantile(0.9), 12);
  });
});

describe("a history", () => {
  it("starts at the first and ends at the last known value", () => {
    const { values, unit, skipped } = readHistory([null, null, 8, 12, null], 1);
    expect([Array.from(values, (value) => value * unit), skipped]).toEqual([[8, 12], 2]);
  });

  it("fills a missing month between its neighbours, and by its season when two are known", () => {
    const gap = readHistory([10, null, 14, 16], 1);
    expect(Array.from(gap.values, (value) => value * gap.unit)).toEqual([10, 12, 14, 16]);
    const quarters = [10, 20, 30, 40, 10, null, 30, 40, 10, 20, 30, 40];
    const filled = readHistory(quarters, 4);
    expect((filled.values[5] ?? NaN) * filled.unit).toBeCloseTo(20, 0);
  });

  it("is refused with fewer than 2 known values", () => {
    expect(refusalOf(() => readHistory([null, 3, null], 12))).toMatchObject({ code: "shortHistory", detail: { found: 1, needed: 2 } });
  });
});

describe("AUTO", () => {
  it("follows level and season of demand", () => {
    const history = seasonalDemand(60);
    const truth = Array.from({ length: 12 }, (_, h) => (260 + h) * (1 + 0.5 * Math.sin((h * Math.PI) / 6)));
    pointsOf(history, 12).forEach((point, h) => expect(Math.abs(point / (truth[h] ?? NaN) - 1)).toBeLessThan(0.1));
  });

  it("sees a season in two years of months", () => {
    const [january, , , , , , july] = pointsOf(seasonalDemand(24), 12);
    expect((july ?? NaN) - (january ?? NaN)).toBeLessThan(20);
    const [, , , april, , , , , , october] = pointsOf(seasonalDemand(24), 12);
    expect(april).toBeGreaterThan(1.5 * (october ?? NaN));
  });

  it("continues an exact season exactly", () => {
    const wave = Array.from({ length: 36 }, (_, t) => 100 + 20 * Math.sin((t * Math.PI) / 6));
    pointsOf(wave, 12).forEach((point, h) => expect(point).toBeCloseTo(wave[h] ?? NaN, 3));
  });

  it("starts at the first sale when zeros come before", () => {
    const chance = chances(2);
    const sold = Array.from({ length: 20 }, () => 90 + 20 * chance());
    // The zeros change the unit that values are counted in, and with it the last digits.
    const alone = pointsOf(sold, 3);
    pointsOf([...Array<number>(15).fill(0), ...sold], 3).forEach((value, h) => expect(value).toBeCloseTo(alone[h] ?? NaN, 9));
  });

  it("is not led astray by one extreme value", () => {
    const history = seasonalDemand(48);
    const spoiled = history.map((value, t) => (t === 30 ? 100 * value : value));
    const clean = pointsOf(history, 6);
    pointsOf(spoiled, 6).forEach((point, h) => expect(Math.abs(point / (clean[h] ?? NaN) - 1)).toBeLessThan(0.1));
  });

  it("follows a lasting shift of level", () => {
    const chance = chances(9);
    const shifted = Array.from({ length: 30 }, (_, t) => (t < 15 ? 100 : 200) + 4 * chance());
    for (const point of pointsOf(shifted, 3)) expect(Math.abs(point - 202)).toBeLessThan(15);
  });

  it("keeps the sign of negative histories", () => {
    const chance = chances(4);
    for (const point of pointsOf(
      Array.from({ length: 30 }, () => -50 - 10 * chance()),
      3,
    ))
      expect(Math.abs(point + 55)).toBeLessThan(5);
  });

  it.each([1e300, 1e-300])("works in units as far off as %p", (unit) => {
    const history = seasonalDemand(36);
    const usual = pointsOf(history, 3);
    pointsOf(
      history.map((value) => (value / 300) * unit),
      3,
    ).forEach((point, h) => expect(point / unit / ((usual[h] ?? NaN) / 300)).toBeCloseTo(1, 6));
  });

  it("uses a yearly season of weeks when two years are known", () => {
    const chance = chances(6);
    const weeks = Array.from({ length: 208 }, (_, t) => 100 * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 52)) * (0.97 + 0.06 * chance()));
    const [peak, trough] = [13, 39].map((h) => pointsOf(weeks, 40, 52)[h] ?? NaN);
    expect(peak).toBeGreaterThan(1.2 * (trough ?? NaN));
  });

  it("names what it chose", () => {
    expect(chosenMethods([[0, 1, 0, 0, 1, 0, 0, 2]], 12)).toEqual([[expect.stringMatching(/^(Poisson|Negative binomial)$/)]]);
    expect(chosenMethods([seasonalDemand(48)], 12)).toEqual([[expect.stringMatching(/^Structural \+ ETS\(M,(N|A|Ad),M\) \+ Theta$/)]]);
  });
});

describe("methods by name", () => {
  it("give the season to those who need one, or say what is missing", () => {
    expect(reasonOf(() => pointsOf([1, 2, 3], 1, 1, "HW"))).toBe("methodNeedsSeason");
    expect(refusalOf(() => pointsOf([1, 2, 3], 1, 12, "SNAIVE"))).toMatchObject({ code: "shortHistory", detail: { found: 3, needed: 12 } });
    expect(refusalOf(() => pointsOf([1, 2, 3, 4, 5], 1, 4, "HW"))).toMatchObject({ code: "shortHistory", detail: { needed: 11 } });
    expect(reasonOf(() => pointsOf([1, -2, 3], 1, 12, "CROSTON"))).toBe("demandOnly");
  });

  it("find the season of AirPassengers within a tenth of the last year's pattern", () => {
    for (const method of ["ETS", "THETA", "COMB", "HW"] as const) {
      const points = pointsOf(Array.from(classic("AirPassengers")), 12, 12, method);
      // July stands above November by 622 / 390 in 1960.
      expect((points[6] ?? NaN) / (points[10] ?? NaN) / (622 / 390)).toBeGreaterThan(0.9);
      expect((points[6] ?? NaN) / (points[10] ?? NaN) / (622 / 390)).toBeLessThan(1.1);
    }
  });
});

describe("tables", () => {
  const rows = [seasonalDemand(40), seasonalDemand(40, 8), Array.from({ length: 40 }, (_, t) => (t % 5 === 0 ? 3 : 0))];

  it("forecast every row as if it stood alone", () => {
    const all = forecastTable(rows, auto(6), 0.8);
    rows.forEach((row, item) => expect(forecastTable([row], auto(6), 0.8)[0]).toEqual(all[item]));
  });

  it("give a column for a column", () => {
    const history = seasonalDemand(30);
    const column = forecastTable(
      history.map((value) => [value]),
      auto(4),
      null,
    );
    expect(column.map(([value]) => value)).toEqual(forecastTable([history], auto(4), null)[0]);
    expect(column.every((row) => row.length === 1)).toBe(true);
  });

  it("start all rows in the same period although one ends earlier", () => {
    const [early, late] = forecastTable(
      [
        [1, 2, 3, 1, 2, null],
        [5, 5, 5, 5, 5, 5],
      ],
      auto(3, 3, "SNAIVE"),
      null,
    );
    expect(early).toEqual([1, 2, 3]);
    expect(late).toEqual([5, 5, 5]);
  });

  it("put a row's reason into its own cells, and throw it when there is one row only", () => {
    const [good, bad] = forecastTable([rows[0] ?? [], [null, 4]], auto(2), null);
    expect(good?.every((cell) => typeof cell === "number")).toBe(true);
    expect(bad?.every((cell) => cell instanceof CalcError && cell.code === "shortHistory")).toBe(true);
    expect(reasonOf(() => forecastTable([[null, 4]], auto(2), null))).toBe("shortHistory");
  });

  it("band a forecast between low and high, wider for a higher level", () => {
    const narrow = forecastBand(seasonalDemand(40), auto(6), 0.5);
    const wide = forecastBand(seasonalDemand(40), auto(6), 0.95);
    wide.forEach(([low = NaN, point = NaN, high = NaN], h) => {
      const [narrowLow = NaN, samePoint = NaN, narrowHigh = NaN] = narrow[h] ?? [];
      expect(low < narrowLow && narrowLow < point && point < narrowHigh && narrowHigh < high && point === samePoint).toBe(true);
    });
  });
});

describe("seasonality", () => {
  it("starts with the season of the first cell, blank or not", () => {
    const quarters = [80, 120, 60, 140, 80, 120, 60, 140, 80, 120, 60, 140];
    expect(seasonalProfile(quarters, 4, "MULTIPLICATIVE")).toEqual([0.8, 1.2, 0.6, 1.4].map((index) => expect.closeTo(index, 12)));
    expect(seasonalProfile([null, ...quarters.slice(1)], 4, "MULTIPLICATIVE")).toEqual(
      [0.8, 1.2, 0.6, 1.4].map((index) => expect.closeTo(index, 12)),
    );
  });

  it("needs two seasons, and a positive level for shares", () => {
    expect(refusalOf(() => seasonalProfile([1, 2, 3, 4, 5], 4, "ADDITIVE"))).toMatchObject({ code: "shortHistory", detail: { needed: 8 } });
    expect(reasonOf(() => seasonalProfile([-1, -2, -3, -4, -1, -2, -3, -4], 4, "MULTIPLICATIVE"))).toBe("ratiosNeedPositive");
    expect(seasonalProfile([-1, -2, -3, -4, -1, -2, -3, -4], 4, "ADDITIVE").reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  });
});

describe("outliers", () => {
  it("are replaced by the usual value of their season", () => {
    const history = seasonalDemand(48);
    const cleaned = withoutOutliers(
      history.map((value, t) => (t === 20 ? 5 * value : value)),
      12,
      3,
    );
    expect(Math.abs((cleaned[20] ?? NaN) / (history[20] ?? NaN) - 1)).toBeLessThan(0.15);
  });

  it("are not a trend, a season, or a lasting shift", () => {
    const trend = Array.from({ length: 24 }, (_, t) => t + 1);
    const season = Array.from({ length: 36 }, (_, t) => 100 + 50 * Math.sin((t * Math.PI) / 6));
    const shift = Array.from({ length: 24 }, (_, t) => (t < 12 ? 10 : 50) + (t % 3));
    for (const history of [trend, season, shift]) expect(withoutOutliers(history, 12, 3)).toEqual(history);
  });

  it("are not a peak that comes back every year", () => {
    const chance = chances(12);
    const peaks = Array.from({ length: 29 }, (_, t) => (t % 12 === 11 ? 400 : 98 + 4 * chance()));
    expect(withoutOutliers(peaks, 12, 3)).toEqual(peaks);
    // Seen once, a peak may be an accident as well.
    const once = peaks.map((value, t) => (t === 11 ? 100 : value));
    expect(withoutOutliers(once, 12, 3)[23]).toBeLessThan(110);
  });

  it("are repaired together when several bad months stand side by side", () => {
    const chance = chances(3);
    const usual = Array.from({ length: 30 }, () => 95 + 10 * chance());
    for (const months of [2, 3, 4]) {
      const strike = usual.map((value, t) => (t >= 14 && t < 14 + months ? value / 4 : value));
      const cleaned = withoutOutliers(strike, 12, 3);
      cleaned.forEach((value, t) => expect(Math.abs((value ?? NaN) - (usual[t] ?? NaN))).toBeLessThan(12));
    }
    // Half a year is a new level that went again: no part of it is touched.
    const long = usual.map((value, t) => (t >= 12 && t < 18 ? value / 4 : value));
    expect(withoutOutliers(long, 12, 3)).toEqual(long);
  });

  it("leave missing values missing", () => {
    expect(withoutOutliers([null, 5, null, 6, 5, 6, null], 1, 3)).toEqual([null, 5, null, 6, 5, 6, null]);
  });
});

describe("every method", () => {
  it("gives a constant as the forecast of that constant, without doubt", () => {
    for (const method of forecastMethods) {
      const forecast = forecastItem(Array<number>(30).fill(7), auto(5, 12, method));
      expect([method, Array.from(forecast.points), Array.from(forecast.quantile(0.99))]).toEqual([
        method,
        [7, 7, 7, 7, 7],
        [7, 7, 7, 7, 7],
      ]);
    }
  });

  it("answers two values, or says what it needs", () => {
    for (const method of forecastMethods) {
      try {
        expect([method, pointsOf([3, 5], 2, 12, method).every(Number.isFinite)]).toEqual([method, true]);
      } catch (reason) {
        expect([method, reason]).toEqual([method, expect.objectContaining({ code: "shortHistory" })]);
      }
    }
  });
});
