/**
 * Days, months and weeks as people of a language write them. Written out rather than left to the platform's tables, so that every
 * host and every test shows the same characters.
 */
import { formatNames } from "../language/nameLists";
import type { Language } from "../language/text";
import { dayOf, twoDigits } from "./days";
import type { Bucket } from "./periods";
import { isoWeekOf } from "./weeks";

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
};

/** The short names of the months, January first. */
export const monthNamesIn = (language: Language): readonly string[] => monthNames[language];

/** A short date of an Excel serial number: `3 Feb 2027` in English (never ambiguous), `03/02/2027` in French. */
export function formatDate(serial: number, language: Language): string {
  const { year, month, day } = dayOf(serial);
  if (language === "fr") return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
  return `${day} ${monthNames.en[month - 1]} ${year}`;
}

/** The month of an Excel serial number: `Feb 2027`, `févr. 2027`. */
export function formatMonth(serial: number, language: Language): string {
  const { year, month } = dayOf(serial);
  return `${monthNames[language][month - 1]} ${year}`;
}

/** A week by its ISO number, given its Monday: `W03 2027`, `S03 2027`. */
export function formatWeek(monday: number, language: Language): string {
  const { year, week } = isoWeekOf(monday);
  return `${language === "fr" ? "S" : "W"}${twoDigits(week)} ${year}`;
}

/** A period in the words of the bucket it was planned by. */
export function formatPeriod(period: number, language: Language, bucket: Bucket): string {
  return bucket === "week" ? formatWeek(period, language) : formatMonth(period, language);
}

/** Periods, those in a row as a stretch: `Mar 2026`, `Mar 2026 to Jun 2026 and Sep 2026`, `W03 2027 to W05 2027`. */
export function formatPeriods(periods: readonly number[], language: Language, bucket: Bucket): string {
  const stretches: { first: number; last: number }[] = [];
  for (const next of periods) {
    const before = stretches[stretches.length - 1];
    if (before && follows(before.last, next, bucket)) before.last = next;
    else stretches.push({ first: next, last: next });
  }
  const to = language === "fr" ? "à" : "to";
  const said = (period: number): string => formatPeriod(period, language, bucket);
  return formatNames(
    stretches.map(({ first, last }) => (first === last ? said(first) : `${said(first)} ${to} ${said(last)}`)),
    language,
  );
}

/** Periods are serial numbers of first days: the next month is 28 to 31 days later, the next week 7. */
const follows = (period: number, next: number, bucket: Bucket): boolean =>
  bucket === "week" ? next - period === 7 : next - period >= 28 && next - period <= 31;
