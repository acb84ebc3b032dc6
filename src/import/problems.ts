import type { DatasetKindId } from "../domain/collect/collectTables";
import type { RejectedRow } from "../domain/collect/source";
import { formatChoices } from "../language/format";
import { datasetKind } from "./datasetKinds";
import { fill, inLanguage, type Language, type Text } from "../language/text";
import { shownValues } from "./shownValues";

/** What people read about a row that was left out. */
export interface ProblemSentences {
  /** Why the row was left out. */
  reason: Text;
  /** What to do so that it is taken. */
  fix: Text;
}

/** Every reason for leaving a row out. */
export const problemSentences = {
  duplicate: {
    reason: { en: "same key as row {first}", fr: "même clé que la ligne {first}" },
    fix: {
      en: "Keep one of the two rows, or choose to add them up.",
      fr: "Garder une seule des deux lignes, ou choisir de les additionner.",
    },
  },
  duplicateSpelling: {
    reason: {
      en: "same key as row {first}, where it is spelt “{other}”",
      fr: "même clé que la ligne {first}, où il est écrit « {other} »",
    },
    fix: {
      en: "Write the name the same way and keep one of the two rows, or choose to add them up.",
      fr: "Écrire le nom de la même façon et garder une seule des deux lignes, ou choisir de les additionner.",
    },
  },
  duplicateMeasure: {
    reason: {
      en: "same family, month and measure as row {first}",
      fr: "même famille, même mois et même mesure que la ligne {first}",
    },
    fix: {
      en: "Keep one of the two figures, or choose to add them up.",
      fr: "Garder un seul des deux chiffres, ou choisir de les additionner.",
    },
  },
  unknownMeasure: {
    reason: {
      en: "“{text}” is not a measure of a budget",
      fr: "« {text} » n'est pas une mesure de budget",
    },
    fix: {
      en: "Write volume, revenue or margin, as plain figures (no thousands, no %); other measures can stay out.",
      fr: "Écrire volume, CA ou marge, en chiffres entiers (ni milliers, ni %) ; les autres mesures peuvent rester de côté.",
    },
  },
  missingPeriod: {
    reason: { en: "no month", fr: "mois absent" },
    fix: { en: "Fill in the month or the date.", fr: "Compléter le mois ou la date." },
  },
  missingValue: {
    reason: { en: "no figure", fr: "chiffre absent" },
    fix: { en: "Fill in the figure, or 0 where there was none.", fr: "Compléter le chiffre, ou 0 s'il n'y en a pas." },
  },
  negative: {
    reason: { en: "“{text}” is negative", fr: "« {text} » est négatif" },
    fix: { en: "Correct the sign, or enter returns elsewhere.", fr: "Corriger le signe, ou saisir les retours ailleurs." },
  },
  tooSmall: {
    reason: { en: "“{text}” is less than {least}", fr: "« {text} » est inférieur à {least}" },
    fix: { en: "Correct the figure.", fr: "Corriger le chiffre." },
  },
  tooLarge: {
    reason: { en: "“{text}” is more than {most}", fr: "« {text} » dépasse {most}" },
    fix: { en: "Correct the figure or its unit.", fr: "Corriger le chiffre ou son unité." },
  },
  notNumber: {
    reason: { en: "“{text}” is not a number", fr: "« {text} » n'est pas un nombre" },
    fix: { en: "Replace the text by a number.", fr: "Remplacer le texte par un nombre." },
  },
  unitInCell: {
    reason: {
      en: "“{text}” has a unit in the cell, and it is not certain that the figures here are in it",
      fr: "« {text} » porte dans la cellule une unité, sans qu'il soit sûr que les chiffres y soient exprimés",
    },
    fix: { en: "Write the figure alone, in the unit of the column.", fr: "Écrire le chiffre seul, dans l'unité de la colonne." },
  },
  ambiguousNumber: {
    reason: { en: "“{text}” is {point} or {comma}", fr: "« {text} » vaut {point} ou {comma}" },
    fix: { en: "Say which decimal sign the column uses.", fr: "Indiquer le séparateur décimal de la colonne." },
  },
  notDate: {
    reason: { en: "“{text}” is not a date", fr: "« {text} » n'est pas une date" },
    fix: { en: "Write the date as 2027-03-15.", fr: "Écrire la date sous la forme 2027-03-15." },
  },
  weekNotMonth: {
    reason: { en: "“{text}” is a week, not a date or a month", fr: "« {text} » est une semaine, ni une date ni un mois" },
    fix: {
      en: "Write a date of that week instead, such as its Monday: 2027-03-15.",
      fr: "Écrire à la place une date de cette semaine, comme son lundi : 2027-03-15.",
    },
  },
  exampleRow: {
    reason: { en: "this row of a template is an example", fr: "cette ligne d'un modèle est un exemple" },
    fix: {
      en: "Nothing to do; to import it as your own data, clear its cell in the column “Example”.",
      fr: "Rien à faire ; pour l'importer comme vos données, vider sa cellule dans la colonne « Exemple ».",
    },
  },
  yearNotMonth: {
    reason: { en: "“{text}” is a year, not a date or a month", fr: "« {text} » est une année, ni une date ni un mois" },
    fix: {
      en: "Split the figure over the months of the year, one row for each.",
      fr: "Répartir le chiffre sur les mois de l'année, une ligne pour chacun.",
    },
  },
  quarterNotMonth: {
    reason: { en: "“{text}” is a quarter, not a date or a month", fr: "« {text} » est un trimestre, ni une date ni un mois" },
    fix: {
      en: "Split the figure over the three months, one row for each.",
      fr: "Répartir le chiffre sur les trois mois, une ligne pour chacun.",
    },
  },
  fiscalNotMonth: {
    reason: {
      en: "“{text}” is a period of a fiscal year; which month it is depends on the company",
      fr: "« {text} » est une période d'exercice ; son mois dépend de l'entreprise",
    },
    fix: {
      en: "Say in Settings when the fiscal year begins, or write the month as 2027-03. Periods 13 to 16 are none of its months.",
      fr: "Indiquer dans Paramètres quand débute l'exercice, ou écrire le mois sous la forme 2027-03. Les périodes 13 à 16 n'ont pas de mois.",
    },
  },
  // From here to notWeek: where a company plans by week.
  missingWeek: {
    reason: { en: "no week", fr: "semaine absente" },
    fix: { en: "Fill in the week or a date of it.", fr: "Compléter la semaine ou une date de celle-ci." },
  },
  monthNotWeek: {
    reason: {
      en: "a month was found where the plan is by week",
      fr: "un mois se trouve là où le plan est à la semaine",
    },
    fix: {
      en: "Split the figure over the weeks of the month, such as 2027-W11, or plan by month in Settings.",
      fr: "Répartir le chiffre sur les semaines du mois, par exemple S11 2027, ou planifier par mois dans Paramètres.",
    },
  },
  quarterNotWeek: {
    reason: { en: "“{text}” is a quarter, not a date or a week", fr: "« {text} » est un trimestre, ni une date ni une semaine" },
    fix: {
      en: "Split the figure over the weeks of the quarter, one row for each.",
      fr: "Répartir le chiffre sur les semaines du trimestre, une ligne pour chacune.",
    },
  },
  notWeek: {
    reason: {
      en: "“{text}” is neither a date nor a week of its year",
      fr: "« {text} » n'est ni une date ni une semaine de son année",
    },
    fix: {
      en: "Write a date of the week, or the week as 2027-W11.",
      fr: "Écrire une date de la semaine, ou la semaine sous la forme S11 2027.",
    },
  },
  ambiguousDate: {
    reason: { en: "“{text}” is {dayFirst} or {monthFirst}", fr: "« {text} » est le {dayFirst} ou le {monthFirst}" },
    fix: { en: "Say whether day or month comes first.", fr: "Indiquer si le jour ou le mois vient en premier." },
  },
  unknownFamily: {
    reason: { en: "“{family}” is not in the list of families", fr: "« {family} » n'est pas dans la liste des familles" },
    fix: {
      en: "Correct the name{similar}, add the family, or take new families too.",
      fr: "Corriger le nom{similar}, ajouter la famille, ou reprendre aussi les nouvelles familles.",
    },
  },
  unknownChoice: {
    reason: { en: "“{text}” is none of {choices}", fr: "« {text} » n'est pas parmi {choices}" },
    fix: { en: "Write one of these words.", fr: "Écrire l'un de ces mots." },
  },
  blankKey: {
    reason: { en: "{column} is blank", fr: "{column} est vide" },
    fix: { en: "Fill in the cell, or delete the row.", fr: "Compléter la cellule, ou supprimer la ligne." },
  },
  notCalculated: {
    reason: {
      en: "a formula that was never calculated",
      fr: "une formule qui n'a jamais été calculée",
    },
    fix: {
      en: "Open the file in Excel, save it once, and import it again.",
      fr: "Ouvrir le fichier dans Excel, l'enregistrer une fois, puis l'importer à nouveau.",
    },
  },
  errorCell: {
    reason: { en: "the cell shows the error {text}", fr: "la cellule affiche l'erreur {text}" },
    fix: {
      en: "Correct the formula of that cell where it comes from, or type the figure.",
      fr: "Corriger la formule de cette cellule à sa source, ou saisir le chiffre.",
    },
  },
  damagedText: {
    reason: { en: "“{text}” has unreadable characters", fr: "« {text} » contient des caractères illisibles" },
    fix: { en: "Export the file again as UTF-8, or retype the name.", fr: "Exporter à nouveau le fichier en UTF-8, ou ressaisir le nom." },
  },
  unknownOrder: {
    reason: { en: "order {order} is not among the deliveries", fr: "la commande {order} n'est pas dans les livraisons" },
    fix: {
      en: "Import the orders first, or choose a date column.",
      fr: "Importer d'abord les commandes, ou choisir une colonne de dates.",
    },
  },
  totalRow: {
    reason: { en: "“{text}” is a total, not a row of data", fr: "« {text} » est un total, pas une ligne de données" },
    fix: { en: "Nothing to do: counting it would double the figures.", fr: "Rien à faire : la compter doublerait les chiffres." },
  },
  groupRow: {
    reason: { en: "“{text}” groups other rows", fr: "« {text} » regroupe d'autres lignes" },
    fix: { en: "Nothing to do: counting it would double their figures.", fr: "Rien à faire : la compter doublerait leurs chiffres." },
  },
  notChosen: {
    reason: { en: "{column}: “{text}” was not chosen", fr: "{column} : « {text} » n'a pas été choisi" },
    fix: {
      en: "Nothing to do, or import the file again for this one.",
      fr: "Rien à faire, ou importer à nouveau le fichier pour celui-ci.",
    },
  },
  noFigures: {
    reason: { en: "“{text}” has no figure at all", fr: "« {text} » n'a aucun chiffre" },
    fix: {
      en: "Fill in its figures, or 0 where there was none; a heading can stay out.",
      fr: "Compléter ses chiffres, ou 0 s'il n'y en a pas ; un intertitre peut rester de côté.",
    },
  },
  textTooLong: {
    reason: {
      en: "the text has {length} characters; a cell holds {most}",
      fr: "le texte compte {length} caractères ; une cellule en contient {most}",
    },
    fix: { en: "Shorten the text.", fr: "Raccourcir le texte." },
  },
  trueFalse: {
    reason: { en: "the cell holds {text}, which is neither a figure nor a name", fr: "la cellule contient {text}, ni chiffre ni nom" },
    fix: { en: "Replace it by a figure or a name.", fr: "La remplacer par un chiffre ou un nom." },
  },
  incomplete: {
    reason: { en: "needs {columns}", fr: "il manque {columns}" },
    fix: { en: "Fill in one of these.", fr: "Compléter l'un d'eux." },
  },
  endBeforeStart: {
    reason: { en: "it ends ({to}) before it begins ({from})", fr: "il finit ({to}) avant de commencer ({from})" },
    fix: { en: "Correct the first or the last month.", fr: "Corriger le premier ou le dernier mois." },
  },
} as const satisfies Readonly<Record<string, ProblemSentences>>;
export type ProblemCode = keyof typeof problemSentences;

