import { stockoutRisk as riskOf } from "../../calc/inventory/stockoutRisk";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const stockoutRisk = defineFunction({
  id: "STOCKOUTRISK",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Probability that demand exceeds the stock, demand being normal.",
    fr: "Probabilité que la demande dépasse le stock, la demande étant normale.",
  },
  args: {
    stock: sparseMatrix({
      name: { en: "stock", fr: "stock" },
      help: { en: "Stock available.", fr: "Stock disponible." },
      unit: "quantity",
    }),
    demandMean: sparseMatrix({
      name: { en: "demandMean", fr: "demandeMoyenne" },
      help: { en: "Mean demand over the time that the stock must last.", fr: "Demande moyenne sur la durée que le stock doit couvrir." },
      unit: "quantity",
    }),
    demandSd: sparseMatrix({
      name: { en: "demandSd", fr: "écartTypeDemande" },
      help: { en: "Its standard deviation; 0 = certain.", fr: "Son écart type ; 0 = certaine." },
      unit: "quantity",
      minimum: 0,
    }),
  },
  result: { dimensionality: "matrix", unit: "ratio", help: { en: "One probability an item.", fr: "Une probabilité par article." } },
  errors: [
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { stock: [[1, null]], demandMean: 10, demandSd: 1 },
    },
  ],
  source: {
    en: "Normal distribution of demand; 1 − cycle service level.",
    fr: "Loi normale de la demande ; 1 − taux de service du cycle.",
  },
  examples: [
    {
      title: { en: "Stock equal to mean demand", fr: "Stock égal à la demande moyenne" },
      args: { stock: 100, demandMean: 100, demandSd: 20 },
      result: [[0.5]],
    },
    {
      title: { en: "1.96 deviations above, and certain demand", fr: "1,96 écart au-dessus, et demande certaine" },
      args: { stock: [[100 + 20 * 1.959963984540054], [99]], demandMean: 100, demandSd: [[20], [0]] },
      result: [[0.025], [1]],
    },
  ],
  history: [],
  compute: ({ stock, demandMean, demandSd }) => riskOf(stock, demandMean, demandSd),
});
