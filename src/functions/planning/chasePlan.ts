import { chasePlan as planThatFollows } from "../../calc/planning/chasePlan";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";
import { toProduce } from "./productionArgs";

export const chasePlan = defineFunction({
  id: "CHASEPLAN",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "Production that follows demand; what capacity cannot make is built ahead, as late as possible.",
    fr: "Production qui suit la demande ; ce que la capacité ne peut faire est anticipé, le plus tard possible.",
  },
  args: {
    ...toProduce,
    minimumStock: optional(
      number({
        name: { en: "minimumStock", fr: "stockMinimum" },
        help: { en: "Stock that every period must end with.", fr: "Stock que chaque période doit garder en fin." },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
    maximum: optional(
      series({
        name: { en: "maximum", fr: "maximum" },
        help: {
          en: "The most that can be made, one a period; omitted = no limit.",
          fr: "Le plus qui puisse être produit, une valeur par période ; omis = sans limite.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units to make in each period, in the shape of the demand.",
      fr: "Unités à produire à chaque période, de la forme de la demande.",
    },
  },
  errors: [
    {
      code: "shortPeriod",
      when: { en: "Even full capacity cannot meet the demand.", fr: "Même la pleine capacité ne suffit pas à la demande." },
      args: { demand: [[100, 150]], maximum: [[100, 120]] },
    },
  ],
  source: {
    en: "Heizer & Render, Operations Management: aggregate planning, chase strategy.",
    fr: "Heizer & Render, Operations Management : planification agrégée, stratégie de suivi de la demande.",
  },
  examples: [
    {
      title: { en: "Thirty built ahead", fr: "Trente anticipés" },
      args: { demand: [[100, 150]], maximum: [[130, 120]] },
      result: [[130, 120]],
    },
    {
      title: { en: "Opening stock first", fr: "Le stock initial d'abord" },
      args: { demand: [[100], [150]], opening: 120, minimumStock: 10 },
      result: [[0], [140]],
    },
  ],
  history: [],
  compute: ({ demand, ...rules }) => planThatFollows(demand, rules),
});
