/** Filters that follow the figures of a column, or the day on which they are applied: Excel.DynamicFilterCriteria. */
import { dayOf as calendarDayOf, isDay } from "../../../calendar/days";

const months = ["January", "Febr", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

interface Day {
  serial: number;
  year: number;
  /** From 0. */
  month: number;
}

/** No day where Excel shows none: it is in no period. */
function dayOf(value: number): Day {
  const serial = Math.floor(value);
  if (!isDay(serial)) return { serial: NaN, year: NaN, month: NaN };
  const { year, month } = calendarDayOf(serial);
  return { serial, year, month: month - 1 };
}

/** Units in which "last", "this" and "next" count; weeks begin on Sunday, as in Excel. Day 1 was a Sunday in Excel's count. */
const units: Readonly<Record<string, (day: Day) => number>> = {
  Week: ({ serial }) => Math.floor((serial - 1) / 7),
  Month: ({ year, month }) => year * 12 + month,
  Quarter: ({ year, month }) => year * 4 + Math.floor(month / 3),
  Year: ({ year }) => year,
};
const shifts: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1, Yesterday: -1, Today: 0, Tomorrow: 1 };

/** Which numbers of a column pass; undefined for a word that Excel does not know. `today` is a day of Excel's count. */
export function dynamicTest(criteria: unknown, column: readonly unknown[], today: number): ((value: number) => boolean) | undefined {
  if (typeof criteria !== "string") return undefined;
  const now = dayOf(today);
  if (criteria === "AboveAverage" || criteria === "BelowAverage") {
    const numbers = column.filter((value) => typeof value === "number");
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return criteria === "AboveAverage" ? (value) => value > average : (value) => value < average;
  }
  if (criteria === "YearToDate") return (value) => dayOf(value).year === now.year && dayOf(value).serial <= now.serial;
  const period = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(criteria);
  if (period?.[1] !== undefined) return (value) => Math.floor(dayOf(value).month / 3) === Number(period[1]) - 1;
  if (period !== null) {
    // The library itself spells one of them "Febrary" with its letters turned round.
    const month = months.findIndex((name) => period[2]?.startsWith(name));
    return month < 0 ? undefined : (value) => dayOf(value).month === month;
  }
  const day = shifts[criteria];
  if (day !== undefined) return (value) => dayOf(value).serial === now.serial + day;
  const [, which = "", unit = ""] = /^(Last|This|Next)(\w+)$/.exec(criteria) ?? [];
  const count = units[unit];
  return count && ((value) => count(dayOf(value)) === count(now) + (shifts[which] ?? 0));
}
