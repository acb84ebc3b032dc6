import { formatMonth, formatWeek } from "../calendar/format";
import { formatNumber } from "../language/format";
import { pluralForm, type PluralText } from "../language/plural";
import { fill, inLanguage, type Language } from "../language/text";
import { shownValues } from "./shownValues";

/** Everything worth knowing about rows that were imported, said of one and of several. */
export const noticeSentences = {
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
  filledDown: {
    one: {
      en: "{column}: {count} blank under a name takes that name (row {row}), as in a pivot table.",
      fr: "{column} : {count} case vide sous un nom prend ce nom (ligne {row}), comme dans un tableau croisé.",
    },
    other: {
      en: "{column}: {count} blanks under a name take that name (first: row {row}), as in a pivot table.",
      fr: "{column} : {count} cases vides sous un nom prennent ce nom (la première : ligne {row}), comme dans un tableau croisé.",
    },
  },
  levelsRead: {
    one: {
      en: "{column}: the label of row {row} is read as a level above the rows that it groups ({example}); its own figures are not counted again.",
      fr: "{column} : l'étiquette de la ligne {row} est lue comme un niveau au-dessus des lignes qu'elle regroupe ({example}) ; ses propres chiffres ne sont pas comptés en plus.",
    },
    other: {
      en: "{column}: {count} labels are read as levels above the rows that they group ({example}; first: row {row}); their own figures are not counted again.",
      fr: "{column} : {count} étiquettes sont lues comme des niveaux au-dessus des lignes qu'elles regroupent ({example} ; la première : ligne {row}) ; leurs propres chiffres ne sont pas comptés en plus.",
    },
  },
  cellUnit: {
    one: {
      en: "{column}: “{text}” (row {row}) is read as its figure; its unit is {unit}.",
      fr: "{column} : « {text} » (ligne {row}) est lu par son chiffre ; son unité est {unit}.",
    },
    other: {
      en: "{column}: {count} cells with their unit, such as “{text}” (row {row}), are read as figures in {unit}.",
      fr: "{column} : {count} cellules avec leur unité, comme « {text} » (ligne {row}), sont lues comme des chiffres en {unit}.",
    },
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
  spreadWeek: {
    one: {
      en: "{count} week (“{text}”, row {row}) is put into its month; over two months it is split by its days from Monday to Friday.",
      fr: "{count} semaine (« {text} », ligne {row}) est mise dans son mois ; à cheval sur deux mois, elle est répartie selon ses jours du lundi au vendredi.",
    },
    other: {
      en: "{count} figures of weeks (first: “{text}”, row {row}) are added up into months; a week over two months is split by its days from Monday to Friday.",
      fr: "{count} chiffres de semaines (le premier : « {text} », ligne {row}) sont additionnés en mois ; une semaine à cheval sur deux mois est répartie selon ses jours du lundi au vendredi.",
    },
  },
  spreadQuarter: {
    one: {
      en: "{count} quarter (“{text}”, row {row}) is split into its three months of the calendar year, by their days from Monday to Friday.",
      fr: "{count} trimestre (« {text} », ligne {row}) est réparti sur ses trois mois de l'année civile, selon leurs jours du lundi au vendredi.",
    },
    other: {
      en: "{count} figures of quarters (first: “{text}”, row {row}) are split into their three months of the calendar year, by their days from Monday to Friday.",
      fr: "{count} chiffres de trimestres (le premier : « {text} », ligne {row}) sont répartis sur leurs trois mois de l'année civile, selon leurs jours du lundi au vendredi.",
    },
  },
  spreadYear: {
    one: {
      en: "{count} year (“{text}”, row {row}) is split into its twelve months, by their days from Monday to Friday.",
      fr: "{count} année (« {text} », ligne {row}) est répartie sur ses douze mois, selon leurs jours du lundi au vendredi.",
    },
    other: {
      en: "{count} figures of years (first: “{text}”, row {row}) are split into their twelve months, by their days from Monday to Friday.",
      fr: "{count} chiffres d'années (le premier : « {text} », ligne {row}) sont répartis sur leurs douze mois, selon leurs jours du lundi au vendredi.",
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
} as const satisfies Readonly<Record<string, PluralText>>;
export type NoticeCode = keyof typeof noticeSentences;

/** A remark about imported rows, grouped: `count` rows, the first of them at `row`. */
export interface ImportNotice {
  code: NoticeCode;
  count: number;
  row: number;
  column?: string;
  values: Readonly<Record<string, string | number>>;
}

/** A remark in a language; of months that are missing it names the first ones. */
export function explainNotice(notice: ImportNotice, language: Language): string {
  const isGap = notice.code === "missingMonth" || notice.code === "missingWeek";
  const count = isGap ? Number(notice.values["count"] ?? 1) : notice.count;
  return fill(inLanguage(pluralForm(noticeSentences[notice.code], count, language), language), {
    ...shownValues(notice.values, language),
    gaps: formatNumber(Number(notice.values["count"] ?? 0), language),
    months: missingPeriods(notice, language),
    count: formatNumber(notice.count, language),
    row: String(notice.row),
    column: notice.column ?? "",
  });
}

/** `Feb 2026, Apr 2026 …`: the missing months by name; an ellipsis stands for those beyond the ones that are carried. */
function missingPeriods({ code, values }: ImportNotice, language: Language): string {
  const periods = String(values["periods"] ?? values["period"] ?? "")
    .split(" ")
    .filter((period) => period !== "");
  const named = periods.map((period) => (code === "missingWeek" ? formatWeek : formatMonth)(Number(period), language)).join(", ");
  return Number(values["count"] ?? 0) > periods.length ? `${named} …` : named;
}
