/** The days on which the company works, by period. */
import { calendarOf } from "../../calendar/periods";
import { companyHolidays } from "../settings/companyHolidays";
import type { Settings } from "../settings/declarations";

/** Monday to Friday of each period, less public holidays and closures. */
export function companyDays(settings: Settings, periods: readonly number[]): number[] {
  const calendar = calendarOf(settings.bucket);
  const [first, last] = [periods[0], periods[periods.length - 1]];
  if (first === undefined || last === undefined) return [];
  const holidays = companyHolidays(settings, first, calendar.lastDay(last));
  return periods.map((period) => calendar.workingDays(period, holidays));
}
