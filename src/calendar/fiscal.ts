/**
 * The fiscal year of a company: twelve periods that a month begins, or, planned by week, thirteen weeks a quarter in three periods
 * (4-4-5). Fiscal names label months and ISO weeks; there is no third kind of period.
 */
import { dayOf, serialOf } from "./days";
import { addMonths } from "./months";
import type { Bucket } from "./periods";
import { daysOfWeek, mondayOf } from "./weeks";

/** Weeks of the three periods of a quarter. */
export const quarterWeeks = { "445": [4, 4, 5], "454": [4, 5, 4], "544": [5, 4, 4] } as const;
export type QuarterWeeks = keyof typeof quarterWeeks;

/** How a company counts its years. */
export interface FiscalYears {
  /** Month that the fiscal year begins with, 1 to 12. */
  start: number;
  /** Whether a year has the number of the calendar year in which it ends, or of that in which it begins. */
  namedBy: "end" | "start";
  /** Weeks of the periods of a quarter, where the plan is by week. */
  weeks: QuarterWeeks;
}

/** A period of a fiscal year: `FY27 P03`, by week `FY27 P03 W2`. */
export interface FiscalPeriod {
  year: number;
  /** 1 to 12. */
  number: number;
  /** 1 to 6, by week only: a year of 53 weeks has its last one in the last period. */
  week?: number;
}

const weeksOfQuarter = 13;

/** How many calendar years the number of a fiscal year is ahead of the year that it begins in. */
const ahead = ({ start, namedBy }: FiscalYears): number => (namedBy === "end" && start > 1 ? 1 : 0);

/** The Monday on which a fiscal year of weeks begins: its first week holds the 4th of its first month, as ISO's holds 4 January. */
const firstMonday = (beginsIn: number, start: number): number => mondayOf(serialOf(beginsIn, start, 4));

/** What a company calls a month or a week, given its first day. */
export function fiscalPeriodOf(period: number, fiscal: FiscalYears, bucket: Bucket): FiscalPeriod {
  // A week belongs to the month of its Thursday, as in ISO 8601.
  const { year, month } = dayOf(bucket === "week" ? mondayOf(period) + 3 : period);
  const beginsIn = month < fiscal.start ? year - 1 : year;
  const named = beginsIn + ahead(fiscal);
  if (bucket === "month") return { year: named, number: ((month - fiscal.start + 12) % 12) + 1 };
  const nth = (mondayOf(period) - firstMonday(beginsIn, fiscal.start)) / daysOfWeek;
  const quarter = Math.min(3, Math.floor(nth / weeksOfQuarter));
  const inQuarter = nth - quarter * weeksOfQuarter;
  const [one, two] = quarterWeeks[fiscal.weeks];
  const place = inQuarter < one ? 0 : inQuarter < one + two ? 1 : 2;
  const before = [0, one, one + two][place] ?? 0;
  return { year: named, number: quarter * 3 + place + 1, week: inQuarter - before + 1 };
}

/** The month that a period of a fiscal year is; undefined where the year has no such period. */
export function monthOfFiscal({ year, number }: Pick<FiscalPeriod, "year" | "number">, fiscal: FiscalYears): number | undefined {
  if (!Number.isInteger(number) || number < 1 || number > 12) return undefined;
  return addMonths(serialOf(year - ahead(fiscal), fiscal.start), number - 1);
}

/** The Monday of a week of a fiscal year; undefined where its period has no such week. */
export function mondayOfFiscal({ year, number, week }: Required<FiscalPeriod>, fiscal: FiscalYears): number | undefined {
  if (!Number.isInteger(number) || number < 1 || number > 12 || !Number.isInteger(week) || week < 1) return undefined;
  const weeks = quarterWeeks[fiscal.weeks];
  const place = (number - 1) % 3;
  const before = weeks.slice(0, place).reduce<number>((sum, count) => sum + count, 0);
  const nth = Math.floor((number - 1) / 3) * weeksOfQuarter + before + week - 1;
  const monday = firstMonday(year - ahead(fiscal), fiscal.start) + nth * daysOfWeek;
  const found = fiscalPeriodOf(monday, fiscal, "week");
  return found.year === year && found.number === number && found.week === week ? monday : undefined;
}

/** The fiscal years in which a month is the first period of the year of that number: what one answer of a person says of all others. */
export function fiscalYearsFrom(firstMonth: number, year: number, weeks: QuarterWeeks): FiscalYears | undefined {
  const { month, year: beginsIn } = dayOf(firstMonth);
  if (year === beginsIn) return { start: month, namedBy: month === 1 ? "end" : "start", weeks };
  return year === beginsIn + 1 && month > 1 ? { start: month, namedBy: "end", weeks } : undefined;
}
