/** Weeks as people write them in exports: `2026-W12`, `W12 2026`, `S12 2026`, `sem. 12 2026`, `12/2026`, `202612`. */
import { mondayOfWeek, type WeekNumbering } from "../calendar/weeks";
import type { SourceCell } from "../domain/collect/source";

export interface WeekReading {
  /** The Monday; undefined where the year has no week of that number. */
  monday: number | undefined;
  /** True for a bare number and year, which says a month to one reader and a week to another: `12/2026`, `2026-12`. */
  orMonth: boolean;
}

const yearFirst = /^((?:19|20|21)\d{2})[-/ ]?(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?(\d{1,2})(?:-[1-7])?$/i;
const yearLast = /^(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?(\d{1,2})[-/ ,.]*((?:19|20|21)\d{2})$/i;
const numberAlone = /^(?:W|S|CW|KW|week|wk|semaine|sem\.?|woche)[-. ]?(\d{1,2})$/i;
const numberAndYear = /^(\d{1,2})[-/.]((?:19|20|21)\d{2})$/;
const yearAndNumber = /^((?:19|20|21)\d{2})[-/.]?(\d{2})$/;

const longest = 24;

/** What a text says when read as a week, numbered in a way; undefined where it names none. */
export function weekReading(text: string, numbering: WeekNumbering = "iso"): WeekReading | undefined {
  if (text.length > longest) return undefined;
  const plain = text.replace(/\s+/g, " ").trim();
  const named = yearFirst.exec(plain);
  if (named) return { monday: mondayOfWeek(numbering, Number(named[1]), Number(named[2])), orMonth: false };
  const last = yearLast.exec(plain);
  if (last) return { monday: mondayOfWeek(numbering, Number(last[2]), Number(last[1])), orMonth: false };
  const bare = numberAndYear.exec(plain);
  const code = yearAndNumber.exec(plain);
  const year = Number(bare?.[2] ?? code?.[1] ?? 0);
  const number = Number(bare?.[1] ?? code?.[2] ?? 0);
  if (number < 1 || number > 53) return undefined;
  return { monday: mondayOfWeek(numbering, year, number), orMonth: number <= 12 };
}

/** The number of a week that a text names without its year: 12 of `S12`, `W12`, `sem. 12`. */
export function weekNumberIn(text: string): number | undefined {
  if (text.length > longest) return undefined;
  const number = Number(numberAlone.exec(text.replace(/\s+/g, " ").trim())?.[1]);
  return number >= 1 && number <= 53 ? number : undefined;
}

/** True where bare numbers with a year are weeks: one of them is more than twelve, and who wrote one wrote them all. */
export function numbersAreWeeks(cells: Iterable<SourceCell | undefined>): boolean {
  for (const cell of cells) {
    const value = cell?.value;
    if ((typeof value === "string" || typeof value === "number") && isWeekNumber(String(value))) return true;
  }
  return false;
}

/** True for a bare number with a year that can only be a week: `13/2026`, `202653`. */
export function isWeekNumber(text: string): boolean {
  if (!/^\s*\d[\d/.-]*\s*$/.test(text)) return false;
  const reading = weekReading(text);
  return reading?.orMonth === false && reading.monday !== undefined;
}

/** The Monday that a text names: surely, or, where bare numbers are weeks, also by such a number. */
export function mondayIn(text: string, bareNumbers: boolean, numbering: WeekNumbering = "iso"): number | undefined {
  const reading = weekReading(text, numbering);
  return reading === undefined || (reading.orMonth && !bareNumbers) ? undefined : reading.monday;
}
