import Holidays from "date-holidays";
import { easterSunday, holidaysBetween } from "../../src/calendar/holidays";
import { dayOf, serialOf } from "../../src/calendar/days";
import { settings } from "../../src/domain/settings/declarations";

const text = (serial: number): string => {
  const { year, month, day } = dayOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};
const onWeekday = (serial: number): boolean => serial % 7 > 1;

/** Weekdays only: nobody works at weekends anyway, and the library lists Sundays such as Easter too. */
function fromLibrary(country: string, year: number): string[] {
  const days = new Holidays(country)
    .getHolidays(year)
    .filter(({ type }) => type === "public")
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => {
      const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
      return y === year && onWeekday(serialOf(y, m, d));
    });
  return [...new Set(days)].sort();
}

describe("public holidays", () => {
  it("of France in 2027 are the eleven of the Code du travail, by hand: Easter is 28 March", () => {
    const days = [...holidaysBetween("FR", serialOf(2027, 1), serialOf(2027, 12))].map(text).filter((day) => day.startsWith("2027"));
    expect(days.sort()).toEqual([
      "2027-01-01",
      "2027-03-29",
      "2027-05-01",
      "2027-05-06",
      "2027-05-08",
      "2027-05-17",
      "2027-07-14",
      "2027-08-15",
      "2027-11-01",
      "2027-11-11",
      "2027-12-25",
    ]);
  });

  it("follow Easter as published: 5 April 2026, 28 March 2027, 16 April 2028, 23 March 2008, 25 April 2038", () => {
    expect([2026, 2027, 2028, 2008, 2038].map((year) => text(easterSunday(year)))).toEqual([
      "2026-04-05",
      "2027-03-28",
      "2028-04-16",
      "2008-03-23",
      "2038-04-25",
    ]);
  });

  /**
   * Where we follow the law and not the library: it keeps Veterans Day on its weekend, although 5 U.S.C. 6103(b) gives the nearest
   * weekday; and it moves a Christmas on a Sunday to Monday in all of Spain, which is up to each region (article 45 of R.D. 2001/1983).
   */
  const disputed: Readonly<Record<string, RegExp>> = { US: /-11-1[02]$/, ES: /-12-26$/ };
  const countries = settings.country.choices.map(({ value }) => value).filter((value) => value !== "none");
  it.each(countries)("of %s are those of the date-holidays library, every weekday from 2021 to 2045", (country) => {
    for (let year = 2021; year <= 2045; year += 1) {
      const ours = [...holidaysBetween(country, serialOf(year, 1), serialOf(year, 12))]
        .filter((day) => onWeekday(day) && dayOf(day).year === year)
        .map(text)
        .filter((date) => !disputed[country]?.test(date))
        .sort();
      expect({ year, days: ours }).toEqual({ year, days: fromLibrary(country, year).filter((date) => !disputed[country]?.test(date)) });
    }
  });

  it("of the United States give Friday for a Saturday and Monday for a Sunday: Veterans Day 2028 and 2029", () => {
    const days = [...holidaysBetween("US", serialOf(2028, 1), serialOf(2029, 12))].map(text);
    expect(days).toEqual(expect.arrayContaining(["2028-11-10", "2029-11-12"]));
  });

  it("are none where the company says so, or for a country nobody knows", () => {
    expect(holidaysBetween("none", serialOf(2027, 1), serialOf(2027, 12)).size).toBe(0);
    expect(holidaysBetween("Atlantis", serialOf(2027, 1), serialOf(2027, 12)).size).toBe(0);
  });
});
