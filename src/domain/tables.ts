/**
 * The tables of the workbook, as contracts: names and headers as design decides them, kinds, and what each column means in both
 * languages. Everything that reads or writes a table starts here; the row types follow from the contracts.
 */
import { defineTable, type RowOf, type TableContract } from "./contract";

const family = {
  name: "Family",
  kind: "text",
  required: true,
  title: { en: "Family", fr: "Famille" },
  help: {
    en: "Product family, spelt the same in every table.",
    fr: "Famille de produits, écrite de la même façon dans toutes les tables.",
  },
} as const;

const optionalFamily = { ...family, required: false } as const;

const period = {
  name: "Period",
  kind: "period",
  required: true,
  title: { en: "Period", fr: "Période" },
  help: { en: "Month, as its first day.", fr: "Mois, par son premier jour." },
} as const;

const optionalPeriod = { ...period, required: false } as const;

const resource = {
  name: "Resource",
  kind: "text",
  required: true,
  title: { en: "Resource", fr: "Ressource" },
  help: {
    en: "Machine, line, workshop or team whose hours are limited.",
    fr: "Machine, ligne, atelier ou équipe dont les heures sont limitées.",
  },
} as const;

const note = {
  name: "Note",
  kind: "text",
  required: false,
  title: { en: "Note", fr: "Note" },
  help: { en: "Anything worth remembering.", fr: "Ce qu'il faut retenir." },
} as const;

export const sopSettings = defineTable({
  name: "SopSettings",
  title: { en: "Settings", fr: "Paramètres" },
  help: {
    en: "Targets and choices the reviews use; change the values here.",
    fr: "Cibles et choix utilisés par les revues\u202f; modifier les valeurs ici.",
  },
  key: ["Key"],
  columns: [
    {
      name: "Key",
      kind: "text",
      required: true,
      title: { en: "Key", fr: "Clé" },
      help: { en: "Name of the setting.", fr: "Nom du paramètre." },
    },
    {
      name: "Value",
      kind: "text",
      required: false,
      format: "General",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of the setting.", fr: "Valeur du paramètre." },
    },
  ],
});

export const sopFamilies = defineTable({
  name: "SopFamilies",
  title: { en: "Product families", fr: "Familles de produits" },
  help: {
    en: "One row a family: unit, price, cost and stock limits.",
    fr: "Une ligne par famille\u202f: unité, prix, coût et limites de stock.",
  },
  key: ["Family"],
  columns: [
    family,
    {
      name: "Unit",
      kind: "text",
      required: false,
      title: { en: "Unit", fr: "Unité" },
      help: { en: "Unit of every quantity of the family.", fr: "Unité de toutes les quantités de la famille." },
    },
    {
      name: "Price",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Price", fr: "Prix" },
      help: { en: "Selling price of one unit.", fr: "Prix de vente d'une unité." },
    },
    {
      name: "Unit cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Unit cost", fr: "Coût unitaire" },
      help: { en: "Cost of one unit.", fr: "Coût d'une unité." },
    },
    {
      name: "Strategy",
      kind: "choice",
      required: false,
      choices: ["stock", "order"],
      title: { en: "Strategy", fr: "Stratégie" },
      help: { en: "Made to stock or made to order.", fr: "Fabrication sur stock (stock) ou à la commande (order)." },
    },
    {
      name: "Service level",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0.0%",
      title: { en: "Service level", fr: "Taux de service" },
      help: { en: "Share of demand to serve from stock, 0 to 1.", fr: "Part de la demande à servir sur stock, de 0 à 1." },
    },
    {
      name: "Target cover",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0.0",
      title: { en: "Target cover", fr: "Couverture cible" },
      help: { en: "Months of coming demand the stock should cover.", fr: "Mois de demande à venir que le stock doit couvrir." },
    },
    {
      name: "Minimum stock",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Minimum stock", fr: "Stock minimum" },
      help: { en: "Below it the family is short.", fr: "En dessous, la famille est en tension." },
    },
    {
      name: "Maximum stock",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Maximum stock", fr: "Stock maximum" },
      help: { en: "Above it money sleeps.", fr: "Au-dessus, le stock immobilise de la trésorerie." },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who answers for the family.", fr: "Qui répond de la famille." },
    },
  ],
});

