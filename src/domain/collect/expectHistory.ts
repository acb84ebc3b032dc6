/** What data about the past should be there: demand and stock by family, and what comes in every month. */
import { nameKey } from "../../language/sameName";
import { sellsIn } from "../analyse/demandCourses";
import type { TableName } from "../tables/catalogue";
import { monthCalendar } from "../../calendar/periods";
import { lacking, longestHistory, lookBackMonths, rowsOf, type Found, type Situation } from "./expected";
import { gap, gapsByPeriods, type Gap, type GapCode } from "./gaps";
import type { CollectTable } from "./collectTables";
import { earliest, latestOf, periodsByName, periodsUpTo, periodsWith } from "./periodsOfRows";

/** Months it takes to tell a season from chance: each month of the year twice. */
const seasonalHistory = 24;

/**
 * Demand: every month of every active family, from the month it was first sold to the last closed one, 36 months at most. Families
 * that have been there since the first month of the table need at least twelve. A family that was never sold needs the closed month,
 * unless events say that it has not begun yet; one that has ended needs no month after its end.
 */
export function expectDemand(situation: Situation): Found {
  const { closed, families, calendar } = situation;
  const sold = periodsByName(rowsOf(situation, "SopDemand"), "Family", calendar);
  const start = earliest([...sold.values()].flatMap((periods) => [...periods]));
  if (start === undefined) return nothing("SopDemand", true);
  const holes = new Map<string, number[]>();
  const lags = new Map<string, number[]>();
  const never: string[] = [];
  let [expected, there] = [0, 0];
  const events = rowsOf(situation, "SopEvents");
  for (const family of families) {
    const periods = sold.get(nameKey(family));
    const own = earliest(periods ?? []);
    const sells = sellsIn(events, family, closed, calendar);
    // Nobody owes the demand of a family that has not begun yet.
    if (own === undefined && !sells) continue;
    if (own === undefined) {
      never.push(family);
      expected += 1;
      continue;
    }
    const from = own === start ? Math.min(own, calendar.add(closed, 1 - calendar.periodsInMonths(lookBackMonths))) : own;
    const asked = calendar.range(Math.max(from, calendar.add(closed, 1 - calendar.periodsInMonths(longestHistory))), closed);
    const wanted = sells ? asked : asked.filter((period) => sellsIn(events, family, period, calendar));
    const absent = lacking(wanted, periods);
    expected += wanted.length;
    there += wanted.length - absent.length;
    // Months before the first sale mean a short history, not a gap in it.
    holes.set(
      family,
      absent.filter((period) => period > own && period < closed),
    );
    if (absent.includes(closed)) lags.set(family, [closed]);
  }
  const length = calendar.range(start, closed).length;
  return {
    expected,
    there,
    latest: latestOf(pastPeriods([...sold.values()], closed)) ?? null,
    gaps: [
      ...gapsByPeriods("demandClosed", "SopDemand", true, lags),
      ...gapsByPeriods("demandMonths", "SopDemand", false, holes),
      ...(never.length > 0 ? [gap("demandNever", "SopDemand", false, { names: never })] : []),
      ...(length < calendar.periodsInMonths(seasonalHistory)
        ? [gap("demandShort", "SopDemand", false, { count: Math.max(0, length) })]
        : []),
    ],
  };
}

/** Months up to the closed one: orders for coming months do not count as history. */
const pastPeriods = (sets: readonly ReadonlySet<number>[], closed: number): number[] =>
  sets.flatMap((periods) => [...periods].filter((period) => period <= closed));

