import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words about imports that are brought in again. */
export const refreshTexts = {
  title: { en: "Imported before", fr: "Déjà importé" },
  button: { en: "Refresh", fr: "Actualiser" },
  refresh: { en: "Refresh {title}", fr: "Actualiser : {title}" },
  tableGone: {
    en: "The table {name} is not in this workbook any more. Choose another source.",
    fr: "Le tableau {name} n'est plus dans ce classeur. Choisir une autre source.",
  },
  goneExamples: { en: "Such as: {examples}", fr: "Par exemple : {examples}" },
} as const satisfies Record<string, Text>;

export const refreshCounts = {
  gone: {
    one: {
      en: "{count} row is in the workbook and no longer in the source. It stays; “Replace” removes it.",
      fr: "{count} ligne est dans le classeur et n'est plus dans la source. Elle reste ; « Remplacer » la supprime.",
    },
    other: {
      en: "{count} rows are in the workbook and no longer in the source, in the periods that it covers. They stay; “Replace” removes them.",
      fr: "{count} lignes sont dans le classeur et ne sont plus dans la source, pour les périodes qu'elle couvre. Elles restent ; « Remplacer » les supprime.",
    },
  },
} as const satisfies Record<string, PluralText>;
