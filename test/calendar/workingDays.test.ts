/** Counted by hand on a printed calendar. May 2026: 1 May is a Friday, 8 May a Friday, Ascension Thursday 14, Whit Monday 25. */
import fc from "fast-check";
import { holidaysBetween } from "../../src/calendar/holidays";
import { addWorkingDays, isWorkingDay, workingDay, workingDays } from "../../src/calendar/workingDays";
import { serialOf } from "../../src/calendar/days";

const france = holidaysBetween("FR", serialOf(2026, 1), serialOf(2028, 12));

describe("working days", () => {
  it("of May 2026 in France jump the four holidays: 4 May is the first, 15 May (the bridge) the eighth, 26 May the fourteenth", () => {
    const may = serialOf(2026, 5);
    expect(workingDay(may, 1, france)).toBe(serialOf(2026, 5, 4));
    expect(workingDay(may, 5, france)).toBe(serialOf(2026, 5, 11));
    expect(workingDay(may, 8, france)).toBe(serialOf(2026, 5, 15));
    expect(workingDay(may, 14, france)).toBe(serialOf(2026, 5, 26));
    expect(workingDays(may, france)).toBe(17);
  });

  it("of May 2027 jump Ascension (Thursday 6) and Whit Monday (17); 1 and 8 May are Saturdays", () => {
    const may = serialOf(2027, 5);
    expect(workingDay(may, 1, france)).toBe(serialOf(2027, 5, 3));
    expect(workingDay(may, 4, france)).toBe(serialOf(2027, 5, 7));
    expect(workingDay(may, 10, france)).toBe(serialOf(2027, 5, 18));
    expect(workingDays(may, france)).toBe(19);
  });

  it("jump Easter Monday: 6 April 2026 and 29 March 2027", () => {
    expect(addWorkingDays(serialOf(2026, 4, 3), 1, france)).toBe(serialOf(2026, 4, 7));
    expect(addWorkingDays(serialOf(2027, 3, 30), -1, france)).toBe(serialOf(2027, 3, 26));
    expect(isWorkingDay(serialOf(2026, 4, 6), france)).toBe(false);
    expect(isWorkingDay(serialOf(2026, 4, 6))).toBe(true);
  });

  it("before a month count back from its end: −1 in May 2026 is Thursday 30 April, −5 is Friday 24 April", () => {
    expect(workingDay(serialOf(2026, 5), -1, france)).toBe(serialOf(2026, 4, 30));
    expect(workingDay(serialOf(2026, 5), -5, france)).toBe(serialOf(2026, 4, 24));
  });

  it("beyond the month go on in the next one, and none is number 0", () => {
    expect(workingDay(serialOf(2026, 5), 18, france)).toBe(serialOf(2026, 6, 1));
    expect(() => workingDay(serialOf(2026, 5), 0, france)).toThrow("no working day 0");
  });

  it("zero days later is the day itself, or the next one that is worked", () => {
    expect(addWorkingDays(serialOf(2026, 5, 4), 0, france)).toBe(serialOf(2026, 5, 4));
    expect(addWorkingDays(serialOf(2026, 5, 1), 0, france)).toBe(serialOf(2026, 5, 4));
  });

  it("there and back is where one was, and the n-th working day is the n-th counted", () => {
    const days = fc.integer({ min: serialOf(2026, 2), max: serialOf(2028, 6) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const start = addWorkingDays(day, 0, france);
        expect(addWorkingDays(addWorkingDays(start, count, france), -count, france)).toBe(start);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 15 }), (months, n) => {
        const month = serialOf(2026, 1 + months);
        const found = workingDay(month, n, france);
        let counted = 0;
        for (let day = month; day <= found; day += 1) if (isWorkingDay(day, france)) counted += 1;
        expect(counted).toBe(n);
      }),
    );
  });
});
