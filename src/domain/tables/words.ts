/**
 * Headers and words of our tables in the language of a workbook. Code knows a column and a word by the English ones, its ids, whatever the
 * workbook says: a table is read in either language, and written in the one that its headers are in.
 */
import { nameKey } from "../../language/sameName";
import type { Language } from "../../language/text";
import type { Column, TableContract } from "./defineTable";

/** A header as it is compared: typographic apostrophes and composed letters make no other name. */
const headerKey = (header: string): string => nameKey(header.normalize("NFC").replaceAll("’", "'"));

/** The header of a column in a language, as it is typed: without the narrow spaces of French. */
export const headerIn = (column: Pick<Column, "name" | "title">, language: Language): string =>
  language === "fr" ? String(column.title.fr) : column.name;

const isHeader = (header: string, column: Column, language: Language): boolean =>
  language === "en" ? header === column.name : headerKey(header) === headerKey(headerIn(column, "fr"));

/** The column that a header names, in either language. */
export const columnNamed = ({ columns }: TableContract, header: string): Column | undefined =>
  columns.find((column) => isHeader(header, column, "en")) ?? columns.find((column) => isHeader(header, column, "fr"));

/** The headers of a table that was read. */
export interface TableHeaders {
  /** The id of each of our columns at its place; a person's own columns under their own names. */
  ids: string[];
  /** The language in which most of our columns are named; English where it cannot be told. */
  language: Language;
}

/** Which header names which column. Where one column would be named twice, the header in the language of the table is ours. */
export function headersOf(contract: TableContract, headers: readonly string[]): TableHeaders {
  if (contract.sameInEveryLanguage === true) return { ids: [...headers], language: "en" };
  const known = (language: Language): number =>
    contract.columns.filter((column) => headers.some((header) => isHeader(header, column, language))).length;
  const language = known("fr") > known("en") ? "fr" : "en";
  const placed = new Map<number, string>();
  const taken = new Set<string>();
  for (const spoken of language === "fr" ? (["fr", "en"] as const) : (["en", "fr"] as const))
    for (const column of contract.columns) {
      if (taken.has(column.name)) continue;
      const place = headers.findIndex((header, index) => !placed.has(index) && isHeader(header, column, spoken));
      if (place < 0) continue;
      placed.set(place, column.name);
      taken.add(column.name);
    }
  // A person's own column beside ours may bear the id of ours: it must not be taken for it.
  const own = (header: string): string => (taken.has(header) ? `${header} (own)` : header);
  return { ids: headers.map((header, index) => placed.get(index) ?? own(header)), language };
}

interface Words {
  ids: ReadonlyMap<string, string>;
  french: ReadonlyMap<string, string>;
}

const wordsByColumn = new WeakMap<Readonly<Record<string, string>>, Words>();

function wordsOf(french: Readonly<Record<string, string>>): Words {
  const known = wordsByColumn.get(french);
  if (known !== undefined) return known;
  const entries = Object.entries(french);
  const words = { ids: new Map(entries.map(([id, word]) => [headerKey(word), id])), french: new Map(entries) };
  wordsByColumn.set(french, words);
  return words;
}

/** A text as its word, or both of its words, and the rest, which is a person's. */
function parted({ wordsEndAt }: Column, text: string): [word: string, rest: string] {
  const end = wordsEndAt === undefined ? -1 : text.indexOf(wordsEndAt);
  return end < 0 ? [text, ""] : [text.slice(0, end), text.slice(end)];
}

/** One word, or each of two. */
const eachWord = ({ wordsJoinedBy }: Column, text: string, said: (word: string) => string): string =>
  wordsJoinedBy === undefined ? said(text) : text.split(wordsJoinedBy).map(said).join(wordsJoinedBy);

/** The id of a word in either language; any other text stays as it is. */
export function idOfWord(column: Column, text: string): string {
  if (column.french === undefined) return text;
  const [word, rest] = parted(column, text);
  const words = wordsOf(column.french);
  return `${eachWord(column, word, (one) => (words.french.has(one) ? one : (words.ids.get(headerKey(one)) ?? one)))}${rest}`;
}

/** A word of a column, in either language, as a table in this language says it; any other text stays as it is. */
export function wordIn(column: Column, text: string, language: Language): string {
  if (column.french === undefined) return text;
  const id = idOfWord(column, text);
  if (language === "en") return id;
  const [word, rest] = parted(column, id);
  const { french } = wordsOf(column.french);
  return `${eachWord(column, word, (one) => french.get(one) ?? one)}${rest}`;
}

/** Code looks for the words of this column, and reads them as their ids; of others, words are names like any that people give. */
export const isCoded = ({ kind, coded, french }: Column): boolean => french !== undefined && (kind === "choice" || coded === true);

/** The words that a column offers, in a language. */
export const offeredIn = (column: Column, language: Language): string[] => (column.choices ?? []).map((id) => wordIn(column, id, language));

/** The language that a new table is headed in: that of the others, so that a workbook has one; where there is none, that of the person. */
export const languageForNew = (spoken: Language | undefined, person: Language): Language => spoken ?? person;

/** The language of most; English where they are as many, undefined where there is none. */
export function mostSpoken(spoken: readonly Language[]): Language | undefined {
  const french = spoken.filter((language) => language === "fr").length;
  return spoken.length === 0 ? undefined : french > spoken.length / 2 ? "fr" : "en";
}
