import { forecastBand as bandOf } from "../../calc/forecast/forecastBand";
import { number, optional } from "../args";
import { defineFunction } from "../defineFunction";
import { historySeries, horizon, method, season } from "./forecastArgs";

export const forecastBand = defineFunction({
  id: "FORECASTBAND",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Low, expected and high demand of the coming periods: the band that holds demand with a given probability.",
    fr: "Demande basse, attendue et haute des périodes à venir : la fourchette qui contient la demande avec une probabilité donnée.",
  },
  args: {
    history: historySeries,
    horizon,
    level: optional(
      number({
        name: { en: "level", fr: "niveau" },
        help: { en: "The probability that demand falls into the band.", fr: "La probabilité que la demande tombe dans la fourchette." },
        unit: "ratio",
        minimum: 0.01,
        maximum: 0.99,
      }),
      0.9,
    ),
    season,
    method,
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "One row a period: low, expected, high.",
      fr: "Une ligne par période : basse, attendue, haute.",
    },
  },
  errors: [
    {
      code: "shortHistory",
      when: {
        en: "Fewer than 2 known values, or fewer than the method needs.",
        fr: "Moins de 2 valeurs connues, ou moins que la méthode n'en demande.",
      },
      args: { history: [[5]] },
    },
  ],
  source: {
    en: "Variances: Hyndman et al. (2008), chapter 6. Tails of Student's distribution with 8 degrees of freedom, calibrated on competition series so that bands cover what they claim; with AUTO by the length of the history and its noise: calm demand has more room upwards, rough demand less downwards.",
    fr: "Variances : Hyndman et al. (2008), chapitre 6. Queues de la loi de Student à 8 degrés de liberté, calées sur des séries de concours pour que la couverture soit tenue ; avec AUTO selon la longueur de l'historique et son bruit : une demande calme a plus de marge vers le haut, une demande agitée moins vers le bas.",
  },
  examples: [
    {
      title: { en: "Demand that never moved leaves no doubt", fr: "Une demande qui n'a jamais bougé ne laisse aucun doute" },
      args: { history: [[40], [40], [40], [40]], horizon: 2 },
      result: [
        [40, 40, 40],
        [40, 40, 40],
      ],
    },
    {
      title: { en: "A band around the mean", fr: "Une fourchette autour de la moyenne" },
      args: { history: [[90, 110, 100, 100]], horizon: 1, level: 0.5, season: 1, method: "MEAN" },
      // Variance 200/3 x 5/4; Student's quantile of 0.75 with 8 degrees of freedom is 0.70638661264483, taken at 0.8 below.
      result: [[100 - 0.8 * 0.70638661264483 * Math.sqrt(250 / 3), 100, 100 + 0.70638661264483 * Math.sqrt(250 / 3)]],
    },
  ],
  history: [],
  compute: ({ history, horizon, level, season, method }) => bandOf(history, { horizon, season, method }, level),
});
