/**
 * Columns whose words say that rows of one key are not parts of one figure: versions (budget, actual), measures (volume, revenue),
 * units and currencies. Rows of several such words are never added up unasked.
 */
import { distinctNames, nameKey } from "../language/sameName";
import { plainSpaces } from "../language/plainSpaces";
import { isNothing } from "./cellMeaning";
import { evidenceOf } from "./columnProfiles";
import { readsFigures } from "./figureInputs";
import { plainHeader } from "./headerWords";
import type { Layout } from "./layout";
import type { ImportPlan } from "./plan";
import { totalIn } from "./totalWords";
import type { SourceGrid } from "../domain/collect/source";

/** What the words of a column tell apart. */
export type WordMeaning = "version" | "measure" | "unit" | "currency";

export interface WordColumn {
  column: number;
  header: string;
  about: WordMeaning;
  /** The different words, as they are first written. */
  words: string[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const titles: Readonly<Record<WordMeaning, ReadonlySet<string>>> = {
  version: set("version versions scenario scenarios wertart"),
  measure: set("indicateur indicateurs indicator indicators measure measures mesure mesures metric metrics kpi kennzahl"),
  unit: set("unit unite uom um ume udm me mengeneinheit"),
  currency: set("currency devise monnaie waehrung wahrung"),
};
/** Titles of two words, and titles that need words that are known. */
const longTitles: Readonly<Record<string, WordMeaning>> = {
  "data field": "measure",
  "key figure": "measure",
  "value type": "version",
  "data type": "version",
  "type de donnees": "version",
  "type de valeur": "version",
  "unit of measure": "unit",
  "unite de mesure": "unit",
  "base unit": "unit",
};

const known: Readonly<Record<WordMeaning, ReadonlySet<string>>> = {
  version: set(
    "budget budgete bud actual actuals act reel reels realise realises real ist plan planned plannifie prevu prevision previsions forecast " +
      "fcst prev reforecast rfc rf rf1 rf2 rf3 estime estimate atterrissage target objectif soll ly ty n n1 historique history",
  ),
  measure: set(
    "volume volumes quantity quantite quantites qty qte ca revenue turnover chiffre margin marge value valeur amount montant price prix cost " +
      "cout units unites sales ventes stock demand demande orders commandes",
  ),
  unit: set(
    "kg g t to l ml m m2 m3 km pc pcs pce pces piece pieces st stk ea each un unit units unite unites ca cs ct ctn carton cartons pal palette palettes box tonne tonnes litre litres",
  ),
  currency: set("eur usd gbp chf cad jpy cny sek nok dkk pln czk huf ron try brl inr aud mad tnd xof"),
};

/** Whether a word is a unit that companies sell by. */
export const isKnownUnit = (word: string): boolean => known.unit.has(plainHeader(word));

/** Whether a header is that of a column of units. */
export const isUnitTitle = (header: string): boolean => titles.unit.has(plainHeader(header)) || longTitles[plainHeader(header)] === "unit";

/** More words than these are names: families, accounts, customers. */
const mostWords = 12;

function meaningOf(header: string, words: readonly string[]): WordMeaning | undefined {
  const title = plainHeader(header);
  const titled = longTitles[title] ?? (Object.keys(titles) as WordMeaning[]).find((about) => titles[about].has(title));
  if (titled !== undefined) return titled;
  const plain = words.map((word) => plainHeader(word.replace(/[€$£]/g, " ")));
  const share = (about: WordMeaning) => {
    const found = plain.filter((word) => word.split(" ").some((part) => known[about].has(part)));
    return found.length >= 2 ? found.length / plain.length : 0;
  };
  const order: readonly WordMeaning[] = ["currency", "version", "unit", "measure"];
  return order.find((about) => share(about) > 0.5);
}

/** Whether all words of a column are versions, as the upper labels of a pivot table may be: they name no family. */
export function holdsVersions(grid: SourceGrid, layout: Layout, column: number): boolean {
  const { texts, numbers } = evidenceOf(grid, layout, [column]);
  if (numbers > 0 || texts.size > mostWords * 4) return false;
  const words = distinctNames([...texts].filter((text) => !isNothing(text) && totalIn(text) === undefined).map(plainHeader));
  const isVersion = (word: string): boolean => known.version.has(word) || /^(?:\d|(?:19|20|21)\d\d)$/.test(word);
  return words.length >= 2 && words.every((word) => word.split(" ").every(isVersion) && !/^[\d ]*$/.test(word));
}

/** The columns of such words that the plan reads nothing from, each with at least two words. */
export function wordColumns(grid: SourceGrid, { layout, mapping }: Pick<ImportPlan, "layout" | "mapping">): WordColumn[] {
  const read = new Set([...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns]);
  for (const { source } of Object.values(mapping)) if (source.from === "column" || source.from === "orderMonth") read.add(source.column);
  const labels = distinctNames(layout.periodColumns.map(({ label = "" }) => label));
  const across = labels.length > 1 && Object.values(mapping).some(({ source }) => source.from === "monthCell");
  const beside = layout.headers.flatMap((header, column): WordColumn[] => {
    const ofCells = layout.cellUnits?.find(({ unitColumn }) => unitColumn === column);
    if (ofCells !== undefined)
      return readsFigures({ layout, mapping }, ofCells.column)
        ? [{ column, header: layout.headers[ofCells.column] ?? "", about: "unit", words: [...ofCells.units] }]
        : [];
    if (read.has(column)) return [];
    const { texts, numbers } = evidenceOf(grid, layout, [column]);
    if (numbers > 0 || texts.size < 2 || texts.size > mostWords * 4) return [];
    const words = [
      ...new Map([...texts].filter((text) => !isNothing(text)).map((text) => [nameKey(plainSpaces(text)), plainSpaces(text)])).values(),
    ];
    if (words.length < 2 || words.length > mostWords || words.every((word) => /^[\d .,-]+$/.test(word))) return [];
    const about = meaningOf(header, words);
    return about === undefined ? [] : [{ column, header, about, words }];
  });
  return across ? [{ column: labelsAcross, header: labels.join(" / "), about: "version", words: labels }, ...beside] : beside;
}

/** Stands for the words beside the months of the headers, which are in no column of their own. */
export const labelsAcross = -1;

/** What a person said of a column of words: the word whose rows are taken, or all of them together. */
export interface WordPick {
  column: number;
  /** Undefined where the rows of all words are taken together. */
  word?: string;
}

/** True where a row, or the column of a cell, is not among those that a person picked. */
export const isPassedOver = (text: string, { word }: WordPick): boolean =>
  word !== undefined && nameKey(plainSpaces(text)) !== nameKey(word);
