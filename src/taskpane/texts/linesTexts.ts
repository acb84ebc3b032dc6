import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words about files with more lines than a sheet holds. */
export const linesTexts = {
  title: { en: "Sum the lines", fr: "Additionner les lignes" },
  about: {
    en: "{name} has about {lines} lines. A sheet holds {most}: the lines are added up here, and only the sums enter the workbook.",
    fr: "{name} compte environ {lines} lignes. Une feuille en contient {most} : les lignes sont additionnées ici, et seules les sommes entrent dans le classeur.",
  },
  parquet: {
    en: "{name} has {lines} lines. They are added up here, and only the sums enter the workbook.",
    fr: "{name} compte {lines} lignes. Elles sont additionnées ici, et seules les sommes entrent dans le classeur.",
  },
  name: { en: "A sum for each", fr: "Une somme par" },
  nameHelp: { en: "The family, or the item.", fr: "La famille, ou l'article." },
  month: { en: "In the month of", fr: "Au mois de" },
  week: { en: "In the week of", fr: "À la semaine de" },
  dayHelp: { en: "The day that decides: ordered, promised or delivered.", fr: "La date qui compte : commande, promesse ou livraison." },
  figures: { en: "What is added up", fr: "Ce qui est additionné" },
  noFigure: { en: "Choose at least one column.", fr: "Choisissez au moins une colonne." },
  dateQuestion: { en: "What day is “{example}” in {column}?", fr: "Quel jour est « {example} » dans {column} ?" },
  numberQuestion: { en: "How much is “{example}”?", fr: "Combien vaut « {example} » ?" },
  sum: { en: "Add up", fr: "Additionner" },
  summing: { en: "Adding up {name}: {lines} lines so far…", fr: "Addition de {name} : {lines} lignes jusqu'ici…" },
  result: { en: "What came of it", fr: "Le résultat" },
  allSummed: { en: "Every line is in a sum.", fr: "Chaque ligne est dans une somme." },
  reason: { en: "{lines}: {reason} (such as line {examples})", fr: "{lines} : {reason} (par exemple ligne {examples})" },
  reasonAlone: { en: "{lines}: {reason}", fr: "{lines} : {reason}" },
  beyondExact: {
    en: "The sums of {column} are so large that their last digits are rounded.",
    fr: "Les sommes de {column} sont si grandes que leurs derniers chiffres sont arrondis.",
  },
  nothing: {
    en: "No line could be added up. Choose other columns.",
    fr: "Aucune ligne n'a pu être additionnée. Choisissez d'autres colonnes.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const linesCounts = {
  lines: { one: { en: "{count} line", fr: "{count} ligne" }, other: { en: "{count} lines", fr: "{count} lignes" } },
  summed: {
    one: { en: "{count} line is in {sums}.", fr: "{count} ligne est dans {sums}." },
    other: { en: "{count} lines are in {sums}.", fr: "{count} lignes sont dans {sums}." },
  },
  sums: { one: { en: "{count} sum", fr: "{count} somme" }, other: { en: "{count} sums", fr: "{count} sommes" } },
  leftOut: {
    one: { en: "{count} line is left out:", fr: "{count} ligne est laissée de côté :" },
    other: { en: "{count} lines are left out:", fr: "{count} lignes sont laissées de côté :" },
  },
  blank: {
    one: { en: "{count} line is empty.", fr: "{count} ligne est vide." },
    other: { en: "{count} lines are empty.", fr: "{count} lignes sont vides." },
  },
  blanks: {
    one: { en: "{column}: {count} line has no figure.", fr: "{column} : {count} ligne est sans chiffre." },
    other: { en: "{column}: {count} lines have no figure.", fr: "{column} : {count} lignes sont sans chiffre." },
  },
  rounded: {
    one: { en: "{column}: {count} figure is rounded to 6 decimals.", fr: "{column} : {count} chiffre est arrondi à 6 décimales." },
    other: { en: "{column}: {count} figures are rounded to 6 decimals.", fr: "{column} : {count} chiffres sont arrondis à 6 décimales." },
  },
} as const satisfies Readonly<Record<string, PluralText>>;
