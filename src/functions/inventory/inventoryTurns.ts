import { inventoryTurns as turnsOf } from "../../calc/inventory/inventoryTurns";
import { optional, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const inventoryTurns = defineFunction({
  id: "INVENTORYTURNS",
  since: "0.1.0",
  family: "inventory",
  summary: { en: "How often the mean stock is sold in a year.", fr: "Combien de fois par an le stock moyen est vendu." },
  args: {
    costOfSales: sparseMatrix({
      name: { en: "costOfSales", fr: "coûtDesVentes" },
      help: { en: "Cost of sales of the year.", fr: "Coût des ventes de l'année." },
      unit: "money",
    }),
    openingStock: sparseMatrix({
      name: { en: "openingStock", fr: "stockInitial" },
      help: { en: "Stock at cost at the start.", fr: "Stock au coût au début." },
      unit: "money",
    }),
    closingStock: optional(
      sparseMatrix({
        name: { en: "closingStock", fr: "stockFinal" },
        help: {
          en: "Stock at cost at the end; omitted = the opening stock stands for the year.",
          fr: "Stock au coût à la fin ; omis = le stock initial vaut pour l'année.",
        },
        unit: "money",
      }),
      null,
    ),
  },
  result: { dimensionality: "matrix", unit: "turns", help: { en: "Times, one an item.", fr: "Un nombre de fois par article." } },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "In the cell of an item without stock.", fr: "Dans la cellule d'un article sans stock." },
      args: { costOfSales: 10, openingStock: 0 },
    },
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { costOfSales: [[1, null]], openingStock: 10 },
    },
  ],
  source: {
    en: "Cost of sales over the mean of opening and closing stock.",
    fr: "Coût des ventes sur la moyenne des stocks initial et final.",
  },
  examples: [
    {
      title: { en: "From 100 to 150", fr: "De 100 à 150" },
      args: { costOfSales: 600_000, openingStock: 100_000, closingStock: 150_000 },
      result: [[4.8]],
    },
    {
      title: { en: "Two items by their opening stock", fr: "Deux articles selon leur stock initial" },
      args: { costOfSales: [[120], [30]], openingStock: [[10], [30]] },
      result: [[12], [1]],
    },
  ],
  history: [],
  compute: ({ costOfSales, openingStock, closingStock }) => turnsOf(costOfSales, openingStock, closingStock),
});
