/** What anyone sees in the chart of a sample, the baseline has to show: the months in which demand is lowest and highest. */
import { forecastItem } from "../../src/calc/forecast/forecast";
import { monthOf } from "../../src/calendar/months";
import { sampleIds, samples } from "../../src/samples/all";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** Places of the lowest and the highest value. */
const extremes = (values: readonly number[]): [number, number] => [
  values.indexOf(Math.min(...values)),
  values.indexOf(Math.max(...values)),
];
/** How strong a season must be for the chart to show it: highest over lowest month. */
const visible = 1.2;

it.each(sampleIds)("%s: the baseline is lowest and highest when two years of history are, within a month", (id) => {
  const rows = samples[id].rows("en").demand;
  const families = [...new Set(rows.map(({ Family }) => Family))];
  let compared = 0;
  for (const family of families) {
    const known = rows.filter((row) => row.Family === family).sort((one, other) => one.Period - other.Period);
    const past = known.slice(0, 24);
    const years = Array.from({ length: 12 }, (_, month) =>
      sum(past.filter(({ Period }) => monthOf(Period) === month + 1).map(({ Quantity }) => Quantity)),
    );
    const { points } = forecastItem(
      past.map(({ Quantity }) => Quantity),
      { horizon: 12, season: 12, method: "AUTO" },
    );
    // The first month ahead is the month of the year that the history begins with.
    const start = monthOf(past[0]?.Period ?? 0) - 1;
    const ahead = Array.from({ length: 12 }, (_, month) => points[(month - start + 12) % 12] ?? NaN);
    const [lowest, highest] = extremes(years);
    if ((years[highest] ?? 0) < visible * (years[lowest] ?? 1)) continue;
    compared++;
    const apart = (one: number, other: number) => Math.min((one - other + 12) % 12, (other - one + 12) % 12);
    const [low, high] = extremes(ahead);
    expect([family, "lowest", apart(low, lowest) <= 1 || (ahead[lowest] ?? NaN) <= 1.05 * (ahead[low] ?? NaN)]).toEqual([
      family,
      "lowest",
      true,
    ]);
    expect([family, "highest", apart(high, highest) <= 1 || (ahead[highest] ?? NaN) >= 0.95 * (ahead[high] ?? NaN)]).toEqual([
      family,
      "highest",
      true,
    ]);
  }
  expect(compared).toBeGreaterThan(0);
});
