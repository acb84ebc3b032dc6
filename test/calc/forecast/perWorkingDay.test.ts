import { forecastItem } from "../../../src/calc/forecast/forecast";
import { backtestTable } from "../../../src/calc/forecast/forecastBacktest";
import { forecastTable } from "../../../src/calc/forecast/forecastTable";
import { reasonOf } from "../refusals";
import { chances } from "./randomHistory";

const auto = (horizon: number) => ({ horizon, season: 12, method: "AUTO" as const });

describe("forecasts per working day", () => {
  /** Days of a month as calendars have them: 19 to 23, and August closed for two or three weeks by turns. */
  const chance = chances(8);
  const days = Array.from({ length: 48 }, (_, t) => (t % 12 === 7 ? (t % 24 === 7 ? 11 : 6) : 19 + Math.floor(5 * chance())));
  const demand = days.map((count) => count * 50 * (0.98 + 0.04 * chance()));

  it("follow the days ahead, where plain months cannot know them", () => {
    const history = [demand.slice(0, 36)];
    const missed = (row: readonly unknown[] | undefined) =>
      (row ?? []).reduce<number>((sum, value, h) => sum + Math.abs(Number(value) - (demand[36 + h] ?? NaN)), 0);
    const byDay = missed(forecastTable(history, { ...auto(12), days }, null)[0]);
    const plain = missed(forecastTable(history, auto(12), null)[0]);
    expect(byDay).toBeLessThan(0.6 * plain);
  });

  it("are those of the whole months where every month has the same days", () => {
    const history = [demand.slice(0, 30)];
    const even = Array<number>(42).fill(20);
    const plain = forecastTable(history, auto(12), 0.9)[0] ?? [];
    forecastTable(history, { ...auto(12), days: even }, 0.9)[0]?.forEach((value, h) => expect(value).toBeCloseTo(Number(plain[h]), 6));
  });

  it("expect nothing of a month without a day, and learn nothing from one", () => {
    const closed = [20, 20, 0, 20, 20, 20, 0, 20];
    const [row] = forecastTable([[100, 102, 0, 98, 100, 101]], { horizon: 2, season: 1, method: "NAIVE", days: closed }, null);
    expect(row).toEqual([0, 101]);
    // A closed month at the end is forecast over: the month after it is the second one ahead of what is known.
    const [later] = forecastTable([[100, 102, 98, 100, 0]], { horizon: 1, season: 1, method: "MEAN", days: [20, 20, 20, 20, 0, 10] }, null);
    expect(later?.[0]).toBeCloseTo(50, 9);
  });

  it("leave demand that comes now and then as it is", () => {
    const parts = [0, 4, 0, 0, 6, 0, 0, 0, 2, 0, 0, 5];
    const count = Array.from({ length: 18 }, (_, t) => 18 + (t % 5));
    expect(forecastTable([parts], { ...auto(6), days: count }, null)).toEqual(forecastTable([parts], auto(6), null));
  });

  it("need the days of all months ahead", () => {
    expect(reasonOf(() => forecastTable([[1, 2, 3]], { ...auto(3), days: [20, 20, 20, 20] }, null))).toBe("lengthsDiffer");
  });
});

describe("a method for each item", () => {
  it("is used for that item", () => {
    const rows = [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ];
    expect(forecastTable(rows, { horizon: 1, season: 1, method: ["NAIVE", "MEAN"] }, null)).toEqual([[4], [2.5]]);
    expect(reasonOf(() => forecastTable(rows, { horizon: 1, season: 1, method: ["NAIVE", "MEAN", "SES"] }, null))).toBe("lengthsDiffer");
  });
});

describe("a test from earlier moments", () => {
  it("says what the method would have said then, and no more than was known", () => {
    const chance = chances(15);
    const history = Array.from({ length: 30 }, (_, t) => 100 + 30 * Math.sin((t * Math.PI) / 6) + 10 * chance());
    const [row] = backtestTable([history], auto(3), 6);
    expect(row?.slice(0, 3)).toEqual(Array.from(forecastItem(history.slice(0, 24), auto(3)).points));
    expect(row?.slice(3)).toEqual(Array.from(forecastItem(history.slice(0, 27), auto(3)).points));
    const spoiled = history.map((value, t) => (t >= 27 ? 1e6 : value));
    expect(backtestTable([spoiled], auto(3), 6)).toEqual([row]);
  });

  it("is blank where the history was too short, and forecasts over what was not known yet", () => {
    expect(backtestTable([[null, null, 5, 7, 6]], { horizon: 1, season: 1, method: "NAIVE" }, 4)).toEqual([[null, null, null, 7]]);
    expect(backtestTable([[5, 7, null, 6]], { horizon: 1, season: 1, method: "NAIVE" }, 1)).toEqual([[7]]);
  });
});

describe("a history that was vouched for", () => {
  it("keeps its extreme, which AUTO else takes for a slip", () => {
    const chance = chances(21);
    const history = Array.from({ length: 30 }, (_, t) => (t === 12 ? 900 : 100 + 10 * chance()));
    const spread = (keepsExtremes: boolean) => {
      const { quantile } = forecastItem(history, { ...auto(1), season: 1, keepsExtremes });
      return (quantile(0.9)[0] ?? NaN) - (quantile(0.1)[0] ?? NaN);
    };
    // One month of nine times the others: either it never was, or such a month may come again.
    expect(spread(false)).toBeLessThan(20);
    expect(spread(true)).toBeGreaterThan(50);
  });
});
