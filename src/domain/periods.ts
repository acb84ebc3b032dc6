/**
 * Months as Excel keeps them: the serial number of their first day, in the 1900 date system (1 = 1 January 1900, and 60 = the
 * 29 February 1900 that never was, kept by Excel for Lotus 1-2-3). Every period of the product is such a number.
 */

const dayMilliseconds = 86_400_000;
/** 30 December 1899: with the false leap day, the day zero of every serial from 61 (1 March 1900) on. */
const dayZero = Date.UTC(1899, 11, 30);

/** Serial number of a calendar day; `month` is 1..12. Days from 1 March 1900 on, which is all that planning needs. */
export function serialOf(year: number, month: number, day = 1): number {
  return Math.round((Date.UTC(year, month - 1, day) - dayZero) / dayMilliseconds);
}

/** The calendar day of a serial number; a time of day is dropped. */
export function dayOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(dayZero + Math.floor(serial) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The period that a day belongs to: the first day of its month. */
export function periodOf(serial: number): number {
  const { year, month } = dayOf(serial);
  return serialOf(year, month);
}

/** The period `months` later (earlier when negative). */
export function addMonths(period: number, months: number): number {
  const { year, month } = dayOf(period);
  return serialOf(year, month + months);
}

/** Whole months from one period to another; negative when `to` comes first. */
export function monthsBetween(from: number, to: number): number {
  const first = dayOf(from);
  const last = dayOf(to);
  return (last.year - first.year) * 12 + last.month - first.month;
}

/** Every month from first to last, both included; none when last comes before first. */
export function periodRange(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index));
}

/** `2027-03`: the same in every language, for file names, notes and messages that must sort. */
export function periodCode(period: number): string {
  const { year, month } = dayOf(period);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** True for a whole number that Excel shows as the first day of a month between 1900 and 9999. */
export function isPeriod(value: number): boolean {
  return Number.isInteger(value) && value >= 61 && value <= 2_958_465 && dayOf(value).day === 1;
}

/** Working days of a month: Monday to Friday, less the holidays given (serial numbers). */
export function workingDays(period: number, holidays: ReadonlySet<number> = new Set()): number {
  const next = addMonths(period, 1);
  let count = 0;
  for (let day = period; day < next; day += 1) {
    // serial 2 was a Monday; the remainder by 7 is 0 on Saturdays and 1 on Sundays
    if (day % 7 > 1 && !holidays.has(day)) count += 1;
  }
  return count;
}
