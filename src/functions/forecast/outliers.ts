import { repairedHistory } from "../../calc/forecast/repairedHistory";
import { number, optional, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { historyMatrix, season } from "./forecastArgs";

export const outliers = defineFunction({
  id: "OUTLIERS",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "The history without its outliers: periods far from their neighbours, up to four side by side, are replaced by what would have been usual.",
    fr: "L'historique sans ses valeurs aberrantes : les périodes loin de leurs voisines, jusqu'à quatre de suite, sont remplacées par une valeur ordinaire.",
  },
  args: {
    history: historyMatrix,
    season,
    threshold: optional(
      number({
        name: { en: "threshold", fr: "seuil" },
        help: {
          en: "How many standard deviations from its neighbours a period may lie; less replaces more.",
          fr: "De combien d'écarts types une période peut s'éloigner de ses voisines ; un seuil plus bas remplace davantage.",
        },
        unit: "count",
        minimum: 1,
        maximum: 100,
      }),
      3,
    ),
    keep: optional(
      sparseMatrix({
        name: { en: "keep", fr: "garder" },
        help: {
          en: "In the shape of the history, 1 where the demand is no accident whatever it looks like; blank or 0 elsewhere.",
          fr: "Dans la forme de l'historique, 1 là où la demande n'est pas un accident, quoi qu'elle en ait l'air ; vide ou 0 ailleurs.",
        },
        unit: "count",
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "The same cells, in the same shape; a missing value stays blank. A lasting change of level is no outlier, nor is what comes back every year, nor the large orders of demand that comes now and then.",
      fr: "Les mêmes cellules, dans la même forme ; une valeur manquante reste vide. Un changement durable de niveau n'est pas une aberration, ni ce qui revient chaque année, ni les grosses commandes d'une demande sporadique.",
    },
  },
  errors: [
    {
      code: "shortHistory",
      when: { en: "Fewer than 2 known values.", fr: "Moins de 2 valeurs connues." },
      args: { history: [[5]] },
    },
  ],
  source: {
    en: "Hampel (1974), Journal of the American Statistical Association 69(346): median and median absolute deviation.",
    fr: "Hampel (1974), Journal of the American Statistical Association 69(346) : médiane et écart absolu médian.",
  },
  examples: [
    {
      title: { en: "One month of ten times the usual", fr: "Un mois à dix fois l'ordinaire" },
      args: { history: [[50], [52], [49], [500], [51], [50], [52], [48]], season: 1 },
      result: [[50], [52], [49], [50.5], [51], [50], [52], [48]],
    },
    {
      title: { en: "Two items; the peak of the second one was real", fr: "Deux articles ; le pic du second était réel" },
      args: {
        history: [
          [50, 52, 49, 500, 51, 50, 52, 48],
          [50, 52, 49, 500, 51, 50, 52, 48],
        ],
        season: 1,
        keep: [
          [null, null, null, null, null, null, null, null],
          [null, null, null, 1, null, null, null, null],
        ],
      },
      result: [
        [50, 52, 49, 50.5, 51, 50, 52, 48],
        [50, 52, 49, 500, 51, 50, 52, 48],
      ],
    },
    {
      title: { en: "A lasting rise stays", fr: "Une hausse durable reste" },
      args: { history: [[10, 11, 10, 11, 30, 31, 30, 31]], season: 1 },
      result: [[10, 11, 10, 11, 30, 31, 30, 31]],
    },
  ],
  history: [],
  compute: ({ history, season, threshold, keep }) =>
    repairedHistory(history, season, threshold, keep).map((row) => row.map((value) => value ?? "")),
});
