/**
 * What a person can bring in: each kind of data, the table it goes to, and the columns a file may have for it. The import rules
 * map foreign columns onto `inputs`, and `complete` turns one mapped row into a row of the table.
 */
import type { Text } from "../language/text";
import type { AnyRow, Column, TableContract } from "../domain/tables/defineTable";
import type { DatasetKindId } from "../domain/collect/collectTables";
import { sopCapacity } from "../domain/collect/sopCapacity";
import { sopDeliveries } from "../domain/collect/sopDeliveries";
import { sopDemand } from "../domain/collect/sopDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";
import { sopLogistics } from "../domain/collect/sopLogistics";
import { sopSales } from "../domain/collect/sopSales";
import { sopStock } from "../domain/collect/sopStock";
import { sopBudget } from "../domain/collect/sopBudget";
import { sopEvents } from "../domain/collect/sopEvents";
import { sopSupply } from "../domain/collect/sopSupply";
import { sopFamilies } from "../domain/collect/sopFamilies";
import { sopResources } from "../domain/collect/sopResources";
import { sopRouting } from "../domain/collect/sopRouting";

/** The kinds of data as people look for them, in the order of a cycle. */
export const datasetGroups = [
  { id: "market", title: { en: "Demand & market", fr: "Demande et marché" } },
  { id: "capacity", title: { en: "Capacity", fr: "Capacité" } },
  { id: "supply", title: { en: "Supply & stock", fr: "Approvisionnement et stock" } },
  { id: "deliveries", title: { en: "Deliveries & costs", fr: "Livraisons et coûts" } },
  { id: "finance", title: { en: "Finance", fr: "Finance" } },
] as const satisfies readonly { id: string; title: Text }[];
export type DatasetGroupId = (typeof datasetGroups)[number]["id"];

/**
 * What two rows with the same key mean: a mistake ("reject" the second), parts of one figure ("sum" the quantities, e.g. several
 * products of a family), or just two rows ("keep", for tables whose rows have no key).
 */
export type DuplicateRule = "reject" | "sum" | "keep";

export interface DatasetKind {
  readonly id: DatasetKindId;
  readonly group: DatasetGroupId;
  readonly table: TableContract;
  readonly title: Text;
  readonly help: Text;
  /** Columns a file may have: those of the table, and those that only serve to work out one of them. */
  readonly inputs: readonly Column[];
  readonly duplicates: DuplicateRule;
  /** The figures that can fill the cells of a sheet with months or names across, the usual one first; absent where that makes no sense. */
  readonly figures?: readonly string[];
  /** True where the figures are how much there is at a time, and not how much there was in a period: they cannot be split or added up. */
  readonly isLevel?: boolean;
  /** True where none of the figures is usual: a person says which one the cells are, unless the titles do. */
  readonly asksFigure?: boolean;
  /** What may run across instead of months, one column a name: a second key besides the family. */
  readonly acrossName?: string;
  /** Inputs of a file that says in each row which figure it is (`name`) and how much (`amount`), instead of one column a figure. */
  readonly measures?: { readonly name: string; readonly amount: string };
  /** Sets of columns of which at least one must be complete, beyond the required ones (e.g. an amount, or a quantity and a price). */
  readonly oneOf?: readonly (readonly string[])[];
}

const unitPrice: Column = {
  name: "Unit price",
  kind: "number",
  required: false,
  title: { en: "Unit price", fr: "Prix unitaire" },
  help: {
    en: "Price of one unit; with the quantity it gives the amount.",
    fr: "Prix d'une unité ; avec la quantité, il donne le montant.",
  },
};

const discount: Column = {
  name: "Discount",
  kind: "number",
  required: false,
  minimum: 0,
  maximum: 1,
  title: { en: "Discount", fr: "Remise" },
  help: { en: "Share taken off the price, 0 to 1; 0 when blank.", fr: "Part retirée du prix, de 0 à 1 ; 0 si vide." },
};

