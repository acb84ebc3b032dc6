import { excessStock as excessOf } from "../../calc/inventory/excessStock";
import { matrix, number, series } from "../args";
import { defineFunction } from "../defineFunction";

export const excessStock = defineFunction({
  id: "EXCESSSTOCK",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Stock beyond what covers the demand of the next periods.",
    fr: "Stock au-delà de ce qui couvre la demande des prochaines périodes.",
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
        en: "Demand of the coming periods; with several stocks, one row an item.",
        fr: "Demande des périodes à venir ; avec plusieurs stocks, une ligne par article.",
      },
      unit: "quantity",
      minimum: 0,
    }),
    coverTarget: number({
      name: { en: "coverTarget", fr: "couvertureCible" },
      help: { en: "Periods that the stock should cover.", fr: "Périodes que le stock doit couvrir." },
      unit: "periods",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units in excess, one a stock; beyond the given periods the last one's demand goes on.",
      fr: "Unités en excès, une valeur par stock ; au-delà des périodes données, la demande de la dernière se prolonge.",
    },
  },
  errors: [],
  source: {
    en: "Overstock against a cover target, on the plan instead of the past mean.",
    fr: "Surstock face à une couverture cible, sur le plan au lieu de la moyenne passée.",
  },
  examples: [
    {
      title: { en: "13.5 months of stock for a target of 12", fr: "13,5 mois de stock pour une cible de 12" },
      args: { stock: 13.5, demand: [[1]], coverTarget: 12 },
      result: [[1.5]],
    },
    {
      title: { en: "Two items, one and a half months", fr: "Deux articles, un mois et demi" },
      args: {
        stock: [[100], [20]],
        demand: [
          [40, 40],
          [40, 40],
        ],
        coverTarget: 1.5,
      },
      result: [[40], [0]],
    },
  ],
  history: [],
  compute: ({ stock, demand, coverTarget }) => excessOf(stock, demand, coverTarget),
});
