import { calendarOf, workingDayWithin, type Bucket } from "../../calendar/periods";
import { workingDay, workingDaysBetween, type Holidays } from "../../calendar/workingDays";

/**
 * The day of a period that is the same working day as this one is of an earlier period: the fourth stays the fourth, and two working days
 * before the first stay two before. What is due within a week stays within the week.
 */
export function sameWorkingDay(day: number, from: number, to: number, holidays: Holidays, bucket: Bucket): number {
  if (day < from) return workingDay(to, -Math.max(1, workingDaysBetween(day, from, holidays)), holidays);
  const count = Math.max(1, workingDaysBetween(from, day + 1, holidays));
  return bucket === "week" ? workingDayWithin(to, count, calendarOf("week"), holidays) : workingDay(to, count, holidays);
}
