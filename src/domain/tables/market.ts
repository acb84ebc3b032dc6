/** What comes from outside the plant: market events, suppliers' deliveries, and the budget that finance holds. */
import { defineTable, type RowOf } from "../contract";
import { family, note, optionalFamily, period } from "./columns";

export const sopEvents = defineTable({
  name: "SopEvents",
  title: { en: "Market events", fr: "Événements de marché" },
  help: {
    en: "Promotions, launches, tenders, price changes: what moves demand away from its habit, by how much and when.",
    fr: "Promotions, lancements, appels d'offres, changements de prix\u202f: ce qui écarte la demande de son habitude, de combien et quand.",
  },
  key: ["Event", "Family", "From"],
  columns: [
    {
      name: "Event",
      kind: "text",
      required: true,
      title: { en: "Event", fr: "Événement" },
      help: { en: "What happens, in a few words.", fr: "Ce qui se passe, en quelques mots." },
    },
    {
      ...optionalFamily,
      help: { en: "Family it concerns; blank for all families.", fr: "Famille concernée\u202f; vide pour toutes les familles." },
    },
    {
      name: "From",
      kind: "period",
      required: true,
      title: { en: "From", fr: "Du mois" },
      help: { en: "First month with an effect.", fr: "Premier mois où l'effet se fait sentir." },
    },
    {
      name: "To",
      kind: "period",
      required: false,
      title: { en: "To", fr: "Au mois" },
      help: { en: "Last month with an effect; the first one when blank.", fr: "Dernier mois de l'effet\u202f; le premier si vide." },
    },
    {
      name: "Effect",
      kind: "number",
      required: true,
      minimum: -1,
      format: "+0%;−0%;0%",
      title: { en: "Effect", fr: "Effet" },
      help: {
        en: "Change of demand as a share: 0.2 is a fifth more, -0.1 a tenth less.",
        fr: "Variation de la demande en part\u202f: 0,2 pour un cinquième de plus, -0,1 pour un dixième de moins.",
      },
    },
    {
      name: "Confidence",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0%",
      title: { en: "Confidence", fr: "Confiance" },
      help: {
        en: "How sure it is, 0 to 1; 1 when blank. The plan counts effect x confidence.",
        fr: "Degré de certitude, de 0 à 1\u202f; 1 si vide. Le plan retient effet x confiance.",
      },
    },
    {
      name: "Source",
      kind: "text",
      required: false,
      title: { en: "Source", fr: "Source" },
      help: { en: "Who knows: a customer, a trade study, marketing.", fr: "Qui le sait\u202f: un client, une étude, le marketing." },
    },
    note,
  ],
});

export const sopSupply = defineTable({
  name: "SopSupply",
  title: { en: "Supply", fr: "Approvisionnements" },
  help: {
    en: "Purchase orders: what suppliers promised and delivered, one row an order line.",
    fr: "Commandes fournisseurs\u202f: ce qui a été promis et reçu, une ligne par ligne de commande.",
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
        fr: "Famille de produits qui en a besoin\u202f; vide si elle n'est pas seule.",
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

export const sopBudget = defineTable({
  name: "SopBudget",
  title: { en: "Budget", fr: "Budget" },
  help: {
    en: "Budget of the year by family and month: volume, revenue, margin.",
    fr: "Budget de l'année par famille et par mois\u202f: volume, chiffre d'affaires, marge.",
  },
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Volume",
      kind: "number",
      required: false,
      title: { en: "Volume", fr: "Volume" },
      help: { en: "Units budgeted.", fr: "Unités budgétées." },
    },
    {
      name: "Revenue",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Revenue", fr: "Chiffre d'affaires" },
      help: { en: "Sales budgeted, in the currency of the workbook.", fr: "Ventes budgétées, dans la devise du classeur." },
    },
    {
      name: "Margin",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Margin", fr: "Marge" },
      help: { en: "Margin budgeted, in the currency of the workbook.", fr: "Marge budgétée, dans la devise du classeur." },
    },
  ],
});

export type EventRow = RowOf<typeof sopEvents>;
export type SupplyRow = RowOf<typeof sopSupply>;
export type BudgetRow = RowOf<typeof sopBudget>;
