import fc from "fast-check";
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import {
  fiscalPeriodOf,
  fiscalYearsFrom,
  mondayOfFiscal,
  monthOfFiscal,
  quarterWeeks,
  type FiscalYears,
  type QuarterWeeks,
} from "../../src/calendar/fiscal";
import { weekCalendar } from "../../src/calendar/periods";
import { isoWeekOf, mondayOf } from "../../src/calendar/weeks";

const april: FiscalYears = { start: 4, namedBy: "end", weeks: "445" };
const anyYears = fc.record<FiscalYears>({
  start: fc.integer({ min: 1, max: 12 }),
  namedBy: fc.constantFrom("end" as const, "start" as const),
  weeks: fc.constantFrom(...(Object.keys(quarterWeeks) as QuarterWeeks[])),
});

describe("months of a fiscal year", () => {
  // By hand, on a calendar: a year from April 2026 to March 2027.
  it.each<[string, FiscalYears, number, number, number]>([
    ["April 2026, named by its end", april, serialOf(2026, 4), 2027, 1],
    ["June 2026, named by its end", april, serialOf(2026, 6), 2027, 3],
    ["March 2027, named by its end", april, serialOf(2027, 3), 2027, 12],
    ["March 2026, named by its end", april, serialOf(2026, 3), 2026, 12],
    ["June 2026, named by its start", { ...april, namedBy: "start" }, serialOf(2026, 6), 2026, 3],
    ["March 2027, named by its start", { ...april, namedBy: "start" }, serialOf(2027, 3), 2026, 12],
    ["December 2026 of calendar years", { ...april, start: 1 }, serialOf(2026, 12), 2026, 12],
    ["December 2026 of a year that begins with it", { ...april, start: 12 }, serialOf(2026, 12), 2027, 1],
  ])("%s", (_, fiscal, month, year, number) => {
    expect(fiscalPeriodOf(month, fiscal, "month")).toEqual({ year, number });
    expect(monthOfFiscal({ year, number }, fiscal)).toBe(month);
  });

  it("has no thirteenth month", () => {
    expect(monthOfFiscal({ year: 2027, number: 13 }, april)).toBeUndefined();
    expect(monthOfFiscal({ year: 2027, number: 0 }, april)).toBeUndefined();
  });

  it("finds every month again, and twelve in each year", () => {
    fc.assert(
      fc.property(anyYears, fc.integer({ min: 0, max: 12 * 150 }), (fiscal, months) => {
        const month = addMonths(serialOf(1990, 1), months);
        const found = fiscalPeriodOf(month, fiscal, "month");
        expect(monthOfFiscal(found, fiscal)).toBe(month);
        expect(fiscalPeriodOf(addMonths(month, 12), fiscal, "month")).toEqual({ ...found, year: found.year + 1 });
      }),
    );
  });
});

describe("weeks of a fiscal year", () => {
  // By hand: 4 April 2026 is a Saturday, so that its week, Monday 30 March, opens the year that ends in March 2027.
  it.each<[string, FiscalYears, [number, number, number], number, number, number]>([
    ["the first week", april, [2026, 3, 30], 2027, 1, 1],
    ["the last before it", april, [2026, 3, 23], 2026, 12, 5],
    ["the fifth is the first of P02 in 4-4-5", april, [2026, 4, 27], 2027, 2, 1],
    ["and the last of P01 in 5-4-4", { ...april, weeks: "544" }, [2026, 4, 27], 2027, 1, 5],
    ["the thirteenth is the fifth of P03", april, [2026, 6, 22], 2027, 3, 5],
    ["the fourteenth opens the second quarter", april, [2026, 6, 29], 2027, 4, 1],
    // ISO 2026 has 53 weeks: the last, Monday 28 December, stays in the last period.
    ["week 53 of a calendar year", { ...april, start: 1 }, [2026, 12, 28], 2026, 12, 6],
    ["week 1 of the next", { ...april, start: 1 }, [2027, 1, 4], 2027, 1, 1],
  ])("%s", (_, fiscal, day, year, number, week) => {
    const monday = serialOf(...day);
    expect(fiscalPeriodOf(monday, fiscal, "week")).toEqual({ year, number, week });
    expect(mondayOfFiscal({ year, number, week }, fiscal)).toBe(monday);
  });

  it("refuses a week that a period does not have", () => {
    expect(mondayOfFiscal({ year: 2027, number: 1, week: 5 }, april)).toBeUndefined();
    // 4 April 2027 is a Sunday, whose week begins on 29 March and opens the next year: this one has 52 weeks.
    expect(mondayOfFiscal({ year: 2027, number: 12, week: 6 }, april)).toBeUndefined();
  });

  it("counts as ISO does in calendar years, and finds every week again", () => {
    fc.assert(
      fc.property(anyYears, fc.integer({ min: serialOf(1990, 1), max: serialOf(2150, 1) }), (fiscal, day) => {
        const monday = mondayOf(day);
        const found = fiscalPeriodOf(monday, fiscal, "week");
        expect(mondayOfFiscal(found as Required<typeof found>, fiscal)).toBe(monday);
        expect(found.week).toBeLessThanOrEqual(6);
        const next = fiscalPeriodOf(weekCalendar.add(monday, 1), fiscal, "week");
        const follows =
          next.week === 1 ? next.number === (found.number % 12) + 1 : next.number === found.number && next.week === (found.week ?? 0) + 1;
        expect(follows).toBe(true);
        const calendar = fiscalPeriodOf(monday, { ...fiscal, start: 1 }, "week");
        const iso = isoWeekOf(monday);
        const before = (calendar.number - 1) % 3;
        const weeks = quarterWeeks[fiscal.weeks].slice(0, before).reduce<number>((sum, count) => sum + count, 0);
        expect({ year: calendar.year, week: Math.floor((calendar.number - 1) / 3) * 13 + weeks + (calendar.week ?? 0) }).toEqual(iso);
      }),
    );
  });
});

describe("what the first month of one year says of all", () => {
  it("is its start and how its number is chosen", () => {
    expect(fiscalYearsFrom(serialOf(2026, 4), 2027, "445")).toEqual(april);
    expect(fiscalYearsFrom(serialOf(2026, 4), 2026, "445")).toEqual({ ...april, namedBy: "start" });
    expect(fiscalYearsFrom(serialOf(2026, 1), 2026, "445")).toEqual({ ...april, start: 1 });
  });

  it("is nothing where the number lies elsewhere", () => {
    expect(fiscalYearsFrom(serialOf(2026, 4), 2030, "445")).toBeUndefined();
    expect(fiscalYearsFrom(serialOf(2026, 1), 2027, "445")).toBeUndefined();
  });
});
