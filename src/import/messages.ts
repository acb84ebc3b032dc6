import type { UnreadableFile } from "./decode";
import type { ImportNotice, MappingReason, NoticeCode, ProblemCode } from "./plan";
import type { RejectedRow } from "../domain/collect/source";
import { formatDate, formatMonth, formatWeek } from "../calendar/format";
import { formatNumber } from "../language/format";
import { pluralForm, type PluralText } from "../language/plural";
import { fill, inLanguage, type Language, type Text } from "../language/text";

/** The sentences of the import: why a row was left out and what to do about it, what is worth knowing, why a file is refused. */

export interface ProblemSentences {
  /** Why the row was left out. */
  reason: Text;
  /** What to do so that it is taken. */
  fix: Text;
}

export const problemSentences: Readonly<Record<ProblemCode, ProblemSentences>> = {
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
  quarterNotMonth: {
    reason: { en: "“{text}” is a quarter, not a date or a month", fr: "« {text} » est un trimestre, ni une date ni un mois" },
    fix: {
      en: "Split the figure over the three months, one row for each.",
      fr: "Répartir le chiffre sur les trois mois, une ligne pour chacun.",
    },
  },
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
  errorCell: {
    reason: { en: "the cell shows the error {text}", fr: "la cellule affiche l'erreur {text}" },
    fix: { en: "Correct the formula in that cell.", fr: "Corriger la formule de cette cellule." },
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
};

export const noticeSentences: Readonly<Record<NoticeCode, PluralText>> = {
  textNumber: {
    one: {
      en: "{column}: {count} number was stored as text; it is read as a number.",
      fr: "{column} : {count} nombre était enregistré en texte ; il est lu comme un nombre.",
    },
    other: {
      en: "{column}: {count} numbers were stored as text; they are read as numbers.",
      fr: "{column} : {count} nombres étaient enregistrés en texte ; ils sont lus comme des nombres.",
    },
  },
  negativeKept: {
    one: {
      en: "{column}: {count} negative figure is kept (row {row}), as a return or a credit.",
      fr: "{column} : {count} chiffre négatif est conservé (ligne {row}), comme un retour ou un avoir.",
    },
    other: {
      en: "{column}: {count} negative figures are kept (first: row {row}), as returns or credits.",
      fr: "{column} : {count} chiffres négatifs sont conservés (le premier : ligne {row}), comme des retours ou des avoirs.",
    },
  },
  identicalRows: {
    one: {
      en: "Row {row} is identical to row {first}; both are counted.",
      fr: "La ligne {row} est identique à la ligne {first} ; les deux sont comptées.",
    },
    other: {
      en: "{count} rows repeat another one (first: row {row}); all are counted.",
      fr: "{count} lignes en répètent une autre (la première : ligne {row}) ; toutes sont comptées.",
    },
  },
  missingMonth: {
    one: {
      en: "{item}: no figure in {months}. A month that is missing is not 0: fill it in, or write 0 where there was none.",
      fr: "{item} : aucun chiffre en {months}. Un mois absent n'est pas un 0 : le compléter, ou écrire 0 s'il n'y en a pas eu.",
    },
    other: {
      en: "{item}: no figure in {gaps} months: {months}. A month that is missing is not 0: fill them in, or write 0 where there was none.",
      fr: "{item} : aucun chiffre pour {gaps} mois : {months}. Un mois absent n'est pas un 0 : les compléter, ou écrire 0 s'il n'y en a pas eu.",
    },
  },
  missingWeek: {
    one: {
      en: "{item}: no figure in {months}. A week that is missing is not 0: fill it in, or write 0 where there was none.",
      fr: "{item} : aucun chiffre en {months}. Une semaine absente n'est pas un 0 : la compléter, ou écrire 0 s'il n'y en a pas eu.",
    },
    other: {
      en: "{item}: no figure in {gaps} weeks: {months}. A week that is missing is not 0: fill them in, or write 0 where there was none.",
      fr: "{item} : aucun chiffre pour {gaps} semaines : {months}. Une semaine absente n'est pas un 0 : les compléter, ou écrire 0 s'il n'y en a pas eu.",
    },
  },
  newFamily: {
    one: { en: "{count} new family: {family}.", fr: "{count} nouvelle famille : {family}." },
    other: { en: "{count} new families, such as {family}.", fr: "{count} nouvelles familles, dont {family}." },
  },
  respelled: {
    one: { en: "“{text}” is written {family}.", fr: "« {text} » est écrit {family}." },
    other: {
      en: "{count} names are spelt as elsewhere: “{text}” is written {family}.",
      fr: "{count} noms sont écrits comme ailleurs : « {text} » est écrit {family}.",
    },
  },
  percentScaled: {
    one: {
      en: "{column}: figures up to 100 are read as percentages.",
      fr: "{column} : les chiffres jusqu'à 100 sont lus comme des pourcentages.",
    },
    other: {
      en: "{column}: figures up to 100 are read as percentages.",
      fr: "{column} : les chiffres jusqu'à 100 sont lus comme des pourcentages.",
    },
  },
  noOrderMonth: {
    one: {
      en: "{count} row has an order that is not among the deliveries: its month stays blank.",
      fr: "{count} ligne a une commande absente des livraisons : son mois reste vide.",
    },
    other: {
      en: "{count} rows have an order that is not among the deliveries: their month stays blank.",
      fr: "{count} lignes ont une commande absente des livraisons : leur mois reste vide.",
    },
  },
  formulaText: {
    one: {
      en: "Row {row}: “{text}” looks like a formula; it is written as text.",
      fr: "Ligne {row} : « {text} » ressemble à une formule ; il est écrit en texte.",
    },
    other: {
      en: "{count} texts look like formulas (first: row {row}); they are written as text.",
      fr: "{count} textes ressemblent à des formules (le premier : ligne {row}) ; ils sont écrits en texte.",
    },
  },
  doubleEncoded: {
    one: {
      en: "Row {row}: “{text}” was encoded twice; it is read as “{meant}”.",
      fr: "Ligne {row} : « {text} » était codé deux fois ; il est lu « {meant} ».",
    },
    other: {
      en: "{count} texts were encoded twice: “{text}” (row {row}) is read as “{meant}”. Check the accents.",
      fr: "{count} textes étaient codés deux fois : « {text} » (ligne {row}) est lu « {meant} ». Vérifier les accents.",
    },
  },
};

export const fileSentences: Readonly<Record<UnreadableFile["code"], Text>> = {
  empty: {
    en: "{file} is empty. Export it again and check that it holds rows.",
    fr: "{file} est vide. L'exporter à nouveau en vérifiant qu'il contient des lignes.",
  },
  workbook: {
    en: "{file} is an Excel workbook, not a CSV file. Open it in Excel and choose “Selection” or “Table” here.",
    fr: "{file} est un classeur Excel, pas un fichier CSV. L'ouvrir dans Excel et choisir ici « Sélection » ou « Tableau ».",
  },
  binary: {
    en: "{file} is not a text file (line {line} holds other data). Export the data as CSV.",
    fr: "{file} n'est pas un fichier texte (la ligne {line} contient d'autres données). Exporter les données en CSV.",
  },
  unknownEncoding: {
    en: "{file}: line {line} is in an encoding that cannot be read. Save it as “CSV UTF-8”.",
    fr: "{file} : le codage de la ligne {line} est illisible. L'enregistrer en « CSV UTF-8 ».",
  },
  unclosedQuote: {
    en: "{file}: a quotation mark opened in row {line} is never closed. Correct that row.",
    fr: "{file} : un guillemet ouvert à la ligne {line} n'est jamais fermé. Corriger cette ligne.",
  },
  tooManyRows: {
    en: "{file} has {rows} rows; a sheet holds {most}. Split the file.",
    fr: "{file} compte {rows} lignes ; une feuille en contient {most}. Scinder le fichier.",
  },
  tooManyColumns: {
    en: "{file} has {columns} columns; at most {most} are read. Check its delimiter.",
    fr: "{file} compte {columns} colonnes ; {most} au plus sont lues. Vérifier son séparateur.",
  },
};

export const mappingSentences: Readonly<Record<MappingReason["code"], Text>> = {
  header: { en: "its header says so", fr: "l'en-tête le dit" },
  headerPart: { en: "its header contains the word", fr: "l'en-tête contient le mot" },
  onlyDates: { en: "the only column of dates", fr: "la seule colonne de dates" },
  onlyNumbers: { en: "the only column of numbers", fr: "la seule colonne de nombres" },
  onlyTexts: { en: "the only column of names", fr: "la seule colonne de noms" },
  monthHeaders: { en: "months across", fr: "mois en colonnes" },
  itemHeaders: { en: "one column each", fr: "une colonne pour chaque" },
  itemCells: { en: "cells beside the months", fr: "cellules en face des mois" },
  monthCells: { en: "cells under the months", fr: "cellules sous les mois" },
  measures: { en: "its words are measures", fr: "ses mots sont des mesures" },
  orders: { en: "month of the order, from the deliveries", fr: "mois de la commande, d'après les livraisons" },
  typed: { en: "typed once for all rows", fr: "saisi une fois pour toutes les lignes" },
  remembered: { en: "as last time", fr: "comme la dernière fois" },
  chosen: { en: "your choice", fr: "votre choix" },
};

/** The words a column offers, as people say them; the tables keep them in English. */
const choiceTitles: Readonly<Record<string, Text>> = {
  consensus: { en: "consensus", fr: "consensus" },
  statistical: { en: "statistical", fr: "statistique" },
  sales: { en: "sales", fr: "ventes" },
  marketing: { en: "marketing", fr: "marketing" },
  finance: { en: "finance", fr: "finance" },
  supply: { en: "supply", fr: "approvisionnement" },
  handling: { en: "handling", fr: "manutention" },
  transport: { en: "transport", fr: "transport" },
  storage: { en: "storage", fr: "stockage" },
  other: { en: "other", fr: "autre" },
  stock: { en: "to stock", fr: "sur stock" },
  order: { en: "to order", fr: "à la commande" },
};

export function choiceTitle(choice: string, language: Language): string {
  return Object.hasOwn(choiceTitles, choice) ? (inLanguage(choiceTitles[choice], language) ?? choice) : choice;
}

/** `3 Feb 2026`, `3 févr. 2026`: the month in letters, for places where 03/02/2026 is the very question. */
export function dayInWords(serial: number, language: Language): string {
  return `${Number(formatDate(serial, "fr").slice(0, 2))} ${formatMonth(serial, language)}`;
}

function shown(values: Readonly<Record<string, string | number>>, language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "string") return [name, value];
      if (name === "dayFirst" || name === "monthFirst") return [name, dayInWords(value, language)];
      if (name === "period" || name === "from" || name === "to") return [name, formatMonth(value, language)];
      if (name === "first" || name === "row" || name === "line") return [name, String(value)];
      return [name, formatNumber(value, language, { most: 6 })];
    }),
  );
}

