import { backlog as backlogOf } from "../../calc/service/backlog";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";
import { demandByPeriod } from "../sharedArgs";

export const backlog = defineFunction({
  id: "BACKLOG",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "Demand not yet shipped, period by period, never below 0.",
    fr: "Demande pas encore expédiée, période par période, jamais sous 0.",
  },
  args: {
    demand: demandByPeriod(),
    shipped: series({
      name: { en: "shipped", fr: "expédié" },
      help: { en: "Shipments, one a period.", fr: "Expéditions, une valeur par période." },
      unit: "quantity",
    }),
    opening: optional(
      number({
        name: { en: "opening", fr: "carnetInitial" },
        help: { en: "Backlog before the first period.", fr: "Retard de livraison avant la première période." },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Backlog at the end of each period, in the shape of the demand.",
      fr: "Retard en fin de période, de la forme de la demande.",
    },
  },
  errors: [],
  source: {
    en: "Running balance: max(0, previous + demand − shipped).",
    fr: "Solde courant : max(0, précédent + demande − expédié).",
  },
  examples: [
    {
      title: { en: "Caught up in the third month", fr: "Rattrapé au troisième mois" },
      args: { demand: [[10, 10, 5]], shipped: [[8, 6, 20]] },
      result: [[2, 6, 0]],
    },
    {
      title: { en: "With a backlog to start from", fr: "Avec un retard au départ" },
      args: { demand: [[10], [10]], shipped: [[15], [10]], opening: 8 },
      result: [[3], [3]],
    },
  ],
  history: [],
  compute: ({ demand, shipped, opening }) => backlogOf(demand, shipped, opening),
});