/** Stock: every active family at the end of each of the last twelve closed months, from its first month on; at least the closed one. */
export function expectStock(situation: Situation): Found {
  const { closed, families, calendar } = situation;
  const stock = periodsByName(rowsOf(situation, "SopStock"), "Family", calendar);
  if (stock.size === 0) return nothing("SopStock", true);
  const holes = new Map<string, number[]>();
  const lags = new Map<string, number[]>();
  let [expected, there] = [0, 0];
  for (const family of families) {
    const periods = stock.get(nameKey(family));
    const own = earliest(periods ?? []) ?? closed;
    const wanted = calendar.range(
      Math.min(closed, Math.max(own, calendar.add(closed, 1 - calendar.periodsInMonths(lookBackMonths)))),
      closed,
    );
    const absent = lacking(wanted, periods);
    expected += wanted.length;
    there += wanted.length - absent.length;
    holes.set(
      family,
      absent.filter((period) => period < closed),
    );
    if (absent.includes(closed)) lags.set(family, [closed]);
  }
  return {
    expected,
    there,
    latest: latestOf(pastPeriods([...stock.values()], closed)) ?? null,
    gaps: [...gapsByPeriods("stockClosed", "SopStock", true, lags), ...gapsByPeriods("stockMonths", "SopStock", false, holes)],
  };
}

/** Deliveries: something in each of the last twelve closed months since the table began, and a promised date in every row. */
export function expectDeliveries(situation: Situation): Found {
  const rows = rowsOf(situation, "SopDeliveries");
  const found = everyMonth(situation, "SopDeliveries", ["Delivered date", "Promised date", "Ordered date"], "deliveryMonths");
  const unpromised = rows.filter((row) => row["Promised date"] == null).length;
  if (unpromised > 0) found.gaps.push(gap("deliveryUnpromised", "SopDeliveries", false, { count: unpromised }));
  return found;
}

/** Supply: the same as deliveries. */
export function expectSupply(situation: Situation): Found {
  const rows = rowsOf(situation, "SopSupply");
  const found = everyMonth(situation, "SopSupply", ["Received date", "Promised date", "Ordered date"], "supplyMonths");
  const unpromised = rows.filter((row) => row["Promised date"] == null).length;
  if (unpromised > 0) found.gaps.push(gap("supplyUnpromised", "SopSupply", false, { count: unpromised }));
  return found;
}

/** Logistics costs: something in each of the last twelve closed months. */
export const expectLogistics = (situation: Situation): Found => everyMonth(situation, "SopLogistics", ["Period"], "logisticsMonths");

/** Sales: the same as logistics costs. Rows without a month are counted, because no month can show them. */
export function expectSales(situation: Situation): Found {
  const undated = rowsOf(situation, "SopSales").filter((row) => row["Period"] == null).length;
  const found = everyMonth(situation, "SopSales", ["Period"], "salesMonths");
  if (undated > 0) found.gaps.push(gap("salesUndated", "SopSales", false, { count: undated }));
  return found;
}

/**
 * Deliveries, supply, costs and sales are judged by month in every company: with only a few lines a week, weeks would look empty
 * where nothing is missing. Expects something in each of the last twelve closed months, from the first month of the table on, and at
 * least in the closed one.
 */
function everyMonth(situation: Situation, table: CollectTable & TableName, columns: readonly string[], code: GapCode): Found {
  const { closedMonth: closed } = situation;
  const rows = rowsOf(situation, table);
  if (rows.length === 0) return nothing(table, false);
  const periods = periodsWith(rows, columns, monthCalendar);
  const start = earliest(periods) ?? closed;
  const wanted = periodsUpTo(closed, lookBackMonths, monthCalendar).filter((period) => period >= Math.min(start, closed));
  const absent = lacking(wanted, periods);
  return {
    expected: wanted.length,
    there: wanted.length - absent.length,
    latest: latestOf(pastPeriods([periods], closed)) ?? null,
    gaps: absent.length > 0 ? [gap(code, table, false, { periods: absent })] : [],
  };
}

/** The answer for an empty table: nothing that is expected is there. */
export const nothing = (table: CollectTable, critical: boolean): Found => ({
  expected: 1,
  there: 0,
  latest: null,
  gaps: [gap("missing", table, critical)] satisfies Gap[],
});
