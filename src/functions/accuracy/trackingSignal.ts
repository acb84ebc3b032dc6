import { trackingSignal as signalOf } from "../../calc/accuracy/trackingSignal";
import { choice, optional } from "../args";
import { trackingModeList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { actual, forecast, nothingToCompare } from "./comparedArgs";

export const trackingSignal = defineFunction({
  id: "TRACKINGSIGNAL",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Whether a forecast leans: running sum of demand minus forecast, over the mean absolute error.",
    fr: "Si une prévision penche : somme courante de la demande moins la prévision, sur l'erreur absolue moyenne.",
  },
  args: {
    forecast,
    actual,
    mode: optional(
      choice(
        {
          name: { en: "mode", fr: "mode" },
          help: {
            en: "LAST gives the signal over all periods, RUNNING one up to each period.",
            fr: "LAST donne le signal sur toutes les périodes, RUNNING un jusqu'à chaque période.",
          },
        },
        trackingModeList,
      ),
      "LAST",
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "count",
    help: {
      en: "Positive = demand above the forecast; beyond 4 either way the forecast leans. RUNNING has the shape of the forecast, blank where a value is missing.",
      fr: "Positif = demande au-dessus de la prévision ; au-delà de 4 dans un sens, la prévision penche. RUNNING a la forme de la prévision, vide là où une valeur manque.",
    },
  },
  errors: [nothingToCompare],
  source: {
    en: "Brown (1959), Statistical Forecasting for Inventory Control; limits of 3 to 6 are in use.",
    fr: "Brown (1959), Statistical Forecasting for Inventory Control ; des limites de 3 à 6 sont en usage.",
  },
  examples: [
    {
      title: { en: "Four months at 10", fr: "Quatre mois à 10" },
      args: { forecast: [[10, 10, 10, 10]], actual: [[8, 11, 12, 14]] },
      result: [[5 / 2.25]],
    },
    {
      title: { en: "Month by month", fr: "Mois par mois" },
      args: { forecast: [[10, 10, 10, 10]], actual: [[8, 11, 12, 14]], mode: "RUNNING" },
      result: [[-1, -1 / 1.5, 0.6, 5 / 2.25]],
    },
  ],
  history: [],
  compute: ({ forecast, actual, mode }) => signalOf(forecast, actual, mode),
});
