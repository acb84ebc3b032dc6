import { mondayOfIsoWeek } from "../calendar/weeks";
import { monthOf } from "../calendar/months";
import { serialOf } from "../calendar/days";
import type { PeriodColumn } from "./layout";
import type { CellReading } from "./readCell";

/**
 * What the header above a cell says: a month or, by week, a Monday. `firstYear` is the year of the first column, for headers that
 * name none.
 */
export function headerPeriod(header: PeriodColumn, firstYear: number | undefined, byWeek: boolean): CellReading {
  const { period, month, week, weekNumber, yearsLater = 0 } = header;
  const year = firstYear === undefined ? undefined : firstYear + yearsLater;
  if (weekNumber !== undefined) {
    const monday = year === undefined ? undefined : mondayOfIsoWeek(year, weekNumber);
    if (year !== undefined && monday === undefined) return { ok: false, code: "notWeek", values: { text: `${year}-W${weekNumber}` } };
    return { ok: true, value: monday === undefined || byWeek ? (monday ?? null) : monthOf(monday) };
  }
  if (byWeek) return week === undefined ? { ok: false, code: "monthNotWeek", values: {} } : { ok: true, value: week };
  return { ok: true, value: period ?? (year === undefined ? null : serialOf(year, month)) };
}
