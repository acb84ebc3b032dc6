/** Where sentences end and what counts as a word; parted and counted by hand. */
import fc from "fast-check";
import { readability } from "../../../src/calc/engagement/readability";
import { sentencesOf, wordsOf, type ReadingLanguage } from "../../../src/calc/engagement/sentences";

/** Sentences parted by a bar, as they should come out. */
const parted: readonly (readonly [ReadingLanguage, string])[] = [
  ["EN", "Order approx. 7.5 tons, e.g. of film.| Call the supplier."],
  ["EN", "Read plan V2027-04.1 in plan.xlsx.| Then sign."],
  ["EN", "Call Dr. Smith.| Ask the U.S. plant, i.e. Ohio, by Jan. 5 or so."],
  ["EN", "Keep 5 units max. of each.| Wait 10 min.| Call fig. 3 to mind."],
  ["EN", "1. Check the stock.| 2. Call the owner.| 2.1. Write it down."],
  ["EN", "Is it late? |Call!| Say “done.”| Write it down (or ask.)| Sign."],
  ["EN", "Note the date, the hour, etc., and send it (ready?) to sales… then wait.| Stop."],
  ["EN", "Check stock.|Call sales."],
  ["FR", "Prévoir env. 7,5 t, p. ex. le lundi.| Vérifier les heures sup. de chaque ressource."],
  ["FR", "Compter les heures sup.| Appeler M. Durand, c.-à-d. le chef.| Couper à 5 m.| Voir p. 4, art. 2."],
  ["FR", "Est-ce prêt : oui ? |Écrire « c'est prêt. »| Envoyer le tableau, les notes, etc. ; signer."],
];

it.each(parted)("parts a text in %s: %s", (language, text) => {
  const sentences = text.split("|").map((sentence) => sentence.trim());
  expect(sentencesOf(text.replaceAll("|", ""), language)).toEqual(sentences);
});

it("ends a sentence at every line break, and takes no line for one that has no word", () => {
  expect(sentencesOf("- Check the stock\r\n- call the owner\n\n…\n- wait", "EN")).toEqual([
    "- Check the stock",
    "- call the owner",
    "- wait",
  ]);
});

it("counts words and no signs: a figure, an abbreviation and an elided article with its noun are one each", () => {
  expect(wordsOf("- Est-ce prêt : oui ? L’usine", "FR")).toEqual(["est", "ce", "prêt", "oui", "lusine"]);
  expect(wordsOf("Order 7.5 tons (12,000 units), e.g. of U.S. film: don't wait – call", "EN")).toEqual([
    "order",
    "75",
    "tons",
    "12000",
    "units",
    "eg",
    "of",
    "us",
    "film",
    "don't",
    "wait",
    "call",
  ]);
});

it("scores a sentence with abbreviations and a figure as the one that it is", () => {
  // Or-der, ap-prox, 7.5 (two digits), tons, e.g, of, film: 7 words, 10 syllables in one sentence.
  expect(readability("Order approx. 7.5 tons, e.g. of film.", "EN")).toBeCloseTo(206.835 - 1.015 * 7 - (84.6 * 10) / 7, 10);
  // Pré-voir, env, 7,5 (two digits), t, p, ex, le, lun-di: 8 words, 11 syllables in one sentence.
  expect(readability("Prévoir env. 7,5 t, p. ex. le lundi.", "FR")).toBeCloseTo(207 - 1.015 * 8 - (73.6 * 11) / 8, 10);
});

it("gives sentences that are whole: parted again they stay as they are, and no word is lost, for any text", () => {
  const pieces = fc.constantFrom(
    "a",
    "B",
    "e",
    "g",
    "7",
    "é",
    ".",
    ".",
    "!",
    "?",
    "…",
    ",",
    " ",
    " ",
    "\n",
    "(",
    ")",
    "»",
    "'",
    "approx",
    "M",
    "-",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom("EN" as const, "FR" as const), (typed, language) => {
      const text = typed.join("");
      const sentences = sentencesOf(text, language);
      expect(sentences.flatMap((sentence) => sentencesOf(sentence, language))).toEqual(sentences);
      const letters = (said: string): string => said.replace(/[^\p{L}\p{N}]/gu, "");
      expect(sentences.map(letters).join("")).toBe(letters(text));
    }),
    { numRuns: 2000 },
  );
});

it("parts the longest text that a cell holds, also one that would make a backtracking reader run for hours", () => {
  for (const piece of [". A", "a.", "!", " ", "e.g. ", "(e.)", "' ", "1. A", "A.   "]) {
    const text = piece.repeat(32_767 / piece.length);
    expect(sentencesOf(text, "EN").join("").replace(/\P{L}/gu, "")).toBe(text.replace(/\P{L}/gu, ""));
  }
});
