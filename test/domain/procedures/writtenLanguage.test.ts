/** In which language a text is written, told by its small words. */
import { firstProcedures } from "../../../src/domain/procedures/firstProcedures";
import { writtenLanguage } from "../../../src/domain/procedures/writtenLanguage";
import { inLanguage, languages } from "../../../src/language/text";

it.each(languages)("tells each of the first procedures in %s, and takes none of their steps for the other language", (language) => {
  for (const { aim, steps } of firstProcedures) {
    const texts = steps.map(({ text }) => inLanguage(text, language));
    expect(writtenLanguage(texts)).toBe(language);
    // A step alone may have no small word ("Start on time. Take open actions first, five minutes."); none is taken for the other language.
    for (const text of [inLanguage(aim, language), ...texts])
      expect({ text, told: writtenLanguage([text]) ?? language }).toEqual({ text, told: language });
  }
});

it("takes the language of most small words, and tells none where there are none or as many of each", () => {
  // Words of the trade are the same in both; "le" and "des" against "the".
  expect(writtenLanguage(["Vérifier le forecast des familles dans the S&OP board"])).toBe("fr");
  expect(writtenLanguage(["Open the file « Prévisions » and check it"])).toBe("en");
  expect(writtenLanguage(["Stock, production, budget"])).toBeUndefined();
  expect(writtenLanguage(["the le"])).toBeUndefined();
  expect(writtenLanguage([])).toBeUndefined();
});
