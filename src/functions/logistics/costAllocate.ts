import { costAllocate as allocated } from "../../calc/logistics/costAllocate";
import { matrix, number } from "../args";
import { defineFunction } from "../defineFunction";

export const costAllocate = defineFunction({
  id: "COSTALLOCATE",
  since: "0.1.0",
  family: "logistics",
  summary: { en: "A cost shared in proportion to its drivers.", fr: "Un coût réparti au prorata de ses inducteurs." },
  args: {
    cost: number({ name: { en: "cost", fr: "coût" }, help: { en: "The amount to share.", fr: "Le montant à répartir." }, unit: "money" }),
    drivers: matrix({
      name: { en: "drivers", fr: "inducteurs" },
      help: {
        en: "What causes the cost, such as pallets, lines or kilometres.",
        fr: "Ce qui cause le coût, par exemple palettes, lignes ou kilomètres.",
      },
      unit: "count",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "money",
    help: {
      en: "Amounts in the shape of the drivers, adding up to the cost.",
      fr: "Des montants, de la forme des inducteurs, dont la somme est le coût.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "The drivers add up to zero.", fr: "La somme des inducteurs est nulle." },
      args: { cost: 5, drivers: [[0, 0]] },
    },
  ],
  source: {
    en: "Activity-based costing: cost rate of the driver x its quantity.",
    fr: "Comptabilité par activités : taux de l'inducteur x sa quantité.",
  },
  examples: [
    { title: { en: "By pallets", fr: "Selon les palettes" }, args: { cost: 1000, drivers: [[1], [3]] }, result: [[250], [750]] },
    {
      title: { en: "A blank takes no share", fr: "Une cellule vide ne prend rien" },
      args: { cost: 90, drivers: [[2, null, 1]] },
      result: [[60, 0, 30]],
    },
  ],
  history: [],
  compute: ({ cost, drivers }) => allocated(cost, drivers),
});
