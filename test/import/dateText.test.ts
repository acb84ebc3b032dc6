import * as fc from "fast-check";
import { certainDate, dateAs, dateReadings, isAmbiguousDate, serialText } from "../../src/import/dateText";
import { dateOrderOf } from "./grids";
import { monthNamed } from "../../src/import/monthNames";

/** Serial numbers as Excel shows them: 1 January 2026 is 46023 (checked against Excel's documented 1 January 2008 = 39448). */
const january2026 = 46_023;

describe("a date written as text", () => {
  it.each([
    ["2008-01-01", 39_448],
    ["2026-01-01", january2026],
    ["2026/01/31", january2026 + 30],
    ["2026-01-01T23:59:59Z", january2026],
    ["2026-01-01 08:30", january2026],
    ["31/01/2026", january2026 + 30],
    ["01/31/2026", january2026 + 30],
    ["31.01.2026", january2026 + 30],
    ["3.2.2026", january2026 + 33],
    ["31-01-26", january2026 + 30],
    ["01/01/2026", january2026],
    ["20260131", january2026 + 30],
    ["3 février 2026", january2026 + 33],
    ["3 févr. 2026", january2026 + 33],
    ["1er févr. 2026", january2026 + 31],
    ["03-Feb-26", january2026 + 33],
    ["Feb 3, 2026", january2026 + 33],
    ["February 3rd, 2026", january2026 + 33],
    ["mar. 03/02/2026", january2026 + 33],
    ["29/02/2024", 45_351],
  ])("reads %s as the day %d", (text, serial) => {
    const { dayFirst, monthFirst } = dateReadings(text);
    expect([dayFirst, monthFirst]).toContain(serial);
    if (!isAmbiguousDate(text)) expect(certainDate(text)).toBe(serial);
  });

  it.each([
    "2026-02",
    "02/2026",
    "2026/02",
    "202602",
    "2026M02",
    "févr. 2026",
    "févr.-26",
    "Feb 2026",
    "Feb-26",
    "février 2026",
    "Février 26",
    "2026 févr.",
    "FEB 2026",
  ])("reads %s as the first day of February 2026", (text) => {
    expect(dateReadings(text)).toEqual({ dayFirst: january2026 + 31, monthFirst: january2026 + 31, wholeMonth: true });
  });

  it.each([
    "",
    "31/04/2026",
    "30.02.2026",
    "2026-13-01",
    "2026-00",
    "13/13/2026",
    "Family",
    "ma 2026",
    "ju 2026",
    "1",
    "12",
    "1234",
    "99/99/99",
    "2026-1-32",
    "0/0/2026",
    "Q1 2026",
  ])("is not a date when it reads “%s”", (text) => {
    expect(dateReadings(text)).toEqual({});
  });

  it("is two days where day and month could be swapped", () => {
    expect(isAmbiguousDate("03/02/2026")).toBe(true);
    expect(certainDate("03/02/2026")).toBeUndefined();
    expect(dateAs("03/02/2026", "dayFirst")).toBe(january2026 + 33);
    expect(dateAs("03/02/2026", "monthFirst")).toBe(january2026 + 60);
    expect(isAmbiguousDate("02/02/2026")).toBe(false);
    expect(isAmbiguousDate("03.02.2026")).toBe(false);
  });

  it("takes the order from the dates of its column that only one order allows", () => {
    expect(dateOrderOf(["03/02/2026", "13/02/2026"])).toBe("dayFirst");
    expect(dateOrderOf(["03/02/2026", "02/13/2026"])).toBe("monthFirst");
    expect(dateOrderOf(["03/02/2026", "2026-02-13"])).toBeUndefined();
    expect(dateOrderOf(["13/02/2026", "02/13/2026"])).toBeUndefined();
  });

  it("reads a serial in digits only as a believable day", () => {
    expect(serialText("46023")).toBe(46_023);
    expect(serialText("46023.75")).toBe(46_023);
    expect(serialText("10248")).toBeUndefined();
    expect(serialText("460")).toBeUndefined();
  });

  it("knows months by unmistakable beginnings only", () => {
    expect(["mar", "mars", "march", "mai", "may", "juin", "jun", "juil.", "jul", "août", "aou", "déc."].map(monthNamed)).toEqual([
      3, 3, 3, 5, 5, 6, 6, 7, 7, 8, 8, 12,
    ]);
    expect(["ju", "ma", "jui", "x", "mardi", ""].map(monthNamed)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("finds no date in 100,000 characters that make a backtracking reader run for hours", () => {
    for (const hostile of ["1/".repeat(50_000), "a".repeat(100_000), " ".repeat(100_000), "2026-".repeat(20_000)])
      expect(dateReadings(hostile)).toEqual({});
  });
});

const locales = ["en-US", "en-GB", "fr-FR", "fr-CA", "de-DE", "de-CH", "es-ES", "pt-BR"] as const;
const dayLength = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

describe("10,000 days written in 8 locales", () => {
  it("come back exactly or are flagged as ambiguous, never as another day; a column that proves its order brings back all", () => {
    let tried = 0;
    let flagged = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.array(fc.integer({ min: 36_526, max: 55_000 }), { minLength: 10, maxLength: 10 }),
        (locale, serials) => {
          const format = new Intl.DateTimeFormat(locale, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });
          const written = serials.map((serial) => ({ serial, text: format.format(new Date(serialZero + serial * dayLength)) }));
          const order = dateOrderOf(written.map(({ text }) => text));
          for (const { serial, text } of written) {
            tried++;
            if (isAmbiguousDate(text)) {
              flagged++;
              expect(dateAs(text, locale === "en-US" ? "monthFirst" : "dayFirst")).toBe(serial);
            } else expect({ text, serial: certainDate(text) }).toEqual({ text, serial });
            if (order !== undefined) expect({ text, serial: dateAs(text, order) }).toEqual({ text, serial });
          }
        },
      ),
      { numRuns: 1_000, seed: 20270301 },
    );
    expect(tried).toBe(10_000);
    expect(flagged).toBeGreaterThan(0);
  });

  it("come back as their month from long and short month names in English and French", () => {
    for (let month = 0; month < 12; month++) {
      for (const locale of ["en-US", "en-GB", "fr-FR", "fr-CA"] as const) {
        for (const style of ["long", "short"] as const) {
          const text = new Intl.DateTimeFormat(locale, { month: style, year: "numeric", timeZone: "UTC" }).format(Date.UTC(2026, month, 1));
          expect({ text, serial: certainDate(text) }).toEqual({
            text,
            serial: Math.round((Date.UTC(2026, month, 1) - serialZero) / dayLength),
          });
        }
      }
    }
  });
});
