import fc from "fast-check";
import { filledIn, inLanguage, type Text } from "../../src/language/text";
import { frenchSpaces } from "../../src/language/typography";

/** As on a screen, with the two invisible spaces made visible: `_` narrow, `~` as wide as a space. */
const seen = (text: string): string => text.replaceAll("\u202f", "_").replaceAll("\u00a0", "~");

describe("French spaces", () => {
  it.each([
    ["Écart : −320 h ; voir « Notes d'import » !", "Écart_: −320 h_; voir «_Notes d'import_»_!"],
    ["{percent} % de plus, de 20 % à 80 % : pourquoi ?", "{percent}_% de plus, de 20_% à 80_%_: pourquoi_?"],
    ["(ni milliers, ni %)", "(ni milliers, ni %)"],
    [" : ", "_: "],
  ])("%s", (typed, shown) => {
    expect(seen(frenchSpaces(typed))).toBe(shown);
  });

  it.each([
    ["a number", "1 234 567,89 et -5"],
    ["a time", "à 10:30, de 8:00 à 9:00"],
    ["an address", "https://sop.example/aide?page=1#a:b;c!d"],
    ["a formula", "=SOP.LOAD('Ma feuille'!A1:B2;[@Mois])"],
    ["placeholders", "{sheet}!{cell} {a:b} {a;b} {a?b}"],
    ["a list of signs without spaces before them", "a:b;c!d?e"],
    ["the spaces that are there already", "Écart\u202f: 80\u00a0%"],
  ])("leave %s alone", (_, text) => {
    expect(frenchSpaces(text)).toBe(text);
  });

  it("change nothing the second time, and nothing but plain spaces the first", () => {
    const pieces = fc.constantFrom(" ", "  ", ":", ";", "!", "?", "%", "«", "»", "n", "é", "7", "{x}", "\u202f", "\u00a0", "=", "\n");
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = frenchSpaces(typed);
        expect(frenchSpaces(once)).toBe(once);
        expect(once).toHaveLength(typed.length);
        [...typed].forEach((sign, place) => {
          if ([...once][place] !== sign) expect([sign, [...once][place]]).toEqual([" ", "\u202f"]);
        });
      }),
    );
  });

  it("are for French only", () => {
    const text: Text = { en: "Load : 80 %", fr: "Charge : 80 %" };
    expect([inLanguage(text, "en"), seen(inLanguage(text, "fr"))]).toEqual(["Load : 80 %", "Charge_: 80_%"]);
  });

  it("never reach into what people wrote", () => {
    const words: Text = { en: "Import of {name}: done", fr: "Import de {name} : fait" };
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(filledIn(words, () => ({ name })).fr).toBe(`Import de ${name}\u202f: fait`);
      }),
    );
  });
});
