/** Days on which a company is closed, as people write them into one cell: ISO days and spans of days. */
import { dayOf, serialOf } from "../calendar/periods";

/** Longest span that is taken for a closure: more would close the company for good. */
const longestSpan = 366;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The serial number of `2027-05-14`; undefined for what is no day of the calendar, such as 30 February. */
function dayFrom(text: string): number | undefined {
  const [, year, month, day] = isoDay.exec(text) ?? [];
  if (year === undefined || Number(year) < 1901) return undefined;
  const serial = serialOf(Number(year), Number(month), Number(day));
  const read = dayOf(serial);
  return read.month === Number(month) && read.day === Number(day) ? serial : undefined;
}

/** `2027-05-14`, the same in every language. */
export function isoOf(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Reads days between commas, semicolons or spaces, spans as `from/to`, both included. Excel turns a single ISO day typed into a cell
 * into a date: its serial number is read too. Gives the days, ascending, and the text in one spelling; undefined when a part is no day.
 */
export function readClosedDays(value: unknown): { days: number[]; text: string } | undefined {
  const days = new Set<number>();
  const spelt: string[] = [];
  for (const part of String(value)
    .split(/[\s,;]+/)
    .filter((word) => word !== "")) {
    const [from, to] = spanOf(part);
    if (from === undefined || to === undefined || to < from || to - from > longestSpan) return undefined;
    for (let day = from; day <= to; day += 1) days.add(day);
    spelt.push(from === to ? isoOf(from) : `${isoOf(from)}/${isoOf(to)}`);
  }
  return { days: [...days].sort((a, b) => a - b), text: spelt.join(", ") };
}

function spanOf(part: string): [number | undefined, number | undefined] {
  // 1 March 1900 to the end of 9999, as Excel counts
  if (/^\d{2,7}$/.test(part))
    return Number(part) >= 61 && Number(part) <= 2_958_465 ? [Number(part), Number(part)] : [undefined, undefined];
  const [from = "", to = from, ...more] = part.split("/");
  return more.length > 0 ? [undefined, undefined] : [dayFrom(from), dayFrom(to)];
}

/** Serial numbers of the days of the setting `extraClosedDays`; none when it cannot be read. */
export const closedDays = (setting: string): ReadonlySet<number> => new Set(readClosedDays(setting)?.days ?? []);
