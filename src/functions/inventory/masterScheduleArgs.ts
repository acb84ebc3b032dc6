import { matrix, number, series } from "../args";

/** `onHand`, the stock that a master schedule starts from. */
export const onHand = number({
  name: { en: "onHand", fr: "stockDisponible" },
  help: { en: "Stock on hand before the first period.", fr: "Stock en main avant la première période." },
  unit: "quantity",
});

/** `mps`, the receipts of a master schedule. */
export const mps = matrix({
  name: { en: "mps", fr: "pdp" },
  help: {
    en: "Receipts of the master production schedule, period after period.",
    fr: "Réceptions du programme directeur de production, période après période.",
  },
  unit: "quantity",
});

/** `orders`, what customers have ordered of it. */
export const orders = series({
  name: { en: "orders", fr: "commandes" },
  help: { en: "Customer orders booked, one a period.", fr: "Commandes clients fermes, une valeur par période." },
  unit: "quantity",
});
