import { fva as valueAdded } from "../../calc/accuracy/fva";
import { choice, optional, sparseMatrix } from "../args";
import { valueMetricList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { actual, forecast } from "./comparedArgs";

export const fva = defineFunction({
  id: "FVA",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Forecast value added: how much a later step lowered the error of an earlier one.",
    fr: "Valeur ajoutée de prévision : de combien une étape a réduit l'erreur de la précédente.",
  },
  args: {
    baseline: sparseMatrix({
      name: { en: "baseline", fr: "référence" },
      help: {
        en: "Forecast of the earlier step, such as the statistical or naive one.",
        fr: "Prévision de l'étape précédente, par exemple statistique ou naïve.",
      },
      unit: "quantity",
    }),
    forecast,
    actual,
    metric: optional(
      choice(
        {
          name: { en: "metric", fr: "mesure" },
          help: {
            en: "The error that is compared: WAPE, MAPE or SMAPE as ratios, MAE or RMSE in units.",
            fr: "L'erreur comparée : WAPE, MAPE ou SMAPE en ratio, MAE ou RMSE en unités.",
          },
        },
        valueMetricList,
      ),
      "WAPE",
    ),
  },
  result: {
    dimensionality: "scalar",
    unit: "error",
    help: {
      en: "Error of the baseline minus error of the forecast; positive = the later step helped.",
      fr: "Erreur de la référence moins erreur de la prévision ; positif = l'étape a aidé.",
    },
  },
  errors: [
    {
      code: "zeroTotalActual",
      when: { en: "WAPE: the actuals add up to zero.", fr: "WAPE : le total du réel est nul." },
      args: { baseline: [[1, 2]], forecast: [[10, 20]], actual: [[0, 0]] },
    },
    {
      code: "totalNotPositive",
      when: { en: "WAPE: returns exceed sales.", fr: "WAPE : les retours dépassent les ventes." },
      args: { baseline: [[1, 2]], forecast: [[10, 20]], actual: [[5, -8]] },
    },
    {
      code: "onlyZeroActuals",
      when: { en: "MAPE: every known actual is zero.", fr: "MAPE : toutes les valeurs réelles connues sont nulles." },
      args: { baseline: [[1, 2]], forecast: [[10, 20]], actual: [[0, 0]], metric: "MAPE" },
    },
    {
      code: "nothingLeft",
      when: { en: "No period has all three values.", fr: "Aucune période n'a les trois valeurs." },
      args: { baseline: [[1]], forecast: [[null]], actual: [[20]] },
    },
  ],
  source: {
    en: "Gilliland (2010), The Business Forecasting Deal; both steps are measured on the same periods.",
    fr: "Gilliland (2010), The Business Forecasting Deal ; les deux étapes sont mesurées sur les mêmes périodes.",
  },
  examples: [
    {
      title: { en: "No gain: the misses only moved", fr: "Aucun gain : les écarts ont seulement changé de mois" },
      args: { baseline: [[80], [100]], forecast: [[90], [110]], actual: [[100], [100]] },
      result: 0,
    },
    {
      title: { en: "From 20% to 10%", fr: "De 20\u00a0% à 10\u00a0%" },
      args: { baseline: [[80], [120]], forecast: [[90], [110]], actual: [[100], [100]] },
      result: 0.1,
    },
  ],
  history: [],
  compute: ({ baseline, forecast, actual, metric }) => valueAdded(baseline, forecast, actual, metric),
});
