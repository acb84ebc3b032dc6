import { planAttainment as attained } from "../../calc/planning/planAttainment";
import { defineFunction } from "../defineFunction";
import { noWork, work } from "./workArgs";
import { by } from "../sharedArgs";

export const planAttainment = defineFunction({
  id: "PLANATTAINMENT",
  since: "0.1.0",
  family: "planning",
  summary: { en: "What was done over what was planned.", fr: "Ce qui a été fait sur ce qui était prévu." },
  args: {
    ...work,
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One ratio, or one a row or column; above 1 = more than planned.",
      fr: "Un ratio, ou un par ligne ou par colonne ; plus de 1 = plus que prévu.",
    },
  },
  errors: [...noWork],
  source: {
    en: "Production plan attainment: total actual over total plan; excess makes up for another cell.",
    fr: "Taux de réalisation du plan : total réel sur total prévu ; un excès compense une autre cellule.",
  },
  examples: [
    { title: { en: "1,840 of 2,000", fr: "1 840 sur 2 000" }, args: { actual: [[1840]], plan: [[2000]] }, result: [[0.92]] },
    {
      title: { en: "By line", fr: "Par ligne" },
      args: {
        actual: [
          [90, 90],
          [50, 70],
        ],
        plan: [
          [100, 100],
          [60, 60],
        ],
        by: "ROW",
      },
      result: [[0.9], [1]],
    },
  ],
  history: [],
  compute: ({ actual, plan, by }) => attained(actual, plan, by),
});
