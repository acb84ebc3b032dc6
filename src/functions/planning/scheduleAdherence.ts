import { scheduleAdherence as adhered } from "../../calc/planning/scheduleAdherence";
import { defineFunction } from "../defineFunction";
import { noWork, work } from "./workArgs";
import { by } from "../sharedArgs";

export const scheduleAdherence = defineFunction({
  id: "SCHEDULEADHERENCE",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "How much of the plan was made as planned; making something else does not count.",
    fr: "Quelle part du plan a été faite comme prévu ; faire autre chose ne compte pas.",
  },
  args: {
    ...work,
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One ratio, or one a row or column: sum of min(actual, plan) over sum of plan.",
      fr: "Un ratio, ou un par ligne ou par colonne : somme de min(réel, plan) sur somme du plan.",
    },
  },
  errors: [...noWork],
  source: {
    en: "Mix adherence: overproduction of one item does not make up for another.",
    fr: "Respect du mix : la surproduction d'un article n'en compense pas un autre.",
  },
  examples: [
    {
      title: { en: "Too much of one, too little of the other", fr: "Trop de l'un, pas assez de l'autre" },
      args: { actual: [[120], [60]], plan: [[100], [100]] },
      result: [[0.8]],
    },
    { title: { en: "By period", fr: "Par période" }, args: { actual: [[120, 60]], plan: [[100, 100]], by: "COLUMN" }, result: [[1, 0.6]] },
  ],
  history: [],
  compute: ({ actual, plan, by }) => adhered(actual, plan, by),
});
