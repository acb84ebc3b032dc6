import fc from "fast-check";
import { forecastAccuracy } from "../../../src/calc/accuracy/forecastAccuracy";
import { forecastBias } from "../../../src/calc/accuracy/forecastBias";
import { mape, smape, wape } from "../../../src/calc/accuracy/relativeError";
import { CalcError } from "../../../src/calc/calcError";
import { reasonOf, refusalOf } from "../refusals";

const pairsOf = (forecast: readonly number[], actual: readonly number[]) =>
  forecast.map((value, index) => ({ forecast: value, actual: actual[index] ?? 0 }));

// Errors of these two cases computed with R 4.2.2, package forecast 8.20.
const six = { actual: [100, 120, 80, 150, 90, 110], forecast: [110, 115, 95, 130, 100, 117] };
const eight = { actual: [23, 45, 31, 60, 52, 41, 38, 70], forecast: [30, 40, 35, 55, 50, 45, 30, 80] };

describe("wape", () => {
  it("is total absolute miss over total actual", () => {
    // By hand: misses 10, 10, 20 over 300.
    expect(wape(pairsOf([90, 130, 100], [100, 120, 80]))).toBeCloseTo(40 / 300, 12);
  });

  it("agrees with R on two cases", () => {
    expect(wape(pairsOf(six.forecast, six.actual))).toBeCloseTo(0.103076923077, 11);
    expect(wape(pairsOf(eight.forecast, eight.actual))).toBeCloseTo(0.125, 12);
  });

  it("weighs a small period by its volume, where MAPE lets it dominate", () => {
    // forecaststudio.com.mx, forecast accuracy metrics: MAPE 77.5 %, WAPE 6.4 % on the same two periods.
    const pairs = pairsOf([950, 25], [1000, 10]);
    expect(wape(pairs)).toBeCloseTo(0.06435644, 8);
    expect(mape(pairs)).toBeCloseTo(0.775, 12);
  });

  it("agrees with the seasonal naive forecast of Australian beer, 2008 Q1 to 2010 Q2", () => {
    // fpp3 section 5.8: the last four quarters of the training set, repeated; WAPE 3.1784 %.
    const actual = [420, 390, 410, 488, 415, 398, 419, 488, 414, 374];
    const lastYear = [427, 383, 394, 473];
    const forecast = actual.map((_, quarter) => lastYear[quarter % 4] ?? 0);
    expect(wape(pairsOf(forecast, actual))).toBeCloseTo(0.031784, 6);
    expect(mape(pairsOf(forecast, actual))).toBeCloseTo(0.031685, 6);
  });

  it("has nothing to divide by when sales are zero, and no meaning when returns exceed sales", () => {
    expect(reasonOf(() => wape(pairsOf([10, 20], [0, 0])))).toBe("zeroTotalActual");
    expect(reasonOf(() => wape(pairsOf([10, 20], [5, -6])))).toBe("totalNotPositive");
  });
});

describe("mape", () => {
  it("agrees with R on two cases", () => {
    expect(mape(pairsOf(six.forecast, six.actual))).toBeCloseTo(0.106207912458, 11);
    expect(mape(pairsOf(eight.forecast, eight.actual))).toBeCloseTo(0.139653812664, 11);
  });

  it("skips periods with zero actual", () => {
    expect(mape(pairsOf([50, 110], [0, 100]))).toBeCloseTo(0.1, 12);
  });

  it("has no answer when every actual is zero", () => {
    expect(reasonOf(() => mape(pairsOf([50], [0])))).toBe("onlyZeroActuals");
  });
});

describe("smape", () => {
  it("agrees with R on two cases", () => {
    expect(smape(pairsOf(six.forecast, six.actual))).toBeCloseTo(0.103169027953, 11);
    expect(smape(pairsOf(eight.forecast, eight.actual))).toBeCloseTo(0.13635412978, 10);
  });

  it("is 2 for a forecast of something where nothing happened, and 0 where both are zero", () => {
    expect(smape(pairsOf([5], [0]))).toBe(2);
    expect(smape(pairsOf([0], [0]))).toBe(0);
  });
});

