/** Weeks as ISO 8601 counts them, kept as the serial number of their Monday. */
import { dayOf, serialOf, weekdayOf } from "./days";

export const daysOfWeek = 7;

const monday = 2;

/** The Monday of the week that a day belongs to; a time of day is dropped. */
export const mondayOf = (serial: number): number => Math.floor(serial) - ((weekdayOf(serial) - monday + daysOfWeek) % daysOfWeek);

/**
 * Year and number of an ISO 8601 week, given any of its days: a week belongs to the year of its Thursday, so that the first week of
 * a year is the one that holds 4 January.
 */
export function isoWeekOf(serial: number): { year: number; week: number } {
  const first = mondayOf(serial);
  const { year } = dayOf(first + 3);
  return { year, week: (first - mondayOf(serialOf(year, 1, 4))) / daysOfWeek + 1 };
}

/**
 * How a program numbers weeks: as ISO 8601 does; from the first Monday of the year on, with week 0 before it (C's %W, frePPLe); or from
 * the week of 1 January on, Sunday to Saturday (Excel's WEEKNUM, programs in American English).
 */
export type WeekNumbering = (typeof weekNumberings)[number];
export const weekNumberings = ["iso", "firstMonday", "firstDay"] as const;

/** The Monday of a week as a program numbers it; of a week from Sunday on the day after. Undefined if the year has no such week. */
export function mondayOfWeek(numbering: WeekNumbering, year: number, week: number): number | undefined {
  if (numbering === "iso") return mondayOfIsoWeek(year, week);
  if (!Number.isInteger(week)) return undefined;
  const [january, last] = [serialOf(year, 1), serialOf(year, 12, 31)];
  if (numbering === "firstMonday") {
    // Week 0 are the days before the first Monday, if there are any.
    const found = mondayOf(january + daysOfWeek - 1) + (week - 1) * daysOfWeek;
    return week >= 0 && found + daysOfWeek > january && found <= last ? found : undefined;
  }
  const found = mondayOf(january + 1) + (week - 1) * daysOfWeek;
  return week >= 1 && found - 1 <= last ? found : undefined;
}

/** The Monday of an ISO week; undefined if the year has no such week: most years have 52, some 53. */
export function mondayOfIsoWeek(year: number, week: number): number | undefined {
  const first = mondayOf(serialOf(year, 1, 4)) + (week - 1) * daysOfWeek;
  const found = isoWeekOf(first);
  return Number.isInteger(week) && found.year === year && found.week === week ? first : undefined;
}
