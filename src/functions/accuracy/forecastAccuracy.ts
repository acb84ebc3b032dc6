import { forecastAccuracy as accuracyOf } from "../../calc/accuracy/forecastAccuracy";
import { choice, optional } from "../args";
import { relativeMetricList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { actual, forecast, noVolume, nothingToCompare } from "./comparedArgs";
import { by } from "../sharedArgs";

export const forecastAccuracy = defineFunction({
  id: "FORECASTACCURACY",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "How close a forecast came to what happened: 1 minus the error, never below 0.",
    fr: "La justesse d'une prévision : 1 moins l'erreur, jamais en dessous de 0.",
  },
  args: {
    forecast,
    actual,
    metric: optional(
      choice(
        {
          name: { en: "metric", fr: "mesure" },
          help: {
            en: "How the error is measured: WAPE weighs periods by volume, MAPE counts them alike, SMAPE is symmetric.",
            fr: "Mesure de l'erreur : WAPE pondère les périodes par le volume, MAPE les compte à égalité, SMAPE est symétrique.",
          },
        },
        relativeMetricList,
      ),
      "WAPE",
    ),
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One number, or one a row or column; 1 is a perfect forecast.",
      fr: "Un nombre, ou un par ligne ou par colonne ; 1 est une prévision parfaite.",
    },
  },
  errors: [
    ...noVolume,
    {
      code: "onlyZeroActuals",
      when: { en: "MAPE: every known actual is zero.", fr: "MAPE : toutes les valeurs réelles connues sont nulles." },
      args: { forecast: [[10, 20]], actual: [[0, 0]], metric: "MAPE" },
    },
    nothingToCompare,
  ],
  source: {
    en: "WAPE: Hyndman & Koehler (2006), International Journal of Forecasting 22(4); accuracy as 1 − WAPE, floored at 0, is a convention.",
    fr: "WAPE : Hyndman & Koehler (2006), International Journal of Forecasting 22(4) ; la fiabilité 1 − WAPE, bornée à 0, est une convention.",
  },
  examples: [
    {
      title: { en: "Three months", fr: "Trois mois" },
      args: { forecast: [[90], [130], [100]], actual: [[100], [120], [80]] },
      result: [[1 - 40 / 300]],
    },
    {
      title: { en: "One accuracy a family", fr: "Une fiabilité par famille" },
      args: {
        forecast: [
          [90, 130, 100],
          [50, 50, 50],
        ],
        actual: [
          [100, 120, 80],
          [50, 40, 60],
        ],
        by: "ROW",
      },
      result: [[1 - 40 / 300], [1 - 20 / 150]],
    },
  ],
  history: [],
  compute: ({ forecast, actual, metric, by }) => accuracyOf(forecast, actual, metric, by),
});
