/** What a write touched, as people call it. */
import { tables } from "../../domain/tables/catalogue";
import { formatNames } from "../../language/nameLists";
import { inLanguage, type Language } from "../../language/text";
import { sheetMarked } from "../../sheets/catalogue";

/**
 * The titles of tables; those of sheets only where no table was touched, since sheets are drawn from the tables. A name that is none of
 * ours stays as it is. Of many, the first ones are said and the others counted.
 */
export function targetsInWords(names: readonly string[], language: Language): string {
  const titled = names.map((name) => {
    const table = tables.find((one) => one.name === name);
    const title = table?.title ?? sheetMarked(name)?.title;
    return { isTable: table !== undefined, words: title === undefined ? name : inLanguage(title, language) };
  });
  const hasTable = titled.some(({ isTable }) => isTable);
  const said = titled.flatMap(({ isTable, words }) => (isTable || !hasTable ? [words] : []));
  return formatNames([...new Set(said)], language);
}
