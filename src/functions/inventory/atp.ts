import { atp as availableToPromise } from "../../calc/inventory/atp";
import { defineFunction } from "../defineFunction";
import { mps, onHand, orders } from "./masterScheduleArgs";

export const atp = defineFunction({
  id: "ATP",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Available to promise: what is left of each receipt after the orders up to the next one.",
    fr: "Disponible à vendre : ce qui reste de chaque réception après les commandes jusqu'à la suivante.",
  },
  args: {
    onHand,
    mps,
    orders,
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units in the first period and at each receipt, blank elsewhere, in the shape of the schedule; negative = oversold.",
      fr: "Unités à la première période et à chaque réception, vide ailleurs, de la forme du programme ; négatif = survendu.",
    },
  },
  errors: [],
  source: {
    en: "Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems: order promising, discrete.",
    fr: "Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems : promesse de commande, discrète.",
  },
  examples: [
    {
      title: { en: "Two receipts", fr: "Deux réceptions" },
      args: { onHand: 65, mps: [[250, 0, 0, 200]], orders: [[25, 150, 49, 26]] },
      result: [[91, "", "", 174]],
    },
    { title: { en: "Stock only", fr: "Du stock seulement" }, args: { onHand: 64, mps: [[0, 0]], orders: [[33, 20]] }, result: [[11, ""]] },
  ],
  history: [],
  compute: ({ onHand, mps, orders }) => availableToPromise(onHand, mps, orders),
});
