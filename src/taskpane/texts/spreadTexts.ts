import type { WeekNumbering } from "../../calendar/weeks";
import type { SpreadUnit } from "../../import/spread";
import type { Text } from "../../language/text";

/** The words about weeks, quarters and years in a table by month. */
export const spreadTexts = {
  question: {
    week: { en: "The source is by week (“{text}”), the table by month", fr: "La source est par semaine (« {text} »), le tableau par mois" },
    quarter: {
      en: "The source is by quarter (“{text}”), the table by month",
      fr: "La source est par trimestre (« {text} »), le tableau par mois",
    },
    year: { en: "The source is by year (“{text}”), the table by month", fr: "La source est par année (« {text} »), le tableau par mois" },
  },
  months: {
    week: { en: "Add up the weeks into months", fr: "Additionner les semaines en mois" },
    quarter: { en: "Split each quarter into its three months", fr: "Répartir chaque trimestre sur ses trois mois" },
    year: { en: "Split each year into its twelve months", fr: "Répartir chaque année sur ses douze mois" },
  },
  listed: { en: "Leave these rows out and list them", fr: "Laisser ces lignes de côté et les lister" },
  rule: {
    week: {
      en: "A week over two months is split by its days from Monday to Friday.",
      fr: "Une semaine à cheval sur deux mois est répartie selon ses jours du lundi au vendredi.",
    },
    quarter: {
      en: "Quarters of the calendar year, by the days from Monday to Friday of each month. Whole figures stay whole.",
      fr: "Trimestres de l'année civile, selon les jours du lundi au vendredi de chaque mois. Les chiffres entiers restent entiers.",
    },
    year: {
      en: "By the days from Monday to Friday of each month: no season is known. Whole figures stay whole.",
      fr: "Selon les jours du lundi au vendredi de chaque mois : aucune saison n'est connue. Les chiffres entiers restent entiers.",
    },
  },
  weeksQuestion: { en: "Which day does “{text}” begin with?", fr: "Quel jour commence « {text} » ?" },
  numbering: {
    iso: { en: "{date} (ISO weeks)", fr: "{date} (semaines ISO)" },
    firstMonday: {
      en: "{date} (weeks from the first Monday of the year on)",
      fr: "{date} (semaines à partir du premier lundi de l'année)",
    },
    firstDay: { en: "{date} (week 1 holds 1 January)", fr: "{date} (la semaine 1 contient le 1er janvier)" },
  },
} as const satisfies {
  question: Record<SpreadUnit, Text>;
  months: Record<SpreadUnit, Text>;
  rule: Record<SpreadUnit, Text>;
  numbering: Record<WeekNumbering, Text>;
  listed: Text;
  weeksQuestion: Text;
};
