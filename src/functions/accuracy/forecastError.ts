import { forecastError as errorOver } from "../../calc/accuracy/forecastError";
import { choice, optional } from "../args";
import { errorMetricList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { actual, forecast, noVolume, nothingToCompare } from "./comparedArgs";
import { by } from "../sharedArgs";

export const forecastError = defineFunction({
  id: "FORECASTERROR",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Error of a forecast: relative, in units, or signed; 0 is perfect.",
    fr: "Erreur d'une prévision : relative, en unités ou signée ; 0 est parfait.",
  },
  args: {
    forecast,
    actual,
    metric: optional(
      choice(
        {
          name: { en: "metric", fr: "mesure" },
          help: {
            en: "WAPE weighs by volume, MAPE counts periods alike, SMAPE is symmetric; MAE and RMSE are in units; ME and MPE keep the sign (positive = too high).",
            fr: "WAPE pondère par le volume, MAPE compte les périodes à égalité, SMAPE est symétrique ; MAE et RMSE sont en unités ; ME et MPE gardent le signe (positif = trop haut).",
          },
        },
        errorMetricList,
      ),
      "WAPE",
    ),
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "error",
    help: {
      en: "One number, or one a row or column; WAPE, MAPE, SMAPE and MPE are ratios.",
      fr: "Un nombre, ou un par ligne ou par colonne ; WAPE, MAPE, SMAPE et MPE sont des ratios.",
    },
  },
  errors: [
    ...noVolume,
    {
      code: "onlyZeroActuals",
      when: { en: "MAPE and MPE: every known actual is zero.", fr: "MAPE et MPE : toutes les valeurs réelles connues sont nulles." },
      args: { forecast: [[10, 20]], actual: [[0, 0]], metric: "MPE" },
    },
    nothingToCompare,
  ],
  source: {
    en: "Hyndman & Koehler (2006), International Journal of Forecasting 22(4); signs are forecast − actual.",
    fr: "Hyndman & Koehler (2006), International Journal of Forecasting 22(4) ; le signe est prévision − réel.",
  },
  examples: [
    {
      title: { en: "Mean absolute miss in units", fr: "Écart absolu moyen en unités" },
      args: { forecast: [[90], [130], [100]], actual: [[100], [120], [80]], metric: "MAE" },
      result: [[40 / 3]],
    },
    {
      title: { en: "One error a family", fr: "Une erreur par famille" },
      args: {
        forecast: [
          [90, 130],
          [50, 50],
        ],
        actual: [
          [100, 120],
          [50, 40],
        ],
        by: "ROW",
      },
      result: [[20 / 220], [10 / 90]],
    },
  ],
  history: [],
  compute: ({ forecast, actual, metric, by }) => errorOver(forecast, actual, metric, by),
});
