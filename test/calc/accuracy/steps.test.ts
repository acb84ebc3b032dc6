import fc from "fast-check";
import { forecastError } from "../../../src/calc/accuracy/forecastError";
import { fva } from "../../../src/calc/accuracy/fva";
import { mase } from "../../../src/calc/accuracy/mase";
import { pinballLoss } from "../../../src/calc/accuracy/pinballLoss";
import { trackingSignal } from "../../../src/calc/accuracy/trackingSignal";
import { reasonOf } from "../refusals";

// Errors of these two cases computed with R 4.2.2, package forecast 8.20.
const six = {
  actual: [100, 120, 80, 150, 90, 110],
  forecast: [110, 115, 95, 130, 100, 117],
  train: [90, 100, 95, 110, 105, 120, 98, 102, 118, 99, 104, 111],
};
const eight = {
  actual: [23, 45, 31, 60, 52, 41, 38, 70],
  forecast: [30, 40, 35, 55, 50, 45, 30, 80],
  train: [
    112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158, 133, 114, 140, 145, 150, 178,
    163, 172, 178, 199, 199, 184, 162, 146, 166,
  ],
};

/** fpp3 section 5.8: Australian beer, 1992 Q1 to 2007 Q4, then 2008 Q1 to 2010 Q2; measures recomputed from these data. */
const beer = {
  train: [
    443, 410, 420, 532, 433, 421, 410, 512, 449, 381, 423, 531, 426, 408, 416, 520, 409, 398, 398, 507, 432, 398, 406, 526, 428, 397, 403,
    517, 435, 383, 424, 521, 421, 402, 414, 500, 451, 380, 416, 492, 428, 408, 406, 506, 435, 380, 421, 490, 435, 390, 412, 454, 416, 403,
    408, 482, 438, 386, 405, 491, 427, 383, 394, 473,
  ],
  test: [420, 390, 410, 488, 415, 398, 419, 488, 414, 374],
};

const error = (forecast: readonly number[], actual: readonly number[], metric: Parameters<typeof forecastError>[2]) =>
  Number(forecastError([forecast], [actual], metric, "ALL")[0]?.[0]);

describe("forecastError", () => {
  it.each([
    ["MAPE", 0.106207912458, 0.139653812664],
    ["WAPE", 0.103076923077, 0.125],
    ["SMAPE", 0.103169027953, 0.13635412978],
    ["MAE", 11.1666666667, 5.625],
    ["RMSE", 12.2406426847, 6.1135096303],
    ["ME", 2.8333333333, 0.625],
    ["MPE", 0.047874579125, 0.02879573799],
  ] as const)("agrees with R on %s of two cases to ten digits", (metric, first, second) => {
    expect(error(six.forecast, six.actual, metric)).toBeCloseTo(first, 9);
    expect(error(eight.forecast, eight.actual, metric)).toBeCloseTo(second, 9);
  });

  it.each([
    [
      "mean",
      (_: number): number => beer.train.reduce((sum, value) => sum + value, 0) / beer.train.length,
      -13.775,
      38.4472,
      34.825,
      0.082834,
      2.4353,
      0.082602,
    ],
    ["naive", (_: number): number => 473, -51.4, 62.6929, 57.4, 0.141844, 4.014, 0.136148],
    ["seasonal naive", (quarter: number): number => beer.train[60 + (quarter % 4)] ?? 0, 5.2, 14.3108, 13.4, 0.031685, 0.9371, 0.031784],
    ["drift", (quarter: number): number => 473 + ((quarter + 1) * (473 - 443)) / 63, -54.019, 64.9013, 58.8762, 0.145775, 4.1172, 0.139649],
  ] as const)(
    "agrees with the %s forecast of Australian beer to the digits given; there the error is A - F",
    (_name, method, me, rootMean, absolute, relative, scaled, weighted) => {
      const forecast = beer.test.map((_, quarter) => method(quarter));
      expect(-error(forecast, beer.test, "ME")).toBeCloseTo(me, 3);
      expect(error(forecast, beer.test, "RMSE")).toBeCloseTo(rootMean, 4);
      expect(error(forecast, beer.test, "MAE")).toBeCloseTo(absolute, 4);
      expect(error(forecast, beer.test, "MAPE")).toBeCloseTo(relative, 6);
      expect(error(forecast, beer.test, "WAPE")).toBeCloseTo(weighted, 6);
      expect(mase([forecast], [beer.test], beer.train, 4)).toBeCloseTo(scaled, 4);
    },
  );

  it("is positive in ME and MPE when the forecast is too high", () => {
    expect(error([12], [10], "ME")).toBe(2);
    expect(error([12], [10], "MPE")).toBeCloseTo(0.2, 12);
  });

  it("leaves periods with zero actual out of MPE, and has none when no other is left", () => {
    expect(error([5, 11], [0, 10], "MPE")).toBeCloseTo(0.1, 12);
    expect(reasonOf(() => error([5], [0], "MPE"))).toBe("onlyZeroActuals");
  });

  it("has RMSE at least MAE at least the size of ME", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const [f, a] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(error(f, a, "RMSE")).toBeGreaterThanOrEqual(error(f, a, "MAE") - 1e-9);
        expect(error(f, a, "MAE")).toBeGreaterThanOrEqual(Math.abs(error(f, a, "ME")) - 1e-9);
      }),
    );
  });
});

