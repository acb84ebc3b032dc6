/**
 * Periods as Excel keeps them: the serial number of their first day, in the 1900 date system (1 = 1 January 1900, and 60 = the
 * 29 February 1900 that never was, kept by Excel for Lotus 1-2-3). A month is kept as its first day, a week as its Monday, as
 * ISO 8601 counts weeks. Whoever plans asks `periodsBy` for the arithmetic of the company's bucket; money and costs are closed by
 * month whatever the bucket is, and use the functions for months.
 */

/** What demand, forecasts, capacity and stock are planned by. */
export type Bucket = "month" | "week";

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

/** True for a whole day that Excel shows, from 1 March 1900 to 31 December 9999. */
const isDay = (value: number): boolean => Number.isInteger(value) && value >= 61 && value <= 2_958_465;

/** True for a whole number that Excel shows as the first day of a month between 1900 and 9999. */
export function isPeriod(value: number): boolean {
  return isDay(value) && dayOf(value).day === 1;
}

/** Working days of a month: Monday to Friday, less the holidays given (serial numbers). */
export function workingDays(period: number, holidays: ReadonlySet<number> = new Set()): number {
  return weekdays(period, addMonths(period, 1), holidays);
}

/** Days from Monday to Friday from one day to before another, less holidays. */
function weekdays(from: number, before: number, holidays: ReadonlySet<number>): number {
  let count = 0;
  for (let day = from; day < before; day += 1) {
    // serial 2 was a Monday; the remainder by 7 is 0 on Saturdays and 1 on Sundays
    if (day % 7 > 1 && !holidays.has(day)) count += 1;
  }
  return count;
}

const daysOfWeek = 7;

/** The Monday of the week that a day belongs to; a time of day is dropped. */
const mondayOf = (serial: number): number => {
  const day = Math.floor(serial);
  return day - ((day + 5) % daysOfWeek);
};

/**
 * Year and number of an ISO 8601 week, given any of its days: a week belongs to the year of its Thursday, so that the first week of
 * a year is the one that holds 4 January.
 */
export function isoWeekOf(serial: number): { year: number; week: number } {
  const monday = mondayOf(serial);
  const { year } = dayOf(monday + 3);
  return { year, week: (monday - mondayOf(serialOf(year, 1, 4))) / daysOfWeek + 1 };
}

/** The Monday of an ISO week; undefined where the year has no week of that number: most have 52, some 53. */
export function mondayOfIsoWeek(year: number, week: number): number | undefined {
  const monday = mondayOf(serialOf(year, 1, 4)) + (week - 1) * daysOfWeek;
  const found = isoWeekOf(monday);
  return Number.isInteger(week) && found.year === year && found.week === week ? monday : undefined;
}

/** The arithmetic of the periods of a bucket. */
export interface Periods {
  readonly bucket: Bucket;
  /** Periods in a year: how far a period is from the same one a year before, and the season of forecasts. */
  readonly year: 12 | 52;
  /** The period that a day belongs to; a time of day is dropped. */
  of(day: number): number;
  /** The period `count` later (earlier when negative). */
  add(period: number, count: number): number;
  /** Whole periods from one to another; negative when `to` comes first. */
  between(from: number, to: number): number;
  /** Every period from first to last, both included; none when last comes before first. */
  range(first: number, last: number): number[];
  /** `count` periods from one on. */
  from(first: number, count: number): number[];
  /** True for a day on which a period of this bucket begins. */
  is(value: number): boolean;
  /**
   * The period that a cell of a column Period stands for; undefined where it is none. Any day of a month is read as that month, as
   * it always was. A week is its Monday and no other day: sheets add up by that very day, and a month that was there before the
   * bucket was changed must not pass for the week it begins in.
   */
  recorded(value: unknown): number | undefined;
  /** `2027-03`, `2027-W03`: the same in every language, for file names, notes and messages that must sort. */
  code(period: number): string;
  /** Last day of a period. */
  end(period: number): number;
  /** Monday to Friday, less the holidays given. */
  workingDays(period: number, holidays?: ReadonlySet<number>): number;
  /** How many periods a span of so many months takes, to the nearest whole one. */
  inMonths(months: number): number;
}

const isSerial = (value: unknown): value is number => typeof value === "number" && value >= 61;

export const months: Periods = {
  bucket: "month",
  year: 12,
  of: periodOf,
  add: addMonths,
  between: monthsBetween,
  range: periodRange,
  from: (first, count) => Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index)),
  is: isPeriod,
  recorded: (value) => (isSerial(value) ? periodOf(value) : undefined),
  code: periodCode,
  end: (period) => addMonths(period, 1) - 1,
  workingDays,
  inMonths: (count) => count,
};

const addWeeks = (period: number, weeks: number): number => period + daysOfWeek * weeks;
const weeksBetween = (from: number, to: number): number => (mondayOf(to) - mondayOf(from)) / daysOfWeek;
const weeksFrom = (first: number, count: number): number[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => addWeeks(first, index));

export const weeks: Periods = {
  bucket: "week",
  year: 52,
  of: mondayOf,
  add: addWeeks,
  between: weeksBetween,
  range: (first, last) => weeksFrom(first, weeksBetween(first, last) + 1),
  from: weeksFrom,
  is: (value) => isDay(value) && mondayOf(value) === value,
  recorded: (value) => (isSerial(value) && weeks.is(value) ? value : undefined),
  code: (period) => {
    const { year, week } = isoWeekOf(period);
    return `${year}-W${String(week).padStart(2, "0")}`;
  },
  end: (period) => period + daysOfWeek - 1,
  workingDays: (period, holidays = new Set()) => weekdays(period, period + daysOfWeek, holidays),
  inMonths: (count) => Math.round((count * 52) / 12),
};

/** The periods of a bucket. */
export const periodsBy = (bucket: Bucket): Periods => (bucket === "week" ? weeks : months);

/** Tables whose Period is planned by the bucket of the company. Budget, costs and invoices are closed by month in both. */
const plannedTables: ReadonlySet<string> = new Set(["SopDemand", "SopForecasts", "SopCapacity", "SopStock"]);

/** The periods that the column Period of a table holds in a company that plans by a bucket. */
export const periodsOfTable = (table: string, bucket: Bucket): Periods => (plannedTables.has(table) ? periodsBy(bucket) : months);

/** The bucket of periods that a sheet shows in a row, told by how far they are from one another; undefined for fewer than two. */
export function bucketShown(periods: readonly number[]): Bucket | undefined {
  const [first, second] = periods;
  if (first === undefined || second === undefined) return undefined;
  return second - first === daysOfWeek ? "week" : "month";
}

/**
 * The bucket that a period was written in: the one said, unless only the other fits, as for a cycle that was run before its cadence
 * was changed.
 */
export function bucketOfPeriod(period: number, said: Bucket): Bucket {
  const other: Bucket = said === "week" ? "month" : "week";
  return !periodsBy(said).is(period) && periodsBy(other).is(period) ? other : said;
}
