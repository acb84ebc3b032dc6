import { dates, number, optional, sparseSeries } from "../args";

/** `promised` and `actual`: when each line was to be delivered, and when it was. */
export const deliveryDates = {
  promised: dates({
    name: { en: "promised", fr: "promis" },
    help: { en: "Promised delivery dates, one a line.", fr: "Dates de livraison promises, une par ligne." },
  }),
  actual: dates({
    name: { en: "actual", fr: "livréLe" },
    help: {
      en: "Actual delivery dates; blank where nothing was delivered yet.",
      fr: "Dates de livraison effectives ; vide tant que rien n'est livré.",
    },
  }),
};

/** `ordered` and `delivered`: how much of each line. */
export const deliveryQuantities = {
  ordered: sparseSeries({
    name: { en: "ordered", fr: "commandé" },
    help: { en: "Quantities ordered, one a line.", fr: "Quantités commandées, une par ligne." },
    unit: "quantity",
    minimum: 0,
  }),
  delivered: sparseSeries({
    name: { en: "delivered", fr: "livré" },
    help: {
      en: "Quantities delivered, one a line; a blank leaves the line out.",
      fr: "Quantités livrées, une par ligne ; une cellule vide écarte la ligne.",
    },
    unit: "quantity",
    minimum: 0,
  }),
};

/** `toleranceDays`, how late a line may come and still be on time. */
export const toleranceDays = optional(
  number({
    name: { en: "toleranceDays", fr: "toléranceJours" },
    help: {
      en: "Days after the promise that still count as on time.",
      fr: "Jours après la promesse qui comptent encore comme à l'heure.",
    },
    unit: "days",
    minimum: 0,
  }),
  0,
);
