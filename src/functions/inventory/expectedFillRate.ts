import { expectedFillRate as fillRateOf } from "../../calc/inventory/expectedFillRate";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const expectedFillRate = defineFunction({
  id: "EXPECTEDFILLRATE",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Share of demand met from the shelf that a lot size and a safety stock promise.",
    fr: "Part de la demande servie sur stock que promettent un lot et un stock de sécurité.",
  },
  args: {
    lotSize: sparseMatrix({
      name: { en: "lotSize", fr: "tailleDeLot" },
      help: { en: "Units ordered at a time.", fr: "Unités commandées à la fois." },
      unit: "quantity",
      minimum: Number.MIN_VALUE,
    }),
    leadTimeSd: sparseMatrix({
      name: { en: "leadTimeSd", fr: "écartTypeDélai" },
      help: { en: "Standard deviation of demand during the lead time.", fr: "Écart type de la demande pendant le délai." },
      unit: "quantity",
      minimum: 0,
    }),
    safetyStock: sparseMatrix({
      name: { en: "safetyStock", fr: "stockDeSécurité" },
      help: { en: "Safety stock.", fr: "Stock de sécurité." },
      unit: "quantity",
    }),
  },
  result: { dimensionality: "matrix", unit: "ratio", help: { en: "One ratio an item.", fr: "Un ratio par article." } },
  errors: [
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { lotSize: [[1, null]], leadTimeSd: 10, safetyStock: 1 },
    },
  ],
  source: {
    en: "Silver, Pyke & Thomas: 1 − sd x G(safety stock / sd) / lot, G the unit normal loss.",
    fr: "Silver, Pyke & Thomas : 1 − σ x G(stock de sécurité / σ) / lot, G la perte normale unitaire.",
  },
  examples: [
    {
      title: { en: "Without safety stock", fr: "Sans stock de sécurité" },
      args: { lotSize: 100, leadTimeSd: 20, safetyStock: 0 },
      result: [[1 - 0.2 / Math.sqrt(2 * Math.PI)]],
    },
    {
      title: { en: "Certain demand", fr: "Demande certaine" },
      args: { lotSize: 100, leadTimeSd: 0, safetyStock: [[0], [-5]] },
      result: [[1], [0.95]],
    },
  ],
  history: [],
  compute: ({ lotSize, leadTimeSd, safetyStock }) => fillRateOf(lotSize, leadTimeSd, safetyStock),
});
