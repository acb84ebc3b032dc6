import { forecastBias as biasOf } from "../../calc/accuracy/forecastBias";
import { defineFunction } from "../defineFunction";
import { actual, forecast, nothingToCompare } from "./comparedArgs";
import { by } from "../sharedArgs";

export const forecastBias = defineFunction({
  id: "FORECASTBIAS",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Whether a forecast leans high (positive) or low (negative), as a share of what happened.",
    fr: "Le biais d'une prévision : trop haute (positif) ou trop basse (négatif), en part du réel.",
  },
  args: {
    forecast,
    actual,
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One number, or one a row or column: 0 is no lean, 0.1 is ten per cent too high, −0.1 ten per cent too low.",
      fr: "Un nombre, ou un par ligne ou par colonne : 0 est sans biais, 0,1 dix pour cent trop haut, −0,1 dix pour cent trop bas.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "The actuals do not add up to a positive number.", fr: "Le total du réel n'est pas positif." },
      args: { forecast: [[10, 20]], actual: [[0, 0]] },
    },
    nothingToCompare,
  ],
  source: {
    en: "Sum of (forecast − actual) over sum of actual. Some books take actual − forecast: their sign is the opposite.",
    fr: "Somme des (prévision − réel) sur somme du réel. Certains ouvrages prennent réel − prévision : leur signe est inverse.",
  },
  examples: [
    {
      title: { en: "Six months, 2.6% too high", fr: "Six mois, 2,6\u00a0% trop haut" },
      args: { forecast: [[110], [115], [95], [130], [100], [117]], actual: [[100], [120], [80], [150], [90], [110]] },
      result: [[17 / 650]],
    },
    {
      title: { en: "One bias a family", fr: "Un biais par famille" },
      args: {
        forecast: [
          [90, 130, 100],
          [50, 45, 40],
        ],
        actual: [
          [100, 120, 80],
          [50, 50, 50],
        ],
        by: "ROW",
      },
      result: [[20 / 300], [-15 / 150]],
    },
  ],
  history: [],
  compute: ({ forecast, actual, by }) => biasOf(forecast, actual, by),
});
