/** Days on which a company is closed, as people write them into one cell: ISO days and spans of days. */
import { dayOf, isDay, isoOf, serialOfIsoDate } from "../../calendar/days";

/** The longest span that counts as a closure: anything longer would be a typing mistake. */
const longestSpan = 366;

/** Days before this year are not accepted. */
const firstYear = 1901;

/** The serial number of `2027-05-14`; undefined for days that do not exist, such as 30 February. */
function dayFrom(text: string): number | undefined {
  const serial = serialOfIsoDate(text);
  return serial === null || dayOf(serial).year < firstYear ? undefined : serial;
}

/**
 * Reads days separated by commas, semicolons or spaces, and spans written `from/to`, both included. Excel turns a single ISO day typed
 * into a cell into a date, so serial numbers are read too. Returns the days in order and the text in one spelling; undefined if any
 * part is not a day.
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
  if (/^\d{2,7}$/.test(part)) return isDay(Number(part)) ? [Number(part), Number(part)] : [undefined, undefined];
  const [from = "", to = from, ...more] = part.split("/");
  return more.length > 0 ? [undefined, undefined] : [dayFrom(from), dayFrom(to)];
}

/** Serial numbers of the days of the setting `extraClosedDays`; none when it cannot be read. */
export const closedDays = (setting: string): ReadonlySet<number> => new Set(readClosedDays(setting)?.days ?? []);
