import { gmroi as grossMarginReturn } from "../../calc/logistics/gmroi";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const gmroi = defineFunction({
  id: "GMROI",
  since: "0.1.0",
  family: "logistics",
  summary: { en: "Gross margin earned per unit of money in stock.", fr: "Marge brute gagnée par unité d'argent en stock." },
  args: {
    revenue: sparseMatrix({
      name: { en: "revenue", fr: "chiffreAffaires" },
      help: { en: "Revenue of the span.", fr: "Chiffre d'affaires de la durée." },
      unit: "money",
    }),
    costOfSales: sparseMatrix({
      name: { en: "costOfSales", fr: "coûtDesVentes" },
      help: { en: "Cost of sales of the span.", fr: "Coût des ventes de la durée." },
      unit: "money",
    }),
    averageStock: sparseMatrix({
      name: { en: "averageStock", fr: "stockMoyen" },
      help: { en: "Mean stock at cost.", fr: "Stock moyen au coût." },
      unit: "money",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "count",
    help: {
      en: "Ratio, one an item; 4 = four of margin for one of stock.",
      fr: "Un ratio par article ; 4 = quatre de marge pour un de stock.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "In the cell of an item without stock.", fr: "Dans la cellule d'un article sans stock." },
      args: { revenue: 5, costOfSales: 1, averageStock: 0 },
    },
    {
      code: "missingValue",
      when: { en: "In the cell of an entry that lacks a value.", fr: "Dans la cellule d'une entrée à qui une valeur manque." },
      args: { revenue: [[5, null]], costOfSales: 1, averageStock: 1 },
    },
  ],
  source: {
    en: "Gross margin return on inventory investment: (revenue − cost of sales) / average stock.",
    fr: "Rendement de la marge brute sur stock : (chiffre d'affaires − coût des ventes) / stock moyen.",
  },
  examples: [
    {
      title: { en: "500 sold, cost 300, stock 50", fr: "500 vendus, coût 300, stock 50" },
      args: { revenue: 500_000, costOfSales: 300_000, averageStock: 50_000 },
      result: [[4]],
    },
    {
      title: { en: "Two families", fr: "Deux familles" },
      args: { revenue: [[100], [80]], costOfSales: [[60], [90]], averageStock: 20 },
      result: [[2], [-0.5]],
    },
  ],
  history: [],
  compute: ({ revenue, costOfSales, averageStock }) => grossMarginReturn(revenue, costOfSales, averageStock),
});
