import { optionalFamily } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopDeliveries = defineTable({
  name: "SopDeliveries",
  since: 1,
  title: { en: "Deliveries", fr: "Livraisons" },
  help: {
    en: "Customer orders: promised and delivered dates and quantities, one row an order or an order line.",
    fr: "Commandes clients : dates et quantités promises et livrées, une ligne par commande ou ligne de commande.",
  },
  collected: {
    kind: "actuals",
    place: 3,
    part: "Family",
    about: "past",
    owed: { by: "logistics", workingDay: 2, place: 4 },
    missing: {
      en: "Without deliveries, on-time delivery and delivery times are unknown.",
      fr: "Sans livraisons, la ponctualité et les délais sont inconnus.",
    },
  },
  key: ["Order", "Line"],
  columns: [
    {
      name: "Order",
      kind: "text",
      required: true,
      title: { en: "Order", fr: "Commande" },
      help: { en: "Number of the order.", fr: "Numéro de la commande." },
    },
    {
      name: "Line",
      kind: "text",
      required: false,
      title: { en: "Line", fr: "Ligne" },
      help: {
        en: "Line of the order, blank when there is one row an order.",
        fr: "Ligne de la commande, vide s'il y a une ligne par commande.",
      },
    },
    {
      name: "Customer",
      kind: "text",
      required: false,
      title: { en: "Customer", fr: "Client" },
      help: { en: "Who ordered.", fr: "Qui a commandé." },
    },
    optionalFamily,
    {
      name: "Ordered date",
      kind: "date",
      required: false,
      title: { en: "Ordered date", fr: "Date de commande" },
      help: { en: "Day of the order.", fr: "Jour de la commande." },
    },
    {
      name: "Promised date",
      kind: "date",
      required: false,
      title: { en: "Promised date", fr: "Date promise" },
      help: { en: "Day promised to the customer.", fr: "Jour promis au client." },
    },
    {
      name: "Delivered date",
      kind: "date",
      required: false,
      title: { en: "Delivered date", fr: "Date de livraison" },
      help: { en: "Day delivered, blank while open.", fr: "Jour de la livraison, vide tant qu'elle est en cours." },
    },
    {
      name: "Ordered",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Ordered", fr: "Quantité commandée" },
      help: { en: "Units ordered.", fr: "Unités commandées." },
    },
    {
      name: "Delivered",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Delivered", fr: "Quantité livrée" },
      help: { en: "Units delivered.", fr: "Unités livrées." },
    },
  ],
});

export type DeliveryRow = RowOf<typeof sopDeliveries>;
