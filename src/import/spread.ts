/**
 * Weeks, quarters and years in a company that plans by month: what they hold is put into months by the days from Monday to Friday that
 * each month has of them, where a person says so.
 */
import { dayOf, isWeekend, serialOf } from "../calendar/days";
import { addMonths, monthRange } from "../calendar/months";
import { daysOfWeek, mondayOfWeek, type WeekNumbering } from "../calendar/weeks";
import type { AnyRow, CellValue } from "../domain/tables/defineTable";
import { datasetKind, type DatasetKind } from "./datasetKinds";
import type { OtherPeriod } from "./otherPeriods";
import type { ImportPlan } from "./plan";
import { mondayIn, weekNumberIn } from "./weekText";

/** The first and the last day of a period that is no month. */
export interface Span {
  unit: SpreadUnit;
  first: number;
  last: number;
}

/** Periods that can be put into months. */
export type SpreadUnit = Exclude<OtherPeriod, "fiscal">;
export const spreadUnits = ["week", "quarter", "year"] as const satisfies readonly SpreadUnit[];

const quarterForms: readonly { pattern: RegExp; yearFirst?: true }[] = [
  { pattern: /^((?:19|20|21)\d{2})[-/ ]?(?:Q|T|quarter|qtr\.?|trimestre|trim\.?|quartal)[-. ]?([1-4])$/i, yearFirst: true },
  { pattern: /^(?:Q|T|quarter|qtr\.?|trimestre|trim\.?|quartal)[-. ]?([1-4])[-/ ,.']*((?:19|20|21)\d{2}|\d{2})$/i },
  { pattern: /^([1-4])[QT][-/ ']?((?:19|20|21)\d{2}|\d{2})$/i },
  { pattern: /^([1-4])(?:er|e|ème|st|nd|rd|th) (?:trimestre|quarter),? ((?:19|20|21)\d{2})$/i },
  { pattern: /^((?:19|20|21)\d{2})[-/.]?([1-4])$/, yearFirst: true },
  { pattern: /^([1-4])[-/.]((?:19|20|21)\d{2})$/ },
];
const quarterAlone = /^(?:Q|T|quarter|trimestre|trim\.?|quartal) ?([1-4])$/i;
const longest = 24;

const quarterOf = (year: number, quarter: number): Span => {
  const first = serialOf(year, quarter * 3 - 2);
  return { unit: "quarter", first, last: addMonths(first, 3) - 1 };
};

function quarterIn(text: string, year: number | undefined): Span | undefined {
  for (const { pattern, yearFirst } of quarterForms) {
    const [, one, other] = pattern.exec(text) ?? [];
    if (one === undefined || other === undefined) continue;
    const [said, quarter] = yearFirst === true ? [one, other] : [other, one];
    return quarterOf((said.length === 2 ? 2000 : 0) + Number(said), Number(quarter));
  }
  const alone = quarterAlone.exec(text)?.[1];
  return alone === undefined || year === undefined ? undefined : quarterOf(year, Number(alone));
}

/** The week of a Monday. */
export const weekSpan = (monday: number): Span => ({ unit: "week", first: monday, last: monday + daysOfWeek - 1 });

/** The quarter of a calendar year in which a day lies. */
export function quarterSpan(serial: number): Span {
  const { year, month } = dayOf(serial);
  return quarterOf(year, Math.ceil(month / 3));
}

/** The days of the period that a text names; `year` is that of texts that name none. */
export function spanNamed(
  text: string,
  unit: SpreadUnit,
  { weeks, year }: { weeks: WeekNumbering; year?: number | undefined },
): Span | undefined {
  if (text.length > longest) return undefined;
  const plain = text.replace(/\s+/g, " ").trim();
  if (unit === "quarter") return quarterIn(plain, year);
  if (unit === "year") {
    const named = /^(?:19|20|21)\d{2}$/.test(plain) ? Number(plain) : undefined;
    return named === undefined ? undefined : { unit, first: serialOf(named, 1), last: serialOf(named, 12, 31) };
  }
  const number = weekNumberIn(plain);
  const monday = number === undefined ? mondayIn(plain, true, weeks) : year === undefined ? undefined : mondayOfWeek(weeks, year, number);
  return monday === undefined ? undefined : weekSpan(monday);
}

/** The months of a span, each with its share of the days from Monday to Friday. */
export function monthsOfSpan({ first, last }: Span): { month: number; share: number }[] {
  const counts = monthRange(first, last).map((month) => {
    let days = 0;
    for (let day = Math.max(first, month); day <= Math.min(last, addMonths(month, 1) - 1); day++) if (!isWeekend(day)) days++;
    return { month, days };
  });
  const all = counts.reduce((sum, { days }) => sum + days, 0);
  return counts.flatMap(({ month, days }) => (days === 0 ? [] : [{ month, share: days / all }]));
}

/**
 * A row of a longer or shorter period as rows of months: its figures are split by the shares of the months, whole ones into whole ones,
 * so that the sum stays exactly what it was.
 */
export function rowsOfMonths(kind: DatasetKind, row: AnyRow, span: Span): AnyRow[] {
  const months = monthsOfSpan(span);
  const figures = kind.figures ?? [];
  const parts = new Map(
    figures.flatMap((name) => {
      const figure = row[name];
      return typeof figure === "number" ? [[name, split(figure, months)] as const] : [];
    }),
  );
  return months.map(({ month }, place) => {
    const part: Record<string, CellValue> = { ...row, Period: month };
    for (const [name, figure] of parts) part[name] = figure[place] ?? null;
    return part;
  });
}

function split(figure: number, months: readonly { share: number }[]): number[] {
  let [share, given] = [0, 0];
  return months.map((month, place) => {
    share += month.share;
    const upTo = place === months.length - 1 ? figure : Number.isInteger(figure) ? Math.round(figure * share) : figure * share;
    const part = tidy(upTo - given);
    given = upTo;
    return part;
  });
}

/** Without what counting in binary leaves behind the twelfth digit. */
const tidy = (figure: number): number => Number(figure.toPrecision(12));

/** Whether a plan may put weeks, quarters and years into months: they hold how much there was, and not how much there is at a time. */
export const mayBeSpread = ({ kind, byMonth }: Pick<ImportPlan, "kind" | "byMonth">): boolean =>
  byMonth === true && datasetKind(kind).isLevel !== true;
