import { mondayOfIsoWeek } from "../calendar/weeks";
import { addMonths, monthOf } from "../calendar/months";
import { serialOf } from "../calendar/days";
import { mondayNamedFiscal, monthNamedFiscal } from "./fiscalText";
import type { OtherPeriod } from "./otherPeriods";
import type { PeriodColumn } from "./periodHeaders";
import type { ImportPlan } from "./plan";
import type { ProblemCode } from "./problems";
import type { CellReading } from "./readCell";

/** Why what a header names is no period of the table. */
const notThat: Readonly<Record<"week" | "month", Readonly<Record<OtherPeriod, ProblemCode>>>> = {
  month: { week: "weekNotMonth", quarter: "quarterNotMonth", fiscal: "fiscalNotMonth" },
  week: { week: "notWeek", quarter: "quarterNotWeek", fiscal: "fiscalNotMonth" },
};

/**
 * What the header above a cell says: a month or, by week, a Monday. `year` is the year of the first column, for headers that name none,
 * `firstMonth` the month of the first numbered period, `fiscal` the company's fiscal years.
 */
export function headerPeriod(
  header: PeriodColumn,
  { year: firstYear, firstMonth, fiscal }: Pick<ImportPlan, "year" | "firstMonth" | "fiscal">,
  byWeek: boolean,
): CellReading {
  const { other, nth } = header;
  const named = fiscal && header.fiscal;
  const first = named && (byWeek ? mondayNamedFiscal(named, fiscal) : monthNamedFiscal(named, fiscal));
  if (first !== undefined) return { ok: true, value: first };
  if (other !== undefined) return { ok: false, code: notThat[byWeek ? "week" : "month"][other], values: {} };
  if (nth !== undefined) return { ok: true, value: firstMonth === undefined ? null : addMonths(firstMonth, nth - 1) };
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