describe("mase", () => {
  it("agrees with R with and without a season to ten digits", () => {
    expect(mase([six.forecast], [six.actual], six.train, 1)).toBeCloseTo(0.99864498645, 10);
    expect(mase([eight.forecast], [eight.actual], eight.train, 12)).toBeCloseTo(0.25862068966, 10);
  });

  it("leaves out differences with a missing half", () => {
    expect(mase([[12]], [[10]], [1, null, 3, 5], 1)).toBe(1);
  });

  it("has no scale in a constant or a short history", () => {
    expect(reasonOf(() => mase([[1]], [[2]], [5, 5, 5], 1))).toBe("constantHistory");
    expect(reasonOf(() => mase([[1]], [[2]], [5, 6], 12))).toBe("shortHistory");
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), (factor) => {
        const times = (values: readonly number[]) => values.map((value) => value * factor);
        expect(mase([times(six.forecast)], [times(six.actual)], times(six.train), 1)).toBeCloseTo(
          mase([six.forecast], [six.actual], six.train, 1),
          9,
        );
      }),
    );
  });
});

describe("trackingSignal", () => {
  it("is demand minus forecast over the mean absolute error, period by period", () => {
    // studylib.net 25525097: RSFE -2, -1, 1, 5; MAD 2, 1.5, 1.67, 2.25; signals -1, -0.67, 0.6 shown, the fourth recomputed.
    const [signals] = trackingSignal([[10, 10, 10, 10]], [[8, 11, 12, 14]], "RUNNING");
    [-1, -2 / 3, 0.6, 2.2222].forEach((expected, period) => expect(signals?.[period]).toBeCloseTo(expected, 4));
    expect(trackingSignal([[10, 10, 10, 10]], [[8, 11, 12, 14]], "LAST")[0]?.[0]).toBeCloseTo(2.2222, 4);
  });

  it("agrees with a six-month case to the two digits that its source gives", () => {
    // qammunity.org 5140786; it rounds the last one to 3.11, exactly 3.12.
    const [signals] = trackingSignal([[244, 318, 393, 343, 368, 443]], [[344, 468, 493, 293, 268, 568]], "RUNNING");
    [1, 2, 3, 3, 2, 3.12].forEach((expected, period) => expect(signals?.[period]).toBeCloseTo(expected, 2));
  });

  it("agrees with R, whose sign is the other way, to ten digits", () => {
    expect(trackingSignal([six.forecast], [six.actual], "LAST")[0]?.[0]).toBeCloseTo(-1.5223880597, 9);
    expect(trackingSignal([eight.forecast], [eight.actual], "LAST")[0]?.[0]).toBeCloseTo(-0.88888888889, 9);
  });

  it("is 0 while nothing was missed, and blank where a value is missing", () => {
    expect(trackingSignal([[5], [5], [5]], [[5], [null], [6]], "RUNNING")).toEqual([[0], [""], [2]]);
  });

  it("stays within plus and minus the number of periods", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const last = Number(trackingSignal([pairs.map(([f]) => f)], [pairs.map(([, a]) => a)], "LAST")[0]?.[0]);
        expect(Math.abs(last)).toBeLessThanOrEqual(pairs.length + 1e-9);
      }),
    );
  });
});

describe("forecastValueAdded", () => {
  it("is positive for a step that helped and negative for one that hurt", () => {
    // inphronesys.com FVA dashboard: MAPE 14.6, 12.3, 13.6, 15.3 give +2.3, -1.3, -1.7 points, recomputed; net -0.7.
    const step = (percent: number) => [[100 + percent]];
    const added = (from: number, to: number) => 100 * fva(step(from), step(to), [[100]], "MAPE");
    expect(added(14.6, 12.3)).toBeCloseTo(2.3, 9);
    expect(added(12.3, 13.6)).toBeCloseTo(-1.3, 9);
    expect(added(13.6, 15.3)).toBeCloseTo(-1.7, 9);
    expect(added(14.6, 15.3)).toBeCloseTo(-0.7, 9);
  });

  it("compares both steps on the periods that both know", () => {
    expect(fva([[80, null, 0]], [[90, 0, null]], [[100, 100, 100]], "WAPE")).toBeCloseTo(0.1, 12);
    expect(reasonOf(() => fva([[80, null]], [[null, 5]], [[1, 1]], "WAPE"))).toBe("nothingLeft");
  });

  it("adds up over steps", () => {
    const forecasts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(forecasts, forecasts, forecasts, forecasts, (one, two, three, actual) => {
        const added = (a: readonly number[], b: readonly number[]) => fva([a], [b], [actual], "MAE");
        expect(added(one, two) + added(two, three)).toBeCloseTo(added(one, three), 9);
      }),
    );
  });
});

describe("pinballLoss", () => {
  it("agrees with R at three levels of two cases to ten digits", () => {
    [6.7166666667, 5.5833333333, 4.45].forEach((expected, index) =>
      expect(pinballLoss([six.forecast], [six.actual], [0.1, 0.5, 0.9][index] ?? 0)).toBeCloseTo(expected, 9),
    );
    [3.0625, 2.8125, 2.5625].forEach((expected, index) =>
      expect(pinballLoss([eight.forecast], [eight.actual], [0.1, 0.5, 0.9][index] ?? 0)).toBeCloseTo(expected, 9),
    );
  });

  it("is half the mean absolute error at one half, and never negative", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, quantile) => {
        const [f, a] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        expect(pinballLoss([f], [a], 0.5)).toBeCloseTo(error(f, a, "MAE") / 2, 9);
        expect(pinballLoss([f], [a], quantile)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
