import { dayOf, isWeekend, serialOf, serialOfDay, serialOfIsoDate, serialOfMoment, weekdayOf } from "../../src/calendar/days";

describe("serial day numbers", () => {
  it.each([
    // As Excel shows them: 1 January 1900 is 1, 1 March 1900 is 61, 1 January 2027 is 46388.
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1970-01-01", 25569],
    ["2000-02-29", 36585],
    ["2027-01-01", 46388],
    ["9999-12-31", 2958465],
  ])("read %s as %d and write it back", (text, serial) => {
    expect(serialOfIsoDate(text)).toBe(serial);
    const { year, month, day } = dayOf(serial);
    expect([year, month, day]).toEqual(text.split("-").map(Number));
  });

  it.each(["2027-02-29", "2027-13-01", "2027-1-1", "01/02/2027", "1899-12-31", "2027-03-01T10:00", "", "n/a"])("do not read %s", (text) => {
    expect(serialOfIsoDate(text)).toBeNull();
  });

  it("ignore the time of day", () => {
    expect(dayOf(46388.75)).toEqual({ year: 2027, month: 1, day: 1 });
  });

  it("have no number for a day that does not exist", () => {
    expect(serialOfDay({ year: 2026, month: 2, day: 30 })).toBeNull();
  });

  it("count months and days that run over into the next or the last one", () => {
    expect(serialOf(2026, 13)).toBe(serialOf(2027, 1));
    expect(serialOf(2028, 3, 0)).toBe(serialOf(2028, 2, 29));
    expect(serialOf(1899, 13)).toBe(1);
  });

  it("carry the time of day as a fraction", () => {
    expect(serialOfMoment(Date.UTC(2027, 0, 1, 18))).toBe(46388.75);
  });

  it("know the day of the week: 1 January 2027 was a Friday", () => {
    expect(weekdayOf(46388)).toBe(6);
    expect([46388, 46389, 46390, 46391].map(isWeekend)).toEqual([false, true, true, false]);
  });
});
