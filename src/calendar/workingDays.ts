/** Working days: Monday to Friday, less the public holidays. Days are Excel serial numbers, months their first day. */
import { isWeekend } from "./days";
import { addMonths } from "./months";

/** Days of a country on which nobody works; `holidaysBetween` gives them. */
export type Holidays = ReadonlySet<number>;

const none: Holidays = new Set();

/** True from Monday to Friday outside of holidays. */
export function isWorkingDay(day: number, holidays: Holidays = none): boolean {
  return !isWeekend(day) && !holidays.has(Math.floor(day));
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

/** Working days of a month, less the holidays given. */
export function workingDays(month: number, holidays: Holidays = none): number {
  return workingDaysBetween(month, addMonths(month, 1), holidays);
}

/** Working days from one day to before another. */
export function workingDaysBetween(from: number, before: number, holidays: Holidays = none): number {
  let count = 0;
  for (let day = from; day < before; day += 1) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}
