import { daysOfSupply as supplyDays } from "../../calc/inventory/daysOfSupply";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { daysOfSpan } from "../sharedArgs";

export const daysOfSupply = defineFunction({
  id: "DAYSOFSUPPLY",
  since: "0.1.0",
  family: "inventory",
  summary: { en: "Days that the stock would last at the past cost of sales.", fr: "Jours que le stock durerait au coût des ventes passé." },
  args: {
    stockValue: sparseMatrix({
      name: { en: "stockValue", fr: "valeurStock" },
      help: { en: "Stock at cost: one number, or one an item.", fr: "Stock au coût : un nombre, ou un par article." },
      unit: "money",
    }),
    costOfSales: sparseMatrix({
      name: { en: "costOfSales", fr: "coûtDesVentes" },
      help: { en: "Cost of sales of the span.", fr: "Coût des ventes de la durée considérée." },
      unit: "money",
    }),
    days: daysOfSpan,
  },
  result: { dimensionality: "matrix", unit: "days", help: { en: "Days, one an item.", fr: "Des jours, un nombre par article." } },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "In the cell of an item without cost of sales.", fr: "Dans la cellule d'un article sans coût des ventes." },
      args: { stockValue: 10, costOfSales: 0 },
    },
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { stockValue: [[1, null]], costOfSales: 10 },
    },
  ],
  source: {
    en: "Inventory days of supply (SCOR): stock over one day's cost of sales.",
    fr: "Jours de stock (SCOR) : stock sur le coût des ventes d'un jour.",
  },
  examples: [
    {
      title: { en: "200 against a yearly 1,000", fr: "200 pour 1 000 par an" },
      args: { stockValue: 200_000, costOfSales: 1_000_000 },
      result: [[73]],
    },
    {
      title: { en: "A quarter of two items", fr: "Un trimestre pour deux articles" },
      args: { stockValue: [[30], [10]], costOfSales: [[90], [60]], days: 90 },
      result: [[30], [15]],
    },
  ],
  history: [],
  compute: ({ stockValue, costOfSales, days }) => supplyDays(stockValue, costOfSales, days),
});
