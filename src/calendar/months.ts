/** Months, kept as Excel keeps them: the serial number of their first day. */
import { dayOf, isDay, serialOf, twoDigits } from "./days";

/** The month that a day belongs to, as its first day. */
export function monthOf(serial: number): number {
  const { year, month } = dayOf(serial);
  return serialOf(year, month);
}

/** The month `months` later (earlier when negative). */
export function addMonths(period: number, months: number): number {
  const { year, month } = dayOf(period);
  return serialOf(year, month + months);
}

/** Whole months from one month to another; negative when `to` comes first. */
export function monthsBetween(from: number, to: number): number {
  const first = dayOf(from);
  const last = dayOf(to);
  return (last.year - first.year) * 12 + last.month - first.month;
}

/** Every month from first to last, both included; none when last comes before first. */
export function monthRange(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => addMonths(first, index));
}

/** `2027-03`: the same in every language, for file names, notes and messages that must sort. */
export function monthCode(period: number): string {
  const { year, month } = dayOf(period);
  return `${year}-${twoDigits(month)}`;
}

/** True for a whole number that Excel shows as the first day of a month between 1900 and 9999. */
export function isMonth(value: number): boolean {
  return isDay(value) && dayOf(value).day === 1;
}
