import { CalcError } from "../../../src/calc/calcError";
import { forecastAnew, type ForecastMethod } from "../../../src/calc/forecast/forecast";
import type { Predictive } from "../../../src/calc/forecast/predictive";
import { chances, randomCase, type Case } from "./randomHistory";
import { casesOf } from "../../support/campaign";

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
