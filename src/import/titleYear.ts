import { dayOf } from "../calendar/days";
import { dateReadings } from "./dateText";
import type { PeriodColumn } from "./periodHeaders";

/** Words that make the year of a title the one of an exercise, which begins in a month that only the company knows. */
const fiscalWords = /\b(?:fy ?\d{0,4}|fiscal|exercice|gesch[äa]ftsjahr|year (?:ended|ending|end)|cl[oô]s(?:e|ed|ing)?)\b/i;
const anyDate = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:er)? \p{L}{3,10}\.? \d{4}/gu;

/** The year of the first column of an exercise that closes on a day that the titles name; undefined where they name none, or several. */
function yearOfExercise(texts: readonly string[], first: PeriodColumn | undefined): number | undefined {
  const days = new Set(texts.flatMap((text) => [...text.matchAll(anyDate)].map(([day]) => dateReadings(day).dayFirst)));
  const [day] = days;
  if (days.size !== 1 || day === undefined || first === undefined || first.month === 0) return undefined;
  const closing = dayOf(day);
  return first.month > closing.month ? closing.year - 1 : closing.year;
}

/**
 * The year of the first column that the titles name: their only one; where the columns go on into the next year, the first of two
 * that follow one another, since "2026" alone may be the year in which they begin or end. The year of an exercise counts only with the
 * day on which it closes: "FY2027" may begin in 2026.
 */
export function yearOfTitles(texts: readonly string[], periodColumns: readonly PeriodColumn[]): number | undefined {
  if (texts.some((text) => fiscalWords.test(text))) return yearOfExercise(texts, periodColumns[0]);
  const years = new Set(texts.flatMap((text) => [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year))));
  const [first = NaN, second, ...more] = [...years].sort((one, other) => one - other);
  if (periodColumns.some(({ yearsLater }) => yearsLater !== undefined))
    return second === first + 1 && more.length === 0 ? first : undefined;
  return years.size === 1 ? first : undefined;
}
