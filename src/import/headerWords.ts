import type { DatasetKindId } from "../domain/collect/collectTables";
import { headerIn } from "../domain/tables/words";
import { datasetKinds } from "./datasetKinds";
import { withoutUnits } from "./headerNature";
import { choiceWords, nameWords } from "./nameVocabulary";
import { headerWords as insideHeaderWords } from "./headerVocabulary";
import { figureWords, outsideHeaderWords } from "./headerVocabularyOutside";

const headerWords: Readonly<Record<string, readonly string[]>> = { ...insideHeaderWords, ...outsideHeaderWords };

/** A header as it is compared: no accents, no punctuation, lower case, single spaces. */
export function plainHeader(header: string): string {
  return header
    .slice(0, 200)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

/** The French headers of our own tables, as templates and French workbooks have them. */
const ownHeaders: ReadonlyMap<string, string> = new Map(
  datasetKinds.flatMap(({ id, inputs }) => inputs.map((input) => [`${id}/${input.name}`, plainHeader(headerIn(input, "fr"))] as const)),
);

/** Below this a header says too little to propose its column. */
export const leastScore = 0.4;

const containsWords = (text: string, words: string) => ` ${text} `.includes(` ${words} `);

/**
 * How well a header names an input, 0 to 1: 1 when it is one of its words, less when it only contains one, 0 when it says nothing.
 * Earlier words count a little more, so that of two possible columns the more usual name wins.
 */
export function headerScore(header: string, kind: DatasetKindId, input: string): number {
  const whole = wordsScore(plainHeader(header), kind, input);
  const core = withoutUnits(header);
  // What stands in brackets and the unit are no part of the name; a header that is a name with them wins.
  return core === header ? whole : Math.max(whole, 0.99 * wordsScore(plainHeader(core), kind, input));
}

/** Words that say nothing of which column it is, and short forms that people and programs use. */
const smallWords = new Set(["de", "du", "des", "d", "la", "le", "l", "of", "the"]);
const inFull: Readonly<Record<string, string>> = {
  qte: "quantite",
  qt: "quantite",
  qty: "quantity",
  cde: "commande",
  cmd: "commande",
  cmde: "commande",
  cdee: "commandee",
  cmdee: "commandee",
  liv: "livraison",
  livr: "livraison",
  num: "numero",
  no: "numero",
  n: "numero",
  dt: "date",
  prev: "prevision",
  fam: "famille",
  art: "article",
  prod: "produit",
  mt: "montant",
  mnt: "montant",
  recep: "reception",
  fourn: "fournisseur",
  frs: "fournisseur",
};

/** Words without the small ones and with short forms in full; as they are where nothing else is left. */
function canonical(plain: string): string {
  const words = plain.split(" ").flatMap((word) => (smallWords.has(word) ? [] : [inFull[word] ?? word]));
  return words.length === 0 ? plain : words.join(" ");
}

const canonicalWords = new Map<string, readonly string[]>();

function wordsScore(plain: string, kind: DatasetKindId, input: string): number {
  if (plain === "") return 0;
  const words = [...(headerWords[`${kind}/${input}`] ?? []), ...(headerWords[input] ?? [])];
  if (plain === plainHeader(input) || plain === ownHeaders.get(`${kind}/${input}`)) return 1;
  const exact = words.indexOf(plain);
  if (exact >= 0) return 0.98 - 0.012 * Math.min(exact, 20);
  const key = `${kind}/${input}`;
  const known = canonicalWords.get(key) ?? words.map(canonical);
  canonicalWords.set(key, known);
  const meant = known.indexOf(canonical(plain));
  if (meant >= 0) return 0.97 - 0.012 * Math.min(meant, 20);
  let best = 0;
  words.forEach((word, index) => {
    if (word.length < 3 || !containsWords(plain, word)) return;
    const share = word.length / plain.length;
    best = Math.max(best, 0.35 + 0.3 * share - 0.005 * Math.min(index, 20));
  });
  return best;
}

const allHeaderWords = new Set(
  [...ownHeaders.values()].concat(
    Object.entries(headerWords).flatMap(([key, words]) => [plainHeader(key.split("/").pop() ?? key), ...words, ...words.map(canonical)]),
  ),
);

/** True when some kind of data has a column of that name: such a row is a header row. */
export function isKnownHeader(header: string): boolean {
  const plain = plainHeader(header);
  return allHeaderWords.has(plain) || allHeaderWords.has(canonical(plain)) || allHeaderWords.has(plainHeader(withoutUnits(header)));
}

/** The word of a file, sheet or table name that speaks for a kind of data; the longest one found. */
export function nameEvidence(name: string, kind: DatasetKindId): string | undefined {
  const plain = plainHeader(name.replace(/\.\w{2,4}$/, ""));
  return nameWords[kind].filter((word) => containsWords(plain, word)).sort((a, b) => b.length - a.length)[0];
}

/** The choice that a written word stands for; undefined when it is none of them. */
export function choiceFor(text: string, choices: readonly string[]): string | undefined {
  const plain = plainHeader(text);
  return choices.find((choice) => plainHeader(choice) === plain || choiceWords[choice]?.includes(plain));
}

/** Words around a contributor's name in a header: « Prévision ventes » is the forecast of sales. */
const aroundSource = new Set([
  "forecast",
  "forecasts",
  "fcst",
  "prevision",
  "previsions",
  "prev",
  "of",
  "by",
  "de",
  "des",
  "du",
  "la",
  "le",
  "d",
  "l",
]);

/** The contributor a header names, among the usual ones; undefined for any other header. */
export function contributorIn(header: string, choices: readonly string[]): string | undefined {
  const words = plainHeader(header)
    .split(" ")
    .filter((word) => !aroundSource.has(word));
  return words.length === 0 ? undefined : choiceFor(words.join(" "), choices);
}

/** Words around a measure that do not change what it is. Thousands, percentages and costs do, so that they are not among these. */
const aroundMeasure = new Set(
  (
    "budget budgeted budgete budgetee total ht hors taxe taxes net nette brut brute gross sales ventes vendu vendus vendue sold " +
    "eur usd gbp chf cad jpy t tonnes tons kg l pcs pieces units unites in en of de des d"
  ).split(" "),
);

/** The figure of a kind that a word in a column of measures stands for: « CA HT » is the revenue; undefined where it is none. */
export function measureIn(text: string, kind: DatasetKindId): string | undefined {
  const plain = plainHeader(text);
  const figures = Object.entries(figureWords[kind] ?? {});
  const called = (words: string) =>
    figures.find(([figure, known]) => plainHeader(figure) === words || known.includes(words) || headerWords[figure]?.includes(words))?.[0];
  const core = plain.split(" ").filter((word) => !aroundMeasure.has(word));
  return called(plain) ?? (core.length === 0 ? undefined : called(core.join(" ")));
}

/** The one figure of a kind that some titles speak of; undefined where they name none or several. */
export function figureIn(titles: readonly string[], kind: DatasetKindId): string | undefined {
  const plain = titles.map((title) => plainHeader(title.replace(/\.\w{2,4}$/, "")));
  const named = Object.entries(figureWords[kind] ?? {}).filter(([, words]) =>
    words.some((word) => plain.some((title) => containsWords(title, word))),
  );
  return named.length === 1 ? named[0]?.[0] : undefined;
}
