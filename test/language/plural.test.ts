import { formatNumber } from "../../src/language/format";
import { pluralForm, type PluralText } from "../../src/language/plural";
import { fill, inLanguage, type Language } from "../../src/language/text";

const rows: PluralText = { one: { en: "{count} row", fr: "{count} ligne" }, other: { en: "{count} rows", fr: "{count} lignes" } };
const said = (count: number, language: Language): string =>
  fill(inLanguage(pluralForm(rows, count, language), language), { count: formatNumber(count, language) });

// The rules of the two languages as their grammars give them: French takes the singular below two.
it.each([
  [0, "0 rows", "0 ligne"],
  [0.5, "0.5 rows", "0,5 ligne"],
  [1, "1 row", "1 ligne"],
  [1.5, "1.5 rows", "1,5 ligne"],
  [2, "2 rows", "2 lignes"],
  [1_000_000, "1,000,000 rows", "1\u202f000\u202f000 lignes"],
])("%d rows", (count, english, french) => {
  expect([said(count, "en"), said(count, "fr")]).toEqual([english, french]);
});
