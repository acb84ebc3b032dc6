/** What a company records month by month: demand, forecasts, capacity, stock, deliveries, costs, sales. */
import { defineTable, type RowOf } from "../contract";
import { family, note, optionalFamily, optionalPeriod, period, resource } from "./columns";

export const sopDemand = defineTable({
  name: "SopDemand",
  title: { en: "Demand", fr: "Demande" },
  help: {
    en: "Quantities ordered or sold, by family and month or week.",
    fr: "Quantités commandées ou vendues, par famille et par mois ou semaine.",
  },
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units ordered or sold in the month.", fr: "Unités commandées ou vendues dans le mois." },
    },
  ],
});

export const sopForecasts = defineTable({
  name: "SopForecasts",
  title: { en: "Forecasts", fr: "Prévisions" },
  help: {
    en: "What each contributor expects, by family and month or week; past forecasts are kept to measure accuracy.",
    fr: "Ce que chaque contributeur prévoit, par famille et par mois ou semaine\u202f; les prévisions passées sont gardées pour mesurer la fiabilité.",
  },
  key: ["Family", "Period", "Source"],
  columns: [
    family,
    period,
    {
      name: "Source",
      kind: "text",
      required: true,
      choices: ["consensus", "statistical", "sales", "marketing", "finance"],
      title: { en: "Source", fr: "Source" },
      help: {
        en: "Who forecasts: consensus, statistical, sales, marketing, finance or your own word.",
        fr: "Qui prévoit\u202f: consensus, statistical, sales, marketing, finance ou votre propre mot.",
      },
    },
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units expected in the month.", fr: "Unités prévues dans le mois." },
    },
    {
      name: "Author",
      kind: "text",
      required: false,
      title: { en: "Author", fr: "Auteur" },
      help: { en: "Who gave the figure.", fr: "Qui a donné le chiffre." },
    },
    note,
  ],
});

/** Column of SopResources looked up for the resource of the row; a blank there means `whenBlank`, an unknown resource gives `whenUnknown`. */
const ofResource = (column: string, whenBlank: number): string =>
  `IF(XLOOKUP([@Resource],SopResources[Resource],SopResources[${column}],"")="",${whenBlank},XLOOKUP([@Resource],SopResources[Resource],SopResources[${column}],${whenBlank}))`;

export const sopCapacity = defineTable({
  name: "SopCapacity",
  title: { en: "Capacity", fr: "Capacité" },
  help: {
    en: "Hours each resource offers, by month: calculated from the working days unless you type another figure.",
    fr: "Heures offertes par chaque ressource, par mois\u202f: calculées d'après les jours ouvrés, sauf si vous saisissez un autre chiffre.",
  },
  key: ["Resource", "Period"],
  columns: [
    resource,
    period,
    {
      name: "Working days",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 31,
      format: "0.0",
      title: { en: "Working days", fr: "Jours ouvrés" },
      help: { en: "Days the resource works in the month.", fr: "Jours de travail de la ressource dans le mois." },
    },
    {
      name: "Hours",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Hours", fr: "Heures" },
      help: {
        en: "Hours of the month; a formula over SopResources unless overridden.",
        fr: "Heures du mois\u202f; une formule sur SopResources sauf saisie directe.",
      },
      formula: `=SOP.CAPACITY([@[Working days]],${ofResource("Hours per day", 0)},${ofResource("Count", 1)},${ofResource("Utilization", 1)},${ofResource("Efficiency", 1)})`,
    },
    note,
  ],
});

export const sopStock = defineTable({
  name: "SopStock",
  title: { en: "Stock", fr: "Stock" },
  help: { en: "Stock on hand at the end of each month, by family.", fr: "Stock disponible en fin de mois, par famille." },
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units in stock at the end of the month.", fr: "Unités en stock en fin de mois." },
    },
    {
      name: "Value",
      kind: "number",
      required: false,
      format: "#,##0.00",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of that stock.", fr: "Valeur de ce stock." },
    },
  ],
});

export const sopDeliveries = defineTable({
  name: "SopDeliveries",
  title: { en: "Deliveries", fr: "Livraisons" },
  help: {
    en: "Customer orders: promised and delivered dates and quantities, one row an order or an order line.",
    fr: "Commandes clients\u202f: dates et quantités promises et livrées, une ligne par commande ou ligne de commande.",
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

export const sopLogistics = defineTable({
  name: "SopLogistics",
  title: { en: "Logistics costs", fr: "Coûts logistiques" },
  help: {
    en: "Logistics costs by month and category; several rows of one category are added up.",
    fr: "Coûts logistiques par mois et par catégorie\u202f; plusieurs lignes d'une catégorie s'additionnent.",
  },
  key: [],
  columns: [
    period,
    {
      name: "Category",
      kind: "text",
      required: true,
      choices: ["supply", "handling", "transport", "storage", "other"],
      title: { en: "Category", fr: "Catégorie" },
      help: {
        en: "Kind of cost: supply, handling, transport, storage, other, or a carrier's name.",
        fr: "Nature du coût\u202f: supply, handling, transport, storage, other, ou le nom d'un transporteur.",
      },
    },
    optionalFamily,
    {
      name: "Amount",
      kind: "number",
      required: true,
      format: "#,##0.00",
      title: { en: "Amount", fr: "Montant" },
      help: { en: "Cost, in the currency of the workbook.", fr: "Coût, dans la devise du classeur." },
    },
  ],
});

/**
 * Invoiced sales. The logistics rate (costs over sales) and the plan in money need sales in money, and no other table has them:
 * SopDemand counts units, SopDeliveries counts days and units. Period may be blank where a file gives order numbers but no dates.
 */
export const sopSales = defineTable({
  name: "SopSales",
  title: { en: "Sales", fr: "Ventes" },
  help: { en: "Invoiced sales, one row an invoice or order line.", fr: "Ventes facturées, une ligne par ligne de facture ou de commande." },
  key: [],
  columns: [
    {
      name: "Order",
      kind: "text",
      required: false,
      title: { en: "Order", fr: "Commande" },
      help: {
        en: "Number of the order, used to find the month when the file has no date.",
        fr: "Numéro de la commande, qui sert à trouver le mois si le fichier n'a pas de date.",
      },
    },
    optionalFamily,
    optionalPeriod,
    {
      name: "Quantity",
      kind: "number",
      required: false,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units invoiced.", fr: "Unités facturées." },
    },
    {
      name: "Amount",
      kind: "number",
      required: true,
      format: "#,##0.00",
      title: { en: "Amount", fr: "Montant" },
      help: {
        en: "Invoiced amount without tax; quantity x price x (1 - discount).",
        fr: "Montant facturé hors taxes\u202f; quantité x prix x (1 - remise).",
      },
    },
  ],
});

export type DemandRow = RowOf<typeof sopDemand>;
export type ForecastRow = RowOf<typeof sopForecasts>;
export type CapacityRow = RowOf<typeof sopCapacity>;
export type StockRow = RowOf<typeof sopStock>;
export type DeliveryRow = RowOf<typeof sopDeliveries>;
export type LogisticsRow = RowOf<typeof sopLogistics>;
export type SalesRow = RowOf<typeof sopSales>;
