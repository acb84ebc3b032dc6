import { consensus as consensusOf } from "../../calc/forecast/consensus";
import { optional, series, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const consensus = defineFunction({
  id: "CONSENSUS",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "One forecast from several: their weighted mean in each period.",
    fr: "Une prévision à partir de plusieurs : leur moyenne pondérée à chaque période.",
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
    weights: optional(
      series({
        name: { en: "weights", fr: "poids" },
        help: {
          en: "One weight a contributor; omitted = all alike. They need not add up to 1.",
          fr: "Un poids par contributeur ; omis = tous égaux. Leur somme peut différer de 1.",
        },
        unit: "count",
        minimum: 0,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "One row: the consensus of each period. When someone is missing, the others' weights are scaled up.",
      fr: "Une ligne : le consensus de chaque période. Si quelqu'un manque, les poids des autres sont relevés.",
    },
  },
  errors: [
    {
      code: "missingValue",
      when: { en: "In a period that nobody forecast.", fr: "À une période que personne n'a prévue." },
      args: {
        forecasts: [
          [1, null],
          [2, null],
        ],
      },
    },
    {
      code: "totalNotPositive",
      when: {
        en: "In a period where only contributors of weight 0 spoke.",
        fr: "À une période où seuls des contributeurs de poids 0 se sont exprimés.",
      },
      args: { forecasts: [[1, 2]], weights: [[0]] },
    },
  ],
  source: {
    en: "Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4).",
    fr: "Bates & Granger (1969), The Combination of Forecasts, Operational Research Quarterly 20(4), pour la combinaison.",
  },
  examples: [
    {
      title: { en: "Sales counts three times marketing", fr: "Les ventes comptent trois fois le marketing" },
      args: {
        forecasts: [
          [100, 200],
          [120, 100],
        ],
        weights: [[3], [1]],
      },
      result: [[105, 175]],
    },
    {
      title: { en: "Finance has no figure for February", fr: "La finance n'a pas de chiffre pour février" },
      args: {
        forecasts: [
          [100, 110],
          [120, null],
        ],
      },
      result: [[110, 110]],
    },
  ],
  history: [],
  compute: ({ forecasts, weights }) => consensusOf(forecasts, weights),
});
