import { consensusWeights as weightsOf } from "../../calc/forecast/consensusWeights";
import { choice, optional, sparseMatrix, sparseSeries } from "../args";
import { weightingList } from "../choiceLists";
import { defineFunction } from "../defineFunction";

export const consensusWeights = defineFunction({
  id: "CONSENSUSWEIGHTS",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Weights for a consensus, earned by past accuracy or all equal.",
    fr: "Poids pour un consensus, selon la justesse passée ou tous égaux.",
  },
  args: {
    forecasts: sparseMatrix({
      name: { en: "forecasts", fr: "prévisions" },
      help: {
        en: "One row a contributor and one column a period; a blank leaves that contribution out.",
        fr: "Une ligne par contributeur et une colonne par période ; une cellule vide écarte la contribution.",
      },
      unit: "quantity",
    }),
    actual: sparseSeries({
      name: { en: "actual", fr: "réel" },
      help: { en: "What happened, one a period.", fr: "Ce qui s'est passé, une valeur par période." },
      unit: "quantity",
    }),
    method: optional(
      choice(
        {
          name: { en: "method", fr: "méthode" },
          help: {
            en: "INVERSEMSE: in inverse proportion to the mean squared error; EQUAL: all the same.",
            fr: "INVERSEMSE : en proportion inverse de l'erreur quadratique moyenne ; EQUAL : tous égaux.",
          },
        },
        weightingList,
      ),
      "INVERSEMSE",
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "A column of weights that sums to 1; a contributor without past forecasts gets 0.",
      fr: "Une colonne de poids de somme 1 ; un contributeur sans prévision passée reçoit 0.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: {
        en: "No contributor forecast a period whose actual is known.",
        fr: "Aucun contributeur n'a prévu une période dont le réel est connu.",
      },
      args: { forecasts: [[1]], actual: [[null]] },
    },
  ],
  source: {
    en: "Bates & Granger (1969), Operational Research Quarterly 20(4); equal weights are hard to beat.",
    fr: "Bates & Granger (1969), Operational Research Quarterly 20(4) ; des poids égaux sont difficiles à battre.",
  },
  examples: [
    {
      title: { en: "Errors of 10 and 20", fr: "Des erreurs de 10 et 20" },
      args: { forecasts: [[90], [120]], actual: [[100]] },
      result: [[0.8], [0.2]],
    },
    {
      title: { en: "All alike", fr: "Tous égaux" },
      args: {
        forecasts: [
          [90, 90],
          [120, 80],
        ],
        actual: [[100, 100]],
        method: "EQUAL",
      },
      result: [[0.5], [0.5]],
    },
  ],
  history: [],
  compute: ({ forecasts, actual, method }) => weightsOf(forecasts, actual, method),
});
