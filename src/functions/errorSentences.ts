import type { CalcErrorCode, CalcErrorDetails } from "../calc/calcError";
import { formatChoices, formatNumber } from "../language/format";
import { fill, inLanguage, type Language, type Text } from "../language/text";
import { noBreakSpace } from "../language/typography";

/**
 * The sentence of every reason for which a calculation has no result: what is wrong, where, what to do.
 *
 * Placeholders are the fields of the code's detail; `{argument}` and `{other}` become the names that the user sees in Excel,
 * `{where}` becomes " (row 2, column 3)", " (value no. 3)" in a series, or nothing for a single value.
 */
export const messages: Readonly<Record<CalcErrorCode, Text>> = {
  missingArgument: {
    en: "{argument} is empty: give a value or a range.",
    fr: "{argument} est vide : indiquez une valeur ou une plage.",
  },
  neededByChoice: {
    en: "{choice} needs {argument}: give the range that says which order each line belongs to.",
    fr: "{choice} nécessite {argument} : indiquez la plage qui donne la commande de chaque ligne.",
  },
  notANumber: {
    en: "{argument}{where} is “{found}”, which is not a number: correct the cell, or clear it if the value is missing.",
    fr: "{argument}{where} contient « {found} », qui n'est pas un nombre : corrigez la cellule, ou videz-la si la valeur manque.",
  },
  notADate: {
    en: "{argument}{where} is “{found}”, which is not a date: use a real Excel date, or text such as 2027-03-15.",
    fr: "{argument}{where} contient « {found} », qui n'est pas une date : utilisez une vraie date Excel, ou un texte comme 2027-03-15.",
  },
  notAText: {
    en: "{argument}{where} is “{found}”, which is not a name: write a text or a number.",
    fr: "{argument}{where} contient « {found} », qui n'est pas un nom : écrivez un texte ou un nombre.",
  },
  notAnInteger: {
    en: "{argument}{where} is {found}: give a whole number.",
    fr: "{argument}{where} vaut {found} : indiquez un nombre entier.",
  },
  belowMinimum: {
    en: "{argument}{where} is {found}: give at least {minimum}.",
    fr: "{argument}{where} vaut {found} : indiquez au moins {minimum}.",
  },
  aboveMaximum: {
    en: "{argument}{where} is {found}: give at most {maximum}.",
    fr: "{argument}{where} vaut {found} : indiquez au plus {maximum}.",
  },
  unknownChoice: {
    en: "{argument} is “{found}”: write {choices}.",
    fr: "{argument} vaut « {found} » : écrivez {choices}.",
  },
  notOneValue: {
    en: "{argument} is a range of {rows} x {columns}: give one value.",
    fr: "{argument} est une plage de {rows} x {columns} : indiquez une seule valeur.",
  },
  raggedRange: {
    en: "{argument} has rows of different lengths: give a rectangular range.",
    fr: "{argument} a des lignes de longueurs différentes : indiquez une plage rectangulaire.",
  },
  tooManyCells: {
    en: "{argument} has {cells} cells and at most {limit} can be read: point at the table instead of whole columns.",
    fr: "{argument} compte {cells} cellules et {limit} au plus peuvent être lues : désignez le tableau plutôt que des colonnes entières.",
  },
  sizesDiffer: {
    en: "{argument} is {rows} x {columns} and {other} is {otherRows} x {otherColumns} (rows x columns): select ranges that match.",
    fr: "{argument} fait {rows} x {columns} et {other} {otherRows} x {otherColumns} (lignes x colonnes) : sélectionnez des plages qui correspondent.",
  },
  lengthsDiffer: {
    en: "{argument} has {cells} cells and {other} has {otherCells}: select ranges of the same length.",
    fr: "{argument} compte {cells} cellules et {other} {otherCells} : sélectionnez des plages de même longueur.",
  },
  startsAfterEnd: {
    en: "{argument}{where} is later than its {other}: correct one of the two dates.",
    fr: "{argument}{where} est postérieur à {other} : corrigez l'une des deux dates.",
  },
  limitsCrossed: {
    en: "{argument}{where} is above its {other}: correct one of the two limits.",
    fr: "{argument}{where} dépasse {other} : corrigez l'une des deux limites.",
  },
  nothingLeft: {
    en: "Nothing is left to compare: each line lacks {argument} or its counterpart. Fill in at least one complete line.",
    fr: "Il ne reste rien à comparer : à chaque ligne, {argument} ou sa contrepartie manque. Complétez au moins une ligne.",
  },
  onlyZeroActuals: {
    en: "Every known {argument} is zero, so there is no percentage error: use WAPE or a longer period.",
    fr: "Toutes les valeurs connues de {argument} sont nulles, il n'y a donc pas d'erreur en pourcentage : utilisez WAPE ou une période plus longue.",
  },
  totalNotPositive: {
    en: "{argument} adds up to {total}, so there is no ratio to it: choose data with a positive total.",
    fr: "Le total de {argument} est {total}, un ratio n'a donc pas de sens : choisissez des données de total positif.",
  },
  noDemand: {
    en: "{argument} is zero throughout, so the stock lasts for ever: choose periods with demand.",
    fr: "{argument} est nulle partout, le stock durerait donc toujours : choisissez des périodes avec de la demande.",
  },
  coverBeyondHorizon: {
    en: "The stock lasts beyond the {periods} periods of {argument}, and the last one is zero: add later periods with demand.",
    fr: "Le stock dure au-delà des {periods} périodes de {argument}, et la dernière est nulle : ajoutez des périodes suivantes avec de la demande.",
  },
  missingValue: {
    en: "{argument}{where} is missing, so there is no answer: fill it in.",
    fr: "{argument}{where} manque, il n'y a donc pas de réponse : renseignez la valeur.",
  },
  shortHistory: {
    en: "{argument} has {found} known values and at least {needed} are needed: add earlier periods, or choose a shorter season or a simpler method.",
    fr: "{argument} compte {found} valeurs connues et il en faut au moins {needed} : ajoutez des périodes antérieures, ou choisissez une saison plus courte ou une méthode plus simple.",
  },
  methodNeedsSeason: {
    en: "{method} needs a season: give {argument} at least 2 periods, or choose another method.",
    fr: "{method} nécessite une saison : indiquez pour {argument} au moins 2 périodes, ou choisissez une autre méthode.",
  },
  demandOnly: {
    en: "{argument} has negative values, which {method} cannot read: correct them, or choose another method.",
    fr: "{argument} contient des valeurs négatives, que {method} ne peut pas lire : corrigez-les, ou choisissez une autre méthode.",
  },
  ratiosNeedPositive: {
    en: "{argument} is not above zero on average over a season, so there are no ratios to it: use ADDITIVE.",
    fr: "{argument} n'est pas au-dessus de zéro en moyenne sur une saison, il n'y a donc pas de ratios : utilisez ADDITIVE.",
  },
  notBetween: {
    en: "{argument}{where} is {found}: give more than {low} and less than {high}.",
    fr: "{argument}{where} vaut {found} : indiquez plus de {low} et moins de {high}.",
  },
  constantHistory: {
    en: "{argument} never changes, so there is no usual error to compare with: give a history that varies.",
    fr: "{argument} ne varie jamais, il n'y a donc pas d'erreur habituelle à laquelle comparer : donnez un historique qui varie.",
  },
  neverDemanded: {
    en: "{argument}{where} has no demand on average, so there is no class: leave the item out or give periods with demand.",
    fr: "{argument}{where} est sans demande en moyenne, il n'y a donc pas de classe : écartez l'article ou donnez des périodes avec de la demande.",
  },
  sharesNotOne: {
    en: "{argument} adds up to {total} instead of 1: correct the shares.",
    fr: "Le total de {argument} est {total} au lieu de 1 : corrigez les parts.",
  },
  shortPeriod: {
    en: "Period {period} is short by {short} even if everything possible is made: add capacity or opening stock, or move demand.",
    fr: "Il manque {short} à la période {period}, même en produisant tout ce qui est possible : ajoutez de la capacité ou du stock initial, ou déplacez de la demande.",
  },
  shortItem: {
    en: "Row {item} of {argument} ends period {period} short by {short}, minimum stock included, in the best plan found: add capacity or opening stock, or move demand.",
    fr: "La ligne {item} de {argument} finit la période {period} avec un manque de {short}, stock minimum compris, dans le meilleur plan trouvé : ajoutez de la capacité ou du stock initial, ou déplacez de la demande.",
  },
  hoursTooSmall: {
    en: "{argument}{where} is {found}, too little to be seen beside the other figures: plan this family by the hundred or the thousand.",
    fr: "{argument}{where} vaut {found}, trop peu pour compter à côté des autres chiffres : planifiez cette famille à la centaine ou au millier.",
  },
  expressionUnreadable: {
    en: "{argument} cannot be read at character {position}: check the signs and parentheses there.",
    fr: "{argument} n'est pas lisible au caractère {position} : vérifiez les signes et les parenthèses à cet endroit.",
  },
  expressionRefused: {
    en: "{argument} uses “{found}”, which is not allowed: write numbers, names, and {choices}.",
    fr: "{argument} utilise « {found} », qui n'est pas permis : écrivez des nombres, des noms, et {choices}.",
  },
  expressionTooLong: {
    en: "{argument} has {found} characters and at most {limit} can be read: split it into two formulas.",
    fr: "{argument} compte {found} caractères et {limit} au plus peuvent être lus : partagez le calcul en deux formules.",
  },
  expressionTooDeep: {
    en: "{argument} is nested more than {limit} levels deep: split it into two formulas.",
    fr: "{argument} est imbriqué sur plus de {limit} niveaux : partagez le calcul en deux formules.",
  },
  unknownName: {
    en: "{argument} speaks of “{found}”, which is not in {other}: correct the name or add it there.",
    fr: "{argument} parle de « {found} », qui n'est pas dans {other} : corrigez le nom ou ajoutez-le.",
  },
  nameTwice: {
    en: "{argument} has “{found}” twice: give each value its own name.",
    fr: "{argument} contient « {found} » deux fois : donnez à chaque valeur son propre nom.",
  },
  nameReserved: {
    en: "{argument} has “{found}”, which is the name of a function: give the value another name.",
    fr: "{argument} contient « {found} », qui est le nom d'une fonction : donnez à la valeur un autre nom.",
  },
  noRealNumber: {
    en: "{argument} takes “{found}” of a number that has none: guard it with if.",
    fr: "{argument} calcule « {found} » d'un nombre qui n'en a pas : protégez-le par if.",
  },
  noWords: {
    en: "{argument} has no words: give a text.",
    fr: "{argument} ne contient aucun mot : donnez un texte.",
  },
  zeroDivisor: {
    en: "{argument}{where} divides by zero: give a divisor other than zero.",
    fr: "{argument}{where} divise par zéro : donnez un diviseur non nul.",
  },
  overflow: {
    en: "The result is too large for a number: check the units of the data.",
    fr: "Le résultat est trop grand pour un nombre : vérifiez les unités des données.",
  },
  zeroTotalActual: {
    en: "{argument} adds up to zero, so there is nothing to divide by: choose periods with sales.",
    fr: "Le total de {argument} est nul, la division est impossible : choisissez des périodes avec des ventes.",
  },
  loadWithoutCapacity: {
    en: "{argument}{where} is zero although there is load: give the resource capacity or move the load.",
    fr: "{argument}{where} est nulle malgré une charge : donnez de la capacité à la ressource ou déplacez la charge.",
  },
};

