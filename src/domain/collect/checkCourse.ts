/** Figures that leave their usual course: demand that stands out, stock that never moves, forecasts that are always off. */
import { withoutOutliers } from "../../calc/forecast/outliers";
import type { AnyRow } from "../tables/defineTable";
import type { Periods } from "../../calendar/periods";
import { finding, type CheckedTable, type Finding } from "./findings";
import { nameKey } from "./names";

interface Point {
  month: number;
  quantity: number;
  line: number;
}

/** Quantities by the given names, ascending by month; several rows of one month are added up. */
function seriesBy(
  { rows, lines }: CheckedTable,
  names: (row: AnyRow) => string[],
  upTo: number,
  periods: Periods,
): Map<string, { names: string[]; points: Point[] }> {
  const found = new Map<string, { names: string[]; points: Point[] }>();
  rows.forEach((row, index) => {
    const month = row["Period"];
    const quantity = row["Quantity"];
    if (typeof month !== "number" || typeof quantity !== "number" || month > upTo || periods.recorded(month) === undefined) return;
    const said = names(row);
    const key = said.map(nameKey).join("\n");
    const series = found.get(key) ?? { names: said, points: [] };
    const same = series.points.find((point) => point.month === month);
    if (same) same.quantity += quantity;
    else series.points.push({ month, quantity, line: lines[index] ?? 0 });
    found.set(key, series);
  });
  for (const { points } of found.values()) points.sort((a, b) => a.month - b.month);
  return found;
}

const familyOf = (row: AnyRow): string[] => [String(row["Family"]).trim()];

/** Months of history without which nothing can be called usual, and months looked back for figures that stand out. */
const fewestMonths = 12;
const lookBack = 24;

/** A month a year away that leaves what is usual here by at least half as much: a peak of every year, not an accident. */
const isLikewise = (other: Point | undefined, point: Point, usual: number): boolean =>
  other !== undefined && (other.quantity - usual) / (point.quantity - usual) >= 0.5;

/** Months of demand far from their neighbours and their season, by as many standard deviations as the company says, unless they are so every year. */
export function checkOutliers(demand: CheckedTable, closed: number, threshold: number, periods: Periods): Finding[] {
  return [...seriesBy(demand, familyOf, closed, periods).values()].flatMap(({ names, points }) => {
    const first = points[0]?.month;
    const last = points[points.length - 1]?.month;
    if (first === undefined || last === undefined || points.length < periods.inMonths(fewestMonths)) return [];
    const byMonth = new Map(points.map((point) => [point.month, point]));
    const months = periods.range(first, last);
    const usual = withoutOutliers(
      months.map((month) => byMonth.get(month)?.quantity ?? null),
      periods.year,
      threshold,
    );
    return months.flatMap((month, index) => {
      const point = byMonth.get(month);
      const expected = usual[index];
      if (
        point === undefined ||
        expected == null ||
        expected === point.quantity ||
        month <= periods.add(closed, -periods.inMonths(lookBack))
      )
        return [];
      if ([-periods.year, periods.year].some((year) => isLikewise(byMonth.get(periods.add(month, year)), point, expected))) return [];
      return [
        finding("outlier", false, {
          table: "SopDemand",
          rows: [point.line],
          column: "Quantity",
          name: names[0] ?? "",
          months: [month],
          figures: { found: point.quantity, usual: expected },
        }),
      ];
    });
  });
}

/** Months with the same stock that make it doubtful. */
const stillMonths = 3;

/** Stock that has been exactly the same for three months, and stock whose latest month is older than the company allows. */
export function checkStock(stock: CheckedTable, closed: number, today: number, staleDays: number, periods: Periods): Finding[] {
  return [...seriesBy(stock, familyOf, closed, periods).values()].flatMap(({ names, points }) => {
    const last = points[points.length - 1];
    if (last === undefined) return [];
    const at = { table: "SopStock", column: "Quantity", name: names[0] ?? "" } as const;
    const days = today - periods.end(last.month);
    if (days > staleDays) return [finding("oldStock", true, { ...at, rows: [last.line], months: [last.month], figures: { days } })];
    let still = 1;
    while (
      points[points.length - 1 - still]?.quantity === last.quantity &&
      points[points.length - 1 - still]?.month === periods.add(last.month, -still)
    )
      still += 1;
    if (still < periods.inMonths(stillMonths) || last.quantity === 0) return [];
    const run = points.slice(-still);
    return [
      finding("sameStock", false, {
        ...at,
        rows: run.map(({ line }) => line),
        months: run.map(({ month }) => month),
        figures: { found: last.quantity, count: still },
      }),
    ];
  });
}

/** Latest months compared, the fewest that say something, and how many may be right. */
const comparedMonths = 6;
const fewestCompared = 4;
const allowedRight = 1;
/** How many times too high, or too low, a forecast is off. */
const offTimes = 2;

/** Sources whose forecasts of a family are, month after month, more than twice the actual demand, or less than half of it. */
export function checkSources(forecasts: CheckedTable, demand: CheckedTable, closed: number, periods: Periods): Finding[] {
  const actual = seriesBy(demand, familyOf, closed, periods);
  const bySource = seriesBy(forecasts, (row) => [...familyOf(row), String(row["Source"]).trim()], closed, periods);
  return [...bySource.values()].flatMap(({ names: [family = "", source = ""], points }) => {
    const sold = new Map((actual.get(nameKey(family))?.points ?? []).map(({ month, quantity }) => [month, quantity]));
    const compared = points.filter(({ month }) => (sold.get(month) ?? 0) > 0).slice(-comparedMonths);
    if (compared.length < fewestCompared) return [];
    const timesOff = (quantity: number, month: number): number => quantity / (sold.get(month) ?? 1);
    const high = compared.filter(({ quantity, month }) => timesOff(quantity, month) > offTimes);
    const low = compared.filter(({ quantity, month }) => timesOff(quantity, month) < 1 / offTimes);
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
        months: off.map(({ month }) => month),
        figures: {
          times: total(({ quantity }) => quantity) / total(({ month }) => sold.get(month) ?? 0),
          count: off.length,
          of: compared.length,
        },
      }),
    ];
  });
}
