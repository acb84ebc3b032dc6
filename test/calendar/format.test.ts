import { serialOf, serialOfMoment } from "../../src/calendar/days";
import { formatDate, formatMonth, formatPeriods, formatWeek } from "../../src/calendar/format";
import { mondayOfIsoWeek } from "../../src/calendar/weeks";

describe("dates", () => {
  it("are short, local and never ambiguous", () => {
    // 46421 is 3 February 2027.
    expect(formatDate(46421, "en")).toBe("3 Feb 2027");
    expect(formatDate(46421, "fr")).toBe("03/02/2027");
  });

  it("name their month", () => {
    expect(formatMonth(46421, "fr")).toBe("févr. 2027");
    expect(formatMonth(46421, "en")).toBe("Feb 2027");
    // 1 August 2026 and 31 December 2026.
    expect(formatMonth(46235, "fr")).toBe("août 2026");
    expect(formatMonth(46387.5, "fr")).toBe("déc. 2026");
  });

  it("name every month as the platform does in French", () => {
    for (let month = 0; month < 12; month++) {
      const day = Date.UTC(2027, month, 15);
      const expected = new Intl.DateTimeFormat("fr-FR", { month: "short", year: "numeric", timeZone: "UTC" }).format(day);
      expect(formatMonth(serialOfMoment(day), "fr")).toBe(expected);
    }
  });
});

describe("weeks", () => {
  // ISO 8601: the week of 4 January is the first; 29 December 2025 is the Monday of 2026-W01, and 2026 has a week 53.
  it("are named by their ISO number, in the year of their Thursday", () => {
    expect(formatWeek(serialOf(2025, 12, 29), "en")).toBe("W01 2026");
    expect(formatWeek(serialOf(2026, 12, 28), "fr")).toBe("S53 2026");
  });
});

describe("periods in a row", () => {
  it("are said as a stretch, across the end of a year too", () => {
    const months = [serialOf(2026, 11), serialOf(2026, 12), serialOf(2027, 1), serialOf(2027, 3)];
    expect(formatPeriods(months, "en", "month")).toBe("Nov 2026 to Jan 2027 and Mar 2027");
    const weeks = [52, 53].flatMap((week) => mondayOfIsoWeek(2026, week) ?? []);
    expect(formatPeriods(weeks, "fr", "week")).toBe("S52 2026 à S53 2026");
  });
});
