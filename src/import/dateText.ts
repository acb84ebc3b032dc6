import { firstSerial, serialOf, serialOfDay } from "../calendar/days";
import { isOwnMonth, isWeekday, monthNamed } from "./monthNames";

/** In which order day and month stand in dates such as 03/04/2026. */
export type DateOrder = "dayFirst" | "monthFirst";

/** What a text says when read as a date: serial numbers of Excel's 1900 system; undefined where that order does not allow it. */
export interface DateReadings {
  dayFirst?: number;
  monthFirst?: number;
  /** True when the text names a month and no day: `févr. 2026`, `2026-02`, `02/2026`. The serial is the first of that month. */
  wholeMonth?: boolean;
}

/** Days accepted as dates: 1 March 1900 (after Excel's false leap day) to 31 December 2199. */
export const firstDayRead = firstSerial;
export const lastDayRead = serialOf(2199, 12, 31);

/** Serial number of a written day; undefined where the day does not exist (31 April) or lies outside 1900-2199. */
function existingDay(year: number, month: number, day: number): number | undefined {
  const serial = serialOfDay({ year, month, day });
  return serial !== null && serial >= firstDayRead && serial <= lastDayRead ? serial : undefined;
}

/** Two-digit years as Excel reads them: 00-29 are this century, 30-99 the last one. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

const wholeMonth = (year: number, month: number): DateReadings => {
  const serial = existingDay(year, month, 1);
  return serial === undefined ? {} : { dayFirst: serial, monthFirst: serial, wholeMonth: true };
};

const certain = (serial: number | undefined): DateReadings => (serial === undefined ? {} : { dayFirst: serial, monthFirst: serial });

const timeOfDay = /,?[T ]\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?$/;
// 1952.5 is a figure; with a day, or with two digits, a point may separate a month.
const yearFirst = /^(\d{4})(?:[-/]|[.](?=\d{2}$|\d{1,2}[-/.]))(\d{1,2})(?:[-/.](\d{1,2}))?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;
const yearMonthCode = /^(\d{4})\s?[Mm](\d{1,2})$/;
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})?$/;
const namedMonth = /^(\p{L}+\.?)(?: de)?[ \-/.]*'?(\d{4}|\d{2})$/u;
const dayNamedMonth = /^(\d{1,2})(?:er|st|nd|rd|th|º)?[ \-/.]+(?:de )?(\p{L}+\.?)(?: de)?[ \-/.,]*(\d{4}|\d{2})$/u;
const namedMonthDay = /^(\p{L}+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const yearNamedMonth = /^(\d{4})[ \-/.]+(\p{L}+\.?)$/u;

const weekdayBefore = /^(\p{L}+)\.?,? (?=\d{1,4}[/.-]\d{1,2}[/.-]\d|\d{1,2}(?:er|\.|º)? \p{L}|\p{L}+\.? \d{1,2}, \d{4}$)/u;

/** The text without the day of the week before its date; any other word there says what the number is, such as a week. */
const withoutWeekday = (text: string): string => text.replace(weekdayBefore, (found, word: string) => (isWeekday(word) ? "" : found));

/**
 * Reads a text as a date or a month: ISO (with or without a time, which is dropped), `03/02/2026`, `3.2.26`, `202602`, `20260203`,
 * `2026-02`, `02/2026`, `2026M02`, `févr. 2026`, `Feb-26`, `3 février 2026`, `Feb 3, 2026`, and the
 * names of months in German, Spanish, Italian and Swedish. Both orders of day and month are tried,
 * because `03/02/2026` is two different days to two readers; dots are day first everywhere. Excel serials in digits are not
 * read here: only a column of dates can say that 46056 is a day (see `serialText`).
 */
export function dateReadings(text: string): DateReadings {
  if (text.length > 40) return {};
  const plain = withoutWeekday(text.replace(/\s+/g, " ").trim()).replace(timeOfDay, "");
  let match = yearFirst.exec(plain);
  if (match)
    return match[3] === undefined
      ? wholeMonth(Number(match[1]), Number(match[2]))
      : certain(existingDay(Number(match[1]), Number(match[2]), Number(match[3])));
  match = yearLast.exec(plain);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? "")];
    const dayFirst = existingDay(year, second, first);
    const monthFirst = match[2] === "." ? dayFirst : existingDay(year, first, second);
    return { ...(dayFirst !== undefined && { dayFirst }), ...(monthFirst !== undefined && { monthFirst }) };
  }
  match = monthAndYear.exec(plain);
  if (match) return wholeMonth(Number(match[2]), Number(match[1]));
  match = yearMonthCode.exec(plain);
  if (match) return wholeMonth(Number(match[1]), Number(match[2]));
  match = compact.exec(plain);
  if (match)
    return match[3] === undefined
      ? wholeMonth(Number(match[1]), Number(match[2]))
      : certain(existingDay(Number(match[1]), Number(match[2]), Number(match[3])));
  return namedReadings(plain);
}

function namedReadings(plain: string): DateReadings {
  const month = (word: string | undefined) => monthNamed(word ?? "") ?? 0;
  let match = namedMonth.exec(plain);
  // "Set 26" is a set of things to an English reader before it is September to an Italian one.
  if (match && (match[2]?.length === 4 || isOwnMonth(match[1] ?? ""))) return wholeMonth(fullYear(match[2] ?? ""), month(match[1]));
  match = yearNamedMonth.exec(plain);
  if (match) return wholeMonth(Number(match[1]), month(match[2]));
  match = dayNamedMonth.exec(plain);
  if (match) return certain(existingDay(fullYear(match[3] ?? ""), month(match[2]), Number(match[1])));
  match = namedMonthDay.exec(plain);
  if (match) return certain(existingDay(Number(match[3]), month(match[1]), Number(match[2])));
  return {};
}

