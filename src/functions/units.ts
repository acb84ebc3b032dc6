import type { Text } from "../language/text";

/** What a number in an argument or a result counts, as help pages and the pane say it. */
export const units = {
  quantity: { en: "quantity, in your unit", fr: "quantité, dans votre unité" },
  ratio: { en: "ratio, 0 to 1 (show as %)", fr: "ratio de 0 à 1 (à afficher en %)" },
  hours: { en: "hours", fr: "heures" },
  hoursPerDay: { en: "hours per day", fr: "heures par jour" },
  hoursPerUnit: { en: "hours per unit", fr: "heures par unité" },
  days: { en: "days", fr: "jours" },
  date: { en: "date", fr: "date" },
  periods: { en: "periods", fr: "périodes" },
  count: { en: "number", fr: "nombre" },
  money: { en: "amount, in your currency", fr: "montant, dans votre devise" },
  text: { en: "text", fr: "texte" },
  choice: { en: "one of the listed words", fr: "un des mots de la liste" },
  status: { en: "1, 0 or −1", fr: "1, 0 ou −1" },
  error: { en: "ratio, or your unit for MAE, RMSE and ME", fr: "ratio, ou votre unité pour MAE, RMSE et ME" },
  moneyPerUnit: { en: "amount per unit", fr: "montant par unité" },
  turns: { en: "times a year", fr: "fois par an" },
  points: { en: "0 to 100, higher = easier to read", fr: "0 à 100, plus haut = plus lisible" },
  same: { en: "same unit as the other arguments", fr: "même unité que les autres arguments" },
  mixed: { en: "one unit per column", fr: "une unité par colonne" },
} as const satisfies Readonly<Record<string, Text>>;

export type Unit = keyof typeof units;
