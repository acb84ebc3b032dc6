import { frenchSpaces } from "./typography";

/** The languages of the product. French is a first language, not a translation: every text exists in both. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** Stands in the type of a text, so that nothing compiles that shows one as it is typed; no value has it. */
export declare const readWithInLanguage: unique symbol;

declare const namesAreIn: unique symbol;

/** A text in every language, typed with plain spaces; a missing one does not compile. `inLanguage` gives what to show. */
export type Text = Readonly<Record<Language, string | typeof readWithInLanguage>> & { readonly [namesAreIn]?: never };

/** A finished sentence in every language: people's own names are in it, so it is shown as it is. Only `filledIn` makes one. */
export type Sentence = Readonly<Record<Language, string>> & { readonly [namesAreIn]: true };

/** What to show of a text to somebody who reads a language: in French with the spaces that belong before `: ; ! ? %` and inside « ». */
export function inLanguage(text: Text, language: Language): string;
export function inLanguage(text: Text | undefined, language: Language): string | undefined;
export function inLanguage(text: Text | undefined, language: Language): string | undefined {
  if (text === undefined) return undefined;
  const typed = String(text[language]);
  return language === "fr" ? frenchSpaces(typed) : typed;
}

/** A text with what belongs in its `{placeholders}`, which may be said differently in every language. */
export function filledIn(text: Text, values: (language: Language) => Readonly<Record<string, string | number>> = () => ({})): Sentence {
  const say = (language: Language): string => fill(inLanguage(text, language), values(language));
  return { en: say("en"), fr: say("fr") } as unknown as Sentence;
}

/** Stands between what is spoken of and what is said of it. */
export const colon: Text = { en: ": ", fr: " : " };

/** The language of a BCP 47 tag such as `fr-CA`; English where the product does not speak it. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** Fills `{name}` placeholders of a text with already formatted values; an unknown placeholder stays visible. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));
}
