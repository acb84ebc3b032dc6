import { mase as scaledError } from "../../calc/accuracy/mase";
import { number, optional, sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";
import { actual, forecast } from "./comparedArgs";

export const mase = defineFunction({
  id: "MASE",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Forecast error compared with what repeating the last season missed in the history; below 1 is better.",
    fr: "Erreur de prévision comparée à celle que ferait, sur l'historique, la répétition de la dernière saison ; moins de 1 est mieux.",
  },
  args: {
    forecast,
    actual,
    history: sparseSeries({
      name: { en: "history", fr: "historique" },
      help: {
        en: "The periods before the forecast, oldest first; a blank is missing.",
        fr: "Les périodes avant la prévision, la plus ancienne d'abord ; une cellule vide manque.",
      },
      unit: "quantity",
    }),
    season: optional(
      number({
        name: { en: "season", fr: "saison" },
        help: {
          en: "Periods of a season: 12 for months, 1 for none.",
          fr: "Nombre de périodes d'une saison : 12 pour des mois, 1 sans saison.",
        },
        unit: "periods",
        minimum: 1,
        maximum: 1000,
        integer: true,
      }),
      1,
    ),
  },
  result: {
    dimensionality: "scalar",
    unit: "count",
    help: { en: "Ratio; 1 = as good as repeating the last season.", fr: "Un ratio ; 1 = aussi bon que répéter la dernière saison." },
  },
  errors: [
    {
      code: "constantHistory",
      when: { en: "The history never changes from season to season.", fr: "L'historique ne varie jamais d'une saison à l'autre." },
      args: { forecast: [[1]], actual: [[2]], history: [[5, 5, 5]] },
    },
    {
      code: "shortHistory",
      when: { en: "The history is not longer than a season.", fr: "L'historique n'est pas plus long qu'une saison." },
      args: { forecast: [[1]], actual: [[2]], history: [[5]] },
    },
    {
      code: "nothingLeft",
      when: { en: "No period has both a forecast and an actual.", fr: "Aucune période n'a à la fois une prévision et un réel." },
      args: { forecast: [[10, null]], actual: [[null, 20]], history: [[1, 2]] },
    },
  ],
  source: {
    en: "Hyndman & Koehler (2006), International Journal of Forecasting 22(4).",
    fr: "Hyndman & Koehler (2006), International Journal of Forecasting 22(4), où la mesure est définie.",
  },
  examples: [
    {
      title: { en: "Twice the usual step", fr: "Le double du pas habituel" },
      args: { forecast: [[12]], actual: [[10]], history: [[1], [2], [3]] },
      result: 2,
    },
    {
      title: { en: "Quarters against the year before", fr: "Des trimestres face à l'an passé" },
      args: { forecast: [[11, 21]], actual: [[10, 20]], history: [[10, 20, 10, 20, 12, 22]], season: 2 },
      result: 1,
    },
  ],
  history: [],
  compute: ({ forecast, actual, history, season }) => scaledError(forecast, actual, history, season),
});
