import { stockAdjusted as adjustedShare } from "../../calc/inventory/stockAdjusted";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { by } from "../sharedArgs";

export const stockAdjusted = defineFunction({
  id: "STOCKADJUSTED",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Adjusted stock: the share of stock levels within their minimum and maximum.",
    fr: "Stock ajusté : la part des niveaux de stock entre leur minimum et leur maximum.",
  },
  args: {
    stock: sparseMatrix({
      name: { en: "stock", fr: "stock" },
      help: {
        en: "Stock levels, one row an item and one column a period; a blank is left out.",
        fr: "Niveaux de stock, une ligne par article et une colonne par période ; une cellule vide est écartée.",
      },
      unit: "quantity",
    }),
    minimum: sparseMatrix({
      name: { en: "minimum", fr: "minimum" },
      help: {
        en: "Lowest good level, itself included: one number, or one a row.",
        fr: "Plus bas niveau correct, compris : un nombre, ou un par ligne.",
      },
      unit: "quantity",
    }),
    maximum: sparseMatrix({
      name: { en: "maximum", fr: "maximum" },
      help: {
        en: "Highest good level, itself included: one number, or one a row.",
        fr: "Plus haut niveau correct, compris : un nombre, ou un par ligne.",
      },
      unit: "quantity",
    }),
    by,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: { en: "One share, or one a row or column.", fr: "Une part, ou une par ligne ou par colonne." },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No cell has a stock and both limits.", fr: "Aucune cellule n'a un stock et ses deux limites." },
      args: { stock: [[null, "n/a"]], minimum: 1, maximum: 2 },
    },
  ],
  source: {
    en: "Share of item-periods within the stock limits of the plan.",
    fr: "Part des couples article-période dans les limites de stock du plan.",
  },
  examples: [
    {
      title: { en: "Two of three months within limits", fr: "Deux mois sur trois dans les limites" },
      args: { stock: [[50, 120, 90]], minimum: 40, maximum: 100 },
      result: [[2 / 3]],
    },
    {
      title: { en: "One share an item, each with its limits", fr: "Une part par article, chacun avec ses limites" },
      args: {
        stock: [
          [50, 120],
          [5, 8],
        ],
        minimum: [[40], [4]],
        maximum: [[100], [10]],
        by: "ROW",
      },
      result: [[0.5], [1]],
    },
  ],
  history: [],
  compute: ({ stock, minimum, maximum, by }) => adjustedShare(stock, minimum, maximum, by),
});
