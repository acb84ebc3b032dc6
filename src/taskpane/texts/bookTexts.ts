import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words about what is chosen of a workbook file. */
export const bookTexts = {
  part: { en: "Table or sheet of the file", fr: "Tableau ou feuille du fichier" },
  tables: { en: "Tables", fr: "Tableaux" },
  sheets: { en: "Sheets", fr: "Feuilles" },
  hidden: { en: "Hidden", fr: "Masqués" },
  tableOption: { en: "{name} ({sheet})", fr: "{name} ({sheet})" },
  block: { en: "Part of the sheet", fr: "Partie de la feuille" },
  blockOption: { en: "{area}: {words}", fr: "{area} : {words}" },
  wholeSheet: { en: "{area}: all cells", fr: "{area} : toutes les cellules" },
  pivot: {
    en: "This sheet holds a pivot table, which shows sums. Its source has every row: choose it above.",
    fr: "Cette feuille contient un tableau croisé dynamique, qui montre des sommes. Sa source a toutes les lignes : la choisir ci-dessus.",
  },
  pivotOf: {
    en: "This sheet holds a pivot table, which shows sums of {source}. That has every row: choose it above if it is there.",
    fr: "Cette feuille contient un tableau croisé dynamique, qui montre des sommes de {source}. Cette source a toutes les lignes : la choisir ci-dessus si elle y est.",
  },
} as const satisfies Record<string, Text>;

/** The same, said of one and of several. */
export const bookCounts = {
  severalBlocks: {
    one: {
      en: "The sheet holds {count} part; the largest is chosen.",
      fr: "La feuille compte {count} partie ; la plus grande est choisie.",
    },
    other: {
      en: "The sheet holds {count} parts; one is imported at a time, the largest is chosen.",
      fr: "La feuille compte {count} parties ; une seule est importée à la fois, la plus grande est choisie.",
    },
  },
  hiddenRows: {
    one: {
      en: "{count} of {rows} rows is hidden in the file, by a filter or by hand. It is imported too.",
      fr: "{count} ligne sur {rows} est masquée dans le fichier, par un filtre ou à la main. Elle est importée aussi.",
    },
    other: {
      en: "{count} of {rows} rows are hidden in the file, by a filter or by hand. They are imported too.",
      fr: "{count} lignes sur {rows} sont masquées dans le fichier, par un filtre ou à la main. Elles sont importées aussi.",
    },
  },
  leaveHidden: {
    one: { en: "Leave out the hidden row", fr: "Laisser de côté la ligne masquée" },
    other: { en: "Leave out the {count} hidden rows", fr: "Laisser de côté les {count} lignes masquées" },
  },
  hiddenLeft: {
    one: {
      en: "{count} of {rows} rows is hidden in the file and left out.",
      fr: "{count} ligne sur {rows} est masquée dans le fichier et laissée de côté.",
    },
    other: {
      en: "{count} of {rows} rows are hidden in the file and left out.",
      fr: "{count} lignes sur {rows} sont masquées dans le fichier et laissées de côté.",
    },
  },
  notCalculated: {
    one: {
      en: "{count} formula of this sheet has no stored result: the file was never calculated. Open it in Excel, save it once and choose it again; until then its row is listed, not read as 0.",
      fr: "{count} formule de cette feuille n'a pas de résultat enregistré : le fichier n'a jamais été calculé. L'ouvrir dans Excel, l'enregistrer une fois et le choisir à nouveau ; d'ici là, sa ligne est listée, et non lue comme 0.",
    },
    other: {
      en: "{count} formulas of this sheet have no stored result: the file was never calculated. Open it in Excel, save it once and choose it again; until then their rows are listed, not read as 0.",
      fr: "{count} formules de cette feuille n'ont pas de résultat enregistré : le fichier n'a jamais été calculé. L'ouvrir dans Excel, l'enregistrer une fois et le choisir à nouveau ; d'ici là, leurs lignes sont listées, et non lues comme 0.",
    },
  },
  outside: {
    one: {
      en: "{count} cell stands beyond the last row or column of a sheet and is not read.",
      fr: "{count} cellule se trouve au-delà de la dernière ligne ou colonne d'une feuille et n'est pas lue.",
    },
    other: {
      en: "{count} cells stand beyond the last row or column of a sheet and are not read.",
      fr: "{count} cellules se trouvent au-delà de la dernière ligne ou colonne d'une feuille et ne sont pas lues.",
    },
  },
} as const satisfies Record<string, PluralText>;
