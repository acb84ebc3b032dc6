import { chosenMethods } from "../../calc/forecast/forecastMethod";
import { defineFunction } from "../defineFunction";
import { historyMatrix, season } from "./forecastArgs";

export const forecastMethod = defineFunction({
  id: "FORECASTMETHOD",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Names the method that AUTO chose for each item.",
    fr: "Nomme la méthode qu'AUTO a choisie pour chaque article.",
  },
  args: { history: historyMatrix, season },
  result: {
    dimensionality: "matrix",
    unit: "text",
    help: {
      en: "One name an item. Structural: an average of simple models with and without season and trend, alone up to two years. ETS(error, trend, season) + Theta beside it: N none, A added, Ad added and fading out, M in proportion. Poisson, Negative binomial: demand now and then, even or uneven. MEAN: demand that never moves.",
      fr: "Un nom par article. Structural : une moyenne de modèles simples, avec et sans saison ni tendance, seule jusqu'à deux ans. ETS(erreur, tendance, saison) + Theta à côté : N aucune, A ajoutée, Ad ajoutée puis amortie, M en proportion. Poisson, Negative binomial : demande sporadique, régulière ou non. MEAN : demande qui ne bouge jamais.",
    },
  },
  errors: [
    {
      code: "shortHistory",
      when: { en: "Fewer than 2 known values.", fr: "Moins de 2 valeurs connues." },
      args: { history: [[null, 5, null]] },
    },
  ],
  source: {
    en: "Names of exponential smoothing: Hyndman et al. (2008). Demand now and then: an interval of 1.32 periods or more, Syntetos, Boylan & Croston (2005), or small counts with periods of nothing.",
    fr: "Noms du lissage exponentiel : Hyndman et al. (2008). Demande sporadique : un intervalle d'au moins 1,32 période, Syntetos, Boylan & Croston (2005), ou de petites quantités parfois nulles.",
  },
  examples: [
    {
      title: { en: "A steady item, a spare part, a new item", fr: "Un article stable, une pièce de rechange, un nouvel article" },
      args: {
        history: [
          [40, 40, 40, 40, 40, 40],
          [0, 1, 0, 0, 1, 0],
          [null, null, null, 52, 49, 55],
        ],
      },
      result: [["MEAN"], ["Poisson"], ["Structural"]],
    },
    {
      title: { en: "One item in a column, now and then in uneven lots", fr: "Un article en colonne, sporadique en lots inégaux" },
      args: { history: [[0], [10], [0], [0], [50], [0], [0], [10], [0], [0]] },
      result: [["Negative binomial"]],
    },
  ],
  history: [],
  compute: ({ history, season }) => chosenMethods(history, season),
});
