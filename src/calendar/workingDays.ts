/** Working days: Monday to Friday, less the public holidays. Days are Excel serial numbers, months their first day. */
import { addMonths, type Periods } from "./periods";

/** Days of a country on which nobody works; `holidaysBetween` gives them. */
export type Holidays = ReadonlySet<number>;

const none: Holidays = new Set();

/** True from Monday to Friday outside of holidays. Serial 2 was a Monday: the remainder by 7 is 0 on Saturdays and 1 on Sundays. */
export function isWorkingDay(day: number, holidays: Holidays = none): boolean {
  return Math.floor(day) % 7 > 1 && !holidays.has(Math.floor(day));
}

/**
 * The day that lies `count` working days later (earlier when negative). Zero gives the day itself where it is a working day, else
 * the next one: a due date never falls on a holiday.
 */
export function addWorkingDays(day: number, count: number, holidays: Holidays = none): number {
  const step = count < 0 ? -1 : 1;
  let found = Math.floor(day);
  while (count === 0 && !isWorkingDay(found, holidays)) found += 1;
  for (let left = Math.abs(count); left > 0;) {
    found += step;
    if (isWorkingDay(found, holidays)) left -= 1;
  }
  return found;
}

/**
 * The n-th working day of a month: 1 is the first, 23 may lie in the month after; −1 is the last one of the month before, −5 the
 * fifth from its end. There is no working day 0.
 */
export function workingDay(month: number, n: number, holidays: Holidays = none): number {
  if (n === 0 || !Number.isInteger(n)) throw new RangeError(`There is no working day ${n}.`);
  return n > 0 ? addWorkingDays(month - 1, n, holidays) : addWorkingDays(month, n, holidays);
}

/**
 * The n-th working day of a period, at most its last one: what is owed within a week is not owed in the week after. A period without
 * a working day is due on the first one that follows it.
 */
export function workingDayWithin(period: number, n: number, periods: Periods, holidays: Holidays = none): number {
  return workingDay(period, Math.max(1, Math.min(n, periods.workingDays(period, holidays))), holidays);
}

/** Last day of a month. */
export function endOfMonth(month: number): number {
  return addMonths(month, 1) - 1;
}
