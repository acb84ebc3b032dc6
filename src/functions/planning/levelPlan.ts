import { levelPlan as planAtOneRate } from "../../calc/planning/levelPlan";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";
import { toProduce } from "./productionArgs";

export const levelPlan = defineFunction({
  id: "LEVELPLAN",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "Production at one daily rate: the lowest that meets every demand and ends with the closing stock.",
    fr: "Production à une seule cadence journalière : la plus basse qui sert toute la demande et finit au stock final.",
  },
  args: {
    ...toProduce,
    closing: optional(
      number({
        name: { en: "closing", fr: "stockFinal" },
        help: { en: "Stock wanted after the last period.", fr: "Stock voulu après la dernière période." },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
    workingDays: optional(
      series({
        name: { en: "workingDays", fr: "joursOuvrés" },
        help: {
          en: "Working days, one a period; omitted = all periods alike.",
          fr: "Jours ouvrés, une valeur par période ; omis = périodes égales.",
        },
        unit: "days",
        minimum: 0,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units to make in each period, in the shape of the demand. An early peak may raise the rate above the average need.",
      fr: "Unités à produire à chaque période, de la forme de la demande. Une pointe précoce peut relever la cadence au-dessus du besoin moyen.",
    },
  },
  errors: [
    {
      code: "shortPeriod",
      when: { en: "There is demand before the first working day.", fr: "Il y a de la demande avant le premier jour ouvré." },
      args: { demand: [[5, 5]], workingDays: [[0, 20]] },
    },
  ],
  source: {
    en: "Heizer & Render, Operations Management: aggregate planning, level strategy.",
    fr: "Heizer & Render, Operations Management : planification agrégée, stratégie de nivellement.",
  },
  examples: [
    {
      title: { en: "Eight a day", fr: "Huit par jour" },
      args: { demand: [[115, 125, 140, 150]], opening: 100, closing: 130, workingDays: [[21, 19, 20, 10]] },
      result: [[168, 152, 160, 80]],
    },
    {
      title: { en: "An early peak sets the rate", fr: "Une pointe précoce fixe la cadence" },
      args: { demand: [[50], [10], [10]] },
      result: [[50], [50], [50]],
    },
  ],
  history: [],
  compute: ({ demand, opening, closing, workingDays }) => planAtOneRate(demand, opening, closing, workingDays),
});
