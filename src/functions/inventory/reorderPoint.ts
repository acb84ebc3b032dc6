import { reorderPoint as pointOf } from "../../calc/inventory/reorderPoint";
import { optionalFactors, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const reorderPoint = defineFunction({
  id: "REORDERPOINT",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Stock level at which to order: demand during the lead time plus safety stock.",
    fr: "Point de commande : demande pendant le délai plus stock de sécurité.",
  },
  args: {
    demandMean: sparseMatrix({
      name: { en: "demandMean", fr: "demandeMoyenne" },
      help: { en: "Mean demand per period.", fr: "Demande moyenne par période." },
      unit: "quantity",
    }),
    leadTime: sparseMatrix({
      name: { en: "leadTime", fr: "délai" },
      help: { en: "Replenishment lead time, in the same periods.", fr: "Délai de réapprovisionnement, dans les mêmes périodes." },
      unit: "periods",
      minimum: 0,
    }),
    safetyStock: optionalFactors(
      sparseMatrix({
        name: { en: "safetyStock", fr: "stockDeSécurité" },
        help: { en: "Safety stock, as SOP.SAFETYSTOCK gives it.", fr: "Stock de sécurité, comme SOP.SAFETYSTOCK le donne." },
        unit: "quantity",
      }),
      0,
    ),
  },
  result: { dimensionality: "matrix", unit: "quantity", help: { en: "Units, one an item.", fr: "Des unités, un nombre par article." } },
  errors: [
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { demandMean: [[1, null]], leadTime: 10 },
    },
  ],
  source: {
    en: "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains.",
    fr: "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, système à point de commande.",
  },
  examples: [
    {
      title: { en: "100 a week, four weeks", fr: "100 par semaine, quatre semaines" },
      args: { demandMean: 100, leadTime: 4, safetyStock: 98.7 },
      result: [[498.7]],
    },
    {
      title: { en: "Two items, one supplier", fr: "Deux articles, un fournisseur" },
      args: { demandMean: [[10], [20]], leadTime: 3 },
      result: [[30], [60]],
    },
  ],
  history: [],
  compute: ({ demandMean, leadTime, safetyStock }) => pointOf(demandMean, leadTime, safetyStock),
});
