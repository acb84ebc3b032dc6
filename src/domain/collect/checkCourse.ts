/** Figures that look odd over time: demand that stands out, stock that never changes, forecasts that are always wrong the same way. */
import { nameKey } from "../../language/sameName";
import { withoutOutliers } from "../../calc/forecast/outliers";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";
import { finding, type CheckedTable, type Finding } from "./findings";

interface Point {
  period: number;
  quantity: number;
  line: number;
}

/** Adds quantities up by name and period, oldest first. */
function seriesBy(
  { rows, lines }: CheckedTable,
  names: (row: AnyRow) => string[],
  upTo: number,
  calendar: PeriodCalendar,
): Map<string, { names: string[]; points: Point[] }> {
  const found = new Map<string, { names: string[]; points: Point[] }>();
  rows.forEach((row, index) => {
    const period = row["Period"];
    const quantity = row["Quantity"];
    if (typeof period !== "number" || typeof quantity !== "number" || period > upTo || calendar.periodInCell(period) === undefined) return;
    const said = names(row);
    const key = said.map(nameKey).join("\n");
    const series = found.get(key) ?? { names: said, points: [] };
    const same = series.points.find((point) => point.period === period);
    if (same) same.quantity += quantity;
    else series.points.push({ period, quantity, line: lines[index] ?? 0 });
    found.set(key, series);
  });
  for (const { points } of found.values()) points.sort((a, b) => a.period - b.period);
  return found;
}

const familyOf = (row: AnyRow): string[] => [String(row["Family"]).trim()];

/** How many months of history it takes to know what is usual, and how far back to look for figures that stand out. */
const fewestMonths = 12;
const lookBack = 24;

/** True if the same month a year earlier or later stands out at least half as much: then it is a yearly peak, not an accident. */
const isLikewise = (other: Point | undefined, point: Point, usual: number): boolean =>
  other !== undefined && (other.quantity - usual) / (point.quantity - usual) >= 0.5;

/** Demand further from its neighbours and its season than the company allows (in standard deviations), unless it happens every year. */
export function checkOutliers(demand: CheckedTable, closed: number, threshold: number, calendar: PeriodCalendar): Finding[] {
  return [...seriesBy(demand, familyOf, closed, calendar).values()].flatMap(({ names, points }) => {
    const first = points[0]?.period;
    const last = points[points.length - 1]?.period;
    if (first === undefined || last === undefined || points.length < calendar.periodsInMonths(fewestMonths)) return [];
    const byMonth = new Map(points.map((point) => [point.period, point]));
    const periods = calendar.range(first, last);
    const usual = withoutOutliers(
      periods.map((period) => byMonth.get(period)?.quantity ?? null),
      calendar.periodsInYear,
      threshold,
    );
    return periods.flatMap((period, index) => {
      const point = byMonth.get(period);
      const expected = usual[index];
      if (
        point === undefined ||
        expected == null ||
        expected === point.quantity ||
        period <= calendar.add(closed, -calendar.periodsInMonths(lookBack))
      )
        return [];
      if (
        [-calendar.periodsInYear, calendar.periodsInYear].some((year) =>
          isLikewise(byMonth.get(calendar.add(period, year)), point, expected),
        )
      )
        return [];
      return [
        finding("outlier", false, {
          table: "SopDemand",
          rows: [point.line],
          column: "Quantity",
          name: names[0] ?? "",
          periods: [period],
          figures: { found: point.quantity, usual: expected },
        }),
      ];
    });
  });
}

/** After this many months of exactly the same stock, it looks wrong. */
const stillMonths = 3;

/** Stock that has not changed at all for three months, and stock that is older than the company allows. */
export function checkStock(stock: CheckedTable, closed: number, today: number, staleDays: number, calendar: PeriodCalendar): Finding[] {
  return [...seriesBy(stock, familyOf, closed, calendar).values()].flatMap(({ names, points }) => {
    const last = points[points.length - 1];
    if (last === undefined) return [];
    const at = { table: "SopStock", column: "Quantity", name: names[0] ?? "" } as const;
    const days = today - calendar.lastDay(last.period);
    if (days > staleDays) return [finding("oldStock", true, { ...at, rows: [last.line], periods: [last.period], figures: { days } })];
    let still = 1;
    while (
      points[points.length - 1 - still]?.quantity === last.quantity &&
      points[points.length - 1 - still]?.period === calendar.add(last.period, -still)
    )
      still += 1;
    if (still < calendar.periodsInMonths(stillMonths) || last.quantity === 0) return [];
    const run = points.slice(-still);
    return [
      finding("sameStock", false, {
        ...at,
        rows: run.map(({ line }) => line),
        periods: run.map(({ period }) => period),
        figures: { found: last.quantity, count: still },
      }),
    ];
  });
}

/** How many of the latest months to compare, how few are too few to judge, and how many of them may be right. */
const comparedMonths = 6;
const fewestCompared = 4;
const allowedRight = 1;
/** A forecast is wrong if it is this many times too high or too low. */
const offTimes = 2;

/** Sources that keep forecasting more than twice, or less than half, of what a family really sells. */
export function checkSources(forecasts: CheckedTable, demand: CheckedTable, closed: number, calendar: PeriodCalendar): Finding[] {
  const actual = seriesBy(demand, familyOf, closed, calendar);
  const bySource = seriesBy(forecasts, (row) => [...familyOf(row), String(row["Source"]).trim()], closed, calendar);
  return [...bySource.values()].flatMap(({ names: [family = "", source = ""], points }) => {
    const sold = new Map((actual.get(nameKey(family))?.points ?? []).map(({ period, quantity }) => [period, quantity]));
    const compared = points.filter(({ period }) => (sold.get(period) ?? 0) > 0).slice(-comparedMonths);
    if (compared.length < fewestCompared) return [];
    const timesOff = (quantity: number, period: number): number => quantity / (sold.get(period) ?? 1);
    const high = compared.filter(({ quantity, period }) => timesOff(quantity, period) > offTimes);
    const low = compared.filter(({ quantity, period }) => timesOff(quantity, period) < 1 / offTimes);
    const off = high.length >= compared.length - allowedRight ? high : low.length >= compared.length - allowedRight ? low : [];
    if (off.length === 0) return [];
    const total = (pick: (point: Point) => number): number => compared.reduce((sum, point) => sum + pick(point), 0);
    return [
      finding(off === high ? "offHigh" : "offLow", false, {
        table: "SopForecasts",
        rows: off.map(({ line }) => line),
        column: "Quantity",
        name: family,
        near: source,
        periods: off.map(({ period }) => period),
        figures: {
          times: total(({ quantity }) => quantity) / total(({ period }) => sold.get(period) ?? 0),
          count: off.length,
          of: compared.length,
        },
      }),
    ];
  });
}
