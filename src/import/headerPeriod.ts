import { mondayOfWeek } from "../calendar/weeks";
import { addMonths, monthOf } from "../calendar/months";
import { serialOf } from "../calendar/days";
import { mondayNamedFiscal, monthNamedFiscal } from "./fiscalText";
import { spanNamed } from "./spread";
import { mondayIn } from "./weekText";
import type { OtherPeriod } from "./otherPeriods";
import type { PeriodColumn } from "./periodHeaders";
import type { ImportPlan } from "./plan";
import type { ProblemCode } from "./problems";
import type { CellReading } from "./readCell";

/** Why what a header names is no period of the table. */
const notThat: Readonly<Record<"week" | "month", Readonly<Record<OtherPeriod, ProblemCode>>>> = {
  month: { week: "weekNotMonth", quarter: "quarterNotMonth", year: "yearNotMonth", fiscal: "fiscalNotMonth" },
  week: { week: "notWeek", quarter: "quarterNotWeek", year: "notWeek", fiscal: "fiscalNotMonth" },
};

/**
 * What the header above a cell says: a month or, by week, a Monday. `year` is the year of the first column, for headers that name none,
 * `firstMonth` the month of the first numbered period, `fiscal` the company's fiscal years, `weeks` how weeks are numbered; with
 * `spreads`, weeks, quarters and years are put into months.
 */
export function headerPeriod(
  header: PeriodColumn,
  { year: firstYear, firstMonth, fiscal, weeks = "iso", spreads }: Pick<ImportPlan, "year" | "firstMonth" | "fiscal" | "weeks" | "spreads">,
  byWeek: boolean,
): CellReading {
  const { other, nth } = header;
  const named = fiscal && header.fiscal;
  const first = named && (byWeek ? mondayNamedFiscal(named, fiscal) : monthNamedFiscal(named, fiscal));
  if (first !== undefined) return { ok: true, value: first };
  const laterYear = firstYear === undefined ? undefined : firstYear + (header.yearsLater ?? 0);
  if (spreads === true && !byWeek && other !== undefined && other !== "fiscal") {
    const span = spanNamed(header.said ?? "", other, { weeks, year: laterYear });
    if (span !== undefined) return { ok: true, value: monthOf(span.first), span };
  }
  if (other !== undefined) return { ok: false, code: notThat[byWeek ? "week" : "month"][other], values: {} };
  if (nth !== undefined) return { ok: true, value: firstMonth === undefined ? null : addMonths(firstMonth, nth - 1) };
  const { period, month, week, weekNumber } = header;
  const year = laterYear;
  if (weekNumber !== undefined) {
    const monday = year === undefined ? undefined : mondayOfWeek(weeks, year, weekNumber);
    if (year !== undefined && monday === undefined) return { ok: false, code: "notWeek", values: { text: `${year}-W${weekNumber}` } };
    return { ok: true, value: monday === undefined || byWeek ? (monday ?? null) : monthOf(monday) };
  }
  // A week that has its year is counted as ISO does until a person says otherwise.
  const counted = weeks === "iso" || header.said === undefined ? week : (mondayIn(header.said, true, weeks) ?? week);
  if (byWeek && counted !== undefined) return { ok: true, value: counted };
  if (byWeek) return week === undefined ? { ok: false, code: "monthNotWeek", values: {} } : { ok: true, value: week };
  return { ok: true, value: period ?? (year === undefined ? null : serialOf(year, month)) };
}
