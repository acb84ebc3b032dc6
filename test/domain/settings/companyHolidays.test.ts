import { companyHolidays } from "../../../src/domain/settings/companyHolidays";
import { workingDay } from "../../../src/calendar/workingDays";
import { serialOf } from "../../../src/calendar/days";
import { settingsOf } from "../../../src/domain/settings/readSettings";

it("a company is closed on the holidays of its country and on the days of its settings", () => {
  const first = serialOf(2027, 5);
  const days = (value: string) =>
    companyHolidays(
      settingsOf([
        { Key: "country", Value: "FR" },
        { Key: "closed days", Value: value },
      ]),
      first,
      first,
    );
  // Ascension Day of 2027 is Thursday 6 May; the bridge to the weekend is the company's own.
  expect(days("").has(serialOf(2027, 5, 6))).toBe(true);
  expect(days("").has(serialOf(2027, 5, 7))).toBe(false);
  expect(days("2027-05-07").has(serialOf(2027, 5, 7))).toBe(true);
  // working days of May 2027: 3, 4, 5, then 7 or, with the bridge, 10 (1 and 8 May are Saturdays)
  expect(workingDay(first, 4, days(""))).toBe(serialOf(2027, 5, 7));
  expect(workingDay(first, 4, days("2027-05-07"))).toBe(serialOf(2027, 5, 10));
  expect(days("soon")).toEqual(days(""));
});
