import type { Language, Text } from "./text";

/** A text with a number in it, for one and for every other count; `{count}` stands for the number in either. */
export type PluralText = Readonly<Record<"one" | "other", Text>>;

const rules: Readonly<Record<Language, Intl.PluralRules>> = { en: new Intl.PluralRules("en"), fr: new Intl.PluralRules("fr") };

/** The form that a count takes in a language: English says "0 rows", French « 0 ligne ». */
export function pluralForm(text: PluralText, count: number, language: Language): Text {
  return rules[language].select(count) === "one" ? text.one : text.other;
}
