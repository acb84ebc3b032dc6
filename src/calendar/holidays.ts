/**
 * Public holidays that hold in a whole country, for the countries a company can choose in its settings. They are written as the
 * laws state them (a day of the year, days after Easter, the n-th Monday of a month), so that they need no list of years, no
 * network and no licence but ours; the tests compare 25 years of each country with the `date-holidays` library. Holidays of single
 * regions (Alsace, German states, Swiss cantons, Canadian provinces) are not part of it.
 */
import { dayOf, isWeekend, serialOf, weekdayOf } from "./days";

/** Countries whose public holidays are known, and `none` for a company that wants none. */
export type Country = "FR" | "BE" | "CH" | "LU" | "CA" | "DE" | "ES" | "IT" | "GB" | "US" | "none";

/** Years in which a rule holds, both included; all years without. */
interface Years {
  from?: number;
  until?: number;
}

type Rule = Years &
  (
    | { kind: "day"; month: number; day: number }
    /** Days after Easter Sunday, negative before. */
    | { kind: "easter"; after: number }
    /** The n-th weekday of a month, from the end when negative; 0 is Saturday, 1 Sunday, 2 Monday, as serial numbers have it. */
    | { kind: "weekday"; month: number; weekday: number; nth: number }
  );

/** What happens to a holiday on a weekend: nothing, the nearest weekday is free too, or the next weekday that is not free already. */
type Substitute = "none" | "nearest" | "next";

const day = (month: number, dayOfMonth: number, years: Years = {}): Rule => ({ kind: "day", month, day: dayOfMonth, ...years });
const easter = (after: number): Rule => ({ kind: "easter", after });
const monday = (month: number, nth: number, years: Years = {}): Rule => ({ kind: "weekday", month, weekday: 2, nth, ...years });

const goodFriday = easter(-2);
const easterMonday = easter(1);
const ascension = easter(39);
const whitMonday = easter(50);
const newYear = day(1, 1);
const labourDay = day(5, 1);
const assumption = day(8, 15);
const allSaints = day(11, 1);
const armistice = day(11, 11);
const christmas = day(12, 25);
const secondChristmasDay = day(12, 26);

const countries: Readonly<Record<Country, { rules: readonly Rule[]; substitute: Substitute }>> = {
  FR: {
    rules: [newYear, easterMonday, labourDay, day(5, 8), ascension, whitMonday, day(7, 14), assumption, allSaints, armistice, christmas],
    substitute: "none",
  },
  BE: {
    rules: [newYear, easterMonday, labourDay, ascension, whitMonday, day(7, 21), assumption, allSaints, armistice, christmas],
    substitute: "none",
  },
  CH: {
    rules: [newYear, goodFriday, easterMonday, ascension, whitMonday, day(8, 1), christmas, secondChristmasDay],
    substitute: "none",
  },
  LU: {
    rules: [
      newYear,
      easterMonday,
      labourDay,
      day(5, 9, { from: 2019 }),
      ascension,
      whitMonday,
      day(6, 23),
      assumption,
      allSaints,
      christmas,
      secondChristmasDay,
    ],
    substitute: "none",
  },
  CA: { rules: [newYear, goodFriday, day(7, 1), monday(9, 1), christmas], substitute: "none" },
  DE: {
    rules: [newYear, goodFriday, easterMonday, labourDay, ascension, whitMonday, day(10, 3), christmas, secondChristmasDay],
    substitute: "none",
  },
  ES: {
    rules: [newYear, day(1, 6), goodFriday, labourDay, assumption, day(10, 12), allSaints, day(12, 6), day(12, 8), christmas],
    substitute: "none",
  },
  IT: {
    rules: [
      newYear,
      day(1, 6),
      easterMonday,
      day(4, 25),
      labourDay,
      day(6, 2),
      assumption,
      day(10, 4, { from: 2026 }),
      allSaints,
      day(12, 8),
      christmas,
      secondChristmasDay,
    ],
    substitute: "none",
  },
  GB: {
    rules: [
      newYear,
      goodFriday,
      easterMonday,
      monday(5, 1),
      monday(5, -1, { until: 2021 }),
      monday(5, -1, { from: 2023 }),
      christmas,
      secondChristmasDay,
      // The Queen's jubilee moved the spring holiday of 2022 and added a day; her funeral and the coronation were free days.
      day(6, 2, { from: 2022, until: 2022 }),
      day(6, 3, { from: 2022, until: 2022 }),
      day(9, 19, { from: 2022, until: 2022 }),
      day(5, 8, { from: 2023, until: 2023 }),
    ],
    substitute: "next",
  },
  US: {
    rules: [
      newYear,
      monday(1, 3),
      monday(2, 3),
      monday(5, -1),
      day(6, 19, { from: 2021 }),
      day(7, 4),
      monday(9, 1),
      monday(10, 2),
      armistice,
      { kind: "weekday", month: 11, weekday: 5, nth: 4 },
      christmas,
    ],
    substitute: "nearest",
  },
  none: { rules: [], substitute: "none" },
};

/** Easter Sunday of a year. Source: J. Meeus, Astronomical Algorithms, chapter 8 (Gregorian calendar, every year from 1583). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const days = moon + toSunday - 7 * late + 114;
  return serialOf(year, Math.floor(days / 31), (days % 31) + 1);
}

function dayIn(year: number, rule: Rule): number {
  if (rule.kind === "day") return serialOf(year, rule.month, rule.day);
  if (rule.kind === "easter") return easterSunday(year) + rule.after;
  const first = serialOf(year, rule.month);
  if (rule.nth > 0) return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1);
  const last = serialOf(year, rule.month + 1) - 1;
  return last - ((weekdayOf(last) - rule.weekday + 7) % 7) + 7 * (rule.nth + 1);
}

/** The free days of one year, days that stand in for a holiday on a weekend included; they may lie in the year before. */
function holidaysOfYear(country: Country, year: number): number[] {
  const { rules, substitute } = countries[country];
  const days = rules
    .filter(({ from = -Infinity, until = Infinity }) => year >= from && year <= until)
    .map((rule) => dayIn(year, rule))
    .sort((a, b) => a - b);
  if (substitute === "none") return days;
  const free = new Set(days);
  for (const holiday of days.filter(isWeekend)) {
    if (substitute === "nearest") free.add(weekdayOf(holiday) === 0 ? holiday - 1 : holiday + 1);
    else {
      let next = holiday + 1;
      while (isWeekend(next) || free.has(next)) next += 1;
      free.add(next);
    }
  }
  return [...free];
}

/** The public holidays of a country from the year of one day to the year of another, as day numbers. */
export function holidaysBetween(country: string, first: number, last: number): ReadonlySet<number> {
  if (!Object.hasOwn(countries, country)) return new Set();
  const found = new Set<number>();
  // A day that stands in for New Year's Day may lie in December of the year before.
  for (let year = dayOf(first).year; year <= dayOf(last).year + 1; year += 1)
    for (const holiday of holidaysOfYear(country as Country, year)) found.add(holiday);
  return found;
}
