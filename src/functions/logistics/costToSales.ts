import { costToSales as ratioOf } from "../../calc/logistics/costToSales";
import { series } from "../args";
import { defineFunction } from "../defineFunction";

export const costToSales = defineFunction({
  id: "COSTTOSALES",
  since: "0.1.0",
  family: "logistics",
  summary: { en: "Total cost as a share of total sales.", fr: "Total des coûts en part du total des ventes." },
  args: {
    costs: series({
      name: { en: "costs", fr: "coûts" },
      help: { en: "Costs; a blank counts as 0.", fr: "Coûts ; une cellule vide compte pour 0." },
      unit: "money",
    }),
    sales: series({
      name: { en: "sales", fr: "ventes" },
      help: {
        en: "Sales in the same currency; the two ranges may differ in length.",
        fr: "Ventes dans la même devise ; les deux plages peuvent différer en longueur.",
      },
      unit: "money",
    }),
  },
  result: {
    dimensionality: "scalar",
    unit: "ratio",
    help: {
      en: "A ratio: 0.05 means that costs are five per cent of sales.",
      fr: "Un ratio : 0,05 signifie que les coûts font cinq pour cent des ventes.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "Sales do not add up to a positive number.", fr: "Le total des ventes n'est pas positif." },
      args: { costs: [[5]], sales: [[0]] },
    },
  ],
  source: {
    en: "Logistics cost rate: sum of costs over sum of sales.",
    fr: "Taux de coût logistique : somme des coûts sur somme des ventes.",
  },
  examples: [
    {
      title: { en: "Two costs over a month's sales", fr: "Deux coûts sur les ventes d'un mois" },
      args: { costs: [[30], [20]], sales: [[1000]] },
      result: 0.05,
    },
    {
      title: { en: "A quarter, costs in a row", fr: "Un trimestre, les coûts en ligne" },
      args: { costs: [[10, 12, 14]], sales: [[150, 150, 100]] },
      result: 0.09,
    },
  ],
  history: [],
  compute: ({ costs, sales }) => ratioOf(costs, sales),
});
