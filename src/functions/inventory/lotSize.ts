import { lotSize as lotSizes } from "../../calc/inventory/lotSize";
import { matrix, number } from "../args";
import { defineFunction } from "../defineFunction";

export const lotSize = defineFunction({
  id: "LOTSIZE",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Lots of least total setup and holding cost for a known demand (Wagner-Whitin).",
    fr: "Lots de coût total minimal de lancement et de stockage pour une demande connue (Wagner-Whitin).",
  },
  args: {
    demand: matrix({
      name: { en: "demand", fr: "demande" },
      help: { en: "Demand, period after period, at most 2,000 periods.", fr: "Demande, période après période, 2 000 périodes au plus." },
      unit: "quantity",
      minimum: 0,
    }),
    setupCost: number({
      name: { en: "setupCost", fr: "coûtDeLancement" },
      help: { en: "Cost of one lot.", fr: "Coût d'un lot." },
      unit: "money",
      minimum: 0,
    }),
    holdingCost: number({
      name: { en: "holdingCost", fr: "coûtDeStockage" },
      help: { en: "Cost of keeping one unit for one period.", fr: "Coût de détention d'une unité pendant une période." },
      unit: "moneyPerUnit",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units to make in each period, in the shape of the demand; 0 = no lot.",
      fr: "Unités à produire à chaque période, de la forme de la demande ; 0 = pas de lot.",
    },
  },
  errors: [],
  source: {
    en: "Wagner & Whitin (1958), Dynamic Version of the Economic Lot Size Model, Management Science 5(1).",
    fr: "Wagner & Whitin (1958), Dynamic Version of the Economic Lot Size Model, Management Science 5(1), méthode exacte.",
  },
  examples: [
    {
      title: { en: "Two lots for four periods", fr: "Deux lots pour quatre périodes" },
      args: { demand: [[90, 120, 80, 70]], setupCost: 500, holdingCost: 2 },
      result: [[210, 0, 150, 0]],
    },
    {
      title: { en: "Holding is dear", fr: "Stocker coûte cher" },
      args: { demand: [[10], [0], [20]], setupCost: 5, holdingCost: 3 },
      result: [[10], [0], [20]],
    },
  ],
  history: [],
  compute: ({ demand, setupCost, holdingCost }) => lotSizes(demand, setupCost, holdingCost),
});
