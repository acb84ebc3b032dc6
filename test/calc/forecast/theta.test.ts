import { seasonalTheta } from "../../../src/calc/forecast/methods";
import { seasonalIndices, isSeasonal } from "../../../src/calc/forecast/seasonality";
import { simpleExponentialSmoothing } from "../../../src/calc/forecast/simple";
import { trendLine } from "../../../src/calc/forecast/theta/line";
import { simpleSmoothing } from "../../../src/calc/forecast/theta/smoothing";
import { optimisedTheta, theta } from "../../../src/calc/forecast/theta/theta";
import { classic } from "./classics";

describe("Theta", () => {
  it.each([
    // R 4.2.2, forecast 8.20: thetaf, first and last point.
    ["AirPassengers", 12, 24, 440.0781910816, 461.9153957671],
    ["USAccDeaths", 12, 12, 8270.6938063392, 8990.7759138776],
    ["Nile", 1, 10, 799.8119962159, 787.5976217784],
  ])("agrees with R's thetaf on %s", (name, period, horizon, first, last) => {
    const { points } = seasonalTheta(classic(name), period, horizon);
    expect((points[0] ?? NaN) / first).toBeCloseTo(1, 4);
    expect((points[horizon - 1] ?? NaN) / last).toBeCloseTo(1, 4);
  });

  it.each([
    // R 4.2.2, forecast 8.20: thetaf of the first 24, 25 and 30 months; a season is looked for from more than two years on.
    ["AirPassengers", 24, 140.4826648708, 145.8200561751],
    ["AirPassengers", 25, 145.4833942287, 150.805701921],
    ["AirPassengers", 30, 178.7710009433, 187.2577640134],
    ["USAccDeaths", 24, 8663.874652379, 8567.114217596],
    ["USAccDeaths", 25, 8143.061825746, 8029.133364208],
    ["USAccDeaths", 30, 9536.608288491, 9420.371136099],
  ])("looks for a season when R does: %s, %i months", (name, months, first, other) => {
    const { points } = seasonalTheta(classic(name).subarray(0, months), 12, 12);
    expect((points[0] ?? NaN) / first).toBeCloseTo(1, 4);
    expect((points[name === "USAccDeaths" ? 6 : 11] ?? NaN) / other).toBeCloseTo(1, 4);
  });

  it("continues a straight line with half its slope, and fully when the lean is optimised", () => {
    const line = Float64Array.from({ length: 30 }, (_, t) => 5 + 2 * t);
    const half = theta(line, 2).points;
    expect((half[1] ?? NaN) - (half[0] ?? NaN)).toBeCloseTo(1, 9);
    expect(Array.from(optimisedTheta(line, 3).points)).toEqual([65, 67, 69].map((value) => expect.closeTo(value, 1)));
  });

  it("makes errors that are what its points missed one period ahead", () => {
    const series = classic("Nile");
    const { errors } = theta(series, 1);
    const { alpha, initialLevel } = simpleSmoothing(series);
    expect(errors).toHaveLength(series.length);
    expect(errors[0]).toBeCloseTo((series[0] ?? NaN) - initialLevel, 9);
    expect(alpha).toBeCloseTo(0.2456681, 3); // R: 0.24566815
  });
});

describe("simple exponential smoothing", () => {
  it.each([
    // R 4.2.2, forecast 8.20: ses.
    ["AirPassengers", 431.9957999955],
    ["USAccDeaths", 9239.9388820937],
    ["Nile", 805.3363293257],
  ])("agrees with R's ses on %s", (name, level) => {
    expect((simpleExponentialSmoothing(classic(name), 1).points[0] ?? NaN) / level).toBeCloseTo(1, 4);
  });
});

describe("a trend line", () => {
  it("passes exactly through a straight line", () => {
    expect(trendLine(Float64Array.from([3, 5, 7, 9]))).toEqual({ intercept: 3, slope: 2 });
  });
});

describe("seasonal indices", () => {
  it("are those of R's decompose", () => {
    // R 4.2.2: decompose(AirPassengers, "multiplicative")$figure, January, July, November.
    const indices = seasonalIndices(classic("AirPassengers"), 12, "multiplicative");
    expect(indices[0]).toBeCloseTo(0.91023036737, 10);
    expect(indices[6]).toBeCloseTo(1.2265555429, 10);
    expect(indices[10]).toBeCloseTo(0.80117808241, 10);
    expect(seasonalIndices(classic("USAccDeaths"), 12, "multiplicative")[1]).toBeCloseTo(0.82469493108, 10);
  });

  it("show in the autocorrelation of months, and not in the yearly Nile", () => {
    expect(isSeasonal(classic("USAccDeaths"), 12)).toBe(true);
    expect(isSeasonal(classic("Nile"), 12)).toBe(false);
    expect(isSeasonal(classic("USAccDeaths").subarray(0, 35), 12)).toBe(false);
  });
});
