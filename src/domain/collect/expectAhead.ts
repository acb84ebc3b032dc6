/** What data about the future should be there: forecasts, events, capacity, budget. */
import { nameKey } from "../../language/sameName";
import { addMonths, monthRange } from "../../calendar/months";
import { monthCalendar } from "../../calendar/periods";
import { dayOf, serialOf } from "../../calendar/days";
import { lacking, lookBackMonths, rowsOf, type Found, type Situation } from "./expected";
import { gap, gapsByPeriods } from "./gaps";
import { nothing } from "./expectHistory";
import { latestOf, periodsByName, periodsUpTo, periodsWith } from "./periodsOfRows";

/** Forecasts: a figure from any source for every active family and month of the horizon. Past forecasts are needed to measure accuracy. */
export function expectForecasts(situation: Situation): Found {
  const { horizon, families, closed, calendar } = situation;
  const rows = rowsOf(situation, "SopForecasts");
  if (rows.length === 0) return nothing("SopForecasts", true);
  const forecast = periodsByName(rows, "Family", calendar);
  const none: string[] = [];
  const holes = new Map<string, number[]>();
  let there = 0;
  for (const family of families) {
    const absent = lacking(horizon, forecast.get(nameKey(family)));
    there += horizon.length - absent.length;
    if (absent.length === horizon.length) none.push(family);
    else holes.set(family, absent);
  }
  const periods = periodsWith(rows, ["Period"], calendar);
  const measured = periodsUpTo(closed, calendar.periodsInMonths(lookBackMonths), calendar).some((period) => periods.has(period));
  return {
    expected: horizon.length * families.length,
    there,
    latest: latestOf(periods) ?? null,
    gaps: [
      ...(none.length > 0 ? [gap("forecastNone", "SopForecasts", true, { names: none })] : []),
      ...gapsByPeriods("forecastMonths", "SopForecasts", true, holes),
      ...(measured ? [] : [gap("forecastPast", "SopForecasts", false)]),
    ],
  };
}

/** Capacity: hours, or working days, of every resource in every month of the horizon. */
export function expectCapacity(situation: Situation): Found {
  const { horizon, resources, calendar } = situation;
  const rows = rowsOf(situation, "SopCapacity").filter((row) => row["Hours"] != null || row["Working days"] != null);
  if (rows.length === 0) return nothing("SopCapacity", true);
  const offered = periodsByName(rows, "Resource", calendar);
  const none: string[] = [];
  const holes = new Map<string, number[]>();
  let there = 0;
  for (const resource of resources) {
    const absent = lacking(horizon, offered.get(nameKey(resource)));
    there += horizon.length - absent.length;
    if (absent.length === horizon.length) none.push(resource);
    else holes.set(resource, absent);
  }
  return {
    expected: horizon.length * resources.length,
    there,
    latest: latestOf(periodsWith(rows, ["Period"], calendar)) ?? null,
    gaps: [
      ...(none.length > 0 ? [gap("capacityNone", "SopCapacity", true, { names: none })] : []),
      ...gapsByPeriods("capacityMonths", "SopCapacity", true, holes),
    ],
  };
}

/** Market events: nobody knows how many there should be. One that reaches into the horizon is enough; with none, the table is empty. */
export function expectEvents(situation: Situation): Found {
  const rows = rowsOf(situation, "SopEvents");
  if (rows.length === 0) return nothing("SopEvents", false);
  const ends = rows.flatMap((row) => {
    const end = row["To"] ?? row["From"];
    return typeof end === "number" ? [situation.calendar.periodOf(end)] : [];
  });
  const ahead = ends.some((end) => end >= situation.first);
  return {
    expected: 1,
    there: ahead ? 1 : 0,
    latest: latestOf(ends) ?? null,
    gaps: ahead ? [] : [gap("eventsPast", "SopEvents", false)],
  };
}

/** Budget: every active family in every month of the calendar year of the cycle. */
export function expectBudget(situation: Situation): Found {
  const rows = rowsOf(situation, "SopBudget").filter((row) => row["Volume"] != null || row["Revenue"] != null || row["Margin"] != null);
  if (rows.length === 0) return nothing("SopBudget", false);
  const january = serialOf(dayOf(situation.firstMonth).year, 1);
  const year = monthRange(january, addMonths(january, 11));
  const budgeted = periodsByName(rows, "Family", monthCalendar);
  const holes = new Map(situation.families.map((family) => [family, lacking(year, budgeted.get(nameKey(family)))]));
  const absent = [...holes.values()].reduce((sum, periods) => sum + periods.length, 0);
  const expected = year.length * situation.families.length;
  return {
    expected,
    there: expected - absent,
    latest: latestOf(periodsWith(rows, ["Period"], monthCalendar)) ?? null,
    gaps: gapsByPeriods("budgetMonths", "SopBudget", false, holes),
  };
}
