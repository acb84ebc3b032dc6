/**
 * What is collected for a cycle: the five kinds of data a cycle starts from, the actuals and the list of families, each with its
 * tables. A kind says which people are asked; a table says what is checked.
 */
import type { Text } from "../../language/text";
import type { TableContract } from "../tables/defineTable";
import { sopCapacity } from "./sopCapacity";
import { sopDeliveries } from "./sopDeliveries";
import { sopDemand } from "./sopDemand";
import { sopForecasts } from "./sopForecasts";
import { sopLogistics } from "./sopLogistics";
import { sopSales } from "./sopSales";
import { sopStock } from "./sopStock";
import { sopBudget } from "./sopBudget";
import { sopEvents } from "./sopEvents";
import { sopSupply } from "./sopSupply";
import { sopFamilies } from "./sopFamilies";
import { sopResources } from "./sopResources";
import { sopRouting } from "./sopRouting";

/** The tables that are collected, in the order in which they are shown. */
export const collectTables = {
  SopDemand: sopDemand,
  SopStock: sopStock,
  SopDeliveries: sopDeliveries,
  SopForecasts: sopForecasts,
  SopResources: sopResources,
  SopCapacity: sopCapacity,
  SopRouting: sopRouting,
  SopSupply: sopSupply,
  SopEvents: sopEvents,
  SopBudget: sopBudget,
  SopLogistics: sopLogistics,
  SopSales: sopSales,
  SopFamilies: sopFamilies,
} as const satisfies Readonly<Record<string, TableContract>>;

export type CollectTable = keyof typeof collectTables;
export const collectTableNames = Object.keys(collectTables) as readonly CollectTable[];

/** The column that tells the parts of a table apart: whose rows they are. */
export const partColumn: Readonly<Record<CollectTable, string>> = {
  SopDemand: "Family",
  SopStock: "Family",
  SopDeliveries: "Family",
  SopForecasts: "Family",
  SopResources: "Resource",
  SopCapacity: "Resource",
  SopRouting: "Family",
  SopSupply: "Supplier",
  SopEvents: "Family",
  SopBudget: "Family",
  SopLogistics: "Category",
  SopSales: "Family",
  SopFamilies: "Family",
};

export type CollectKindId =
  "actuals" | "salesForecasts" | "productionCapacity" | "supplyHistory" | "marketTrends" | "financialReports" | "families";

export interface CollectKind {
  readonly id: CollectKindId;
  readonly title: Text;
  /** What it is for, in a few words. */
  readonly help: Text;
  readonly tables: readonly CollectTable[];
}

export const collectKinds: readonly CollectKind[] = [
  {
    id: "actuals",
    title: { en: "Actuals", fr: "Réalisé" },
    help: { en: "What was ordered, delivered and left in stock.", fr: "Ce qui a été commandé, livré et laissé en stock." },
    tables: ["SopDemand", "SopStock", "SopDeliveries"],
  },
  {
    id: "salesForecasts",
    title: { en: "Sales forecasts", fr: "Prévisions de ventes" },
    help: { en: "What sales, marketing and finance expect.", fr: "Ce qu'attendent ventes, marketing et finance." },
    tables: ["SopForecasts"],
  },
  {
    id: "productionCapacity",
    title: { en: "Production capacity", fr: "Capacité de production" },
    help: {
      en: "Resources, their hours, and the hours each family takes.",
      fr: "Ressources, leurs heures et les heures de chaque famille.",
    },
    tables: ["SopResources", "SopCapacity", "SopRouting"],
  },
  {
    id: "supplyHistory",
    title: { en: "Supply history", fr: "Historique d'approvisionnement" },
    help: { en: "What suppliers promised and delivered.", fr: "Ce que les fournisseurs ont promis et livré." },
    tables: ["SopSupply"],
  },
  {
    id: "marketTrends",
    title: { en: "Market trends", fr: "Tendances du marché" },
    help: { en: "Events that move demand away from its habit.", fr: "Événements qui écartent la demande de son habitude." },
    tables: ["SopEvents"],
  },
  {
    id: "financialReports",
    title: { en: "Financial reports", fr: "Rapports financiers" },
    help: { en: "Budget, logistics costs and invoiced sales.", fr: "Budget, coûts logistiques et ventes facturées." },
    tables: ["SopBudget", "SopLogistics", "SopSales"],
  },
  {
    id: "families",
    title: { en: "List of families", fr: "Liste des familles" },
    help: { en: "Price, cost and stock limits of each family.", fr: "Prix, coût et limites de stock de chaque famille." },
    tables: ["SopFamilies"],
  },
];
