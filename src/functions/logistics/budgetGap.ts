import { budgetGap as gapOf } from "../../calc/logistics/budgetGap";
import { choice, matrix, optional } from "../args";
import { gapFormList } from "../choiceLists";
import { defineFunction } from "../defineFunction";

export const budgetGap = defineFunction({
  id: "BUDGETGAP",
  since: "0.1.0",
  family: "logistics",
  summary: { en: "Plan minus budget, as an amount or a ratio.", fr: "Plan moins budget, en valeur ou en ratio." },
  args: {
    plan: matrix({
      name: { en: "plan", fr: "plan" },
      help: { en: "The plan; a blank counts as 0.", fr: "Le plan ; une cellule vide compte pour 0." },
      unit: "same",
    }),
    budget: matrix({
      name: { en: "budget", fr: "budget" },
      help: { en: "The budget, in the same order.", fr: "Le budget, dans le même ordre." },
      unit: "same",
    }),
    as: optional(
      choice(
        {
          name: { en: "as", fr: "forme" },
          help: {
            en: "VALUE: plan − budget; RATIO: that over the budget.",
            fr: "VALUE : plan − budget ; RATIO : cela sur le budget.",
          },
        },
        gapFormList,
      ),
      "VALUE",
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "same",
    help: {
      en: "In the shape of the plan; positive = the plan is above the budget.",
      fr: "De la forme du plan ; positif = le plan dépasse le budget.",
    },
  },
  errors: [
    {
      code: "zeroDivisor",
      when: { en: "RATIO: in the cell of a period without budget.", fr: "RATIO : dans la cellule d'une période sans budget." },
      args: { plan: [[5]], budget: [[0]], as: "RATIO" },
    },
  ],
  source: { en: "Reconciliation of the operational plan with the budget.", fr: "Réconciliation du plan opérationnel avec le budget." },
  examples: [
    { title: { en: "In money", fr: "En argent" }, args: { plan: [[110, 90]], budget: [[100, 100]] }, result: [[10, -10]] },
    {
      title: { en: "In per cent", fr: "En pour cent" },
      args: { plan: [[110], [90]], budget: [[100], [120]], as: "RATIO" },
      result: [[0.1], [-0.25]],
    },
  ],
  history: [],
  compute: ({ plan, budget, as }) => gapOf(plan, budget, as),
});
