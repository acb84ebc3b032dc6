import { projectedAvailable as balanceOf } from "../../calc/inventory/projectedAvailable";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";
import { mps, onHand, orders } from "./masterScheduleArgs";

export const projectedAvailable = defineFunction({
  id: "PROJECTEDAVAILABLE",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Projected available balance of a master schedule, with a demand time fence.",
    fr: "Disponible prévisionnel d'un programme directeur, avec une barrière de demande.",
  },
  args: {
    onHand,
    mps,
    forecast: series({
      name: { en: "forecast", fr: "prévision" },
      help: { en: "Forecast, one a period.", fr: "Prévision, une valeur par période." },
      unit: "quantity",
    }),
    orders,
    fence: optional(
      number({
        name: { en: "fence", fr: "barrière" },
        help: { en: "First periods in which only orders count.", fr: "Premières périodes où seules les commandes comptent." },
        unit: "periods",
        minimum: 0,
        integer: true,
      }),
      0,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Balance at the end of each period, in the shape of the schedule; negative = shortage.",
      fr: "Solde en fin de période, de la forme du programme ; négatif = pénurie.",
    },
  },
  errors: [],
  source: {
    en: "APICS master schedule grid: previous + MPS − max(forecast, orders) after the fence.",
    fr: "Grille APICS du programme directeur : précédent + PDP − max(prévision, commandes) après la barrière.",
  },
  examples: [
    {
      title: { en: "A large order in the second week", fr: "Une grosse commande en deuxième semaine" },
      args: { onHand: 65, mps: [[250, 0, 0]], forecast: [[47, 20, 56]], orders: [[25, 150, 49]] },
      result: [[268, 118, 62]],
    },
    {
      title: { en: "Only orders count in the first week", fr: "Seules les commandes comptent en première semaine" },
      args: { onHand: 65, mps: [[250, 0, 0]], forecast: [[47, 20, 56]], orders: [[25, 150, 49]], fence: 1 },
      result: [[290, 140, 84]],
    },
  ],
  history: [],
  compute: ({ onHand, mps, forecast, orders, fence }) => balanceOf(onHand, mps, forecast, orders, fence),
});
