/** What frozen versions are called: `V2027-04.1`, `V2027-W14.1`, the number counting the versions of one cycle. */
import { largestOf } from "../../calc/extremes";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { mondayOfIsoWeek } from "../../calendar/weeks";
import { serialOf } from "../../calendar/days";

const pattern = /^V(\d{4})-(W?)(\d{2})\.(\d+)$/;

/** The name of the next version of a cycle; `known` are all names that were ever given, also those whose row is gone. */
export function nextVersion(cycle: number, cadence: Bucket, known: readonly string[]): string {
  const start = `V${calendarOf(cadence).code(cycle)}.`;
  const taken = known.flatMap((name) => (name.startsWith(start) && pattern.test(name) ? [Number(name.slice(start.length))] : []));
  return `${start}${largestOf(taken, 0) + 1}`;
}

/** The names that were given before this one in its cycle; none where it tells no cycle. */
export function versionsBefore(name: string): string[] {
  const number = Number(pattern.exec(name)?.[4] ?? 0);
  // Whoever typed a name of their own did not freeze a thousand versions.
  if (number > 99) return [];
  const start = name.slice(0, name.lastIndexOf(".") + 1);
  return Array.from({ length: Math.max(0, number - 1) }, (_, index) => `${start}${index + 1}`);
}

/** The first day of the cycle that a name tells; undefined where it tells none. */
export function cycleOfVersion(name: string): number | undefined {
  const [, year, week, number] = pattern.exec(name) ?? [];
  if (year === undefined || number === undefined) return undefined;
  return week === "W" ? mondayOfIsoWeek(Number(year), Number(number)) : serialOf(Number(year), Number(number));
}
