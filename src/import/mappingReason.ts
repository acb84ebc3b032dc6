import { type Text } from "../language/text";

/** Why a column of the source was proposed for one of ours. */
export const mappingSentences = {
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
} as const satisfies Readonly<Record<string, Text>>;

/** A reason with the values that its sentence names. */
export interface MappingReason {
  code: keyof typeof mappingSentences;
  values: Readonly<Record<string, string | number>>;
}
