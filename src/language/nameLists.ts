/** Lists of names inside a sentence: short, and honest about what is left out. */
import { formatNumber } from "./format";
import { pluralForm, type PluralText } from "./plural";
import { fill, inLanguage, type Language } from "./text";

/** Names said at most; the others are counted. */
const mostNames = 3;

const moreNames: PluralText = { one: { en: "{count} more", fr: "{count} autre" }, other: { en: "{count} more", fr: "{count} autres" } };

/** `A`, `A and B`, `A, B, C and 4 more`; `A, B, C et 4 autres`. */
export function formatNames(names: readonly string[], language: Language): string {
  const and = language === "fr" ? "et" : "and";
  const more = names.length - mostNames;
  if (more > 0) {
    const others = fill(inLanguage(pluralForm(moreNames, more, language), language), { count: formatNumber(more, language) });
    return `${names.slice(0, mostNames).join(", ")} ${and} ${others}`;
  }
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names[names.length - 1]}`;
}

/** French contracts `de` and `que` before a vowel: « de Assemblage » is « d'Assemblage ». */
export function withElision(sentence: string, language: Language): string {
  return language === "fr" ? sentence.replace(/\b(d|qu)e (?=[aeiouyâàéèêëîïôœùû])/gi, "$1'") : sentence;
}
