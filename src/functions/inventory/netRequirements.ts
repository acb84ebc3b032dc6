import { netRequirements as requirementsOf } from "../../calc/inventory/netRequirements";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";
import { demandByPeriod } from "../sharedArgs";

export const netRequirements = defineFunction({
  id: "NETREQUIREMENTS",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "What must arrive in each period to keep the safety stock, on request in lots.",
    fr: "Ce qui doit arriver à chaque période pour garder le stock de sécurité, au choix par lots.",
  },
  args: {
    demand: demandByPeriod(),
    opening: number({
      name: { en: "opening", fr: "stockInitial" },
      help: { en: "Stock before the first period.", fr: "Stock avant la première période." },
      unit: "quantity",
    }),
    scheduled: optional(
      series({
        name: { en: "scheduled", fr: "réceptions" },
        help: { en: "Receipts already ordered, one a period.", fr: "Réceptions déjà commandées, une valeur par période." },
        unit: "quantity",
      }),
      null,
    ),
    safetyStock: optional(
      number({
        name: { en: "safetyStock", fr: "stockDeSécurité" },
        help: { en: "Stock that no period may end below.", fr: "Stock sous lequel aucune période ne doit finir." },
        unit: "quantity",
      }),
      0,
    ),
    lotSize: optional(
      number({
        name: { en: "lotSize", fr: "tailleDeLot" },
        help: { en: "0 = exactly what is missing, else multiples of it.", fr: "0 = exactement ce qui manque, sinon des multiples." },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: { en: "Units to receive, in the shape of the demand.", fr: "Unités à recevoir, de la forme de la demande." },
  },
  errors: [],
  source: {
    en: "Orlicky (1975), Material Requirements Planning: netting and lot sizing.",
    fr: "Orlicky (1975), Material Requirements Planning : calcul des besoins nets et des lots.",
  },
  examples: [
    {
      title: { en: "Stock 60, demand 75, safety stock 10", fr: "Stock 60, demande 75, stock de sécurité 10" },
      args: { demand: [[75]], opening: 60, safetyStock: 10 },
      result: [[25]],
    },
    {
      title: { en: "In lots of 50", fr: "Par lots de 50" },
      args: { demand: [[30, 30, 30]], opening: 40, scheduled: [[0, 5, 0]], lotSize: 50 },
      result: [[0, 50, 0]],
    },
  ],
  history: [],
  compute: ({ demand, ...rules }) => requirementsOf(demand, rules),
});