const measure: Column = {
  name: "Measure",
  kind: "text",
  required: false,
  title: { en: "Measure", fr: "Mesure" },
  help: {
    en: "Which figure the row is: volume, revenue or margin; for files with a row for each.",
    fr: "De quel chiffre il s'agit : volume, CA ou marge ; pour les fichiers à une ligne par chiffre.",
  },
};

const amountOfMeasure: Column = {
  name: "Amount",
  kind: "number",
  required: false,
  title: { en: "Amount", fr: "Montant" },
  help: { en: "The figure of that measure.", fr: "Le chiffre de cette mesure." },
};

/** The columns, one of which must not be negative in a file. */
function notNegative(columns: readonly Column[], name: string): readonly Column[] {
  return columns.map((column) => (column.name === name ? { ...column, minimum: 0 } : column));
}

export const datasetKinds: readonly DatasetKind[] = [
  {
    id: "demand",
    group: "market",
    table: sopDemand,
    title: { en: "Demand", fr: "Demande" },
    help: {
      en: "Sales or order history by family and month or week.",
      fr: "Historique des ventes ou des commandes par famille et par mois ou semaine.",
    },
    inputs: sopDemand.columns,
    duplicates: "reject",
    figures: ["Quantity"],
  },
  {
    id: "forecasts",
    group: "market",
    table: sopForecasts,
    title: { en: "Forecasts", fr: "Prévisions" },
    help: {
      en: "What sales, marketing or a model expect by family and month or week.",
      fr: "Ce que les ventes, le marketing ou un modèle prévoient par famille et par mois ou semaine.",
    },
    // Nobody expects to sell less than nothing; returns are history, and stay in the demand.
    inputs: notNegative(sopForecasts.columns, "Quantity"),
    duplicates: "reject",
    figures: ["Quantity"],
    acrossName: "Source",
  },
  {
    id: "events",
    group: "market",
    table: sopEvents,
    title: { en: "Market events", fr: "Événements de marché" },
    help: {
      en: "Promotions, launches, tenders: what will move demand, when and by how much.",
      fr: "Promotions, lancements, appels d'offres : ce qui fera varier la demande, quand et de combien.",
    },
    inputs: sopEvents.columns,
    duplicates: "reject",
    oneOf: [["Effect"], ["Course"]],
  },
  {
    id: "resources",
    group: "capacity",
    table: sopResources,
    title: { en: "Resources", fr: "Ressources" },
    help: { en: "Machines, lines and teams, with their hours per day.", fr: "Machines, lignes et équipes, avec leurs heures par jour." },
    inputs: sopResources.columns,
    duplicates: "reject",
  },
  {
    id: "capacity",
    group: "capacity",
    table: sopCapacity,
    title: { en: "Capacity", fr: "Capacité" },
    help: { en: "Hours or working days of each resource by month.", fr: "Heures ou jours ouvrés de chaque ressource par mois." },
    inputs: sopCapacity.columns,
    duplicates: "reject",
    figures: ["Hours", "Working days"],
    oneOf: [["Hours"], ["Working days"]],
  },
  {
    id: "routing",
    group: "capacity",
    table: sopRouting,
    title: { en: "Routing", fr: "Gammes" },
    help: { en: "Hours one unit of a family takes on each resource.", fr: "Heures qu'une unité d'une famille prend sur chaque ressource." },
    inputs: sopRouting.columns,
    duplicates: "reject",
    figures: ["Hours per unit"],
    acrossName: "Resource",
  },
  {
    id: "supply",
    group: "supply",
    table: sopSupply,
    title: { en: "Supply history", fr: "Historique des approvisionnements" },
    help: {
      en: "Purchase orders: what each supplier promised and delivered, and when.",
      fr: "Commandes fournisseurs : ce que chaque fournisseur a promis et livré, et quand.",
    },
    inputs: sopSupply.columns,
    duplicates: "reject",
    oneOf: [["Promised date"], ["Received date"]],
  },
  {
    id: "stock",
    group: "supply",
    table: sopStock,
    title: { en: "Stock", fr: "Stock" },
    help: {
      en: "Stock by family and month or week; products of one family are added up.",
      fr: "Stock par famille et par mois ou semaine ; les produits d'une famille s'additionnent.",
    },
    inputs: sopStock.columns,
    duplicates: "sum",
    isLevel: true,
    figures: ["Quantity", "Value"],
  },
  {
    id: "deliveries",
    group: "deliveries",
    table: sopDeliveries,
    title: { en: "Deliveries", fr: "Livraisons" },
    help: { en: "Customer orders with promised and delivered dates.", fr: "Commandes clients avec dates promises et dates de livraison." },
    inputs: sopDeliveries.columns,
    duplicates: "reject",
    oneOf: [["Promised date"], ["Delivered date"]],
  },
  {
    id: "logistics",
    group: "deliveries",
    table: sopLogistics,
    title: { en: "Logistics costs", fr: "Coûts logistiques" },
    help: { en: "Freight, handling, storage and other costs by month.", fr: "Transport, manutention, stockage et autres coûts par mois." },
    inputs: sopLogistics.columns,
    duplicates: "keep",
    figures: ["Amount"],
  },
  {
    id: "budget",
    group: "finance",
    table: sopBudget,
    title: { en: "Budget", fr: "Budget" },
    help: {
      en: "Volume, revenue and margin budgeted by family and month.",
      fr: "Volume, chiffre d'affaires et marge budgétés par famille et par mois.",
    },
    inputs: [...notNegative(sopBudget.columns, "Volume"), measure, amountOfMeasure],
    measures: { name: measure.name, amount: amountOfMeasure.name },
    duplicates: "reject",
    figures: ["Volume", "Revenue", "Margin"],
    asksFigure: true,
    oneOf: [["Volume"], ["Revenue"], ["Margin"]],
  },
  {
    id: "sales",
    group: "finance",
    table: sopSales,
    title: { en: "Sales", fr: "Ventes" },
    help: { en: "Invoiced sales in money, to compare costs with.", fr: "Ventes facturées, auxquelles comparer les coûts." },
    // The amount is required in the table, but a file may give quantity and price instead.
    inputs: [
      ...sopSales.columns.map((column) => (column.name === "Amount" ? { ...column, required: false } : column)),
      unitPrice,
      discount,
    ],
    duplicates: "keep",
    figures: ["Amount", "Quantity"],
    oneOf: [["Amount"], ["Quantity", "Unit price"]],
  },
  {
    id: "families",
    group: "market",
    table: sopFamilies,
    title: { en: "Product families", fr: "Familles de produits" },
    help: { en: "Unit, price, cost and stock limits of each family.", fr: "Unité, prix, coût et limites de stock de chaque famille." },
    inputs: sopFamilies.columns,
    duplicates: "reject",
  },
];

