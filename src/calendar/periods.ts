/**
 * Periods: months or weeks, whichever a company plans by, kept as the serial number of their first day. Whoever plans asks
 * `calendarOf` for the arithmetic of the company's bucket; money and costs are closed by month whatever the bucket is, and use the
 * functions for months.
 */
import { firstSerial, isDay, twoDigits } from "./days";
import { addMonths, isMonth, monthsBetween, monthCode, monthOf, monthRange } from "./months";
import { daysOfWeek, isoWeekOf, mondayOf } from "./weeks";
import { workingDay, workingDays, workingDaysBetween, type Holidays } from "./workingDays";

/** What demand, forecasts, capacity and stock are planned by. */
export type Bucket = "month" | "week";

/** The arithmetic of the periods of a bucket. */
export interface PeriodCalendar {
  readonly bucket: Bucket;
  /** Periods in a year: how far a period is from the same one a year before, and the season of forecasts. */
  readonly periodsInYear: 12 | 52;
  /** The period that a day belongs to; a time of day is dropped. */
  periodOf(day: number): number;
  /** The period `count` later (earlier when negative). */
  add(period: number, count: number): number;
  /** Whole periods from one to another; negative when `to` comes first. */
  between(from: number, to: number): number;
  /** Every period from first to last, both included; none when last comes before first. */
  range(first: number, last: number): number[];
  /** `count` periods from one on. */
  from(first: number, count: number): number[];
  /** True for a day on which a period of this bucket begins. */
  isPeriod(value: number): boolean;
  /**
   * The period that a cell of a column Period stands for; undefined where it is none. Any day of a month is read as that month, as
   * it always was. A week is its Monday and no other day: sheets add up by that very day, and a month that was there before the
   * bucket was changed must not pass for the week it begins in.
   */
  periodInCell(value: unknown): number | undefined;
  /** `2027-03`, `2027-W03`: the same in every language, for file names, notes and messages that must sort. */
  code(period: number): string;
  /** Last day of a period. */
  lastDay(period: number): number;
  /** Monday to Friday, less the holidays given. */
  workingDays(period: number, holidays?: Holidays): number;
  /** How many periods a span of so many months takes, to the nearest whole one. */
  periodsInMonths(months: number): number;
}

const isSerial = (value: unknown): value is number => typeof value === "number" && value >= firstSerial;

export const monthCalendar: PeriodCalendar = {
  bucket: "month",
  periodsInYear: 12,
  periodOf: monthOf,
  add: addMonths,
  between: monthsBetween,
  range: monthRange,
  from: (first, count) => Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index)),
  isPeriod: isMonth,
  periodInCell: (value) => (isSerial(value) ? monthOf(value) : undefined),
  code: monthCode,
  lastDay: (period) => addMonths(period, 1) - 1,
  workingDays,
  periodsInMonths: (count) => count,
};

const addWeeks = (period: number, weeks: number): number => period + daysOfWeek * weeks;
const weeksBetween = (from: number, to: number): number => (mondayOf(to) - mondayOf(from)) / daysOfWeek;
const weeksFrom = (first: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addWeeks(first, index));

export const weekCalendar: PeriodCalendar = {
  bucket: "week",
  periodsInYear: 52,
  periodOf: mondayOf,
  add: addWeeks,
  between: weeksBetween,
  range: (first, last) => weeksFrom(first, weeksBetween(first, last) + 1),
  from: weeksFrom,
  isPeriod: (value) => isDay(value) && mondayOf(value) === value,
  periodInCell: (value) => (isSerial(value) && weekCalendar.isPeriod(value) ? value : undefined),
  code: (period) => {
    const { year, week } = isoWeekOf(period);
    return `${year}-W${twoDigits(week)}`;
  },
  lastDay: (period) => period + daysOfWeek - 1,
  workingDays: (period, holidays = new Set()) => workingDaysBetween(period, period + daysOfWeek, holidays),
  periodsInMonths: (count) => Math.round((count * 52) / 12),
};

/** The periods of a bucket. */
export const calendarOf = (bucket: Bucket): PeriodCalendar => (bucket === "week" ? weekCalendar : monthCalendar);

/** Whether the periods in a row of a sheet are months or weeks, judged by the distance between the first two; undefined with fewer. */
export function bucketShown(periods: readonly number[]): Bucket | undefined {
  const [first, second] = periods;
  if (first === undefined || second === undefined) return undefined;
  return second - first === daysOfWeek ? "week" : "month";
}

/**
 * Whether a period was written as a month or as a week. It is what the settings say now, unless the day can only be the other: a
 * cycle may have been run before the company changed its cadence.
 */
export function bucketOfPeriod(period: number, said: Bucket): Bucket {
  const other: Bucket = said === "week" ? "month" : "week";
  return !calendarOf(said).isPeriod(period) && calendarOf(other).isPeriod(period) ? other : said;
}

/**
 * The n-th working day of a period, at most its last one: what is owed within a week is not owed in the week after. A period without
 * a working day is due on the first one that follows it.
 */
export function workingDayWithin(period: number, n: number, calendar: PeriodCalendar, holidays: Holidays = new Set()): number {
  return workingDay(period, Math.max(1, Math.min(n, calendar.workingDays(period, holidays))), holidays);
}
