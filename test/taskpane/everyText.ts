import type { PluralText } from "../../src/language/plural";
import { inLanguage, type Text } from "../../src/language/text";

/** Every text of a set with its key, both forms of those that follow a number, as shown in the two languages. */
export function everyText(texts: Readonly<Record<string, Text | PluralText>>): [key: string, text: { en: string; fr: string }][] {
  const shown = (text: Text): { en: string; fr: string } => ({ en: inLanguage(text, "en"), fr: inLanguage(text, "fr") });
  return Object.entries(texts).flatMap(([key, text]): [string, { en: string; fr: string }][] =>
    "one" in text
      ? [
          [`${key}, one`, shown(text.one)],
          [`${key}, other`, shown(text.other)],
        ]
      : [[key, shown(text)]],
  );
}
