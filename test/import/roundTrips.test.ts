/**
 * 10,000 numbers and 10,000 dates as eight countries write them, by the platform's own tables, which were not used to write the
 * reader: each comes back exactly or is asked about. Read as the import reads a cell of a column that has proved nothing yet.
 */
import * as fc from "fast-check";
import type { Column } from "../../src/domain/tables/defineTable";
import { dateAs, type DateOrder } from "../../src/import/dateText";
import { decidedMark, decimalEvidence, numberAs, type DecimalMark } from "../../src/language/numberText";
import { readCell, type CellReading } from "../../src/import/readCell";
import { dayOf, serialOf } from "../../src/calendar/days";
import { monthCalendar } from "../../src/calendar/periods";
import { dateOrderOf } from "./grids";

const locales = ["fr-FR", "fr-CH", "de-DE", "en-US", "en-GB", "es-ES", "it-IT", "sv-SE"] as const;
type Locale = (typeof locales)[number];
/** French-speaking Switzerland writes a comma in figures and a point in amounts. */
const markOf = (locale: Locale, text: string): DecimalMark =>
  locale === "en-US" || locale === "en-GB" || (locale === "fr-CH" && /[€$]/.test(text)) ? "point" : "comma";
const orderOf = (locale: Locale): DateOrder => (locale === "en-US" ? "monthFirst" : "dayFirst");

const column = (kind: "number" | "date"): Column => ({
  name: "Any",
  kind,
  required: false,
  title: { en: "Any", fr: "Tout" },
  help: { en: "", fr: "" },
});
const readAs = (kind: "number" | "date", text: string): CellReading =>
  readCell({ value: text, text }, column(kind), { scale: 1, calendar: monthCalendar });

class Tally {
  readonly counts: Record<string, { right: number; asked: number }> = {};
  readonly wrong: string[] = [];
  add(locale: Locale, text: string, read: CellReading, value: number, known: number | undefined): void {
    const of = (this.counts[locale] ??= { right: 0, asked: 0 });
    if (read.ok && read.value === value) of.right++;
    else if (!read.ok && read.code.startsWith("ambiguous") && known === value) of.asked++;
    else this.wrong.push(`${locale} ${JSON.stringify(text)} is ${value}, read ${JSON.stringify(read)}, with its habit ${known}`);
  }
  get totals() {
    const all = Object.values(this.counts);
    const sum = (name: "right" | "asked") => all.reduce((total, of) => total + of[name], 0);
    return { right: sum("right"), asked: sum("asked"), wrong: this.wrong.length };
  }
}

const noMinusZero = (value: number) => (value === 0 ? 0 : value);

/** How people dress a figure: plain, in the manner of accountants, as a percentage, with other spaces, apostrophes and minus signs. */
const dresses: readonly ((value: number, locale: Locale, decimals: number) => { text: string; value: number })[] = [
  (value, locale, decimals) => ({ text: written(value, locale, decimals), value }),
  (value, locale, decimals) => ({ text: written(value, locale, decimals, { useGrouping: "always" as never }), value }),
  (value, locale, decimals) => ({
    text: written(value, locale, decimals, { style: "currency", currency: locale === "en-US" ? "USD" : "EUR", currencySign: "accounting" }),
    value,
  }),
  (value, locale, decimals) => ({ text: written(value, locale, decimals).replace(/[\u00a0\u202f]/g, " "), value }),
  (value, locale, decimals) => ({ text: written(value, locale, decimals).replace(/[\u00a0\u202f ]/g, "\u202f"), value }),
  (value, locale, decimals) => ({ text: written(value, locale, decimals).replace(/^-/, "\u2212"), value }),
  (value, locale, decimals) => ({ text: value < 0 ? `(${written(-value, locale, decimals)})` : written(value, locale, decimals), value }),
  (value, locale, decimals) => ({
    text: written(value, locale, decimals, { style: "percent" }),
    value: Number(`${value}e0`),
  }),
  // Switzerland groups by an apostrophe where others group by a space.
  (value, locale, decimals) => ({
    text: written(value, locale, decimals).replace(/[\u00a0\u202f]/g, locale === "fr-CH" ? "\u2019" : "\u00a0"),
    value,
  }),
];

function written(value: number, locale: Locale, decimals: number, more: Intl.NumberFormatOptions = {}): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale, { ...digits, ...more }).format(value);
}