/** An error as far as its sentence is concerned. */
export interface Reason<Code extends CalcErrorCode = CalcErrorCode> {
  readonly code: Code;
  readonly detail: CalcErrorDetails[Code];
}

/**
 * The sentence of an error in a language.
 *
 * @param nameOf the name that the user sees for the key of an argument; the key itself when there is none
 */
export function sentenceOf(reason: Reason, language: Language, nameOf: (argument: string) => string = (key) => key): string {
  const values: Record<string, string> = { where: "" };
  for (const [field, value] of Object.entries<unknown>({ ...reason.detail })) values[field] = valueOf(field, value, language, nameOf);
  if (values.row !== undefined) values.where = place(values.row, values.column, language);
  return fill(inLanguage(messages[reason.code], language), values);
}

function valueOf(field: string, value: unknown, language: Language, nameOf: (argument: string) => string): string {
  if (typeof value === "number") return formatNumber(value, language, { most: 6 });
  if (Array.isArray(value)) return formatChoices(value.map(String), language);
  return field === "argument" || field === "other" ? nameOf(String(value)) : String(value);
}

function place(row: string, column: string | undefined, language: Language): string {
  if (column === undefined) return language === "fr" ? ` (valeur n°${noBreakSpace}${row})` : ` (value no. ${row})`;
  return language === "fr" ? ` (ligne ${row}, colonne ${column})` : ` (row ${row}, column ${column})`;
}
