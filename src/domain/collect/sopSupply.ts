import { optionalFamily } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopSupply = defineTable({
  name: "SopSupply",
  since: 2,
  title: { en: "Supply", fr: "Approvisionnements" },
  help: {
    en: "Purchase orders: what suppliers promised and delivered, one row an order line.",
    fr: "Commandes fournisseurs : ce qui a été promis et reçu, une ligne par ligne de commande.",
  },
  collected: {
    kind: "supplyHistory",
    place: 1,
    part: "Supplier",
    about: "past",
    owed: { by: "purchasing", workingDay: 2, place: 5 },
    missing: {
      en: "Without supply history, no supplier can be seen as a risk.",
      fr: "Sans historique d'approvisionnement, aucun fournisseur n'apparaît comme un risque.",
    },
  },
  key: ["Order", "Item"],
  columns: [
    {
      name: "Order",
      kind: "text",
      required: true,
      title: { en: "Order", fr: "Commande" },
      help: { en: "Number of the purchase order.", fr: "Numéro de la commande d'achat." },
    },
    {
      name: "Supplier",
      kind: "text",
      required: true,
      title: { en: "Supplier", fr: "Fournisseur" },
      help: { en: "Who delivers.", fr: "Qui livre." },
    },
    {
      name: "Item",
      kind: "text",
      required: false,
      title: { en: "Item", fr: "Article" },
      help: { en: "Material or component ordered.", fr: "Matière ou composant commandé." },
    },
    {
      ...optionalFamily,
      help: {
        en: "Product family that needs the item; blank when it serves several.",
        fr: "Famille de produits qui en a besoin ; vide si elle n'est pas seule.",
      },
    },
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
      help: { en: "Day the supplier promised.", fr: "Jour promis par le fournisseur." },
    },
    {
      name: "Received date",
      kind: "date",
      required: false,
      title: { en: "Received date", fr: "Date de réception" },
      help: { en: "Day received, blank while open.", fr: "Jour de la réception, vide tant que la commande est en cours." },
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
      name: "Received",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Received", fr: "Quantité reçue" },
      help: { en: "Units received.", fr: "Unités reçues." },
    },
    {
      name: "Rejected",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Rejected", fr: "Quantité refusée" },
      help: { en: "Units refused at the incoming inspection.", fr: "Unités refusées au contrôle d'entrée." },
    },
  ],
});

export type SupplyRow = RowOf<typeof sopSupply>;
