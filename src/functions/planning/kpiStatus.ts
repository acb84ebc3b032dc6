import { kpiStatuses } from "../../calc/planning/kpiStatus";
import { choice, number, optional, sparseMatrix } from "../args";
import { directionList } from "../choiceLists";
import { defineFunction } from "../defineFunction";

export const kpiStatus = defineFunction({
  id: "KPISTATUS",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "Whether a KPI is good (1), to watch (0) or calls for action (−1).",
    fr: "Si un indicateur est bon (1), à surveiller (0) ou demande d'agir (−1).",
  },
  args: {
    value: sparseMatrix({
      name: { en: "value", fr: "valeur" },
      help: { en: "The KPI: one value, or a range of values.", fr: "L'indicateur : une valeur, ou une plage de valeurs." },
      unit: "same",
    }),
    target: sparseMatrix({
      name: { en: "target", fr: "cible" },
      help: { en: "Its target: one for all, or one a value.", fr: "Sa cible : une pour toutes, ou une par valeur." },
      unit: "same",
    }),
    tolerance: optional(
      number({
        name: { en: "tolerance", fr: "tolérance" },
        help: {
          en: "How far a miss may go to be watched only, as a share of the target.",
          fr: "Jusqu'où un écart reste à surveiller, en part de la cible.",
        },
        unit: "ratio",
        minimum: 0,
      }),
      0.05,
    ),
    better: optional(
      choice(
        {
          name: { en: "better", fr: "meilleur" },
          help: {
            en: "HIGHER: at least the target is good; LOWER: at most the target; CLOSE: on the target.",
            fr: "HIGHER : bon à partir de la cible ; LOWER : bon jusqu'à la cible ; CLOSE : bon à la cible.",
          },
        },
        directionList,
      ),
      "HIGHER",
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "status",
    help: { en: "1 good, 0 watch, −1 act, one a value.", fr: "1 bon, 0 à surveiller, −1 agir, un par valeur." },
  },
  errors: [
    {
      code: "missingValue",
      when: { en: "In the cells whose value or target is blank.", fr: "Dans les cellules dont la valeur ou la cible est vide." },
      args: { value: [[null]], target: [[1]] },
    },
  ],
  source: {
    en: "Traffic-light rule: reached, missed by at most tolerance x |target|, missed by more.",
    fr: "Règle des feux : atteint, manqué d'au plus tolérance x |cible|, manqué davantage.",
  },
  examples: [
    {
      title: { en: "On-time rate 91% against 95%", fr: "Taux de ponctualité de 91\u00a0% pour une cible de 95\u00a0%" },
      args: { value: 0.91, target: 0.95 },
      result: [[0]],
    },
    {
      title: { en: "Cost rates, lower is better", fr: "Taux de coût, le plus bas est le meilleur" },
      args: { value: [[0.048], [0.051], [0.06]], target: 0.05, better: "LOWER" },
      result: [[1], [0], [-1]],
    },
  ],
  history: [],
  compute: ({ value, target, tolerance, better }) => kpiStatuses(value, target, tolerance, better),
});
