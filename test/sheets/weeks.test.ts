/**
 * Weeks after ISO 8601-1:2019, 5.5.4.2: a week begins on Monday, and the first one of a year holds its first Thursday. Expected days are
 * read off printed calendars: 31 December 2026 is a Thursday, so that 2026 has 53 weeks and its last Monday is 28 December.
 */
import fc from "fast-check";
import { cycleDates, steps } from "../../src/domain/steps/cycleDates";
import { dueDay } from "../../src/domain/collect/dueDays";
import { isWorkingDay } from "../../src/calendar/workingDays";
import { bucketOfPeriod, bucketShown, monthCalendar, calendarOf, weekCalendar } from "../../src/calendar/periods";
import { isoWeekOf, mondayOfIsoWeek } from "../../src/calendar/weeks";
import { periodsOfTable } from "../../src/domain/tables/periodsOfTable";
import { serialOf } from "../../src/calendar/days";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { formatWeek } from "../../src/calendar/format";

const day = fc.integer({ min: serialOf(1950, 1), max: serialOf(2150, 1) });

it.each([
  ["2026-12-31", serialOf(2026, 12, 31), 2026, 53, serialOf(2026, 12, 28)],
  ["2027-01-03, a Sunday", serialOf(2027, 1, 3), 2026, 53, serialOf(2026, 12, 28)],
  ["2027-01-04, a Monday", serialOf(2027, 1, 4), 2027, 1, serialOf(2027, 1, 4)],
  ["2025-12-29, a Monday", serialOf(2025, 12, 29), 2026, 1, serialOf(2025, 12, 29)],
  ["2024-12-30, a Monday", serialOf(2024, 12, 30), 2025, 1, serialOf(2024, 12, 30)],
  ["2021-01-01, a Friday", serialOf(2021, 1, 1), 2020, 53, serialOf(2020, 12, 28)],
])("knows the week of %s", (_, serial, year, week, monday) => {
  expect(isoWeekOf(serial)).toEqual({ year, week });
  expect(weekCalendar.periodOf(serial)).toBe(monday);
  expect(mondayOfIsoWeek(year, week)).toBe(monday);
  expect(weekCalendar.code(monday)).toBe(`${year}-W${String(week).padStart(2, "0")}`);
  expect(formatWeek(monday, "fr")).toBe(`S${String(week).padStart(2, "0")} ${year}`);
});

it("knows no week 53 in a year of 52, no week 0 and none between two", () => {
  expect([mondayOfIsoWeek(2027, 53), mondayOfIsoWeek(2027, 0), mondayOfIsoWeek(2027, 1.5)]).toEqual([undefined, undefined, undefined]);
});

it("moves by weeks over the end of a year of 53 weeks", () => {
  const last = serialOf(2026, 12, 21);
  expect(weekCalendar.range(last, serialOf(2027, 1, 11)).map(weekCalendar.code)).toEqual(["2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
  expect(weekCalendar.between(serialOf(2027, 1, 11), last)).toBe(-3);
  expect(weekCalendar.range(serialOf(2027, 1, 11), last)).toEqual([]);
  expect(weekCalendar.workingDays(last, new Set([serialOf(2026, 12, 25)]))).toBe(4);
});

it("weeks are seven days from Monday on, whatever the day they are asked for", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (serial, count) => {
      const monday = weekCalendar.periodOf(serial);
      const moved = weekCalendar.add(monday, count);
      const { year, week } = isoWeekOf(serial);
      expect(weekCalendar.isPeriod(monday) && monday <= serial && serial <= weekCalendar.lastDay(monday)).toBe(true);
      expect(new Date(Date.UTC(1899, 11, 30) + monday * 86_400_000).getUTCDay()).toBe(1);
      expect(weekCalendar.between(monday, moved)).toBe(count);
      expect(weekCalendar.range(monday, moved)).toHaveLength(Math.max(0, count + 1));
      expect(mondayOfIsoWeek(year, week)).toBe(monday);
      expect(weekCalendar.periodInCell(serial)).toBe(serial === monday ? serial : undefined);
    }),
  );
});

it("counts a span of months in periods", () => {
  expect([12, 36, 24, 3].map(weekCalendar.periodsInMonths)).toEqual([52, 156, 104, 13]);
  expect(monthCalendar.periodsInMonths(36)).toBe(36);
});

it("keeps budget and costs by month in a company that plans by week", () => {
  expect(["SopDemand", "SopForecasts", "SopCapacity", "SopStock"].map((table) => periodsOfTable(table, "week"))).toEqual(
    Array(4).fill(weekCalendar),
  );
  expect(["SopBudget", "SopLogistics", "SopSales"].map((table) => periodsOfTable(table, "week"))).toEqual(Array(3).fill(monthCalendar));
});

it("tells what periods were written by", () => {
  expect(bucketShown([serialOf(2027, 1, 4), serialOf(2027, 1, 11)])).toBe("week");
  expect(bucketShown([serialOf(2027, 2), serialOf(2027, 3)])).toBe("month");
  expect(bucketShown([serialOf(2027, 3)])).toBeUndefined();
  expect(bucketOfPeriod(serialOf(2027, 4), "week")).toBe("month");
  expect(bucketOfPeriod(serialOf(2027, 3), "week")).toBe("week");
});

it("stays by month in a workbook whose settings know nothing of weeks, and takes the word in any case", () => {
  const older = settingsOf([{ Key: "horizon", Value: "18" }]);
  expect([older.bucket, older.cadence]).toEqual(["month", "month"]);
  const by = settingsOf([
    { Key: "Bucket", Value: "Week" },
    { Key: "cycle cadence", Value: "WEEK" },
    { Key: "bucket ", Value: "week" },
  ]);
  expect([by.bucket, by.cadence, calendarOf(by.bucket).periodsInYear]).toEqual(["week", "week", 52]);
});

describe("a cycle run by week", () => {
  const monday = serialOf(2027, 5, 3);
  const dates = (holidays: number[]) =>
    cycleDates(monday, new Set(holidays), "week").map(({ start, due }) => [start - monday, due - monday]);

  it("takes one step a day in a full week", () => {
    expect(dates([])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it("takes two steps on the first day of a week with Ascension Day, 6 May 2027", () => {
    expect(dates([serialOf(2027, 5, 6)])).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [2, 2],
      [4, 4],
    ]);
  });

  it("has every step begin and end on a working day of the week, in order, if there is one", () => {
    fc.assert(
      fc.property(day, fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), (serial, off) => {
        const first = weekCalendar.periodOf(serial);
        const holidays = new Set(off.map((index) => first + index));
        const found = cycleDates(first, holidays, "week");
        expect(found.map(({ step }) => step)).toEqual(steps);
        const days = found.flatMap(({ start, due }) => [start, due]);
        expect(days).toEqual([...days].sort((a, b) => a - b));
        expect(days.every((at) => isWorkingDay(at, holidays) && weekCalendar.periodOf(at) === first)).toBe(true);
      }),
    );
  });

  it("lets nothing be owed after the last working day of the week", () => {
    expect(dueDay(monday, 3, new Set(), "week")).toBe(monday + 2);
    expect(dueDay(monday, 12, new Set([monday + 4]), "week")).toBe(monday + 3);
    expect(dueDay(serialOf(2027, 5), 3, new Set(), "month")).toBe(serialOf(2027, 5, 5));
  });
});
