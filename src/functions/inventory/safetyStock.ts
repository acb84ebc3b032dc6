import { safetyStock as stockAgainstChance } from "../../calc/inventory/safetyStock";
import { optionalFactors, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const safetyStock = defineFunction({
  id: "SAFETYSTOCK",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Stock that covers chance: demand and lead time that turn out higher than usual.",
    fr: "Stock qui couvre l'aléa : une demande ou un délai plus forts que d'habitude.",
  },
  args: {
    serviceLevel: sparseMatrix({
      name: { en: "serviceLevel", fr: "tauxDeService" },
      help: {
        en: "Probability of no stock-out in a replenishment cycle, between 0 and 1.",
        fr: "Probabilité de ne pas rompre pendant un cycle, entre 0 et 1.",
      },
      unit: "ratio",
    }),
    demandSd: sparseMatrix({
      name: { en: "demandSd", fr: "écartTypeDemande" },
      help: { en: "Standard deviation of demand per period.", fr: "Écart type de la demande par période." },
      unit: "quantity",
      minimum: 0,
    }),
    leadTime: sparseMatrix({
      name: { en: "leadTime", fr: "délai" },
      help: { en: "Replenishment lead time, in the same periods.", fr: "Délai de réapprovisionnement, dans les mêmes périodes." },
      unit: "periods",
      minimum: 0,
    }),
    demandMean: optionalFactors(
      sparseMatrix({
        name: { en: "demandMean", fr: "demandeMoyenne" },
        help: {
          en: "Mean demand per period; matters only with a varying lead time.",
          fr: "Demande moyenne par période ; ne compte qu'avec un délai variable.",
        },
        unit: "quantity",
      }),
      0,
    ),
    leadTimeSd: optionalFactors(
      sparseMatrix({
        name: { en: "leadTimeSd", fr: "écartTypeDélai" },
        help: { en: "Standard deviation of the lead time, in periods.", fr: "Écart type du délai, en périodes." },
        unit: "periods",
        minimum: 0,
      }),
      0,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units, one an item; z x √(lead time x demand sd² + mean² x lead time sd²).",
      fr: "Des unités, un nombre par article ; z x √(délai x σ demande² + moyenne² x σ délai²).",
    },
  },
  errors: [
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { serviceLevel: [[0.9, null]], demandSd: 1, leadTime: 1 },
    },
  ],
  source: {
    en: "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains; King (2011), Crack the Code.",
    fr: "Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains ; King (2011), Crack the Code.",
  },
  examples: [
    {
      title: { en: "97.5% over a lead time of four", fr: "97,5\u00a0% sur un délai de quatre" },
      args: { serviceLevel: 0.975, demandSd: 30, leadTime: 4 },
      result: [[60 * 1.959963984540054]],
    },
    {
      title: { en: "Certain demand, uncertain supplier", fr: "Demande sûre, fournisseur incertain" },
      args: { serviceLevel: [[0.5], [0.975]], demandSd: 0, leadTime: 2, demandMean: 50, leadTimeSd: 0.5 },
      result: [[0], [25 * 1.959963984540054]],
    },
  ],
  history: [],
  compute: (inputs) => stockAgainstChance(inputs),
});
