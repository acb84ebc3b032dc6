import { sparseMatrix } from "../args";

/** `forecast`, which every measure of accuracy compares with what happened. */
export const forecast = sparseMatrix({
  name: { en: "forecast", fr: "prévision" },
  help: {
    en: "Forecast quantities; a blank leaves its period out.",
    fr: "Quantités prévues ; une cellule vide écarte sa période.",
  },
  unit: "quantity",
});

/** `actual`, what happened in the periods that were forecast. */
export const actual = sparseMatrix({
  name: { en: "actual", fr: "réel" },
  help: {
    en: "What happened in the same periods; a blank leaves its period out.",
    fr: "Ce qui s'est passé aux mêmes périodes ; une cellule vide écarte sa période.",
  },
  unit: "quantity",
});

/** When two rows of numbers have no period in common. */
export const nothingToCompare = {
  code: "nothingLeft",
  when: { en: "No period has both a forecast and an actual.", fr: "Aucune période n'a à la fois une prévision et un réel." },
  args: { forecast: [[10, null]], actual: [[null, 20]] },
} as const;

/** When there is no volume that an error could be a share of. */
export const noVolume = [
  {
    code: "zeroTotalActual",
    when: { en: "WAPE: the actuals add up to zero.", fr: "WAPE : le total du réel est nul." },
    args: { forecast: [[10, 20]], actual: [[0, 0]] },
  },
  {
    code: "totalNotPositive",
    when: { en: "WAPE: returns exceed sales.", fr: "WAPE : les retours dépassent les ventes." },
    args: { forecast: [[10, 20]], actual: [[5, -8]] },
  },
] as const;
