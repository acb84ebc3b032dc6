import { forecastTable } from "../../calc/forecast/forecastTable";
import { number, optional } from "../args";
import { defineFunction } from "../defineFunction";
import { extremes, historyMatrix, horizon, methodByItem, season, workingDays } from "./forecastArgs";

export const forecast = defineFunction({
  id: "FORECAST",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Forecasts demand from its history: expected demand, or a level that it stays below with a given probability.",
    fr: "Prévoit la demande d'après son historique : la demande attendue, ou un niveau qu'elle ne dépasse pas avec une probabilité donnée.",
  },
  args: {
    history: historyMatrix,
    horizon,
    season,
    method: methodByItem,
    quantile: optional(
      number({
        name: { en: "quantile", fr: "quantile" },
        help: {
          en: "From prudence to ambition: 0.9 gives what demand stays below 9 times in 10, 0.1 the reverse. Omitted: expected demand.",
          fr: "De la prudence à l'ambition : 0,9 donne ce que la demande ne dépasse pas 9 fois sur 10, 0,1 l'inverse. Omis : la demande attendue.",
        },
        unit: "ratio",
        minimum: 0.001,
        maximum: 0.999,
      }),
      null,
    ),
    days: workingDays,
    extremes,
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "One row of periods an item, or a column for a column; the first period follows the last known one of the range. Never negative for demand that never is.",
      fr: "Une ligne de périodes par article, ou une colonne pour une colonne ; la première période suit la dernière connue de la plage. Jamais négatif si la demande ne l'est jamais.",
    },
  },
  errors: [
    {
      code: "shortHistory",
      when: {
        en: "Fewer than 2 known values, or fewer than the method needs.",
        fr: "Moins de 2 valeurs connues, ou moins que la méthode n'en demande.",
      },
      args: { history: [[5, null, null]] },
    },
    {
      code: "demandOnly",
      when: { en: "CROSTON, SBA or TSB with negative values.", fr: "CROSTON, SBA ou TSB avec des valeurs négatives." },
      args: { history: [[5, -1, 3]], method: "TSB" },
    },
  ],
  source: {
    en: "AUTO with up to two years: an average of simple models with and without season and trend (Harvey 1989), weighed by likelihood, so that a season counts as far as it has been seen; with less than a year the forecast stays near the mean, leaning to the last periods. From two years on the average of exponential smoothing (Hyndman et al. 2008) and optimised Theta (Fiorucci et al. 2016, IJF 32(4)) takes part, fully from five years on (of weeks, from three). Levels other than expected demand are shaped by the length of the history and by how noisy it is, so that 10 to 90 % hold within 3 points, also with half a year of months. Demand now and then: counts (Snyder et al. 2012, IJF 28(2)). Where periods without demand come back every year, a period that never sold is forecast as 0. Beside FORECAST.ETS of a spreadsheet: errors a sixth lower on the M3 months and a quarter on two years of history; higher where one clean season and a steep straight trend simply go on, which AUTO does not trust for long. Each item is forecast by itself: a season shared by a group of items made real groups at most 1.4 % less wrong, and wrong groups worse, so there is no argument for groups.",
    fr: "AUTO jusqu'à deux ans : une moyenne de modèles simples, avec et sans saison ni tendance (Harvey 1989), pondérés par leur vraisemblance, de sorte qu'une saison compte autant qu'elle a été vue ; à moins d'un an, la prévision reste près de la moyenne, en penchant vers les dernières périodes. À partir de deux ans, la moyenne du lissage exponentiel (Hyndman et al. 2008) et de Theta optimisée (Fiorucci et al. 2016, IJF 32(4)) y prend part, pleinement à partir de cinq ans (trois pour des semaines). Les niveaux autres que la demande attendue dépendent de la longueur de l'historique et de son bruit, de sorte que 10 à 90 % sont tenus à 3 points près, même avec six mois d'historique. Demande sporadique : comptages (Snyder et al. 2012, IJF 28(2)). Là où des périodes sans demande reviennent chaque année, une période qui n'a jamais vendu est prévue à 0. Face à PREVISION.ETS d'un tableur : des erreurs plus faibles d'un sixième sur les séries mensuelles M3 et d'un quart sur deux ans d'historique ; plus fortes quand une saison nette et une forte tendance droite se prolongent simplement, ce à quoi AUTO ne se fie pas longtemps. Chaque article est prévu pour lui-même : une saison commune à un groupe d'articles rendait de vrais groupes moins faux de 1,4 % au plus, et de mauvais groupes plus faux ; il n'y a donc pas d'argument pour des groupes.",
  },
  examples: [
    {
      title: { en: "Next year as last year", fr: "L'an prochain comme l'an dernier" },
      args: { history: [[80, 120, 60, 140, 90, 130, 70, 150]], horizon: 4, season: 4, method: "SNAIVE" },
      result: [[90, 130, 70, 150]],
    },
    {
      title: { en: "A steady item and one with its last value", fr: "Un article stable et un autre à sa dernière valeur" },
      args: {
        history: [
          [40, 40, 40, 40],
          [10, 14, 12, 16],
        ],
        horizon: 3,
        method: "NAIVE",
      },
      result: [
        [40, 40, 40],
        [16, 16, 16],
      ],
    },
    {
      title: {
        en: "Per working day: twice the days, twice the demand",
        fr: "Par jour ouvré : deux fois plus de jours, deux fois plus de demande",
      },
      args: { history: [[200, 210, 190, 200]], horizon: 2, season: 1, method: "NAIVE", days: [[20, 21, 19, 20, 10, 20]] },
      result: [[100, 200]],
    },
    {
      title: { en: "A spare part by Croston's method", fr: "Une pièce de rechange par la méthode de Croston" },
      args: { history: [[0], [4], [0], [6]], horizon: 2, method: "CROSTON" },
      result: [[2.1], [2.1]],
    },
  ],
  history: [],
  compute: ({ history, horizon, season, method, quantile, days, extremes: asked }) =>
    forecastTable(history, { horizon, season, method, days, keepsExtremes: asked === "KEEP" }, quantile),
});
