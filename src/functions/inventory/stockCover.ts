import { stockCovers } from "../../calc/inventory/stockCover";
import { matrix, series } from "../args";
import { defineFunction } from "../defineFunction";

export const stockCover = defineFunction({
  id: "STOCKCOVER",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "How many coming periods the stock lasts, the last one pro rata.",
    fr: "Combien de périodes à venir le stock couvre, la dernière au prorata.",
  },
  args: {
    stock: series({
      name: { en: "stock", fr: "stock" },
      help: {
        en: "Stock at the start: one number, or one a row of the demand.",
        fr: "Stock au départ : un nombre, ou un par ligne de la demande.",
      },
      unit: "quantity",
    }),
    demand: matrix({
      name: { en: "demand", fr: "demande" },
      help: {
        en: "Demand of the coming periods; with several stocks, one row an item. A blank counts as 0.",
        fr: "Demande des périodes à venir ; avec plusieurs stocks, une ligne par article. Une cellule vide compte pour 0.",
      },
      unit: "quantity",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "periods",
    help: {
      en: "Periods covered, one a stock. Beyond the given periods the last one's demand goes on; a shortage covers 0.",
      fr: "Périodes couvertes, une par stock. Au-delà des périodes données, la demande de la dernière se prolonge ; une pénurie couvre 0.",
    },
  },
  errors: [
    { code: "noDemand", when: { en: "There is no demand at all.", fr: "Il n'y a aucune demande." }, args: { stock: 10, demand: [[0, 0]] } },
    {
      code: "coverBeyondHorizon",
      when: {
        en: "The stock outlasts the periods and the last one has no demand.",
        fr: "Le stock dépasse les périodes et la dernière est sans demande.",
      },
      args: { stock: 10, demand: [[5, 0]] },
    },
  ],
  source: {
    en: "Forward cover: the plan is consumed period by period, as opposed to stock over average demand.",
    fr: "Couverture prospective : le plan est consommé période par période, au lieu du stock sur la demande moyenne.",
  },
  examples: [
    { title: { en: "One and a half months", fr: "Un mois et demi" }, args: { stock: 150, demand: [[100, 100, 100]] }, result: [[1.5]] },
    {
      title: { en: "Two items, one beyond the horizon", fr: "Deux articles, dont un au-delà de l'horizon" },
      args: {
        stock: [[60], [250]],
        demand: [
          [40, 40],
          [100, 100],
        ],
      },
      result: [[1.5], [2.5]],
    },
  ],
  history: [],
  compute: ({ stock, demand }) => stockCovers(stock, demand),
});