const known = (code: string): code is ProblemCode => Object.hasOwn(problemSentences, code);

/** Why a row was left out, and what to do, in a language. */
export function explainProblem(row: RejectedRow, language: Language): { reason: string; fix: string } {
  if (!known(row.reason.code)) return { reason: row.reason.code, fix: "" };
  const { reason, fix } = problemSentences[row.reason.code];
  const similar = row.reason.values["similar"];
  const hint =
    similar === undefined
      ? ""
      : fill(inLanguage({ en: " (did you mean {similar}?)", fr: " (s'agit-il de {similar} ?)" }, language), { similar });
  const values = { text: row.text, column: row.column ?? "", ...shown(row.reason.values, language), similar: hint };
  return { reason: fill(inLanguage(reason, language), values), fix: fill(inLanguage(fix, language), values) };
}

export function explainNotice(notice: ImportNotice, language: Language): string {
  const isGap = notice.code === "missingMonth" || notice.code === "missingWeek";
  const count = isGap ? Number(notice.values["count"] ?? 1) : notice.count;
  return fill(inLanguage(pluralForm(noticeSentences[notice.code], count, language), language), {
    ...shown(notice.values, language),
    gaps: formatNumber(Number(notice.values["count"] ?? 0), language),
    months: missingMonths(notice, language),
    count: formatNumber(notice.count, language),
    row: String(notice.row),
    column: notice.column ?? "",
  });
}

/** `Feb 2026, Apr 2026 …`: the missing months by name; an ellipsis stands for those beyond the ones that are carried. */
function missingMonths({ code, values }: ImportNotice, language: Language): string {
  const periods = String(values["periods"] ?? values["period"] ?? "")
    .split(" ")
    .filter((period) => period !== "");
  const named = periods.map((period) => (code === "missingWeek" ? formatWeek : formatMonth)(Number(period), language)).join(", ");
  return Number(values["count"] ?? 0) > periods.length ? `${named} …` : named;
}

export function explainFile(why: UnreadableFile, file: string, language: Language): string {
  const { code, ...values } = why;
  return fill(inLanguage(fileSentences[code], language), { file, ...shown(values, language) });
}
