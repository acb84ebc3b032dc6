/** The catalogue of intentions: ids by which the pane asks, and words that the history shows. */
import * as catalogue from "../../src/cycle/catalogue";
import { languages } from "../../src/language/text";

const intentions = Object.entries(catalogue);

it.each(intentions)("lists %s under its own id", (name, { id }) => {
  expect(id).toBe(name);
});

it.each(intentions)("has words for %s in both languages, with the same placeholders", (_, { words }) => {
  const [english, french] = languages.map((language) => String(words[language]));
  const placeholders = (text = ""): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  expect(french).not.toBe(english);
  expect(placeholders(french)).toEqual(placeholders(english));
});

it("tells intentions apart by their words", () => {
  for (const language of languages) {
    const words = intentions.map(([, intention]) => intention.words[language]);
    expect(new Set(words).size).toBe(words.length);
  }
});
