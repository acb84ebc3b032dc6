/** Expected serial numbers are Excel's own: 1 January 2026 is 46023, 1 March 1900 is 61, 1 January 2000 is 36526. */
import { addMonths, isMonth, monthsBetween, monthCode, monthOf, monthRange } from "../../src/calendar/months";
import { dayOf, serialOf } from "../../src/calendar/days";
import { workingDays } from "../../src/calendar/workingDays";

it("counts days as Excel does", () => {
  expect([serialOf(1900, 3, 1), serialOf(2000, 1, 1), serialOf(2026, 1, 1)]).toEqual([61, 36526, 46023]);
  expect(dayOf(36526)).toEqual({ year: 2000, month: 1, day: 1 });
});

it("gives back every day it was given, from 1900 to 2200", () => {
  const lost: number[] = [];
  for (let serial = 61; serial < serialOf(2200, 1); serial += 1) {
    const { year, month, day } = dayOf(serial);
    if (serialOf(year, month, day) !== serial) lost.push(serial);
  }
  expect(lost).toEqual([]);
});

it("moves by months across years", () => {
  expect(addMonths(serialOf(2026, 11), 3)).toBe(serialOf(2027, 2));
  expect(addMonths(serialOf(2026, 1), -1)).toBe(serialOf(2025, 12));
  expect(monthsBetween(serialOf(2025, 11), serialOf(2027, 2))).toBe(15);
  expect(monthRange(serialOf(2026, 12), serialOf(2027, 2)).map(monthCode)).toEqual(["2026-12", "2027-01", "2027-02"]);
  expect(monthRange(serialOf(2027, 2), serialOf(2026, 12))).toEqual([]);
});

it("puts a day into its month and knows a month when it sees one", () => {
  expect(monthOf(serialOf(2026, 5, 31) + 0.75)).toBe(serialOf(2026, 5));
  expect([serialOf(2026, 5), serialOf(2026, 5, 2), 46023.5, -1].map(isMonth)).toEqual([true, false, false, false]);
});

it("counts working days Monday to Friday, less holidays", () => {
  // January 2026 begins on a Thursday and has 22 weekdays; May 2026 has 21.
  expect([workingDays(serialOf(2026, 1)), workingDays(serialOf(2026, 5))]).toEqual([22, 21]);
  expect(workingDays(serialOf(2026, 5), new Set([serialOf(2026, 5, 1), serialOf(2026, 5, 2)]))).toBe(20);
});