describe("10,000 numbers of eight countries", () => {
  it("come back exactly or are asked about, and a column that proves its habit brings back every one", () => {
    const tally = new Tally();
    let byColumn = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.array(
          fc.record({
            digits: fc.oneof(
              fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
              fc.integer({ min: -999_999, max: 999_999 }),
              fc.integer({ min: -99, max: 99 }),
            ),
            decimals: fc.integer({ min: 0, max: 4 }),
            dress: fc.nat({ max: dresses.length - 1 }),
          }),
          { minLength: 10, maxLength: 10 },
        ),
        (locale, cells) => {
          const column = cells.map(({ digits, decimals, dress }) => {
            const value = noMinusZero(Number((digits / 10 ** decimals).toFixed(decimals)));
            const dressed = dresses[dress]?.(value, locale, decimals) ?? { text: "", value };
            return { ...dressed, value: noMinusZero(dressed.value) };
          });
          for (const { text, value } of column)
            tally.add(locale, text, readAs("number", text), value, numberAs(text, markOf(locale, text)));
          const mark = decidedMark(decimalEvidence(column.map(({ text }) => text)));
          if (mark === undefined) return;
          for (const { text, value } of column) expect({ locale, text, value: numberAs(text, mark) }).toEqual({ locale, text, value });
          byColumn += column.length;
        },
      ),
      { numRuns: 1_000, seed: 20270301 },
    );
    console.info("numbers", tally.totals, tally.counts, { byColumn });
    expect(tally.wrong).toEqual([]);
    expect(tally.totals.right + tally.totals.asked).toBe(10_000);
    expect(tally.totals.right).toBeGreaterThan(7_000);
    expect(byColumn).toBeGreaterThan(5_000);
  });
});

const dateStyles: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "short" },
  { dateStyle: "medium" },
  { dateStyle: "long" },
  { dateStyle: "full" },
  { year: "numeric", month: "2-digit", day: "2-digit" },
  { year: "numeric", month: "numeric", day: "numeric" },
  { year: "numeric", month: "short", day: "numeric" },
  { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
];

describe("10,000 dates of eight countries", () => {
  it("come back exactly or are asked about, and a column that proves its order brings back every one", () => {
    const tally = new Tally();
    let byColumn = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        // Years of two digits are read as Excel reads them, 00 to 29 in this century: other years are written with four.
        fc.array(fc.record({ serial: fc.integer({ min: serialOf(2000, 1, 1), max: serialOf(2029, 12, 31) }), style: fc.nat({ max: 7 }) }), {
          minLength: 10,
          maxLength: 10,
        }),
        (locale, cells) => {
          const column = cells.map(({ serial, style }) => {
            const { year, month, day } = dayOf(serial);
            const date = new Date(Date.UTC(year, month - 1, day, 9, 30));
            return { serial, text: new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: "UTC" }).format(date) };
          });
          for (const { text, serial } of column) tally.add(locale, text, readAs("date", text), serial, dateAs(text, orderOf(locale)));
          const order = dateOrderOf(column.map(({ text }) => text));
          if (order === undefined) return;
          for (const { text, serial } of column) expect({ locale, text, serial: dateAs(text, order) }).toEqual({ locale, text, serial });
          byColumn += column.length;
        },
      ),
      { numRuns: 1_000, seed: 20270301 },
    );
    console.info("dates", tally.totals, tally.counts, { byColumn });
    expect(tally.wrong).toEqual([]);
    expect(tally.totals.right + tally.totals.asked).toBe(10_000);
    expect(tally.totals.right).toBeGreaterThan(7_000);
    expect(byColumn).toBeGreaterThan(5_000);
  });

  it.each([
    ["1,234", "number", "ambiguousNumber"],
    ["1.234", "number", "ambiguousNumber"],
    ["(12,345)", "number", "ambiguousNumber"],
    ["\u2212999.999", "number", "ambiguousNumber"],
    ["03/04/2026", "date", "ambiguousDate"],
    ["3-4-26", "date", "ambiguousDate"],
  ] as const)("%s is asked about, never guessed", (text, kind, code) => {
    expect(readAs(kind, text)).toMatchObject({ ok: false, code });
  });

  it.each(["Set 26", "Mag 12", "gen 20", "dic-25"])("%s is a name before it is a month of another language", (text) => {
    expect(readAs("date", text)).toMatchObject({ ok: false, code: "notDate" });
  });
});
