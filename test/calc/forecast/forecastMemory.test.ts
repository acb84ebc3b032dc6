import fc from "fast-check";
import { forecastAnew, forecastItem, forecastMethods, type ForecastRequest } from "../../../src/calc/forecast/forecast";
import { ForecastMemory } from "../../../src/calc/forecast/forecastMemory";
import { certain, type Predictive } from "../../../src/calc/forecast/predictive";
import { casesOf } from "../../support/campaign";
import { chances } from "./randomHistory";

const levels = [0.1, 0.5, 0.9, 0.975];
/** Every bit of a forecast. */
const bitsOf = ({ method, points, quantile }: Predictive): string =>
  [method, ...[points, ...levels.map(quantile)].map((values) => Buffer.from(values.buffer, 0, values.byteLength).toString("hex"))].join(
    " ",
  );

interface Asked {
  cells: (number | null)[];
  request: ForecastRequest;
}

/** A few histories that resemble each other, each with several requests: what a workbook asks for again and again. */
function asked(history: number, change: number, horizon: number, method: number): Asked {
  const chance = chances(history + 1);
  const cells = Array.from({ length: 8 + 4 * history }, (_, t): number | null =>
    history % 3 === 2 ? Math.floor(3 * chance()) : 100 + 30 * Math.sin((t * Math.PI) / 6) + 20 * chance(),
  );
  if (change === 1) cells[3] = null;
  if (change === 2) cells[cells.length - 1] = 0;
  return { cells, request: { horizon, season: 12, method: forecastMethods[method] ?? "AUTO" } };
}

const question = fc.record({
  history: fc.nat(12),
  change: fc.nat(2),
  horizon: fc.constantFrom(1, 2, 3, 12, 19),
  method: fc.constantFrom(0, 0, 0, 1, 2, 4, 6, 11, 13),
});

describe("the memory of forecasts", () => {
  it("changes no bit of any forecast, in any order of calls, also when it is small", () => {
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 12 }), fc.constantFrom(50, 400, 1e6), (questions, limit) => {
        const memory = new ForecastMemory(limit);
        for (const { history, change, horizon, method } of questions) {
          const { cells, request } = asked(history, change, horizon, method);
          const options = [request.season, method, 0];
          const anew = bitsOf(forecastAnew(cells, request));
          expect(bitsOf(memory.recall(cells, options, horizon, () => forecastAnew(cells, request)))).toBe(anew);
          expect(bitsOf(forecastItem(cells, request))).toBe(anew);
        }
      }),
      { numRuns: casesOf(1_000, 60), seed: 15 },
    );
  });

  it("forecasts again what differs in a single bit, a blank, an option or the length, and nothing else", () => {
    const memory = new ForecastMemory(1e6);
    const cells = [1, 2, 0, 4];
    let made = 0;
    const ask = (of: (number | null)[], options = [2, 12, 0]) =>
      memory.recall(of, options, 2, () => {
        made++;
        return certain("MEAN", made, 2);
      }).points[0];
    expect([ask(cells), ask([...cells]), ask([1, 2, 0, 4])]).toEqual([1, 1, 1]);
    const others = [
      [1, 2, 0, 4 + 2 ** -50],
      [1, 2, -0, 4],
      [1, 2, null, 4],
      [1, 2, 0, 4, null],
      [null, 1, 2, 0, 4],
      [2, 1, 0, 4],
    ];
    expect(others.map((other) => ask(other))).toEqual([2, 3, 4, 5, 6, 7]);
    expect([ask(cells, [2, 12, 1]), ask(cells, [2, 4, 0]), ask(cells, [3, 12, 0])]).toEqual([8, 9, 10]);
    expect([ask(cells), ...others.map((other) => ask(other))]).toEqual([1, 2, 3, 4, 5, 6, 7]);
    // What is no number at all is a mistake of the caller, never an answer for a blank.
    expect([ask([1, 2, NaN, 4]), ask([1, 2, NaN, 4]), ask([1, 2, null, 4])]).toEqual([11, 12, 4]);
  });

  it("answers for fewer periods by the beginning of a forecast of more, and forecasts again when more are asked for", () => {
    const memory = new ForecastMemory(1e6);
    let made = 0;
    const ask = (horizon: number) =>
      memory.recall([1, 2, 0, 4], [12, 0], horizon, () => {
        made++;
        const points = Float64Array.from({ length: horizon }, (_, h) => 10 + h);
        return { method: "MEAN", points, quantile: (level) => points.map((point) => point * level) };
      });
    expect(Array.from(ask(2).points)).toEqual([10, 11]);
    expect(Array.from(ask(4).points)).toEqual([10, 11, 12, 13]);
    expect([Array.from(ask(1).points), Array.from(ask(3).quantile(0.5))]).toEqual([[10], [5, 5.5, 6]]);
    expect(made).toBe(2);
  });

  it("forgets what was not asked for, keeps what was, and never holds more than its limit", () => {
    // A history of 7 cells with 3 options and 1 period ahead counts 14: a half of 140 holds ten of them.
    const memory = new ForecastMemory(280);
    let made = 0;
    const ask = (item: number) => memory.recall([item, 1, 2, 3, 4, 5, 6], [1, 12, 0], 1, () => certain("MEAN", ++made, 1));
    for (let item = 0; item < 10; item++) ask(item);
    for (let round = 0; round < 50; round++) {
      ask(1000 + round);
      ask(0);
    }
    expect(made).toBe(60);
    ask(1);
    expect(made).toBe(61);
  });

  it("hands out points that nobody else sees changed", () => {
    const cells = [5, 7, 6, 9, 8];
    const request: ForecastRequest = { horizon: 2, season: 1, method: "MEAN" };
    forecastItem(cells, request).points.fill(0);
    expect([...forecastItem(cells, request).points]).toEqual([7, 7]);
  });
});
