/** The languages of the product. French is a first language, not a translation: every text exists in both. */
export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** A text in every language; a missing one does not compile. */
export type Text = Readonly<Record<Language, string>>;

/** The language of a BCP 47 tag such as `fr-CA`; English where the product does not speak it. */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** Fills `{name}` placeholders of a text with already formatted values; an unknown placeholder stays visible. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : all));
}