/** The kind of that name. */
export function datasetKind(id: DatasetKindId): DatasetKind {
  const kind = datasetKinds.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`No kind of data is called ${id}.`);
  return kind;
}

/** True where the figures of a kind are by month, so that months may run across a sheet. */
export function isByPeriod(kind: DatasetKind): boolean {
  return kind.figures !== undefined && kind.inputs.some(({ name }) => name === "Period");
}

/**
 * Turns a mapped row into a row of the kind's table: works out the invoiced amount from quantity, price and discount where the
 * file has no amount, puts the amount of a measure under its figure, and drops the columns that served only for that. The row is
 * not changed.
 */
export function completeRow(kind: DatasetKind, mapped: AnyRow): AnyRow {
  const row: Record<string, AnyRow[string]> = {};
  for (const { name } of kind.table.columns) row[name] = mapped[name] ?? null;
  if (kind.id === "sales" && row["Amount"] === null && typeof mapped["Quantity"] === "number" && typeof mapped["Unit price"] === "number") {
    row["Amount"] = mapped["Quantity"] * mapped["Unit price"] * (1 - (typeof mapped["Discount"] === "number" ? mapped["Discount"] : 0));
  }
  const measured = kind.measures === undefined ? undefined : mapped[kind.measures.name];
  if (kind.measures !== undefined && typeof measured === "string") row[measured] = mapped[kind.measures.amount] ?? null;
  return row;
}
