import { formatDate, formatMonth } from "../calendar/format";
import { formatNumber } from "../language/format";
import { type Language } from "../language/text";

/** `3 Feb 2026`, `3 févr. 2026`: the month in letters, for places where 03/02/2026 is the very question. */
export function dayInWords(serial: number, language: Language): string {
  return `${Number(formatDate(serial, "fr").slice(0, 2))} ${formatMonth(serial, language)}`;
}

/** The values of a sentence as people read them: days and months in words, rows as they are counted. */
export function shownValues(values: Readonly<Record<string, string | number>>, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "string") return [name, value];
      if (name === "dayFirst" || name === "monthFirst") return [name, dayInWords(value, language)];
      if (name === "period" || name === "from" || name === "to") return [name, formatMonth(value, language)];
      if (name === "first" || name === "row" || name === "line") return [name, String(value)];
      return [name, formatNumber(value, language, { most: 6 })];
    }),
  );
}
