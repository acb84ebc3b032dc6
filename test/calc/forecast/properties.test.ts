import { CalcError } from "../../../src/calc/calcError";
import { forecastAnew, forecastMethods, type ForecastMethod, type ForecastRequest } from "../../../src/calc/forecast/forecast";
import type { Predictive } from "../../../src/calc/forecast/predictive";
import { chances } from "./classics";
import { casesOf } from "../../support/campaign";

interface Case {
  cells: (number | null)[];
  request: ForecastRequest;
}

/** Histories as tables hold them: smooth, noisy, seasonal, growing, counted, sparse, with gaps, spikes, leading zeros, negative values. */
function randomCase(number: number): Case {
  const chance = chances(number + 1);
  for (let skip = 0; skip < 3; skip++) chance();
  const length = 2 + Math.floor(58 * chance() ** 2);
  const season = [1, 4, 12][Math.floor(3 * chance())] ?? 1;
  const method = chance() < 0.5 ? "AUTO" : (forecastMethods[Math.floor(forecastMethods.length * chance())] ?? "AUTO");
  const size = 10 ** (6 * chance() - 2);
  const [noise, growth, swing] = [chance() ** 2, 0.1 * (chance() - 0.4), chance() < 0.5 ? 0 : chance()];
  const kind = chance();
  const cells = Array.from({ length }, (_, t) => {
    const smooth = size * Math.max(0, (1 + growth * t) * (1 + swing * Math.sin((2 * Math.PI * t) / season)) + noise * (chance() - 0.5));
    if (chance() < 0.02) return null;
    if (chance() < 0.02) return 20 * smooth;
    if (kind < 0.5) return smooth;
    if (kind < 0.65) return Math.round(5 * chance());
    if (kind < 0.8) return chance() < 0.25 ? Math.ceil(4 * chance()) * 10 : 0;
    if (kind < 0.9) return t < length / 3 ? 0 : smooth;
    return smooth - size * chance();
  });
  return { cells, request: { horizon: 1 + Math.floor(14 * chance()), season, method } };
}

/** The forecast, or the code of the reason why there is none. */
function answerOf({ cells, request }: Case): Predictive | string {
  try {
    return forecastAnew(cells, request);
  } catch (reason) {
    if (reason instanceof CalcError) return reason.code;
    throw reason;
  }
}

const levels = [0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999];
const valuesOf = (forecast: Predictive): number[] => [...forecast.points, ...levels.flatMap((level) => [...forecast.quantile(level)])];
const times = (cells: Case["cells"], factor: number) => cells.map((value) => (value === null ? null : value * factor));

describe("forecasts of random histories", () => {
  const count = casesOf(10_000, 2_500);

  it("are finite, never negative for demand that never is, and their quantiles never cross; or a reason says what is missing", () => {
    const wrong: unknown[] = [];
    let answered = 0;
    for (let number = 0; number < count; number++) {
      const one = randomCase(number);
      const answer = answerOf(one);
      if (typeof answer === "string") {
        if (!["shortHistory", "methodNeedsSeason", "demandOnly"].includes(answer)) wrong.push([number, answer]);
        continue;
      }
      answered++;
      const quantiles = levels.map((level) => answer.quantile(level));
      const values = [...answer.points, ...quantiles.flatMap((values) => [...values])];
      if (answer.points.length !== one.request.horizon) wrong.push([number, "horizon"]);
      if (!values.every(Number.isFinite)) wrong.push([number, one.request.method, answer.method, "not finite"]);
      if (one.cells.every((cell) => cell === null || cell >= 0) && values.some((value) => value < 0)) wrong.push([number, "negative"]);
      for (let i = 1; i < quantiles.length; i++)
        quantiles[i]?.forEach((value, h) => {
          if (value < (quantiles[i - 1]?.[h] ?? NaN)) wrong.push([number, one.request.method, "quantiles cross", levels[i], h]);
        });
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(answered).toBeGreaterThan(0.9 * count);
  });

  it("are the same bits on every run, and four times as much for four times as much", () => {
    for (let number = 0; number < count; number += 10) {
      const one = randomCase(number);
      const answer = answerOf(one);
      if (typeof answer === "string") continue;
      const again = answerOf(one);
      const fourfold = answerOf({ ...one, cells: times(one.cells, 4) });
      if (typeof again === "string" || typeof fourfold === "string") throw new Error(`${number} is answered once only`);
      expect([number, valuesOf(again)]).toEqual([number, valuesOf(answer)]);
      expect([number, valuesOf(fourfold)]).toEqual([number, valuesOf(answer).map((value) => 4 * value)]);
    }
  });

  it("do not depend on the unit", () => {
    let compared = 0;
    const apart: unknown[] = [];
    for (let number = 0; number < count; number += 10) {
      const one = randomCase(number);
      const answer = answerOf(one);
      const other = answerOf({ ...one, cells: times(one.cells, 1000) });
      if (typeof answer === "string" || typeof other === "string") continue;
      const largest = Math.max(...one.cells.map((value) => Math.abs(value ?? 0)), 1e-9);
      answer.points.forEach((point, h) => {
        compared++;
        if (Math.abs((other.points[h] ?? NaN) / 1000 - point) > 1e-3 * largest)
          apart.push([number, answer.method, other.method, point, other.points[h]]);
      });
    }
    expect(compared).toBeGreaterThan(count / 10);
    expect(apart).toEqual([]);
  });
});

describe("the shifting law", () => {
  it.each(["SES", "HOLT", "DAMPED", "NAIVE", "SNAIVE", "MEAN", "THETA"] as const)(
    "holds for %s: what is added to every period is added to the forecast",
    (method: ForecastMethod) => {
      for (let number = 0; number < 200; number++) {
        const chance = chances(number + 77);
        const length = 8 + Math.floor(40 * chance());
        const cells = Array.from({ length }, (_, t) => 100 * (chance() - 0.5) + t * (chance() - 0.5));
        const request = { horizon: 4, season: method === "SNAIVE" ? 4 : 1, method };
        const base = forecastAnew([-60, ...cells], request).points;
        const moved = forecastAnew(
          [-60, ...cells].map((value) => value + 15),
          request,
        ).points;
        moved.forEach((point, h) => expect(Math.abs(point - 15 - (base[h] ?? NaN))).toBeLessThan(0.05));
      }
    },
  );
});
