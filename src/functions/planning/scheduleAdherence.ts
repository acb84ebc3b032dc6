import { scheduleAdherence as adhered } from "../../calc/planning/scheduleAdherence";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { by } from "../sharedArgs";

export const scheduleAdherence = defineFunction({
  id: "SCHEDULEADHERENCE",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "How much of the plan was made as planned; making something else does not count.",
    fr: "Quelle part du plan a été faite comme prévu\u202f; faire autre chose ne compte pas.",
  },
  args: {
    actual: sparseMatrix({
      name: { en: "actual", fr: "réel" },
      help: { en: "What was done; a blank leaves its cell out.", fr: "Ce qui a été fait\u202f; une cellule vide est écartée." },
      unit: "quantity",
      minimum: 0,
    }),
    plan: sparseMatrix({
      name: { en: "plan", fr: "plan" },
      help: { en: "What was planned, in the same order.", fr: "Ce qui était prévu, dans le même ordre." },
      unit: "quantity",
      minimum: 0,
    }),
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One ratio, or one a row or column: sum of min(actual, plan) over sum of plan.",
      fr: "Un ratio, ou un par ligne ou par colonne\u202f: somme de min(réel, plan) sur somme du plan.",
    },
  },
  errors: [
    { code: "totalNotPositive", when: { en: "Nothing was planned.", fr: "Rien n'était prévu." }, args: { actual: [[5]], plan: [[0]] } },
    {
      code: "nothingLeft",
      when: { en: "No cell has both a plan and an actual.", fr: "Aucune cellule n'a à la fois un plan et un réel." },
      args: { actual: [[null]], plan: [[5]] },
    },
  ],
  source: {
    en: "Mix adherence: overproduction of one item does not make up for another.",
    fr: "Respect du mix\u202f: la surproduction d'un article n'en compense pas un autre.",
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
