import { settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";
import { tables } from "../../domain/tables/catalogue";
import type { TableContract } from "../../domain/tables/defineTable";
import { mostSpoken } from "../../domain/tables/words";
import { inLanguage, languages, type Language } from "../../language/text";
import { drawReviews, sheets } from "../../sheets/catalogue";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readLanguages } from "../../workbook/reading/readHeaders";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { readForReviews } from "../reviews/readForReviews";
import { sheetsFromTables } from "../reviews/sheetsFromTables";

const spoken: readonly TableContract[] = tables.filter((table: TableContract) => table.sameInEveryLanguage !== true);

const names: Readonly<Record<Language, { en: string; fr: string }>> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
};

/** The language that the tables of the workbook are in: that of most; undefined where there is none of ours. */
export async function readBookLanguage(): Promise<Language | undefined> {
  return mostSpoken([...(await readLanguages(spoken)).values()]);
}

/**
 * Puts the whole workbook into a language, as one step that can be undone: headers and words of our tables, their lists and sheets, the
 * sheets that are drawn, and the choice in SopSettings. Formulas of a person's own follow their headers, as Excel does it, and the words
 * of ours that they compare with; columns, rows and words of their own stay. Fails with `headerTaken` when a person's own column bears a header that ours would get.
 */
export const changeLanguage = defineIntention({
  id: "changeLanguage",
  words: { en: "The workbook in {language}", fr: "Le classeur en {language}" },
  async plan({ language }: { language: Language }) {
    const there = await readLanguages(spoken);
    const first: Change[] = [
      // Before the words of the tables: what they are compared with is looked for in the workbook as it is.
      { kind: "ownWords", language },
      { kind: "rows", table: sopSettings, rows: [{ Key: settings.language.key, Value: language }], mode: "append" },
      ...spoken.filter(({ name }) => there.has(name)).map((table): Change => ({ kind: "language", table, language })),
    ];
    return {
      changes: [...first, ...(await drawnSheets(language, first))],
      details: (said) => ({ language: inLanguage(names[language], said) }),
      found: { language },
    };
  },
  async done(found) {
    return found;
  },
});

/** The sheets of ours that are there, drawn in the language from the tables as they will be. */
async function drawnSheets(language: Language, first: readonly Change[]): Promise<Change[]> {
  const all = Object.values(sheets);
  const found = await readNamedCells(all.map(({ mark }) => mark));
  const present = all.filter(({ mark }) => found[mark] !== undefined);
  const tabled = present.some(({ from }) => from === "tables")
    ? drawReviews((await readForReviews(language, first)).material, language)
    : [];
  const others = await sheetsFromTables(
    present.flatMap(({ from, mark }) => (from === "tables" ? [] : [mark])),
    language,
  );
  const known = new Map([...others, ...tabled.map((blueprint) => [blueprint.mark, blueprint] as const)]);
  return present.flatMap(({ mark, title }, position): Change[] => {
    const blueprint = known.get(mark);
    const other = languages.find((one) => one !== language) ?? language;
    return blueprint === undefined ? [] : [{ kind: "sheet", blueprint, position, titled: inLanguage(title, other) }];
  });
}
