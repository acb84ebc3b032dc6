/**
 * Days as Excel counts them: whole serial numbers, 1 = 1 January 1900, without time zone. Excel also counts a 29 February 1900 that
 * never was (kept for Lotus 1-2-3), so that the true days before 1 March 1900 are one lower.
 */

const millisecondsPerDay = 86_400_000;
/** 30 December 1899: day zero of every serial number from 1 March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
/** 1 March 1900, the first day after the one that never was. */
export const firstSerial = 61;
/** 31 December 9999. */
export const lastSerial = 2_958_465;

/** A calendar day; month 1..12. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** Serial number of a calendar day. Months and days may run over: month 13 is January of the next year, day 0 the last of the month before. */
export function serialOf(year: number, month: number, day = 1): number {
  const serial = Math.round((Date.UTC(year, month - 1, day) - dayZero) / millisecondsPerDay);
  return serial < firstSerial ? serial - 1 : serial;
}

/** Serial number of a day that exists, or null: 30 February does not, nor does any day outside of 1900 to 9999. */
export function serialOfDay({ year, month, day }: CalendarDay): number | null {
  if (year < 1900 || year > 9999) return null;
  const serial = serialOf(year, month, day);
  const found = dayOf(serial);
  return found.year === year && found.month === month && found.day === day ? serial : null;
}

/** The calendar day of a serial number; a time of day is dropped. */
export function dayOf(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  const date = new Date(dayZero + (whole < firstSerial ? whole + 1 : whole) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial number of an ISO day `yyyy-mm-dd`, or null when the text is anything else. */
export function serialOfIsoDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return match ? serialOfDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null;
}

/** `2027-05-14`: the same in every language, and it sorts. */
export function isoOf(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Serial number, with the time of day as its fraction, of a moment in milliseconds since 1970. */
export const serialOfMoment = (milliseconds: number): number => (milliseconds - dayZero) / millisecondsPerDay;

/** True for a whole day that every part of Excel shows the same: 1 March 1900 to 31 December 9999. */
export const isDay = (value: number): boolean => Number.isInteger(value) && value >= firstSerial && value <= lastSerial;

/** Day of the week: 0 is Saturday, 1 Sunday, 2 Monday. Serial 2 was a Monday. */
export const weekdayOf = (serial: number): number => ((Math.floor(serial) % 7) + 7) % 7;

/** True on Saturdays and Sundays. */
export const isWeekend = (serial: number): boolean => weekdayOf(serial) < 2;

/** A number of up to two digits with its leading zero. */
export const twoDigits = (value: number): string => String(value).padStart(2, "0");
