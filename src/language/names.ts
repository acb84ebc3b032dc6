/** Lists of names and months inside a sentence: short, and honest about what is left out. */
import type { Bucket } from "../calendar/periods";
import { formatNumber, formatPeriod } from "./format";
import type { Language } from "./text";

/** Names said at most; the others are counted. */
const mostNames = 3;

/** `A`, `A and B`, `A, B, C and 4 more`; `A, B, C et 4 autres`. */
export function formatNames(names: readonly string[], language: Language): string {
  const and = language === "fr" ? "et" : "and";
  const more = names.length - mostNames;
  if (more > 0) {
    const others = language === "fr" ? (more === 1 ? "1 autre" : `${formatNumber(more, "fr")} autres`) : `${formatNumber(more, "en")} more`;
    return `${names.slice(0, mostNames).join(", ")} ${and} ${others}`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names[names.length - 1]}`;
}

/** Periods, those in a row as a stretch: `Mar 2026`, `Mar 2026 to Jun 2026 and Sep 2026`, `W03 2027 to W05 2027`. */
export function formatMonths(months: readonly number[], language: Language, bucket: Bucket = "month"): string {
  const stretches: { first: number; last: number }[] = [];
  for (const month of months) {
    const before = stretches[stretches.length - 1];
    if (before && follows(before.last, month, bucket)) before.last = month;
    else stretches.push({ first: month, last: month });
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

/** French contracts `de` and `que` before a vowel: « de Assemblage » is « d'Assemblage ». */
export function withElision(sentence: string, language: Language): string {
  return language === "fr" ? sentence.replace(/\b(d|qu)e (?=[aeiouyâàéèêëîïôœùû])/gi, "$1'") : sentence;
}
