import { fill, inLanguage, languageOf, languages } from "../../src/language/text";
import { messages, sentenceOf } from "../../src/functions/errorSentences";

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("messages", () => {
  it("hold the same data in both languages", () => {
    for (const [code, text] of Object.entries(messages))
      expect([code, placeholders(inLanguage(text, "fr"))]).toEqual([code, placeholders(inLanguage(text, "en"))]);
  });

  it("are whole sentences that say what to do, in each language", () => {
    for (const language of languages)
      for (const [code, text] of Object.entries(messages))
        expect([code, /^[A-Z{].{15,}[:.] ?.*\.$/s.test(inLanguage(text, language))]).toEqual([code, true]);
  });

  it("follow French typography", () => {
    const wrong = Object.values(messages).filter((text) => /[^\u202f][:;!?»]|«[^\u202f]|"/.test(inLanguage(text, "fr")));
    expect(wrong).toEqual([]);
  });

  it("write numbers in the language", () => {
    const reason = { code: "tooManyCells", detail: { argument: "demand", cells: 250_000, limit: 200_000 } } as const;
    expect(sentenceOf(reason, "en")).toContain("demand has 250,000 cells and at most 200,000");
    expect(sentenceOf(reason, "fr", () => "demande")).toContain("demande compte 250\u202f000 cellules et 200\u202f000 au plus");
  });

  it("place the n-th value of a series, a cell of a range, and nothing for one value", () => {
    const found = { argument: "start", other: "end" };
    expect(sentenceOf({ code: "startsAfterEnd", detail: { ...found, row: 1200 } }, "en")).toMatch(/^start \(value no\. 1,200\) is later/);
    expect(sentenceOf({ code: "limitsCrossed", detail: { ...found, row: 2, column: 3 } }, "fr")).toMatch(
      /^start \(ligne 2, colonne 3\) dépasse/,
    );
    expect(sentenceOf({ code: "missingValue", detail: { argument: "value" } }, "en")).toMatch(/^value is missing/);
  });

  it("show user text as it is, even if it looks like a placeholder", () => {
    const reason = { code: "notANumber", detail: { argument: "demand", found: "{argument}" } } as const;
    expect(sentenceOf(reason, "en", () => "demand")).toContain("“{argument}”");
  });
});

describe("text", () => {
  it("knows French by any of its regions and falls back to English", () => {
    expect(["fr-FR", "FR", "fr-CA"].map(languageOf)).toEqual(["fr", "fr", "fr"]);
    expect(["en-GB", "de-DE", undefined, ""].map(languageOf)).toEqual(["en", "en", "en", "en"]);
  });

  it("leaves an unknown placeholder visible", () => {
    expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
  });
});
