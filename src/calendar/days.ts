/** Excel's serial day numbers: 1 = 1 January 1900, whole days, no time zone. */

const millisecondsPerDay = 86_400_000;
const unixEpochSerial = 25_569;
/** Excel counts a 29 February 1900 that never was: real days before it are one lower. */
const firstTrueSerial = 61;
export const lastSerial = 2_958_465; // 31 December 9999

/** A calendar day; month 1..12. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The serial number of a calendar day, or null when there is no such day between 1900 and 9999. */
export function serialOfDay({ year, month, day }: CalendarDay): number | null {
  if (year < 1900 || year > 9999) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCFullYear() !== year || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  const serial = Math.round(time.getTime() / millisecondsPerDay) + unixEpochSerial;
  return serial < firstTrueSerial ? serial - 1 : serial;
}

/** The calendar day of a serial number; a time of day is ignored. */
export function dayOfSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  const true1900 = whole < firstTrueSerial ? whole + 1 : whole;
  const time = new Date((true1900 - unixEpochSerial) * millisecondsPerDay);
  return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
}

/** The serial number of an ISO date `yyyy-mm-dd`, or null when the text is anything else. */
export function serialOfIsoDate(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return match ? serialOfDay({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null;
}