describe("forecastAccuracy", () => {
  it("is 1 minus the error", () => {
    expect(forecastAccuracy([six.forecast], [six.actual], "WAPE", "ALL")[0]?.[0]).toBeCloseTo(0.896923076923, 11);
    expect(forecastAccuracy([[950, 25]], [[1000, 10]], "WAPE", "ALL")[0]?.[0]).toBeCloseTo(0.93564356, 8);
  });

  it("never falls below 0", () => {
    expect(forecastAccuracy([[500]], [[100]], "WAPE", "ALL")).toEqual([[0]]);
  });

  it("leaves out a period whose forecast or actual is missing", () => {
    expect(forecastAccuracy([[90, null, 70]], [[100, 50, null]], "WAPE", "ALL")).toEqual([[0.9]]);
  });

  it("gives one number a row as a column, and one a column as a row", () => {
    const forecast = [
      [90, 100],
      [50, 60],
    ];
    const actual = [
      [100, 100],
      [50, 50],
    ];
    expect(forecastAccuracy(forecast, actual, "WAPE", "ROW")).toEqual([[0.95], [0.9]]);
    expect(forecastAccuracy(forecast, actual, "WAPE", "COLUMN")).toEqual([[1 - 10 / 150, 1 - 10 / 150]]);
  });

  it("puts the reason into the cell of a row without an answer and keeps the others", () => {
    const [first, second] = forecastAccuracy([[90], [10]], [[100], [0]], "WAPE", "ROW");
    expect(first).toEqual([0.9]);
    expect(second?.[0]).toBeInstanceOf(CalcError);
    expect(second?.[0]).toMatchObject({ code: "zeroTotalActual" });
  });

  it("pairs a row of forecasts with a column of actuals by their order", () => {
    expect(forecastAccuracy([[90, 130, 100]], [[100], [120], [80]], "WAPE", "ALL")).toEqual([[1 - 40 / 300]]);
  });

  it("refuses two blocks of different shape, even with equally many cells, and says both sizes", () => {
    const two = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const three = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(refusalOf(() => forecastAccuracy(two, three, "WAPE", "ALL"))).toMatchObject({
      code: "sizesDiffer",
      detail: { rows: 2, columns: 3, otherRows: 3, otherColumns: 2 },
    });
    expect(reasonOf(() => forecastAccuracy([[1, 2, 3]], [[1], [2], [3]], "WAPE", "ROW"))).toBe("sizesDiffer");
    expect(reasonOf(() => forecastAccuracy([[1, 2, 3]], [[1, 2]], "WAPE", "ALL"))).toBe("sizesDiffer");
  });

  it("has no answer when no pair is complete", () => {
    expect(reasonOf(() => forecastAccuracy([[1, null]], [[null, 2]], "MAPE", "ALL"))).toBe("nothingLeft");
  });

  const plans = fc.array(fc.record({ forecast: fc.integer({ min: 0, max: 9999 }), actual: fc.integer({ min: 1, max: 9999 }) }), {
    minLength: 1,
  });
  const accuracy = (rows: readonly { forecast: number; actual: number }[], factor = 1) =>
    forecastAccuracy([rows.map((row) => row.forecast * factor)], [rows.map((row) => row.actual * factor)], "WAPE", "ALL")[0]?.[0];

  it("does not depend on the unit, nor on the order of the periods", () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 2, max: 50 }), (rows, factor) => {
        expect(accuracy(rows, factor)).toBeCloseTo(Number(accuracy(rows)), 9);
        expect(accuracy([...rows].reverse())).toBeCloseTo(Number(accuracy(rows)), 9);
      }),
    );
  });

  it("stays between 0 and 1, and is 1 for a perfect forecast", () => {
    fc.assert(
      fc.property(plans, (rows) => {
        const value = Number(accuracy(rows));
        expect(value >= 0 && value <= 1).toBe(true);
        expect(accuracy(rows.map(({ actual }) => ({ actual, forecast: actual })))).toBe(1);
      }),
    );
  });
});

describe("forecastBias", () => {
  it("is positive when the forecast is too high, as R computes it", () => {
    expect(forecastBias([six.forecast], [six.actual], "ALL")[0]?.[0]).toBeCloseTo(0.026153846154, 11);
    expect(forecastBias([eight.forecast], [eight.actual], "ALL")[0]?.[0]).toBeCloseTo(0.013888888889, 11);
  });

  it("is negative when the forecast is too low", () => {
    expect(forecastBias([[80]], [[100]], "ALL")).toEqual([[-0.2]]);
  });

  it("lets misses of opposite sign cancel", () => {
    expect(forecastBias([[80, 120]], [[100, 100]], "ALL")).toEqual([[0]]);
  });

  it("has no answer, rather than a division by zero, when nothing happened", () => {
    expect(reasonOf(() => forecastBias([[10]], [[0]], "ALL"))).toBe("totalNotPositive");
  });

  it("grows by what is added to every forecast", () => {
    const column = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(column, fc.double({ min: -0.9, max: 3, noNaN: true }), (actual, lean) => {
        const bias = forecastBias([actual.map((value) => value * (1 + lean))], [actual], "ALL")[0]?.[0];
        expect(bias).toBeCloseTo(lean, 9);
      }),
    );
  });
});
