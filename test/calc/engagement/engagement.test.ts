import fc from "fast-check";
import { linearRegression } from "simple-statistics";
import { engagement } from "../../../src/calc/engagement/engagement";
import { readability, syllables } from "../../../src/calc/engagement/readability";
import { reasonOf } from "../refusals";

describe("readability", () => {
  it("scores a sentence of 13 words and 24 syllables 37.5 in English, as Flesch's formula does", () => {
    // The worked sentence of Wikipedia's article on the Flesch tests.
    expect(readability("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", "EN")).toBeCloseTo(37.45, 1);
  });

  it("follows Kandel and Moles in French: 207 - 1.015 x words a sentence - 73.6 x syllables a word", () => {
    // By hand: Con-trô-ler le stock a-vant de com-man-der: 6 words, 11 syllables.
    expect(readability("Contrôler le stock avant de commander.", "FR")).toBeCloseTo(207 - 1.015 * 6 - (73.6 * 11) / 6, 10);
  });

  it.each([
    ["stocke", 1],
    ["tables", 1],
    ["maïs", 2],
    ["réel", 2],
    ["création", 3],
    ["usine", 2],
    ["logistique", 3],
    ["le", 1],
  ])("counts the French syllables of %s", (word, expected) => {
    expect(syllables(word, "FR")).toBe(expected);
  });

  // Parted by hand as dictionaries pronounce them.
  it.each([
    ["a final -ée or -ées is one with its é", "don-nées i-dée an-née cré-ée en-trées em-plo-yée jour-nées ha-ïe"],
    ["-ière, -ième and -iété glide", "pre-mière ma-tière der-nière deu-xième troi-sième pièce so-cié-té va-rié-té qua-li-fié siècle"],
    ["but not after two consonants that end in l or r", "ou-vri-ère qua-tri-ème pri-ère cli-ents fé-vri-er ca-len-dri-er ou-bli-er"],
    ["where o, u and ou do not either", "in-flu-ence cru-el trou-er pri-o-ri-taire in-dus-tri-el pu-bli-é trou-ez"],
    ["u and ou glide elsewhere, and ui always", "é-va-luer é-va-lué ef-fec-tué loué cons-truire pluie flui-di-té"],
    ["a y between vowels opens a syllable", "mo-yen pa-yer mo-yens es-sa-yer em-plo-yer vo-yage ro-yal ci-to-yen ap-pu-yer bru-yant"],
    ["a final e after it is mute, and pays has two", "paye es-saye pa-ys pa-y-sage pa-y-san"],
    ["an accent beside another vowel starts one", "cré-é thé-âtre ré-a-li-té po-ète a-é-ro-port eu-ro-pé-en o-cé-an ré-u-nion"],
    ["co- is parted from a word in o", "co-o-pé-rer co-or-don-ner"],
    ["mute e, silent u", "é-quipe longue fa-ti-gué lin-guis-tique fa-mille bou-teille con-seil-ler"],
  ])("counts French syllables as they are spoken: %s", (_rule, parted) => {
    const words = parted.split(" ").map((word) => ({ word: word.replace(/-/g, ""), count: word.split("-").length }));
    expect(words.map(({ word }) => ({ word, count: syllables(word, "FR") }))).toEqual(words);
  });

  it("gives the readability of short French texts worked out by hand", () => {
    // Les don-nées: 2 words, 3 syllables: 207 - 1.015 x 2 - 73.6 x 1.5 = 94.57.
    expect(readability("Les données.", "FR")).toBeCloseTo(94.57, 10);
    // Le mo-yen de pa-yer: 4 words, 6 syllables: 207 - 4.06 - 110.4 = 92.54.
    expect(readability("Le moyen de payer.", "FR")).toBeCloseTo(92.54, 10);
    // The same with accents as signs of their own, as some systems write them.
    expect(readability("Les données.".normalize("NFD"), "FR")).toBeCloseTo(94.57, 10);
  });

  it.each([
    ["make", 1],
    ["table", 2],
    ["planned", 1],
    ["needed", 2],
    ["inventory", 4],
    ["the", 1],
    ["2027", 4],
  ])("counts the English syllables of %s", (word, expected) => {
    expect(syllables(word, "EN")).toBe(expected);
  });

  it("has no score without words, and falls when sentences are joined", () => {
    expect(reasonOf(() => readability(" ... 📦 ", "FR"))).toBe("noWords");
    const apart = "Vérifier la quantité commandée. Préparer la livraison demandée.";
    expect(readability(apart.replace(". P", " p"), "FR")).toBeLessThan(readability(apart, "FR"));
  });

  it("stays between 0 and 100 for any text, also one that makes a backtracking reader run for hours", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom("FR" as const, "EN" as const), (text, language) => {
        fc.pre(/[\p{L}\p{N}]/u.test(text));
        const ease = readability(text, language);
        expect(ease >= 0 && ease <= 100).toBe(true);
      }),
    );
    for (const ease of [readability("aeiou'".repeat(5000), "FR"), readability("e".repeat(30_000), "EN")])
      expect(ease >= 0 && ease <= 100).toBe(true);
  });
});

describe("attendance", () => {
  it("is all who came over all invited, and the change from meeting to meeting", () => {
    expect(engagement([10, 10, 10], [10, 9, 8])).toEqual({ rate: 0.9, slope: expect.closeTo(-0.1, 12) });
    expect(engagement([8, 8, 8], [4, null, 6])).toEqual({ rate: 0.625, slope: expect.closeTo(0.125, 12) });
  });

  it("agrees with the least squares of simple-statistics", () => {
    const meetings = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(meetings, (each) => {
        const { slope } = engagement(
          each.map(([invited]) => invited),
          each.map(([, came]) => came),
        );
        expect(slope).toBeCloseTo(linearRegression(each.map(([invited, came], meeting) => [meeting, came / invited])).m, 9);
      }),
    );
  });

  it("has no trend of one meeting, and no rate without guests", () => {
    expect(engagement([5], [4]).slope).toMatchObject({ code: "shortHistory" });
    expect(reasonOf(() => engagement([0], [0]))).toBe("totalNotPositive");
    expect(reasonOf(() => engagement([null], [3]))).toBe("nothingLeft");
  });
});
