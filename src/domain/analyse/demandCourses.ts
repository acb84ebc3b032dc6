/**
 * What SopEvents says of the course of families: which begin like another one, which end, and which past demand counts as it is or not at
 * all. The cells of the demand review follow the same rules (`sheets/demandReview/demandCourses`).
 */
import { repairedHistory } from "../../calc/forecast/repairedHistory";
import type { PeriodCalendar } from "../../calendar/periods";
import { firstSerial } from "../../calendar/days";
import { isSameName, nameKey } from "../../language/sameName";
import { eventCourses, type EventCourse } from "../collect/sopEvents";
import type { AnyRow } from "../tables/defineTable";

/** How many robust standard deviations from its neighbours a past period may lie before the demand review repairs it. */
export const repairThreshold = 6;

/** A row of SopEvents that says a course. */
interface Course {
  course: EventCourse;
  /** The family as a key; empty for all families. */
  family: string;
  /** First days of the first and the last period. */
  from: number;
  to: number;
  like: string;
  share: number;
}

/** Which courses SopEvents speaks of: only those are drawn. */
export type CoursesSaid = Readonly<Record<EventCourse, boolean>>;

/** The course of a row; undefined where it has none, or no day that it begins on. */
function courseOf(row: AnyRow, calendar: PeriodCalendar): Course | undefined {
  const course = eventCourses.find((one) => isSameName(one, row["Course"]));
  const { From: from, To: to, Share: share } = row;
  if (course === undefined || typeof from !== "number" || from < firstSerial) return undefined;
  const first = calendar.periodOf(from);
  return {
    course,
    family: nameKey(row["Family"]),
    from: first,
    to: typeof to === "number" ? Math.max(first, calendar.periodOf(to)) : first,
    like: nameKey(row["Like"]),
    share: typeof share === "number" ? share : 1,
  };
}

const coursesIn = (events: readonly AnyRow[], calendar: PeriodCalendar): Course[] => events.flatMap((row) => courseOf(row, calendar) ?? []);

export function coursesSaid(events: readonly AnyRow[], calendar: PeriodCalendar): CoursesSaid {
  const said = new Set(coursesIn(events, calendar).map(({ course }) => course));
  return { new: said.has("new"), ends: said.has("ends"), real: said.has("real"), unusual: said.has("unusual") };
}

/** Whether a family sells in a period: not before it begins, and not after it has ended. */
export function sellsIn(events: readonly AnyRow[], family: string, period: number, calendar: PeriodCalendar): boolean {
  return coursesIn(events, calendar)
    .filter((one) => one.family === nameKey(family))
    .every(({ course, from, to }) => (course !== "new" || period >= from) && (course !== "ends" || period <= to));
}

/**
 * The histories that the demand review forecasts: a new family has that of the one it is like before it began, unusual months are blank,
 * and accidents are repaired unless somebody says that they were real.
 *
 * @param histories families x periods, null = unknown
 */
export function forecastHistories(
  histories: readonly (readonly (number | null)[])[],
  families: readonly string[],
  periods: readonly number[],
  events: readonly AnyRow[],
  calendar: PeriodCalendar,
): (number | null)[][] {
  const courses = coursesIn(events, calendar);
  const keys = families.map(nameKey);
  const concerns = (family: number, period: number) => (one: Course) =>
    (one.family === "" || one.family === keys[family]) && one.from <= period && period <= one.to;
  const marked = (course: EventCourse) => {
    const said = courses.filter((one) => one.course === course);
    return families.map((_, family) => periods.map((period) => Number(said.some(concerns(family, period)))));
  };
  const unusual = marked("unusual");
  const begun = histories.map((line, family) => {
    const start = courses.find((one) => one.course === "new" && one.family === keys[family]);
    const like = start === undefined ? undefined : histories[keys.indexOf(start.like)];
    return line.map((quantity, place) => {
      if (quantity !== null || start === undefined || (periods[place] ?? 0) >= start.from) return quantity;
      const other = like?.[place] ?? null;
      return other === null ? null : start.share * other;
    });
  });
  if (periods.length === 0) return begun;
  const usual = begun.map((line, family) => line.map((quantity, place) => (unusual[family]?.[place] === 1 ? null : quantity)));
  return repairedEach(usual, marked("real"), calendar.periodsInYear);
}

/** Each line by itself, as a single one too short to judge is no reason to refuse. */
const repairedEach = (lines: (number | null)[][], keep: number[][], season: number): (number | null)[][] =>
  lines.map((line, family) =>
    line.filter((quantity) => quantity !== null).length < 2
      ? line
      : (repairedHistory([line], season, repairThreshold, [keep[family] ?? []])[0] ?? line),
  );

/**
 * Share of the forecast that is left by course: nothing before a new family begins, less from period to period while one ends (a family
 * that ends over three periods keeps 3/4, 2/4 and 1/4), nothing afterwards.
 *
 * @returns families x periods, 0 to 1
 */
export function coursesAhead(
  families: readonly string[],
  periods: readonly number[],
  events: readonly AnyRow[],
  calendar: PeriodCalendar,
): number[][] {
  const courses = coursesIn(events, calendar);
  return families.map((family) => {
    const own = courses.filter((one) => one.family === nameKey(family));
    return periods.map((period) => {
      const lost = own.reduce((sum, { course, from, to }) => {
        if (course === "new") return sum + (period < from ? 1 : 0);
        if (course !== "ends" || period < from) return sum;
        return sum + Math.min(1, (calendar.between(from, period) + 1) / (calendar.between(from, to) + 2));
      }, 0);
      return Math.max(0, 1 - lost);
    });
  });
}