export const sopDemand = defineTable({
  name: "SopDemand",
  title: { en: "Demand", fr: "Demande" },
  help: { en: "Quantities ordered or sold, by family and month.", fr: "Quantités commandées ou vendues, par famille et par mois." },
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
    en: "What each contributor expects, by family and month; past forecasts are kept to measure accuracy.",
    fr: "Ce que chaque contributeur prévoit, par famille et par mois\u202f; les prévisions passées sont gardées pour mesurer la fiabilité.",
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

export const sopResources = defineTable({
  name: "SopResources",
  title: { en: "Resources", fr: "Ressources" },
  help: {
    en: "What limits production, and how many hours a day it gives.",
    fr: "Ce qui limite la production et le nombre d'heures par jour.",
  },
  key: ["Resource"],
  columns: [
    resource,
    {
      name: "Hours per day",
      kind: "number",
      required: true,
      minimum: 0,
      maximum: 24,
      format: "0.0",
      title: { en: "Hours per day", fr: "Heures par jour" },
      help: { en: "Opening hours of one working day.", fr: "Heures d'ouverture d'un jour ouvré." },
    },
    {
      name: "Count",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0",
      title: { en: "Count", fr: "Nombre" },
      help: { en: "How many machines or teams; 1 when blank.", fr: "Nombre de machines ou d'équipes\u202f; 1 si vide." },
    },
    {
      name: "Utilization",
      kind: "number",
      required: false,
      minimum: 0,
      maximum: 1,
      format: "0%",
      title: { en: "Utilization", fr: "Taux d'utilisation" },
      help: {
        en: "Share of the opening hours that can be used, 0 to 1; 1 when blank.",
        fr: "Part utilisable des heures d'ouverture, de 0 à 1\u202f; 1 si vide.",
      },
    },
    {
      name: "Efficiency",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0%",
      title: { en: "Efficiency", fr: "Rendement" },
      help: {
        en: "Standard hours produced per hour worked; 1 when blank.",
        fr: "Heures standard produites par heure travaillée\u202f; 1 si vide.",
      },
    },
    {
      name: "Hour cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Hour cost", fr: "Coût horaire" },
      help: { en: "Cost of one hour.", fr: "Coût d'une heure." },
    },
    {
      name: "Overtime limit",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0%",
      title: { en: "Overtime limit", fr: "Limite d'heures supplémentaires" },
      help: { en: "Largest overtime as a share of the hours.", fr: "Heures supplémentaires au plus, en part des heures." },
    },
    {
      name: "Overtime cost",
      kind: "number",
      required: false,
      minimum: 0,
      format: "#,##0.00",
      title: { en: "Overtime cost", fr: "Coût de l'heure supplémentaire" },
      help: { en: "Cost of one overtime hour.", fr: "Coût d'une heure supplémentaire." },
    },
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

export const sopRouting = defineTable({
  name: "SopRouting",
  title: { en: "Routing", fr: "Gammes" },
  help: { en: "Hours one unit of a family takes on each resource.", fr: "Heures qu'une unité d'une famille prend sur chaque ressource." },
  key: ["Family", "Resource"],
  columns: [
    family,
    resource,
    {
      name: "Hours per unit",
      kind: "number",
      required: true,
      minimum: 0,
      format: "0.0000",
      title: { en: "Hours per unit", fr: "Heures par unité" },
      help: { en: "Hours of the resource for one unit.", fr: "Heures de la ressource pour une unité." },
    },
    {
      name: "Lead offset",
      kind: "number",
      required: false,
      minimum: 0,
      format: "0",
      title: { en: "Lead offset", fr: "Décalage" },
      help: { en: "Periods earlier that the work is done; 0 when blank.", fr: "Nombre de périodes d'avance du travail\u202f; 0 si vide." },
    },
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

export const sopJournal = defineTable({
  name: "SopJournal",
  title: { en: "Journal", fr: "Journal" },
  help: {
    en: "What the add-in wrote and when; an unfinished line is offered for completion or restoration.",
    fr: "Ce que le complément a écrit et quand\u202f; une ligne inachevée est proposée à la reprise ou à la restauration.",
  },
  key: ["Id"],
  columns: [
    {
      name: "Id",
      kind: "text",
      required: true,
      title: { en: "Id", fr: "Identifiant" },
      help: { en: "Number of the write.", fr: "Numéro de l'écriture." },
    },
    {
      name: "Time",
      kind: "text",
      required: true,
      title: { en: "Time", fr: "Heure" },
      help: { en: "When it started, ISO 8601, UTC.", fr: "Début, ISO 8601, UTC." },
    },
    {
      name: "Intention",
      kind: "text",
      required: true,
      title: { en: "Intention", fr: "Intention" },
      help: { en: "What was asked.", fr: "Ce qui a été demandé." },
    },
    {
      name: "Targets",
      kind: "text",
      required: true,
      title: { en: "Targets", fr: "Cibles" },
      help: { en: "Tables and sheets written.", fr: "Tables et feuilles écrites." },
    },
    {
      name: "Hash before",
      kind: "text",
      required: false,
      title: { en: "Hash before", fr: "Empreinte avant" },
      help: { en: "Fingerprint of the targets before.", fr: "Empreinte des cibles avant." },
    },
    {
      name: "Hash after",
      kind: "text",
      required: false,
      title: { en: "Hash after", fr: "Empreinte après" },
      help: { en: "Fingerprint of the targets after.", fr: "Empreinte des cibles après." },
    },
    {
      name: "State",
      kind: "choice",
      required: true,
      choices: ["writing", "done", "restored"],
      title: { en: "State", fr: "État" },
      help: { en: "writing, done or restored.", fr: "writing (en cours), done (terminé) ou restored (restauré)." },
    },
  ],
});

/**
 * Rows of an import that were not taken over, each with where it stands and why, so that rows in = rows imported + rows listed
 * here. Importing the same source again replaces its notes.
 */
export const sopImportNotes = defineTable({
  name: "SopImportNotes",
  title: { en: "Import notes", fr: "Notes d'import" },
  help: {
    en: "Rows that were left out, where they stand and why.",
    fr: "Lignes qui n'ont pas été reprises, leur emplacement et la raison.",
  },
  key: [],
  columns: [
    {
      name: "Source",
      kind: "text",
      required: true,
      title: { en: "Source", fr: "Source" },
      help: { en: "File, table or selection.", fr: "Fichier, table ou sélection." },
    },
    {
      name: "Row",
      kind: "number",
      required: true,
      format: "0",
      title: { en: "Row", fr: "Ligne" },
      help: { en: "Row in the source.", fr: "Ligne dans la source." },
    },
    {
      name: "Column",
      kind: "text",
      required: false,
      title: { en: "Column", fr: "Colonne" },
      help: { en: "Column in the source.", fr: "Colonne dans la source." },
    },
    {
      name: "Reason",
      kind: "text",
      required: true,
      title: { en: "Reason", fr: "Raison" },
      help: { en: "Why the row was left out.", fr: "Pourquoi la ligne n'a pas été reprise." },
    },
    {
      name: "Fix",
      kind: "text",
      required: false,
      title: { en: "What to do", fr: "Que faire" },
      help: { en: "How to have the row taken over next time.", fr: "Comment faire reprendre la ligne la prochaine fois." },
    },
    {
      name: "Text",
      kind: "text",
      required: false,
      title: { en: "Text", fr: "Texte" },
      help: { en: "What the row says.", fr: "Ce que dit la ligne." },
    },
  ],
});

export type SettingRow = RowOf<typeof sopSettings>;
export type FamilyRow = RowOf<typeof sopFamilies>;
export type DemandRow = RowOf<typeof sopDemand>;
export type ForecastRow = RowOf<typeof sopForecasts>;
export type ResourceRow = RowOf<typeof sopResources>;
export type CapacityRow = RowOf<typeof sopCapacity>;
export type RoutingRow = RowOf<typeof sopRouting>;
export type StockRow = RowOf<typeof sopStock>;
export type DeliveryRow = RowOf<typeof sopDeliveries>;
export type LogisticsRow = RowOf<typeof sopLogistics>;
export type SalesRow = RowOf<typeof sopSales>;
export type ImportNoteRow = RowOf<typeof sopImportNotes>;
export type JournalRow = RowOf<typeof sopJournal>;

/** Every table the add-in writes so far, in the order their sheets appear. */
export const tables: readonly TableContract[] = [
  sopFamilies,
  sopDemand,
  sopForecasts,
  sopResources,
  sopCapacity,
  sopRouting,
  sopStock,
  sopDeliveries,
  sopLogistics,
  sopSales,
  sopSettings,
  sopImportNotes,
  sopJournal,
];