/** 1970 to 2119: 20271 to 20274 are quarters of a year to whoever writes them, not days of 1955. */
const [firstSerialRead, lastSerialRead] = [serialOf(1970, 1), 80_000];
export const isBelievableSerial = (serial: number): boolean => serial >= firstSerialRead && serial <= lastSerialRead;

/** An Excel serial written in digits, as it comes out of an export of unformatted date cells; only asked for in a column of dates. */
export function serialText(text: string): number | undefined {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(text.trim())) return undefined;
  const serial = Number(text.trim().slice(0, 5));
  return isBelievableSerial(serial) ? serial : undefined;
}

/**
 * A day as two widespread ledgers write it, in a column of dates: century, year, month and day (1260331), or century, year and day of the
 * year (126090); 0 is the 20th century and 1 the 21st. As a serial such a number would lie beyond 2170. Six digits that others write for
 * another day, as 010326 for 1 March 2026, are no day: which of them is meant cannot be told.
 */
export function ledgerDay(text: string): number | undefined {
  const plain = text.trim();
  const [, century, year, month, day, dayOfYear] = /^([01])(\d{2})(?:(\d{2})(\d{2})|(\d{3}))$/.exec(plain) ?? [];
  if (year === undefined || isShortDay(plain)) return undefined;
  const full = (century === "0" ? 1900 : 2000) + Number(year);
  const serial =
    dayOfYear === undefined ? serialOfDay({ year: full, month: Number(month), day: Number(day) }) : dayOf(full, Number(dayOfYear));
  return serial !== null && serial !== undefined && isBelievableSerial(serial) ? serial : undefined;
}

function dayOf(year: number, dayOfYear: number): number | undefined {
  const serial = serialOf(year, 1) + dayOfYear - 1;
  return dayOfYear > 0 && serial < serialOf(year + 1, 1) ? serial : undefined;
}

/** Six digits that are a day of 2000 to 2039 with two digits each for day, month and year, in one of the orders that are in use. */
function isShortDay(text: string): boolean {
  const [a, b, c] = text.length === 6 ? [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number) : [];
  if (a === undefined || b === undefined || c === undefined) return false;
  const isDay = (year: number, month: number, day: number): boolean => year < 40 && existingDay(2000 + year, month, day) !== undefined;
  return isDay(a, b, c) || isDay(c, b, a) || isDay(c, a, b);
}

/** The only day the text can be; undefined where it is no date or where day and month could be swapped. */
export function certainDate(text: string): number | undefined {
  const { dayFirst, monthFirst } = dateReadings(text);
  if (dayFirst === undefined) return monthFirst;
  return monthFirst === undefined || monthFirst === dayFirst ? dayFirst : undefined;
}

/** The day under a known order; a text that only the other order allows (13/25) is read under that one, since it can mean nothing else. */
export function dateAs(text: string, order: DateOrder): number | undefined {
  const readings = dateReadings(text);
  return readings[order] ?? readings.dayFirst ?? readings.monthFirst;
}

/** True for texts such as `03/04/2026`, which are two different days to two readers. */
export function isAmbiguousDate(text: string): boolean {
  const { dayFirst, monthFirst } = dateReadings(text);
  return dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst;
}

/** What a column of texts says about the order of day and month. */
export interface DateEvidence {
  dayFirst: number;
  monthFirst: number;
  ambiguous: number;
}

/** What one text says of the order; nothing where both readings are the same. */
function evidenceOf({ dayFirst, monthFirst }: DateReadings): keyof DateEvidence | "nothing" {
  if (dayFirst === monthFirst) return "nothing";
  if (dayFirst === undefined) return "monthFirst";
  return monthFirst === undefined ? "dayFirst" : "ambiguous";
}

/** Different texts remembered while a column is weighed: exports repeat the same days. */
const textsRemembered = 20_000;

/** Weighs the texts of a column one by one. */
export class DateWeighing {
  readonly found: DateEvidence = { dayFirst: 0, monthFirst: 0, ambiguous: 0 };
  private readonly known = new Map<string, keyof DateEvidence | "nothing">();

  add(text: string): void {
    let what = this.known.get(text);
    if (what === undefined) {
      what = evidenceOf(dateReadings(text));
      if (this.known.size < textsRemembered) this.known.set(text, what);
    }
    if (what !== "nothing") this.found[what]++;
  }
}

/** What several columns say together. */
export function addDateEvidence(all: readonly DateEvidence[]): DateEvidence {
  return all.reduce(
    (total, { dayFirst, monthFirst, ambiguous }) => ({
      dayFirst: total.dayFirst + dayFirst,
      monthFirst: total.monthFirst + monthFirst,
      ambiguous: total.ambiguous + ambiguous,
    }),
    { dayFirst: 0, monthFirst: 0, ambiguous: 0 },
  );
}

/** The order that the evidence proves; undefined where there is none, or where both are seen. */
export function decidedOrder({ dayFirst, monthFirst }: DateEvidence): DateOrder | undefined {
  if (dayFirst > 0 && monthFirst === 0) return "dayFirst";
  if (monthFirst > 0 && dayFirst === 0) return "monthFirst";
  return undefined;
}