const known = (code: string): code is ProblemCode => Object.hasOwn(problemSentences, code);

/** Columns of ours that a reason speaks of, in a language: the one that the source has not, or the sets of which one is needed. */
function ourColumns({ reason, column }: RejectedRow, language: Language): string | undefined {
  const { kind: id } = reason.values;
  if (id === undefined) return undefined;
  const kind = datasetKind(id as DatasetKindId);
  const titleOf = (name: string): string => inLanguage(kind.inputs.find((input) => input.name === name)?.title, language) ?? name;
  if (column !== undefined) return titleOf(column);
  return formatChoices(
    (kind.oneOf ?? []).map((set) => set.map(titleOf).join(" + ")),
    language,
  );
}

/** The column in which a row has its problem, as people know it: its header, or ours where the source has none. */
export const columnIn = (row: RejectedRow, language: Language): string | undefined =>
  row.column === undefined ? undefined : (ourColumns(row, language) ?? row.column);

/** Why a row was left out, and what to do, in a language. */
export function explainProblem(row: RejectedRow, language: Language): { reason: string; fix: string } {
  if (!known(row.reason.code)) return { reason: row.reason.code, fix: "" };
  const { reason, fix } = problemSentences[row.reason.code];
  const similar = row.reason.values["similar"];
  const hint =
    similar === undefined
      ? ""
      : fill(inLanguage({ en: " (did you mean {similar}?)", fr: " (s'agit-il de {similar} ?)" }, language), { similar });
  const shown = { ...shownValues(row.reason.values, language), columns: ourColumns(row, language) ?? "" };
  const values = { text: row.text, column: columnIn(row, language) ?? "", ...shown, similar: hint };
  return { reason: fill(inLanguage(reason, language), values), fix: fill(inLanguage(fix, language), values) };
}
